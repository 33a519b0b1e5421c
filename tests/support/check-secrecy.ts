// Builds a random sitting, lays its results down as the program does, and searches what everybody may read for what nobody may.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOlderResults } from '../../src/cli/ausgabe/older-results.js';
import { writeDocument } from '../../src/cli/ausgabe/output-folder.js';
import { main } from '../../src/cli/main.js';
import type { Finding } from '../../src/diagnostic.js';
import type { Kreis } from '../../src/domain/art.js';
import { type ErstelltesDokument, erstelleDokumente } from '../../src/pipeline.js';
import { type Format, formatNames } from '../../src/writers/output-formats.js';
import { type Durchsucht, findMarks } from './find-marks.js';
import type { RandomSitting } from './random-sittings.js';
import { writeInto } from './workspace.js';

/** How thoroughly a sitting is searched. */
export interface Prüfung {
  /** Of the public version; all without this. */
  readonly formate?: readonly Format[];
  /** Whether the other versions are made, too: what should be printed there must be found. */
  readonly mitAnderen: boolean;
  /** Whether the sitting is kept for good before, so that what is searched was handed out instead of made. */
  readonly istFestgeschrieben: boolean;
}

/**
 * What is wrong with the results of this sitting: a secret that everybody can read, or something missing that should be printed.
 *
 * Shape: one sentence for each; empty = all is well.
 */
export async function checkSecrecy(
  { files, geheimnisse, öffentlich }: RandomSitting,
  { formate = formatNames, mitAnderen, istFestgeschrieben }: Prüfung,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  try {
    const workspace = join(folder, 'content');
    for (const [path, content] of Object.entries(files)) writeInto(join(workspace, path), content);
    const refusals = istFestgeschrieben ? await freeze(workspace) : [];
    const build = (...kreise: readonly Kreis[]) => ({ arbeitsbereich: workspace, pfade: [], kreise });
    const result = await erstelleDokumente({ ...build('öffentlich'), formate });
    // The others are only to show that the marks would be found: one format is enough.
    const others = { ...build('nichtöffentlich', 'vollständig'), formate: ['md'] as const };
    const results = [result, ...(mitAnderen ? [await erstelleDokumente(others)] : [])];
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
    const printed = {
      vollständig: await findMarks(filesOf(dokumente, 'vollständig')),
      nichtöffentlich: await findMarks(filesOf(dokumente, 'nichtöffentlich')),
    };
    return [
      ...geheimnisse.filter(({ marke }) => read.has(marke)).map(({ feld }) => `public: ${feld}`),
      ...geheimnisse
        .filter(({ marke, gedruckt }) => mitAnderen && gedruckt !== 'nirgends' && !printed[gedruckt].has(marke))
        .map(({ feld, gedruckt }) => `not in ${gedruckt}: ${feld}`),
      ...öffentlich.filter((marke) => !read.has(marke)).map((marke) => `not public: ${marke}`),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * How one of many sittings is searched: each in every format of the public version, each tenth against the other versions, each tenth
 * kept for good before where it is signed.
 */
export function checkInTurn(sitting: RandomSitting, index: number): Promise<readonly string[]> {
  return checkSecrecy(sitting, {
    mitAnderen: index % 10 === 0,
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

function filesOf(dokumente: readonly ErstelltesDokument[], kreis: Kreis): readonly Durchsucht[] {
  return dokumente.filter((document) => document.kreis === kreis).flatMap(({ dateien }) => dateien);
}

/** Everything that lies in a folder for the public, the record of it included. */
function published(output: string): readonly Durchsucht[] {
  const folders = readdirSync(output).map((dokument) => join(output, dokument, 'oeffentlich'));
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
}
