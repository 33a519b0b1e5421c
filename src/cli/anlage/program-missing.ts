// What is said where a program that is installed apart is not found, or where nothing can be laid beside an annex.
import type { Finding, Report } from '../../diagnostic.js';
import { isRefusal } from '../ausgabe/refusal.js';
import type { OutsideProgram, Variables } from './outside-program.js';

/** The finding that names the program, where it is looked for, and how to get it. */
export function programMissing({ name, address, variable }: OutsideProgram, variables: Variables): Finding {
  const told = variables[variable] ?? '';
  return {
    code: 'programm-fehlt',
    severity: 'Fehler',
    message:
      told === ''
        ? `${name} ist auf diesem Rechner nicht zu finden.`
        : `${name} liegt nicht dort, wo ${variable} es angibt („${told}“).`,
    remedy:
      told === ''
        ? `Installieren Sie ${name} (${address}), oder sagen Sie in der Umgebungsvariablen ${variable}, wo es liegt.`
        : `Berichtigen Sie ${variable}; gemeint ist die Datei, mit der ${name} gestartet wird.`,
  };
}

/** Reports `anlage-gesperrt` at the file that could not be written; throws the error again where it is no refusal. */
export function reportNotWritten(error: unknown, file: string, report: Report): void {
  if (!isRefusal(error)) throw error;
  report({
    code: 'anlage-gesperrt',
    severity: 'Fehler',
    message: 'Hier lässt sich nichts schreiben; die Datei oder der Ordner ist gesperrt.',
    remedy: 'Schließen Sie das Programm, das die Datei geöffnet hat, und prüfen Sie Schreibrecht und Platz.',
    at: { file, line: 1, column: 1 },
  });
}
