// Two figures of each place against each other, as points with their names.

import type { Series } from '../../../document/series.js';
import { legalText } from '../../../office/xml-text.js';
import { hexColour } from '../units.js';
import { type DrawnByWord, type Look, valueAxis } from './chart-look.js';
import { figuresOf } from './chart-series.js';

/** A point for each row: the first column along, the second column up. */
export function scatterChart(series: Series, look: Look): DrawnByWord | undefined {
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
  const chart = {
    ...look.frame,
    type: 'scatter',
    series: drawn,
    markers: { shape: 'circle', size: 7 },
    xAxis: axis(0),
    yAxis: axis(1),
    legend: false,
  } as const;
  return { chart };
}

function titleOf(column: Series['columns'][number] | undefined, { unit }: Series): string {
  const { name = '', unit: own = unit } = column ?? {};
  return own === '' ? name : `${name} (${own})`;
}
