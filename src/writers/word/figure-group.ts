// Figures side by side under one caption: a table without lines, read row by row, each figure with its own caption.
import type { FileChild } from 'docx';
import type { NodeOf } from '../../document/nodes.js';
import { captionParagraph, hasCaption } from './captions.js';
import { columnPlace, inRows } from './columns.js';
import { widthMm } from './distances.js';
import { belowTable } from './framed-table.js';
import { type LayoutRow, layoutTable } from './layout-table.js';
import { writeFigure } from './pictures.js';
import { announceAnchor, closing, opening, partOf, type Scope, type Surroundings, widthAfterIndent } from './scope.js';
import { mmOfPoints } from './units.js';

/** The figures in rows, kept on one page with the caption of the group below them. */
export function writeFigureGroup(
  node: NodeOf<'figure-group'>,
  around: Surroundings,
  scope: Scope,
): readonly FileChild[] {
  if (node.id !== undefined) announceAnchor(node.id, scope);
  const figures = partOf(around, opening);
  const end = { ...partOf(around, closing), before: belowTable(scope.distances.groupCaption, around, scope) };
  return [
    ...figureRows(node, hasCaption(node) ? { ...figures, keepsWithNext: true } : around, scope),
    ...captionParagraph(node, end, scope),
  ];
}

function figureRows(node: NodeOf<'figure-group'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const count = Math.min(Math.max(1, node.columns), node.figures.length);
  const grid = { count, gap: widthMm.figureGap, width: widthAfterIndent(around) };
  const groups = inRows(node.figures, count);
  const rows = groups.map((group, row): LayoutRow => {
    const top = row === 0 ? 0 : mmOfPoints(scope.distances.figureRow);
    const isTied = row < groups.length - 1 || around.keepsWithNext === true;
    const cells = Array.from({ length: count }, (_, index) => {
      const figure = group[index];
      const place = { ...columnPlace(index, grid), top };
      if (figure === undefined) return { ...place, write: () => [] };
      return { ...place, write: (inside: Surroundings) => writeFigure(figure, { ...inside, exactBefore: 0 }, scope) };
    });
    return { mayBreak: false, isTied, cells };
  });
  return layoutTable(rows, around, scope);
}
