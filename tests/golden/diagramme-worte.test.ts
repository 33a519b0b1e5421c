// What charts of the catalogue say in words, and what is told of calls that cannot be shown: texts to be read by a person.
import { join } from 'node:path';
import { test } from 'vitest';
import { seriesInWords } from '../../src/document/series-in-words.js';
import { packagePath } from '../../src/source/package-files.js';
import { filled, refusedCalls, seriesOf } from '../support/chart-figures.js';
import { chartTypes } from '../support/chart-types.js';
import { expectGolden } from '../support/golden.js';

const folder = packagePath('tests', 'golden', 'diagramme-worte');

const calls: readonly (readonly [call: string, art: string])[] = [
  ['{{diagramm "anteil"}}', 'vergleich'],
  ['{{diagramm "quote" ampel="ja"}}', 'vergleich'],
  ['{{diagramm "quote" art="veränderung"}}', 'veränderung'],
  ['{{diagramm "quote" art="zeitreihe"}}', 'zeitreihe'],
  ['{{diagramm "einwohner" art="zeitreihe" kommune="Altfeld"}}', 'zeitreihe'],
  ['{{diagramm "quote" art="verläufe"}}', 'verläufe'],
  ['{{diagramm "quote, anteil" art="zusammenhang"}}', 'zusammenhang'],
  ['{{diagramm "kinder, alte" art="anteile"}}', 'anteile'],
  ['{{diagramm "quote" art="kachelkarte"}}', 'kachelkarte'],
];

test('charts in words', () => {
  const told = calls.map(([call, art]) => {
    const type = chartTypes[art];
    return `${call}\n  ${type === undefined ? '' : seriesInWords(seriesOf(call), type)}\n`;
  });
  expectGolden(join(folder, 'worte.txt'), told.join(''));
});

test('charts that cannot be shown', () => {
  const told = refusedCalls.map(([call]) => {
    const findings = filled(call).findings.map(
      ({ severity, message, code, remedy }) => `  ${severity}: ${message} [${code}]\n  Abhilfe: ${remedy}\n`,
    );
    return `${call}\n${findings.join('')}`;
  });
  expectGolden(join(folder, 'meldungen.txt'), told.join(''));
});
