import { expect, test } from 'vitest';
import type { Block, NodeOf } from '../../../src/document/nodes.js';
import { fillAnnexLabels, numberTree } from '../../../src/document/number.js';
import { headingsOf } from '../../../src/document/walk.js';
import { annexReference, documentTree, heading, paragraph, table } from '../../support/build-nodes.js';

const column = { width: { auto: true }, align: 'left' } as const;

function numbered(blocks: readonly Block[], headings = true): readonly Block[] {
  return numberTree(documentTree(blocks), { headings }).children;
}

function headingNumbers(...blocks: readonly Block[]): readonly (string | undefined)[] {
  return headingsOf(numbered(blocks)).map(({ number }) => number);
}

function ids(...blocks: readonly Block[]): readonly string[] {
  return headingsOf(numbered(blocks, false)).map(({ id }) => id);
}

function captioned(caption: string, id?: string): Block {
  return table([column], [['A']], { caption: [{ kind: 'text', value: caption }], ...(id === undefined ? {} : { id }) });
}

function reference(target: string, show: NodeOf<'cross-reference'>['show'] = 'nummer'): NodeOf<'cross-reference'> {
  return { kind: 'cross-reference', target, show, label: '' };
}

test('what is unnumbered counts for nothing, nor does what stands below it', () => {
  const unnumbered = (level: number): Block => ({ ...heading(level, '', 'Vorwort'), isUnnumbered: true });
  expect(
    headingNumbers(
      unnumbered(1),
      heading(2, '', 'A'),
      heading(1, '', 'B'),
      unnumbered(2),
      heading(3, '', 'C'),
      heading(2, '', 'D'),
    ),
  ).toEqual([undefined, undefined, '1', undefined, undefined, '1.1']);
});

test('below "Anhang A" headings are A.1, A.2, and below these A.2.1', () => {
  const annex = (letter: string): Block => ({ ...heading(1, '', 'Daten'), number: `Anhang\u00a0${letter}` });
  expect(
    headingNumbers(
      heading(1, '', 'Lage'),
      annex('A'),
      heading(2, '', 'B'),
      heading(2, '', 'C'),
      heading(3, '', 'D'),
      annex('B'),
      heading(2, '', 'E'),
    ),
  ).toEqual(['1', 'Anhang\u00a0A', 'A.1', 'A.2', 'A.2.1', 'Anhang\u00a0B', 'B.1']);
});

test('headings are counted level by level', () => {
  expect(
    headingNumbers(
      heading(1, '', 'A'),
      heading(2, '', 'B'),
      heading(2, '', 'C'),
      heading(1, '', 'D'),
      heading(2, '', 'E'),
    ),
  ).toEqual(['1', '1.1', '1.2', '2', '2.1']);
});

test('a number that is given stays, and counting goes on from it', () => {
  expect(headingNumbers(heading(1, '', 'A', { number: '4' }), heading(2, '', 'B'), heading(1, '', 'C'))).toEqual([
    '4',
    '4.1',
    '5',
  ]);
});

test('below a number that is no number nothing is counted', () => {
  expect(headingNumbers(heading(1, '', 'A'), heading(2, '', 'B', { number: 'TOP 4' }), heading(3, '', 'C'))).toEqual([
    '1',
    'TOP 4',
    undefined,
  ]);
});

test('headings stay without numbers unless numbers are asked for', () => {
  expect(headingsOf(numbered([heading(1, '', 'A')], false)).map(({ number }) => number)).toEqual([undefined]);
});

test('ids are made from the text, in plain letters', () => {
  expect(ids(heading(1, '', 'Größe & Übersicht: „Café“'), heading(1, '', '2018'), heading(1, '', '–'))).toEqual([
    'groesse-uebersicht-cafe',
    'a-2018',
    'abschnitt',
  ]);
});

test('ids are unique, and one that was written comes before one that is made', () => {
  expect(
    ids(heading(1, '', 'Lage'), heading(1, '', 'Lage'), heading(1, 'lage', 'Anders'), heading(1, 'lage', 'Noch')),
  ).toEqual(['lage-2', 'lage-3', 'lage', 'lage-4']);
});

test('tables and figures with a caption are numbered and can be referred to', () => {
  const figure: Block = {
    kind: 'figure',
    caption: [{ kind: 'text', value: 'Karte' }],
    children: [],
    notes: [],
    source: [],
  };
  const result = numbered([captioned('Eins'), table([column], [['A']]), figure, captioned('Zwei')]);
  expect(result.map((block) => ('number' in block ? [block.number, block.id] : []))).toEqual([
    ['Tabelle\u00a01', 'tabelle-1'],
    [],
    ['Abbildung\u00a01', 'abbildung-1'],
    ['Tabelle\u00a02', 'tabelle-2'],
  ]);
});

