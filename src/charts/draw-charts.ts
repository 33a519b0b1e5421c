// Charts in a tree → the same charts with their pictures, their words, and how Word draws them itself. The figures are in the series
// already; none is computed here.
import { type Position, placed, type Report } from '../diagnostic.js';
import { chartColours } from '../document/chart-colours.js';
import type { Hausstil } from '../document/hausstil.js';
import { mmPerPoint, type Size } from '../document/image-size.js';
import type { Block, Chart, InlineChart, NativeChart, Node } from '../document/nodes.js';
import { pictureRooms, textArea } from '../document/picture-room.js';
import type { Series } from '../document/series.js';
import { seriesInWords } from '../document/series-in-words.js';
import { childrenOf, rewrite } from '../document/walk.js';
import type { DiagrammAngaben } from '../domain/diagramme/diagrammart.js';
import { estimatedWidth } from '../source/text-width.js';
import { complain } from './complaints.js';
import { fieldsRead } from './fields.js';
import { withHouseConfig } from './house-config.js';
import { grades, type LayoutInput, tooHigh } from './layout/chart-layout.js';
import { layOut } from './layout/layouts.js';
import { renderVega } from './render-vega.js';
import { fillSlots, type Slots } from './slots.js';

/** What charts are drawn with. */
export interface ChartMeans {
  /** The chart type of that name; reports one that there is not. */
  readonly artOf: (name: string, at: Position | undefined) => DiagrammAngaben | undefined;
  readonly hausstil: Hausstil;
}

/** What a chart is drawn as where nobody says. */
const usualArt = { chart: 'vergleich', 'inline-chart': 'sparkline' } as const;

/** Of a chart in the line, in heights of the line. */
const inlineWidth = 4;

/**
 * The blocks with every chart drawn that has no picture yet.
 *
 * Errors: reports what is wrong with a chart type, or with figures that it cannot show, where the chart stands; that chart stays undrawn.
 */
export async function drawCharts(
  blocks: readonly Block[],
  means: ChartMeans,
  report: Report,
): Promise<readonly Block[]> {
  const undrawn = undrawnIn(blocks);
  if (undrawn.length === 0) return blocks;
  const rooms = pictureRooms(blocks, means.hausstil);
  const whole = textArea(means.hausstil, 'hochformat');
  const drawn = new Map<Node, Node>();
  for (const { chart, at } of undrawn) {
    drawn.set(chart, await drawChart({ chart, at, room: rooms.get(chart) ?? whole }, means, report));
  }
  return rewrite(blocks, (node) => drawn.get(node) ?? node);
}

/** A chart and the nearest place that is known of it. */
interface Undrawn {
  readonly chart: Chart | InlineChart;
  readonly at: Position | undefined;
}

function undrawnIn(nodes: readonly Node[], around?: Position): readonly Undrawn[] {
  return nodes.flatMap((node) => {
    const at = node.at ?? around;
    const isChart = node.kind === 'chart' || node.kind === 'inline-chart';
    return isChart && node.svg === '' ? [{ chart: node, at }] : undrawnIn(childrenOf(node), at);
  });
}

async function drawChart(
  { chart, at, room }: Undrawn & { readonly room: Size },
  { artOf, hausstil }: ChartMeans,
  report: Report,
): Promise<Chart | InlineChart> {
  const art = chart.art === '' ? usualArt[chart.kind] : chart.art;
  const type = artOf(art, at);
  if (type === undefined) return chart;
  const series = inOrder(chart.series, type.sortiert);
  const family = hausstil.schrift.pdf;
  const colours = chartColours(hausstil);
  const input: LayoutInput = {
    series,
    shapes: chart.shapes ?? new Map(),
    ...sizeOf(chart, room),
    widthOf: (text, size = grades.usual) => estimatedWidth(text, { family, size, isBold: false }),
    colours,
  };
  const complaint = (finding: Parameters<typeof complain>[1]) => report(placed(complain(art, finding), at));
  const layout = layOut(type, input);
  if ('problem' in layout) {
    complaint(layout);
    return chart;
  }
  const slots: Slots = {
    schrift: family,
    grad: grades.usual,
    kleiner_grad: grades.small,
    einheit: series.unit,
    akzent: colours.accent,
    bezug: colours.reference,
    text: colours.text,
    gedämpft: colours.muted,
    linie: colours.line,
    grund: colours.ground,
    gruppenfarben: colours.groups,
    klassenfarben: colours.classes(series.classes?.length ?? 1),
    ...layout.slots,
  };
  const { spec, unknown } = fillSlots(type.vega, slots);
  if (unknown.length > 0) {
    for (const name of unknown) complaint({ unknownSlot: name, known: Object.keys(slots) });
    return chart;
  }
  const rendered = await renderVega({
    spec: withHouseConfig(spec, { colours, family }),
    tables: layout.tables,
    width: input.width,
    widthOf: (text, font) => estimatedWidth(text, { family, ...font }),
  });
  // A field that there is not draws nothing, or makes the library complain of what follows from it.
  const fields = fieldsRead(spec, layout.tables);
  const isOfFields = rendered.complaints.length > 0 && fields.unknown.length > 0;
  for (const unknownField of isOfFields ? fields.unknown : []) complaint({ unknownField, known: fields.known });
  for (const words of isOfFields ? [] : rendered.complaints) complaint({ words });
  if (!rendered.isTrueToLength) complaint('not from zero');
  const isTooHigh = chart.kind === 'chart' && rendered.height > input.mostHeight;
  if (isTooHigh) complaint(tooHigh(series));
  if (rendered.svg === undefined || rendered.complaints.length > 0 || !rendered.isTrueToLength || isTooHigh)
    return chart;
  const drawn = { series, svg: rendered.svg, alt: chart.alt === '' ? seriesInWords(series, type) : chart.alt };
  if (chart.kind === 'inline-chart') return { ...chart, ...drawn };
  const native = isMoreThanNative(series) ? undefined : nativeCharts[type.word];
  return { ...chart, ...drawn, widthMm: input.width * mmPerPoint, ...(native !== undefined && { native }) };
}

/** Word and slides join every point of a line with the next, and have no signs of an Ampel. */
function isMoreThanNative({ rows, classes = [] }: Series): boolean {
  return rows.some(({ isBreak }) => isBreak === true) || classes.some(({ sign }) => sign !== undefined);
}

const nativeCharts: { readonly [W in DiagrammAngaben['word']]: NativeChart | undefined } = {
  balken: 'bars',
  säulen: 'columns',
  gestapelt: 'stacked-bars',
  linien: 'lines',
  punkte: 'scatter',
  bild: undefined,
};

/** A ranking begins with the highest; what nobody knows stands last. Rows with the same printed figure keep their order. */
function inOrder(series: Series, sortiert: DiagrammAngaben['sortiert']): Series {
  if (sortiert !== 'wert') return series;
  const rankedBy = ({ values }: Series['rows'][number]) => values[0]?.value ?? Number.NEGATIVE_INFINITY;
  return { ...series, rows: series.rows.toSorted((a, b) => compare(rankedBy(b), rankedBy(a))) };
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sizeOf(chart: Chart | InlineChart, room: Size): Pick<LayoutInput, 'width' | 'mostHeight'> {
  if (chart.kind === 'inline-chart') return { width: chart.heightPt * inlineWidth, mostHeight: chart.heightPt };
  return {
    width: Math.min(chart.widthMm ?? room.width, room.width) / mmPerPoint,
    mostHeight: room.height / mmPerPoint,
  };
}
