// Builds a random sitting, lays its results down as the program does, and searches what everybody may read for what nobody may.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reportOlderResults } from '../../src/cli/older-results.js';
import { writeDocument } from '../../src/cli/output-folder.js';
import type { Finding } from '../../src/diagnostic.js';
import type { Kreis } from '../../src/domain/art.js';
import { type ErstelltesDokument, erstelleDokumente } from '../../src/pipeline.js';
import type { Format } from '../../src/writers/output-formats.js';
import { type Durchsucht, findMarks } from './find-marks.js';
import type { RandomSitting } from './random-sittings.js';
import { writeInto } from './workspace.js';

/**
 * What is wrong with the results of this sitting: a secret that everybody can read, or something missing that should be printed.
 *
 * Shape: one sentence for each; empty = all is well. Without `andere` the public version alone is made, and what should be printed
 *        in the others is not looked for: a third of the time.
 */
export async function checkSecrecy(
  { files, geheimnisse, öffentlich }: RandomSitting,
  formate: readonly Format[],
  andere: readonly Kreis[] = ['nichtöffentlich', 'vollständig'],
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  try {
    const workspace = join(folder, 'content');
    for (const [path, content] of Object.entries(files)) writeInto(join(workspace, path), content);
    const build = (...kreise: readonly Kreis[]) => ({ arbeitsbereich: workspace, pfade: [], kreise });
    const result = await erstelleDokumente({ ...build('öffentlich'), formate });
    // The others are only to show that the marks would be found: one format is enough.
    const others = andere.length === 0 ? [] : [await erstelleDokumente({ ...build(...andere), formate: ['md'] })];
    const findings: Finding[] = [result, ...others].flatMap((run) => run.findings);
    const report = (finding: Finding) => findings.push(finding);
    const output = join(folder, 'output');
    const dokumente = [result, ...others].flatMap((run) => run.dokumente);
    for (const document of dokumente) writeDocument(document, { output, workspace }, report);
    reportOlderResults({ dokumente, nichtErstellt: [], inhalte: result.inhalte }, { output, workspace }, report);

    const mistakes = findings.filter(({ severity }) => severity === 'Fehler').map(({ message }) => message);
    if (mistakes.length > 0) return mistakes;
    const of = (...kreise: readonly Kreis[]) => filesOf(dokumente, kreise);
    const marks = geheimnisse.filter(({ feld }) => feld !== '').map(({ marke }) => marke);
    const leaked = await found([...of('öffentlich'), ...published(output)], marks);
    const all = await found(of('öffentlich'), öffentlich);
    const printed = {
      vollständig: await found(of('vollständig'), marks),
      nichtöffentlich: await found(of('nichtöffentlich'), marks),
      nirgends: new Set(marks),
    };
    return [
      ...[...leaked].map((marke) => `public: ${fieldOf(geheimnisse, marke)}`),
      ...geheimnisse
        .filter(({ gedruckt }) => gedruckt === 'nirgends' || andere.includes(gedruckt))
        .filter(({ marke, feld, gedruckt }) => feld !== '' && !printed[gedruckt].has(marke))
        .map(({ feld, gedruckt }) => `not in ${gedruckt}: ${feld}`),
      ...öffentlich.filter((marke) => !all.has(marke)).map((marke) => `not public: ${marke}`),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * How one of many sittings is searched: each `thorough`-th in every format and against the other versions, the others in one format
 * of the public version each, in turn – what may be read is decided before there are formats, and formats are what takes the time.
 */
export function checkInTurn(sitting: RandomSitting, index: number, thorough: number): Promise<readonly string[]> {
  if (index % thorough === 0) return checkSecrecy(sitting, ['pdf', 'docx', 'md']);
  const formats = ['pdf', 'docx', 'md'] as const;
  return checkSecrecy(sitting, [formats[index % formats.length] ?? 'pdf'], []);
}

function fieldOf(geheimnisse: RandomSitting['geheimnisse'], marke: string): string {
  return geheimnisse.find((geheimnis) => geheimnis.marke === marke)?.feld ?? marke;
}

async function found(files: readonly Durchsucht[], marks: readonly string[]): Promise<ReadonlySet<string>> {
  const all = new Set<string>();
  for (const file of files) for (const mark of await findMarks(file, marks)) all.add(mark);
  return all;
}

/** The files made for these readers, wherever they lie: a draft for the public must not tell more than the finished one. */
function filesOf(dokumente: readonly ErstelltesDokument[], kreise: readonly Kreis[]): readonly Durchsucht[] {
  return dokumente.filter(({ kreis }) => kreise.includes(kreis)).flatMap(({ dateien }) => dateien);
}

/** Everything that lies in a folder for the public, the record of it included. */
function published(output: string): readonly Durchsucht[] {
  const folders = readdirSync(output).map((dokument) => join(output, dokument, 'oeffentlich'));
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
}
