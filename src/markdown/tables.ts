// A pipe table's elements → a table node: header row, alignment, merged cells, and cells that would get lost.
import type { Finding } from '../diagnostic.js';
import type { Table, TableCell, TableColumn, TableRow } from '../document/nodes.js';
import { quoted } from '../source/spelling.js';
import { type Context, placed } from './context.js';
import type { Element } from './elements.js';
import { convertInlines } from './inline-tokens.js';
import { rowSegments } from './places.js';

/** Whether signs in cells merge them with their neighbours; in a text's plain table they are what they are. */
interface TableOptions {
  readonly merges: boolean;
}

/** Where cells may merge, one that holds only this sign belongs to the cell at its left, or above it. */
const mergeLeft = '<';
const mergeUp = '^';

/**
 * The table; an empty header row is left out.
 *
 * Errors: `tabelle-zellen` at a row with more cells than the header, whose text markdown-it leaves out; `tabelle-zellen-fehlen`,
 *         `tabelle-verbund`, `tabelle-verbund-rand`.
 */
export function convertTable(element: Element, context: Context, { merges }: TableOptions): Table {
  const line = element.token.map?.[0] ?? 0;
  const rowElements = element.children.flatMap((part) => part.children);
  const [header] = rowElements;
  const columns = (header?.children ?? []).map((cell) => columnOf(cell));
  for (const row of rowElements.slice(1)) reportCellCount(row, columns.length, context);
  const cells = rowElements.map((row) => row.children.map((cell, index) => cellOf(row, cell, index, context)));
  const hasHeader = cells[0]?.some((cell) => cell.children.length > 0) === true;
  const shown = hasHeader ? rowElements : rowElements.slice(1);
  const shownCells = hasHeader ? cells : cells.slice(1);
  return {
    kind: 'table',
    style: 'ruled',
    caption: [],
    summary: '',
    columns,
    headerRows: hasHeader ? 1 : 0,
    hasRowHeaders: false,
    rows: (merges ? mergedRows(element, shown, shownCells, context) : shownCells.map(rowOf)).map((row, index) => ({
      ...row,
      ...placed(context, context.places.ofLine(shown[index]?.token.map?.[0] ?? line)),
    })),
    notes: [],
    source: [],
    ...placed(context, context.places.ofLine(line)),
  };
}

function columnOf({ token }: Element): TableColumn {
  const align = /text-align:(left|center|right)/u.exec(String(token.attrGet('style') ?? ''))?.[1];
  return { width: { auto: true }, align: align === 'center' || align === 'right' ? align : 'left' };
}

function cellOf(row: Element, cell: Element, index: number, context: Context): TableCell {
  const inline = cell.children[0];
  const line = row.token.map?.[0] ?? 0;
  const children = inline === undefined ? [] : convertInlines({ token: inline.token, line, cell: index }, context);
  return {
    kind: 'table-cell',
    columnSpan: 1,
    rowSpan: 1,
    children: children.length === 0 ? [] : [{ kind: 'paragraph', role: 'body', children }],
  };
}

function rowOf(cells: readonly TableCell[]): TableRow {
  return { kind: 'table-row', isEmphasised: false, cells };
}

function reportCellCount(row: Element, count: number, context: Context): void {
  const line = row.token.map?.[0] ?? 0;
  const segments = rowSegments(context.places.lineText(line));
  if (segments.length < count) {
    context.report({ ...tooFewCells(segments, count), at: context.places.ofLine(line) });
    return;
  }
  const surplus = segments.slice(count);
  const lost = surplus.find((segment) => segment.text.trim() !== '');
  if (lost === undefined) return;
  context.report({
    code: 'tabelle-zellen',
    severity: 'Fehler',
    message: `Die Tabelle hat ${count} Spalten, diese Zeile ${count + surplus.length} Zellen; ${quoted(lost.text)} ginge verloren.`,
    remedy: 'Löschen Sie den überzähligen senkrechten Strich, oder schreiben Sie \\|, wenn er zum Text gehört.',
    at: context.places.ofLine(line),
  });
}

