// Where Markdown tokens stand in the file: markdown-it knows lines of blocks only, columns are found again in the source line.
import type { Position } from '../diagnostic.js';
import type { ImageFolder } from '../source/read-image.js';
import { positionIn, type SourceText } from '../source/read-text.js';

/** A text whose lines a program made out of lines elsewhere: a rendered template. */
export interface PlacedText extends SourceText {
  /** For every line of `text` the place it came from; absent when the lines are the file's own. */
  readonly origins?: readonly (Position | undefined)[];
  /** From where its pictures are looked for; absent = from the folder of the file, and not outside it. */
  readonly imageFolders?: readonly ImageFolder[];
}

/** The places of one text; lines count from 0 as markdown-it counts them. */
export interface Places {
  /** The first character of the line that is no blank. */
  readonly ofLine: (line: number) => Position;
  /** A passage inside the content of an inline token that begins on `line`. */
  readonly ofInline: (passage: InlinePassage) => Position;
  readonly lineText: (line: number) => string;
  readonly lineCount: number;
}

/** A stretch inside a line, as the tokens know it. */
export interface InlinePassage {
  readonly line: number;
  /** The content of the inline token: source lines without what marks the block. */
  readonly content: string;
  /** Where the passage begins in `content`, and how long it is. */
  readonly offset: number;
  readonly length: number;
  /** For a table cell: which one of its row, from 0. */
  readonly cell?: number;
}

/** The places of the text; what a program made stands where it came from, in whole lines. */
export function placesOf(source: PlacedText): Places {
  const lines = source.text.split('\n');
  const lineText = (line: number) => lines[line] ?? '';
  const at = (line: number, column: number, length?: number): Position => {
    const origin = source.origins?.[line];
    if (origin !== undefined) return origin;
    return positionIn(source, Math.min(line, lines.length - 1) + 1, column, length);
  };
  return {
    lineText,
    lineCount: lines.length,
    ofLine: (line) => at(line, Math.max(0, lineText(line).search(/\S/u)) + 1),
    ofInline: ({ line, content, offset, length, cell }) => {
      const before = content.slice(0, offset);
      const target = line + before.split('\n').length - 1;
      const start = before.lastIndexOf('\n') + 1;
      const [contentLine = ''] = content.slice(start).split('\n');
      const segment = cell === undefined ? { text: lineText(target), offset: 0 } : cellAt(lineText(target), cell);
      const column = segment.offset + columnIn(segment.text, contentLine, offset - start);
      return at(target, column + 1, Math.min(length, contentLine.length - (offset - start)));
    },
  };
}

/** Where the `offset`th character of a content line stands in the source line that it was cut from. */
function columnIn(sourceLine: string, contentLine: string, offset: number): number {
  const indent = contentLine.length - contentLine.trimStart().length;
  const trimmed = contentLine.trim();
  const exact = sourceLine.lastIndexOf(trimmed);
  if (exact >= 0) return exact + offset - indent;
  // Only an escaped bar in a table cell makes the two differ: markdown-it takes its backslash away.
  let source = sourceLine.search(/\S/u);
  for (let index = indent; index < offset; index++) {
    if (contentLine.charAt(index) === '|' && sourceLine.startsWith('\\|', source)) source++;
    source++;
  }
  return source;
}

interface RowSegment {
  readonly text: string;
  /** Where the segment begins in the source line. */
  readonly offset: number;
}

/** The cells of a line of a pipe table, cut as markdown-it cuts them. */
export function rowSegments(line: string): readonly RowSegment[] {
  const body = line.replace(/^[\s>]*(?=\|)|\s+$/gu, (margin) => ' '.repeat(margin.length)).trimEnd();
  const segments: RowSegment[] = [];
  let start = 0;
  for (let index = 0; index <= body.length; index++) {
    if (index < body.length && (body.charAt(index) !== '|' || body.charAt(index - 1) === '\\')) continue;
    segments.push({ text: body.slice(start, index), offset: start });
    start = index + 1;
  }
  // A bar at the beginning or the end of the line only frames it.
  const isFramedLeft = segments[0]?.text.trim() === '' && segments.length > 1;
  const isFramedRight = segments.at(-1)?.text === '' && segments.length > 1;
  return segments.slice(isFramedLeft ? 1 : 0, isFramedRight ? -1 : undefined);
}

function cellAt(line: string, cell: number): RowSegment {
  return rowSegments(line)[cell] ?? { text: line, offset: 0 };
}
