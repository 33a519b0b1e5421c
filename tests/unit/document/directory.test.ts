// Which entries a directory has, whatever writer prints it.
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { directoryEntries, dropEmptyDirectories } from '../../../src/document/directory.js';
import type { Block, NodeOf } from '../../../src/document/nodes.js';
import { plainText } from '../../../src/document/walk.js';
import { documentTree, footnote, heading, inlines, link, paragraph, table, text } from '../../support/build-nodes.js';

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

test('a directory without entries is left out, and that is said', () => {
  const findings: Finding[] = [];
  const directory = (of: NodeOf<'directory'>['of'], title: string): Block => ({
    kind: 'directory',
    of,
    title: inlines(title),
    depth: 2,
  });
  const tree = documentTree([heading(1, 'a', 'A'), directory('inhalt', 'Inhalt'), directory('tabellen', 'Tabellen')]);
  const { children } = dropEmptyDirectories(tree, (finding) => findings.push(finding));
  expect(children.map(({ kind }) => kind)).toEqual(['heading', 'directory']);
  expect(findings).toEqual([
    {
      code: 'verzeichnis-leer',
      severity: 'Hinweis',
      message: 'Das Verzeichnis „Tabellen“ hätte keinen Eintrag und entfällt: Es gibt keine Tabellen mit einem Titel.',
      remedy: 'Nehmen Sie „::: verzeichnis art=tabellen“ aus der Vorlage, wenn es nie gebraucht wird.',
    },
  ]);
});
