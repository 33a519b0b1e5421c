// Which entries a directory has, whatever writer prints it.
import { expect, test } from 'vitest';
import { directoryEntries } from '../../../src/document/directory.js';
import type { Block, NodeOf } from '../../../src/document/nodes.js';
import { plainText } from '../../../src/document/walk.js';
import { footnote, heading, inlines, link, paragraph, table, text } from '../../support/build-nodes.js';

const figure = (id: string | undefined, caption: string): NodeOf<'figure'> => ({
  kind: 'figure',
  ...(id !== undefined && { id }),
  number: `Abbildung ${caption}`,
  caption: inlines(caption),
  children: [paragraph('Bild')],
  notes: [],
  source: [],
});

const blocks: readonly Block[] = [
  heading(1, 'eins', [text('Eins'), footnote(paragraph('Nicht hier'))], { number: '1' }),
  { kind: 'note', title: [], children: [heading(2, 'innen', [link('https://example.org', 'Innen')])] },
  heading(3, 'tief', 'Zu tief'),
  table([{ width: { share: 1 }, align: 'left' }], [['Kopf']], {
    id: 'tab',
    number: 'Tabelle 1',
    caption: inlines('T'),
  }),
  table([{ width: { share: 1 }, align: 'left' }], [['Kopf']]),
  { kind: 'figure-group', id: 'gruppe', caption: inlines('Gruppe'), columns: 2, figures: [figure('teil', 'a')] },
  figure('bild', 'b'),
];

function check(of: NodeOf<'directory'>['of'], expected: readonly string[]): void {
  const entries = directoryEntries({ kind: 'directory', of, title: [], depth: 2 }, blocks);
  expect(
    entries.map(({ anchor, level, number, title }) => `${level} ${anchor} ${number ?? '–'} ${plainText(title)}`),
  ).toEqual(expected);
}

test('a contents list names headings down to its depth, without their footnotes and links', () => {
  check('inhalt', ['1 eins 1 Eins', '2 innen – Innen']);
});

test('a list of tables names those with a caption', () => {
  check('tabellen', ['1 tab Tabelle 1 T']);
});

test('a list of figures names a group once', () => {
  check('abbildungen', ['1 gruppe – Gruppe', '1 bild Abbildung b b']);
});