test('figures of a group are parts of one figure', () => {
  const figure: NodeOf<'figure'> = {
    kind: 'figure',
    caption: [{ kind: 'text', value: 'Teil' }],
    children: [],
    notes: [],
    source: [],
  };
  const [group] = numbered([
    { kind: 'figure-group', caption: [{ kind: 'text', value: 'Ganzes' }], columns: 2, figures: [figure, figure] },
  ]);
  expect(group?.kind === 'figure-group' && [group.number, group.figures.map(({ number }) => number)]).toEqual([
    'Abbildung\u00a01',
    [undefined, undefined],
  ]);
});

test('a cross-reference says number or title, and a page is left to the writers', () => {
  const result = numbered([
    captioned('Haushalte', 'tab'),
    heading(1, 'lage', 'Lage'),
    paragraph([reference('tab'), reference('tab', 'titel'), reference('tab', 'seite'), reference('lage')]),
  ]);
  const last = result.at(-1);
  const labels = last?.kind === 'paragraph' ? last.children.map((node) => ('label' in node ? node.label : '')) : [];
  expect(labels).toEqual(['Tabelle\u00a01', 'Haushalte', '', '1']);
});

test('a cross-reference follows an id that had to change, and shows one that leads nowhere', () => {
  const result = numbered([
    heading(1, 'Lage der Kommunen', 'Lage'),
    paragraph([reference('Lage der Kommunen'), reference('nichts')]),
  ]);
  expect(result.at(-1)).toEqual(
    paragraph([
      { ...reference('lage-der-kommunen'), label: '1' },
      { ...reference('nichts'), label: 'nichts' },
    ]),
  );
});

test('annex references get their words, also inside footnotes', () => {
  const title = { ...annexReference('a', ''), show: 'titel' } as const;
  const tree = documentTree([
    paragraph([annexReference('a', ''), { kind: 'footnote', children: [paragraph([title])] }, annexReference('b', '')]),
  ]);
  const labels = new Map([['a', { label: 'Anlage 1', title: 'Zusammenfassung' }]]);
  expect(fillAnnexLabels(tree, labels).children).toEqual([
    paragraph([
      annexReference('a', 'Anlage 1'),
      { kind: 'footnote', children: [paragraph([{ ...title, label: 'Zusammenfassung' }])] },
      annexReference('b', 'Anlage „b“'),
    ]),
  ]);
});

test('a reference to a page of an annex says the word and the number on one line, or the number alone', () => {
  const third = { ...annexReference('a', ''), page: 3 };
  const tree = documentTree([
    paragraph([
      third,
      { ...third, show: 'titel' },
      { ...third, show: 'seite' },
      { ...annexReference('b', ''), page: 12 },
    ]),
  ]);
  const labels = new Map([['a', { label: 'Anlage\u00a02', title: 'Gutachten' }]]);
  expect(fillAnnexLabels(tree, labels).children).toEqual([
    paragraph([
      { ...third, label: 'Anlage\u00a02, Seite\u00a03' },
      { ...third, show: 'titel', label: 'Gutachten, Seite\u00a03' },
      { ...third, show: 'seite', label: '3' },
      { ...annexReference('b', 'Anlage „b“, Seite\u00a012'), page: 12 },
    ]),
  ]);
});

test('a reference finds its target however umlauts and capitals are typed', () => {
  const [, first, second] = numbered([
    heading(1, 'Häuser', 'Häuser'),
    paragraph([reference('haeuser')]),
    paragraph([reference('Häuser', 'seite')]),
  ]);
  expect(first).toMatchObject({ children: [{ target: 'haeuser', label: '1' }] });
  expect(second).toMatchObject({ children: [{ target: 'haeuser', label: '' }] });
});

test('a reference to a part of a group of figures leads to the group', () => {
  const part: NodeOf<'figure'> = { kind: 'figure', id: 'links', caption: [], children: [], notes: [], source: [] };
  const group: Block = {
    kind: 'figure-group',
    caption: [{ kind: 'text', value: 'Vergleich' }],
    columns: 2,
    figures: [part],
  };
  const [first, text] = numbered([group, paragraph([reference('links')])]);
  expect(first).toMatchObject({ id: 'abbildung-1', figures: [{ kind: 'figure' }] });
  expect(first).not.toMatchObject({ figures: [{ id: 'links' }] });
  expect(text).toMatchObject({ children: [{ target: 'abbildung-1', label: 'Abbildung\u00a01' }] });
});
