// Cells in columns and signatures side by side. Word's newspaper columns would flow on from one group into the next and
// leave the rows unaligned, hence tables without lines; a screen reader meets the groups row by row, as they are meant.
import type { FileChild } from 'docx';
import type { ColumnCell, NodeOf, Signatory } from '../../document/nodes.js';
import { widthMm } from './distances.js';
import { type LayoutCell, layoutTable } from './layout-table.js';
import { writeParagraph } from './paragraph.js';
import type { Scope, Surroundings } from './scope.js';

/** Groups in rows of `count`, each with its title above its content. */
export function writeColumns(node: NodeOf<'columns'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const roles = { body: 'Spalte', lead: 'Spalte', fine: 'SpalteKlein' } as const;
  const count = Math.max(1, node.count);
  const rows = inRows(node.cells, count);
  const filled = rows.map((cells, rowIndex) =>
    Array.from({ length: count }, (_, index): LayoutCell => {
      const cell = cells[index];
      return {
        ...columnPlace({ index, count, gap: widthMm.columnGap, width: around.width - around.indent }),
        top: rowIndex === 0 ? 0 : widthMm.columnRowGap,
        write: (inside) => (cell === undefined ? [] : writeCell(cell, { ...inside, roles }, scope)),
      };
    }),
  );
  return filled.length === 0 ? [] : [layoutTable(filled, around, scope)];
}

function writeCell(cell: ColumnCell, around: Surroundings, scope: Scope): readonly FileChild[] {
  const title = scope.inlines(cell.title, {}, around);
  const content = scope.blocks(cell.children, around);
  if (cell.title.length === 0) return content;
  return [writeParagraph({ style: 'Spaltentitel', children: title }, around, scope), ...content];
}

/** Lines to sign on with name and role below; a row is never parted, and what stands before it comes along. */
export function writeSignatures(node: NodeOf<'signatures'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const perRow = signaturesPerRow(node.signatories.length);
  const rows = inRows(node.signatories, perRow).map((signatories) =>
    Array.from({ length: perRow }, (_, index): LayoutCell => {
      const signatory = signatories[index];
      return {
        ...columnPlace({ index, count: perRow, gap: widthMm.signatureGap, width: around.width - around.indent }),
        write: (inside) => (signatory === undefined ? [] : writeSignatory(signatory, inside, scope)),
      };
    }),
  );
  return rows.length === 0 ? [] : [layoutTable(rows, around, scope)];
}

// A single line to sign on is half as wide as the page; from four on, rows of two or three look even.
function signaturesPerRow(count: number): number {
  if (count <= 2 || count === 4) return 2;
  return 3;
}

function writeSignatory(signatory: Signatory, around: Surroundings, scope: Scope): readonly FileChild[] {
  return [
    writeParagraph({ style: 'Unterschrift', children: scope.inlines(signatory.name, {}, around) }, around, scope),
    writeParagraph(
      { style: 'Unterschriftsfunktion', children: scope.inlines(signatory.role, {}, around) },
      around,
      scope,
    ),
  ];
}

function inRows<T>(items: readonly T[], perRow: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / perRow) }, (_, row) =>
    items.slice(row * perRow, (row + 1) * perRow),
  );
}

/** Columns of one width with a gap between them; the gap belongs to the cell at its left. */
function columnPlace(place: {
  readonly index: number;
  readonly count: number;
  readonly gap: number;
  readonly width: number;
}): Pick<LayoutCell, 'width' | 'gap'> {
  const content = (place.width - (place.count - 1) * place.gap) / place.count;
  const gap = place.index === place.count - 1 ? 0 : place.gap;
  return { width: content + gap, gap };
}
