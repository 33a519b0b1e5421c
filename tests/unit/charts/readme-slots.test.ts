// templates/diagramme/README.md names every slot and table that a chart type is given, and none that it is not.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { grades } from '../../../src/charts/layout/chart-layout.js';
import { layOut } from '../../../src/charts/layout/layouts.js';
import { chartColours } from '../../../src/document/chart-colours.js';
import type { Series } from '../../../src/document/series.js';
import { packagePath } from '../../../src/source/package-files.js';
import { estimatedWidth } from '../../../src/source/text-width.js';
import {
  ageCases,
  changeCases,
  mapCases,
  pairCases,
  placeCases,
  planCases,
  shapes,
  shareCases,
  timeCases,
} from '../../support/chart-series.js';
import { sampleHausstil } from '../../support/sample-tree.js';

type Form = Parameters<typeof layOut>[0];

const forms: readonly (readonly [Form, Series | undefined])[] = [
  [{ daten: 'orte' }, placeCases.normal],
  [{ daten: 'verlauf' }, timeCases.normal],
  [{ daten: 'stände' }, changeCases.normal],
  [{ daten: 'indikatoren' }, pairCases.normal],
  [{ daten: 'anteile' }, shareCases.normal],
  [{ daten: 'gruppen' }, ageCases.normal],
  [{ daten: 'zeitplan' }, planCases.normal],
  [{ daten: 'orte', karte: 'umrisse' }, mapCases.normal],
  [{ daten: 'orte', karte: 'kacheln' }, mapCases.normal],
];

const laidOut = forms.map(([form, series]) => {
  if (series === undefined) throw new Error('no series');
  const widthOf = (text: string, size: number = grades.usual) =>
    estimatedWidth(text, { family: 'Arimo', size, isBold: false });
  const layout = layOut(form, {
    series,
    shapes,
    width: 467,
    mostHeight: 700,
    widthOf,
    colours: chartColours(sampleHausstil),
  });
  if ('problem' in layout) throw new Error(layout.problem);
  return layout;
});

const page = readFileSync(packagePath('templates', 'diagramme', 'README.md'), 'utf8');
const [, lists = ''] = page.split('## Platzhalter');

it('every slot is explained', () => {
  const named = new Set([...lists.matchAll(/`\$([\p{L}_]+)`/gu)].map(([, name]) => name));
  const axes = /^(?:von|bis|teilstriche|beschriftung)_/u;
  const given = laidOut.flatMap(({ slots }) => Object.keys(slots)).filter((name) => !axes.test(name));
  expect([...new Set(given)].filter((name) => !named.has(name))).toEqual([]);
});

it('every table is explained', () => {
  const given = new Set(laidOut.flatMap(({ tables }) => Object.keys(tables)));
  expect([...given].filter((name) => !lists.includes(`\`${name}\``))).toEqual([]);
});
