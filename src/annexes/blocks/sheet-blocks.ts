// One sheet of cells → its titles as text, its table, its notes; upright or across, in parts where no page is wide enough.
import type { Finding } from '../../diagnostic.js';
import type { Block, Inline, NodeOf } from '../../document/nodes.js';
import { textArea } from '../../document/picture-room.js';
import type { GridRow } from '../../source/grid.js';
import type { Refusal } from '../../source/parsed.js';
import { tableExtent } from '../../source/table-extent.js';
import { type AnnexOptions, linesOf } from './annex-file.js';
import { type CellGrid, cellGrid, tableRows } from './cell-grid.js';
import { type MeasuredColumn, measureColumns, partColumns, standWell, tableColumns } from './column-widths.js';

/** What is typeset of one sheet. */
export interface Sheet {
  /** How sentences name it: "Die Tabelle", "Das Blatt „Bevölkerung“". */
  readonly words: string;
  /** What stands above it; heads and parts are told of in its words. */
  readonly title: string;
  readonly rows: readonly GridRow[];
  /** Of more than is read the number is known. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The blocks, or why the sheet is not printed. */
export type SheetBlocks =
  | { readonly blocks: readonly Block[]; readonly notes: readonly Omit<Finding, 'at'>[] }
  | { readonly refusal: Refusal };

/** More of them nobody reads on paper: 1,500 rows are some 40 pages. */
export const sheetBounds = { rows: 1500, columns: 400 } as const;
const mostParts = 6;
const mostLetters = 400_000;

/** The sheet; `heading` stands on the same page. */
export function sheetBlocks(
  { words, title, rows, rowCount, columnCount }: Sheet,
  heading: readonly Block[],
  { hausstil }: Pick<AnnexOptions, 'hausstil'>,
): SheetBlocks {
  if (rowCount > sheetBounds.rows) return { refusal: tooLong(words, rowCount) };
  if (columnCount > sheetBounds.columns) return { refusal: tooWide(words, columnCount) };
  const letters = rows.reduce((total, row) => total + row.reduce((all, { text }) => all + text.length, 0), 0);
  if (letters > mostLetters) return { refusal: tooMuch(words) };
  const { above, head, body, below } = tableExtent(rows);
  const lead = paragraphsOf(above.filter((row, index) => index > 0 || !says(row, title)));
  if (head.length + body.length === 0) return { blocks: [...heading, ...lead], notes: [] };

  const [headGrid, bodyGrid] = gridsOf(head, body);
  const columns = measureColumns(headGrid, bodyGrid);
  const [upright, across] = [textArea(hausstil, 'hochformat').width, textArea(hausstil, 'querformat').width];
  const isUpright = standWell(columns, upright);
  const room = isUpright ? upright : across;
  const parts = partColumns(columns, room);
  if (parts.length > mostParts) return { refusal: tooWide(words, columns.length) };
  const notes = parts.length > 1 ? [parted(words, columns.length, parts.length)] : [];
  const tables = parts.map((part, index): Block => {
    const isLast = index === parts.length - 1;
    return tableOf(
      { head: headGrid, body: bodyGrid, columns: part, room },
      {
        caption: parts.length > 1 ? partWords(columns, part, { index, count: parts.length }) : [],
        summary: summaryOf(title, bodyGrid.length, part.length),
        notes: isLast ? paragraphsOf(below, 'fine') : [],
      },
    );
  });
  const blocks = [...heading, ...lead, ...tables];
  return { blocks: isUpright ? blocks : [{ kind: 'section', orientation: 'querformat', children: blocks }], notes };
}

/** Whether the row says what the heading above it says already. */
function says(row: GridRow, title: string): boolean {
  return row.every(({ text }) => text.trim() === '' || text.trim() === title.trim());
}

/** Head and body apart: a merged cell that reaches from one into the other is in both. */
function gridsOf(head: readonly GridRow[], body: readonly GridRow[]): readonly [CellGrid, CellGrid] {
  const whole = cellGrid([...head, ...body]);
  return [mergedHead(whole.slice(0, head.length)), whole.slice(head.length)];
}

/** In a head of several rows neighbours that say the same are one cell: official exports repeat what reaches over columns. */
function mergedHead(head: CellGrid): CellGrid {
  const merged = head.map((row) => [...row]);
  for (const [y, row] of merged.slice(0, -1).entries()) {
    for (let x = 1; x < row.length; x++) {
      const [cell, left] = [row[x], row[x - 1]];
      const isBelowSame = y === 0 || merged[y - 1]?.[x] === merged[y - 1]?.[x - 1];
      const isPlain = cell?.columnSpan === undefined && cell?.rowSpan === undefined && left?.rowSpan === undefined;
      if (cell === undefined || left === undefined || !isPlain || !isBelowSame) continue;
      if (cell.text.trim() !== '' && cell.text === left.text) row[x] = left;
    }
  }
  return merged;
}

interface Part {
  readonly head: CellGrid;
  readonly body: CellGrid;
  readonly columns: readonly MeasuredColumn[];
  readonly room: number;
}

function tableOf(
  { head, body, columns, room }: Part,
  words: Pick<NodeOf<'table'>, 'caption' | 'summary' | 'notes'>,
): Block {
  const indexes = columns.map(({ index }) => index);
  const [first] = columns;
  const namesRows =
    first !== undefined && !first.isFigures && body.every((row) => row[first.index]?.text.trim() !== '');
  return {
    kind: 'table',
    style: 'figures',
    ...words,
    columns: tableColumns(columns, room),
    headerRows: head.length,
    hasRowHeaders: namesRows && columns.length > 1,
    rows: [...tableRows(head, indexes), ...tableRows(body, indexes)],
    source: [],
  };
}

function paragraphsOf(rows: readonly GridRow[], role: 'body' | 'fine' = 'body'): readonly Block[] {
  const texts = rows.map((row) =>
    row
      .map(({ text }) => text.trim())
      .filter((text) => text !== '')
      .join(' '),
  );
  const said = texts.filter((text) => !/^[_\-–—=\s]+$/u.test(text));
  return said.map((text) => ({ kind: 'paragraph', role, children: linesOf(text) }));
}

function summaryOf(title: string, rows: number, columns: number): string {
  return `${title}: ${rows} ${rows === 1 ? 'Zeile' : 'Zeilen'} und ${columns} ${columns === 1 ? 'Spalte' : 'Spalten'}.`;
}

/** Which columns stand in a part, besides those repeated in each. */
function partWords(
  all: readonly MeasuredColumn[],
  part: readonly MeasuredColumn[],
  { index, count }: { readonly index: number; readonly count: number },
): readonly Inline[] {
  const last = all.findIndex(({ index: column }) => column === part.at(-1)?.index);
  const first = part.reduceRight((from, column) => (all[from - 1] === column ? from - 1 : from), last);
  const columns = first === last ? `Spalte ${last + 1}` : `Spalten ${first + 1} bis ${last + 1}`;
  return [{ kind: 'text', value: `Teil ${index + 1} von ${count}: ${columns} von ${all.length}` }];
}

// ── What is wrong ──────────────────────────────────────────────────────────────────────────────────────────────────

function tooLong(words: string, rows: number): Refusal {
  return {
    code: 'anlage-tabelle-lang',
    message: `${words} hat ${grouped(rows)} Zeilen; gedruckt werden höchstens ${grouped(sheetBounds.rows)}.`,
    remedy: 'Legen Sie einen Auszug mit den Zeilen an, um die es geht; die ganze Tabelle liegt als Datei bei.',
  };
}

export function tooMuch(words: string): Refusal {
  return {
    code: 'anlage-tabelle-umfang',
    message: `${words} hat so viel Text, dass daraus mehr als 100 Seiten würden.`,
    remedy: 'Legen Sie einen Auszug mit den Zeilen an, um die es geht; die ganze Tabelle liegt als Datei bei.',
  };
}

function tooWide(words: string, columns: number): Refusal {
  return {
    code: 'anlage-tabelle-breit',
    message: `${words} hat ${grouped(columns)} Spalten; auch im Querformat würden daraus mehr als ${mostParts} Tabellen.`,
    remedy: 'Legen Sie einen Auszug mit den Spalten an, um die es geht; die ganze Tabelle liegt als Datei bei.',
  };
}

function parted(words: string, columns: number, parts: number): Omit<Finding, 'at'> {
  return {
    code: 'anlage-tabelle-geteilt',
    severity: 'Hinweis',
    message: `${words} ist mit ${columns} Spalten auch für das Querformat zu breit; daraus werden ${parts} Tabellen untereinander.`,
    remedy: 'Löschen Sie Spalten, die niemand braucht, wenn die Tabelle auf eine Seite soll.',
  };
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
