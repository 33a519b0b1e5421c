// Whether the date that tabellen.yaml or the catalogue gives a table is the one that stands above the table itself: a file is soon exchanged for a newer one.
import { type Position, placed } from '../../diagnostic.js';
import type { FigureTable } from '../../source/figures/figure-table.js';
import { formatDateShort, parseDate } from '../../source/german-date.js';
import { quoted } from '../../source/spelling.js';
import type { Lesung } from '../lesung.js';
import { type Tabelle, tabelleGenannt } from './tabellen.js';

/** A table, and what stands above it. */
interface Gelesene {
  readonly tabelle: Tabelle;
  readonly figuren: Pick<FigureTable, 'titles' | 'columns'>;
}

/** When its figures are said to be of, and where that is said. */
interface Zeitangabe {
  readonly stichtag?: string | undefined;
  readonly zeitraum?: string | undefined;
  readonly at: Position | undefined;
}

/** Errors: `stichtag-weicht-ab` where the lines above the table name days or years, and neither they nor the heads the one that is given. */
export function checkStichtag(
  { report }: Pick<Lesung, 'report'>,
  { tabelle, figuren: { titles, columns } }: Gelesene,
  { stichtag, zeitraum, at }: Zeitangabe,
): void {
  const { gebietsstand } = tabelle.angaben;
  const given = stichtag ?? zeitraum;
  if (given === undefined) return;
  const told = titles
    .filter((line) => !isOfSomethingElse(line))
    .map((line) => ({ line, times: timesIn(line).filter(({ day }) => day === undefined || day !== gebietsstand) }))
    .filter(({ times }) => times.length > 0);
  const [first] = told;
  const isTold = (times: readonly Time[]) =>
    stichtag === undefined ? reaches(times, timesIn(given)) : namesDay(times, stichtag);
  const heads = columns.map(({ name }) => timesIn(name));
  if (first === undefined || [told.flatMap(({ times }) => times), ...heads].some(isTold)) return;
  const [key, words] =
    stichtag === undefined
      ? (['zeitraum', `der Zeitraum ${given}`] as const)
      : (['stichtag', `der Stichtag ${formatDateShort(stichtag)}`] as const);
  const message = `Für die Tabelle ${tabelleGenannt(tabelle)} ist ${words} angegeben; über ihr steht ${quoted(first.line)}.`;
  const [{ year, day }] = first.times as [Time];
  const example = key === 'stichtag' ? (day ?? `${year}-12-31`) : year;
  const remedy = `Prüfen Sie, ob es die richtige Datei ist, oder berichtigen Sie die Angabe, zum Beispiel ${key}: ${example}`;
  report(placed({ code: 'stichtag-weicht-ab', severity: 'Warnung', message, remedy }, at));
}

/** When a file was made, or of which borders it tells, says nothing of when was counted. */
function isOfSomethingElse(line: string): boolean {
  return /gebietsstand|erstellt|abgerufen|abruf|gedruckt|veröffentlicht|erschienen|©|copyright/iu.test(line);
}

interface Time {
  readonly year: number;
  /** ISO; absent where a year stands alone. */
  readonly day?: string;
}

function timesIn(line: string): readonly Time[] {
  const days: string[] = [];
  const rest = line.replace(wholeDay, (typed) => {
    const day = parseDate(typed);
    if (!('value' in day)) return typed;
    days.push(day.value);
    return '';
  });
  return [
    ...days.map((day) => ({ day, year: Number(day.slice(0, 4)) })),
    ...[...rest.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu)].map(([year]) => ({ year: Number(year) })),
  ];
}

const wholeDay = /(?<!\d)(?:\d{4}-\d\d-\d\d(?!\d)|\d{1,2}\.\s*(?:\d{1,2}\.|\p{L}+)\s*\d{4}(?!\d))/gu;

/** A year alone has all its days. */
function namesDay(times: readonly Time[], wanted: string): boolean {
  const years = times.filter(({ day }) => day === undefined);
  return times.some(({ day }) => day === wanted) || reaches(years, timesIn(wanted));
}

/** Several years are a span: one between them is meant, too. */
function reaches(times: readonly Time[], wanted: readonly Time[]): boolean {
  const years = times.map(({ year }) => year);
  return wanted.some(({ year }) => Math.min(...years) <= year && year <= Math.max(...years));
}
