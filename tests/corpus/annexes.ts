// Every PDF, picture and table of the material as an annex of a sitting of the worked example, each alone and all together, through the
// whole program; judged by pdf.js, poppler, qpdf and veraPDF. Each processor takes a share of those that are alone.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isTypesettable } from '../../src/annexes/annex-blocks.js';
import { fileKindOf } from '../../src/source/file-kind.js';
import { isPassedOver } from '../../src/source/passed-over.js';
import type { Check } from '../support/tally.js';
import { type AnnexSitting, annexSitting, type Built, pdfsOf } from './annex-sitting.js';
import { checkStandards } from './annex-standards.js';
import { type Given, problemsOf } from './attached-files.js';
import { differencesFromPinned, prepareForeign } from './foreign-pdfs.js';
import { inShares, ownShare, shareOf } from './shares.js';

/** A file that was attached alone. */
interface Attached {
  readonly file: Given;
  readonly check: Check;
  /** Of a PDF, for the pinned table. */
  readonly line?: string;
  /** What was made of it; absent where nothing was. */
  readonly built?: Built;
}

/** Tables that are longer than anybody prints, the names of all German municipalities among them. */
const refused = /^statistik\/Regionaltabelle_(?:Demografie|Erwerbsstatus|Haushalte)\.csv$/u;

/** Checks per file, those of all files in one, the standards, and the table of what becomes of each PDF. */
export async function checkAnnexes(material: string): Promise<readonly Check[]> {
  const work = mkdtempSync(join(tmpdir(), 'sitzungswerk-annexes-'));
  try {
    const shares = (await inShares(import.meta.url, [material, work])) as readonly (readonly Attached[])[];
    const alone = shares.flat().toSorted((a, b) => (a.file.subject < b.file.subject ? -1 : 1));
    const made = alone.flatMap(({ file, built }) => (built === undefined ? [] : [{ file, built }]));
    // veraPDF runs beside.
    const [together, standards] = await Promise.all([checkTogether(made, work), checkStandards(made, work)]);
    const table = alone.flatMap(({ line }) => line ?? []);
    const pinned = { name: 'what becomes of each PDF', problems: differencesFromPinned(table) };
    return [...alone.map(({ check }) => check), together, ...standards, pinned];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const own = ownShare(import.meta.url);
if (own !== undefined) {
  const [material = '', work = ''] = own.words;
  const attached: Attached[] = [];
  const sitting = annexSitting();
  for (const [index, subject] of shareOf([...subjectsIn(material).entries()], own.share)) {
    attached.push(await attachAlone(sitting, { path: join(material, subject), subject }, join(work, String(index))));
  }
  sitting.discard();
  console.log(JSON.stringify(attached));
}

function subjectsIn(material: string): readonly string[] {
  return ['pdf', 'bilder', 'statistik']
    .flatMap((folder) =>
      readdirSync(join(material, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && (folder !== 'pdf' || entry.name.endsWith('.pdf')))
        .map(({ parentPath, name }) => join(parentPath, name).slice(material.length + 1)),
    )
    .map((subject) => subject.replaceAll('\\', '/'))
    .toSorted();
}

async function attachAlone(
  sitting: AnnexSitting,
  { path, subject }: { readonly path: string; readonly subject: string },
  target: string,
): Promise<Attached> {
  const file = { path, subject, name: basename(subject) };
  try {
    const isPdf = subject.startsWith('pdf/');
    const foreign = isPdf ? await prepareForeign(path, subject.slice('pdf/'.length), `${target}.pdf`) : undefined;
    const given: Given =
      foreign === undefined
        ? { ...file, verdict: refused.test(subject) ? 'als Datei beigelegt' : 'eigenes Dokument' }
        : {
            ...{ ...file, verdict: foreign.prepared.verdict },
            ...(foreign.prepared.kind === 'pages' && { pages: `${target}.pdf` }),
          };
    const built = await sitting.build([given], target);
    const isLock = isPassedOver(file.name);
    const problems = isLock
      ? leftOut(built)
      : [...(isPdf ? [] : mistaken(path)), ...(await problemsOf(built, [given]))];
    const check = { name: subject, problems: [...(foreign?.problems ?? []), ...problems] };
    return { file: given, check, ...(foreign && { line: foreign.line }), ...(!isLock && { built }) };
  } catch (error) {
    return { file: { ...file, verdict: '' }, check: { name: subject, problems: [wordsOf(error)] } };
  }
}

/** What a program left lying there is no annex. */
function leftOut({ result }: Built): readonly string[] {
  return result.anlagen === undefined ? [] : ['is an annex'];
}

/** Told by its bytes, as its name says. */
function mistaken(path: string): readonly string[] {
  const { kind, misnamed } = fileKindOf(new Uint8Array(readFileSync(path)), path);
  return isTypesettable(kind) && misnamed === undefined ? [] : [`taken for ${kind}`];
}

/** All of the material as annexes of one sitting. */
async function checkTogether(made: readonly Pick<Attached, 'file'>[], work: string): Promise<Check> {
  const name = 'all together';
  const sitting = annexSitting();
  try {
    const all = made.map(({ file }) => ({ ...file, name: file.subject }));
    const built = await sitting.build(all, join(work, 'together'));
    const { whole } = pdfsOf(built);
    return { name, problems: await problemsOf(built, all), detail: `${all.length} files, ${whole?.seiten} pages` };
  } catch (error) {
    return { name, problems: [wordsOf(error)] };
  } finally {
    sitting.discard();
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
