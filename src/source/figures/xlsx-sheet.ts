// The bytes of a workbook → the cells of the one sheet that holds the table. What is hidden is not used, and that is said.
import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { Report } from '../../diagnostic.js';
import type { GridCell, GridRow } from '../grid.js';
import type { ReadFile } from '../read-bytes.js';
import {
  cellName,
  hasValue,
  isDayPattern,
  isPercentPattern,
  isUncomputed,
  readWorkbook,
  type SheetOutline,
  sheetNamed,
  type Workbook,
} from '../read-workbook.js';
import { mostCells } from '../split-cells.js';
import type { FigureFaults } from './figure-faults.js';
import type { FigureSheet } from './figure-sheet.js';

/** The sheet of this name or number; where none is named the one with the largest table among those that are seen. */
export async function xlsxSheet(
  { file, bytes }: ReadFile,
  { blatt, faults }: { readonly blatt: string | undefined; readonly faults: FigureFaults },
  report: Report,
): Promise<FigureSheet | undefined> {
  let names: readonly string[] = [];
  const workbook = await readWorkbook(bytes, (sheets) => {
    names = sheets.map(({ name }) => name);
    const chosen = blatt === undefined ? largest(sheets) : sheetNamed(sheets, blatt);
    return chosen === undefined ? [] : [sheets.indexOf(chosen)];
  });
  if (typeof workbook === 'string') {
    report(faults.workbook(workbook));
    return undefined;
  }
  const found = workbook.sheets.find(({ sheet }) => sheet !== undefined);
  if (found?.sheet === undefined) {
    report(blatt === undefined ? faults.onlyHiddenSheets(names) : faults.unknownSheet(blatt, names));
    return undefined;
  }
  if (found.isHidden) report(faults.hiddenSheet(found.name));
  const { rows, hiddenRows, hiddenColumns, uncomputed } = cellsOf(found.sheet, workbook.show);
  if (hiddenRows + hiddenColumns.size > 0)
    report(faults.hiddenCells(found.name, { rows: hiddenRows, columns: hiddenColumns.size }));
  if (uncomputed.length > 0) report(faults.uncomputed(found.name, uncomputed));
  return {
    reading: { format: 'xlsx', sheet: found.name, otherSheets: names.filter((name) => name !== found.name) },
    rows,
    hiddenColumns,
    placeName: ({ line }, column) => cellName(line - 1, column),
    at: ({ line, column }) => ({ file, line, column }),
  };
}

function largest(sheets: readonly SheetOutline[]): SheetOutline | undefined {
  const [first, ...others] = sheets.filter(({ isHidden }) => !isHidden);
  return first && others.reduce((best, sheet) => (sheet.extent > best.extent ? sheet : best), first);
}

interface SheetCells {
  readonly rows: readonly GridRow[];
  readonly hiddenRows: number;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The names of cells whose result was not stored. */
  readonly uncomputed: readonly string[];
}

type Row = readonly (CellObject | undefined)[] | undefined;

function cellsOf(sheet: WorkSheet, show: Workbook['show']): SheetCells {
  const data: readonly Row[] = sheet['!data'] ?? [];
  const filled = [...data.entries()].filter(([, cells]) => cells?.some(hasValue));
  const width = filled.reduce((most, [, cells]) => Math.max(most, lengthOf(cells)), 0);
  const isHiddenColumn = (column: number) => sheet['!cols']?.[column]?.hidden === true;
  const columns = Array.from({ length: width }, (_, column) => column);
  const hiddenColumns = new Set(columns.filter((column) => isHiddenColumn(column) && isUsed(filled, column)));
  const seen = filled.filter(([row]) => sheet['!rows']?.[row]?.hidden !== true);
  // One cell at the far end of a sheet would make a row of each.
  const isWide = width * filled.length > mostCells;
  const spans = new Map((sheet['!merges'] ?? []).map(({ s, e }) => [`${s.r}:${s.c}`, { s, e }]));
  const uncomputed: string[] = [];
  const rows = seen.map(([row, cells]) =>
    columns.slice(0, isWide ? lengthOf(cells) : width).map((column): GridCell => {
      const place = { line: row + 1, column: column + 1 };
      const cell = cells?.[column];
      const span = spans.get(`${row}:${column}`);
      // The words of a head that reaches over columns that are seen may stand in one that is not.
      const isUnused = isHiddenColumn(column) && (span === undefined || span.s.c === span.e.c);
      if (cell === undefined || isUnused) return { text: '', ...place };
      if (isUncomputed(cell)) uncomputed.push(cellName(row, column));
      const merged = span && { columnSpan: span.e.c - span.s.c + 1, rowSpan: span.e.r - span.s.r + 1 };
      return gridCell(cell, show, { ...place, ...merged });
    }),
  );
  return { rows, hiddenRows: filled.length - seen.length, hiddenColumns, uncomputed };
}

/** How many cells the row has up to the last with something in it. */
function lengthOf(row: Row): number {
  return (row?.findLastIndex(hasValue) ?? -1) + 1;
}

function isUsed(rows: readonly (readonly [number, Row])[], column: number): boolean {
  return rows.some(([, cells]) => hasValue(cells?.[column]));
}

/** A number is shown when somebody asks: of 16,000 rows a Kreis needs twenty. */
function gridCell(cell: CellObject, show: Workbook['show'], rest: Omit<GridCell, 'text' | 'value'>): GridCell {
  const { t, v, z } = cell;
  if (t !== 'n' || typeof v !== 'number' || isDayPattern(z)) return { text: show(cell), ...rest };
  if (!Number.isFinite(v)) return { text: '#ZAHL!', ...rest };
  return {
    get text() {
      return show(cell);
    },
    value: isPercentPattern(z) ? v * 100 : v,
    ...rest,
  };
}
