// Figures over time: from a series with a column for each place to lines named at their ends, and to a small panel for each.
import { type Axis, axisOf } from '../../document/chart-axis.js';
import type { Series } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import { spread } from '../spread.js';
import { wrapWords } from '../wrap-words.js';
import { axisSlots, type ChartLayout, gap, grades, type LayoutInput, lineHeight, widest } from './chart-layout.js';
import { between, isAlone, type Line, stretchesOf, written } from './time-lines.js';
import { layTimePanels } from './time-panels.js';

/** Units: pt. */
const usualHeight = 190;
const around = 40;
/** What the last dot of a chart in the line reaches beyond it, above and below. */
const aroundDot = 4;
const connector = 9;
/** Up to so many lines have a look of their own; more are grey, told apart by their names. */
const ownLooks = 4;
/** More than these are no more than a ground for those that are named. */
const mostGrey = 30;
/** Where there is no room for all names, so many at either end. */
const namedAtEnds = 4;
/** Up to so many dates each figure has a dot. */
const mostDotted = 15;
/** Names at the ends of lines take no more of the picture than this. */
const widestNames = 0.3;

export const layoutTime = (input: LayoutInput): ChartLayout => {
  const { series, width, mostHeight, widthOf } = input;
  const days = daysOf(series);
  const lines = series.columns.map(
    (column, nr): Line => ({ column, nr, values: series.rows.map(({ values }) => values[nr] ?? { shown: '' }) }),
  );
  const numbers = lines.flatMap(({ values }) => values.flatMap(({ value }) => value ?? []));
  const axis = axisOf(numbers, { startsAtZero: false, mostTicks: 6 });
  const named = namedLines(lines, mostHeight - around);
  const labels = named.map(({ column, values }) =>
    wrapWords(`${column.name} ${values.at(-1)?.shown ?? ''}`.trim(), width * widestNames, widthOf),
  );
  const wished = Math.max(usualHeight, labels.flat().length * lineHeight);
  // In a line of text there is no room for an axis, and none is drawn.
  const height = mostHeight > around ? Math.min(wished, mostHeight - around) : mostHeight - aroundDot;
  const room =
    widest(
      axis.ticks.map(({ label }) => label),
      widthOf,
    ) +
    widest(labels.flat(), widthOf) +
    connector +
    2 * gap;
  const plot = Math.max(20, width - room);
  const [first = 0, last = 1] = [Math.min(...days), Math.max(...days)];
  const perDay = plot / Math.max(1, last - first);
  const shownDates = datesWithRoom(series, { days, perDay, widthOf });
  const panels = layTimePanels(input, { lines, days });
  return {
    slots: {
      ...axisSlots(axis),
      breite: plot,
      höhe: height,
      erster_tag: first,
      letzter_tag: last > first ? last : first + 1,
      kleinster: numbers.length === 0 ? axis.min : Math.min(...numbers),
      größter: numbers.length === 0 ? axis.max : Math.max(...numbers),
      tage: shownDates,
      tagesnamen: `${JSON.stringify(Object.fromEntries(series.rows.map(({ label }, row) => [String(days[row]), label])))}[datum.value]`,
      rollen: roles,
      ...panels.slots,
    },
    tables: {
      reihe: lines.flatMap((line) => pointsOf(line, series, days)),
      enden: endsOf(named, labels, { axis, height, days, perDay }),
      letzte: lines.flatMap((line) =>
        pointsOf(line, series, days)
          .filter(({ fehlt }) => fehlt === false)
          .slice(-1),
      ),
      ...panels.tables,
    },
  };

  /** All, or where they are too many the highest and the lowest at the end, and what they are compared with. */
  function namedLines(all: readonly Line[], room: number): readonly Line[] {
    if (all.length * lineHeight <= room) return all;
    const ranked = all
      .filter(({ values }) => values.at(-1)?.value !== undefined)
      .toSorted((a, b) => (b.values.at(-1)?.value ?? 0) - (a.values.at(-1)?.value ?? 0));
    const chosen = new Set([
      ...ranked.slice(0, namedAtEnds),
      ...ranked.slice(-namedAtEnds),
      ...all.filter(({ column }) => column.isReference === true),
    ]);
    return all.filter((line) => chosen.has(line));
  }
};

