// Numbers typed by hand beside those of the catalogue: told where they differ, and only where it is clear what is meant.
import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { checkTypedFigures, mayTellFigures } from '../../../../src/domain/zahlen/getippt.js';
import { parseMarkdown } from '../../../../src/markdown/parse.js';
import { gebieteOf, indikator, quote, stand, zahlenwerk } from '../../../support/build-zahlenwerk.js';

const gebiete = gebieteOf([
  ['altfeld', 'Altfeld'],
  ['hennef-sieg', 'Hennef (Sieg)'],
  ['augustin', 'Sankt Augustin'],
  ['neunkirchen', 'Neunkirchen-Seelscheid'],
]);
const werk = zahlenwerk(gebiete, [
  indikator('einwohner', [
    stand('2019', { altfeld: 1000, 'hennef-sieg': 47_290, kreis: 600_764 }),
    stand('2020', { altfeld: 1200, 'hennef-sieg': 46_900, augustin: 55_767, neunkirchen: 19_644, kreis: 600_900 }),
  ]),
  indikator(
    'alleinerziehende',
    [stand('2022', { altfeld: [1, 8], 'hennef-sieg': 'geheim', kreis: [184, 1000] })],
    quote,
  ),
]);

function told(text: string): readonly Finding[] {
  const findings: Finding[] = [];
  const { blocks } = parseMarkdown({ file: '/text.md', text, firstLine: 1 }, 'autor', () => undefined);
  checkTypedFigures(blocks, werk, (finding) => findings.push(finding));
  return findings;
}

test.each([
  'In Altfeld liegt der Anteil Alleinerziehender bei 19 %.',
  'Der Anteil der Alleinerziehenden liegt im Kreis bei 19,4 Prozent.',
  'Hennef hat 48.000 Einwohnerinnen und Einwohner.',
  'St. Augustin hat 48.000 Einwohnerinnen und Einwohner.',
  'Neunkirchen-Seelscheid hat 48.000 Einwohnerinnen und Einwohner.',
  'Der Kreis hat 610 000 Einwohner.',
])('differs: %s', (text) => {
  expect(told(text)).toMatchObject([{ code: 'zahl-weicht-ab', severity: 'Hinweis', at: { line: 1 } }]);
});

test.each([
  'In Altfeld liegt der Anteil Alleinerziehender bei 12,5 %.',
  'In Altfeld liegt der Anteil Alleinerziehender bei rund 13 %.',
  'Der Anteil der Alleinerziehenden liegt bei 18,4 Prozent.',
  'Der Anteil der Alleinerziehenden stieg um 2,3 Prozentpunkte.',
  'In Hennef liegt der Anteil Alleinerziehender bei 40 %.',
  'Hennef hatte 2019 noch 47.290 Einwohner.',
  'Bei uns in St. Augustin leben 55.767 Einwohner.',
  'Hennef hat 2020 Einwohner befragt.',
  'Altfeld und Hennef haben zusammen 48.100 Einwohner.',
  'Hennef fördert die Einwohner mit 120.000 Euro.',
  'Von den Einwohnern sind 19 % jünger als 18 Jahre.',
  'In Altfeld wohnen {{wert "einwohner" kommune="Altfeld"}} Einwohner.',
])('is as it should be, or not clear: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('names the call that keeps the sentence true', () => {
  const [finding] = told('In Altfeld liegt der Anteil Alleinerziehender bei 19 %.');
  expect(finding?.message).toContain('für Altfeld 12,5\u00a0%');
  expect(finding?.remedy).toContain('{{wert "alleinerziehende" kommune="Altfeld"}}');
});

test('a text that speaks of no indicator needs no figures', () => {
  const { blocks } = parseMarkdown(
    { file: '/text.md', text: 'Am 3. Mai sprach Frau Muster.', firstLine: 1 },
    'autor',
    () => undefined,
  );
  expect(mayTellFigures(blocks, werk.indikatoren.keys())).toBe(false);
});
