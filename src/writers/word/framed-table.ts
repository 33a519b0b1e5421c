// Tables in resolutions and notes: the bar or the tint goes on along their own cells. What is in the cells is no business of this.
import type { FileChild, ITableBordersOptions, ITableCellOptions, Paragraph, Table } from 'docx';
import type { Mm, Pt } from '../../document/nodes.js';
import { linePt, tintEdges, widthMm } from './distances.js';
import { borderLine, tintShading, writeParagraph } from './paragraph.js';
import { barBorders } from './paragraph-styles.js';
import { closing, type Frame, opening, partOf, type Scope, type Surroundings } from './scope.js';
import { mmOfPoints } from './units.js';

/** What a table takes over of the frame it stands in. */
export interface TableEdges {
  readonly indent: Mm;
  /** What the outer cells have beyond their own width, and keep free: from the edge of the frame to the content. */
  readonly left: Mm;
  readonly right: Mm;
  /** The bar, which is the line at its left. */
  readonly lines: ITableBordersOptions;
  /** The tint, which its cells have each for itself. */
  readonly cells: Pick<ITableCellOptions, 'shading'>;
}

/** Where a table begins, so that it carries on what is drawn beside or behind the paragraphs. */
export function tableEdges({ frame, indent, rightIndent = 0 }: Surroundings, { hausstil }: Scope): TableEdges {
  if (frame === undefined) return { indent, left: 0, right: 0, lines: {}, cells: {} };
  const edge = frame.text - mmOfPoints(frame.kind === 'bar' ? linePt.toBar + linePt.bar : toTintEdge);
  const place = { indent: edge, left: indent - edge };
  if (frame.kind === 'bar') {
    const { left } = barBorders(hausstil);
    return { ...place, right: 0, lines: { ...(left && { left: borderLine({ ...left, space: 0 }) }) }, cells: {} };
  }
  const right = rightIndent - frame.right - widthMm.note + mmOfPoints(toTintEdge);
  return { ...place, right, lines: {}, cells: { shading: tintShading(hausstil) } };
}

const toTintEdge: Pt = linePt.toNoteSide + linePt.hair;

/** The widths of the columns, those at the edges with what they keep free there. */
export function withEdges(widths: readonly Mm[], { left, right }: TableEdges): readonly Mm[] {
  return widths.map((width, column) => width + (column === 0 ? left : 0) + (column === widths.length - 1 ? right : 0));
}

/** The table; in a frame between two lines of a point that carry it on to the paragraphs before and after. */
export function inFrame(table: Table, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (around.frame === undefined) return [table];
  const before = { ...partOf(around, opening), keepsWithNext: true };
  return [jointParagraph(before, scope), table, jointParagraph(partOf(around, closing), scope)];
}

/** A paragraph of a point. */
export function jointParagraph(around: Surroundings, scope: Scope): Paragraph {
  return writeParagraph({ style: 'Fuge', children: [] }, around, scope);
}

/** What is left of a distance above a table beside the lines that a frame puts there. */
export function aboveTable(distance: Pt, { frame }: Surroundings, { hausstil }: Scope): Pt {
  return beside(distance, frame, tintEdges(hausstil).bottom);
}

/** The same below it. */
export function belowTable(distance: Pt, { frame }: Surroundings, { hausstil }: Scope): Pt {
  return beside(distance, frame, tintEdges(hausstil).top);
}

function beside(distance: Pt, frame: Frame | undefined, { space, width }: ReturnType<typeof tintEdges>['top']): Pt {
  if (frame === undefined) return distance;
  return Math.max(0, distance - (frame.kind === 'tint' ? space + width : 0) - linePt.joint);
}
