// Gives every cell of a table its column and row, spans counted, and says of its text what the setting depends on.
// Nothing is dropped or shifted: a short row is filled up, and one with more cells than columns makes the table wider.
import { mmPerPoint, sizeForHeight } from './image-size.js';
import type { Block, Inline, Kind, Mm, Node, NodeOf, TableCell, TableColumn } from './nodes.js';
import { pictureOf } from './picture-of.js';
import { paper } from './picture-room.js';
import { childrenOf, isBlock, plainText } from './walk.js';

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
  /** What stands in its lines besides words, or as wide as they; a figure or a table takes all the width there is. */
  readonly drawnMm: Mm;
}

/** A table without gaps. */
export interface PlacedTable {
  readonly columns: readonly TableColumn[];
  /** The cells of each row from left to right, empty ones added where a row was short. */
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** Where a cell stands on the grid, spans counted; a place that no cell fills has none. */
export interface GridPlace {
  readonly cell?: TableCell;
  readonly x: number;
  readonly y: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** The table as a full grid: spans end with the header, with the body and at the last column. */
export function placeCells(table: NodeOf<'table'>): PlacedTable {
  const { width, rows } = gridOf(table);
  return {
    columns: Array.from({ length: width }, (_, x) => table.columns[x] ?? { width: { share: 1 }, align: 'left' }),
    rows: rows.map((places, y) => {
      const isEmphasised = table.rows[y]?.isEmphasised ?? false;
      return places.map(({ cell, ...place }) => {
        const children = cell?.children ?? [];
        const isOverGroup = y < table.headerRows && place.columnSpan > 1;
        const align = alignOf(table.columns[place.x]?.align, { isOverGroup });
        return { ...place, align, isEmphasised, children, ...describeText(children) };
      });
    }),
  };
}

/** The places of the grid without a look at what is in the cells. */
export function gridOf(table: NodeOf<'table'>): {
  readonly width: number;
  readonly rows: readonly (readonly GridPlace[])[];
} {
  // For every column the first row that no cell above reaches down to.
  const freeFrom: number[] = [];
  const isTaken = (x: number, y: number) => (freeFrom[x] ?? 0) > y;
  const rows = table.rows.map((row, y) => {
    const lastRow = y < table.headerRows ? Math.min(table.headerRows, table.rows.length) : table.rows.length;
    let x = 0;
    const places = row.cells.map((cell): GridPlace => {
      while (isTaken(x, y)) x++;
      const place = { cell, x, y, ...sizeOf(cell, lastRow - y) };
      for (let column = x; column < x + place.columnSpan; column++) {
        freeFrom[column] = Math.max(freeFrom[column] ?? 0, y + place.rowSpan);
      }
      x += place.columnSpan;
      return place;
    });
    return { places, taken: Array.from(freeFrom, (_, column) => isTaken(column, y)) };
  });
  const width = Math.max(table.columns.length || 1, freeFrom.length);
  return {
    width,
    rows: rows.map(({ places, taken }, y) => {
      const free = Array.from({ length: width }, (_, x) => x).filter((x) => taken[x] !== true);
      const added = free.map((x): GridPlace => ({ x, y, columnSpan: 1, rowSpan: 1 }));
      return added.length === 0 ? places : [...places, ...added].sort((one, other) => one.x - other.x);
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

type TextOfCell = Pick<PlacedCell, 'text' | 'decimals' | 'isLong' | 'length' | 'lines' | 'longestWord' | 'drawnMm'>;

function describeText(blocks: readonly Block[]): TextOfCell {
  const paragraphs = paragraphsIn(blocks);
  const text = paragraphs.reduce((longest, own) => (own.length > longest.length ? own : longest), '');
  const length = paragraphs.reduce((sum, own) => sum + own.length, 0);
  const lines = paragraphs.length + lineBreaksIn(blocks);
  const longestWord = paragraphs.reduce((most, own) => Math.max(most, longestRun(own)), 0);
  const drawnMm = widestIn(blocks);
  return {
    text,
    decimals: decimalsOf(text),
    isLong: length > LONG_TEXT || lines > MANY_LINES || !blocks.every(isText),
    length,
    lines,
    longestWord,
    drawnMm,
  };
}

/** Those of footnotes stand elsewhere on the page. */
function lineBreaksIn(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => {
    if (node.kind === 'footnote') return sum;
    return sum + (node.kind === 'line-break' ? 1 : lineBreaksIn(childrenOf(node)));
  }, 0);
}

/** Whether its lines say how high it is, which nobody knows here of tables and pictures. */
function isText(node: Node): boolean {
  if (isBlock(node) && !ofLines.has(node.kind)) return false;
  return node.kind === 'paragraph' || childrenOf(node).every(isText);
}

const ofLines: ReadonlySet<Kind> = new Set([
  'paragraph',
  'heading',
  'vote',
  'list',
  'quote',
  'verbatim',
  'fill-lines',
  'rule',
]);

/** What the items of a list stand back by, and how wide a sign is with its space; enough, not exact. */
const listIndent: Mm = 8;
const signWidth: Mm = 6;

function widestIn(blocks: readonly Block[]): Mm {
  return blocks.reduce((widest, block) => Math.max(widest, drawnWidth(block)), 0);
}

function drawnWidth(block: Block): Mm {
  if (block.kind === 'paragraph') return inlineWidth(block.children);
  if (block.kind === 'vote') return inlineWidth([...block.result, ...block.counts]);
  if (block.kind === 'list') return listIndent + Math.max(0, ...block.items.map((item) => widestIn(item.children)));
  return paper.long;
}

function inlineWidth(inlines: readonly Inline[]): Mm {
  return inlines.reduce((sum, inline) => sum + ownWidth(inline), 0);
}

function ownWidth(inline: Inline): Mm {
  switch (inline.kind) {
    case 'mark':
      return signWidth;
    case 'fill-in':
      return inline.widthMm;
    case 'inline-image':
    case 'inline-chart': {
      const picture = pictureOf(inline);
      return picture === undefined ? 0 : sizeForHeight(picture, inline.heightPt * mmPerPoint).width;
    }
    // Its text stands elsewhere on the page.
    case 'footnote':
      return 0;
    default:
      return 'children' in inline ? inlineWidth(inline.children) : 0;
  }
}

/** Those of footnotes stand elsewhere on the page; each line of a verbatim is one, and each line to write on is as high as two. */
function paragraphsIn(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'paragraph') return [plainText(node.children)];
    if (node.kind === 'heading') return [plainText([...node.children, ...(node.aside ?? [])])];
    if (node.kind === 'vote') return [plainText([...node.result, ...node.counts])];
    if (node.kind === 'verbatim') return node.value.split('\n');
    if (node.kind === 'fill-lines') return Array<string>(2 * node.count).fill('');
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
