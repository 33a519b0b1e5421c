// `{{datentabellen}}` → a table for every chart of the document that has none beside it, each leading to its figure.
import { placed, type Report } from '../../diagnostic.js';
import type { Block, Inline, Node, NodeOf } from '../../document/nodes.js';
import type { Series } from '../../document/series.js';
import { transform, walk } from '../../document/walk.js';
import { datentabelle } from './datentabelle.js';
import type { Diagramm } from './diagramm.js';

/** The name of the call. */
export const datentabellenName = 'datentabellen';

/** A chart, with the figure around it where it has one. */
interface Gezeichnetes {
  readonly chart: NodeOf<'chart'>;
  readonly figur?: NodeOf<'figure'>;
}

/**
 * The blocks with all calls for data tables answered; figures that they lead to have an anchor then.
 *
 * Shape:  `berechnete` are the charts that calls made, by their series; others were typed.
 * Errors: `datentabellen-leer`.
 */
export function withDatentabellen(
  blocks: readonly Block[],
  berechnete: ReadonlyMap<Series, Diagramm>,
  report: Report,
): readonly Block[] {
  if (!callsIn(blocks)) return blocks;
  const charts = chartsIn(blocks).filter(({ chart }) => berechnete.get(chart.series)?.mitTabelle !== true);
  const anchors = anchorsFor(blocks, charts);
  const tables = charts.map((one) => tabelleOf(one, berechnete.get(one.chart.series), anchors.get(one.chart.series)));
  return transform(blocks, (node): readonly Node[] => {
    if (node.kind === 'figure') {
      const chart = chartIn(node);
      const id = chart && anchors.get(chart.series);
      return [id === undefined ? node : { ...node, id }];
    }
    if (!isCall(node)) return [node];
    if (tables.length === 0) reportNone(node, report);
    return tables;
  });
}

function isCall(node: Node): node is NodeOf<'indicator-block'> {
  return node.kind === 'indicator-block' && node.call.name === datentabellenName;
}

function callsIn(blocks: readonly Block[]): boolean {
  let isAsked = false;
  walk(blocks, (node) => {
    isAsked ||= isCall(node);
  });
  return isAsked;
}

function chartIn({ children }: NodeOf<'figure'>): NodeOf<'chart'> | undefined {
  return children.find((child) => child.kind === 'chart');
}

function chartsIn(blocks: readonly Block[]): readonly Gezeichnetes[] {
  const figures = new Map<Series, NodeOf<'figure'>>();
  const found: Gezeichnetes[] = [];
  walk(blocks, (node) => {
    const chart = node.kind === 'figure' ? chartIn(node) : undefined;
    if (chart !== undefined && node.kind === 'figure') figures.set(chart.series, node);
    if (node.kind !== 'chart') return;
    const figur = figures.get(node.series);
    found.push({ chart: node, ...(figur !== undefined && { figur }) });
  });
  return found;
}

/** Their own, or one that nothing in the document has. */
function anchorsFor(blocks: readonly Block[], charts: readonly Gezeichnetes[]): ReadonlyMap<Series, string> {
  const taken = new Set<string>();
  walk(blocks, (node) => {
    if ('id' in node && node.id !== undefined) taken.add(node.id);
  });
  const anchors = new Map<Series, string>();
  let count = 0;
  for (const { chart, figur } of charts) {
    if (figur === undefined) continue;
    let id = figur.id ?? '';
    while (id === '' || (figur.id === undefined && taken.has(id))) id = `diagramm-${++count}`;
    anchors.set(chart.series, id);
  }
  return anchors;
}

/** "Daten zu Abbildung 3: Anteil der Alleinerziehenden" */
function tabelleOf(
  { chart: { series }, figur }: Gezeichnetes,
  berechnet: Diagramm | undefined,
  anchor: string | undefined,
): Block {
  const title = series.title === '' ? 'Diagramm' : series.title;
  const titel: readonly Inline[] =
    anchor === undefined
      ? [{ kind: 'text', value: `Daten: ${title}` }]
      : [
          { kind: 'text', value: 'Daten zu ' },
          { kind: 'cross-reference', target: anchor, show: 'nummer', label: '' },
          { kind: 'text', value: `: ${title}` },
        ];
  return datentabelle(series, {
    ...(berechnet?.zurTabelle ?? { anmerkungen: [], quelle: figur?.source ?? [] }),
    titel,
  });
}

function reportNone({ at }: NodeOf<'indicator-block'>, report: Report): void {
  const message = 'Im ganzen Dokument gibt es kein Diagramm ohne Tabelle; hier wird nichts gedruckt.';
  const remedy =
    'Löschen Sie den Aufruf, oder nehmen Sie ein Diagramm auf, zum Beispiel {{diagramm "alleinerziehende"}}.';
  report(placed({ code: 'datentabellen-leer', severity: 'Hinweis', message, remedy }, at));
}
