// Tables of data: header rows that repeat, spans, widths, hairlines only, title and description for readers who cannot see them.
import {
  type FileChild,
  type IShadingAttributesProperties,
  ShadingType,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Mm, NodeOf, TableCell as TableCellNode, TableRow as TableRowNode } from '../../document/nodes.js';
import { pageMeasures } from '../../document/page-measures.js';
import { plainText } from '../../document/walk.js';
import { captionParagraph, hasNotes, noteParagraphs } from './captions.js';
import { linePt, widthMm } from './distances.js';
import { cellContent, NO_LINES } from './layout-table.js';
import { borderLine } from './paragraph.js';
import type { ParagraphStyle, StyleId } from './paragraph-style.js';
import { announceAnchor, closing, middle, opening, partOf, type Scope, type Surroundings } from './scope.js';
import { columnWidths, decimalRooms, placeCells } from './table-grid.js';
import { hexColour, mmOfPoints, twips } from './units.js';
import { legalText } from './xml-text.js';

interface TableFrame {
  readonly node: NodeOf<'table'>;
  readonly widths: readonly Mm[];
  readonly decimals: ReadonlyMap<TableCellNode, Mm>;
}

/** Caption, table, and its notes and source below. */
export function writeTable(node: NodeOf<'table'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (node.id !== undefined) announceAnchor(node.id, scope);
  const captionPlace = { ...partOf(around, opening), after: scope.distances.captionGap };
  const end = partOf(around, closing);
  const tied: Surroundings = { ...partOf(around, middle), keepsWithNext: true };
  return [
    ...captionParagraph(node, captionPlace, scope),
    ...(node.rows.length === 0 ? [] : [dataTable(node, hasNotes(node) ? tied : around, scope)]),
    ...noteParagraphs(node, end, scope),
  ];
}

function dataTable(node: NodeOf<'table'>, around: Surroundings, scope: Scope): Table {
  const { farben } = scope.hausstil;
  const widths = columnWidths(node, around.width - around.indent, scope.hausstil);
  const frame: TableFrame = { node, widths, decimals: decimalRooms(node, scope.hausstil) };
  const hairline = borderLine({ width: linePt.hair, colour: farben.linie, space: 0 });
  const grid = placeCells(node);
  const table = new Table({
    width: { size: widths.reduce((sum, width) => sum + twips({ mm: width }), 0), type: WidthType.DXA },
    columnWidths: widths.map((width) => twips({ mm: width })),
    layout: TableLayoutType.FIXED,
    borders: {
      ...NO_LINES,
      ...(node.headerRows === 0 && { top: hairline }),
      bottom: hairline,
      insideHorizontal: hairline,
    },
    indent: { size: twips({ mm: around.indent }), type: WidthType.DXA },
    tableLook: {
      firstRow: node.headerRows > 0,
      firstColumn: node.hasRowHeaders,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: node.rows.map((row, index) => dataRow({ row, index, columns: grid[index] ?? [] }, frame, around, scope)),
  });
  describe(table, node);
  return table;
}

/**
 * Title and description, which `docx` has no option for.
 *
 * Source: ECMA-376 17.4.58 (w:tblCaption), 17.4.59 (w:tblDescription); they end w:tblPr.
 */
function describe(table: Table, node: NodeOf<'table'>): void {
  const { root } = table as unknown as { readonly root: readonly unknown[] };
  const properties = root.find((child): child is TableProperties => child instanceof TableProperties);
  const title = [node.number ?? '', plainText(node.caption)].filter((part) => part !== '').join(' ');
  if (title !== '') properties?.addChildElement(new StringValueElement('w:tblCaption', legalText(title)));
  if (node.summary !== '') {
    properties?.addChildElement(new StringValueElement('w:tblDescription', legalText(node.summary)));
  }
}

interface PlacedRow {
  readonly row: TableRowNode;
  readonly index: number;
  /** The column each cell of the row begins in. */
  readonly columns: readonly number[];
}

function dataRow(placed: PlacedRow, frame: TableFrame, around: Surroundings, scope: Scope): TableRow {
  const { row, index } = placed;
  const { node } = frame;
  const isHeader = index < node.headerRows;
  const isLast = index === node.rows.length - 1;
  const isTied = around.keepsWithNext && (isLast || node.rows.length <= pageMeasures.mostRowsMovedWhole);
  return new TableRow({
    cantSplit: true,
    ...(isHeader && { tableHeader: true }),
    ...(isTied && { keepNext: true }),
    children: row.cells.map((cell, position) => dataCell({ cell, position, placed }, frame, scope)),
  });
}

interface PlacedCell {
  readonly cell: TableCellNode;
  readonly position: number;
  readonly placed: PlacedRow;
}

function dataCell({ cell, position, placed }: PlacedCell, frame: TableFrame, scope: Scope): TableCell {
  const { node, widths, decimals } = frame;
  const { row, index } = placed;
  const column = placed.columns[position] ?? position;
  const isHeader = index < node.headerRows;
  const width = widths.slice(column, column + cell.columnSpan).reduce((sum, own) => sum + own, 0);
  const margins = cellMargins(node, column + cell.columnSpan >= widths.length);
  const align = node.columns[column]?.align ?? 'left';
  const room = isHeader ? undefined : decimals.get(cell);
  const style = cellStyle(node, isHeader);
  const padding = cellPadding(scope.styles[style]);
  const inside: Surroundings = {
    roles: { body: style, lead: style, fine: 'Tabellenanmerkung' },
    place: 'cell',
    width: width - margins.left - margins.right,
    indent: 0,
    listDepth: 0,
    format: isHeader || !(row.isEmphasised || (node.hasRowHeaders && column === 0)) ? {} : { bold: true },
    align: align === 'decimal' ? 'right' : align,
    ...(room !== undefined && { rightIndent: room }),
  };
  return new TableCell({
    width: { size: twips({ mm: width }), type: WidthType.DXA },
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    margins: {
      left: twips({ mm: margins.left }),
      right: twips({ mm: margins.right }),
      top: twips({ mm: padding }),
      bottom: twips({ mm: padding }),
      marginUnitType: WidthType.DXA,
    },
    ...((node.style === 'figures' && isHeader) || (!isHeader && row.isEmphasised) ? { shading: tint(scope) } : {}),
    verticalAlign: isHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    children: cellContent(scope.blocks(cell.children, inside), inside, scope),
  });
}

function tint({ hausstil }: Scope): IShadingAttributesProperties {
  return { type: ShadingType.CLEAR, color: 'auto', fill: hexColour(hausstil.farben.fläche) };
}

function cellStyle({ style }: NodeOf<'table'>, isHeader: boolean): StyleId {
  if (style === 'figures') return isHeader ? 'Zahlentabellenkopf' : 'Zahlentabelle';
  return isHeader ? 'Tabellenkopf' : 'Tabelle';
}

/** Ruled tables are flush with the text at both sides; a tinted head wants room beside its words. */
function cellMargins({ style }: NodeOf<'table'>, isLastColumn: boolean): { readonly left: Mm; readonly right: Mm } {
  if (style === 'figures') return { left: widthMm.figureCell, right: widthMm.figureCell };
  return { left: 0, right: isLastColumn ? 0 : widthMm.ruledCell };
}

/** Above and below the text of a cell, so that a row, its hairline included, is as high as in the PDF. Units: mm. */
function cellPadding({ size, line = size }: ParagraphStyle): Mm {
  return Math.max(0, pageMeasures.withinMm.cell - mmOfPoints(line - size + linePt.hair) / 2);
}
