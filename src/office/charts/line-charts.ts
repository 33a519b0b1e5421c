// Figures over time as lines, of few rows as columns, what they are compared with as a line across them.
import type { ChartPointLabel, ChartSeries } from 'docx/charts';
import type { Pt } from '../../document/nodes.js';
import type { Series } from '../../document/series.js';
import { hexColour } from '../hex-colour.js';
import { legalText } from '../xml-text.js';
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
import { categoriesOf, columnValues, figuresOf, isEvenlySpaced } from './chart-series.js';

/** Columns side by side, what they are compared with as a line across them. */
export function columnChart(series: Series, look: Look): DrawnByOffice | undefined {
  const { columns, rows } = series;
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
  const axis = valueAxis(figuresOf(series), series, look);
  const plot = plotRoom(series, look, { right: letters.usual, hasKey: drawn.length > 1 });
  if (plot === undefined) return undefined;
  const chart = {
    ...look.frame,
    type: 'column',
    categories: categoriesOf(rows, series),
    series: drawn,
    categoryAxis: { font: look.font },
    valueAxis: axis,
    legend: legendOf(drawn.length, look),
    gapWidth: 45,
    overlap: 0,
  } as const;
  return { chart, plot };
}

/** Lines over time, each with a sign and a kind of line of its own: colours alone tell nothing. Names stand at their ends where there is room. */
export function lineChart(series: Series, look: Look): DrawnByOffice | undefined {
  // Where figures cannot be compared with those before, no line leads to them; Word would draw one.
  if (!isEvenlySpaced(series) || series.rows.some(({ isBreak }) => isBreak)) return undefined;
  const { rows, columns } = series;
  if (columns.filter(({ isReference }) => !isReference).length > mostLines) return undefined;
  const lines = [
    ...columns.map(({ isReference = false }, index): ChartSeries => {
      const own = columns.slice(0, index).filter((column) => !column.isReference).length;
      const color = hexColour(isReference ? look.colours.text : look.colours.accent);
      return {
        ...columnValues(index, rows, series),
        color,
        markers: { shape: (isReference ? undefined : markers[own]) ?? 'x', size: 5 },
        line: { color, width: isReference ? 1.1 : 1.6, dash: (isReference ? undefined : dashes[own]) ?? 'dash' },
        dataLabels: { ...labels(series, index, look), position: 'above' },
      };
    }),
    ...referenceLine(series, look),
  ];
  const axis = valueAxis(figuresOf(series), series, look, { startsAtZero: false });
  const room = Math.max(...lines.map((line, index) => look.widthOf(endOf(line, series, index)))) + 2 * letters.usual;
  const beside = plotRoom(series, look, { right: room, hasKey: false });
  const areNamed = lines.length > 1 && beside !== undefined && areApart(lines, axis, look);
  const plot = areNamed ? beside : plotRoom(series, look, { right: letters.usual, hasKey: lines.length > 1 });
  if (plot === undefined) return undefined;
  // Of one line each figure is told, of several a key tells the names.
  const told = lines.length === 1 ? lines : lines.map((line): ChartSeries => ({ ...line, dataLabels: false }));
  const chart = {
    ...look.frame,
    type: 'line',
    categories: categoriesOf(rows, series),
    series: areNamed ? lines.map((line, index) => named(line, endOf(line, series, index), look)) : told,
    categoryAxis: { font: look.font },
    valueAxis: axis,
    legend: areNamed ? false : legendOf(lines.length, look),
  } as const;
  return { chart, plot };
}

/** Of the first, second … line: as the picture has them. */
const markers = ['circle', 'square', 'triangle', 'diamond'] as const;
const dashes = ['solid', 'longDash', 'dot', 'dashDot'] as const;

/** More have no look of their own. */
const mostLines = markers.length;

/** "Siegburg 27,0"; what all are compared with has its figure in its name. */
function endOf({ name }: ChartSeries, { rows }: Series, column: number): string {
  const shown = rows.at(-1)?.values[column]?.shown;
  return shown === undefined ? name : `${name} ${shown}`;
}

/** With its name and last figure at its last point, and no other label; living, unless the figure has a mark. */
function named(line: ChartSeries, end: string, { font }: Look): ChartSeries {
  const last = line.values.length - 1;
  const isMarked = line.pointLabels?.[last] !== undefined;
  const { numberFormat } = line.dataLabels === false || line.dataLabels === undefined ? {} : line.dataLabels;
  const shows = {
    seriesName: true,
    value: numberFormat !== undefined,
    ...(numberFormat !== undefined && { numberFormat }),
  };
  const label = { ...(isMarked ? { text: legalText(end) } : shows), position: 'right', font } as const;
  return {
    ...line,
    dataLabels: false,
    pointLabels: line.values.map((_, index): ChartPointLabel | false => index === last && label),
  };
}

/** Whether all have a last value, and none so close to another that their names would meet. */
function areApart(
  lines: readonly ChartSeries[],
  { minimum = 0, maximum = 1 }: { readonly minimum?: number; readonly maximum?: number },
  { height }: Look,
): boolean {
  const ends = lines.flatMap(({ values }) => values.at(-1) ?? []).toSorted((a, b) => a - b);
  const perPoint = (maximum - minimum) / Math.max(1, height - 3 * letters.usual);
  const least = ends.slice(1).map((end, index) => (end - (ends[index] ?? end)) / perPoint);
  return ends.length === lines.length && least.every((distance) => distance >= letters.usual * 1.3);
}

/**
 * What is kept free for the numbers to the left, the names of rows below, and what stands above and to the right; nothing where the names
 * would have to be turned or left out.
 */
function plotRoom(
  series: Series,
  { width, height, widthOf }: Look,
  { right, hasKey }: { readonly right: Pt; readonly hasKey: boolean },
): PlotRoom | undefined {
  const names = categoriesOf(series.rows, series).map(widthOf);
  const numbers = Math.max(...series.rows.flatMap(({ values }) => values.map(({ shown }) => widthOf(shown))));
  const line = letters.usual * 1.5;
  const left = numbers + (series.unit === '' ? 1 : 2.5) * letters.usual;
  if (Math.max(...names) + 2 > (width - left - right) / names.length) return undefined;
  return {
    left: left / width,
    right: right / width,
    top: (hasKey ? 2 * line : line) / height,
    bottom: (1.2 * line) / height,
  };
}

/** The same number from the first row to the last; the key tells its name. */
function referenceLine({ rows, reference }: Series, { colours }: Look): readonly ChartSeries[] {
  const value = reference?.values[0]?.value;
  if (reference === undefined || value === undefined) return [];
  const color = hexColour(colours.text);
  return [
    {
      type: 'line',
      name: legalText(`${reference.label} ${reference.values[0]?.shown ?? ''}`),
      values: rows.map(() => value),
      color,
      line: { color, width: 1.1, dash: 'dash' },
      markers: false,
      dataLabels: false,
    },
  ];
}
