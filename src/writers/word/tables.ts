// Tables of data: header rows that repeat, spans, widths, hairlines only, title and description for readers who cannot see them.
import {
  type FileChild,
  type ITableCellOptions,
  type ParagraphChild,
  StringValueElement,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Mm, NodeOf } from '../../document/nodes.js';
import { oneLine } from '../../document/one-line.js';
import { pageMeasures } from '../../document/page-measures.js';
import { type PlacedCell, placeCells } from '../../document/place-cells.js';
import { plainFootnoteTable } from '../../document/shortfalls.js';
import { plainText } from '../../document/walk.js';
import { legalText } from '../../office/xml-text.js';
import { captionParagraph, hasCaption, hasNotes, noteParagraphs } from './captions.js';
import { aboveTableHead, linePt } from './distances.js';
import { aboveTable, inFrame, type TableEdges, tableEdges, withEdges } from './framed-table.js';
import { cellContent, NO_LINES } from './layout-table.js';
import { borderLine, tintShading, writeParagraph } from './paragraph.js';
import type { ParagraphStyle, StyleId } from './paragraph-style.js';
import {
  announceAnchor,
  closing,
  middle,
  opening,
  partOf,
  type Scope,
  type Surroundings,
  widthAfterIndent,
} from './scope.js';
import { cellFont, cellMargins, columnWidths, decimalRooms, widestWord } from './table-widths.js';
import { mmOfPoints, twips } from './units.js';

interface TableFrame {
  readonly node: NodeOf<'table'>;
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly widths: readonly Mm[];
  readonly edges: TableEdges;
  readonly decimals: ReadonlyMap<PlacedCell, Mm>;
}

/** Caption, table, and its notes and source below. */
export function writeTable(node: NodeOf<'table'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (node.id !== undefined) announceAnchor(node.id, scope);
  const captionPlace = {
    ...partOf(around, opening),
    after: aboveTable(scope.distances.captionGap - aboveTableHead(node, scope.hausstil), around, scope),
    keepsWithNext: true,
  };
  const end = partOf(around, closing);
  const place = hasCaption(node) ? end : around;
  const tied: Surroundings = { ...partOf(place, opening), keepsWithNext: true };
  return [
    ...captionParagraph(node, captionPlace, scope),
    ...(node.rows.length === 0 ? [] : body(node, hasNotes(node) ? tied : place, scope)),
    ...noteParagraphs(node, end, scope),
  ];
}

