// Which line of which template file each rendered line came from: marks go in before rendering and are taken out after.
import type { Position } from '../diagnostic.js';
import type { PlacedText } from '../markdown/places.js';
import { positionIn, type SourceText } from '../source/read-text.js';
import type { PlaceBook } from './places.js';

/** Unicode keeps these for internal use; escape.ts lets no value contain them. */
const markStart = '\ufdd0';
const markEnd = '\ufdd1';
const marks = /\ufdd0([0-9]+)\ufdd1/gu;

/** The text of a template with a mark before each line of it. */
export function markLines(
  content: hbs.AST.ContentStatement,
  source: SourceText,
  book: PlaceBook,
): hbs.AST.ContentStatement {
  // The library takes blanks away around blocks that stand alone on a line, and keeps what was written in `original`.
  const original = String(content.original);
  const removed = original.slice(0, Math.max(0, original.indexOf(content.value)));
  const first = content.loc.start.line + removed.split('\n').length - 1;
  const lines = content.value.split('\n');
  const marked = lines.map((line, index) => {
    // Nothing follows the last line break: the next line belongs to what comes next.
    if (line === '' && index === lines.length - 1) return line;
    return `${markStart}${book.add({ at: placeOfLine(source, first + index), written: '', parts: undefined })}${markEnd}${line}`;
  });
  return { ...content, value: marked.join('\n') };
}

function placeOfLine(source: SourceText, line: number): Position {
  const text = source.text.split('\n')[line - 1] ?? '';
  return positionIn(source, line, Math.max(0, text.search(/\S/u)) + 1);
}

/** The rendered text without its marks, and where each line came from; a line without a mark came from where the one before did. */
export function readMarks(rendered: string, source: SourceText, book: PlaceBook): PlacedText {
  const origins: (Position | undefined)[] = [];
  const lines = rendered.split('\n').map((line) => {
    const [first] = line.matchAll(marks);
    origins.push(first === undefined ? origins.at(-1) : book.get(Number(first[1])).at);
    return line.replace(marks, '');
  });
  return { file: source.file, firstLine: 1, text: lines.join('\n'), origins };
}
