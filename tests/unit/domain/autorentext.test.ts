// What a text an author wrote is made from besides itself: whoever changes one of these files has to make its document anew.
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parseText } from '../../../src/domain/autorentext.js';
import { withFiles } from '../../support/sample-sitting.js';

const files = {
  'gebiete.yaml': '',
  'indikatoren/katalog.yaml': '',
  'templates/diagramme/ampelbalken.yaml': '',
};

test.each([
  ['Nur Text.', []],
  ['Es sind {{wert "a"}}.', ['gebiete.yaml', 'katalog.yaml', 'ampelbalken.yaml']],
  ['{{diagramm "a"}}', ['gebiete.yaml', 'katalog.yaml', 'ampelbalken.yaml']],
  ['::: diagramm\nA\n: 3\n:::', ['ampelbalken.yaml']],
])('%j is made from %j, too', (text, names) => {
  withFiles(files, (ordner) => {
    const quelle = { file: `${ordner}/text.md`, text: `${text}\n`, firstLine: 1 };
    const { files: found } = parseText({ ordner, report: () => undefined }, quelle);
    expect(found.map((file) => basename(file))).toEqual(names);
  });
});
