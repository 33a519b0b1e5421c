// What a chart type gets to draw with: slots and tables, made of a series and the room there is. One function for each data form makes them.

import type { Axis } from '../../document/chart-axis.js';
import type { ChartColours } from '../../document/chart-colours.js';
import type { PlaceShape, Series } from '../../document/series.js';
import type { FreeObject } from '../../source/free-data.js';
import type { Slots } from '../slots.js';

/** What a layout is made for. Units: pt. */
export interface LayoutInput {
  readonly series: Series;
  readonly shapes: ReadonlyMap<string, PlaceShape>;
  readonly width: number;
  /** How high it may be, axes and labels included. */
  readonly mostHeight: number;
  /** The width of a text in the font of the chart's labels, and in their size unless another is given. */
  readonly widthOf: (text: string, size?: number) => number;
  readonly colours: ChartColours;
}

/** Slots of one data form, beyond those that every type has, and its tables by their names. */
export interface ChartLayout {
  readonly slots: Slots;
  readonly tables: Readonly<Record<string, readonly FreeObject[]>>;
}

/** What a series has too much or too little of, as the middle of a sentence, and what to do about it. */
export interface Unfit {
  readonly problem: string;
  readonly remedy: string;
}

export type Layout = (input: LayoutInput) => ChartLayout | Unfit;

/** Sizes of text at print size. Units: pt. */
export const grades = { usual: 8.5, small: 7.5 } as const;

/** Of the usual size. Units: pt. */
export const lineHeight = grades.usual * 1.15;

/** From a text to what it names. Units: pt. */
export const gap = 5;

/** The widest of the texts. */
export function widest(texts: readonly string[], widthOf: (text: string) => number): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
}

/** The slots of an axis; the labels come as an expression that finds them by the value they stand at. */
export function axisSlots({ min, max, ticks }: Axis, suffix = ''): Slots {
  const labels = Object.fromEntries(ticks.map(({ value, label }) => [String(value), label]));
  return {
    [`von${suffix}`]: min,
    [`bis${suffix}`]: max,
    [`teilstriche${suffix}`]: ticks.map(({ value }) => value),
    [`beschriftung${suffix}`]: `${JSON.stringify(labels)}[datum.value]`,
  };
}

/** Whatever a type does with it, a picture stands on one page. */
export function tooHigh({ rows, columns }: Series): Unfit {
  return {
    problem: `hat auf einer Seite keinen Platz für ${rows.length} Zeilen${columns.length > 1 ? ` mit ${columns.length} Werten` : ''}`,
    remedy: 'Wählen Sie aus, worauf es ankommt, oder nehmen Sie „rangfolge“.',
  };
}
