// Rows of cells with spans → a full grid, and from any of its rows and columns the cells of a table. Merged cells that are cut
// keep their words in each part.
import type { TableCell, TableRow } from '../../document/nodes.js';
import type { GridCell, GridRow } from '../../source/grid.js';
import { linesOf } from './annex-file.js';

/** For every row and column the cell that is seen there. */
export type CellGrid = readonly (readonly GridCell[])[];

/** The rows as a grid, all as wide as the widest; a cell that spans others stands at each of its places. */
export function cellGrid(rows: readonly GridRow[]): CellGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const grid = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { ...nowhere }));
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      const { columnSpan = 1, rowSpan = 1 } = cell;
      if (columnSpan === 1 && rowSpan === 1) continue;
      const covered = grid.filter((_, index) => {
        const line = rows[index]?.[0]?.line ?? 0;
        return line >= cell.line && line < cell.line + rowSpan;
      });
      for (const other of covered) other.fill(cell, column, column + columnSpan);
    }
  }
  return grid;
}

const nowhere: GridCell = { text: '', line: 0, column: 0 };

/** The rows of a table that has these columns of the grid. */
export function tableRows(grid: CellGrid, columns: readonly number[]): readonly TableRow[] {
  return grid.map((row, y) => ({
    kind: 'table-row',
    isEmphasised: false,
    cells: columns.flatMap((column, x): readonly TableCell[] => {
      const cell = row[column] ?? nowhere;
      const isAbove = grid[y - 1]?.[column] === cell;
      const isLeft = x > 0 && row[columns[x - 1] ?? -1] === cell;
      if (isAbove || isLeft) return [];
      return [
        {
          kind: 'table-cell',
          columnSpan: runLength((step) => row[columns[x + step] ?? -1] === cell),
          rowSpan: runLength((step) => grid[y + step]?.[column] === cell),
          children:
            cell.text.trim() === '' ? [] : [{ kind: 'paragraph', role: 'body', children: linesOf(shown(cell.text)) }],
        },
      ];
    }),
  }));
}

/** Blanks before a name show its level in official tables; as they are typed, they would be lost. */
function shown(text: string): string {
  const [indent = ''] = /^ +/u.exec(text) ?? [];
  return `${'\u00a0'.repeat(Math.min(indent.length, 12))}${text.slice(indent.length)}`;
}

function runLength(continues: (step: number) => boolean): number {
  let length = 1;
  while (continues(length)) length++;
  return length;
}
