// Cells in columns and signatures side by side. Word's newspaper columns would flow on from one group into the next and
// leave the rows unaligned, hence tables without lines; a screen reader meets the groups row by row, as they are meant.
import type { FileChild } from 'docx';
import type { Block, ColumnCell, Mm, NodeOf, Signatory } from '../../document/nodes.js';
import { pageMeasures, signaturesInRow } from '../../document/page-measures.js';
import { widthMm } from './distances.js';
import { type LayoutCell, type LayoutRow, layoutTable } from './layout-table.js';
import { writeParagraph } from './paragraph.js';
import { type Scope, type Surroundings, widthAfterIndent } from './scope.js';
import { mmOfPoints } from './units.js';

/** Groups in rows of `count`, each with its title above its content; a long group has its names in all the columns. */
export function writeColumns(node: NodeOf<'columns'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const grid: Grid = {
    count: Math.max(1, node.count),
    gap: widthMm.groupGap,
    width: widthAfterIndent(around),
  };
  const roles = { body: 'Spalte', lead: 'Spalte', fine: 'SpalteKlein' } as const;
  const rows = groupRows(node.cells, grid.count).flatMap((group, index): readonly LayoutRow[] => {
    const top = index === 0 ? 0 : mmOfPoints(scope.distances.columnRow);
    const [first] = group;
    if (first !== undefined && isLong(first)) return longGroupRows(first, { ...grid, top }, roles, scope);
    // As in the PDF: a group that stays whole keeps its row whole.
    const mayBreak = group.every((cell) => namesIn(cell) > pageMeasures.mostNamesKeptTogether);
    return [{ mayBreak, cells: shortGroupCells(group, { ...grid, top }, roles, scope) }];
  });
  return layoutTable(rows, around, scope);
}

/** Columns of one width, and the gap between them. */
export interface Grid {
  readonly count: number;
  readonly gap: Mm;
  readonly width: Mm;
}
type GridRow = Grid & { readonly top: Mm };

function namesIn({ children }: ColumnCell): number {
  return children.reduce((sum, block) => sum + (block.kind === 'list' ? block.items.length : 0), 0);
}

function isLong(cell: ColumnCell): boolean {
  return namesIn(cell) > pageMeasures.mostNamesInColumn;
}

/** Short groups in rows; a long one is a row by itself. */
function groupRows(cells: readonly ColumnCell[], count: number): readonly (readonly ColumnCell[])[] {
  const rows: ColumnCell[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    const hasRoom = last !== undefined && last.length < count && !last.some(isLong) && !isLong(cell);
    if (hasRoom) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function shortGroupCells(
  group: readonly ColumnCell[],
  row: GridRow,
  roles: Surroundings['roles'],
  scope: Scope,
): readonly LayoutCell[] {
  return Array.from({ length: row.count }, (_, index): LayoutCell => {
    const cell = group[index];
    return {
      ...columnPlace(index, row),
      top: row.top,
      write: (inside) => {
        if (cell === undefined) return [];
        const within = { ...inside, roles };
        const exactBefore = cell.title.length === 0 ? 0 : scope.distances.columnList;
        // A title tied to its names would tie the row to the next, in LibreOffice the row itself together, too.
        const title = { ...within, keepsWithNext: false };
        return [...writeGroupTitle(cell, title, scope), ...scope.blocks(cell.children, { ...within, exactBefore })];
      },
    };
  });
}

/** The title over the whole width, below it the names column by column. */
function longGroupRows(
  cell: ColumnCell,
  row: GridRow,
  roles: Surroundings['roles'],
  scope: Scope,
): readonly LayoutRow[] {
  const title: LayoutCell = {
    width: row.width,
    gap: 0,
    top: row.top,
    write: (inside) => writeGroupTitle(cell, { ...inside, roles }, scope),
  };
  const parts = cell.children.map((block) => inColumns(block, row.count));
  const cells = Array.from({ length: row.count }, (_, index): LayoutCell => {
    const own = parts.flatMap((columns) => columns[index] ?? []);
    return {
      ...columnPlace(index, row),
      write: (inside) => scope.blocks(own, { ...inside, roles, exactBefore: scope.distances.columnList }),
    };
  });
  const titleRow = cell.title.length === 0 ? [] : [{ mayBreak: false, cells: [title] }];
  return [...titleRow, { mayBreak: true, cells }];
}

/** The items of a list in as many parts as there are columns; any other block in the first. */
function inColumns(block: Block, count: number): readonly (readonly Block[])[] {
  if (block.kind !== 'list') return [[block]];
  const share = Math.max(1, Math.ceil(block.items.length / count));
  return inRows(block.items, share).map((items, index) => [{ ...block, items, start: block.start + index * share }]);
}

function writeGroupTitle(cell: ColumnCell, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (cell.title.length === 0) return [];
  return [writeParagraph({ style: 'Spaltentitel', children: scope.inlines(cell.title, {}, around) }, around, scope)];
}

/** Lines to sign on with name and role below; all of them stay on one page, with what stands before them. */
export function writeSignatures(node: NodeOf<'signatures'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const count = signaturesInRow(node.signatories.length);
  const grid: Grid = { count, gap: widthMm.signatureGap, width: widthAfterIndent(around) };
  const style = node.isCopy ? 'Gezeichnet' : 'Unterschrift';
  const groups = inRows(node.signatories, count);
  const rows = groups.map((signatories, rowIndex): LayoutRow => {
    const exactBefore = rowIndex === 0 ? scope.distances.signing : scope.distances.signingAgain;
    const tie = rowIndex < groups.length - 1 ? { keepsWithNext: true } : {};
    const cells = Array.from({ length: count }, (_, index): LayoutCell => {
      const signatory = signatories[index];
      return {
        ...columnPlace(index, grid),
        write: (inside) =>
          signatory === undefined
            ? []
            : writeSignatory({ ...signatory, style }, { ...inside, exactBefore, ...tie }, scope),
      };
    });
    return { mayBreak: false, cells };
  });
  return layoutTable(rows, around, scope);
}

function writeSignatory(
  { name, role, style }: Signatory & { readonly style: 'Gezeichnet' | 'Unterschrift' },
  around: Surroundings,
  scope: Scope,
): readonly FileChild[] {
  const { exactBefore: _room, ...below } = around;
  return [
    writeParagraph({ style, children: scope.inlines(name, {}, around) }, around, scope),
    writeParagraph({ style: 'Unterschriftsfunktion', children: scope.inlines(role, {}, below) }, below, scope),
  ];
}

/** The items in rows of that many; the last may be shorter. */
export function inRows<T>(items: readonly T[], perRow: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / perRow) }, (_, row) =>
    items.slice(row * perRow, (row + 1) * perRow),
  );
}

/** Columns of one width with a gap between them, never wider than they are; it belongs to the cell at its left. */
export function columnPlace(index: number, { count, gap: wanted, width }: Grid): Pick<LayoutCell, 'width' | 'gap'> {
  const gap = Math.min(wanted, width / (2 * count));
  const content = (width - (count - 1) * gap) / count;
  const ownGap = index === count - 1 ? 0 : gap;
  return { width: content + ownGap, gap: ownGap };
}
