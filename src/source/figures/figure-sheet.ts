// What a CSV file and a sheet of a workbook have in common before a table is found in them: rows of cells at their real places.
import type { Position } from '../../diagnostic.js';
import type { GridCell, GridRow } from '../grid.js';
import type { FigureReading } from './figure-table.js';

/** The cells of a file of figures, at most those of one sheet. */
export interface FigureSheet {
  readonly reading: Pick<FigureReading, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'otherSheets'>;
  /** A cell's index in its row is that of its column in the file, from 0; hidden rows are left out, hidden columns empty. */
  readonly rows: readonly GridRow[];
  readonly hiddenColumns: ReadonlySet<number>;
  /** As people name the place: "D17", "Zeile 17, Spalte D". */
  readonly placeName: (cell: GridCell, column: number) => string;
  /** Where the cell stands in the file, for findings. */
  readonly at: (cell: GridCell) => Position;
}
