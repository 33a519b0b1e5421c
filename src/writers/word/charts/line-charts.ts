// Figures over time as lines, of few rows as columns, what they are compared with as a line across them.
import type { ChartSeries } from 'docx/charts';
import type { Series } from '../../../document/series.js';
import { legalText } from '../../../office/xml-text.js';
import { hexColour } from '../units.js';
import { type DrawnByWord, groupColour, type Look, labels, legendOf, valueAxis } from './chart-look.js';
import { categoriesOf, columnValues, figuresOf, isEvenlySpaced } from './chart-series.js';

/** Columns side by side, what they are compared with as a line across them. */
export function columnChart(series: Series, look: Look): DrawnByWord {
  const { rows, columns } = series;
  const drawn = [
    ...columns.map(
      (_, index): ChartSeries => ({
        ...columnValues(index, rows, series),
        color: groupColour(index, look),
        dataLabels: labels(series, index, look),
      }),
    ),
    ...referenceLine(series, look),
  ];
  const chart = {
    ...look.frame,
    type: 'column',
    categories: categoriesOf(rows, series),
    series: drawn,
    categoryAxis: { font: look.font },
    valueAxis: valueAxis(figuresOf(series), series, look),
    legend: legendOf(drawn.length, look),
    gapWidth: 45,
    overlap: 0,
  } as const;
  return { chart };
}

/** Lines over time, each with a sign and a kind of line of its own: colours alone tell nothing. */
export function lineChart(series: Series, look: Look): DrawnByWord | undefined {
  if (!isEvenlySpaced(series)) return undefined;
  const { rows, columns } = series;
  const isAlone = columns.length === 1;
  const drawn = [
    ...columns.map(({ isReference = false }, index): ChartSeries => {
      const color = isReference ? hexColour(look.colours.reference) : groupColour(index, look);
      return {
        ...columnValues(index, rows, series),
        color,
        markers: { shape: markers[index % markers.length] ?? 'circle', size: 6 },
        line: { color, width: 2, dash: isReference ? 'dash' : 'solid' },
        dataLabels: isAlone && { ...labels(series, index, look), position: 'above' },
      };
    }),
    ...referenceLine(series, look),
  ];
  const chart = {
    ...look.frame,
    type: 'line',
    categories: categoriesOf(rows, series),
    series: drawn,
    categoryAxis: { font: look.font },
    valueAxis: valueAxis(figuresOf(series), series, look, { startsAtZero: false }),
    legend: legendOf(drawn.length, look),
  } as const;
  return { chart };
}

const markers = ['circle', 'square', 'triangle', 'diamond', 'x'] as const;

/** The same number from the first row to the last; the key tells its name. */
function referenceLine({ rows, reference }: Series, { colours }: Look): readonly ChartSeries[] {
  const value = reference?.values[0]?.value;
  if (reference === undefined || value === undefined) return [];
  const color = hexColour(colours.reference);
  return [
    {
      type: 'line',
      name: legalText(`${reference.label} ${reference.values[0]?.shown ?? ''}`),
      values: rows.map(() => value),
      color,
      line: { color, width: 1.5, dash: 'dash' },
      markers: false,
      dataLabels: false,
    },
  ];
}
