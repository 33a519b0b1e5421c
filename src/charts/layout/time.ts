// Figures over time: from a series to lines, their ends named beside them.
import { axisOf } from '../../document/chart-axis.js';
import type { Series } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import { axisSlots, type Layout } from './chart-layout.js';

export const layoutTime: Layout = ({ series, width, mostHeight }) => {
  const days = daysOf(series);
  const points = series.columns.flatMap(({ name }, column) =>
    series.rows.map(({ values, label }, row): FreeObject => {
      const { value = null, shown = '' } = values[column] ?? {};
      return {
        spalte: name,
        nr: column,
        tag: days[row] ?? row,
        stand: label,
        wert: value,
        fehlt: value === null,
        text: shown,
      };
    }),
  );
  const known = points.filter(({ fehlt }) => fehlt === false);
  const numbers = known.map(({ wert }) => Number(wert));
  return {
    slots: {
      ...axisSlots(axisOf(numbers, { startsAtZero: false, mostTicks: 6 })),
      breite: width,
      höhe: mostHeight,
      erster_tag: days[0] ?? 0,
      letzter_tag: days.at(-1) ?? 1,
      kleinster: Math.min(...numbers),
      größter: Math.max(...numbers),
    },
    tables: { reihe: points, letzte: known.slice(-1) },
  };
};

/** Where each row lies in time; rows without a date lie a step apart. */
export function daysOf({ rows }: Series): readonly number[] {
  const days = rows.flatMap(({ day }) => day ?? []);
  return days.length === rows.length ? days : rows.map((_, index) => index);
}
