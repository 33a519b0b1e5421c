// From a path the text of the file, decoded, and places in it. The one door through which the users' texts come in.
import type { Position, Report } from '../diagnostic.js';
import { decode } from './decode.js';
import { type ReadFile, readFile } from './read-bytes.js';
import { quoted } from './spelling.js';

/** A text and where it stands: a whole file, or a part of one. */
export interface SourceText {
  /** Absolute path. */
  readonly file: string;
  /** Lines are ended by LF. */
  readonly text: string;
  /** The line of the file on which `text` begins: 1 unless it is a part of a file. */
  readonly firstLine: number;
}

/**
 * The text of the file.
 *
 * Errors: `datei-fehlt` and its kin (see `readBytes`), `datei-kein-text`; a file in Windows-1252 is read, with the note
 * `datei-kodierung` at its first umlaut. Never throws.
 */
export function readText(path: string, report: Report, requestedAt?: Position): SourceText | undefined {
  const read = readFile(path, report, requestedAt);
  return read === undefined ? undefined : textOf(read, report, requestedAt);
}

/** The text in the bytes of a file that was read already; errors as those of `readText`. */
export function textOf({ file, bytes }: ReadFile, report: Report, requestedAt?: Position): SourceText | undefined {
  const decoded = decode(bytes);
  if (decoded === undefined) {
    report({
      code: 'datei-kein-text',
      severity: 'Fehler',
      message: `${quoted(fileName(file))} ist keine Textdatei.`,
      remedy: 'Speichern Sie den Inhalt als Text in UTF-8, oder nennen Sie die richtige Datei.',
      at: requestedAt ?? { file, line: 1, column: 1 },
    });
    return undefined;
  }
  const source = { file, text: decoded.text, firstLine: 1 };
  if (decoded.encoding === 'Windows-1252') reportEncoding(source, report);
  return source;
}

function reportEncoding(source: SourceText, report: Report): void {
  const offset = source.text.search(/\P{ASCII}/u);
  const word = /^\S*/u.exec(source.text.slice(offset))?.[0] ?? '';
  const before = /\S*$/u.exec(source.text.slice(0, offset))?.[0] ?? '';
  report({
    code: 'datei-kodierung',
    severity: 'Hinweis',
    message: `Die Datei ist nicht in UTF-8 gespeichert; sie wurde als Windows-1252 gelesen, hier ${quoted(before + word)}.`,
    remedy: 'Prüfen Sie, ob die Umlaute stimmen, und speichern Sie die Datei in UTF-8.',
    at: positionAt(source, offset - before.length, before.length + word.length),
  });
}

function fileName(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

/** Where the words first stand in the files, read one after the other; files that are no text are passed over. */
export function findInFiles(files: readonly string[], words: string): Position | undefined {
  for (const file of files) {
    const source = readText(file, () => undefined);
    const offset = source?.text.indexOf(words) ?? -1;
    if (source !== undefined && offset >= 0) return positionAt(source, offset, words.length);
  }
  return undefined;
}

/**
 * A place in the text.
 *
 * Units: `line` counts within `source.text`, `line` and `column` from 1; a part of a file gives places of the file.
 */
export function positionIn(source: SourceText, line: number, column: number, length?: number): Position {
  const lineText = linesOf(source).texts[line - 1];
  return {
    file: source.file,
    line: source.firstLine + line - 1,
    column,
    ...(length === undefined ? {} : { length }),
    ...(lineText === undefined ? {} : { lineText }),
  };
}

/** The place of a UTF-16 offset in `source.text`; `length` is cut at the end of its line. */
export function positionAt(source: SourceText, offset: number, length?: number): Position {
  const { starts, texts } = linesOf(source);
  const index = lastIndexUpTo(starts, offset);
  const column = offset - (starts[index] ?? 0) + 1;
  const room = Math.max(1, (texts[index]?.length ?? 0) - column + 1);
  return positionIn(source, index + 1, column, length === undefined ? undefined : Math.min(Math.max(1, length), room));
}

interface Lines {
  readonly texts: readonly string[];
  /** The offset of each line's first character. */
  readonly starts: readonly number[];
}

/** Remembered per text: a file of thousand values asks for thousand places. */
const knownLines = new WeakMap<SourceText, Lines>();

function linesOf(source: SourceText): Lines {
  const known = knownLines.get(source);
  if (known !== undefined) return known;
  const texts = source.text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const text of texts) {
    starts.push(start);
    start += text.length + 1;
  }
  const lines = { texts, starts };
  knownLines.set(source, lines);
  return lines;
}

function lastIndexUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
