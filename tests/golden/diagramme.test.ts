// Every chart type with every kind of series it is for: the SVG as text, one element a line, and what may never happen on it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../src/charts/draw-charts.js';
import type { Finding } from '../../src/diagnostic.js';
import type { Chart } from '../../src/document/nodes.js';
import { createDiagrammarten } from '../../src/domain/diagramme/diagrammarten-lesen.js';
import { createOrigins } from '../../src/source/origins.js';
import { packagePath } from '../../src/source/package-files.js';
import { type Cases, placeCases } from '../support/chart-series.js';
import { expectGolden } from '../support/golden.js';
import { sampleHausstil } from '../support/sample-tree.js';

const cases: Readonly<Record<string, Cases>> = { vergleich: placeCases, rangfolge: placeCases };

/** The chart drawn, with what was said of it. */
async function draw(
  art: string,
  series: Chart['series'],
): Promise<{ readonly svg: string; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const readArt = createDiagrammarten({ ordner: packagePath('content'), origins: createOrigins(), report });
  const means = { artOf: (name: string) => readArt(name, undefined, report), hausstil: sampleHausstil };
  const [drawn] = await drawCharts([{ kind: 'chart', art, series, svg: '', alt: '' }], means, report);
  return { svg: drawn?.kind === 'chart' ? drawn.svg : '', findings };
}

for (const [art, series] of Object.entries(cases)) {
  describe(`a chart of the type ${art}`, () => {
    for (const [name, given] of Object.entries(series)) {
      it(`is drawn as before where its series is ${name}`, async () => {
        const { svg, findings } = await draw(art, given);
        expect(findings).toEqual([]);
        expectGolden(join(packagePath('tests', 'golden', 'diagramme', art), `${name}.svg.txt`), elementsOf(svg));
      });
    }
  });
}

/** One element a line; words stay as they are. */
function elementsOf(svg: string): string {
  return `${svg.replace(/(?<=>)(?=<)/gu, '\n')}\n`;
}
