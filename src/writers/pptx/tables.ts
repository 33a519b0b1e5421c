// A table → its cells as paragraphs, how wide its columns and how high its rows are, and where it may go on on the next slide.
import { mmPerPoint } from '../../document/image-size.js';
import type { Block, Mm, NodeOf, Pt } from '../../document/nodes.js';
import { type PlacedCell, placeCells } from '../../document/place-cells.js';
import { plainText } from '../../document/walk.js';
import { heightOf, type Line, widthOf } from './lines.js';
import { gaps, grades } from './measures.js';

export interface TableCell extends Pick<PlacedCell, 'x' | 'columnSpan' | 'rowSpan' | 'align'> {
  readonly lines: readonly Line[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly isHead: boolean;
  readonly isEmphasised: boolean;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly above: readonly Line[];
  readonly below: readonly Line[];
  /** How many columns it has. */
  readonly width: number;
  readonly rows: readonly TableRow[];
  readonly hasRowHeaders: boolean;
  readonly alt: string;
  readonly node: NodeOf<'table'>;
  /** Of what goes on from another slide: set as it was there. */
  readonly asBefore?: Pick<MeasuredTable, 'size' | 'widths'>;
}

/** What a table takes from its surroundings. */
export interface TableWords {
  readonly above: readonly Line[];
  readonly below: readonly Line[];
  readonly linesOf: (blocks: readonly Block[], size: Pt) => readonly Line[];
}

/** The table with the paragraphs of its cells. */
export function tablePiece(node: NodeOf<'table'>, { above, below, linesOf }: TableWords): TablePiece {
  const { columns, rows } = placeCells(node);
  return {
    kind: 'table',
    above,
    below,
    width: columns.length,
    rows: rows.map((cells, y) => {
      const isHead = y < node.headerRows;
      const isEmphasised = node.rows[y]?.isEmphasised ?? false;
      return {
        isHead,
        isEmphasised,
        cells: cells.map(({ x, columnSpan, rowSpan, align, children }) => ({
          ...{ x, columnSpan, rowSpan, align },
          lines: linesOf(children, grades.table).map((line) => ({
            ...line,
            align,
            ...((isHead || isEmphasised) && { isBold: true as const }),
          })),
        })),
      };
    }),
    hasRowHeaders: node.hasRowHeaders,
    alt: [plainText(node.caption), node.summary].filter((words) => words !== '').join('. '),
    node,
  };
}

/** A table as it will be set. */
export interface MeasuredTable {
  readonly size: Pt;
  readonly widths: readonly Mm[];
  readonly heights: readonly Mm[];
  /** Whether words are broken for want of room. */
  readonly isTooWide: boolean;
}

/** As large as it can be read from afar; smaller where it would take more slides otherwise, or more width than there is. */
export function measureTable(
  piece: TablePiece,
  room: { readonly width: Mm; readonly height: Mm },
  family: string,
): MeasuredTable {
  const { asBefore } = piece;
  if (asBefore !== undefined) return { ...asBefore, heights: rowHeights(piece, asBefore, family), isTooWide: false };
  const large = measured(piece, { ...room, size: grades.table }, family);
  const dense = measured(piece, { ...room, size: grades.denseTable }, family);
  const isWorse = large.isTooWide || slidesFor(piece, large, room.height) > slidesFor(piece, dense, room.height);
  return isWorse ? dense : large;
}

/** How many slides a table takes of which nothing but its rows has room in that height. */
export function slidesFor(piece: TablePiece, measured: MeasuredTable, height: Mm): number {
  const heads = headRows(piece);
  const head = partHeight({ measured, rows: range(0, heads) });
  const body = partHeight({ measured, rows: range(heads, piece.rows.length) });
  return Math.max(1, Math.ceil(body / Math.max(1, height - head)));
}

function measured(
  piece: TablePiece,
  { width, size }: { readonly width: Mm; readonly size: Pt },
  family: string,
): MeasuredTable {
  const columns = Array.from({ length: piece.width }, (_, x) => x);
  const single = piece.rows.flatMap(({ cells }) => cells).filter(({ columnSpan }) => columnSpan === 1);
  const across = 2 * gaps.cellAcross + 1;
  const widest = (x: number, of: (line: Line) => Mm) =>
    Math.max(0, ...single.filter((cell) => cell.x === x).flatMap(({ lines }) => sizedLines(lines, size).map(of))) +
    across;
  const natural = columns.map((x) => widest(x, (line) => widthOf(line, family)));
  const least = columns.map((x) => widest(x, (line) => longestWord(line, family)));
  const widths = shareOut(natural, least, width);
  const heights = rowHeights(piece, { widths, size }, family);
  return { size, widths, heights, isTooWide: sum(least) > width };
}

/** The cells' paragraphs in the size of the table. */
export function sizedLines(lines: readonly Line[], size: Pt): readonly Line[] {
  return lines.map((line) => ({ ...line, size: Math.min(line.size, size) }));
}

/** A table narrower than this share of the slide looks lost. */
const leastShare = 0.6;

function shareOut(natural: readonly Mm[], least: readonly Mm[], width: Mm): readonly Mm[] {
  const [wanted, needed] = [sum(natural), sum(least)];
  if (wanted <= width) {
    const target = Math.min(width, Math.max(wanted * 1.15, leastShare * width));
    return natural.map((own) => (own * target) / wanted);
  }
  if (needed > width) return least.map((own) => (own * width) / needed);
  const share = (width - needed) / (wanted - needed);
  return natural.map((own, x) => (least[x] ?? 0) + (own - (least[x] ?? 0)) * share);
}

function longestWord(line: Line, family: string): Mm {
  const words = line.runs.flatMap((run) => run.text.split(/[\s\u200b/–—-]+/u).map((text) => ({ ...run, text })));
  return Math.max(0, ...words.map((word) => widthOf({ ...line, runs: [word] }, family)));
}

function rowHeights(
  { rows }: TablePiece,
  { widths, size }: Pick<MeasuredTable, 'widths' | 'size'>,
  family: string,
): readonly Mm[] {
  const leastHeight = size * 1.2 * mmPerPoint + 2 * gaps.cellAlong;
  const heights = rows.map(() => leastHeight);
  for (const [y, { cells }] of rows.entries()) {
    for (const { x, columnSpan, rowSpan, lines } of cells) {
      const room = sum(widths.slice(x, x + columnSpan)) - 2 * gaps.cellAcross;
      const own = heightOf(sizedLines(lines, size), room, family) + 2 * gaps.cellAlong;
      const spanned = sum(heights.slice(y, y + rowSpan));
      const last = y + rowSpan - 1;
      if (own > spanned) heights[last] = (heights[last] ?? 0) + own - spanned;
    }
  }
  return heights;
}

/** The rows that stand on one slide: those of the head, and others from one to another. */
export interface TablePart {
  readonly piece: TablePiece;
  readonly measured: MeasuredTable;
  /** Indexes of rows, in order. */
  readonly rows: readonly number[];
}

/** How high a part is. */
export function partHeight({ measured: { heights }, rows }: Omit<TablePart, 'piece'>): Mm {
  return rows.reduce((height, row) => height + (heights[row] ?? 0), 0);
}

/** How many rows, head included, fit into the height; never parting cells that span rows. */
export function rowsThatFit(
  piece: TablePiece,
  measured: MeasuredTable,
  { height, most = piece.rows.length }: { readonly height: Mm; readonly most?: number },
): number {
  const heads = headRows(piece);
  let count = heads;
  for (let to = heads + 1; to <= Math.min(heads + most, piece.rows.length); to++) {
    if (partHeight({ measured, rows: range(0, to) }) > height) break;
    if (mayEndBefore(piece, to)) count = to;
  }
  return count;
}

/** The least rows that can stand together. */
export function leastRows(piece: TablePiece): number {
  let count = Math.min(headRows(piece) + 1, piece.rows.length);
  while (!mayEndBefore(piece, count)) count++;
  return count;
}

/** How many of the first rows are its head. */
export function headRows({ rows }: TablePiece): number {
  return rows.filter(({ isHead }) => isHead).length;
}

function mayEndBefore({ rows }: TablePiece, end: number): boolean {
  return (
    end >= rows.length || rows.slice(0, end).every(({ cells }, y) => cells.every(({ rowSpan }) => y + rowSpan <= end))
  );
}

/** Whole numbers from one up to, and without, another. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
