// Every chart type with every kind of series it is for: the SVG as text, one element a line, and what may never happen on it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../src/charts/draw-charts.js';
import type { Finding } from '../../src/diagnostic.js';
import type { Chart } from '../../src/document/nodes.js';
import type { Series } from '../../src/document/series.js';
import { createDiagrammarten } from '../../src/domain/diagramme/diagrammarten-lesen.js';
import { createOrigins } from '../../src/source/origins.js';
import { packagePath } from '../../src/source/package-files.js';
import {
  ageCases,
  type Cases,
  changeCases,
  figure,
  judgedCases,
  mapCases,
  pairCases,
  panelCases,
  placeCases,
  planCases,
  shapes,
  shareCases,
  timeCases,
} from '../support/chart-series.js';
import { type DrawnWords, outside, overlapping, wordsOf } from '../support/chart-words.js';
import { expectGolden } from '../support/golden.js';
import { sampleHausstil } from '../support/sample-tree.js';

const cases: Readonly<Record<string, Cases>> = {
  vergleich: { ...placeCases, ...judgedCases },
  rangfolge: placeCases,
  zeitreihe: timeCases,
  verläufe: panelCases,
  veränderung: changeCases,
  zusammenhang: pairCases,
  altersaufbau: ageCases,
  anteile: shareCases,
  zeitplan: planCases,
  kachelkarte: mapCases,
  karte: mapCases,
};

/** The chart drawn, with what was said of it. */
async function draw(
  art: string,
  series: Chart['series'],
): Promise<{ readonly svg: string; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const readArt = createDiagrammarten({ ordner: packagePath('content'), origins: createOrigins(), report });
  const means = { artOf: (name: string) => readArt(name, undefined, report), hausstil: sampleHausstil };
  const [drawn] = await drawCharts([{ kind: 'chart', art, series, shapes, svg: '', alt: '' }], means, report);
  return { svg: drawn?.kind === 'chart' ? drawn.svg : '', findings };
}

for (const [art, series] of Object.entries(cases)) {
  describe(`a chart of the type ${art}`, () => {
    for (const [name, given] of Object.entries(series)) {
      it(`is drawn as before where its series is ${name}`, async () => {
        const { svg, findings } = await draw(art, given);
        expect(findings).toEqual([]);
        const words = wordsOf(svg);
        expect(words.length).toBeGreaterThan(0);
        expect([overlapping(words), outside(words, svg)]).toEqual([[], []]);
        expect(foreignNumbers(words, given)).toEqual([]);
        expectGolden(join(packagePath('tests', 'golden', 'diagramme', art), `${name}.svg.txt`), elementsOf(svg));
      });
    }
  });
}

/** Numbers that neither the series has nor an axis of its values. */
function foreignNumbers(words: readonly DrawnWords[], series: Series): readonly string[] {
  const rows = [...series.rows, ...(series.reference === undefined ? [] : [series.reference])];
  const told = [
    series.unit,
    ...series.columns.flatMap(({ name, unit = '' }) => [name, unit]),
    ...(series.classes ?? []).map(({ name }) => name),
  ];
  const shown = rows.flatMap(({ label, values }) => [label, ...values.map((value) => value.shown)]);
  const known = new Set([...told, ...shown].flatMap(numbersOf));
  return words
    .filter(({ size }) => size !== axisSize)
    .flatMap(({ text }) => numbersOf(text).filter((number) => !known.has(number)));
}

/** Axes and heads; what stands at an axis is no figure. */
const axisSize = 7.5;

function numbersOf(text: string): readonly string[] {
  return text.match(/−?\d[\d\u202f.,]*/gu) ?? [];
}

/** One element a line; words stay as they are. */
function elementsOf(svg: string): string {
  return `${svg.replace(/(?<=>)(?=<)/gu, '\n')}\n`;
}

it.each([
  ['veränderung', changeCases.normal, 'hat auf einer Seite keinen Platz für 400 Zeilen mit 2 Werten'],
  ['anteile', shareCases.normal, 'hat auf einer Seite keinen Platz für 400 Zeilen mit 4 Werten'],
  ['zeitplan', planCases.normal, 'hat auf einer Seite keinen Platz für 400 Maßnahmen'],
  ['verläufe', timeCases.vierhundert, 'hat auf einer Seite keinen Platz für 7 Zeilen mit 401 Werten'],
])('%s says so where a page is not high enough', async (art, given, problem) => {
  const [row] = given?.rows ?? [];
  if (given === undefined || row === undefined) throw new Error('no series');
  const isLong = given.columns.length > 100;
  const rows = Array.from({ length: 400 }, (_, index) => ({ ...row, label: `Ort ${index}` }));
  const { svg, findings } = await draw(art, isLong ? given : { ...given, rows });
  expect([svg, findings.map(({ message }) => message)]).toEqual(['', [`Die Diagrammart „${art}“ ${problem}.`]]);
});

it.each(Object.entries(cases))('%s is drawn, with signs alone, where nothing may be told', async (art, series) => {
  const given = Object.values(series)[0];
  if (given === undefined) throw new Error('no series');
  const hidden = (row: Series['rows'][number]) => ({ ...row, values: row.values.map(() => ({ shown: '.' })) });
  const { reference, ...rest } = given;
  const untold = {
    ...rest,
    rows: given.rows.map(hidden),
    ...(reference !== undefined && { reference: hidden(reference) }),
  };
  const { svg, findings } = await draw(art, untold);
  if (art === 'zeitplan') return expect(findings.map(({ code }) => code)).toEqual(['diagramm-daten-unpassend']);
  expect(findings).toEqual([]);
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/u);
  expect(wordsOf(svg).some(({ text }) => text.includes('.'))).toBe(true);
});

const inLine: Readonly<Record<string, readonly (number | undefined)[]>> = {
  normal: [31.2, 31.6, 31.5, 32.1, 32.7, 33.1],
  lücken: [31.2, undefined, 31.5, 32.1, undefined, undefined],
  gleich: [20, 20, 20],
  einzeln: [20],
  ohne: [undefined, undefined],
};

it.each(Object.entries(inLine))(
  'a chart in the line is drawn as before where its series is %s',
  async (name, values) => {
    const findings: Finding[] = [];
    const report = (finding: Finding) => findings.push(finding);
    const readArt = createDiagrammarten({ ordner: packagePath('content'), origins: createOrigins(), report });
    const rows = values.map((value, index) => ({ label: String(2017 + index), values: [figure(value)] }));
    const series = { title: 'Anteil', unit: '%', decimals: 1, head: 'Stand', columns: [{ name: '' }], rows };
    const chart = { kind: 'inline-chart', art: '', series, svg: '', alt: '', heightPt: 11 } as const;
    const means = { artOf: (art: string) => readArt(art, undefined, report), hausstil: sampleHausstil };
    const [block] = await drawCharts([{ kind: 'paragraph', role: 'body', children: [chart] }], means, report);
    const [drawn] = block?.kind === 'paragraph' ? block.children : [];
    const svg = drawn?.kind === 'inline-chart' ? drawn.svg : '';
    expect(findings).toEqual([]);
    expect(svg).not.toMatch(/NaN|Infinity/u);
    // As high as the line it stands in: scaled to that, it would be wider than it was drawn.
    expect(Number(/height="(\d+)pt"/u.exec(svg)?.[1])).toBeLessThanOrEqual(11);
    expectGolden(join(packagePath('tests', 'golden', 'diagramme', 'sparkline'), `${name}.svg.txt`), elementsOf(svg));
  },
);
