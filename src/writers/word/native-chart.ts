// A chart that Word can draw itself → what `docx/charts` makes of it: order, colours, axes and figures of the picture in the PDF, and a
// workbook that holds the printed figures and no other. Which charts these are is said in their type, not here.
import type { ChartDataLabels, ChartLegend, ChartRunOptions, ChartSeries, ChartValueAxis } from 'docx/charts';
import { axisOf } from '../../document/chart-axis.js';
import { type ChartColours, chartColours, textOn } from '../../document/chart-colours.js';
import { chartPicture } from '../../document/chart-picture.js';
import type { Hausstil } from '../../document/hausstil.js';
import { naturalSize } from '../../document/image-size.js';
import type { Mm, NativeChart, Node, NodeOf } from '../../document/nodes.js';
import type { Series } from '../../document/series.js';
import { childrenOf } from '../../document/walk.js';
import { legalText } from '../../office/xml-text.js';
import { numberFormat } from './chart-numbers.js';
import { categoriesOf, columnValues, figuresOf, formatOf, isEvenlySpaced, rowsWithReference } from './chart-series.js';
import { hexColour } from './units.js';

/**
 * The charts that Word draws itself, with what it is to draw.
 *
 * Side by side, in tables and in footnotes charts are pictures: there is no room that Word could deal out anew.
 */
export function chartsDrawnByWord(blocks: readonly Node[], hausstil: Hausstil): ReadonlyMap<Node, ChartRunOptions> {
  return new Map(
    blocks.flatMap((node): readonly (readonly [Node, ChartRunOptions])[] => {
      if (narrow.has(node.kind)) return [];
      if (node.kind !== 'chart') return [...chartsDrawnByWord(childrenOf(node), hausstil)];
      const chart = nativeChart(node, hausstil);
      return chart === undefined ? [] : [[node, chart]];
    }),
  );
}

const narrow: ReadonlySet<Node['kind']> = new Set([
  'table',
  'columns',
  'figure-group',
  'footnote',
  'facts',
  'signatures',
]);

/** What Word is to draw; nothing where it would show less or something else than the picture does. */
function nativeChart(node: NodeOf<'chart'>, hausstil: Hausstil): ChartRunOptions | undefined {
  const { native, series } = node;
  const picture = chartPicture(node);
  if (native === undefined || picture === undefined || figuresOf(series).length === 0) return undefined;
  const { width, height } = naturalSize(picture) ?? { width: 1, height: 1 };
  const scale = node.widthMm === undefined ? 1 : node.widthMm / width;
  return makers[native](series, { ...lookOf(hausstil), height: height * scale });
}

const makers: { readonly [N in NativeChart]: (series: Series, look: Look) => ChartRunOptions | undefined } = {
  bars: barChart,
  columns: columnChart,
  'stacked-bars': stackedBars,
  lines: lineChart,
  scatter: scatterChart,
};

/** As in the picture. Units: pt. */
const letterSize = 8.5;

/** What charts of a house have in common. */
interface Look {
  readonly height: Mm;
  readonly colours: ChartColours;
  readonly frame: Pick<ChartRunOptions, 'font' | 'chartArea'>;
  readonly font: { readonly name: string; readonly size: number; readonly color: string };
}

function lookOf(hausstil: Hausstil): Omit<Look, 'height'> {
  const colours = chartColours(hausstil);
  const { word: name } = hausstil.schrift;
  const color = hexColour(colours.text);
  return {
    colours,
    frame: { font: { name, color }, chartArea: { fill: 'none', border: 'none' } },
    font: { name, size: letterSize, color },
  };
}

/** Where bars stand closer, their names do not stand below each other: the picture has them in columns or thin. */
const leastRow: Mm = 3.8;

/** Bars below each other, the first on top. Word draws no line across them: what they are compared with is the last bar. */
function barChart(series: Series, look: Look): ChartRunOptions | undefined {
  const { columns, reference } = series;
  const rows = rowsWithReference(series);
  if (look.height / rows.length < leastRow) return undefined;
  const isAlone = columns.length === 1;
  const referenceColour = hexColour(look.colours.reference);
  return {
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
    gapWidth: 45,
    overlap: 0,
  };
}

