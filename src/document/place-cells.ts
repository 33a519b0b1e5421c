// Gives every cell of a table its column and row, spans counted, and says of its text what the setting depends on.
// Nothing is dropped or shifted: a short row is filled up, and one with more cells than columns makes the table wider.
import type { Block, Node, NodeOf, TableCell, TableColumn } from './nodes.js';
import { childrenOf, plainText } from './walk.js';

/** A cell that knows where it stands. */
export interface PlacedCell {
  /** Counted from 0. */
  readonly x: number;
  readonly y: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether its row is set apart. */
  readonly isEmphasised: boolean;
  readonly children: TableCell['children'];
  /** Its longest paragraph, bare. */
  readonly text: string;
  /** What stands right of the ones in a figure: ",5", ",25 %", " %"; nothing for words and signs. */
  readonly decimals: string;
  /** Whether it could fill a page: a row stays whole unless one of its cells is that long. */
  readonly isLong: boolean;
}

/** A table without gaps. */
export interface PlacedTable {
  readonly columns: readonly TableColumn[];
  /** The cells of each row from left to right, empty ones added where a row was short. */
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** The table as a full grid: spans end with the header, with the body and at the last column. */
export function placeCells(table: NodeOf<'table'>): PlacedTable {
  const known = placedTables.get(table) ?? place(table);
  placedTables.set(table, known);
  return known;
}

/** Every writer asks, and the PDF's twice: for what it sets and for its tags. */
const placedTables = new WeakMap<NodeOf<'table'>, PlacedTable>();

function place(table: NodeOf<'table'>): PlacedTable {
  const taken = new Set<string>();
  const rows = table.rows.map((row, y) => {
    const lastRow = y < table.headerRows ? Math.min(table.headerRows, table.rows.length) : table.rows.length;
    let x = 0;
    return row.cells.map((cell) => {
      while (taken.has(`${x},${y}`)) x++;
      const spot = { ...sizeOf(cell, lastRow - y), x, y, isEmphasised: row.isEmphasised };
      const placed = { ...spot, children: cell.children, ...describeText(cell.children) };
      occupy(taken, placed);
      x += placed.columnSpan;
      return placed;
    });
  });
  const width = rows
    .flat()
    .reduce((most, { x, columnSpan }) => Math.max(most, x + columnSpan), table.columns.length || 1);
  return {
    columns: Array.from({ length: width }, (_, x) => table.columns[x] ?? { width: { share: 1 }, align: 'left' }),
    rows: rows.map((cells, y) => {
      const isEmphasised = table.rows[y]?.isEmphasised ?? false;
      const added = emptyPlaces(taken, width, y).map((x) => ({ ...emptyCell, x, y, isEmphasised }));
      return [...cells, ...added].sort((one, other) => one.x - other.x);
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

/** Characters, about a third of a page. */
const LONG_TEXT = 1500;

function describeText(blocks: readonly Block[]): Pick<PlacedCell, 'text' | 'decimals' | 'isLong'> {
  const paragraphs = paragraphsIn(blocks);
  const text = paragraphs.reduce((longest, own) => (own.length > longest.length ? own : longest), '');
  const isLong = paragraphs.reduce((sum, { length }) => sum + length, 0) > LONG_TEXT;
  return { text, decimals: decimalsOf(text), isLong };
}

/** Those of footnotes stand elsewhere on the page. */
function paragraphsIn(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.kind === 'paragraph' ? [plainText(node.children)] : paragraphsIn(childrenOf(node)),
  );
}

function decimalsOf(text: string): string {
  return /^[+−–-]?[\d.\u00a0\u202f ]*\d(\D.*)?$/u.exec(text)?.[1] ?? '';
}

const emptyCell = { columnSpan: 1, rowSpan: 1, children: [], text: '', decimals: '', isLong: false } as const;

function emptyPlaces(taken: ReadonlySet<string>, width: number, y: number): readonly number[] {
  return Array.from({ length: width }, (_, x) => x).filter((x) => !taken.has(`${x},${y}`));
}
