// The bytes of a file of figures → its table: where its head is, what stands above and below it, and each cell when it is asked for.
// What the file is, is told by its content. Says nothing of what the figures mean.
import { basename } from 'node:path';
import type { Position, Report } from '../../diagnostic.js';
import { fileKindOf } from '../file-kind.js';
import type { ReadFile } from '../read-bytes.js';
import { hasTooManyCells, mostCells } from '../split-cells.js';
import { csvSheet } from './csv-sheet.js';
import { type FigureFaults, figureFaults } from './figure-faults.js';
import type { FigureSheet } from './figure-sheet.js';
import type { FigureTable } from './figure-table.js';
import { tableInSheet } from './table-in-sheet.js';
import { xlsxSheet } from './xlsx-sheet.js';

/** What people say of a table that the file itself leaves open. */
export interface FigureTableOptions {
  /** Name or number of the sheet; absent = the one with the largest table. */
  readonly blatt?: string;
  /** Where the sheet is named, for findings. */
  readonly blattAt?: Position;
  /** How numbers are written in columns that leave it open. */
  readonly zahlen?: 'deutsch' | 'englisch';
}

/** Ten times what an office publishes of all municipalities; more is not even made a text. Units: bytes. */
const mostCsvBytes = 20_000_000;

/** A table has no more columns; a line of a million delimiters is none. */
const mostColumns = 5000;

/**
 * The table; nothing where there is none, which is reported.
 *
 * Errors: `zahlen-…` at the file; while cells are asked for, `zahlen-mehrdeutig` and `zahlen-zellen` at the cell, once for a column or row.
 *         Never throws.
 */
export async function readFigureTable(
  file: ReadFile,
  options: FigureTableOptions,
  report: Report,
): Promise<FigureTable | undefined> {
  const faults = figureFaults(file.file, options.blattAt);
  const sheet = await sheetOf(file, { blatt: options.blatt, faults }, report);
  if (sheet === undefined) return undefined;
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width > mostColumns) {
    report(faults.tooWide(width, mostColumns));
    return undefined;
  }
  return tableInSheet(sheet, { file: file.file, faults, zahlen: options.zahlen }, report);
}

async function sheetOf(
  file: ReadFile,
  { blatt, faults }: { readonly blatt: string | undefined; readonly faults: FigureFaults },
  report: Report,
): Promise<FigureSheet | undefined> {
  if (basename(file.file).startsWith('~$')) {
    report(faults.locked());
    return undefined;
  }
  const kind = fileKindOf(file.bytes, file.file);
  if (kind.kind === 'xlsx') {
    if (kind.misnamed !== undefined) report(faults.misnamed(kind));
    return xlsxSheet(file, { blatt, faults }, report);
  }
  if (kind.kind === 'csv' || kind.kind === 'text') {
    if (kind.misnamed !== undefined) report(faults.misnamed(kind));
    if (file.bytes.length > mostCsvBytes) report(faults.tooLarge(file.bytes.length, mostCsvBytes));
    else if (hasTooManyCells(file.bytes)) report(faults.tooManyCells(mostCells));
    else return csvSheet(file, report);
    return undefined;
  }
  report(kind.kind === 'empty' ? faults.empty() : faults.otherKind(kind));
  return undefined;
}
