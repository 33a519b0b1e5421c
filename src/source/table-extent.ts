// Where in a sheet its table stands: what is written above and below it, and how many of its rows are its head.
import { commonest } from './commonest.js';
import { type GridCell, type GridRow, isFigure, isFigureSign, isYearOrDay } from './grid.js';

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
  const full = rows.map(rowOf).filter(({ filled }) => filled > 0);
  const several = full.filter(({ filled }) => filled > 1);
  if (!isTable(several, full.length)) return { above: full.map(({ cells }) => cells), head: [], body: [], below: [] };
  const sheet: Sheet = {
    left: -most(full.map(({ first }) => -first)),
    usual: commonest(several.map(({ filled }) => filled)),
    figures: figureColumns(several),
  };
  const first = firstRow(full, sheet);
  const table = full.slice(first, lastRow(full, sheet) + 1);
  const count = headRows(table, sheet);
  const cellsOf = (part: readonly Row[]) => part.map(({ cells }) => cells);
  return {
    above: cellsOf(full.slice(0, first)),
    head: cellsOf(table.slice(0, count)),
    body: cellsOf(table.slice(count)),
    below: cellsOf(full.slice(first + table.length)),
  };
}

/** A row with what is asked of it again and again. */
interface Row {
  readonly cells: GridRow;
  readonly filled: number;
  /** The indexes of the first and last cells with something in them. */
  readonly first: number;
  readonly last: number;
}

function rowOf(cells: GridRow): Row {
  let [filled, first, last] = [0, -1, -1];
  for (const [index, cell] of cells.entries()) {
    if (!isFilled(cell)) continue;
    if (first < 0) first = index;
    last = index;
    filled++;
  }
  return { cells, filled, first, last };
}

/** How a number is shown may have to be worked out: nothing asks for its text without need. */
function isFilled(cell: GridCell): boolean {
  return cell.value !== undefined || /\S/u.test(cell.text);
}

interface Sheet {
  /** The first column in which anything stands. */
  readonly left: number;
  /** How many cells of a row are filled, in most rows. */
  readonly usual: number;
  readonly figures: readonly number[];
}

/** Prose with a number before some paragraphs is none; of few rows under many notes the figures tell. */
function isTable(several: readonly Row[], all: number): boolean {
  if (several.length * 3 >= all) return several.length > 0;
  const hasFigures = several.some(({ cells, first }) => cells.some((cell, index) => index > first && isData(cell)));
  return several.length > 1 && hasFigures;
}

/** Rows that are looked at to find out what a column holds. */
const looked = 200;

/** The columns in which at least half of what stands there are figures or signs, from the first row with figures on. */
function figureColumns(several: readonly Row[]): readonly number[] {
  const from = several.findIndex(hasData);
  const sample = several.slice(from, from + looked).map(({ cells }) => cells);
  const width = from < 0 ? 0 : most(sample.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filled = sample.flatMap((row) => row[column] ?? []).filter(isFilled);
    const figures = filled.filter(isFigureOrSign);
    return filled.length > 0 && figures.length * 2 >= filled.length;
  });
}

/** A figure that does not stand in heads as well, or a key of figures. */
function isData(cell: GridCell): boolean {
  return (isFigure(cell) && !isYearOrDay(cell.text)) || isKey(cell);
}

function isKey(cell: GridCell): boolean {
  return cell.value === undefined && /^\s*0\d+\s*$/u.test(cell.text);
}

function isFigureOrSign(cell: GridCell | undefined): boolean {
  return cell !== undefined && isFilled(cell) && (isFigure(cell) || isFigureSign(cell.text.trim()));
}

function hasData({ cells }: Row): boolean {
  return cells.some(isData);
}

function isLine({ filled, first }: Row, { left }: Sheet): boolean {
  return filled === 1 && first === left;
}

/** The first row that is no line, nor a pair – "Stand:", "31.12.2022" – above the head of a wider table. */
function firstRow(full: readonly Row[], sheet: Sheet): number {
  const rows = [...full.keys()].filter((index) => !isLine(full[index] ?? none, sheet));
  const isPair = (row: Row) => row.filled === 2 && row.first === sheet.left && row.last === sheet.left + 1;
  const start = rows.findIndex((index) => !isPair(full[index] ?? none));
  const [before, at] = [full[rows[start - 1] ?? -1], full[rows[start] ?? -1]];
  if (start < 1 || sheet.usual < 3 || at === undefined || before === undefined) return rows[0] ?? 0;
  const isHead = at.first === sheet.left && lineOf(at) >= reachOf(before) && !hasData(at);
  return (isHead ? rows[start] : rows[0]) ?? 0;
}

