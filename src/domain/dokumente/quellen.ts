// The files that a document names as its sources: one by one or by a pattern, in the order named, each once.
import { placed } from '../../diagnostic.js';
import { listFiles } from '../../source/workspace.js';
import { isIssued } from '../festschreibung/festschreibung.js';
import type { Lesung } from '../lesung.js';

/**
 * Paths from the workspace on, of all files that the entries name.
 *
 * Errors: reports `quelle-leer` at an entry that names none, and `quelle-doppelt` at one that names again what another does: both by name,
 *         or both by a pattern. A file named before a pattern comes first; that is no mistake.
 */
export function filesNamed(lesung: Lesung, quellen: readonly string[]): readonly string[] {
  const named = new Map<string, number>();
  for (const [index, pattern] of quellen.entries()) {
    const found = listFiles(lesung.ordner, pattern).filter((file) => !isIssued(file));
    if (found.length === 0) reportNone(lesung, quellen, index);
    const isAgain = (file: string) => {
      const before = named.get(file);
      return before !== undefined && isPattern(quellen[before]) === isPattern(pattern);
    };
    const again = found.find(isAgain);
    if (again !== undefined) reportAgain(lesung, quellen, { index, file: again, before: named.get(again) ?? 0 });
    for (const file of found) named.set(file, named.get(file) ?? index);
  }
  return [...named.keys()];
}

function isPattern(typed = ''): boolean {
  return /[*?{[]/u.test(typed);
}

function reportAgain(
  lesung: Lesung,
  quellen: readonly string[],
  { index, file, before }: { readonly index: number; readonly file: string; readonly before: number },
): void {
  lesung.report(
    placed(
      {
        code: 'quelle-doppelt',
        severity: 'Warnung',
        message: `„${file}“ ist schon mit „${quellen[before]}“ genannt; die Datei wird einmal gedruckt, an der ersten Stelle.`,
        remedy: 'Löschen Sie die zweite Angabe, oder machen Sie sie enger.',
      },
      lesung.origins.at(quellen, index),
    ),
  );
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
