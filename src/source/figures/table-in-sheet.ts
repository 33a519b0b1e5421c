// The cells of a sheet → the table in them; cells are taken apart when they are asked for, and then what is doubtful is reported.
import type { Report } from '../../diagnostic.js';
import { commonest } from '../commonest.js';
import { type GridCell, type GridRow, isFigure, isFigureSign, isYearOrDay } from '../grid.js';
import { tableExtent } from '../table-extent.js';
import { columnHeads } from './column-heads.js';
import type { FigureFaults } from './figure-faults.js';
import type { FigureSheet } from './figure-sheet.js';
import type { FigureCell, FigureColumn, FigureRow, FigureTable, NumberForm } from './figure-table.js';
import { formByNeighbours, formOfTexts } from './number-form.js';
import { parseFigure, readingsOf, typedFigure } from './parse-figure.js';

export interface TableOptions {
  readonly file: string;
  readonly faults: FigureFaults;
  readonly zahlen: 'deutsch' | 'englisch' | undefined;
}

/** The table, or nothing where there is none, which is reported. */
export function tableInSheet(sheet: FigureSheet, options: TableOptions, report: Report): FigureTable | undefined {
  const { file, faults } = options;
  const { above, head, body, below } = tableExtent(sheet.rows);
  const columns = columnsOf(sheet, head, body);
  if (head.length + body.length === 0) {
    const { sheet: name, otherSheets = [] } = sheet.reading;
    const first = linesOf(above)[0];
    if (first !== undefined) report(faults.noTable(first));
    else report(name === undefined ? faults.empty() : faults.emptySheet(name, otherSheets));
    return undefined;
  }
  if (body.length === 0 || isHeadOnly(head, body)) {
    report(faults.headOnly(columnsOf(sheet, [...head, ...body], []).map(({ name }) => name)));
    return undefined;
  }
  const rows = filledDown(body);
  const rowOf = new Map<FigureRow, GridRow>();
  for (const cells of rows) {
    const text = (column: number) => cells[column]?.text.trim() ?? '';
    rowOf.set({ line: cells[0]?.line ?? 0, text }, cells);
  }
  const forms = columnForms(rows, columns, options.zahlen);
  const checked = checkedCells(sheet, { ...options, head, rows, columns, forms }, report);
  const cellOf = (row: FigureRow, column: number): GridCell =>
    rowOf.get(row)?.[column] ?? { text: '', line: row.line, column: column + 1 };
  return {
    file,
    reading: { ...sheet.reading, above: above.length, head: head.length, body: body.length, below: below.length },
    titles: linesOf(above),
    columns,
    rows: [...rowOf.keys()],
    notes: linesOf(below),
    cell: (row, column): FigureCell => {
      const cell = cellOf(row, column);
      checked(rowOf.get(row) ?? [], column);
      const figure =
        cell.value === undefined ? parseFigure(cell.text, forms(column)) : typedFigure(cell.value, cell.text);
      return {
        text: cell.text.trim(),
        ...(figure !== undefined && { figure }),
        place: sheet.placeName(cell, column),
        line: cell.line,
        column: column + 1,
      };
    },
    at: (row, column) => sheet.at(cellOf(row, column)),
    formOf: forms,
  };
}

/** Whether what was taken for the only row are words of a head: of a file with one row, or below a head without its first word. */
function isHeadOnly(head: readonly GridRow[], body: readonly GridRow[]): boolean {
  const [row = []] = body;
  const hasFigures = row.some((cell) => (isFigure(cell) && !isYearOrDay(cell.text)) || isFigureSign(cell.text.trim()));
  return body.length === 1 && !hasFigures && (head.length === 0 || row[0]?.text.trim() === '');
}

/** The columns in which something stands, hidden ones left out. */
function columnsOf(sheet: FigureSheet, head: readonly GridRow[], body: readonly GridRow[]): readonly FigureColumn[] {
  const width = [...head, ...body].reduce((most, row) => Math.max(most, row.length), 0);
  const seen = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !sheet.hiddenColumns.has(column),
  );
  const isUsed = ({ heads, index }: FigureColumn) =>
    heads.length > 0 || body.some((row) => row[index]?.value !== undefined || (row[index]?.text.trim() ?? '') !== '');
  return columnHeads(head, seen).filter(isUsed);
}

