// The widths of a table before Word sees it: of its columns, and of what keeps decimal commas below each other.
import type { Hausstil } from '../../document/hausstil.js';
import type { Mm, NodeOf } from '../../document/nodes.js';
import { gradesBetween } from '../../document/page-measures.js';
import type { PlacedCell, PlacedTable } from '../../document/place-cells.js';
import { estimatedWidth, type TextFont } from '../../source/text-width.js';
import { contentWidth } from './content-width.js';
import { widthMm } from './distances.js';
import { mmOfPoints } from './units.js';

/** The font of the cells below the head. */
export function cellFont({ style }: NodeOf<'table'>, hausstil: Hausstil): TextFont {
  const { word, grad } = hausstil.schrift;
  return { family: word, size: style === 'figures' ? gradesBetween(hausstil).compact : grad, isBold: false };
}

/** A table of which the widths are wanted. */
export interface MeasuredTable {
  readonly node: NodeOf<'table'>;
  readonly placed: PlacedTable;
  readonly hausstil: Hausstil;
}

/**
 * The width of every column, as the PDF has it.
 *
 * Shape: fixed widths first, then what the content of `auto` columns needs – beside shares a third at most, or an even part
 *        –, the rest by share. What is too wide altogether shrinks alike, shares counting an even part; columns that are all
 *        as wide as their words give way fairly, the widest first.
 */
export function columnWidths(table: MeasuredTable, free: Mm): readonly Mm[] {
  const kinds = table.placed.columns.map(({ width }) => width);
  const even = free / kinds.length;
  const most = Math.max(free / 3, even);
  const shares = sum(kinds.map((kind) => ('share' in kind ? kind.share : 0)));
  const fixed = sum(kinds.map((kind) => ('mm' in kind ? kind.mm : 0)));
  const mustYield = shares > 0 || fixed > 0;
  const words = kinds.map((kind, column) => ('auto' in kind && mustYield ? wordsWidth(table, column) : 0));
  const forShares = shares > 0 ? Math.max(free - fixed - sum(words.map((width) => Math.min(width, most))), even) : 0;
  const asked = kinds.map((kind, column): Mm => {
    if ('mm' in kind) return kind.mm;
    if ('share' in kind) return (forShares * kind.share) / shares;
    return mustYield ? Math.min(words[column] ?? 0, most) : 0;
  });
  if (sum(asked) > free) return asked.map((width) => (width * free) / sum(asked));
  const natural = kinds.map((kind, column): Mm => {
    if ('mm' in kind) return kind.mm;
    if ('share' in kind) return 0;
    return shares > 0 && (words[column] ?? 0) > most ? most : naturalWidth(table, column);
  });
  const autos = kinds.map((kind) => 'auto' in kind);
  const fitting = shrunk(natural, autos, free);
  const rest = Math.max(0, free - sum(fitting));
  return kinds.map((kind, column) => ('share' in kind ? (rest * kind.share) / shares : (fitting[column] ?? 0)));
}

/** The longest paragraph of a column, bare. */
function wordsWidth({ node, placed, hausstil }: MeasuredTable, column: number): Mm {
  const font = cellFont(node, hausstil);
  return mmOfPoints(largest(cellsOf(placed, column).map(({ text }) => estimatedWidth(text, font))));
}

/** Estimates leave out how words are kerned; a hair more keeps them whole. */
const HAIR: Mm = 0.2;

/** What all of a column needs, the distance to its neighbours and the room behind figures included. */
function naturalWidth({ node, placed, hausstil }: MeasuredTable, column: number): Mm {
  const rooms = decimalRooms(placed, node.headerRows, cellFont(node, hausstil));
  const widths = cellsOf(placed, column).map(
    (cell) => contentWidth(cell.children, fontOfCell(cell, node, hausstil)) + (rooms.get(cell) ?? 0),
  );
  const { left, right } = cellMargins(node, column === placed.columns.length - 1);
  return largest(widths) + HAIR + left + right;
}

function fontOfCell(cell: PlacedCell, node: NodeOf<'table'>, hausstil: Hausstil): TextFont {
  const body = cellFont(node, hausstil);
  if (cell.y < node.headerRows) return { ...body, size: hausstil.grade.klein, isBold: node.style === 'figures' };
  return { ...body, isBold: cell.isEmphasised || (node.hasRowHeaders && cell.x === 0) };
}

/** The width of the longest run of letters in a cell, where lines break in German text without hyphenation. */
export function widestWord(cell: PlacedCell, node: NodeOf<'table'>, hausstil: Hausstil): Mm {
  const words = cell.text.split(/[\s/\-\u{ad}\u{200b}–—]+/u);
  const font = fontOfCell(cell, node, hausstil);
  return mmOfPoints(largest(words.map((word) => estimatedWidth(word, font))));
}

/** What a cell keeps free beside its words: ruled tables are flush with the text at both sides. */
export function cellMargins(
  { style }: NodeOf<'table'>,
  isLastColumn: boolean,
): { readonly left: Mm; readonly right: Mm } {
  if (style === 'figures') return { left: widthMm.figureCell, right: widthMm.figureCell };
  return { left: 0, right: isLastColumn ? 0 : widthMm.ruledCell };
}

/** The columns within the free width: those wider than an even part of what the others leave get that part. */
function shrunk(widths: readonly Mm[], mayShrink: readonly boolean[], free: Mm): readonly Mm[] {
  if (sum(widths) <= free) return widths;
  let kept = widths.map((width, column) => (mayShrink[column] ? 0 : width));
  let open = widths.flatMap((_, column) => (mayShrink[column] ? [column] : []));
  for (;;) {
    const part = Math.max(0, free - sum(kept)) / Math.max(1, open.length);
    const narrow = open.filter((column) => (widths[column] ?? 0) <= part);
    if (narrow.length === 0) return kept.map((width, column) => (open.includes(column) ? part : width));
    kept = kept.map((width, column) => (narrow.includes(column) ? (widths[column] ?? 0) : width));
    open = open.filter((column) => !narrow.includes(column));
  }
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function largest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

/**
 * For every figure in a `decimal` column the room at its right that brings its comma below the others.
 *
 * Shape: cells without a comma end where the commas begin; text that is no figure (x, –) stands like a figure without decimals.
 * Units: mm. Right alignment with an indent works in every program, a decimal tab in a cell only in Word.
 */
export function decimalRooms(table: PlacedTable, headerRows: number, font: TextFont): ReadonlyMap<PlacedCell, Mm> {
  const rooms = new Map<PlacedCell, Mm>();
  for (const [column, { align }] of table.columns.entries()) {
    if (align !== 'decimal') continue;
    const cells = cellsOf(table, column).filter(({ y }) => y >= headerRows);
    // Emphasised rows are bold, and so wider.
    const tails = cells.map(({ decimals, isEmphasised }) =>
      estimatedWidth(decimals, { ...font, isBold: isEmphasised }),
    );
    const widest = tails.reduce((most, width) => Math.max(most, width), 0);
    for (const [index, cell] of cells.entries()) rooms.set(cell, mmOfPoints(widest - (tails[index] ?? 0)));
  }
  return rooms;
}

/** The cells of one column alone. */
function cellsOf({ rows }: PlacedTable, column: number): readonly PlacedCell[] {
  return rows.flat().filter(({ x, columnSpan }) => x === column && columnSpan === 1);
}
