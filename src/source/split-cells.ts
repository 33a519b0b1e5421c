// A text of cells kept apart by a sign → its cells with their places. A quotation mark at the beginning of a cell takes in signs
// and line breaks; a doubled one is one. Nothing is lost: behind a closing mark, and behind one that is never closed, all counts.
import type { GridCell } from './grid.js';

/** The cells of a text, and where a quotation mark is left open. */
export interface SplitCells {
  readonly rows: readonly (readonly GridCell[])[];
  readonly openQuote?: Pick<GridCell, 'line' | 'column'>;
}

/** The cells; lines are ended by LF, and an empty line is a row of one empty cell. */
export function splitCells(text: string, delimiter: string, mostRows = Number.POSITIVE_INFINITY): SplitCells {
  const rows: GridCell[][] = [];
  let openQuote: SplitCells['openQuote'];
  let row: GridCell[] = [];
  let at = 0;
  let line = 1;
  let lineStart = 0;
  while (at <= text.length && rows.length < mostRows) {
    const place = { line, column: at - lineStart + 1 };
    const closing = text[at] === '"' && openQuote === undefined ? closingQuote(text, at) : undefined;
    if (closing === 'none') openQuote = place;
    const isQuoted = typeof closing === 'number';
    const end = endOfCell(text, isQuoted ? closing + 1 : at, delimiter);
    const quoted = isQuoted ? text.slice(at + 1, closing).replaceAll('""', '"') : '';
    row.push({ text: quoted + text.slice(isQuoted ? closing + 1 : at, end), ...place });
    for (
      let next = isQuoted ? text.indexOf('\n', at) : -1;
      next >= 0 && next < end;
      next = text.indexOf('\n', next + 1)
    ) {
      line++;
      lineStart = next + 1;
    }
    at = end + 1;
    if (text[end] === delimiter) continue;
    rows.push(row);
    row = [];
    line++;
    lineStart = at;
    if (at >= text.length) break;
  }
  return { rows, ...(openQuote !== undefined && { openQuote }) };
}

/** More cells are not taken apart: each takes a hundred bytes. All municipalities in a hundred columns are a third of them. */
export const mostCells = 3_000_000;

/** Whether a text of these bytes could have more cells than are taken apart, by whatever sign; nothing is decoded for it. */
export function hasTooManyCells(bytes: Uint8Array): boolean {
  let count = 0;
  for (const byte of bytes) if (cellEnds.has(byte)) count++;
  return count > mostCells;
}

function closingQuote(text: string, opening: number): number | 'none' {
  let at = text.indexOf('"', opening + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? 'none' : at;
}

const lineFeed = 0x0a;
const cellEnds: ReadonlySet<number> = new Set([...';\t,|\r\n'].map((sign) => sign.charCodeAt(0)));

function endOfCell(text: string, from: number, delimiter: string): number {
  // By numbers, not by letters: of two million letters that is half of the time.
  const wanted = delimiter.charCodeAt(0);
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === wanted || code === lineFeed) break;
  }
  return at;
}
