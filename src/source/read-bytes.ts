// From a path the bytes of the file, for every reader of content; a file that cannot be read becomes a finding at the place
// that asks for it. Must not know what the bytes mean.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Finding, nearest, type Position, type Report } from '../diagnostic.js';
import { foldSpelling, quoted } from './spelling.js';

/** What was found on disk. */
export interface ReadFile {
  /** The path under which the file was found; differs from the one asked for where its umlauts are stored decomposed. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The bytes of the file.
 *
 * Errors: `datei-fehlt`, `datei-ist-ordner`, `datei-unlesbar` at `requestedAt`, else at the file itself; never throws.
 */
export function readBytes(path: string, report: Report, requestedAt?: Position): Uint8Array | undefined {
  return readFile(path, report, requestedAt)?.bytes;
}

/** As `readBytes`, together with the path under which the file was found. */
export function readFile(path: string, report: Report, requestedAt?: Position): ReadFile | undefined {
  const direct = tryReading(path);
  if ('bytes' in direct) return direct;
  const twin = direct.reason === 'missing' ? composedTwin(path) : undefined;
  const outcome = twin === undefined ? direct : tryReading(twin);
  if ('bytes' in outcome) return outcome;
  report(explain(outcome.reason, path, requestedAt));
  return undefined;
}

type Reason = 'missing' | 'folder' | 'too large' | 'unreadable';

function tryReading(path: string): ReadFile | { readonly reason: Reason } {
  try {
    return { file: path, bytes: readFileSync(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { reason: 'missing' };
    if (code === 'ERR_FS_FILE_TOO_LARGE') return { reason: 'too large' };
    return { reason: code === 'EISDIR' ? 'folder' : 'unreadable' };
  }
}

/**
 * The file whose name reads the same but stores its umlauts the other way (archives packed on a Mac have them decomposed).
 *
 * Nobody can see the difference, so it is no mistake of the user's.
 */
function composedTwin(path: string): string | undefined {
  const wanted = basename(path).normalize('NFC');
  const twin = namesIn(dirname(path))?.find((name) => name.normalize('NFC') === wanted);
  return twin === undefined ? undefined : join(dirname(path), twin);
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}

function explain(reason: Reason, path: string, requestedAt: Position | undefined): Finding {
  const at = requestedAt ?? { file: path, line: 1, column: 1 };
  const name = quoted(basename(path));
  const severity = 'Fehler';
  if (reason === 'folder') {
    const inside = namesIn(path)?.find((entry) => !entry.startsWith('.')) ?? 'text.md';
    const remedy = `Nennen Sie die Datei darin, zum Beispiel ${quoted(`${basename(path)}/${inside}`)}.`;
    return { code: 'datei-ist-ordner', severity, message: `${name} ist ein Ordner, keine Datei.`, remedy, at };
  }
  if (reason === 'too large') {
    const remedy = 'Legen Sie eine kleinere Fassung an ihre Stelle.';
    return { code: 'datei-unlesbar', severity, message: `Die Datei ${name} ist größer als 2 GB.`, remedy, at };
  }
  if (reason === 'unreadable') {
    const remedy = 'Schließen Sie das Programm, das sie geöffnet hat, oder geben Sie sich das Leserecht auf die Datei.';
    return { code: 'datei-unlesbar', severity, message: `Die Datei ${name} lässt sich nicht lesen.`, remedy, at };
  }
  return { code: 'datei-fehlt', severity, ...missing(path, name, requestedAt !== undefined), at };
}

/** A file nobody names, but the program asks for, must bear its very name: the remedy is to rename. */
function missing(path: string, name: string, isNamed: boolean): Pick<Finding, 'message' | 'remedy'> {
  const folder = dirname(path);
  const names = namesIn(folder);
  if (names === undefined) {
    const message = `Den Ordner ${quoted(basename(folder))}, in dem ${name} liegen soll, gibt es nicht.`;
    const sibling = nearest(basename(folder), namesIn(dirname(folder)) ?? []);
    const remedy =
      sibling === undefined
        ? 'Legen Sie ihn an, oder berichtigen Sie die Angabe.'
        : `Meinten Sie den Ordner ${quoted(sibling)}?`;
    return { message, remedy };
  }
  const message = `Die Datei ${name} gibt es im Ordner ${quoted(basename(folder))} nicht.`;
  const wanted = basename(path);
  const same = names.find((entry) => foldSpelling(entry) === foldSpelling(wanted));
  if (same !== undefined) {
    const change = isNamed ? `Schreiben Sie ${quoted(same)}` : `Benennen Sie ${quoted(same)} um in ${name}`;
    return { message, remedy: `${change}: Groß- und Kleinschreibung und Umlaute zählen bei Dateinamen.` };
  }
  const near = nearest(
    wanted,
    names.filter((entry) => !entry.startsWith('.')),
  );
  const remedy =
    near === undefined
      ? 'Legen Sie die Datei dort ab, oder berichtigen Sie den Namen.'
      : isNamed
        ? `Meinten Sie ${quoted(near)}?`
        : `Benennen Sie ${quoted(near)} um in ${name}, wenn sie gemeint ist.`;
  return { message, remedy };
}
