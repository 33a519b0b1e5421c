// The command `erstellen`: builds the documents of a workspace and lays them into its output folder.
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { enumerate, type Finding, hasErrors } from '../diagnostic.js';
import { type ErstelltesDokument, erstelle, formatNames } from '../pipeline.js';
import { findWorkspace } from '../source/workspace.js';
import { complaint, germanHelp } from './german-commander.js';
import { writeDocument } from './output-folder.js';
import { findingRecord, formatFindings, sortFindings } from './print-findings.js';
import { formatSummary } from './print-summary.js';
import type { Umgebung } from './umgebung.js';

interface Options {
  readonly ausgabe?: string;
  readonly format: readonly string[];
  readonly json?: true;
}

export function addErstellen(program: Command, umgebung: Umgebung, exit: (code: number) => void): void {
  germanHelp(program.command('erstellen').helpCommand(false))
    .alias('build')
    .description('erstellt alle Dokumente des Arbeitsbereichs oder die unter den genannten Pfaden')
    .argument('[pfad...]', 'Sitzung, Dokument oder Ordner; ohne Angabe der ganze Arbeitsbereich')
    .option('-a, --ausgabe <ordner>', 'Ordner für die Ergebnisse (sonst „output“ neben dem Arbeitsbereich)')
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

const defaultFormats: readonly string[] = ['docx', 'pdf', 'md'];

function parseFormats(value: string): readonly string[] {
  const formats = value
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((format) => format !== '');
  const unknown = formats.find((format) => !formatNames.includes(format));
  if (unknown !== undefined || formats.length === 0) {
    throw new InvalidArgumentError(
      `Das Format „${unknown ?? value}“ gibt es nicht; es gibt ${enumerate(formatNames)}.`,
    );
  }
  return formats;
}

async function run(paths: readonly string[], options: Options, umgebung: Umgebung): Promise<number> {
  const started = umgebung.now();
  const located = locate(paths, umgebung.cwd);
  if (typeof located === 'string') {
    umgebung.error(located);
    return 2;
  }
  const { workspace, selected } = located;
  const result = await erstelle({ arbeitsbereich: workspace, pfade: selected, formate: options.format });
  const findings: Finding[] = [...result.findings];
  const output =
    options.ausgabe === undefined ? join(dirname(workspace), 'output') : resolve(umgebung.cwd, options.ausgabe);
  const folders = result.dokumente.flatMap((document) => {
    const folder = writeDocument(document, { output, workspace }, (finding) => findings.push(finding));
    return folder === undefined ? [] : [{ document, folder }];
  });
  const sorted = sortFindings(findings);
  if (options.json) umgebung.out(asJson(sorted, folders, result.nichtErstellt, umgebung.cwd));
  else {
    umgebung.error(formatFindings(sorted, umgebung.cwd));
    const seconds = (umgebung.now() - started) / 1000;
    umgebung.out(formatSummary(folders, result.nichtErstellt, { cwd: umgebung.cwd, seconds }));
  }
  return hasErrors(sorted) ? 1 : 0;
}

/** The workspace and what is selected in it (nothing = all), or the sentence that says what is wrong with the paths. */
function locate(
  paths: readonly string[],
  cwd: string,
): { readonly workspace: string; readonly selected: readonly string[] } | string {
  const here = findWorkspace(cwd);
  const selected: string[] = [];
  for (const path of paths) {
    const places = here === undefined ? [cwd] : [cwd, here, join(here, 'sitzungen'), join(here, 'dokumente')];
    const candidates = places.map((place) => resolve(place, path));
    const found = candidates.find((candidate) => existsSync(candidate));
    if (found === undefined) {
      const remedy = 'Nennen Sie eine Datei oder einen Ordner, zum Beispiel „sitzungen“.';
      return complaint(`Den Pfad „${path}“ gibt es weder hier noch im Arbeitsbereich.`, remedy);
    }
    selected.push(found);
  }
  const workspaces = new Set(paths.length === 0 ? [here] : selected.map((path) => findWorkspace(path) ?? here));
  const [workspace] = workspaces;
  if (workspaces.size > 1) {
    return complaint(
      'Die Pfade liegen in verschiedenen Arbeitsbereichen.',
      'Rufen Sie den Befehl für jeden einzeln auf.',
    );
  }
  if (workspace === undefined) {
    return complaint(
      'Hier ist kein Arbeitsbereich: In keinem Ordner von hier aufwärts liegt eine koerperschaft.yaml.',
      'Wechseln Sie in den Arbeitsbereich oder nennen Sie ihn, zum Beispiel „sitzungswerk erstellen content“.',
    );
  }
  const outside = selected.find((path) => !isInside(path, workspace) && !isInside(workspace, path));
  if (outside !== undefined) {
    const remedy = 'Nennen Sie einen Ordner, in dem oder über dem eine koerperschaft.yaml liegt.';
    return complaint(`„${relative(cwd, outside)}“ liegt in keinem Arbeitsbereich.`, remedy);
  }
  return { workspace, selected: selected.some((path) => isInside(workspace, path)) ? [] : selected };
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`);
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
    dokument: document.id,
    fassung: document.fassung,
    entwurf: document.istEntwurf,
    ordner: relative(cwd, folder),
    dateien: document.dateien.map(({ name, seiten, standards }) => ({ name, seiten, standards })),
  }));
  const befunde = findings.map((finding) => findingRecord(finding, cwd));
  return `${JSON.stringify({ befunde, ergebnisse, nicht_erstellt: nichtErstellt }, null, 2)}\n`;
}
