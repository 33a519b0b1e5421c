// `::: tabelle`: a pipe table with what a pipe table cannot say – widths, alignment, header rows, caption, notes, source.
import type { Block, NodeOf, TableColumn, TableRow } from '../document/nodes.js';
import { idFrom, onlyParagraphs, textInlines } from './block-content.js';
import type { GivenBlock } from './block-definition.js';

/** The keys that `shapeTable` asks for. */
export const tableKeys: readonly string[] = [
  'breiten',
  'ausrichtung',
  'stil',
  'titel',
  'zusammenfassung',
  'quelle',
  'id',
  'kopfzeilen',
  'zeilenköpfe',
  'hervorgehoben',
];

const styles = new Map<string, NodeOf<'table'>['style']>([
  ['linien', 'ruled'],
  ['zahlen', 'figures'],
]);

const alignments = new Map<string, TableColumn['align']>([
  ['links', 'left'],
  ['mitte', 'center'],
  ['rechts', 'right'],
  ['dezimal', 'decimal'],
]);

const yesNo = new Map([
  ['ja', true],
  ['nein', false],
]);

/** The table in the block with the block's values applied; nothing when the block holds anything else. */
export function shapeTable(given: GivenBlock): readonly Block[] | undefined {
  const [table, ...after] = given.blocks;
  const notes = onlyParagraphs(after);
  if (table?.kind !== 'table' || notes === undefined) return undefined;
  const headerRows = given.whole('kopfzeilen', table.headerRows, [0, table.rows.length]);
  const lowest = lastRowOfHeader(table.rows, headerRows);
  if (lowest > headerRows) {
    given.refuse(
      'kopfzeilen',
      `Schreiben Sie kopfzeilen=${lowest}, denn eine Zelle des Kopfes reicht bis in diese Zeile.`,
    );
  }
  return [
    {
      ...table,
      ...idFrom(given.text('id')),
      style: given.choice('stil', styles, table.style),
      caption: textInlines(given.text('titel')),
      summary: given.text('zusammenfassung'),
      columns: withAlignments(given, withWidths(given, table.columns)),
      headerRows,
      hasRowHeaders: given.choice('zeilenköpfe', yesNo, false),
      rows: withEmphasis(given, table.rows),
      notes: notes.map((note) => ({ ...note, role: 'fine' })),
      source: textInlines(given.text('quelle')),
    },
  ];
}

/** The last row that a cell of the header rows reaches into. */
function lastRowOfHeader(rows: readonly TableRow[], headerRows: number): number {
  const reaches = rows.slice(0, headerRows).flatMap(({ cells }, index) => cells.map(({ rowSpan }) => index + rowSpan));
  return Math.max(headerRows, ...reaches);
}

function withWidths(given: GivenBlock, columns: readonly TableColumn[]): readonly TableColumn[] {
  return withWords(given, 'breiten', columns, 'zum Beispiel breiten="14mm 1fr auto"', (column, word) => {
    const width = widthOf(word);
    return width && { ...column, width };
  });
}

function withAlignments(given: GivenBlock, columns: readonly TableColumn[]): readonly TableColumn[] {
  const example = 'mit „links“, „mitte“, „rechts“ oder „dezimal“, zum Beispiel ausrichtung="links rechts"';
  return withWords(given, 'ausrichtung', columns, example, (column, word) => {
    const align = alignments.get(word);
    return align && { ...column, align };
  });
}

/** The columns changed by one word each; as they were when the words do not fit. */
function withWords(
  given: GivenBlock,
  key: string,
  columns: readonly TableColumn[],
  example: string,
  change: (column: TableColumn, word: string) => TableColumn | undefined,
): readonly TableColumn[] {
  const typed = given.text(key);
  if (typed === '') return columns;
  const words = typed.split(/\s+/u);
  const changed = columns.map((column, index) => change(column, words[index] ?? ''));
  const known = changed.filter((column) => column !== undefined);
  if (words.length === columns.length && known.length === columns.length) return known;
  given.refuse(key, `Schreiben Sie für jede der ${columns.length} Spalten ein Wort, ${example}.`);
  return columns;
}

function widthOf(word: string): TableColumn['width'] | undefined {
  if (word === 'auto') return { auto: true };
  const [, digits, unit] = /^([0-9]+(?:[.,][0-9]+)?)(mm|fr)$/u.exec(word) ?? [];
  const amount = Number(digits?.replace(',', '.'));
  if (digits === undefined || amount === 0) return undefined;
  return unit === 'mm' ? { mm: amount } : { share: amount };
}

function withEmphasis(given: GivenBlock, rows: readonly TableRow[]): readonly TableRow[] {
  const typed = given.text('hervorgehoben');
  if (typed === '') return rows;
  const wanted = typed.split(/[\s,]+/u).map(Number);
  if (wanted.every((row) => Number.isInteger(row) && row >= 1 && row <= rows.length)) {
    return rows.map((row, index) => (wanted.includes(index + 1) ? { ...row, isEmphasised: true } : row));
  }
  given.refuse(
    'hervorgehoben',
    `Schreiben Sie die Nummern der Zeilen von 1 bis ${rows.length}, zum Beispiel hervorgehoben="1 5".`,
  );
  return rows;
}
