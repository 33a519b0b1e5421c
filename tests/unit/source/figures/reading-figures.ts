// For tests: tables read from texts and workbooks, and their cells told in one word each.
import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import type { Finding } from '../../../../src/diagnostic.js';
import type { Figure } from '../../../../src/source/figures/figure.js';
import type { FigureTable } from '../../../../src/source/figures/figure-table.js';
import { type FigureTableOptions, readFigureTable } from '../../../../src/source/figures/read-figure-table.js';

export interface Reading {
  readonly table: FigureTable | undefined;
  /** Grows while cells are asked for. */
  readonly findings: readonly Finding[];
  readonly codes: () => readonly string[];
}

export async function readBytes(bytes: Uint8Array, name = 'a.csv', options: FigureTableOptions = {}): Promise<Reading> {
  const findings: Finding[] = [];
  const table = await readFigureTable({ file: `/a/${name}`, bytes }, options, (finding) => findings.push(finding));
  return { table, findings, codes: () => findings.map(({ code }) => code) };
}

/** The table in a text of CSV; one that is not there fails the test. */
export async function tableOf(text: string | Uint8Array, options?: FigureTableOptions): Promise<FigureTable> {
  return present(await readBytes(Buffer.from(text), 'a.csv', options));
}

export function present({ table, findings }: Reading): FigureTable {
  if (table === undefined) throw new Error(JSON.stringify(findings));
  return table;
}

export function names({ columns }: FigureTable): readonly string[] {
  return columns.map(({ name }) => name);
}

/** The body, each cell as `told` tells it. */
export function cellsOf(table: FigureTable): readonly (readonly string[])[] {
  return table.rows.map((row) =>
    table.columns.map(({ index }) => {
      const { figure, text } = table.cell(row, index);
      return figure === undefined ? text : told(figure);
    }),
  );
}

/** "23904", "12.5 vorläufig", "<nichts>". */
export function told(figure: Figure): string {
  const said = figure.kind === 'number' ? figure.value.toString() : `<${figure.sign}>`;
  return [said, ...figure.marks].join(' ');
}

export interface SheetParts {
  readonly name?: string;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export type CellValue = CellObject | string | number | null;

/** A sheet whose rows and columns, hidden ones too, count from 1. */
export function sheetOf(rows: readonly (readonly CellValue[])[], parts: SheetParts = {}): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = (parts.merges ?? []).map((range) => utils.decode_range(range));
  if (parts.hiddenRows) sheet['!rows'] = hidden(parts.hiddenRows);
  if (parts.hiddenColumns) sheet['!cols'] = hidden(parts.hiddenColumns);
  return sheet;
}

function hidden(places: readonly number[]) {
  return Array.from({ length: Math.max(...places) }, (_, index) =>
    places.includes(index + 1) ? { hidden: true } : {},
  );
}

export function workbookOf(sheets: Readonly<Record<string, WorkSheet>>, extra: Partial<WorkBook> = {}): Uint8Array {
  const workbook = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(workbook, sheet, name);
  return new Uint8Array(write({ ...workbook, ...extra }, { type: 'buffer', bookType: 'xlsx' }));
}
