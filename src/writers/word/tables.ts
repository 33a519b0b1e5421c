// Tables of data: header rows that repeat, spans, widths, hairlines only, title and description for readers who cannot see them.
import {
  BorderStyle,
  type FileChild,
  type ITableCellOptions,
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
import { plainText } from '../../document/walk.js';
import { captionParagraph, noteParagraphs } from './captions.js';
import { spacePt, widthMm } from './distances.js';
import { cellContent, NO_LINES } from './layout-table.js';
import type { StyleId } from './paragraph-styles.js';
import type { Scope, Surroundings } from './scope.js';
import { columnWidths, decimalRooms, placeCells } from './table-grid.js';
import { eighthPoints, hexColour, twips } from './units.js';
import { legalText } from './xml-text.js';

interface TableFrame {
  readonly node: NodeOf<'table'>;
  readonly widths: readonly Mm[];
  readonly decimals: ReadonlyMap<TableCellNode, Mm>;
}

/** Caption, table, and its notes and source below. */
export function writeTable(node: NodeOf<'table'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { before: _before, after, keepsWithNext, ...inherited } = around;
  const ties = { ...(after !== undefined && { after }), ...(keepsWithNext && { keepsWithNext }) };
  const hasNotes = node.notes.length > 0 || node.source.length > 0;
  const caption = captionParagraph(node, around, scope);
  if (node.rows.length === 0) return [...caption, ...noteParagraphs(node, { ...inherited, ...ties }, scope)];
  const table = dataTable(node, hasNotes ? { ...inherited, keepsWithNext: true } : { ...inherited, ...ties }, scope);
  return [...caption, table, ...noteParagraphs(node, { ...inherited, ...ties }, scope)];
}

function dataTable(node: NodeOf<'table'>, around: Surroundings, scope: Scope): Table {
  const { farben } = scope.hausstil;
  const widths = columnWidths(node, around.width - around.indent, scope.hausstil);
  const frame: TableFrame = { node, widths, decimals: decimalRooms(node, scope.hausstil) };
  const hairline = { style: BorderStyle.SINGLE, size: eighthPoints(0.5), color: hexColour(farben.linie) };
  const grid = placeCells(node);
  const table = new Table({
    width: { size: widths.reduce((sum, width) => sum + twips({ mm: width }), 0), type: WidthType.DXA },
    columnWidths: widths.map((width) => twips({ mm: width })),
    layout: TableLayoutType.FIXED,
    borders: { ...NO_LINES, bottom: hairline, insideHorizontal: hairline },
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
  return new TableRow({
    cantSplit: true,
    ...(isHeader && { tableHeader: true }),
    ...(isLast && around.keepsWithNext && { keepNext: true }),
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
  const align = cell.columnSpan > 1 && isHeader ? 'center' : (node.columns[column]?.align ?? 'left');
  const room = isHeader ? undefined : decimals.get(cell);
  const style = cellStyle(node, isHeader);
  const inside: Surroundings = {
    roles: { body: style, lead: style, fine: 'Tabellenanmerkung' },
    place: 'cell',
    width: width - margins.left - margins.right,
    indent: 0,
    listDepth: 0,
    format: row.isEmphasised ? { bold: true } : {},
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
      top: twips({ pt: margins.vertical }),
      bottom: twips({ pt: margins.vertical }),
      marginUnitType: WidthType.DXA,
    },
    ...cellLook(frame, { isHeader, isEmphasised: row.isEmphasised }, scope),
    children: cellContent(scope.blocks(cell.children, inside), inside, scope),
  });
}

function cellStyle({ style }: NodeOf<'table'>, isHeader: boolean): StyleId {
  if (style === 'figures') return isHeader ? 'Zahlentabellenkopf' : 'Zahlentabelle';
  return isHeader ? 'Tabellenkopf' : 'Tabelle';
}

/** Ruled tables are flush with the text at both sides; a tinted head wants room beside its words. */
function cellMargins({ style }: NodeOf<'table'>, isLastColumn: boolean) {
  if (style === 'figures') return { left: widthMm.cellGap, right: widthMm.cellGap, vertical: spacePt.figureCell };
  return { left: 0, right: isLastColumn ? 0 : widthMm.cellGap, vertical: spacePt.ruledCell };
}

function cellLook(
  { node }: TableFrame,
  row: { readonly isHeader: boolean; readonly isEmphasised: boolean },
  scope: Scope,
): Partial<ITableCellOptions> {
  const { farben } = scope.hausstil;
  const accent = {
    style: BorderStyle.SINGLE,
    size: eighthPoints(spacePt.emphasisRule),
    color: hexColour(farben.akzent),
  };
  return {
    ...(node.style === 'figures' &&
      row.isHeader && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: hexColour(farben.fläche) } }),
    ...(row.isEmphasised && { borders: { top: accent, bottom: accent } }),
    verticalAlign: row.isHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
  };
}
