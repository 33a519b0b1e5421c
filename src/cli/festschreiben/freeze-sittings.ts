// What `festschreiben` does: what is finished of a sitting is kept in its folder for good, and handed out from there ever after.
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type Finding, hasErrors, type Report, sortFindings } from '../../diagnostic.js';
import { readArbeitsbereich } from '../../domain/arbeitsbereich.js';
import { isSelected } from '../../domain/dokumente/auswahl.js';
import { type DocumentFiles, documentFiles } from '../../domain/dokumente/dokumentdateien.js';
import { planDocuments } from '../../domain/dokumente/plan.js';
import { defaultFormats } from '../../writers/output-formats.js';
import { colouringFor } from '../anzeige/colouring.js';
import { formatFindings } from '../anzeige/print-findings.js';
import type { FestschreibenOptions } from '../befehle/festschreiben.js';
import { complaint } from '../german-commander.js';
import { isInside, locate } from '../locate.js';
import { makeDocuments } from '../make-documents.js';
import { nearestPath } from '../nearest-path.js';
import type { Umgebung } from '../umgebung.js';
import { keepScans, readScans, type Scan } from './scan-aufbewahren.js';
import { schreibeFest } from './sitzung-festschreiben.js';

/** Keeps what is finished of the sittings under the paths and tells of it; the exit code. */
export async function freezeSittings(
  paths: readonly string[],
  { unterschrieben = [] }: FestschreibenOptions,
  umgebung: Umgebung,
): Promise<number> {
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
  const missing = unterschrieben.find((path) => !existsSync(resolve(umgebung.cwd, path)));
  if (missing !== undefined) {
    const near = nearestPath(missing, [umgebung.cwd]);
    const remedy =
      near?.toLowerCase().endsWith('.pdf') !== true
        ? 'Nennen Sie eine PDF-Datei, zum Beispiel -u scan.pdf.'
        : `Meinten Sie „${near}“?`;
    return refuseCall(complaint(`Den Scan „${missing}“ gibt es nicht.`, remedy), umgebung);
  }
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const scans = readScans(unterschrieben, umgebung.cwd, report);
  const lines = scans === undefined ? [] : await freezeAll({ workspace, all, sittings, scans, umgebung }, report);
  const sorted = sortFindings(findings);
  umgebung.error(formatFindings(sorted, umgebung.cwd, colouringFor('auto', umgebung)));
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
  readonly umgebung: Umgebung;
}

/** One sitting after the other, each whole or not at all; tells what became of it. */
async function freezeAll(
  { workspace, all, sittings, scans, umgebung }: Freezing,
  report: Report,
): Promise<readonly string[]> {
  const selected = sittings.map(({ file }) => dirname(file));
  const built = await makeDocuments({ workspace, selected }, { format: defaultFormats, still: true }, umgebung);
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
        : schreibeFest({ bereich, sitzung, plan, erstellt: built.dokumente, cwd: umgebung.cwd, fehler }, report);
    if (done === undefined) return [`Nicht festgeschrieben: ${id}`];
    return [done, ...(scans.length === 0 ? [] : keepScans(dirname(file), scans, report))];
  });
}