/** Parts of a whole, one behind the other. */
function stackedBars(series: Series, look: Look): ChartRunOptions | undefined {
  const rows = rowsWithReference(series);
  // What follows a part that nobody may know would stand in its place.
  const hasGap = rows.some(({ values }) => values.some(({ value }) => value === undefined));
  if (hasGap || look.height / rows.length < leastRow) return undefined;
  const sums = rows.map(({ values }) => values.reduce((sum, { value = 0 }) => sum + value, 0));
  return {
    ...look.frame,
    type: 'bar',
    stacking: 'stacked',
    ...fromTheTop(series, look, sums),
    series: series.columns.map((_, index): ChartSeries => {
      const color = groupColour(index, look);
      const font = { ...look.font, color: hexColour(textOn(`#${color}`)) };
      return { ...columnValues(index, rows, series), color, dataLabels: { ...labels(series, index, look), font } };
    }),
    legend: legendOf(series.columns.length, look),
    gapWidth: 45,
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

/** Columns side by side, what they are compared with as a line across them. */
function columnChart(series: Series, look: Look): ChartRunOptions {
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
  return {
    ...look.frame,
    type: 'column',
    categories: categoriesOf(rows, series),
    series: drawn,
    categoryAxis: { font: look.font },
    valueAxis: valueAxis(figuresOf(series), series, look),
    legend: legendOf(drawn.length, look),
    gapWidth: 45,
    overlap: 0,
  };
}

/** Lines over time, each with a sign and a kind of line of its own: colours alone tell nothing. */
function lineChart(series: Series, look: Look): ChartRunOptions | undefined {
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
  return {
    ...look.frame,
    type: 'line',
    categories: categoriesOf(rows, series),
    series: drawn,
    categoryAxis: { font: look.font },
    valueAxis: valueAxis(figuresOf(series), series, look, { startsAtZero: false }),
    legend: legendOf(drawn.length, look),
  };
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

/** A point for each row: the first column along, the second column up. */
function scatterChart(series: Series, look: Look): ChartRunOptions | undefined {
  const { rows, reference, columns } = series;
  const { colours, font } = look;
  const of = (given: readonly Series['rows'][number][], name: string, colour: string) => {
    const shown = given.flatMap(({ label, values: [along, up] }) =>
      along?.value === undefined || up?.value === undefined ? [] : [{ label, x: along.value, y: up.value }],
    );
    const pointLabels = shown.map(({ label }) => ({ text: legalText(label), position: 'right', font }) as const);
    const points = shown.map(({ x, y }) => ({ x, y }));
    return points.length === 0 ? [] : [{ name: legalText(name), points, color: hexColour(colour), pointLabels }];
  };
  const drawn = [
    ...of(rows, series.head, colours.accent),
    ...(reference === undefined ? [] : of([reference], reference.label, colours.reference)),
  ];
  if (drawn.length === 0) return undefined;
  const axis = (index: number) => {
    const values = figuresOf(series, [index]);
    return valueAxis(values, series, look, { startsAtZero: false, title: titleOf(columns[index], series) });
  };
  return {
    ...look.frame,
    type: 'scatter',
    series: drawn,
    markers: { shape: 'circle', size: 7 },
    xAxis: axis(0),
    yAxis: axis(1),
    legend: false,
  };
}

function titleOf(column: Series['columns'][number] | undefined, { unit }: Series): string {
  const { name = '', unit: own = unit } = column ?? {};
  return own === '' ? name : `${name} (${own})`;
}

function groupColour(index: number, { colours }: Look): string {
  return hexColour(colours.groups[index % colours.groups.length] ?? colours.accent);
}

function labels(series: Series, column: number, { font }: Look): ChartDataLabels {
  return { value: true, numberFormat: formatOf(series, [column]).code, font };
}

/** One series needs no key to its colour. */
function legendOf(count: number, { font }: Look): false | ChartLegend {
  return count === 1 ? false : { position: 'top', font };
}

interface AxisLook {
  /** Bars are read by their length, lines by their slope. */
  readonly startsAtZero: boolean;
  readonly title: string;
}

function valueAxis(
  values: readonly number[],
  { unit }: Series,
  { font }: Look,
  { startsAtZero = true, title = unit }: Partial<AxisLook> = {},
): ChartValueAxis {
  const { min, max, step, ticks } = axisOf(values, { startsAtZero, mostTicks: 6 });
  const decimals = Math.max(0, ...ticks.map(({ label }) => (label.split(',')[1] ?? '').length));
  const { code } = numberFormat(
    ticks.map(({ value }) => value),
    decimals,
  );
  return {
    minimum: min,
    maximum: max,
    interval: step,
    numberFormat: code,
    font,
    ...(title !== '' && { title: { text: legalText(title), font } }),
  };
}
