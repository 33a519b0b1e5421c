// The widths of a table before Word sees it: of its columns, and of what keeps decimal commas below each other.
import type { Hausstil } from '../../document/hausstil.js';
import type { Mm, NodeOf } from '../../document/nodes.js';
import { gradesBetween } from '../../document/page-measures.js';
import type { PlacedCell, PlacedTable } from '../../document/place-cells.js';
import { widthMm } from './distances.js';
import { estimatedWidth, type TextFont } from './text-width.js';
import { mmOfPoints } from './units.js';

/** The font of the cells below the head. */
export function cellFont({ style }: NodeOf<'table'>, hausstil: Hausstil): TextFont {
  const { word, grad } = hausstil.schrift;
  return { family: word, size: style === 'figures' ? gradesBetween(hausstil).compact : grad, isBold: false };
}

/**
 * The width of every column.
 *
 * Shape: fixed widths first, then what the content of `auto` columns needs (never more than an even part), the rest by
 *        share; when the fixed ones alone are too wide, all shrink alike.
 */
export function columnWidths(table: PlacedTable, free: Mm, font: TextFont): readonly Mm[] {
  const even = free / table.columns.length;
  const known = table.columns.map(({ width }, column): Mm | undefined => {
    if ('mm' in width) return width.mm;
    return 'auto' in width ? Math.min(contentWidth(table, column, font), Math.max(even, free / 3)) : undefined;
  });
  const used = known.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const shares = table.columns.reduce((sum, { width }) => sum + ('share' in width ? width.share : 0), 0);
  const rest = Math.max(free - used, shares === 0 ? 0 : even);
  const widths = table.columns.map(({ width }, column) => {
    const own = known[column];
    if (own !== undefined) return own;
    return shares > 0 && 'share' in width ? (rest * width.share) / shares : even;
  });
  const sum = widths.reduce((total, width) => total + width, 0);
  return sum > free ? widths.map((width) => (width * free) / sum) : widths;
}

function contentWidth(table: PlacedTable, column: number, font: TextFont): Mm {
  const widest = cellsOf(table, column).reduce(
    (most, { text }) => Math.max(most, estimatedWidth(text, { ...font, isBold: true })),
    0,
  );
  // Estimates run short now and then: a twentieth more keeps a word whole.
  return mmOfPoints(widest * 1.05) + 2 * widthMm.ruledCell;
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
    const tails = cells.map(({ decimals }) => estimatedWidth(decimals, font));
    const widest = tails.reduce((most, width) => Math.max(most, width), 0);
    for (const [index, cell] of cells.entries()) rooms.set(cell, mmOfPoints(widest - (tails[index] ?? 0)));
  }
  return rooms;
}

/** The cells of one column alone. */
function cellsOf({ rows }: PlacedTable, column: number): readonly PlacedCell[] {
  return rows.flat().filter(({ x, columnSpan }) => x === column && columnSpan === 1);
}
