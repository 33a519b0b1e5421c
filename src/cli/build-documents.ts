// The command `erstellen`: builds the documents of a workspace and lays them into its output folder.
import { dirname, join, relative, resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { type Finding, hasErrors, type Report, sortFindings } from '../diagnostic.js';
import { type ErstelltesDokument, erstelleDokumente } from '../pipeline.js';
import { defaultFormats, type Format, formatNames, isFormat, noSuchFormat } from '../writers/output-formats.js';
import { complaint, germanHelp } from './german-commander.js';
import { isInside, locate } from './locate.js';
import { reportOlderResults } from './ausgabe/older-results.js';
import { writeDocument } from './ausgabe/output-folder.js';
import { findingRecord, formatFindings } from './anzeige/print-findings.js';
import { formatSummary } from './anzeige/print-summary.js';
import type { Umgebung } from './umgebung.js';

interface Options {
  readonly ausgabe?: string;
  readonly format: readonly Format[];
  readonly json?: true;
}

/** Adds the command; `exit` is told its exit code. */
export function addErstellen(program: Command, umgebung: Umgebung, exit: (code: number) => void): void {
  germanHelp(program.command('erstellen').helpCommand(false))
    .alias('build')
    .description('erstellt alle Dokumente des Arbeitsbereichs oder die unter den genannten Pfaden')
    .argument('[pfad...]', 'Sitzung, Dokument oder Ordner; ohne Angabe der ganze Arbeitsbereich')

    .option(
      '-a, --ausgabe <ordner>',
      'Ordner für die Ergebnisse (sonst „output“ neben dem Arbeitsbereich)',
      parseFolder,
    )
    .option(
      '-f, --format <liste>',
      `Formate, durch Komma getrennt: ${formatNames.join(', ')}`,
      parseFormats,
      defaultFormats,
    )
    .option('--json', 'gibt Befunde und Ergebnisse als JSON aus')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk erstellen sitzungen/2018-03-12-sozialausschuss --format pdf')
    .action(async (paths: readonly string[], options: Options) => exit(await run(paths, options, umgebung)));
}

function parseFormats(value: string): readonly Format[] {
  const words = value
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  const unknown = words.find((word) => !isFormat(word));
  if (unknown !== undefined || words.length === 0) throw new InvalidArgumentError(noSuchFormat(unknown ?? value));
  return words.filter(isFormat);
}

function parseFolder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Zu --ausgabe fehlt der Name des Ordners.');
  return value;
}

async function run(paths: readonly string[], options: Options, umgebung: Umgebung): Promise<number> {
  const started = umgebung.now();
  const located = locate(paths, umgebung.cwd);
  if (typeof located === 'string') {
    umgebung.error(located);
    return 2;
  }
  const { workspace, selected } = located;
  const defaultOutput = join(dirname(workspace), 'output');
  const output = options.ausgabe === undefined ? defaultOutput : resolve(umgebung.cwd, options.ausgabe);
  if (isInside(output, workspace)) {
    // The next run would read its own results as content.
    const remedy = `Nennen Sie einen Ordner daneben, zum Beispiel --ausgabe ${relative(umgebung.cwd, defaultOutput)}`;
    umgebung.error(complaint(`Der Ordner „${options.ausgabe}“ liegt im Arbeitsbereich selbst.`, remedy));
    return 2;
  }
  const result = await erstelleDokumente({ arbeitsbereich: workspace, pfade: selected, formate: options.format });
  const findings: Finding[] = [...result.findings];
  const report: Report = (finding) => findings.push(finding);
  const folders = result.dokumente.flatMap((document) => {
    const folder = writeDocument(document, { output, workspace }, report);
    return folder === undefined ? [] : [{ document, folder }];
  });
  reportOlderResults(result, { output, workspace }, report);
  const sorted = sortFindings(findings);
  if (options.json) umgebung.out(asJson(sorted, folders, result.nichtErstellt, umgebung.cwd));
  else {
    umgebung.error(formatFindings(sorted, umgebung.cwd));
    const seconds = (umgebung.now() - started) / 1000;
    umgebung.out(formatSummary(folders, result.nichtErstellt, { cwd: umgebung.cwd, seconds }));
  }
  return hasErrors(sorted) ? 1 : 0;
}

interface Written {
  readonly document: ErstelltesDokument;
  readonly folder: string;
}

function asJson(
  findings: readonly Finding[],
  written: readonly Written[],
  nichtErstellt: readonly string[],
  cwd: string,
): string {
  const ergebnisse = written.map(({ document, folder }) => ({
    dokument: document.dokument,
    kreis: document.kreis,
    fassung: document.fassung,
    entwurf: document.istEntwurf,
    ...(document.festgeschrieben && { festgeschrieben: document.festgeschrieben.status }),
    ordner: relative(cwd, folder),
    dateien: document.dateien.map(({ name, seiten, standards }) => ({ name, seiten, standards })),
  }));
  const befunde = findings.map((finding) => findingRecord(finding, cwd));
  return `${JSON.stringify({ befunde, ergebnisse, nicht_erstellt: nichtErstellt }, null, 2)}\n`;
}
