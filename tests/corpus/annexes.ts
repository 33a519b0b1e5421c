// PDFs of others as annexes, each alone and all together: nothing of their pages is lost, links lead where they led, and the whole
// is as sound as its parts. Judged by pdf.js, poppler, qpdf and – of PDF/UA – by the veraPDF of the conformance gate.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { AnnexPart, Assembled } from '../../src/annexes/annex-part.js';
import { assemble } from '../../src/annexes/assemble.js';
import { preparePdf, usualLimitMs } from '../../src/annexes/prepare/prepare-pdf.js';
import { packagePath } from '../../src/source/package-files.js';
import { run } from '../conformance/commands.js';
import { checkStandards } from '../conformance/pdf-checks.js';
import { makeTaggedPdf } from '../support/make-tagged-pdf.js';
import type { Check } from '../support/tally.js';

/** A file prepared to be merged. */
interface Given {
  readonly name: string;
  /** Where the prepared file lies. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What outside programs see of a file's pages, from `first` on. */
interface Seen {
  readonly pageCount: number;
  /** As poppler reads it. */
  readonly text: string;
  /** For each page the pages its links lead to, counted from `first`; nothing for those that lead nowhere or elsewhere. */
  readonly links: readonly (readonly (number | undefined)[])[];
}

const BODY_PAGES = 2;
/** Some files are made to keep a program busy for minutes. */
const PATIENCE_SECONDS = '10';
const verapdf = packagePath('tests', 'conformance', 'verapdf', 'target');

/** Checks per file, those of all files in one, and PDF/UA. */
export async function checkAnnexes(material: string): Promise<readonly Check[]> {
  const work = mkdtempSync(join(tmpdir(), 'sitzungswerk-annexes-'));
  try {
    const body = makeTaggedPdf('= Niederschrift\nErste Seite\n#pagebreak()\nZweite Seite', { title: 'Niederschrift' });
    const files = await preparedFiles(join(material, 'pdf'), work);
    const checks: Check[] = [];
    for (const [index, file] of files.entries()) checks.push(await checkAlone(body, file, join(work, `${index}.pdf`)));
    return [...checks, await checkTogether(body, files, join(work, 'alle.pdf')), ...(await checkUa(body, files, work))];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** All that can be merged; how they are prepared is judged in foreign-pdfs.ts. */
async function preparedFiles(folder: string, work: string): Promise<readonly Given[]> {
  const files: Given[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!name.endsWith('.pdf')) continue;
    const options = { title: name, language: 'de-DE', limitMs: usualLimitMs };
    const prepared = await preparePdf(readFileSync(join(folder, name)), options);
    if (prepared.kind === 'file') continue;
    const path = join(work, `given-${files.length}.pdf`);
    writeFileSync(path, prepared.bytes);
    files.push({ name, path, bytes: prepared.bytes });
  }
  return files;
}

function partOf({ name, bytes }: Given, number: number, ua = false): AnnexPart {
  const label = `Anlage ${number}`;
  return { id: name, label, title: name, bytes, pageLabelPrefix: `A${number}-`, earns: { ua, a: false } };
}

async function checkAlone(body: Uint8Array, file: Given, path: string): Promise<Check> {
  try {
    const whole = await assemble(body, [partOf(file, 1)]);
    writeFileSync(path, whole.bytes);
    const [before, after] = [await see(file.path, file.bytes, 1), await see(path, whole.bytes, BODY_PAGES + 1)];
    const problems = [
      ...differences(before, after),
      ...(await claimsIn(whole)),
      ...(await soundness(path, [file])),
      ...(whole.pageCount === BODY_PAGES + before.pageCount ? [] : [`says it has ${whole.pageCount} pages`]),
    ];
    return { name: file.name, problems };
  } catch (error) {
    return { name: file.name, problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

async function checkTogether(body: Uint8Array, files: readonly Given[], path: string): Promise<Check> {
  const whole = await assemble(
    body,
    files.map((file, index) => partOf(file, index + 1)),
  );
  writeFileSync(path, whole.bytes);
  const problems: string[] = [...(await claimsIn(whole)), ...(await soundness(path, files))];
  let first = BODY_PAGES + 1;
  for (const file of files) {
    const before = await see(file.path, file.bytes, 1);
    const after = await see(path, whole.bytes, first, first + before.pageCount - 1);
    problems.push(...differences(before, after).map((problem) => `${file.name}: ${problem}`));
    first += before.pageCount;
  }
  if (whole.pageCount !== first - 1) problems.push(`${whole.pageCount} pages instead of ${first - 1}`);
  return { name: 'all together', problems, detail: `${files.length} files, ${whole.pageCount} pages` };
}

/** What is PDF/UA-1 by itself is so in the whole, whatever the whole says of PDF/A. */
async function checkUa(body: Uint8Array, files: readonly Given[], work: string): Promise<readonly Check[]> {
  if (!existsSync(join(verapdf, 'built'))) {
    return [{ name: 'PDF/UA-1', problems: ['veraPDF is not built; run npm run test:conformance once'] }];
  }
  const isUa = async (paths: readonly string[]) => {
    const verdicts = await checkStandards(verapdf, paths);
    return (path: string) => verdicts.get(path)?.find(({ name }) => name === 'PDF/UA-1')?.problems ?? ['no verdict'];
  };
  const alone = await isUa(files.map(({ path }) => path));
  const sound = files.filter(({ path }) => alone(path).length === 0);
  const places = new Map<Given, string>();
  for (const [index, file] of sound.entries()) {
    const path = join(work, `ua-${index}.pdf`);
    writeFileSync(path, (await assemble(body, [partOf(file, 1, true)])).bytes);
    places.set(file, path);
  }
  const together = join(work, 'ua.pdf');
  const parts = sound.map((file, index) => ({
    ...partOf(file, index + 1, true),
    cover: body,
    stamp: { text: file.name },
  }));
  writeFileSync(together, (await assemble(body, parts)).bytes);
  const inside = await isUa([...places.values(), together]);
  return [
    ...sound.map((file) => ({ name: `PDF/UA-1 ${file.name}`, problems: inside(places.get(file) ?? '') })),
    { name: 'PDF/UA-1 together, with covers and stamps', problems: inside(together), detail: `${sound.length} files` },
    // A validator that finds no file sound has judged nothing.
    { name: 'PDF/UA-1 files', problems: sound.length > 0 ? [] : ['none is PDF/UA-1 by itself'] },
  ];
}

/** Nothing has been proved of these files, whatever they say of themselves. */
async function claimsIn({ bytes, claims }: Assembled): Promise<readonly string[]> {
  const viewer = await open(bytes);
  const { metadata } = await viewer.getMetadata();
  await viewer.loadingTask.destroy();
  const said = ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance'].filter((name) => metadata.get(name) !== null);
  return [...(claims.ua || claims.a ? ['claims a standard'] : []), ...said.map((name) => `says ${name}`)];
}

/** qpdf finds nothing that it does not find in one of the parts. */
async function soundness(path: string, parts: readonly Given[]): Promise<readonly string[]> {
  const { exitCode, stdout, stderr } = await check(path);
  let worst = 0;
  for (const part of exitCode === 0 ? [] : parts) worst = Math.max(worst, severity((await check(part.path)).exitCode));
  return severity(exitCode) <= worst ? [] : [`qpdf: ${`${stdout}\n${stderr}`.split('\n').slice(-4).join(' ')}`];
}

function check(path: string) {
  return run('timeout', [PATIENCE_SECONDS, 'qpdf', '--check', path]);
}

/** 0 nothing, 1 warnings (qpdf: 3), 2 errors, or no answer. */
function severity(exitCode: number | null): number {
  if (exitCode === 0) return 0;
  return exitCode === 3 ? 1 : 2;
}

async function see(path: string, bytes: Uint8Array, first: number, last?: number): Promise<Seen> {
  const viewer = await open(bytes);
  const until = last ?? viewer.numPages;
  const range = ['-f', String(first), '-l', String(until)];
  const { stdout } = await run('timeout', [
    PATIENCE_SECONDS,
    'pdftotext',
    '-enc',
    'UTF-8',
    '-layout',
    ...range,
    path,
    '-',
  ]);
  const links: (readonly (number | undefined)[])[] = [];
  for (let number = first; number <= until; number += 1) links.push(await linksOn(viewer, number, first));
  await viewer.loadingTask.destroy();
  return { pageCount: until - first + 1, text: stdout, links };
}

async function linksOn(
  viewer: PDFDocumentProxy,
  number: number,
  first: number,
): Promise<readonly (number | undefined)[]> {
  const annotations = await (await viewer.getPage(number)).getAnnotations();
  const links = annotations.filter(({ subtype }) => subtype === 'Link');
  return Promise.all(
    links.map(async ({ dest }) => {
      try {
        const target = typeof dest === 'string' ? await viewer.getDestination(dest) : dest;
        return Array.isArray(target) ? (await viewer.getPageIndex(target[0])) + 2 - first : undefined;
      } catch {
        // To a page that is not there.
        return undefined;
      }
    }),
  );
}

/** pdf.js takes the bytes away from their owner, so it gets its own. */
function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

function differences(before: Seen, after: Seen): readonly string[] {
  return [
    ...(before.pageCount === after.pageCount ? [] : [`${after.pageCount} pages instead of ${before.pageCount}`]),
    ...(before.text === after.text ? [] : ['other text']),
    ...(JSON.stringify(before.links) === JSON.stringify(after.links) ? [] : ['links lead elsewhere']),
  ];
}
