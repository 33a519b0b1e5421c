// The command `festschreiben`: what is finished of a sitting is kept in its folder for good, and handed out from there ever after.
import { basename, dirname } from 'node:path';
import type { Command } from 'commander';
import { type Finding, hasErrors, type Report, sortFindings } from '../../diagnostic.js';
import { readArbeitsbereich } from '../../domain/arbeitsbereich.js';
import { isSelected } from '../../domain/dokumente/auswahl.js';
import { type DocumentFiles, documentFiles, planDocuments } from '../../domain/dokumente/plan.js';
import { erstelleDokumente } from '../../pipeline.js';
import { defaultFormats } from '../../writers/output-formats.js';
import { complaint, germanHelp } from '../german-commander.js';
import { isInside, locate } from '../locate.js';
import { formatFindings } from '../anzeige/print-findings.js';
import { keepScans, readScans, type Scan } from './scan-aufbewahren.js';
import { schreibeFest } from './sitzung-festschreiben.js';
import type { Umgebung } from '../umgebung.js';

interface Options {
  readonly unterschrieben?: readonly string[];
}

/** Adds the command; `exit` is told its exit code. */
export function addFestschreiben(program: Command, umgebung: Umgebung, exit: (code: number) => void): void {
  germanHelp(program.command('festschreiben').helpCommand(false))
    .alias('freeze')
    .description('bewahrt die fertigen Dateien einer Sitzung unverändert auf und trägt die Nummern ihrer Anlagen ein')
    .argument('<sitzung...>', 'Sitzung oder Ordner mit Sitzungen')
    .option(
      '-u, --unterschrieben <scan>',
      'Scan der unterschriebenen Niederschrift (PDF), der daneben aufbewahrt wird; mehrfach möglich',
      (path: string, before: readonly string[] = []) => [...before, path],
    )
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk festschreiben 2018-03-12-sozialausschuss -u scan.pdf')
    .action(async (paths: readonly string[], options: Options) => exit(await run(paths, options, umgebung)));
}

async function run(paths: readonly string[], { unterschrieben = [] }: Options, umgebung: Umgebung): Promise<number> {
  const located = locate(paths, umgebung.cwd);
  if (typeof located === 'string') return refuseCall(located, umgebung);
  const { workspace, selected } = located;
  const all = documentFiles(workspace).filter(({ file }) => basename(file) === 'sitzung.yaml');
  const sittings = all.filter(({ dateien }) => isSelected(dateien, selected));
  if (sittings.length === 0) {
    const sentence = `Unter ${paths.map((path) => `„${path}“`).join(', ')} liegt keine Sitzung.`;
    return refuseCall(complaint(sentence, 'Nennen Sie den Ordner einer Sitzung.'), umgebung);
  }
  if (unterschrieben.length > 0 && sittings.length > 1) {
    const sentence = 'Ein Scan gehört zu einer einzigen Sitzung.';
    return refuseCall(complaint(sentence, 'Nennen Sie mit dem Scan den Ordner einer Sitzung.'), umgebung);
  }
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const scans = readScans(unterschrieben, umgebung.cwd, report);
  const lines =
    scans === undefined ? [] : await freezeAll({ workspace, all, sittings, scans, cwd: umgebung.cwd }, report);
  const sorted = sortFindings(findings);
  umgebung.error(formatFindings(sorted, umgebung.cwd));
  umgebung.out(lines.map((line) => `  ${line}\n`).join(''));
  return hasErrors(sorted) ? 1 : 0;
}

function refuseCall(text: string, umgebung: Umgebung): number {
  umgebung.error(text);
  return 2;
}

interface Freezing {
  readonly workspace: string;
  /** Of the workspace. */
  readonly all: readonly DocumentFiles[];
  /** Those to be kept. */
  readonly sittings: readonly DocumentFiles[];
  readonly scans: readonly Scan[];
  readonly cwd: string;
}

/** One sitting after the other, each whole or not at all; tells what became of it. */
async function freezeAll(
  { workspace, all, sittings, scans, cwd }: Freezing,
  report: Report,
): Promise<readonly string[]> {
  const folders = sittings.map(({ file }) => dirname(file));
  const built = await erstelleDokumente({ arbeitsbereich: workspace, pfade: folders, formate: defaultFormats });
  for (const finding of built.findings) report(finding);
  // Read once more for what the files do not tell: what is open, which numbers the annexes have. All findings are told already.
  const bereich = readArbeitsbereich(workspace, () => undefined);
  const plan = bereich === undefined ? [] : planDocuments(bereich);
  return sittings.flatMap(({ id, file }) => {
    const sitzung = bereich?.sitzungen.find((candidate) => candidate.id === id);
    const others = all.filter((other) => other.id !== id).map((other) => dirname(other.file));
    const fehler = built.findings.filter(
      ({ severity, at }) => severity === 'Fehler' && !others.some((folder) => isInside(at?.file ?? '', folder)),
    );
    const done =
      bereich === undefined || sitzung === undefined
        ? undefined
        : schreibeFest({ bereich, sitzung, plan, erstellt: built.dokumente, cwd, fehler }, report);
    if (done === undefined) return [`Nicht festgeschrieben: ${id}`];
    return [done, ...(scans.length === 0 ? [] : keepScans(dirname(file), scans, report))];
  });
}