/** What stands once beside several rows, told for each of them; numbers are not: nobody means them twice. */
function filledDown(body: readonly GridRow[]): readonly GridRow[] {
  const rows = [...body];
  for (const [y, row] of body.entries()) {
    for (const [x, cell] of row.entries()) {
      const { line, rowSpan = 1 } = cell;
      if (rowSpan < 2 || cell.value !== undefined || cell.text === '') continue;
      for (let at = y + 1; isBelow(rows[at]?.[x], line + rowSpan); at++) {
        rows[at] = (rows[at] ?? []).map((below, column) => (column === x ? { ...below, text: cell.text } : below));
      }
    }
  }
  return rows;
}

/** Whether the cell is empty, as those are into which another reaches, and above the line. */
function isBelow(cell: GridCell | undefined, end: number): boolean {
  return cell !== undefined && cell.line < end && cell.value === undefined && cell.text === '';
}

/** The lines that the rows say, without rules drawn by signs. */
function linesOf(rows: readonly GridRow[]): readonly string[] {
  return rows
    .map((row) => row.map(({ text }) => text.trim()).filter((text) => text !== ''))
    .flatMap((texts) => texts.join(' ').split('\n'))
    .map((line) => line.trim())
    .filter((line) => /[^_=\-\s]/u.test(line));
}

/** The form of each column, decided when it is asked for. */
function columnForms(
  rows: readonly GridRow[],
  columns: readonly FigureColumn[],
  zahlen: TableOptions['zahlen'],
): FigureTable['formOf'] {
  const own = remembered((column) => formOfTexts(textsIn(rows, column), zahlen));
  return remembered((column) => {
    const form = own(column);
    if (form !== 'mehrdeutig') return form;
    return zahlen ?? formByNeighbours(columns.map(({ index }) => own(index)));
  });
}

/** The texts of a column; numbers that are stored as such have no form. */
function* textsIn(rows: readonly GridRow[], column: number): Iterable<string> {
  for (const row of rows) {
    const cell = row[column];
    if (cell !== undefined && cell.value === undefined) yield cell.text;
  }
}

function remembered(decide: (column: number) => NumberForm): (column: number) => NumberForm {
  const known = new Map<number, NumberForm>();
  return (column) => {
    const form = known.get(column) ?? decide(column);
    known.set(column, form);
    return form;
  };
}

interface Checks extends TableOptions {
  readonly head: readonly GridRow[];
  readonly rows: readonly GridRow[];
  readonly columns: readonly FigureColumn[];
  readonly forms: FigureTable['formOf'];
}

/** Reports what is doubtful of a cell that somebody uses, each row and column once. */
function checkedCells(
  sheet: FigureSheet,
  { faults, head, rows, columns, forms }: Checks,
  report: Report,
): (row: GridRow, column: number) => void {
  const { delimiter } = sheet.reading;
  const usual = commonest([...head, ...rows].map((row) => row.length));
  const told = new Set<GridRow | number>();
  return (row, column) => {
    const [first] = row;
    if (delimiter !== undefined && first !== undefined && row.length !== usual && !told.has(row)) {
      told.add(row);
      const { line } = first;
      report(
        faults.ragged(
          { line, cells: row.length, usual, delimiter: delimiter === '\t' ? 'Tabulator' : delimiter },
          sheet.at(first),
        ),
      );
    }
    const cell = row[column];
    if (cell === undefined || cell.value !== undefined || told.has(column) || forms(column) !== 'mehrdeutig') return;
    const { deutsch, englisch } = readingsOf(cell.text);
    if (deutsch === undefined || englisch === undefined || deutsch === englisch) return;
    told.add(column);
    const name = columns.find(({ index }) => index === column)?.name ?? '';
    const readings = {
      column: name,
      text: cell.text,
      deutsch: germanNumber(deutsch),
      englisch: germanNumber(englisch),
    };
    report(faults.ambiguous(readings, sheet.at(cell)));
  };
}

/** A plain decimal as Germans write it: 203 726, 203,726. */
function germanNumber(decimal: string): string {
  const [whole = '', rest] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u00a0');
  return rest === undefined ? grouped : `${grouped},${rest}`;
}