/** Where each row lies in time; rows without a date lie a step apart. */
export function daysOf({ rows }: Series): readonly number[] {
  const days = rows.flatMap(({ day }) => day ?? []);
  return days.length === rows.length ? days : rows.map((_, index) => index);
}

/** What a line is drawn as: one of a few, what they are compared with, or one of many. */
const roles = ['erste', 'zweite', 'dritte', 'vierte', 'kreis', 'viele', 'schar'] as const;

function roleOf({ column, nr }: Line, { columns }: Series): (typeof roles)[number] {
  if (column.isReference === true) return 'kreis';
  const own = columns.filter(({ isReference }) => isReference !== true);
  if (own.length > mostGrey) return 'schar';
  return own.length > ownLooks
    ? 'viele'
    : (roles[columns.slice(0, nr).filter((each) => own.includes(each)).length] ?? 'viele');
}

function pointsOf(line: Line, series: Series, days: readonly number[]): readonly FreeObject[] {
  const role = roleOf(line, series);
  const isDotted = days.length <= mostDotted && role !== 'viele' && role !== 'schar';
  const stretches = stretchesOf(series);
  return line.values.map((told, row) => {
    const { value } = told;
    return {
      spalte: line.column.name,
      nr: line.nr,
      rolle: role,
      abschnitt: stretches[row] ?? 0,
      tag: days[row] ?? row,
      stand: series.rows[row]?.label ?? '',
      wert: value ?? null,
      fehlt: value === undefined,
      lage: value ?? between(line.values, row),
      text: written(told),
      punkt: value !== undefined && (isDotted || isAlone(line.values, row, stretches)),
    };
  });
}

/** The names beside the last dates: each as near to its line as the others leave it. */
function endsOf(
  named: readonly Line[],
  labels: readonly (readonly string[])[],
  {
    axis,
    height,
    days,
    perDay,
  }: { readonly axis: Axis; readonly height: number; readonly days: readonly number[]; readonly perDay: number },
): readonly FreeObject[] {
  const perUnit = height / (axis.max - axis.min);
  const ends = named.map(({ values }) => values.findLastIndex(({ value }) => value !== undefined));
  const lasts = named.map(({ values }, index) => values[ends[index] ?? -1]?.value ?? axis.min);
  const places = spread(
    lasts.map((value, index) => ({
      at: (axis.max - value) * perUnit,
      size: (labels[index]?.length ?? 1) * lineHeight,
    })),
    -lineHeight / 2,
    height + lineHeight / 2,
  );
  const lastDay = Math.max(...days);
  return named.map(({ column, nr }, index) => ({
    spalte: column.name,
    nr,
    ist_kreis: column.isReference === true,
    zeilen: labels[index] ?? [],
    // Not from the last figure that is known: a line through later dates would look like figures.
    tag: lastDay,
    wert: lasts[index] ?? axis.min,
    anschluss: lastDay + connector / perDay,
    lage: axis.max - (places[index] ?? 0) / perUnit,
    hoch: -(((labels[index]?.length ?? 1) - 1) * lineHeight) / 2,
  }));
}

/** The dates that have room below the axis, the last one always among them. */
function datesWithRoom(
  { rows }: Series,
  {
    days,
    perDay,
    widthOf,
  }: { readonly days: readonly number[]; readonly perDay: number; readonly widthOf: LayoutInput['widthOf'] },
): readonly number[] {
  const shown: number[] = [];
  let edge = Number.POSITIVE_INFINITY;
  for (const [row, { label }] of [...rows.entries()].toReversed()) {
    const half = widthOf(label, grades.small) / 2;
    const at = (days[row] ?? 0) * perDay;
    if (at + half > edge) continue;
    shown.unshift(days[row] ?? 0);
    edge = at - half - gap;
  }
  return shown;
}
