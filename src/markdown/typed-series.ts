// The values of `::: diagramm` as they were typed – terms with their values, or a pipe table – → a series. Figures are taken as printed;
// what is neither number, sign nor date is reported where it stands.
import { type Finding, type Position, placed } from '../diagnostic.js';
import type { Block, NodeOf } from '../document/nodes.js';
import type { Series, SeriesColumn, SeriesRow, SeriesValue } from '../document/series.js';
import { plainText } from '../document/walk.js';
import { formatDateShort, parseDate } from '../source/german-date.js';
import { parseNumber } from '../source/german-number.js';
import { foldSpelling, quoted } from '../source/spelling.js';
import { inlinesOf } from './block-content.js';

/** What the first line of the block says of its values. */
export interface TypedHead {
  readonly title: string;
  readonly unit: string;
  /** The row or column with which the others are compared; empty = none. */
  readonly reference: string;
}

type Tell = (finding: Finding) => void;

/** A value as typed, and where. */
interface Typed {
  readonly text: string;
  readonly at?: Position | undefined;
}

interface TypedRow {
  readonly label: string;
  readonly values: readonly Typed[];
}

interface TypedTable {
  readonly head: string;
  readonly columns: readonly string[];
  readonly rows: readonly TypedRow[];
}

/**
 * The series of what was typed; nothing where the block is neither a list of terms nor a table.
 *
 * Errors: `diagramm-wert`, `diagramm-wert-fehlt`, `diagramm-ende-vor-beginn`, `diagramm-vergleich-unbekannt`, those of numbers and dates.
 */
export function typedSeries(block: Block | undefined, head: TypedHead, report: Tell): Series | undefined {
  const typed = block?.kind === 'facts' ? fromFacts(block) : block?.kind === 'table' ? fromTable(block) : undefined;
  if (typed === undefined) return undefined;
  const periods = asPeriods(typed, report);
  const rows = periods?.rows ?? typed.rows.map((row) => rowOf(row, report));
  const isReference = (name: string) => head.reference !== '' && isNamed(name, head.reference);
  const reference = rows.find(({ label }) => isReference(label));
  // Over time places stand beside each other, and what they are compared with is a column.
  const hasReference = reference !== undefined || typed.columns.some(isReference);
  if (head.reference !== '' && !hasReference) reportReference(head.reference, rows, report);
  return {
    title: head.title,
    unit: head.unit,
    decimals: decimalsIn(rows),
    head: periods === undefined ? typed.head : 'Maßnahme',
    columns:
      periods?.columns ??
      typed.columns.map((name): SeriesColumn => ({ name, ...(isReference(name) && { isReference: true }) })),
    rows: rows.filter((row) => row !== reference),
    ...(reference !== undefined && { reference }),
  };
}

/** One value of a series in the line: no place is known there, and what is no number is a sign. */
export function typedRow(label: string, shown: string): SeriesRow {
  const read = parseNumber(shown);
  return { label, ...dayOf(label), values: [{ shown, ...('value' in read && { value: read.value }) }] };
}

/** As many digits behind the comma as the most exact has. */
export function decimalsIn(rows: readonly SeriesRow[]): number {
  const shown = rows.flatMap(({ values }) => values.map((value) => value.shown));
  return Math.max(0, ...shown.map((text) => /\d,(\d+)/u.exec(text)?.[1]?.length ?? 0));
}

function fromFacts({ items }: NodeOf<'facts'>): TypedTable {
  const rows = items.map(({ term, value, at }): TypedRow => {
    const place = value.find((block) => block.at !== undefined)?.at ?? at;
    return { label: plainText(term), values: [{ text: plainText(inlinesOf(value)), at: place }] };
  });
  return { head: 'Angabe', columns: [''], rows };
}

/** The first column names the rows, the first row the others. */
function fromTable({ rows, headerRows, columns, at }: NodeOf<'table'>): TypedTable {
  const texts = rows.map(({ cells, at: line }) =>
    cells.map((cell): Typed => ({ text: plainText(inlinesOf(cell.children)), at: line ?? at })),
  );
  const named = texts.slice(0, headerRows).at(-1) ?? [];
  const [head, ...names] = columns.map((_, index) => named[index]?.text ?? '');
  return {
    head: head === undefined || head === '' ? 'Angabe' : head,
    // Of one column alone the title says what it is.
    columns: names.length === 1 ? [''] : names,
    rows: texts.slice(headerRows).map(([label, ...values]) => ({ label: label?.text ?? '', values })),
  };
}

const columnsOfPeriods: readonly SeriesColumn[] = [{ name: 'Beginn' }, { name: 'Ende' }];

