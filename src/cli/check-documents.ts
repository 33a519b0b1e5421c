// What `prüfen` does: makes everything `erstellen` would make, keeps nothing, and tells what was read and what is wrong.
import { type Finding, type Severity, sortFindings } from '../diagnostic.js';
import { type Arbeitsbereich, readArbeitsbereich } from '../domain/arbeitsbereich.js';
import { isSelected } from '../domain/dokumente/auswahl.js';
import { figureFiles } from '../domain/indikator/zahlendateien.js';
import { sitzungKurzgefasst } from '../domain/sitzung/kurzgefasst.js';
import { createZahlen } from '../domain/zahlen/zahlen.js';
import type { Ergebnis } from '../pipeline.js';
import { defaultFormats } from '../writers/output-formats.js';
import { findingRecord } from './anzeige/print-findings.js';
import { tellFindings } from './anzeige/tell-findings.js';
import type { BuildOptions } from './befehle/build-options.js';
import { exitCodeOf } from './exit-code.js';
import { locate } from './locate.js';
import { makeDocuments } from './make-documents.js';
import type { Umgebung } from './umgebung.js';

/** Checks what lies under the paths and tells of it; the exit code. */
export async function checkDocuments(
  paths: readonly string[],
  options: BuildOptions,
  umgebung: Umgebung,
): Promise<number> {
  const located = locate(paths, umgebung.cwd);
  if (typeof located === 'string') {
    umgebung.error(located);
    return 2;
  }
  // Some findings are made by the writers only: what they cannot express.
  const result = await makeDocuments(located, { ...options, format: defaultFormats }, umgebung);
  // Read once more: the run does not hand out what was for some readers only. What it found is told already.
  const bereich = readArbeitsbereich(located.workspace, () => undefined);
  const sorted = sortFindings([...result.findings, ...(await figureFindings(bereich, located.selected))]);
  if (options.json) {
    const befunde = sorted.map((finding) => findingRecord(finding, umgebung.cwd));
    umgebung.out(`${JSON.stringify({ befunde, ...outcomeOf(result) }, null, 2)}\n`);
  } else {
    tellFindings(sorted, options, umgebung);
    if (!options.still) {
      const lines = [...sittingsRead(bereich, located.selected), conclusion(result, sorted)];
      umgebung.out(lines.map((line) => `  ${line}\n`).join(''));
    }
  }
  return exitCodeOf(sorted, options);
}

function outcomeOf({ dokumente, nichtErstellt }: Ergebnis) {
  return {
    geprüft: dokumente.map(({ dokument, kreis, istEntwurf }) => ({ dokument, kreis, entwurf: istEntwurf })),
    nicht_zu_erstellen: nichtErstellt,
  };
}

/** What was understood of each sitting: a wrong day or a person too many is seen here at a glance. */
function sittingsRead(bereich: Arbeitsbereich | undefined, selected: readonly string[]): readonly string[] {
  return (bereich?.sitzungen ?? [])
    .filter(({ quelle }) => isSelected([quelle.file], selected))
    .flatMap((sitzung) => [sitzung.id, ...sitzungKurzgefasst(sitzung).map((line) => `  ${line}`)]);
}

/** What is wrong with tables of figures, whether a document uses them or not. */
async function figureFindings(bereich: Arbeitsbereich | undefined, selected: readonly string[]) {
  const findings: Finding[] = [];
  if (bereich === undefined || !isSelected(figureFiles(bereich.lesung.ordner), selected)) return findings;
  await createZahlen(bereich).für('vollständig', (finding) => findings.push(finding));
  return findings;
}

function conclusion({ dokumente, nichtErstellt }: Ergebnis, findings: readonly Finding[]): string {
  const documents = dokumente.length === 1 ? '1 Dokument' : `${dokumente.length} Dokumente`;
  const failed = nichtErstellt.length === 0 ? '' : `, nicht zu erstellen: ${nichtErstellt.join(', ')}`;
  return `${documents} geprüft${failed} – ${counted(findings)}`;
}

const words: readonly (readonly [Severity, string, string])[] = [
  ['Fehler', '1 Fehler', 'Fehler'],
  ['Warnung', '1 Warnung', 'Warnungen'],
  ['Hinweis', '1 Hinweis', 'Hinweise'],
];

/** "1 Fehler, 2 Warnungen" */
function counted(findings: readonly Finding[]): string {
  const parts = words.flatMap(([severity, one, many]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`];
  });
  return parts.length === 0 ? 'alles in Ordnung' : parts.join(', ');
}
