// A series → the alternative text of its chart: what kind it is, what it shows, range, extremes, the Kreis, gaps. From the printed
// figures alone, so that it says nothing that the chart does not show.
import { germanNumber } from './chart-axis.js';
import type { Series, SeriesColumn, SeriesRow, SeriesValue } from './series.js';

/** What of a chart type decides which words suit. */
export interface ChartKind {
  /** "Balkendiagramm". */
  readonly bezeichnung: string;
  readonly daten: 'orte' | 'verlauf' | 'stände' | 'indikatoren' | 'anteile' | 'gruppen' | 'zeitplan';
}

/** So few values are all told, one by one. */
const mostSingly = 6;
/** More names than these are counted. */
const mostNames = 3;
/** Of those without a value more may be named: they are what a reader would look for in vain. */
const mostGaps = 6;
/** Ties between a number and its unit. */
const fixed = '\u00a0';

/** The series for those who cannot see the chart, in a few sentences; what is highest and lowest is so among what is printed. */
export function seriesInWords(series: Series, { bezeichnung, daten }: ChartKind): string {
  const { title, unit, columns } = series;
  const what = [bezeichnung, title].filter((word) => word !== '').join(': ') || 'Diagramm';
  const [only] = columns;
  const when =
    daten === 'orte' && columns.length === 1 && only !== undefined && only.name !== '' ? `, ${only.name}` : '';
  const sentences = [`${what}${unit === '' ? '' : ` (${unit})`}${when}`, ...told(series, daten)];
  return sentences.map(asSentence).join(' ');
}

