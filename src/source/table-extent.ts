// Where in a sheet its table stands: what is written above and below it, and how many of its rows are its head.
import { type GridCell, type GridRow, isFigure, isYearOrDay } from './grid.js';

/** The parts of a sheet, empty rows left out; all rows are among them, in their order. */
export interface TableExtent {
  /** Titles, and everything where there is no table. */
  readonly above: readonly GridRow[];
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
  /** Notes, sources. */
  readonly below: readonly GridRow[];
}

/** The most rows a head has; more of them are no head. */
const mostHeadRows = 8;

/** The extent of the one table in the rows. */
export function tableExtent(rows: readonly GridRow[]): TableExtent {
  const full = rows.filter((row) => row.some(isFilled));
  const several = full.filter((row) => row.filter(isFilled).length > 1);
  // Prose with a number before some paragraphs is no table.
  if (several.length === 0 || several.length * 3 < full.length) return { above: full, head: [], body: [], below: [] };
  const left = -most(full.map((row) => -row.findIndex(isFilled)));
  const isLine = (row: GridRow) => row.filter(isFilled).length === 1 && row.findIndex(isFilled) === left;
  const first = full.findIndex((row) => !isLine(row));
  const width = most(several.map((row) => row.findLastIndex(isFilled) + 1)) - left;
  // Of two columns the second may be empty in the last row of the table.
  const last = width < 3 ? full.length - 1 : full.findLastIndex((row) => !isLine(row));
  const table = full.slice(first, last + 1);
  const count = headRows(table, left);
  return {
    above: full.slice(0, first),
    head: table.slice(0, count),
    body: table.slice(count),
    below: full.slice(last + 1),
  };
}

function isFilled({ text }: GridCell): boolean {
  return text.trim() !== '';
}

/** The first row, unless it has figures; rows follow that have nothing in the first column, or that a cell above reaches into. */
function headRows(table: readonly GridRow[], left: number): number {
  const [first] = table;
  if (first === undefined || table.length < 2 || hasFigures(first)) return 0;
  let reachedTo = reachOf(first);
  let count = 1;
  while (count < Math.min(table.length - 1, mostHeadRows)) {
    const row = table[count] ?? [];
    const isBelow = !isFilled(row[left] ?? nothing) || (row[left]?.line ?? 0) < reachedTo;
    if (!isBelow || hasFigures(row)) break;
    reachedTo = Math.max(reachedTo, reachOf(row));
    count++;
  }
  return count;
}

const nothing: GridCell = { text: '', line: 0, column: 0 };

/** The first line below all cells of the row. */
function reachOf(row: GridRow): number {
  return most(row.map(({ line, rowSpan = 1 }) => line + rowSpan));
}

function hasFigures(row: GridRow): boolean {
  return row.some((cell) => isFigure(cell) && !isYearOrDay(cell.text));
}

/** Not by one call with all of them: of a million numbers it would fail. */
function most(numbers: readonly number[]): number {
  return numbers.reduce((largest, number) => Math.max(largest, number), Number.NEGATIVE_INFINITY);
}
