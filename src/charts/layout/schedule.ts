// Measures with their first and last day: from a series to bars along the months, named and dated on the left.
import type { SeriesRow, SeriesValue } from '../../document/series.js';
import { axisSlots, grades, type Layout } from './chart-layout.js';
import { layRows, shownIn } from './rows.js';

/** The axis above. Units: pt. */
const around = 40;
const months = [
  'Jan.',
  'Feb.',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'Aug.',
  'Sept.',
  'Okt.',
  'Nov.',
  'Dez.',
] as const;
const msPerDay = 86_400_000;

export const layoutSchedule: Layout = (input) => {
  const { rows, columns } = input.series;
  if (columns.length !== 2) {
    return {
      problem: `zeigt den ersten und den letzten Tag jeder Maßnahme, nicht ${columns.length} Werte`,
      remedy: 'Nennen Sie zwei Daten je Maßnahme, Anfang und Ende.',
    };
  }
  const days = rows.flatMap(({ values }) => values.flatMap(({ value }) => value ?? []));
  if (days.length === 0) {
    return {
      problem: 'braucht wenigstens einen Tag, an dem etwas beginnt oder endet',
      remedy: 'Nennen Sie Anfang und Ende, zum Beispiel 01.03.2024.',
    };
  }
  const laid = layRows(input, { rows, figures: [shownIn(rows, 0), shownIn(rows, 1)], around, mostPanels: 1 });
  if (laid === undefined) {
    return {
      problem: `hat auf einer Seite keinen Platz für ${rows.length} Maßnahmen`,
      remedy: 'Teilen Sie den Plan auf mehrere Diagramme auf.',
    };
  }
  const axis = monthAxis(
    Math.min(...days),
    Math.max(...days) + 1,
    laid.width / (input.widthOf('Sept. 2020', grades.small) + 4),
  );
  return {
    slots: { ...laid.slots, ...axisSlots(axis) },
    tables: {
      reihe: laid.placed.map(({ row, fields }) => {
        const span = spanOf(row, axis);
        // A date stands there once.
        return { ...fields, ...span, anfang: span.ist_termin ? '' : shownAt(row, 0), ende: shownAt(row, 1) };
      }),
    },
  };
};

function shownAt({ values }: SeriesRow, column: number): string {
  return values[column]?.shown ?? '';
}

/** From the first day to the end of the last; what has no end goes on to the edge, what has one day alone is a date. */
function spanOf({ values: [first, last] }: SeriesRow, { min, max }: { readonly min: number; readonly max: number }) {
  const dayOf = (shown: SeriesValue | undefined) => shown?.value;
  const [from, to] = [dayOf(first), dayOf(last)];
  return {
    von: from ?? min,
    bis: to === undefined ? max : to + 1,
    ist_termin: from !== undefined && from === to,
    ist_offen: (from === undefined) !== (to === undefined),
    fehlt: from === undefined && to === undefined,
  };
}

/** From the first of a month to the first of another, with as many months named as there is room for; each year at its first. */
function monthAxis(firstDay: number, lastDay: number, mostTicks: number) {
  const count = monthOf(lastDay - 1) - monthOf(firstDay) + 1;
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => count / months <= mostTicks) ?? 240;
  const start = Math.floor(monthOf(firstDay) / step) * step;
  const end = Math.ceil((monthOf(lastDay - 1) + 1) / step) * step;
  const ticks = Array.from({ length: (end - start) / step }, (_, index) => {
    const month = start + index * step;
    const year = Math.floor(month / 12);
    const isFirst = index === 0 || month % 12 === 0;
    const name = months[month % 12] ?? '';
    return { value: dayOfMonth(month), label: step >= 12 ? String(year) : isFirst ? `${name} ${year}` : name };
  });
  return { min: dayOfMonth(start), max: dayOfMonth(end), step, ticks };
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const date = new Date(day * msPerDay);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function dayOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / msPerDay;
}
