import { expect, test } from 'vitest';
import { printBlocks, printTree } from '../../../src/writers/tree.js';
import {
  documentTree,
  footnote,
  heading,
  list,
  paragraph,
  strong,
  table,
  tableCell,
  tableRow,
} from '../../support/build-nodes.js';

test('the document says its metadata, status and frame before its blocks', () => {
  const tree = documentTree([paragraph('Text')], {
    meta: { title: 'Niederschrift', author: 'Kreis', date: '2018-03-12', language: 'de-DE', keywords: ['a b', 'c'] },
    frame: { headLeft: 'l', headRight: 'r', footLeft: 'f', headOnFirstPage: false },
    status: ['Entwurf'],
  });
  expect(printTree(tree)).toBe(
    [
      'document "Niederschrift" author="Kreis" date=2018-03-12 language=de-DE',
      'keywords "a b" "c"',
      'status "Entwurf"',
      'frame "l" "r" "f" head-from-page-2',
      'paragraph "Text"',
      '',
    ].join('\n'),
  );
});

test('blocks are indented, inlines stand in one line, footnotes below it', () => {
  expect(
    printBlocks([
      heading(2, 'top-4', ['Lage ', strong('heute')], { number: 'TOP 4', aside: [{ kind: 'text', value: 'rechts' }] }),
      list('ordered', [paragraph(['Punkt', strong([footnote(paragraph('Note'))])], 'fine')]),
    ]),
  ).toBe(
    [
      'heading 2 #top-4 number="TOP 4" "Lage " strong("heute")',
      '  aside "rechts"',
      'list ordered start=1 tight',
      '  list-item',
      '    paragraph fine "Punkt" strong(footnote)',
      '      footnote',
      '        paragraph "Note"',
      '',
    ].join('\n'),
  );
});

test('a table says its columns, spans, notes and source', () => {
  const rows = [tableRow([tableCell('A', { columnSpan: 2 })])];
  const columns = [
    { width: { mm: 14 }, align: 'left' },
    { width: { share: 1 }, align: 'decimal' },
  ] as const;
  const extra = { number: 'Tabelle 1', summary: 'Zeilen', notes: [paragraph('Note')], source: [strong('Zensus')] };
  expect(printBlocks([{ ...table(columns, [], extra), rows }])).toBe(
    [
      'table ruled number="Tabelle 1" columns=[14mm left, 1fr decimal] header=1 summary="Zeilen"',
      '  table-row',
      '    table-cell columns=2',
      '      paragraph "A"',
      '  notes',
      '    paragraph "Note"',
      '  source strong("Zensus")',
      '',
    ].join('\n'),
  );
});

test('spaces that one cannot see are spelled out', () => {
  expect(printBlocks([paragraph('120\u202f000\u00a0€')])).toBe('paragraph "120\\u202f000\\u00a0€"\n');
});

test('pictures are named, not printed', () => {
  const image = { format: 'png', bytes: new Uint8Array(3), name: 'karte' } as const;
  expect(printBlocks([{ kind: 'image', image, alt: 'Karte', isDecorative: false, widthMm: 80 }])).toBe(
    'image karte.png(3 bytes) alt="Karte" width=80mm\n',
  );
});
