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
