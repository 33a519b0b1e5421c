// What becomes of charts in a tree: drawn once, and what is wrong with a type or its figures told where the chart stands.
import { expect, it } from 'vitest';
import { drawCharts } from '../../../src/charts/draw-charts.js';
import type { Finding } from '../../../src/diagnostic.js';
import type { Block, Chart } from '../../../src/document/nodes.js';
import type { DiagrammAngaben } from '../../../src/domain/diagramme/diagrammart.js';
import type { FreeObject } from '../../../src/source/free-data.js';
import { placeCases } from '../../support/chart-series.js';
import { sampleHausstil } from '../../support/sample-tree.js';

const at = { file: '/w/text.md', line: 3, column: 1 };
const { normal: series = raise() } = placeCases;

function raise(): never {
  throw new Error('no series');
}

const bars: FreeObject = {
  data: { name: 'reihe' },
  mark: 'bar',
  encoding: { x: { field: 'wert', type: 'quantitative' }, y: { field: 'name', type: 'nominal' } },
};

function typeOf(vega: FreeObject): DiagrammAngaben {
  return { bezeichnung: 'Balken', daten: 'orte', alle_orte: true, sortiert: 'name', word: 'balken', vega };
}

async function check(
  vega: FreeObject,
  chart: Partial<Chart> = {},
): Promise<{ readonly drawn: Chart; readonly told: readonly string[] }> {
  const findings: Finding[] = [];
  const figure: Block = {
    kind: 'figure',
    at,
    caption: [],
    children: [{ kind: 'chart', art: 'eigen', series, svg: '', alt: '', ...chart }],
    notes: [],
    source: [],
  };
  const means = { artOf: () => typeOf(vega), hausstil: sampleHausstil };
  const [block] = await drawCharts([figure], means, (finding) => findings.push(finding));
  const drawn = block?.kind === 'figure' ? block.children[0] : undefined;
  if (drawn?.kind !== 'chart') throw new Error('the chart is gone');
  return {
    drawn,
    told: findings.map(({ code, message, remedy, at: place }) => `${place?.line}: ${message} [${code}] ${remedy}`),
  };
}

it('a chart gets its picture, its words, its width and what Word makes of it', async () => {
  const { drawn, told } = await check(bars);
  expect(told).toEqual([]);
  expect(drawn.svg).toMatch(/^<svg [^>]*width="467\.72pt"/u);
  expect(drawn.alt).toContain('am höchsten Hennef (Sieg) mit 26,6');
  expect(drawn.native).toBe('bars');
  expect(drawn.widthMm).toBeCloseTo(165);
});

it('a chart that has a picture stays as it is', async () => {
  const { drawn } = await check(bars, { svg: '<svg/>', alt: 'Von Hand' });
  expect(drawn).toEqual({ kind: 'chart', art: 'eigen', series, svg: '<svg/>', alt: 'Von Hand' });
});

it('the words of its author stay', async () => {
  expect((await check(bars, { alt: 'Alfter liegt hinten.' })).drawn.alt).toBe('Alfter liegt hinten.');
});

it('the same chart is the same text, whatever was drawn before', async () => {
  const first = (await check(bars)).drawn.svg;
  await check({ ...bars, mark: { type: 'bar', color: '#ff0000' } }, { widthMm: 80 });
  expect((await check(bars)).drawn.svg).toBe(first);
});

it('a slot that there is not is told with the nearest one', async () => {
  const { drawn, told } = await check({ ...bars, mark: { type: 'bar', color: '$akzen' } });
  expect(drawn.svg).toBe('');
  expect(told).toEqual([
    '3: In der Diagrammart „eigen“ steht der Platzhalter „$akzen“, den es für ihre Daten nicht gibt. [diagrammart-platzhalter] ' +
      'Schreiben Sie in templates/diagramme/eigen.yaml „$akzent“.',
  ]);
});

it('a field that there is not is told with the nearest one, and not what the library makes of it', async () => {
  const encoding = { y: { field: 'mitte', type: 'quantitative' }, x: { field: 'werd', type: 'quantitative' } };
  const { drawn, told } = await check({ ...bars, encoding });
  expect(drawn.svg).toBe('');
  expect(told).toEqual([
    '3: In der Diagrammart „eigen“ steht das Feld „werd“, das es in ihren Tabellen nicht gibt. [diagrammart-feld] ' +
      'Schreiben Sie in templates/diagramme/eigen.yaml „wert“.',
  ]);
});

it('where the library stumbles its words are not told', async () => {
  const { told } = await check({ ...bars, mark: 'baar' });
  expect(told).toEqual([
    '3: Mit der Diagrammart „eigen“ lässt sich nichts zeichnen. [diagrammart-ungueltig] ' +
      'Berichtigen Sie den Block „vega“ in templates/diagramme/eigen.yaml; templates/diagramme/README.md erklärt ihn an einem Beispiel.',
  ]);
});

it('bars that begin elsewhere than at zero are refused', async () => {
  const x = { field: 'wert', type: 'quantitative', scale: { zero: false, domain: [10, 30] } };
  const { drawn, told } = await check({ ...bars, encoding: { x, y: { field: 'name', type: 'nominal' } } });
  expect(drawn.svg).toBe('');
  expect(told).toEqual([
    '3: In der Diagrammart „eigen“ beginnen Balken oder Flächen nicht bei null; ihre Länge täuscht dann über die Werte. [diagrammart-balken-ohne-null] ' +
      'Lassen Sie in templates/diagramme/eigen.yaml die Achse bei null beginnen, zum Beispiel mit „scale: { domain: [$von, $bis] }“, oder zeichnen Sie Punkte.',
  ]);
});

it.each([
  [{ data: { name: 'reihe' } }, 'Invalid specification'],
  [{ ...bars, data: { url: 'https://example.org/a.json' } }, 'https://example.org/a.json'],
  [{ ...bars, transform: [{ calculate: 'unbekannt(', as: 'x' }] }, ''],
])('what the library refuses is told with its words, %#', async (vega, words) => {
  const { drawn, told } = await check(vega as FreeObject);
  expect(drawn.svg).toBe('');
  expect(told.join()).toContain(
    '3: Mit der Diagrammart „eigen“ lässt sich nichts zeichnen; das Zeichenprogramm meldet dazu: „',
  );
  expect(told.join()).toContain(words);
  expect(told.join()).toContain(
    '[diagrammart-ungueltig] Berichtigen Sie den Block „vega“ in templates/diagramme/eigen.yaml',
  );
});

it('figures that the type cannot show are told', async () => {
  const { told } = await check(bars, { series: { ...series, columns: [{ name: '2011' }, { name: '2022' }] } });
  expect(told).toEqual([
    '3: Die Diagrammart „eigen“ zeigt einen Wert je Zeile, nicht 2. [diagramm-daten-unpassend] ' +
      'Nehmen Sie „anteile“ für Teile eines Ganzen oder „veränderung“ für zwei Stände.',
  ]);
});

it('a chart that no page is high enough for is refused', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    label: `Ort ${index}`,
    values: [{ shown: '1', value: 1 }],
  }));
  const { told } = await check({ ...bars, height: { step: 20 } }, { series: { ...series, rows } });
  expect(told).toEqual([
    '3: Die Diagrammart „eigen“ hat auf einer Seite keinen Platz für 60 Zeilen. [diagramm-daten-unpassend] ' +
      'Wählen Sie aus, worauf es ankommt, oder nehmen Sie „rangfolge“.',
  ]);
});
