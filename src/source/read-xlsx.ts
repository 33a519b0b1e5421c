// The bytes of a workbook → its sheets as they are printed: cells as Excel shows them, without what is hidden. Knows nothing of what they mean.
import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { GridCell, GridRow } from './grid.js';
import { cellName, hasValue, isUncomputed, readWorkbook, type Workbook, type XlsxFault } from './read-workbook.js';

/** A sheet of a workbook. */
export interface ReadSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** How many rows have something in them, and how many columns reach that far; read or not. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The rows that are seen; none of a hidden sheet, or of one that is larger than was asked for. */
  readonly rows: readonly GridRow[];
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Formulas whose result was not stored, by the names of their cells. */
  readonly uncomputed: readonly string[];
}

/** What of a sheet is read. */
export interface SheetBounds {
  readonly rows: number;
  readonly columns: number;
}

/** The sheets in their order; of those that are larger than the bounds only the size is told. Never throws. */
export async function readXlsx(bytes: Uint8Array, bounds: SheetBounds): Promise<readonly ReadSheet[] | XlsxFault> {
  const workbook = await readWorkbook(bytes);
  if (typeof workbook === 'string') return workbook;
  const { sheets, show } = workbook;
  return sheets.map(({ name, isHidden, sheet }) => readSheet(sheet, { name, isHidden, bounds, show }));
}

interface SheetOptions extends Pick<ReadSheet, 'name' | 'isHidden'> {
  readonly bounds: SheetBounds;
  readonly show: Workbook['show'];
}

type Row = readonly (CellObject | undefined)[] | undefined;

function readSheet(sheet: WorkSheet | undefined, { name, isHidden, bounds, show }: SheetOptions): ReadSheet {
  const data: readonly Row[] = sheet?.['!data'] ?? [];
  const filled = data.filter((row) => row?.some(hasValue));
  const columnCount = filled.reduce((most, row) => Math.max(most, (row?.findLastIndex(hasValue) ?? -1) + 1), 0);
  const none = {
    name,
    isHidden,
    rowCount: filled.length,
    columnCount,
    rows: [],
    hiddenRows: 0,
    hiddenColumns: 0,
    uncomputed: [],
  };
  if (sheet === undefined || isHidden || filled.length > bounds.rows || columnCount > bounds.columns) return none;

  const lastRow = data.findLastIndex((row) => row?.some(hasValue));
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  const seenRows = [...data.keys()].filter((row) => row <= lastRow && sheet['!rows']?.[row]?.hidden !== true);
  const seenColumns = columns.filter((column) => sheet['!cols']?.[column]?.hidden !== true);
  const merged = mergedCells(sheet, seenRows, seenColumns);
  const uncomputed: string[] = [];
  const rows = seenRows.map((row, y) =>
    seenColumns.map((column, x): GridCell => {
      const { from = { r: row, c: column }, ...spans } = merged.get(`${row}:${column}`) ?? {};
      const cell = data[from.r]?.[from.c];
      if (cell !== undefined && isUncomputed(cell)) uncomputed.push(cellName(row, column));
      return {
        text: cell === undefined ? '' : show(cell),
        // Rows and columns that are not shown are not counted: a cell may reach over them.
        line: y + 1,
        column: x + 1,
        ...(cell?.t === 'n' && typeof cell.v === 'number' && { value: cell.v }),
        ...spans,
      };
    }),
  );
  const hiddenRows = filled.length - seenRows.filter((row) => data[row]?.some(hasValue)).length;
  return { ...none, rows, hiddenRows, hiddenColumns: columnCount - seenColumns.length, uncomputed };
}

interface MergedCell extends Required<Pick<GridCell, 'columnSpan' | 'rowSpan'>> {
  /** The cell that holds the words; it may be hidden. */
  readonly from: { readonly r: number; readonly c: number };
}

/** Merged cells by the first place of each that is seen. */
function mergedCells(
  sheet: WorkSheet,
  seenRows: readonly number[],
  seenColumns: readonly number[],
): ReadonlyMap<string, MergedCell> {
  const merged = new Map<string, MergedCell>();
  for (const { s: from, e: to } of sheet['!merges'] ?? []) {
    const rows = seenRows.filter((row) => row >= from.r && row <= to.r);
    const columns = seenColumns.filter((column) => column >= from.c && column <= to.c);
    merged.set(`${rows[0]}:${columns[0]}`, { from, columnSpan: columns.length, rowSpan: rows.length });
  }
  return merged;
}
