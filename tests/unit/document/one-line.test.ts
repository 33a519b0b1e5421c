import { expect, test } from 'vitest';
import type { Block } from '../../../src/document/nodes.js';
import { oneLine } from '../../../src/document/one-line.js';
import { simplifyTree } from '../../../src/document/simplify.js';
import { plainText } from '../../../src/document/walk.js';
import { documentTree, footnote, heading, inlines, list, paragraph, strong, table } from '../../support/build-nodes.js';

const share = { width: { share: 1 }, align: 'left' } as const;

function check(blocks: readonly Block[], expected: string): void {
  expect(plainText(oneLine(blocks))).toBe(expected);
}

test('paragraphs, lists and headings follow one another, with their numbers', () => {
  check(
    [
      heading(1, 'a', 'Titel', { number: '4.1' }),
      paragraph(['eins ', strong('zwei')]),
      list('bullet', [paragraph('drei')]),
    ],
    '4.1 Titel eins zwei drei',
  );
});

test('a table is read row by row between its caption and its source', () => {
  const extra = { number: 'Tabelle 1', caption: inlines('Titel'), source: inlines('Zensus') };
  check(
    [
      table(
        [share, share],
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        extra,
      ),
    ],
    'Tabelle 1 Titel a b c d Quelle: Zensus',
  );
});

test('what was typed in lines stands in one, pictures by their words', () => {
  check([{ kind: 'verbatim', value: 'a\n  b\n' }], 'a b');
  const image = { format: 'png', bytes: new Uint8Array(), name: 'x' } as const;
  check([{ kind: 'image', image, alt: 'Karte', isDecorative: false }], 'Karte');
});

test('a footnote to a footnote stands in brackets, however deep, wherever it is called', () => {
  const deep = footnote(paragraph(['außen', footnote(paragraph(['innen', footnote(paragraph('ganz innen'))])), '.']));
  const [written] = simplifyTree(documentTree([paragraph(['Text', deep])])).children;
  expect(written).toEqual(paragraph(['Text', footnote(paragraph('außen (innen (ganz innen)).'))]));
});

test('an empty footnote to a footnote leaves nothing', () => {
  const note = footnote(paragraph(['außen', footnote(paragraph(' '))]));
  expect(simplifyTree(documentTree([paragraph(['Text', note])])).children).toEqual([
    paragraph(['Text', footnote(paragraph('außen'))]),
  ]);
});
