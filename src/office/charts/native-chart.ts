// Which charts Office draws itself: those whose type says how, where Word or PowerPoint would show what the picture in the PDF shows.
import type { Hausstil } from '../../document/hausstil.js';
import { mmPerPoint } from '../../document/image-size.js';
import type { Mm, NativeChart, NodeOf } from '../../document/nodes.js';
import type { Series } from '../../document/series.js';
import { barChart, stackedBars } from './bar-charts.js';
import { type DrawnByOffice, type Look, lookOf } from './chart-look.js';
import { figuresOf } from './chart-series.js';
import { columnChart, lineChart } from './line-charts.js';
import { scatterChart } from './scatter-chart.js';

/** The room for a chart on paper. */
export interface ChartRoom {
  readonly width: Mm;
  readonly height: Mm;
}

/** What Office is to draw in that room; nothing where it would show less or something else than the picture does. */
export function nativeChart(
  { native, series, svg }: NodeOf<'chart'>,
  { width, height }: ChartRoom,
  hausstil: Hausstil,
): DrawnByOffice | undefined {
  // The signs of an Ampel stand before the names in the picture; charts of office programs have none for them.
  const hasSigns = series.classes?.some(({ sign }) => sign !== undefined) === true;
  if (native === undefined || svg === '' || hasSigns || figuresOf(series).length === 0) return undefined;
  return makers[native](series, lookOf(hausstil, { width: width / mmPerPoint, height: height / mmPerPoint }));
}

const makers: { readonly [N in NativeChart]: (series: Series, look: Look) => DrawnByOffice | undefined } = {
  bars: barChart,
  columns: columnChart,
  'stacked-bars': stackedBars,
  lines: lineChart,
  scatter: scatterChart,
};
