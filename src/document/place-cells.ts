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
  /** A head over several columns of figures stands in their middle, everything else as its column does. */
  readonly align: 'left' | 'center' | 'right';
  readonly children: TableCell['children'];
  /** Its longest paragraph, bare. */
  readonly text: string;
  /** What stands right of the ones in a figure: ",5", ",25 %", " %"; nothing for words and signs. */
  readonly decimals: string;
  /** Whether it could fill a page: a row stays whole unless one of its cells is that long. */
  readonly isLong: boolean;
  /** Letters in all. */
  readonly length: number;
  /** Lines that it has however wide its column is. */
  readonly lines: number;
  /** The letters of its longest word. */
  readonly longestWord: number;
}

/** A table without gaps. */
export interface PlacedTable {
  readonly columns: readonly TableColumn[];
  /** The cells of each row from left to right, empty ones added where a row was short. */
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** The table as a full grid: spans end with the header, with the body and at the last column. */
export function placeCells(table: NodeOf<'table'>): PlacedTable {
  // For every column the first row that no cell above reaches down to.
  const freeFrom: number[] = [];
  const isTaken = (x: number, y: number) => (freeFrom[x] ?? 0) > y;
  const rows = table.rows.map((row, y) => {
    const lastRow = y < table.headerRows ? Math.min(table.headerRows, table.rows.length) : table.rows.length;
    let x = 0;
    const cells = row.cells.map((cell) => {
      while (isTaken(x, y)) x++;
      const size = sizeOf(cell, lastRow - y);
      const align = alignOf(table.columns[x]?.align, { isOverGroup: y < table.headerRows && size.columnSpan > 1 });
      const place = { ...size, x, y, align, isEmphasised: row.isEmphasised };
      for (let column = x; column < x + place.columnSpan; column++) {
        freeFrom[column] = Math.max(freeFrom[column] ?? 0, y + place.rowSpan);
      }
      x += place.columnSpan;
      return { ...place, children: cell.children, ...textOf(cell.children) };
    });
    return { cells, taken: Array.from(freeFrom, (_, column) => isTaken(column, y)) };
  });
  const width = Math.max(table.columns.length || 1, freeFrom.length);
  return {
    columns: Array.from({ length: width }, (_, x) => table.columns[x] ?? { width: { share: 1 }, align: 'left' }),
    rows: rows.map(({ cells, taken }, y) => {
      const isEmphasised = table.rows[y]?.isEmphasised ?? false;
      const free = Array.from({ length: width }, (_, x) => x).filter((x) => taken[x] !== true);
      const added = free.map((x) => ({ ...emptyCell, x, y, isEmphasised }));
      return added.length === 0 ? cells : [...cells, ...added].sort((one, other) => one.x - other.x);
    }),
  };
}

function alignOf(
  column: TableColumn['align'] | undefined,
  head: { readonly isOverGroup: boolean },
): PlacedCell['align'] {
  if (column === 'right' || column === 'decimal') return head.isOverGroup ? 'center' : 'right';
  return column ?? 'left';
}

function sizeOf(cell: TableCell, rowsLeft: number): { readonly columnSpan: number; readonly rowSpan: number } {
  return { columnSpan: Math.max(1, cell.columnSpan), rowSpan: Math.max(1, Math.min(cell.rowSpan, rowsLeft)) };
}

/** Letters, and lines, that make about a third of a page. */
const LONG_TEXT = 1500;
const MANY_LINES = 20;

type TextOfCell = Pick<PlacedCell, 'text' | 'decimals' | 'isLong' | 'length' | 'lines' | 'longestWord'>;

/** Every writer asks, and that of the PDF twice: for what it sets and for its tags. */
const knownTexts = new WeakMap<readonly Block[], TextOfCell>();

function textOf(blocks: readonly Block[]): TextOfCell {
  const text = knownTexts.get(blocks) ?? describeText(blocks);
  knownTexts.set(blocks, text);
  return text;
}

function describeText(blocks: readonly Block[]): TextOfCell {
  const paragraphs = paragraphsIn(blocks);
  const text = paragraphs.reduce((longest, own) => (own.length > longest.length ? own : longest), '');
  const length = paragraphs.reduce((sum, own) => sum + own.length, 0);
  const lines = paragraphs.length;
  const longestWord = paragraphs.reduce((most, own) => Math.max(most, longestRun(own)), 0);
  return {
    text,
    decimals: decimalsOf(text),
    isLong: length > LONG_TEXT || lines > MANY_LINES,
    length,
    lines,
    longestWord,
  };
}

/** Those of footnotes stand elsewhere on the page; each line of a verbatim is one, and each line to write on. */
function paragraphsIn(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'paragraph') return [plainText(node.children)];
    if (node.kind === 'verbatim') return node.value.split('\n');
    if (node.kind === 'fill-lines') return Array<string>(node.count).fill('');
    return paragraphsIn(childrenOf(node));
  });
}

/** Lines may end at white space and behind hyphens, dashes and slashes. */
function longestRun(text: string): number {
  return text.split(/[\s/\u00ad\u200b–—-]+/u).reduce((most, { length }) => Math.max(most, length), 0);
}

/** A sign or a bracket may stand before the figure; "3–5" and "1/2" are two figures and have no ones to align. */
function decimalsOf(text: string): string {
  return /^(?:[+−–<>≤≥±~≈(-]\s?)*[\d.\u00a0\u202f ]*\d((?!\s?[–/-]\s?\d)\D.*)?$/u.exec(text)?.[1] ?? '';
}

const emptyCell = { columnSpan: 1, rowSpan: 1, align: 'left', children: [], ...describeText([]) } as const;
