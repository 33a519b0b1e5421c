// A table of figures from its cells, for tests of what is done with tables; files are read in tests/unit/source/figures.
import type { FigureTable } from '../../src/source/figures/figure-table.js';

/** A table with these heads, one row of them, and these rows of texts. */
export function figureTable(heads: readonly string[], rows: readonly (readonly string[])[]): FigureTable {
  const cellText = (line: number, column: number) => rows[line - 2]?.[column]?.trim() ?? '';
  return {
    file: '/tabelle.csv',
    reading: { format: 'csv', above: 0, head: 1, body: rows.length, below: 0 },
    titles: [],
    columns: heads.map((name, index) => ({ name, heads: name.split(' | '), index })),
    rows: rows.map((_, index) => ({ line: index + 2, text: (column) => cellText(index + 2, column) })),
    notes: [],
    cell: ({ line }, column) => ({
      ...{ text: cellText(line, column), place: `Zeile ${line}, Spalte ${column + 1}` },
      ...{ line, column: column + 1 },
    }),
    at: ({ line }, column) => ({ file: '/tabelle.csv', line, column: column + 1 }),
    formOf: () => 'ganz',
  };
}
