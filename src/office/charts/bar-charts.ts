// Figures of places as bars below each other, side by side or stacked, with the names and the order of the picture.
import type { ChartSeries } from 'docx/charts';
import { textOn } from '../../document/chart-colours.js';
import type { Pt } from '../../document/nodes.js';
import type { Series, SeriesValue } from '../../document/series.js';
import { hexColour } from '../hex-colour.js';
import {
  type DrawnByOffice,
  groupColour,
  type Look,
  labels,
  legendOf,
  letters,
  type PlotRoom,
  valueAxis,
} from './chart-look.js';
import { categoriesOf, columnValues, figuresOf, rowsWithReference } from './chart-series.js';

/** Where bars stand closer, their names do not stand below each other: the picture has them in columns or thin. */
const leastRow: Pt = 10.5;

/** Bars below each other, the first on top. Word draws no line across them: what they are compared with is the last bar. */
export function barChart(series: Series, look: Look): DrawnByOffice | undefined {
  const { columns, reference } = series;
  const rows = rowsWithReference(series);
  if (look.height / rows.length < leastRow) return undefined;
  const isAlone = columns.length === 1;
  const referenceColour = hexColour(look.colours.reference);
  return {
    plot: plotRoom(series, look),
    chart: {
      ...look.frame,
      type: 'bar',
      ...fromTheTop(series, look),
      series: columns.map(
        (_, index): ChartSeries => ({
          ...columnValues(index, rows, series),
          color: groupColour(index, look),
          ...(isAlone && { colors: rows.map((row) => (row === reference ? referenceColour : undefined)) }),
          dataLabels: labels(series, index, look),
        }),
      ),
      legend: legendOf(columns.length, look),
      gapWidth: isAlone ? 65 : 40,
      overlap: 0,
    },
  };
}

/** Shares that were rounded add up to about a hundred. */
const rounding = 2;

/** Parts of a whole, one behind the other. */
export function stackedBars(series: Series, look: Look): DrawnByOffice | undefined {
  const rows = rowsWithReference(series);
  // What follows a part that nobody may know would stand in its place.
  const hasGap = rows.some(({ values }) => values.some(({ value }) => value === undefined));
  if (hasGap || look.height / rows.length < leastRow) return undefined;
  const sums = rows.map(({ values }) => values.reduce((sum, { value = 0 }) => sum + value, 0));
  const isOfHundred = series.unit === '%' && sums.every((sum) => sum <= 100 + rounding);
  const plot = plotRoom(series, look);
  const whole = isOfHundred ? 100 : Math.max(...sums);
  const perUnit = ((1 - plot.left - plot.right) * look.width) / whole;
  const hasRoom = ({ value = 0, shown }: SeriesValue) => look.widthOf(shown) + 4 <= value * perUnit;
  return {
    plot,
    chart: {
      ...look.frame,
      type: 'bar',
      stacking: 'stacked',
      ...fromTheTop(series, look, isOfHundred ? [100] : sums),
      series: series.columns.map((_, index): ChartSeries => {
        const color = groupColour(index, look);
        const font = { ...look.font, color: hexColour(textOn(`#${color}`)) };
        const values = columnValues(index, rows, series);
        const pointLabels = rows.map(
          (row, at) => row.values.slice(index, index + 1).every(hasRoom) && values.pointLabels[at],
        );
        return { ...values, color, pointLabels, dataLabels: { ...labels(series, index, look), font } };
      }),
      legend: legendOf(series.columns.length, look),
      gapWidth: 40,
    },
  };
}

/** The names of the rows from the top down, the numbers along the lower edge. */
function fromTheTop(series: Series, look: Look, values: readonly number[] = figuresOf(series)) {
  return {
    categories: categoriesOf(rowsWithReference(series), series),
    categoryAxis: { reverseOrder: true, font: look.font },
    valueAxis: { ...valueAxis(values, series, look), crossesAt: 'maximum' },
  } as const;
}

/** Of the width at most so much for the names; Word breaks longer ones. */
const mostForNames = 0.42;

/** The names to the left, a value behind the longest bar to the right, key above, axis below: Word alone would take too much for them. */
function plotRoom(series: Series, { width, height, widthOf }: Look): PlotRoom {
  const rows = rowsWithReference(series);
  const names = Math.max(...categoriesOf(rows, series).map(widthOf));
  const shown = Math.max(...rows.flatMap(({ values }) => values.map((value) => widthOf(value.shown))));
  const line = letters.usual * 1.5;
  return {
    left: Math.min(mostForNames, (names + letters.usual) / width),
    right: (shown + letters.usual) / width,
    top: (series.columns.length > 1 ? 2 * line : letters.usual / 2) / height,
    bottom: (line * (series.unit === '' ? 1 : 2)) / height,
  };
}
