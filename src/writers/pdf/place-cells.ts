// Gives every cell of a table its column and row, spans counted, so that a short row cannot shift the ones below it.
// Nothing is dropped: a row with more cells than columns makes the table wider.
import type { NodeOf, TableCell, TableColumn } from '../../document/nodes.js';

export interface PlacedCell {
  /** Counted from 0. */
  readonly x: number;
  readonly y: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether its row is set apart. */
  readonly isEmphasised: boolean;
  readonly children: TableCell['children'];
}

export interface PlacedTable {
  readonly columns: readonly TableColumn[];
  /** The cells of each row, empty ones added where a row was short. */
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** The table as a full grid: spans end with the header, with the body and at the last column. */
export function placeCells(table: NodeOf<'table'>): PlacedTable {
  const taken = new Set<string>();
  const rows = table.rows.map((row, y) => {
    const lastRow = y < table.headerRows ? Math.min(table.headerRows, table.rows.length) : table.rows.length;
    let x = 0;
    return row.cells.map((cell) => {
      while (taken.has(`${x},${y}`)) x++;
      const placed = { ...sizeOf(cell, lastRow - y), x, y, isEmphasised: row.isEmphasised, children: cell.children };
      occupy(taken, placed);
      x += placed.columnSpan;
      return placed;
    });
  });
  const width = Math.max(table.columns.length, 1, ...rows.flat().map((cell) => cell.x + cell.columnSpan));
  return {
    columns: Array.from({ length: width }, (_, x) => table.columns[x] ?? { width: { share: 1 }, align: 'left' }),
    rows: rows.map((cells, y) => {
      const isEmphasised = table.rows[y]?.isEmphasised ?? false;
      return [...cells, ...emptyPlaces(taken, width, y).map((x) => ({ ...emptyCell, x, y, isEmphasised }))];
    }),
  };
}

function sizeOf(cell: TableCell, rowsLeft: number): { readonly columnSpan: number; readonly rowSpan: number } {
  return { columnSpan: Math.max(1, cell.columnSpan), rowSpan: Math.max(1, Math.min(cell.rowSpan, rowsLeft)) };
}

function occupy(taken: Set<string>, cell: PlacedCell): void {
  for (let y = cell.y; y < cell.y + cell.rowSpan; y++) {
    for (let x = cell.x; x < cell.x + cell.columnSpan; x++) taken.add(`${x},${y}`);
  }
}

const emptyCell = { columnSpan: 1, rowSpan: 1, children: [] } as const;

function emptyPlaces(taken: ReadonlySet<string>, width: number, y: number): readonly number[] {
  return Array.from({ length: width }, (_, x) => x).filter((x) => !taken.has(`${x},${y}`));
}
