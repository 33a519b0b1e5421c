// Tables that only place things side by side: no lines, no header, cells read from left to right. Everything else is a paragraph.
import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  type ITableBordersOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Mm } from '../../document/nodes.js';
import { inFrame, type TableEdges, tableEdges, withEdges } from './framed-table.js';
import { writeParagraph } from './paragraph.js';
import { type Scope, type Surroundings, textRoles } from './scope.js';
import { twips } from './units.js';

/** A place in a row. */
export interface LayoutCell {
  readonly width: Mm;
  /** Kept free at the right of the content. */
  readonly gap: Mm;
  readonly top?: Mm;
  readonly bottom?: Mm;
  readonly verticalAlign?: 'top' | 'center';
  /** The content, given what surrounds it in the cell. */
  readonly write: (around: Surroundings) => readonly FileChild[];
}

/** Places side by side. */
export interface LayoutRow {
  readonly mayBreak: boolean;
  /** Whether it must stay on the page of the row below; the last one does as the surroundings say. */
  readonly isTied?: boolean;
  readonly cells: readonly LayoutCell[];
}

const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** A table shows no line that it is not told to. */
export const NO_LINES: Required<ITableBordersOptions> = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** The rows as one table; a row of fewer cells spans with its first what the others have. In a note all stands one below the other. */
export function layoutTable(
  rows: readonly LayoutRow[],
  around: Surroundings,
  scope: Scope,
  lines: ITableBordersOptions = {},
): readonly FileChild[] {
  const widest = rows.reduce<readonly LayoutCell[]>(
    (most, { cells }) => (cells.length > most.length ? cells : most),
    [],
  );
  if (widest.length === 0) return [];
  if (around.place === 'footnote') return rows.flatMap(({ cells }) => cells.flatMap(({ write }) => write(around)));
  const edges = tableEdges(around, scope);
  const widths = withEdges(
    widest.map(({ width }) => width),
    edges,
  ).map((width) => twips({ mm: width }));
  const table = new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...NO_LINES, ...lines, ...edges.lines },
    indent: { size: twips({ mm: edges.indent }), type: WidthType.DXA },
    rows: rows.map(
      ({ cells, mayBreak, isTied }, index) =>
        new TableRow({
          ...(!mayBreak && { cantSplit: true }),
          ...((isTied || (around.keepsWithNext && index === rows.length - 1)) && { keepNext: true }),
          children: cells.map((cell, position) => {
            const columnSpan = position === 0 ? widths.length - cells.length + 1 : 1;
            const isLast = position === cells.length - 1;
            const own = { ...edges, left: position === 0 ? edges.left : 0, right: isLast ? edges.right : 0 };
            return layoutCell(cell, { columnSpan, edges: own }, around, scope);
          }),
        }),
    ),
  });
  return inFrame(table, around, scope);
}

function layoutCell(
  cell: LayoutCell,
  { columnSpan, edges }: { readonly columnSpan: number; readonly edges: TableEdges },
  around: Surroundings,
  scope: Scope,
): TableCell {
  const inside: Surroundings = {
    // The styles in a frame bring it along, which here the cells do.
    roles: around.frame === undefined ? around.roles : textRoles,
    place: 'cell',
    width: cell.width - cell.gap,
    indent: 0,
    listDepth: 0,
    format: around.format,
  };
  return new TableCell({
    width: { size: twips({ mm: cell.width + edges.left + edges.right }), type: WidthType.DXA },
    columnSpan,
    margins: {
      top: twips({ mm: cell.top ?? 0 }),
      left: twips({ mm: edges.left }),
      bottom: twips({ mm: cell.bottom ?? 0 }),
      right: twips({ mm: cell.gap + edges.right }),
      marginUnitType: WidthType.DXA,
    },
    ...edges.cells,
    ...(cell.verticalAlign && { verticalAlign: cell.verticalAlign }),
    children: cellContent(cell.write(inside), inside, scope),
  });
}

/** The content of a cell as Word demands it: at least one paragraph, and a paragraph at the end (ECMA-376 17.4.65). */
export function cellContent(
  children: readonly FileChild[],
  around: Surroundings,
  scope: Scope,
): readonly (Paragraph | Table)[] {
  const content = children.filter((child) => child instanceof Paragraph || child instanceof Table);
  if (content.at(-1) instanceof Paragraph) return content;
  const style = content.length === 0 ? around.roles.body : 'Fuge';
  return [...content, writeParagraph({ style, children: [] }, around, scope)];
}
