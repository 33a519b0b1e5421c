// The bytes of a workbook → the library's cells, and how Excel shows each in German. Bounded before anything is parsed; loads its library
// only when called. Knows nothing of rows and columns that are hidden, nor of what the cells mean.
import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from '@e965/xlsx';
import { type CellText, createCellText } from './cell-text.js';
import { foldSpelling } from './spelling.js';
import { unpackZip } from './unpack-zip.js';

/** Why there is no workbook. */
export type XlsxFault = 'too-large' | 'broken';

/** A sheet with its cells, or of one that was not asked for only its name. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly sheet?: WorkSheet;
}

/** A workbook whose sheets were read. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** The text that Excel shows of a cell. */
  readonly show: (cell: CellObject) => string;
}

/** A sheet before its cells are read. */
export interface SheetOutline extends Pick<WorkbookSheet, 'name' | 'isHidden'> {
  /** How many cells have something in them beside the first of their row: prose has none. About right; nothing is parsed for it. */
  readonly extent: number;
}

/** Which of the sheets are to be read, by their places; absent = all. */
export type ChooseSheets = (sheets: readonly SheetOutline[]) => readonly number[];

/** The largest that an office publishes, of 16,000 rows, has 13 million. Units: bytes, unpacked. */
const mostBytes = 80_000_000;

/** What a sheet can have (ECMA-376, part 1, 18.3.1.73; Excel's own limits): a file may claim a row of any number. */
const most = { rows: 1_048_576, columns: 16_384 } as const;

/** Parts that hold values; pictures, macros and the like are never unpacked. */
function isValuePart(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/[^/]+\.xml|xl\/_rels\/[^/]+|xl\/(?:worksheets|theme)\/[^/]+\.xml)$/iu.test(
    name,
  );
}

/** The workbook, its sheets in their order. Never throws. */
export async function readWorkbook(bytes: Uint8Array, choose?: ChooseSheets): Promise<Workbook | XlsxFault> {
  const parts = unpackZip(bytes, { isWanted: isValuePart, most: mostBytes });
  if (typeof parts === 'string') return parts;
  const [{ read }, { zipSync }, cellText] = await Promise.all([
    import('@e965/xlsx'),
    import('fflate'),
    createCellText(),
  ]);
  const parse: Parse = (wanted, options) =>
    read(zipSync(Object.fromEntries(wanted), { level: 0 }), { dense: true, ...options });
  try {
    const outlined = choose && outlines(parts, parse);
    const chosen = outlined && choose(outlined.sheets);
    const workbook = parse(outlined === undefined ? parts : outlined.only(chosen ?? []), {
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      ...(chosen !== undefined && { sheets: [...chosen] }),
    });
    const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
    const sheets = named(workbook).map(({ name, isHidden }): WorkbookSheet => {
      const sheet = workbook.Sheets[name];
      return { name, isHidden, ...(sheet !== undefined && { sheet }) };
    });
    return sheets.some(({ sheet }) => isBoundless(sheet)) ? 'broken' : { sheets, show: showing(cellText, is1904) };
  } catch {
    return 'broken';
  }
}

type Parts = ReadonlyMap<string, Uint8Array>;
type Parse = (parts: Parts, options: ParsingOptions) => WorkBook;

function named(workbook: WorkBook): readonly Pick<WorkbookSheet, 'name' | 'isHidden'>[] {
  return workbook.SheetNames.map((name, index) => ({
    name,
    isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  }));
}

/** Rows are an array as long as the number of the last one says. */
function isBoundless(sheet: WorkSheet | undefined): boolean {
  const data: readonly Row[] = sheet?.['!data'] ?? [];
  if (data.length > most.rows) return true;
  return data.some((row) => (row?.length ?? 0) > most.columns);
}

type Row = readonly (CellObject | undefined)[] | undefined;

interface Outlines {
  readonly sheets: readonly SheetOutline[];
  /** The parts, of sheets only those of these places. */
  readonly only: (chosen: readonly number[]) => Parts;
}

/**
 * The sheets as the library names them, without their cells: in place of each part with a sheet it is given one that holds
 * the number of the part alone, so that it tells which name belongs to which.
 */