/** First and last day of every row, in one text or in two columns: where each names a day, or one names days alone – then another is mistyped. */
function asPeriods(
  { rows }: TypedTable,
  report: Tell,
): { readonly columns: readonly SeriesColumn[]; readonly rows: readonly SeriesRow[] } | undefined {
  const split = rows.map(({ label, values }) => ({ label, parts: values.flatMap(partsOfPeriod) }));
  const namesDay = split.map(({ parts }) => parts.some(looksLikeDay));
  const namesDaysAlone = split.some(({ parts }) => parts.length > 0 && parts.every(looksLikeDay));
  if (!namesDaysAlone && (split.length === 0 || namesDay.includes(false))) return undefined;
  return {
    columns: columnsOfPeriods,
    rows: split.map(({ label, parts }) => {
      const [first, last = first] = parts.map((part) => dayValue(part, report));
      if (first === undefined || last === undefined) return { label, values: [{ shown: '' }, { shown: '' }] };
      if ((last.value ?? 0) < (first.value ?? 0)) reportBackwards(label, parts[0], report);
      return { label, values: [first, last] };
    }),
  };
}

/** "01.03.2018 – 30.06.2018", "1. März bis 30. Juni 2018" is not taken apart: a day has its year. */
function partsOfPeriod({ text, at }: Typed): readonly Typed[] {
  return text
    .split(/\s+(?:[-–—]|bis)\s+|(?<=\d)[–—](?=\d)/u)
    .map((part) => ({ text: part.trim(), at }))
    .filter((part) => part.text !== '');
}

function looksLikeDay({ text }: Typed): boolean {
  return /\d{1,2}\.\s*(?:\d{1,2}\.|\p{L}+\s+)\d{2,4}|\d{4}-\d{2}-\d{2}/u.test(text);
}

function dayValue({ text, at }: Typed, report: Tell): SeriesValue {
  const read = parseDate(text);
  if (!('value' in read)) {
    report(placed({ severity: 'Fehler', ...read.refusal }, at));
    return { shown: text };
  }
  return { shown: formatDateShort(read.value), value: daysSince1970(read.value) };
}

function rowOf({ label, values }: TypedRow, report: Tell): SeriesRow {
  return { label, ...dayOf(label), values: values.map((value) => figureOf(value, label, report)) };
}

/** The signs of official statistics, and the hyphen that is typed for "–". */
const signs: ReadonlySet<string> = new Set(['–', '-', '.', '...', '…', '/', 'x', 'X']);

/** "12,3", "(12,3) p": brackets and letters are marks at a number. */
function figureOf({ text, at }: Typed, label: string, report: Tell): SeriesValue {
  if (text === '') {
    const message = `Bei ${quoted(label)} steht kein Wert.`;
    const remedy = 'Tragen Sie ihn ein, oder ein Zeichen: „–“ für nichts, „.“ für unbekannt.';
    report(placed({ code: 'diagramm-wert-fehlt', severity: 'Fehler', message, remedy }, at));
    return { shown: '.' };
  }
  if (signs.has(text)) return { shown: text === '-' ? '–' : text };
  const bare = text
    .replace(/\s*[prs]$/u, '')
    .replace(/^\((.*)\)$/u, '$1')
    .replace(/\s*(?:%|€)$/u, '');
  const read = parseNumber(bare);
  if ('value' in read) return { shown: text.replace(/\s*(?:%|€)$/u, ''), value: read.value };
  if (read.refusal.code === 'zahl-mehrdeutig') {
    report(placed({ severity: 'Fehler', ...read.refusal }, at));
    return { shown: text };
  }
  const message = `Bei ${quoted(label)} steht ${quoted(text)}: weder eine Zahl noch ein Zeichen der Statistik.`;
  const remedy =
    'Schreiben Sie eine Zahl, zum Beispiel 12,5, oder „–“ für nichts, „.“ für unbekannt; was sonst zu sagen ist, in einen Absatz darunter.';
  report(placed({ code: 'diagramm-wert', severity: 'Fehler', message, remedy }, at));
  return { shown: text };
}

/** A row that is a day or a year lies in time. */
function dayOf(label: string): Pick<SeriesRow, 'day'> {
  if (/^(?:19|20)\d{2}$/u.test(label)) return { day: daysSince1970(`${label}-07-01`) };
  const read = parseDate(label);
  return 'value' in read ? { day: daysSince1970(read.value) } : {};
}

function daysSince1970(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}

function isNamed(label: string, name: string): boolean {
  return foldSpelling(label) === foldSpelling(name);
}

function reportBackwards(label: string, first: Typed | undefined, report: Tell): void {
  const message = `${quoted(label)} endet, bevor es beginnt.`;
  const remedy = 'Schreiben Sie zuerst den Beginn, zum Beispiel 01.03.2018 – 30.06.2018.';
  report(placed({ code: 'diagramm-ende-vor-beginn', severity: 'Fehler', message, remedy }, first?.at));
}

function reportReference(name: string, rows: readonly SeriesRow[], report: Tell): void {
  const message = `Verglichen werden soll mit ${quoted(name)}; eine Zeile, die so heißt, gibt es nicht.`;
  const remedy = `Nennen Sie eine der Zeilen, zum Beispiel vergleich="${rows.at(-1)?.label ?? 'Kreis'}".`;
  report({ code: 'diagramm-vergleich-unbekannt', severity: 'Fehler', message, remedy });
}
