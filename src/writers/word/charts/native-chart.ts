// Which charts Word draws itself: those whose type says how, where Word would show what the picture in the PDF shows.
import { chartPicture } from '../../../document/chart-picture.js';
import type { Hausstil } from '../../../document/hausstil.js';
import { mmPerPoint, naturalSize } from '../../../document/image-size.js';
import type { NativeChart, Node, NodeOf } from '../../../document/nodes.js';
import type { Series } from '../../../document/series.js';
import { childrenOf } from '../../../document/walk.js';
import { barChart, stackedBars } from './bar-charts.js';
import { type DrawnByWord, type Look, lookOf } from './chart-look.js';
import { figuresOf } from './chart-series.js';
import { columnChart, lineChart } from './line-charts.js';
import { scatterChart } from './scatter-chart.js';

/**
 * The charts that Word draws itself, with what it is to draw.
 *
 * Side by side, in tables and in footnotes charts are pictures: there is no room that Word could deal out anew.
 */
export function chartsDrawnByWord(blocks: readonly Node[], hausstil: Hausstil): ReadonlyMap<Node, DrawnByWord> {
  return new Map(
    blocks.flatMap((node): readonly (readonly [Node, DrawnByWord])[] => {
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
function nativeChart(node: NodeOf<'chart'>, hausstil: Hausstil): DrawnByWord | undefined {
  const { native, series } = node;
  const picture = chartPicture(node);
  const size = picture && naturalSize(picture);
  if (native === undefined || size === undefined || figuresOf(series).length === 0) return undefined;
  const width = node.widthMm ?? size.width;
  const height = (size.height * width) / size.width;
  return makers[native](series, lookOf(hausstil, { width: width / mmPerPoint, height: height / mmPerPoint }));
}

const makers: { readonly [N in NativeChart]: (series: Series, look: Look) => DrawnByWord | undefined } = {
  bars: barChart,
  columns: columnChart,
  'stacked-bars': stackedBars,
  lines: lineChart,
  scatter: scatterChart,
};
