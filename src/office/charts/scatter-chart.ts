// Two figures of each place against each other, as points with their names beside them.
import type { ChartDataLabelPosition, ChartValueAxis } from 'docx/charts';
import type { Pt } from '../../document/nodes.js';
import type { Series, SeriesRow } from '../../document/series.js';
import { hexColour } from '../hex-colour.js';
import { legalText } from '../xml-text.js';
import { type DrawnByOffice, type Look, letters, type PlotRoom, valueAxis } from './chart-look.js';
import { figuresOf } from './chart-series.js';

/** A point for each row: the first column along, the second column up; nothing where names would cover each other. */
export function scatterChart(series: Series, look: Look): DrawnByOffice | undefined {
  const { rows, reference, columns } = series;
  const { colours, font } = look;
  const axis = (index: number, note = '') => {
    const title = [titleOf(columns[index], series), note].filter((line) => line !== '').join('\n');
    return valueAxis(figuresOf(series, [index]), series, look, { startsAtZero: false, title });
  };
  const [xAxis, yAxis] = [axis(0, withoutPoint(series)), axis(1)];
  const plot = plotRoom(series, look);
  const points = [...rows, ...(reference === undefined ? [] : [reference])].flatMap((row) => pointOf(row));
  const sides = sidesOf(points, { xAxis, yAxis, plot, look });
  if (points.length === 0 || sides === undefined) return undefined;
  const drawn = (isReference: boolean, name: string, colour: string) => {
    const own = points.flatMap((point, index) =>
      (point.row === reference) === isReference ? [{ point, position: sides[index] ?? 'right' }] : [],
    );
    if (own.length === 0) return [];
    const pointLabels = own.map(({ point, position }) => ({ text: legalText(point.row.label), position, font }));
    const places = own.map(({ point: { x, y } }) => ({ x, y }));
    return [{ name: legalText(name), points: places, color: hexColour(colour), pointLabels }];
  };
  const chart = {
    ...look.frame,
    type: 'scatter',
    series: [...drawn(false, series.head, colours.accent), ...drawn(true, reference?.label ?? '', colours.reference)],
    markers: { shape: 'circle', size: 6 },
    xAxis,
    yAxis,
    legend: false,
  } as const;
  return { chart, plot };
}

interface Point {
  readonly row: SeriesRow;
  readonly x: number;
  readonly y: number;
}

function pointOf(row: SeriesRow): readonly Point[] {
  const [along, up] = row.values;
  return along?.value === undefined || up?.value === undefined ? [] : [{ row, x: along.value, y: up.value }];
}

/** As below the picture: what is not to be seen among the points. */
function withoutPoint({ rows }: Series): string {
  const unknown = rows.filter((row) => pointOf(row).length === 0);
  const told = unknown.map(({ label, values }) => `${label} ${values.map(({ shown }) => shown).join(' und ')}`);
  return told.length === 0 ? '' : `Ohne Punkt: ${told.join('; ')}`;
}

function titleOf(column: Series['columns'][number] | undefined, { unit }: Series): string {
  const { name = '', unit: own = unit } = column ?? {};
  return own === '' ? name : `${name} (${own})`;
}

const line: Pt = letters.usual * 1.5;

function plotRoom(series: Series, { width, height, widthOf }: Look): PlotRoom {
  const numbers = Math.max(...series.rows.flatMap(({ values }) => values.slice(1).map(({ shown }) => widthOf(shown))));
  const lines = withoutPoint(series) === '' ? 2.2 : 3.2;
  return {
    left: (numbers + 2.5 * letters.usual) / width,
    right: line / width,
    top: line / height,
    bottom: (lines * line) / height,
  };
}

interface Box {
  readonly left: Pt;
  readonly right: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
}

interface Plane {
  readonly xAxis: ChartValueAxis;
  readonly yAxis: ChartValueAxis;
  readonly plot: PlotRoom;
  readonly look: Look;
}

/** On which side of each point its name covers neither a point nor another name; nothing where one of them finds no side. */
function sidesOf(
  points: readonly Point[],
  { xAxis, yAxis, plot, look }: Plane,
): readonly ChartDataLabelPosition[] | undefined {
  const share = (value: number, { minimum = 0, maximum = 1 }: ChartValueAxis) =>
    (value - minimum) / (maximum - minimum);
  const dots = points.map(({ row, x, y }) => ({
    x: look.width * (plot.left + (1 - plot.left - plot.right) * share(x, xAxis)),
    y: look.height * (1 - plot.bottom - (1 - plot.top - plot.bottom) * share(y, yAxis)),
    width: look.widthOf(row.label) + 6,
  }));
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }));
  const sides = dots.map((dot, own) => {
    const found = boxesBeside(dot).find(
      ([, box]) =>
        box.left >= 0 &&
        box.right <= look.width &&
        box.top >= 0 &&
        taken.every((other, index) => index === own || !overlap(box, other)),
    );
    if (found !== undefined) taken.push(found[1]);
    return found?.[0];
  });
  const known = sides.filter((side) => side !== undefined);
  return known.length === sides.length ? known : undefined;
}

/** As high as a line of letters, where Word sets a label on that side. */
function boxesBeside({ x, y, width }: { readonly x: Pt; readonly y: Pt; readonly width: Pt }) {
  const [gap, high] = [4, letters.usual * 1.2];
  const beside = { top: y - high / 2, bottom: y + high / 2 };
  const centred = { left: x - width / 2, right: x + width / 2 };
  return [
    ['right', { ...beside, left: x + gap, right: x + gap + width }],
    ['left', { ...beside, left: x - gap - width, right: x - gap }],
    ['above', { ...centred, top: y - gap - high, bottom: y - gap }],
    ['below', { ...centred, top: y + gap, bottom: y + gap + high }],
  ] as const;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
