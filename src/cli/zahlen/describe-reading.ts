// A table of figures → lines for people: how its file was read, and what stands in each of its columns.
import type { Sign } from '../../source/figures/figure.js';
import type {
  FigureCell,
  FigureColumn,
  FigureReading,
  FigureTable,
  NumberForm,
} from '../../source/figures/figure-table.js';
import { columnLetters } from '../../source/read-workbook.js';
import { quoted } from '../../source/spelling.js';

/** The lines; every cell of the table is looked at. */
export function describeReading(table: FigureTable): readonly string[] {
  const { reading, titles, notes, columns } = table;
  return [
    ...fileLines(reading),
    ...around(reading.above, 'darüber', titles),
    `  ${counted(reading.head, 'Kopfzeile')}, ${counted(reading.body, 'Zeile')} darunter`,
    ...around(reading.below, 'unter der Tabelle', notes),
    '',
    ...columns.flatMap((column) => columnLines(table, column)),
  ];
}

const delimiters: Readonly<Record<string, string>> = {
  ';': 'Strichpunkt',
  ',': 'Komma',
  '\t': 'Tabulator',
  '|': 'senkrechter Strich',
};

function fileLines({
  format,
  encoding = '',
  delimiter = '',
  sheet = '',
  otherSheets = [],
}: FigureReading): readonly string[] {
  if (format === 'csv') {
    return [`  CSV, Kodierung ${encoding}, Trennzeichen ${delimiters[delimiter] ?? quoted(delimiter)}`];
  }
  const others = otherSheets.length === 0 ? [] : [`  nicht gelesen: ${otherSheets.map(quoted).join(', ')}`];
  return [`  Excel, Blatt ${quoted(sheet)}`, ...others];
}

function around(count: number, where: string, lines: readonly string[]): readonly string[] {
  if (count === 0) return [];
  const [first = ''] = lines;
  return [`  ${counted(count, 'Zeile')} ${where}: ${quoted(first)}${lines.length > 1 ? ' …' : ''}`];
}

/** What stands in the cells of a column. */
interface Contents {
  readonly numbers: number;
  readonly signs: ReadonlyMap<Sign, number>;
  readonly marks: ReadonlyMap<string, number>;
  readonly words: readonly FigureCell[];
  readonly empty: number;
}

function columnLines(table: FigureTable, column: FigureColumn): readonly string[] {
  const contents = contentsOf(table.rows.map((row) => table.cell(row, column.index)));
  const said = inWords(contents, table.formOf(column.index));
  return [`${columnLetters(column.index).padStart(3)}  ${column.name}`, `     ${said.join(' · ')}`];
}

function contentsOf(cells: readonly FigureCell[]): Contents {
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  return {
    numbers: figures.filter(({ kind }) => kind === 'number').length,
    signs: times(figures.flatMap((figure) => (figure.kind === 'sign' ? figure.sign : []))),
    marks: times(figures.flatMap(({ marks }) => marks)),
    words: cells.filter(({ figure, text }) => figure === undefined && text !== ''),
    empty: cells.filter(({ figure, text }) => figure === undefined && text === '').length,
  };
}

function times<Word>(words: readonly Word[]): ReadonlyMap<Word, number> {
  const counts = new Map<Word, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const signWords: Readonly<Record<Sign, string>> = {
  nichts: '– (nichts vorhanden)',
  unbekannt: '. (unbekannt oder geheim)',
  später: '... (Angabe fällt später an)',
  unsicher: '/ (nicht sicher genug)',
  gesperrt: 'x (Aussage nicht sinnvoll)',
};

const formWords: Readonly<Record<NumberForm, string>> = {
  ganz: '',
  deutsch: ', deutsch geschrieben (1.234,5)',
  englisch: ', englisch geschrieben (1,234.5)',
  mehrdeutig: ', deutsch oder englisch geschrieben',
};

/** Of a few words in a column of figures each is a mistake to look up; of a column of words one is enough. */
const mostWords = 3;

function inWords({ numbers, signs, marks, words, empty }: Contents, form: NumberForm): readonly string[] {
  // Where some have a zero before them all are keys.
  const isText = words.length > numbers || words.some(({ text }) => /^0\d+$/u.test(text));
  const shown = words.slice(0, isText ? 1 : mostWords);
  const examples = shown.map(({ text, place }) => (isText ? quoted(text) : `${quoted(text)} (${place})`)).join(', ');
  const texts = isText ? numbers + words.length : words.length;
  return [
    ...(numbers > 0 && !isText ? [`${counted(numbers, 'Zahl', 'Zahlen')}${formWords[form]}`] : []),
    ...(texts > 0 ? [`${grouped(texts)} × Text: ${examples}${texts > shown.length ? ' …' : ''}`] : []),
    ...[...signs].map(([sign, count]) => `${grouped(count)} × ${signWords[sign]}`),
    ...[...marks].map(([mark, count]) => `${grouped(count)} × ${mark}`),
    ...(empty > 0 ? [`${grouped(empty)} leer`] : []),
  ];
}

function counted(count: number, one: string, many = `${one}n`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, '\u00a0');
}
