// A chart as on paper → the same for a slide: its letters, signs and lines larger. Where bars stand are shares of the whole, and stay.
import type { DrawnByOffice } from './chart-look.js';

/** The chart with everything that has a size of its own larger by that factor. */
export function enlargedChart(drawn: DrawnByOffice, factor: number): DrawnByOffice {
  return { ...drawn, chart: enlarged(drawn.chart, factor) };
}

/** Sizes of letters and markers, and widths of lines, wherever they stand among the options. */
const sizes: ReadonlySet<string> = new Set(['size', 'width']);

function enlarged<Value>(value: Value, factor: number): Value {
  if (Array.isArray(value)) return value.map((one) => enlarged(one, factor)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, own]) => [
    name,
    // Office knows half points.
    sizes.has(name) && typeof own === 'number' ? Math.round(own * factor * 2) / 2 : enlarged(own, factor),
  ]);
  return Object.fromEntries(entries) as Value;
}
