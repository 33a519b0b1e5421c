// Documents that once came out with different words in the two files, or in none: found by random trees, kept as small as they go.
import { expect, test } from 'vitest';
import type { Block, TableCell } from '../../../src/document/nodes.js';
import {
  documentTree,
  footnote,
  heading,
  inlines,
  link,
  list,
  paragraph,
  signatures,
  table,
  tableRow,
  text,
} from '../../support/build-nodes.js';
import { readDocx } from '../../support/read-docx.js';
import { expectSameText } from '../../support/same-text.js';
import { sampleCrest } from '../../support/sample-tree.js';
import { pairings } from '../../support/write-both.js';

async function check(...blocks: readonly Block[]): Promise<void> {
  for (const hausstil of pairings) await expectSameText(documentTree(blocks), hausstil);
}

/** The main part of the Word file. */
async function written(...blocks: readonly Block[]): Promise<string> {
  for (const hausstil of pairings) {
    const { files } = await expectSameText(documentTree(blocks), hausstil);
    const xml = files && readDocx(files.docx).parts.get('word/document.xml');
    if (xml !== undefined) return xml;
  }
  throw new Error('no Word file');
}

function cellOf(...children: readonly Block[]): TableCell {
  return { kind: 'table-cell', columnSpan: 1, rowSpan: 1, children };
}

const narrow = { width: { mm: 15 }, align: 'left' } as const;
const wide = { width: { share: 1 }, align: 'left' } as const;

test('code in a table is a cell like any other', () =>
  check(
    table(
      [wide, wide],
      [
        ['Feld', 'Wert'],
        [[{ kind: 'code', value: 'nein_von' }], 'ja'],
      ],
    ),
  ));

test('what a joiner ties to a picture is set once, beside words from right to left', () =>
  check(
    ...[
      '\u05de\u{1f469}\u200d\u{1f4bb}\u05de',
      '\u05de\u05d0\u200d\u{1f4bb}\u05de',
      '\u05de\u2192\u200d\u{1f4bb}\u200d\u2611\u05de',
    ].map((words) => paragraph(words)),
    paragraph([link('https://example.org/', '\u05e9\u05dc\u05d5\u05dd \u{1f469}\u200d\u{1f4bb} \u05e2')]),
  ));

test('signatures find room in a narrow cell of a list', () => {
  const signed = signatures(['Anna Muster', 'Vorsitzende']);
  const row = tableRow([cellOf(signed)]);
  return check(list('ordered', [table([narrow], [['Kopf']], { rows: [row, row] })]));
});

test('facts in a line keep whatever blocks their values are made of', () =>
  check({
    kind: 'facts',
    layout: 'line',
    items: [
      { kind: 'fact', term: inlines('Anlage'), value: [table([wide], [['Kopf'], ['Zelle']])] },
      { kind: 'fact', term: inlines('Ort'), value: [paragraph('Siegburg'), paragraph('Kreishaus')] },
    ],
  }));

test('footnotes of a group of figures are numbered before that of its caption below them', () => {
  const figure = (words: string) =>
    ({
      kind: 'figure',
      caption: inlines(words),
      children: [paragraph(words)],
      notes: [],
      source: [text('Amt'), footnote(paragraph(`Stand ${words}`))],
    }) as const;
  return check({
    kind: 'figure-group',
    columns: 2,
    caption: inlines(['Vergleich', footnote(paragraph('vorläufig'))]),
    figures: [figure('Links'), figure('Rechts')],
  });
});

test('a caption of nothing but code and a footnote stands in its place', () =>
  check(
    {
      kind: 'figure-group',
      columns: 2,
      caption: [{ kind: 'code', value: 'nein_von' }, footnote(paragraph('Feld'))],
      figures: [],
    },
    paragraph('danach'),
  ));

test('private characters and those whose normal form no font has are boxes', () =>
  check(paragraph('\uf001 \u2329a\u232a')));

test('pictures stand in links within the document and in entries of directories', () => {
  const mark = { kind: 'mark', sign: 'ampel-grün', label: 'erfüllt' } as const;
  return check(
    { kind: 'directory', of: 'inhalt', title: inlines('Inhalt'), depth: 1 },
    heading(1, 'stand', ['Stand ', mark]),
    paragraph([link('#stand', ['zum Stand ', mark])]),
  );
});

test('raised text in lowered text is either', async () => {
  const raised = { kind: 'script', position: 'super', children: inlines('2') } as const;
  const xml = await written(paragraph([{ kind: 'script', position: 'sub', children: [text('x'), raised] }]));
  expect([...xml.matchAll(/<w:vertAlign w:val="(\w+)"/gu)].map(([, value]) => value)).toEqual([
    'subscript',
    'superscript',
  ]);
});

test('a picture has a size however deep it stands', async () => {
  const deep = list('ordered', [table([narrow], [['Kopf']], { rows: [tableRow([cellOf(pictureIn(9))])] })]);
  const xml = await written(deep);
  expect(xml).toContain('<pic:pic');
  expect(xml).not.toMatch(/c[xy]="(?:-|0")/u);
});

/** A picture that many lists in one another leave no width for. */
function pictureIn(depth: number): Block {
  const picture: Block = { kind: 'image', image: sampleCrest, alt: 'Wappen', isDecorative: false };
  return depth === 0 ? picture : list('bullet', [pictureIn(depth - 1)]);
}

test('a directory lists headings with a blank to fill in', () =>
  check(
    { kind: 'directory', of: 'inhalt', title: inlines('Inhalt'), depth: 1 },
    heading(1, 'sitzung', ['Sitzung Nr. ', { kind: 'fill-in', widthMm: 20, label: 'Nummer' }, ' im Jahr']),
  ));

test('a column is left without width by its neighbours', () => {
  const auto = { width: { auto: true }, align: 'left' } as const;
  const writing = { kind: 'fill-lines', count: 2, label: 'Anmerkung' } as const;
  const rows = [
    tableRow([cellOf(paragraph('Kopf')), cellOf()]),
    tableRow([cellOf(paragraph('Zelle')), cellOf(writing)]),
  ];
  return check(table([{ width: { mm: 165 }, align: 'left' }, auto], [], { rows }));
});
