// What charts of the catalogue say in words, and what is told of calls that cannot be shown: texts to be read by a person.
import { join } from 'node:path';
import { test } from 'vitest';
import type { Finding } from '../../src/diagnostic.js';
import { seriesInWords } from '../../src/document/series-in-words.js';
import { reportWithoutTable } from '../../src/domain/diagramme/ohne-tabelle.js';
import { parseMarkdown } from '../../src/markdown/parse.js';
import { packagePath } from '../../src/source/package-files.js';
import { filled, refusedCalls, seriesOf, werk } from '../support/chart-figures.js';
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

const documents: readonly string[] = [
  '{{diagramm "anteil"}}',
  '{{indikator "quote"}}\n\n{{diagramm "quote, anteil" art="zusammenhang"}}',
  '{{diagramm "Männer: m-jung, m-alt; Frauen: w-jung, w-alt" art="altersaufbau"}}\n\n{{indikatoren "m-jung, m-alt, w-alt"}}',
  '{{diagramm "anteil"}}\n\n{{datentabellen}}',
  '{{diagramm "anteil" tabelle="ja"}}',
  '{{diagramm "anteil"}}\n\n{{indikatoren "quote, anteil"}}',
  '{{diagramm "anteli"}}',
];

test('charts whose figures stand in no table', () => {
  const told = documents.map((text) => {
    const findings: Finding[] = [];
    const { blocks } = parseMarkdown({ file: '/text.md', text, firstLine: 1 }, 'autor', () => undefined);
    reportWithoutTable(blocks, werk, (finding) => findings.push(finding));
    return `${text}\n${findings.map(inLines).join('') || '  (nichts)\n'}`;
  });
  expectGolden(join(folder, 'ohne-tabelle.txt'), told.join('\n'));
});

test('charts that cannot be shown', () => {
  const told = refusedCalls.map(([call]) => {
    return `${call}\n${filled(call).findings.map(inLines).join('')}`;
  });
  expectGolden(join(folder, 'meldungen.txt'), told.join(''));
});

function inLines({ severity, message, code, remedy }: Finding): string {
  return `  ${severity}: ${message} [${code}]\n  Abhilfe: ${remedy}\n`;
}
