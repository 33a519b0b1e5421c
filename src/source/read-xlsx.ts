// The bytes of a workbook → its sheets as cells, shown as Excel shows them, with their places. Bounded before anything is parsed;
// loads its library only when called. Knows nothing of what the cells mean.
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { type CellText, createCellText } from './cell-text.js';
import type { GridCell, GridRow } from './grid.js';
import { unpackZip } from './unpack-zip.js';

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

/** Why there is no workbook. */
export type XlsxFault = 'too-large' | 'broken';

/** The largest that an office publishes, of 16,000 rows, has 13 million. Units: bytes, unpacked. */
const mostBytes = 80_000_000;

/** What of a sheet is read. */
export interface SheetBounds {
  readonly rows: number;
  readonly columns: number;
}

/** Parts that hold values; pictures, macros and the like are never unpacked. */
function isValuePart(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+|xl\/(?:worksheets|theme)\/[^/]+\.xml)$/iu.test(
    name,
  );
}

/** The sheets in their order; of those that are larger than the bounds only the size is told. Never throws. */
export async function readXlsx(bytes: Uint8Array, bounds: SheetBounds): Promise<readonly ReadSheet[] | XlsxFault> {
  const parts = await unpackZip(bytes, { isWanted: isValuePart, most: mostBytes });
  if (typeof parts === 'string') return parts;
  const [{ read }, { zipSync }, cellText] = await Promise.all([
    import('@e965/xlsx'),
    import('fflate'),
    createCellText(),
  ]);
  try {
    const plain = zipSync(Object.fromEntries(parts), { level: 0 });
    const workbook = read(plain, {
      dense: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
    });
    const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
    return workbook.SheetNames.map((name, index) => {
      const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      return readSheet(workbook.Sheets[name], { name, isHidden, bounds, show: showing(cellText, is1904) });
    });
  } catch {
    return 'broken';
  }
}

interface SheetOptions extends Pick<ReadSheet, 'name' | 'isHidden'> {
  readonly bounds: SheetBounds;
  readonly show: (cell: CellObject) => string;
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
      if (cell?.f !== undefined && (cell.v === undefined || cell.t === 'z')) uncomputed.push(cellName(row, column));
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

function hasValue(cell: CellObject | undefined): boolean {
  return cell?.f !== undefined || (cell?.v !== undefined && cell.v !== '');
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

/** What Excel shows of values that are no numbers, in German. */
const errorWords: Readonly<Record<string, string>> = {
  '#NULL!': '#NULL!',
  '#DIV/0!': '#DIV/0!',
  '#VALUE!': '#WERT!',
  '#REF!': '#BEZUG!',
  '#NAME?': '#NAME?',
  '#NUM!': '#ZAHL!',
  '#N/A': '#NV',
};

/** Numbers of the errors as they are stored ([MS-XLS] 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Days between the calendars that begin in 1900 and in 1904. */
const daysTo1904 = 1462;

function showing(cellText: CellText, is1904: boolean): SheetOptions['show'] {
  return ({ t, v, z }) => {
    const pattern = typeof z === 'string' ? z : 'General';
    if (t === 'n' && typeof v === 'number') {
      return cellText(is1904 && isDayPattern(pattern) ? v + daysTo1904 : v, pattern);
    }
    if (t === 'b') return v === true ? 'WAHR' : 'FALSCH';
    if (t === 'e') return errorWords[errors[Number(v)] ?? ''] ?? '#FEHLER';
    return t === 's' && typeof v === 'string' ? v : '';
  };
}

/** ECMA-376, part 1, 18.8.31: day, month and year stand outside of quotation marks and brackets. */
function isDayPattern(pattern: string): boolean {
  return /[dmyh]/iu.test(pattern.replace(/"[^"]*"|\[[^\]]*\]|\\.|general/giu, ''));
}

/** As people name a cell: B4. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}
