// Builds a random sitting, lays its results down as the program does, and searches what everybody may read for what nobody may.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { reportOlderResults } from '../../src/cli/ausgabe/older-results.js';
import { writeDocument } from '../../src/cli/ausgabe/output-folder.js';
import { readStand, standName } from '../../src/cli/ausgabe/stand.js';
import { main } from '../../src/cli/main.js';
import type { Finding } from '../../src/diagnostic.js';
import { type Kreis, originalformat } from '../../src/domain/art.js';
import { type ErstellteDatei, type ErstelltesDokument, erstelleDokumente } from '../../src/pipeline.js';
import { type Format, formatNames, formatsFor } from '../../src/writers/output-formats.js';
import { type Durchsucht, findMarks } from './find-marks.js';
import { missing } from './marks.js';
import type { RandomSitting } from './random-sittings.js';
import { writeInto } from './workspace.js';

/** How thoroughly a sitting is searched. */
export interface Prüfung {
  /** Of the public version; all without this. */
  readonly formate?: readonly Format[];
  /** Other versions that are made, too, each in these formats: those of a format must hold every secret. */
  readonly andere: readonly { readonly kreis: keyof typeof missing; readonly formate: readonly Format[] }[];
  /** Whether the sitting is kept for good before, so that what is searched was handed out instead of made. */
  readonly istFestgeschrieben: boolean;
}

/**
 * What is wrong with the results of this sitting: a secret that everybody can read, or something missing where it should be.
 *
 * Shape: one sentence for each; empty = all is well.
 */
export async function checkSecrecy(
  { files, geheimnisse, öffentlich }: RandomSitting,
  { formate = formatNames, andere, istFestgeschrieben }: Prüfung,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  try {
    const workspace = join(folder, 'content');
    for (const [path, content] of Object.entries(files)) writeInto(join(workspace, path), content);
    const refusals = istFestgeschrieben ? await freeze(workspace) : [];
    const build = (kreis: Kreis, asked: readonly Format[]) =>
      erstelleDokumente({ arbeitsbereich: workspace, pfade: [], kreise: [kreis], formate: asked });
    const result = await build('öffentlich', formate);
    const results = [result];
    for (const { kreis, formate: made } of andere) results.push(await build(kreis, made));
    const findings: Finding[] = results.flatMap((run) => run.findings);
    const report = (finding: Finding) => findings.push(finding);
    const output = join(folder, 'output');
    const dokumente = results.flatMap((run) => run.dokumente);
    for (const document of dokumente) writeDocument(document, { output, workspace }, report);
    reportOlderResults({ dokumente, nichtErstellt: [], inhalte: result.inhalte }, { output, workspace }, report);

    const mistakes = findings.filter(({ severity }) => severity === 'Fehler').map(({ message }) => message);
    if (mistakes.length + refusals.length > 0) return [...refusals, ...mistakes];
    // As they are handed over, and as they lie in their folder: a draft for the public must not tell more than the finished one.
    const read = await findMarks([...filesOf(dokumente, 'öffentlich'), ...published(output)]);
    const problems = [
      ...geheimnisse.filter(({ marke }) => read.has(marke)).map(({ feld }) => `public: ${feld}`),
      ...öffentlich.filter((marke) => !read.has(marke)).map((marke) => `not public: ${marke}`),
    ];
    for (const { kreis, formate: made } of andere) {
      const ownFiles = filesOf(dokumente, kreis);
      for (const format of made) {
        // Originals go with every format.
        const files = ownFiles.filter((file) => file.format === format || file.format === originalformat);
        const held = await findMarks([...files, ...recordsOf(output, kreis)]);
        const wrong = geheimnisse.filter(({ marke, feld }) => held.has(marke) === feld in missing[kreis]);
        problems.push(
          ...wrong.map(({ feld, marke }) => `${held.has(marke) ? 'yet' : 'not'} ${kreis}, .${format}: ${feld}`),
        );
      }
    }
    return problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * How one of many sittings is searched: each in every format of the public version, and against the complete one; each tenth against the
 * non-public one, too; another tenth was kept for good before where it is signed; each twentieth against every format of both.
 */
export function checkInTurn(sitting: RandomSitting, index: number): Promise<readonly string[]> {
  const isTenth = index % 10 === 0;
  // The one that is made fastest carries everything.
  const formate = index % 20 === 0 ? formatsFor({}, formatNames) : (['md'] as const);
  return checkSecrecy(sitting, {
    andere: [{ kreis: 'vollständig', formate }, ...(isTenth ? [{ kreis: 'nichtöffentlich', formate } as const] : [])],
    istFestgeschrieben: index % 10 === 3 && sitting.istUnterschrieben,
  });
}

/** What the command that keeps sittings for good says against it; nothing when it did. */
async function freeze(workspace: string): Promise<readonly string[]> {
  const said: string[] = [];
  const out = (text: string) => said.push(text);
  const umgebung = { cwd: workspace, now: () => 0, out, error: out };
  const exitCode = await main(['festschreiben', join(workspace, 'sitzungen')], umgebung);
  return exitCode === 0 ? [] : said;
}

function filesOf(dokumente: readonly ErstelltesDokument[], kreis: Kreis): readonly ErstellteDatei[] {
  return dokumente.filter((document) => document.kreis === kreis).flatMap(({ dateien }) => dateien);
}

/** What the records of results tell of the documents for these readers: they name the files these were made from. */
function recordsOf(output: string, kreis: Kreis): readonly Durchsucht[] {
  const folders = readdirSync(output).flatMap((dokument) =>
    readdirSync(join(output, dokument)).map((fassung) => join(output, dokument, fassung)),
  );
  const records = folders.flatMap(readStand).filter((ergebnis) => ergebnis.kreis === kreis);
  return [{ name: standName, bytes: Buffer.from(JSON.stringify(records)) }];
}

/** Everything that lies in a folder for the public, the record of it included. */
function published(output: string): readonly Durchsucht[] {
  const folders = readdirSync(output).map((dokument) => join(output, dokument, 'oeffentlich'));
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((path) => ({ name: relative(folder, path), bytes: readFileSync(path) })),
    );
}