function outlines(parts: Parts, parse: Parse): Outlines {
  const names = [...parts.keys()].filter((name) => /^xl\/worksheets\//iu.test(name));
  const encoder = new TextEncoder();
  const bare = new Map(parts);
  for (const [index, name] of names.entries()) bare.set(name, encoder.encode(sheetOf(index)));
  const workbook = parse(new Map([...bare].filter(([name]) => !/sharedStrings/iu.test(name))), {});
  const partOf = ({ name }: Pick<WorkbookSheet, 'name'>): string | undefined => {
    const data: readonly Row[] = workbook.Sheets[name]?.['!data'] ?? [];
    return names[Number(data[0]?.[0]?.v)];
  };
  const sheets = named(workbook);
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, extent: extentOf(parts.get(partOf(sheet) ?? '') ?? new Uint8Array()) })),
    only: (chosen) => {
      const wanted = chosen.flatMap((place) => sheets[place] ?? []).flatMap((sheet) => partOf(sheet) ?? []);
      return new Map([...bare].map(([name, part]) => [name, wanted.includes(name) ? (parts.get(name) ?? part) : part]));
    },
  };
}

function sheetOf(index: number): string {
  const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return `<?xml version="1.0"?><worksheet xmlns="${namespace}"><sheetData><row r="1"><c r="A1"><v>${index}</v></c></row></sheetData></worksheet>`;
}

/** How many values there are, less how many rows; counted without parsing, as a part may have millions of letters. */
function extentOf(part: Uint8Array): number {
  let extent = 0;
  for (let at = part.indexOf(greater); at >= 0; at = part.indexOf(greater, at + 1)) {
    extent += tagWeights.find(({ end }) => endsWith(part, at, end))?.weight ?? 0;
  }
  return extent;
}

/** How tags end; of names with a prefix the opening tag of a value ends as the closing one does. */
const tagWeights = [
  { end: '/v', weight: 1 },
  { end: '/is', weight: 1 },
  { end: '/row', weight: -1 },
  { end: ':v', weight: 0.5 },
  { end: ':is', weight: 0.5 },
  { end: ':row', weight: -1 },
] as const;

const greater = 0x3e;

function endsWith(part: Uint8Array, end: number, word: string): boolean {
  for (let index = 1; index <= word.length; index++) {
    if (part[end - index] !== word.charCodeAt(word.length - index)) return false;
  }
  return true;
}

/** Whether anything stands in the cell; a formula without its result is something. */
export function hasValue(cell: CellObject | undefined): boolean {
  return cell?.f !== undefined || (cell?.v !== undefined && cell.v !== '');
}

/** Whether it is a formula whose result was not stored. */
export function isUncomputed({ f, v, t }: CellObject): boolean {
  return f !== undefined && (v === undefined || t === 'z');
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

function showing(cellText: CellText, is1904: boolean): Workbook['show'] {
  return ({ t, v, z }) => {
    const pattern = patternOf(z);
    if (t === 'n' && typeof v === 'number') {
      return cellText(is1904 && isDayPattern(pattern) ? v + daysTo1904 : v, pattern);
    }
    if (t === 'b') return v === true ? 'WAHR' : 'FALSCH';
    if (t === 'e') return errorWords[errors[Number(v)] ?? ''] ?? '#FEHLER';
    return t === 's' && typeof v === 'string' ? v : '';
  };
}

function patternOf(format: CellObject['z']): string {
  return typeof format === 'string' ? format : 'General';
}

/** What a format shows beside digits: neither texts in quotation marks nor colours and countries in brackets. */
function lettersOf(format: CellObject['z']): string {
  return patternOf(format).replace(/"[^"]*"|\[[^\]]*\]|\\.|general/giu, '');
}

/** Whether the format shows days or times (ECMA-376, part 1, 18.8.31). */
export function isDayPattern(format: CellObject['z']): boolean {
  return /[dmyh]/iu.test(lettersOf(format));
}

/** Whether it shows hundredths: 0.5 as 50 %. */
export function isPercentPattern(format: CellObject['z']): boolean {
  return lettersOf(format).includes('%');
}

/** As people name a column: A, Z, AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}

/** As people name a cell: B4. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The sheet of this name, however its umlauts are typed; what is no name is its number, from 1. */
export function sheetNamed<Sheet extends { readonly name: string }>(
  sheets: readonly Sheet[],
  wanted: string | number,
): Sheet | undefined {
  const typed = String(wanted).trim();
  const exact = sheets.find(({ name }) => name.trim() === typed);
  const found = exact ?? sheets.find(({ name }) => foldSpelling(name.trim()) === foldSpelling(typed));
  return found ?? (/^[1-9]\d*$/u.test(typed) ? sheets[Number(typed) - 1] : undefined);
}
