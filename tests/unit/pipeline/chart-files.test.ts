import { expect, it } from 'vitest';
import { naturalSize } from '../../../src/document/image-size.js';
import type { Block, NodeOf } from '../../../src/document/nodes.js';
import { chartFiles } from '../../../src/pipeline/chart-files.js';
import { loadFonts } from '../../../src/source/fonts.js';
import { inlines, paragraph } from '../../support/build-nodes.js';
import { sampleHausstil } from '../../support/sample-tree.js';

const means = { hausstil: sampleHausstil, fonts: loadFonts(sampleHausstil.schrift.pdf) };
const document = { dokument: 'bericht', kreis: 'nichtöffentlich', istEntwurf: true } as Parameters<
  typeof chartFiles
>[0];

function chart(title: string): NodeOf<'chart'> {
  const series = { title, unit: '%', decimals: 1, head: '', columns: [], rows: [] };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="72pt" height="36pt"><text y="9" font-family="Sonstwas">${title}</text></svg>`;
  return { kind: 'chart', art: '', series, svg, alt: title };
}

function figure(number: string | undefined, caption: string, ...children: readonly Block[]): NodeOf<'figure'> {
  const numbered = number === undefined ? {} : { number };
  return { kind: 'figure', ...numbered, caption: inlines(caption), children, notes: [], source: [] };
}

const written = (...blocks: readonly Block[]) => chartFiles(document, blocks, means);
const names = async (...blocks: readonly Block[]) => (await written(...blocks)).map(({ name }) => name);

it('charts become files that say their number, their title, and for whom they are', async () => {
  const files = await written(paragraph('Text'), figure('Abbildung\u00a03', 'Alleinerziehende in Wörtern', chart('x')));
  expect(files.map(({ bytes: _, ...told }) => told)).toEqual(
    ['svg', 'png'].map((format) => ({
      name: `Diagramme/bericht-Abbildung-3-alleinerziehende-in-woertern-nichtoeffentlich-Entwurf.${format}`,
      bezeichnung: 'Abbildung\u00a03',
      format,
      standards: [],
    })),
  );
});

it('the SVG names its fonts, the PNG how large it is at 300 dots to the inch', async () => {
  const [svg, png] = await written(chart('Anteil'));
  const text = new TextDecoder().decode(svg?.bytes);
  expect(text).toContain('<svg font-family="Arimo, Arial, sans-serif" ');
  expect(text).not.toContain('Sonstwas');
  const size = naturalSize({ format: 'png', name: '', bytes: png?.bytes ?? new Uint8Array() });
  expect([size?.width.toFixed(1), size?.height.toFixed(1)]).toEqual(['25.4', '12.7']);
});

it('charts without a number are counted, those of a group have its number and no two the same name', async () => {
  const group: Block = {
    kind: 'figure-group',
    number: 'Abbildung 1',
    caption: inlines('Zwei Orte'),
    columns: 2,
    figures: [figure(undefined, 'Nord', chart('x')), figure(undefined, 'Nord', chart('y'))],
  };
  const all = await names(group, chart('Anteil der Haushalte'), { ...chart('leer'), svg: '' });
  expect(all.filter((name) => name.endsWith('.svg'))).toEqual(
    ['Abbildung-1-nord', 'Abbildung-1-nord-2', 'Diagramm-3-anteil-der-haushalte'].map(
      (name) => `Diagramme/bericht-${name}-nichtoeffentlich-Entwurf.svg`,
    ),
  );
});