/** In a note its rows are lines of text. */
function body(node: NodeOf<'table'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (around.place !== 'footnote') return inFrame(dataTable(node, around, scope), around, scope);
  scope.report(plainFootnoteTable(node, 'in der Word-Datei'));
  return node.rows.map(({ cells }) => {
    const children = cells.flatMap((cell, index): readonly ParagraphChild[] => [
      ...(index === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
      ...scope.inlines(oneLine(cell.children), {}, around),
    ]);
    return writeParagraph({ style: around.roles.body, children }, partOf(around, middle), scope);
  });
}

function dataTable(node: NodeOf<'table'>, around: Surroundings, scope: Scope): Table {
  const { farben } = scope.hausstil;
  const placed = placeCells(node);
  const font = cellFont(node, scope.hausstil);
  const edges = tableEdges(around, scope);
  const widths = withEdges(columnWidths({ node, placed, hausstil: scope.hausstil }, widthAfterIndent(around)), edges);
  const frame: TableFrame = {
    node,
    rows: placed.rows.slice(0, node.headerRows),
    widths,
    edges,
    decimals: decimalRooms(placed, node.headerRows, font),
  };
  const hairline = borderLine({ width: linePt.hair, colour: farben.linie, space: 0 });
  const table = new Table({
    width: { size: widths.reduce((sum, width) => sum + twips({ mm: width }), 0), type: WidthType.DXA },
    columnWidths: widths.map((width) => twips({ mm: width })),
    layout: TableLayoutType.FIXED,
    borders: {
      ...NO_LINES,
      ...(node.headerRows === 0 && { top: hairline }),
      bottom: hairline,
      insideHorizontal: hairline,
      ...edges.lines,
    },
    indent: { size: twips({ mm: edges.indent }), type: WidthType.DXA },
    margins: { ...twipsOf(usualMargins(node, scope)), marginUnitType: WidthType.DXA },
    tableLook: {
      firstRow: node.headerRows > 0,
      firstColumn: node.hasRowHeaders,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: placed.rows.map((cells, index) => dataRow(cells, index, frame, around, scope)),
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

function dataRow(
  cells: readonly PlacedCell[],
  index: number,
  frame: TableFrame,
  around: Surroundings,
  scope: Scope,
): TableRow {
  const { headerRows, rows } = frame.node;
  const isLast = index === rows.length - 1;
  const isMoved = around.keepsWithNext && (isLast || rows.length <= pageMeasures.mostRowsMovedWhole);
  // No row stands alone on the next page, as in the PDF.
  const isTied = isMoved || (index === rows.length - 2 && index > headerRows);
  return new TableRow({
    ...(!cells.some(({ isLong }) => isLong) && { cantSplit: true }),
    ...(index < headerRows && { tableHeader: true }),
    ...(isTied && { keepNext: true }),
    children: cells.map((cell) => dataCell(cell, frame, scope)),
  });
}

function dataCell(cell: PlacedCell, frame: TableFrame, scope: Scope): TableCell {
  const { node, widths, edges, decimals } = frame;
  const isHeader = cell.y < node.headerRows;
  const end = cell.x + cell.columnSpan;
  const width = widths.slice(cell.x, end).reduce((sum, own) => sum + own, 0);
  const own = cellMargins(node, end >= widths.length);
  const margins = {
    left: own.left + (cell.x === 0 ? edges.left : 0),
    right: own.right + (end >= widths.length ? edges.right : 0),
  };
  const free = width - margins.left - margins.right;
  const room = decimals.get(cell);
  const style = cellStyle(node, isHeader);
  const { top, bottom } = cellPadding(scope.styles[style]);
  const beyond = cell.y === 0 ? mmOfPoints(aboveTableHead(node, scope.hausstil)) : 0;
  const padding = { top: top + beyond, bottom };
  const isBold = !isHeader && (cell.isEmphasised || (node.hasRowHeaders && cell.x === 0));
  const inside: Surroundings = {
    roles: { body: style, lead: style, fine: 'Tabellenanmerkung' },
    place: 'cell',
    width: free,
    indent: 0,
    listDepth: 0,
    exactBefore: 0,
    format: isBold ? { bold: true } : {},
    align: cell.align,
    ...(room !== undefined && { rightIndent: room }),
    ...(widestWord(cell, node, scope.hausstil) > free && { longWords: 'hyphenated' }),
  };
  return new TableCell({
    width: { size: twips({ mm: width }), type: WidthType.DXA },
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
    ...ownMargins({ ...margins, ...padding }, usualMargins(node, scope)),
    ...edges.cells,
    ...headerBorders(cell, frame, scope),
    ...(isTinted(cell, node, scope) && { shading: tintShading(scope.hausstil) }),
    verticalAlign: isHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    children: cellContent(scope.blocks(cell.children, inside), inside, scope),
  });
}

function isTinted(
  { y, isEmphasised }: PlacedCell,
  { style, headerRows }: NodeOf<'table'>,
  { hausstil }: Scope,
): boolean {
  return y < headerRows ? style === 'figures' && hausstil.gestalt.tabellenkopf === 'fläche' : isEmphasised;
}

/**
 * Between the rows of a head there is a line only below what spans columns, as in the PDF; both cells at an edge must say so,
 * for of two that differ Word draws the line.
 */
function headerBorders(
  cell: PlacedCell,
  { node, rows }: TableFrame,
  { hausstil }: Scope,
): Pick<ITableCellOptions, 'borders'> {
  const { farben, gestalt } = hausstil;
  const own = gestalt.tabellenkopf === 'linie' && borderLine({ width: linePt.hair, colour: farben.akzent, space: 0 });
  if (cell.y >= node.headerRows) {
    return own && cell.y > 0 && cell.y === node.headerRows ? { borders: { top: own } } : {};
  }
  const isLast = cell.y + cell.rowSpan >= node.headerRows;
  const hasLineBelow = (one: PlacedCell) => one.y + one.rowSpan >= node.headerRows || one.columnSpan > 1;
  const above = rows
    .flat()
    .filter(
      (one) => one.y + one.rowSpan === cell.y && one.x < cell.x + cell.columnSpan && cell.x < one.x + one.columnSpan,
    );
  const none = NO_LINES.bottom;
  return {
    borders: {
      ...(above.length > 0 && !above.some(hasLineBelow) && { top: none }),
      ...(!hasLineBelow(cell) && { bottom: none }),
      ...(own && isLast && { bottom: own }),
    },
  };
}

function cellStyle({ style }: NodeOf<'table'>, isHeader: boolean): StyleId {
  if (style === 'figures') return isHeader ? 'Zahlentabellenkopf' : 'Zahlentabelle';
  return isHeader ? 'Tabellenkopf' : 'Tabelle';
}

/** Around the text of a cell. Units: mm. */
interface Margins {
  readonly left: Mm;
  readonly right: Mm;
  readonly top: Mm;
  readonly bottom: Mm;
}

/** Those of a cell of the body with others to its right: said once for the table, they need not be kept for each cell. */
function usualMargins(node: NodeOf<'table'>, scope: Scope): Margins {
  return { ...cellMargins(node, false), ...cellPadding(scope.styles[cellStyle(node, false)]) };
}

/** What the cell must say itself: the sides that differ from the table's. */
function ownMargins(margins: Margins, usual: Margins): Pick<ITableCellOptions, 'margins'> {
  const own = twipsOf(margins);
  const table = twipsOf(usual);
  const differing = sides.filter((side) => own[side] !== table[side]);
  if (differing.length === 0) return {};
  return {
    margins: {
      ...Object.fromEntries(differing.map((side) => [side, own[side]])),
      marginUnitType: WidthType.DXA,
    },
  };
}

const sides = ['left', 'right', 'top', 'bottom'] as const;

function twipsOf({ left, right, top, bottom }: Margins): Record<keyof Margins, number> {
  return {
    left: twips({ mm: left }),
    right: twips({ mm: right }),
    top: twips({ mm: top }),
    bottom: twips({ mm: bottom }),
  };
}

/** Above and below the text of a cell, so that a row, its hairline included, is as high as in the PDF. Units: mm. */
function cellPadding({ size, line = size }: ParagraphStyle): Pick<Margins, 'top' | 'bottom'> {
  const padding = Math.max(0, pageMeasures.withinMm.cell - mmOfPoints(line - size + linePt.hair) / 2);
  return { top: padding, bottom: padding };
}
