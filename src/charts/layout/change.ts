// Two dates: from a series with a figure of each for every place to two dots in a row.
import { axisOf } from '../../document/chart-axis.js';
import { axisSlots, grades, type Layout, tooHigh } from './chart-layout.js';
import { layRows, numbersIn, shownIn, valueFields } from './rows.js';

/** Heads above, an axis below. Units: pt. */
const around = 50;
const mostPanels = 2;

export const layoutChange: Layout = (input) => {
  const { rows, columns, reference } = input.series;
  const [before, after] = columns;
  if (before === undefined || after === undefined || columns.length > 2) {
    return {
      problem: `zeigt zwei Werte je Zeile, nicht ${columns.length}`,
      remedy: 'Nennen Sie zwei Stände, oder nehmen Sie „zeitreihe“.',
    };
  }
  const all = reference === undefined ? rows : [...rows, reference];
  const figures = [before, after].map(({ name }, column) => [name, ...shownIn(all, column)]);
  const laid = layRows(input, { rows, reference, figures, around, mostPanels });
  if (laid === undefined) return tooHigh(input.series);
  const axis = axisOf([...numbersIn(all, 0), ...numbersIn(all, 1)], {
    startsAtZero: false,
    mostTicks: laid.panels === 1 ? 6 : 4,
  });
  const { wertabstand, wertabstand_links: left } = laid.slots;
  const dotsAt = [before, after].map(
    ({ name }, column) => Number(column === 0 ? left : wertabstand) - input.widthOf(name, grades.small) - 5,
  );
  return {
    slots: {
      ...laid.slots,
      ...axisSlots(axis),
      // A dot at the least value would touch the figures beside it.
      von: axis.min - (axis.max - axis.min) * 0.03,
      stand_vorher: before.name,
      stand_nachher: after.name,
      zeichen_vorher: dotsAt[0] ?? 0,
      zeichen_nachher: dotsAt[1] ?? 0,
    },
    tables: {
      reihe: laid.placed.map(({ row, fields }) => {
        const [old, now] = [valueFields(row, 0), valueFields(row, 1)];
        return {
          ...fields,
          vorher: old.wert,
          nachher: now.wert,
          vorher_text: old.text,
          nachher_text: now.text,
          fehlt: old.fehlt || now.fehlt,
        };
      }),
      tafeln: Array.from({ length: laid.panels }, (_, tafel) => ({ tafel })),
    },
  };
};
