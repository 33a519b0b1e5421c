// The geometry of a table before Word sees it: which column a cell begins in, how wide columns are, where decimal commas meet.
import type { Hausstil } from '../../document/hausstil.js';
import type { Block, Mm, NodeOf, TableCell } from '../../document/nodes.js';
import { gradesBetween } from '../../document/page-measures.js';
import { plainText, walk } from '../../document/walk.js';
import { widthMm } from './distances.js';
import { estimatedWidth, type TextFont } from './text-width.js';
import { mmOfPoints } from './units.js';

type TableNode = NodeOf<'table'>;

/** For each row the column every cell of it begins in; cells that reach down from rows above take their columns first. */
export function placeCells(table: TableNode): readonly (readonly number[])[] {
  const takenUntil: number[] = [];
  return table.rows.map((row, rowIndex) => {
    let column = 0;
    return row.cells.map((cell) => {
      while ((takenUntil[column] ?? 0) > rowIndex) column += 1;
      const start = column;
      for (let offset = 0; offset < cell.columnSpan; offset += 1) takenUntil[start + offset] = rowIndex + cell.rowSpan;
      column = start + cell.columnSpan;
      return start;
    });
  });
}

/**
 * The width of every column.
 *
 * Shape: fixed widths first, then what the content of `auto` columns needs (never more than an even part), the rest by
 *        share; when the fixed ones alone are too wide, all shrink alike.
 */
export function columnWidths(table: TableNode, free: Mm, hausstil: Hausstil): readonly Mm[] {
  const even = free / Math.max(1, table.columns.length);
  const known = table.columns.map(({ width }, column): Mm | undefined => {
    if ('mm' in width) return width.mm;
    return 'auto' in width ? Math.min(contentWidth(table, column, hausstil), Math.max(even, free / 3)) : undefined;
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

function contentWidth(table: TableNode, column: number, hausstil: Hausstil): Mm {
  const grid = placeCells(table);
  const font = cellFont(table, hausstil);
  const widths = table.rows.flatMap((row, index) =>
    row.cells
      .filter((cell, position) => grid[index]?.[position] === column && cell.columnSpan === 1)
      .map((cell) => estimatedWidth(cellText(cell.children), { ...font, isBold: true })),
  );
  // Estimates run short now and then: a twentieth more keeps a word whole.
  return mmOfPoints(Math.max(0, ...widths) * 1.05) + 2 * widthMm.ruledCell;
}

/**
 * For every figure in a `decimal` column the room at its right that brings its comma below the others.
 *
 * Shape: cells without a comma end where the commas begin; text that is no figure (x, –) stands like a figure without decimals.
 * Units: mm. Right alignment with an indent works in every program, a decimal tab in a cell only in Word.
 */
export function decimalRooms(table: TableNode, hausstil: Hausstil): ReadonlyMap<TableCell, Mm> {
  const grid = placeCells(table);
  const font = cellFont(table, hausstil);
  const rooms = new Map<TableCell, Mm>();
  for (const [column, { align }] of table.columns.entries()) {
    if (align !== 'decimal') continue;
    const cells = table.rows
      .slice(table.headerRows)
      .flatMap((row, index) =>
        row.cells.filter((_, position) => grid[index + table.headerRows]?.[position] === column),
      );
    const tails = cells.map((cell) => estimatedWidth(decimalsOf(cellText(cell.children)), font));
    const widest = Math.max(0, ...tails);
    for (const [index, cell] of cells.entries()) rooms.set(cell, mmOfPoints(widest - (tails[index] ?? 0)));
  }
  return rooms;
}

function decimalsOf(text: string): string {
  return /,\d*/u.exec(text)?.[0] ?? '';
}

function cellFont({ style }: TableNode, hausstil: Hausstil): TextFont {
  return {
    family: hausstil.schrift.word,
    size: style === 'figures' ? gradesBetween(hausstil).compact : hausstil.schrift.grad,
    isBold: false,
  };
}

function cellText(blocks: readonly Block[]): string {
  const parts: string[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'paragraph') parts.push(plainText(node.children));
  });
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
