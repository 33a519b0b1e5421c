// What the file system refuses and somebody at the machine can do something about; all else is a bug of ours.
import type { Report } from '../../diagnostic.js';

const refusals: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOSPC', 'ENOTDIR', 'EISDIR', 'EEXIST'];

/** Whether the error is such a refusal. */
export function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && refusals.includes(String(error.code));
}

/** Reports `ausgabe-gesperrt` at the result; throws the error again where it is no refusal. */
export function reportRefusal(error: unknown, file: string, report: Report): void {
  if (!isRefusal(error)) throw error;
  const { code } = error;
  const isShape = code === 'ENOTDIR' || code === 'EISDIR' || code === 'EEXIST';
  report({
    code: 'ausgabe-gesperrt',
    severity: 'Fehler',
    message:
      code === 'ENOSPC'
        ? 'Auf dem Datenträger ist kein Platz mehr für die Ergebnisse.'
        : isShape
          ? `Hier sollte ein Ergebnis liegen, es liegt aber eine Datei oder ein Ordner gleichen Namens da.`
          : 'Das Ergebnis kann nicht geschrieben werden; die Datei oder der Ordner ist gesperrt.',
    remedy: isShape
      ? 'Benennen Sie um, was dort liegt, oder wählen Sie mit --ausgabe einen anderen Ordner.'
      : 'Schließen Sie das Programm, das die Datei geöffnet hat, geben Sie sich das Schreibrecht oder wählen Sie mit --ausgabe einen anderen Ordner.',
    at: { file, line: 1, column: 1 },
  });
}

/** Reports `festschreiben-gesperrt` at what could not be kept; throws the error again where it is no refusal. */
export function reportNotKept(error: unknown, file: string, report: Report): void {
  if (!isRefusal(error)) throw error;
  report({
    code: 'festschreiben-gesperrt',
    severity: 'Fehler',
    message: 'Hier lässt sich nichts schreiben; es wurde nichts festgeschrieben.',
    remedy:
      'Schließen Sie Programme, die Dateien dieser Sitzung geöffnet haben, und prüfen Sie Schreibrecht und Platz auf dem Datenträger.',
    at: { file, line: 1, column: 1 },
  });
}