function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/u, '')}.`;
}

function told(series: Series, daten: ChartKind['daten']): readonly string[] {
  const { columns, rows } = series;
  if (daten === 'zeitplan') return [rows.map((row) => `${row.label}: ${period(row)}`).join('; ')];
  const printed = rows.flatMap(({ values }) => values.filter(hasNumber));
  if (printed.length === 0) return ['Kein Wert ist veröffentlicht'];
  if (rows.length * columns.length <= mostSingly && daten !== 'verlauf')
    return [...singly(series), ...classesOf(series)];
  switch (daten) {
    case 'verlauf':
      return overTime(series);
    case 'stände':
      return changes(series);
    case 'orte':
      return [
        ...columns.flatMap((column, index) => rangeOf(series, index, { named: column.name })),
        ...classesOf(series),
        ...referenceOf(series),
        ...gapsOf(series),
      ];
    default:
      return [
        ...columns.flatMap((column, index) => rangeOf(series, index, { named: column.name })),
        ...referenceOf(series),
        ...gapsOf(series),
      ];
  }
}

/** Every value: "Altfeld 22,0; Bergdorf 15,0". */
function singly({ columns, rows, reference }: Series): readonly string[] {
  const all = [...rows, ...(reference === undefined ? [] : [reference])];
  return [
    all
      .map(({ label, values }) => {
        const words = values.map((value, index) => {
          const shown = isHidden(value) ? `ohne Wert (${value.shown})` : value.shown;
          return `${columns.length > 1 ? `${nameOf(columns[index])} ` : ''}${shown}`;
        });
        return `${label} ${words.join(', ')}`.trim();
      })
      .join('; '),
  ];
}

interface RangeOptions {
  /** What the column is called; left out where it is the only one. */
  readonly named: string;
}

/** "19 Kommunen, 15,2 bis 25,0 %. Am höchsten: Siegburg; am niedrigsten: Much (15,2)". */
function rangeOf(series: Series, column: number, { named }: RangeOptions): readonly string[] {
  const { head, rows, columns } = series;
  const printed = rows.flatMap((row) => {
    const value = row.values[column];
    return value !== undefined && hasNumber(value) ? [{ row, ...value }] : [];
  });
  const [first] = printed;
  const which = columns.length > 1 ? `${named}: ` : '';
  if (first === undefined) return [`${which}kein Wert veröffentlicht`];
  const unit = unitOf(series, column);
  const count =
    columns.length > 1 && column > 0 ? '' : `${printed.length} ${printed.length === 1 ? 'Wert' : 'Werte'} (${head}), `;
  if (printed.length === 1) return [`${which}nur ein Wert: ${first.row.label} ${withUnit(first.shown, unit)}`];
  const [highest, lowest] = [extreme(printed, Math.max), extreme(printed, Math.min)];
  if (highest[0]?.value === lowest[0]?.value) {
    return [`${which}${count}alle gleich: ${withUnit(first.shown, unit)}`];
  }
  const hasNothing = rows.filter(({ values }) => isNothing(values[column]));
  const range = `${lowest[0]?.shown} bis ${withUnit(highest[0]?.shown ?? '', unit)}`;
  // Of more than two columns nobody keeps in mind who is where.
  if (columns.length > 2) return [`${which}${count}${range}`];
  const isPartly = rows.some(({ values }) => isHidden(values[column]));
  const under = isPartly ? 'unter den veröffentlichten Werten ' : '';
  const least =
    hasNothing.length > 0
      ? `nichts vorhanden in ${namesOf(hasNothing, head)}`
      : `am niedrigsten ${extremeIn(lowest, head)}`;
  return [`${which}${count}${range}; ${under}am höchsten ${extremeIn(highest, head)}, ${least}`];
}

interface Printed extends SeriesValue {
  readonly row: SeriesRow;
  readonly value: number;
}

function extreme(printed: readonly Printed[], outermost: (...values: number[]) => number): readonly Printed[] {
  const bound = outermost(...printed.map(({ value }) => value));
  return printed.filter(({ value }) => value === bound);
}

/** "Siegburg und Much mit je 25,0". */
function extremeIn(printed: readonly Printed[], head: string): string {
  const each = printed.length > 1 ? `je${fixed}` : '';
  return `${namesOf(
    printed.map(({ row }) => row),
    head,
  )} mit ${each}${printed[0]?.shown ?? ''}`;
}

function namesOf(rows: readonly SeriesRow[], head: string): string {
  return rows.length > mostNames ? `${rows.length} ${head}` : listed(rows.map(({ label }) => label));
}

/** How many places are in each class. */
function classesOf({ classes, rows }: Series): readonly string[] {
  if (classes === undefined) return [];
  const counts = classes.map(({ name }, index) => {
    const members = rows.filter(({ values }) => values.some((value) => value.class === index));
    return `${name} (${members.length})`;
  });
  return [`Klassen: ${counts.join(', ')}`];
}

function referenceOf({ reference, columns }: Series): readonly string[] {
  if (reference === undefined) return [];
  const values = reference.values.map(({ shown }, index) =>
    columns.length > 1 ? `${nameOf(columns[index])} ${shown}` : shown,
  );
  return [`${reference.label}: ${values.join(', ')}`];
}

/** Who has no value, and which sign stands there. */
function gapsOf({ rows, head }: Series): readonly string[] {
  const without = rows.filter(({ values }) => values.some(isHidden));
  if (without.length === 0) return [];
  const signs = [...new Set(without.flatMap(({ values }) => values.filter(isHidden).map(({ shown }) => shown)))];
  const names = without.length > mostGaps ? `${without.length} ${head}` : listed(without.map(({ label }) => label));
  return [`Ohne Wert (${signs.join(' ')}): ${names}`];
}

/** Each line from its beginning to its end; of many lines the reference alone, and the ends. */
function overTime(series: Series): readonly string[] {
  const { rows, columns } = series;
  const [first, last] = [rows[0]?.label ?? '', rows.at(-1)?.label ?? ''];
  const ends = first === '' || last === '' ? '' : ` von ${first} bis ${last}`;
  const span = rows.length === 1 ? `nur ein Stand: ${first}` : `${rows.length} Stände${ends}`;
  const breaks = rows.filter(({ isBreak }) => isBreak === true).map(({ label }) => label);
  const broken = breaks.length === 0 ? [] : [`Nicht mit dem Stand davor vergleichbar: ${listed(breaks)}`];
  const indices = columns.map((_, index) => index);
  const apart = columns.length > mostNames ? indices.filter((index) => columns[index]?.isReference === true) : indices;
  const lines = apart.map((index) => lineOf(series, index));
  const [only] = columns;
  if (columns.length === 1 && only?.name === '') return [`${span}: ${lines.join('')}`, ...broken];
  return [span, ...lines, ...(columns.length > mostNames ? endsOf(series) : []), ...broken];
}

/** "Siegburg: von 20,1 auf 25,0 gestiegen, höchster Wert 26,0 (2021)"; a direction is told between comparable ends alone. */
function lineOf(series: Series, column: number): string {
  const points = pointsOf(series, column);
  const name = nameOf(series.columns[column]);
  const said = (words: string) => (name === '' ? words : `${name}: ${words}`);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return said('kein Wert veröffentlicht');
  const unit = unitOf(series, column);
  if (points.length === 1) return said(`nur ein Wert, ${withUnit(first.shown, unit)} (${first.row.label})`);
  if (points.every(({ value }) => value === first.value)) return said(`unverändert ${withUnit(first.shown, unit)}`);
  const isBroken = series.rows.some(({ isBreak }, index) => index > 0 && isBreak === true);
  const where = (point: Printed) => (point === first && first.row !== series.rows[0] ? ` (${point.row.label})` : '');
  const direction = isBroken
    ? ''
    : last.value > first.value
      ? ' gestiegen'
      : last.value < first.value
        ? ' gesunken'
        : ', am Ende wie am Anfang';
  const way = `von ${first.shown}${where(first)} ${isBroken ? 'am Anfang zu' : 'auf'} ${withUnit(last.shown, unit)}${isBroken ? ' am Ende' : direction}`;
  const beyond = [
    outside(points, extreme(points, Math.max), 'höchster'),
    outside(points, extreme(points, Math.min), 'niedrigster'),
  ].filter((words) => words !== '');
  const gaps = series.rows.filter(({ values }) => isHidden(values[column])).map(({ label }) => label);
  const without =
    gaps.length === 0 ? [] : [`ohne Wert: ${gaps.length > mostNames ? `${gaps.length} Stände` : listed(gaps)}`];
  return said([way, ...beyond, ...without].join(', '));
}

/** An extreme that is neither beginning nor end. */
function outside(points: readonly Printed[], found: readonly Printed[], word: string): string {
  const isEnd = found.some((point) => point === points[0] || point === points.at(-1));
  return isEnd
    ? ''
    : `${word} Wert ${found[0]?.shown} (${listed(found.map(({ row }) => row.label).slice(0, mostNames))})`;
}

function pointsOf({ rows }: Series, column: number): readonly Printed[] {
  return rows.flatMap((row) => {
    const value = row.values[column];
    return value !== undefined && hasNumber(value) ? [{ row, ...value }] : [];
  });
}

/** Of many lines which end highest and lowest. */
function endsOf(series: Series): readonly string[] {
  const last = series.rows.at(-1);
  if (last === undefined) return [];
  const places = series.columns.flatMap((column, index) => {
    const value = last.values[index];
    return column.isReference !== true && value !== undefined && hasNumber(value)
      ? [{ row: { label: column.name, values: [value] }, ...value }]
      : [];
  });
  const count = series.columns.filter(({ isReference }) => isReference !== true).length;
  if (places.length === 0) return [`${count} Verläufe, am Ende ohne Werte`];
  const [highest, lowest] = [extreme(places, Math.max), extreme(places, Math.min)];
  const ends = `am höchsten ${extremeIn(highest, 'davon')}, am niedrigsten ${extremeIn(lowest, 'davon')}`;
  return [
    `${count} Verläufe; ${last.label} ${highest[0]?.value === lowest[0]?.value ? `alle bei ${highest[0]?.shown}` : ends}`,
  ];
}

/** How many rose and fell between the two dates, and who most. */
function changes(series: Series): readonly string[] {
  const { rows, columns, head } = series;
  const moved = rows.flatMap((row) => {
    const [before, after] = row.values;
    if (before === undefined || after === undefined || !hasNumber(before) || !hasNumber(after)) return [];
    // Of printed numbers: without what binary fractions leave over.
    const value = Number((after.value - before.value).toFixed(series.decimals));
    return [{ row, value, shown: `von ${before.shown} auf ${after.shown}` }];
  });
  const count = (isMeant: (value: number) => boolean) => moved.filter(({ value }) => isMeant(value)).length;
  const directions = [
    [count((value) => value > 0), 'gestiegen'],
    [count((value) => value < 0), 'gesunken'],
    [count((value) => value === 0), 'gleich geblieben'],
  ] as const;
  const told = directions
    .filter(([number]) => number > 0)
    .map(([number, word], index) => {
      const among = number === moved.length ? `allen ${number} (${head})` : `${number} von ${moved.length} (${head})`;
      return `bei ${index === 0 ? among : number} ${word}`;
    });
  const span = `Von ${nameOf(columns[0])} bis ${nameOf(columns[1])} ${told.join(', ') || 'ist keine Veränderung veröffentlicht'}`;
  const most = (which: typeof Math.max, isMeant: (value: number) => boolean, word: string) => {
    const found = moved.length === 0 ? [] : extreme(moved, which).filter(({ value }) => isMeant(value));
    if (found.length === 0) return [];
    const [one] = found;
    return [
      `${word}: ${namesOf(
        found.map(({ row }) => row),
        head,
      )}${found.length === 1 ? ` (${one?.shown})` : ` (je${fixed}${signed(one?.value ?? 0, series.decimals)})`}`,
    ];
  };
  return [
    span,
    ...most(Math.max, (value) => value > 0, 'Stärkster Anstieg'),
    ...most(Math.min, (value) => value < 0, 'Stärkster Rückgang'),
    ...referenceOf(series),
    ...gapsOf(series),
  ];
}

function signed(value: number, decimals: number): string {
  return `${value > 0 ? '+' : ''}${germanNumber(value, decimals)}`;
}

function period({ values }: SeriesRow): string {
  return [...new Set(values.map(({ shown }) => shown))].join(' bis ');
}

function hasNumber(value: SeriesValue): value is SeriesValue & { readonly value: number } {
  return value.value !== undefined;
}

/** "–" says that there is nothing; every other sign, that it is not told how much. */
function isHidden(value: SeriesValue | undefined): boolean {
  return value !== undefined && value.value === undefined && !isNothing(value);
}

function isNothing(value: SeriesValue | undefined): boolean {
  return value?.shown === '–';
}

function nameOf(column: SeriesColumn | undefined): string {
  return column?.name ?? '';
}

function unitOf({ columns, unit }: Series, column: number): string {
  return columns[column]?.unit ?? unit;
}

/** "25,0 %"; a long unit stands at the beginning once. */
function withUnit(shown: string, unit: string): string {
  return unit === '%' || unit === '€' ? `${shown}${fixed}${unit}` : shown;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;
}
