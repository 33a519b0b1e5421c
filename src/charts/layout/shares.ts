// Parts of a whole: from a series with a figure of each part for every place to stacked bars, with the figure in each part that has room for it.
import { axisOf } from '../../document/chart-axis.js';
import { textOn } from '../../document/chart-colours.js';
import type { SeriesRow } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import { axisSlots, grades, type Layout, type LayoutInput, tooHigh } from './chart-layout.js';
import { layLegend, legendSlots } from './legend.js';
import { layRows, type PlacedRow } from './rows.js';

/** An axis below. Units: pt. */
const around = 45;
const mostPanels = 2;
/** Left and right of a figure in its part. Units: pt. */
const beside = 4;
/** A bar holds the figures that stand in it. Units: pt. */
const leastBar = grades.small * 1.2;
/** Shares that were rounded add up to about a hundred. */
const rounding = 2;

export const layoutShares: Layout = (input) => {
  const { rows, columns, reference, unit } = input.series;
  const all = reference === undefined ? rows : [...rows, reference];
  if (all.some(({ values }) => values.some(({ value = 0 }) => value < 0))) {
    return {
      problem: 'zeigt Teile eines Ganzen, und ein Wert ist kleiner als null',
      remedy: 'Nehmen Sie „vergleich“, das auch Werte unter null zeigt.',
    };
  }
  if (columns.length > input.colours.groups.length) {
    return {
      problem: `hält höchstens ${input.colours.groups.length} Teile auseinander, nicht ${columns.length}`,
      remedy: 'Fassen Sie kleine Teile zusammen, oder nehmen Sie für jeden ein Diagramm „vergleich“.',
    };
  }
  const legend = layLegend(
    columns.map(({ name }) => name),
    input.width,
    input.widthOf,
  );
  const laid = layRows(input, {
    rows,
    reference,
    figures: [],
    around: around + legend.height,
    mostPanels,
    leastBar,
  });
  if (laid === undefined) return tooHigh(input.series);
  const sums = all.map(sumOf);
  const isOfHundred = unit === '%' && sums.every((sum) => sum <= 100 + rounding);
  const axis = axisOf(isOfHundred ? [100] : sums, { startsAtZero: true, mostTicks: laid.panels === 1 ? 6 : 3 });
  const scale = laid.width / axis.max;
  return {
    slots: {
      ...laid.slots,
      ...axisSlots(axis),
      ...legendSlots,
      legendenhöhe: legend.height + 4,
      nummern: columns.map((_, index) => index),
    },
    tables: {
      reihe: [
        ...laid.placed.map(({ row, fields }) => ({ ...fields, art: 'zeile', ende: sumOf(row), zeichen: signsOf(row) })),
        ...laid.placed.flatMap((placed) => partsOf(placed, input, scale)),
        ...legend.entries.map((entry, nr) => ({ ...entry, art: 'legende', tafel: 0, nr })),
      ],
    },
  };
};

function sumOf({ values }: SeriesRow): number {
  return values.reduce((sum, { value = 0 }) => sum + value, 0);
}

/** What is printed for parts that nobody knows or may tell. */
function signsOf({ values }: SeriesRow): string {
  return values.flatMap(({ value, shown }) => (value === undefined ? [shown] : [])).join(' ');
}

function partsOf(
  { row, panel, middle }: PlacedRow,
  { series, widthOf, colours }: LayoutInput,
  scale: number,
): readonly FreeObject[] {
  let start = 0;
  return row.values.flatMap(({ value, shown }, nr) => {
    if (value === undefined) return [];
    const from = start;
    start += value;
    const hasRoom = widthOf(shown) + beside <= value * scale;
    return [
      {
        art: 'teil',
        tafel: panel,
        mitte: middle,
        spalte: series.columns[nr]?.name ?? '',
        nr,
        von: from,
        bis: start,
        lage: (from + start) / 2,
        text: hasRoom ? shown : '',
        textfarbe: textOn(colours.groups[nr] ?? colours.ground),
      },
    ];
  });
}