/** The last row of the table: what stands below it are lines, or notes behind their numbers. */
function lastRow(full: readonly Row[], sheet: Sheet): number {
  const lastData = full.findLastIndex((row) => tells(row, sheet));
  if (sheet.usual > 2) {
    const last = full.findLastIndex((row) => !isLine(row, sheet));
    const isNote = ({ filled }: Row) => filled <= 2;
    return sheet.usual > 3 && lastData >= 0 && full.slice(lastData + 1, last + 1).every(isNote) ? lastData : last;
  }
  // Of two columns the second may be empty in the last rows.
  const note = full.findIndex((row, index) => index > lastData && isLine(row, sheet) && readsAsNote(row));
  return note < 0 ? full.length - 1 : note - 1;
}

/** Whether the row has a key, or a figure or a sign where figures stand. */
function tells({ cells }: Row, { figures }: Sheet): boolean {
  return cells.some((cell) => isKey(cell)) || figures.some((column) => isFigureOrSign(cells[column]));
}

function readsAsNote({ cells, first }: Row): boolean {
  const text = cells[first]?.text.trim() ?? '';
  return (
    text.length > 60 ||
    /^(?:_{3}|[*©]|\(c\)|\d+\)|(?:quelle|stand|datenlizenz|hinweis|anmerkung|erläuterung|zeichenerklärung)\b)/iu.test(
      text,
    )
  );
}

/**
 * The first row, unless it has figures; rows follow that have nothing in the first column, that a cell above reaches into, or that have
 * words where the columns hold figures; then one that numbers the columns.
 */
function headRows(table: readonly Row[], sheet: Sheet): number {
  const [first] = table;
  if (first === undefined || table.length < 2 || (hasData(first) && !namesByNumbers(first, table))) return 0;
  let reachedTo = reachOf(first);
  let count = 1;
  while (count < Math.min(table.length - 1, mostHeadRows)) {
    const row = table[count] ?? none;
    const isBelow = row.first > sheet.left || lineOf(row) < reachedTo || hasWordsForFigures(row, sheet);
    if (numbersColumns(row)) return count + 1;
    // Once the first column has its word, numbers are figures.
    const isUnnamed = table.slice(0, count).every((above) => above.first > sheet.left);
    if (hasData(row) ? !isUnnamed || !namesByNumbers(row, table.slice(count)) : !isBelow) break;
    reachedTo = Math.max(reachedTo, reachOf(row));
    count++;
  }
  return count;
}

const none: Row = { cells: [], filled: 0, first: -1, last: -1 };

function lineOf({ cells }: Row): number {
  return cells[0]?.line ?? 0;
}

/** The first line below all cells of the row. */
function reachOf({ cells }: Row): number {
  return most(cells.map(({ line, rowSpan = 1 }) => line + rowSpan));
}

/** As a row of units has: in most columns of figures a word, in none a figure or a sign. */
function hasWordsForFigures({ cells }: Row, { figures }: Sheet): boolean {
  const filled = figures.flatMap((column) => cells[column] ?? []).filter(isFilled);
  return (
    filled.length * 2 > figures.length &&
    filled.every((cell) => !isFigureSign(cell.text.trim()) && !isYearOrDay(cell.text))
  );
}

/** A head of ages: numbers that count up – 0, 1, 2 –, or rising ones – 3, 6, 18 – beside a word that stands above keys or figures. */
function namesByNumbers({ cells }: Row, [, ...below]: readonly Row[]): boolean {
  const texts = cells.filter((cell) => isFilled(cell) && isFigure(cell)).map(({ text }) => text.trim());
  const numbers = texts.map(Number);
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  if (texts.length < 2 || !texts.every((text) => /^(?:\d|[1-9]\d|1[0-4]\d)$/u.test(text))) return false;
  if (steps.length > 1 && steps.every((step) => step === 1)) return true;
  const isAboveData = (column: number) => below.slice(0, looked).every((row) => isDataIn(row, column));
  const isWord = (cell: GridCell) => /\p{L}/u.test(cell.text) && !isFigureOrSign(cell);
  return (
    below.length > 1 &&
    steps.every((step) => step > 0) &&
    cells.some((cell, column) => isFilled(cell) && isWord(cell) && isAboveData(column))
  );
}

function isDataIn({ cells }: Row, column: number): boolean {
  const cell = cells[column];
  return cell !== undefined && isFilled(cell) && isData(cell);
}

/** Whether the row numbers the columns under their heads: 1, 2, 3. */
export function numbersColumns({ cells }: { readonly cells: GridRow }): boolean {
  const texts = cells.filter(isFilled).map(({ text }) => text.trim());
  return texts.length > 2 && texts.every((text, index) => text === String(index + 1));
}

/** Not by one call with all of them: of a million numbers it would fail. */
function most(numbers: readonly number[]): number {
  return numbers.reduce((largest, number) => Math.max(largest, number), Number.NEGATIVE_INFINITY);
}
