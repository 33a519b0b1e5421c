// A table of figures as its file holds it, every cell with its place. Says nothing of what the figures mean.
import type { Position } from '../../diagnostic.js';
import type { Figure } from './figure.js';

/** How the numbers of a column are written; `mehrdeutig` where all of them could be either (203.726). */
export type NumberForm = 'deutsch' | 'englisch' | 'ganz' | 'mehrdeutig';

/** A column by its heads, from top to bottom, merged ones repeated: "Stichtag", "31.12.2021", "Insgesamt". */
export interface FigureColumn {
  /** The heads joined by " | ", equal neighbours once; "Spalte C" where nothing stands above it. */
  readonly name: string;
  readonly heads: readonly string[];
  /** In the file, from 0; hidden columns and those without anything in them are missing. */
  readonly index: number;
}

/** A cell of the table's body. */
export interface FigureCell {
  /** As it is shown, without blanks around it. */
  readonly text: string;
  /** Absent where the cell is empty or holds words. */
  readonly figure?: Figure;
  /** "D17" in a workbook, "Zeile 17, Spalte D" in a CSV file. */
  readonly place: string;
  /** Counted from 1, in the file as it is opened; of CSV the number of the cell in its line. */
  readonly line: number;
  readonly column: number;
}

/** A row of the table's body. */
export interface FigureRow {
  readonly line: number;
  /** The text of the cell in the column of this index, blanks around it left out; a cheap look before `cellOf`. */
  readonly text: (column: number) => string;
}

/** How the file was read: told by `sitzungswerk zahlen`. */
export interface FigureReading {
  readonly format: 'csv' | 'xlsx';
  /** Of a CSV file: "UTF-8", "UTF-8 mit BOM", "Windows-1252". */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Of a workbook: the sheet that was read, and those that were not. */
  readonly sheet?: string;
  readonly otherSheets?: readonly string[];
  /** How many rows stand above the table, in its head, in its body and below it. */
  readonly above: number;
  readonly head: number;
  readonly body: number;
  readonly below: number;
}

/** A table of figures. Cells are read when they are asked for: of 12,000 rows a Kreis needs twenty. */
export interface FigureTable {
  /** Absolute path of its file. */
  readonly file: string;
  readonly reading: FigureReading;
  /** The lines above the table: title, unit, what else the publisher says. */
  readonly titles: readonly string[];
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  /** The lines below it: footnotes, copyright, when it was retrieved. */
  readonly notes: readonly string[];
  /** `column` is the index of a column in the file, as `FigureColumn` has it; of what is doubtful of the cell there are findings now. */
  readonly cell: (row: FigureRow, column: number) => FigureCell;
  /** Where the cell stands, for findings: in a text as editors count, in a workbook row and column. */
  readonly at: (row: FigureRow, column: number) => Position;
  /** Decided over all cells of the column. */
  readonly formOf: (column: number) => NumberForm;
}
