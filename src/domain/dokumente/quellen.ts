// The files that a document names as its sources: one by one or by a pattern, in the order named, each once.
import { placed } from '../../diagnostic.js';
import { listFiles } from '../../source/workspace.js';
import { isIssued } from '../festschreibung/festschreibung.js';
import type { Lesung } from '../lesung.js';

/**
 * Paths from the workspace on, of all files that the entries name.
 *
 * Errors: reports `quelle-leer` at an entry that names none.
 */
export function filesNamed(lesung: Lesung, quellen: readonly string[]): readonly string[] {
  const files = quellen.flatMap((pattern, index) => {
    const found = listFiles(lesung.ordner, pattern).filter((file) => !isIssued(file));
    if (found.length === 0) reportNone(lesung, quellen, index);
    return found;
  });
  return [...new Set(files)];
}

function reportNone(lesung: Lesung, quellen: readonly string[], index: number): void {
  lesung.report(
    placed(
      {
        code: 'quelle-leer',
        severity: 'Fehler',
        message: `Zu „${quellen[index]}“ gibt es im Arbeitsbereich keine Datei.`,
        remedy:
          'Schreiben Sie den Weg vom Arbeitsbereich aus und mit Schrägstrichen, zum Beispiel protokolle/ag-sozialplanung/*.md.',
      },
      lesung.origins.at(quellen, index),
    ),
  );
}