function tooFewCells(segments: readonly { readonly text: string }[], count: number): Omit<Finding, 'at'> {
  const typed = segments.map(({ text }) => text.trim());
  const filled = Array.from({ length: count }, (_, index) => typed[index] ?? '').join(' | ');
  const remedy = `Schreiben Sie „| ${filled} |“, wenn die übrigen leer sind`;
  return {
    code: 'tabelle-zellen-fehlen',
    severity: 'Warnung',
    message: `Die Zeile ${quoted(typed.join(' | '))} hat ${segments.length} von ${count} Zellen der Tabelle; die übrigen bleiben leer.`,
    remedy: `${remedy}${segments.length > 1 ? '.' : '; lassen Sie davor eine Zeile frei, wenn sie nicht zur Tabelle gehört.'}`,
  };
}

/** The rows with the cells marked `<` and `^` taken into their neighbours; unchanged where the signs make no rectangles. */
function mergedRows(
  element: Element,
  rows: readonly Element[],
  cells: readonly (readonly TableCell[])[],
  context: Context,
): readonly TableRow[] {
  const signs = rows.map((row) => row.children.map((cell) => cell.children[0]?.token.content));
  const isSign = (row: number, column: number) =>
    (signs[row]?.[column] === mergeLeft && column > 0) || (signs[row]?.[column] === mergeUp && row > 0);
  reportSignsAtEdge(rows, signs, context);
  const taken = new Set<TableCell>();
  let fits = true;
  const merged = cells.map((row, rowIndex) =>
    rowOf(
      row.flatMap((cell, column) => {
        if (isSign(rowIndex, column)) return [];
        const columnSpan = 1 + runLength((step) => signs[rowIndex]?.[column + step] === mergeLeft);
        const rowSpan = 1 + runLength((step) => signs[rowIndex + step]?.[column] === mergeUp);
        const covered = cells.slice(rowIndex, rowIndex + rowSpan).flatMap((below, down) =>
          below.slice(column, column + columnSpan).map((other, right) => {
            const isOwn = down === 0 && right === 0;
            if ((!isOwn && !isSign(rowIndex + down, column + right)) || taken.has(other)) fits = false;
            return other;
          }),
        );
        for (const other of covered) taken.add(other);
        return [{ ...cell, columnSpan, rowSpan }];
      }),
    ),
  );
  if (fits && cells.every((row) => row.every((cell) => taken.has(cell)))) return merged;
  context.report({
    code: 'tabelle-verbund',
    severity: 'Fehler',
    message: 'Die Zeichen „<“ und „^“ in dieser Tabelle verbinden Zellen, die kein Rechteck bilden.',
    remedy:
      'Schreiben Sie in jede Zelle, die zu einer anderen gehört, „<“ für die links von ihr oder „^“ für die über ihr.',
    at: context.places.ofLine(element.token.map?.[0] ?? 0),
  });
  return cells.map(rowOf);
}

/** A cell has none at its left in the first column, and none above it in the first row: there the signs are printed. */
function reportSignsAtEdge(
  rows: readonly Element[],
  signs: readonly (readonly (string | undefined)[])[],
  context: Context,
): void {
  for (const [row, element] of rows.entries()) {
    const isLeft = signs[row]?.[0] === mergeLeft;
    if (!isLeft && !(row === 0 && signs[row]?.includes(mergeUp))) continue;
    const sign = isLeft ? mergeLeft : mergeUp;
    const where = isLeft ? 'in der ersten Spalte, links von ihm' : 'in der ersten Zeile, über ihm';
    context.report({
      code: 'tabelle-verbund-rand',
      severity: 'Warnung',
      message: `Das Zeichen „${sign}“ steht ${where} ist keine Zelle; es wird gedruckt.`,
      remedy: `Lassen Sie die Zelle leer, oder schreiben Sie „\\${sign}“, wenn das Zeichen dastehen soll.`,
      at: context.places.ofLine(element.token.map?.[0] ?? 0),
    });
  }
}

function runLength(continues: (step: number) => boolean): number {
  let length = 0;
  while (continues(length + 1)) length++;
  return length;
}
