import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, DocumentTree, ImageData, Inline } from '../../../src/document/nodes.js';
import { plainText, walk } from '../../../src/document/walk.js';
import { parseMarkdown } from '../../../src/markdown/parse.js';
import { printMarkdown } from '../../../src/writers/markdown.js';
import {
  columns,
  documentTree,
  emphasis,
  facts,
  footnote,
  heading,
  link,
  list,
  paragraph,
  resolution,
  signatures,
  table,
  tableCell,
  tableRow,
  vote,
} from '../../support/build-nodes.js';

function check(blocks: readonly Block[], expected: string, extra: Partial<DocumentTree> = {}): void {
  expect(printMarkdown(documentTree(blocks, extra))).toBe(expected);
}

const left = { width: { auto: true }, align: 'left' } as const;
const decimal = { width: { auto: true }, align: 'decimal' } as const;
const picture: ImageData = { format: 'png', bytes: new Uint8Array(), name: 'karte' };

test('headings carry number and what stands at the right', () => {
  check(
    [heading(2, 'top-5', 'Förderung', { number: 'TOP 5', aside: [{ kind: 'text', value: 'Vorlage 45/2018' }] })],
    '## TOP 5 Förderung (Vorlage 45/2018)\n',
  );
});

test('signs at the end of a heading stay, a fixed space behind them or not', () => {
  check([heading(1, 'a', 'Anlage #'), heading(2, 'b', '##\u00A0')], '# Anlage \\#\n\n## \\##\u00A0\n');
});

test('the status stands first', () => {
  check([paragraph('Text')], '**Entwurf · Nichtöffentlich**\n\nText\n', { status: ['Entwurf', 'Nichtöffentlich'] });
});

test('lists in lists are indented to their text', () => {
  check(
    [list('bullet', [paragraph('eins'), list('ordered', [paragraph('a')], [paragraph('b')])], [paragraph('zwei')])],
    '- eins\n\n  1. a\n  2. b\n- zwei\n',
  );
});

test('facts as a list and in one line', () => {
  check(
    [facts('list', ['Datum', '12. März'], ['Ort', '']), facts('line', ['Da', '16'], ['Fort', '1'])],
    '- **Datum:** 12. März\n- **Ort:**\n\n**Da:** 16 · **Fort:** 1\n',
  );
});

test('a resolution and its vote', () => {
  check(
    [resolution('Beschluss', paragraph('Der Kreistag fördert.'), vote('Angenommen', '11 Ja'))],
    '> **Beschluss**\n>\n> Der Kreistag fördert.\n>\n> **Angenommen** 11 Ja\n',
  );
});

test('columns, letterhead, title and signatures', () => {
  check(
    [
      { kind: 'letterhead', name: [{ kind: 'text', value: 'Kreis' }], subline: [], crestAlt: '' },
      {
        kind: 'title',
        children: [{ kind: 'text', value: 'Niederschrift' }],
        subtitle: [{ kind: 'text', value: 'öffentlich' }],
      },
      columns(2, ['Gruppe A', [list('plain', [paragraph('Muster')])]]),
      signatures(['Anna Muster', 'Vorsitzende'], ['N. N.', '']),
    ],
    '**Kreis**\n\n**Niederschrift**\n\nöffentlich\n\n**Gruppe A**\n\n- Muster\n\n- Anna Muster, Vorsitzende\n- N. N.\n',
  );
});

test('a table with caption, note and source, its merged cells left empty', () => {
  const rows = [
    tableRow([tableCell('Kommune', { rowSpan: 2 }), tableCell('Anteil', { columnSpan: 2 })]),
    tableRow([tableCell('A'), tableCell('B')]),
    tableRow([tableCell('Much|Ort'), tableCell('1'), tableCell('2,5')]),
  ];
  check(
    [
      {
        ...table([left, decimal, decimal], [], { headerRows: 2 }),
        rows,
        number: 'Tabelle 1',
        caption: [{ kind: 'text', value: 'Haushalte' }],
        notes: [paragraph('je 100', 'fine')],
        source: [{ kind: 'text', value: 'Zensus' }],
      },
    ],
    [
      '**Tabelle 1** Haushalte\n',
      '| Kommune | Anteil |  |',
      '| --- | --: | --: |',
      '|  | A | B |',
      '| Much\\|Ort | 1 | 2,5 |\n',
      'je 100\n',
      'Quelle: Zensus\n',
    ].join('\n'),
  );
});

test('a table without header row gets an empty one, for Markdown knows no other', () => {
  check([table([left], [['a']], { headerRows: 0 })], '|  |\n| --- |\n| a |\n');
});

test('footnotes stand at the end, those in footnotes too', () => {
  check(
    [
      paragraph([
        'Text',
        footnote(paragraph(['Note', footnote(paragraph('Tief'))])),
        ' weiter',
        footnote(paragraph('Zwei')),
      ]),
    ],
    'Text[^1] weiter[^2]\n\n[^1]: Note[^3]\n\n[^2]: Zwei\n\n[^3]: Tief\n',
  );
});

test('directories are filled from headings and captions', () => {
  const captioned = table([left], [['a']], {
    id: 'tab',
    number: 'Tabelle 1',
    caption: [{ kind: 'text', value: 'Haushalte' }],
  });
  check(
    [
      { kind: 'directory', of: 'inhalt', title: [{ kind: 'text', value: 'Inhalt' }], depth: 2 },
      { kind: 'directory', of: 'tabellen', title: [], depth: 1 },
      heading(1, 'a', 'Lage', { number: '1' }),
      heading(2, 'b', 'Kommunen'),
      heading(3, 'c', 'Einzeln'),
      captioned,
    ],
    '**Inhalt**\n\n- 1 Lage\n  - Kommunen\n\n- Tabelle 1 Haushalte\n\n# 1 Lage\n\n## Kommunen\n\n### Einzeln\n\n**Tabelle 1** Haushalte\n\n| a |\n| --- |\n',
  );
});

test('pictures and charts are told by their text', () => {
  const series = {
    title: 'Anteil',
    unit: '%',
    decimals: 1,
    head: '',
    columns: [{ name: '' }],
    rows: [{ label: 'Alfter', values: [{ shown: '22,1' }] }],
  };
  check(
    [
      { kind: 'image', image: picture, alt: 'Karte', isDecorative: false },
      { kind: 'image', image: picture, alt: '', isDecorative: true },
      { kind: 'chart', art: '', series, svg: '', alt: 'Rangfolge' },
    ],
    '[Bild: Karte]\n\n[Diagramm: Rangfolge]\n\n- Alfter: 22,1\n',
  );
});

test('verbatim and code keep their backticks', () => {
  check(
    [
      { kind: 'verbatim', value: '```\nx' },
      paragraph([{ kind: 'code', value: 'a`b' }, ' ', { kind: 'code', value: '`' }]),
    ],
    '````\n```\nx\n````\n\n``a`b`` `` ` ``\n',
  );
});

test('marks, blanks to fill in and lines to write on', () => {
  check(
    [
      paragraph([
        { kind: 'mark', sign: 'ampel-grün', label: 'erfüllt' },
        ' ',
        { kind: 'fill-in', widthMm: 40, label: 'Datum' },
        link('https://example.org/', [' ', emphasis('Satzung')]),
      ]),
      { kind: 'fill-lines', count: 1, label: 'Bemerkung' },
    ],
    `\\[erfüllt\\] ${'\\_'.repeat(10)} (Datum)[ *Satzung*](<https://example.org/>)\n\nBemerkung:\\\n${'\\_'.repeat(20)}\n`,
  );
});

test('an insertion that was not filled is a bug of ours', () => {
  expect(() => printMarkdown(documentTree([{ kind: 'insertion', key: 'top-4' }]))).toThrow('top-4');
});

const words = fc
  .array(
    fc.constantFrom(
      'a',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(b)',
      '<b>',
      '{{x}}',
      '1.',
      '#',
      '- ',
      '> ',
      '|',
      '~~',
      '\\',
      '&amp;',
      ': ',
      ':::',
      '+',
      '=',
      '[^1]',
      ' ',
      '„“',
      '😀',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

test('a reference to a page has the page of the typeset document', () => {
  const tree = documentTree([
    paragraph(['Seite ', { kind: 'cross-reference', target: 'tab', show: 'seite', label: '' }]),
    paragraph([{ kind: 'cross-reference', target: 'tab', show: 'nummer', label: 'Tabelle 1' }]),
  ]);
  expect(printMarkdown(tree, new Map([['tab', 7]]))).toBe('Seite 7\n\nTabelle 1\n');
  expect(printMarkdown(tree)).toBe('Seite …\n\nTabelle 1\n');
});

test('a heading that ends like a name keeps its words', () => {
  check([heading(1, '', 'Antrag {#12}')], '# Antrag \\{#12}\n');
});

test('the text of the copy is the text of the document', () => {
  const textOf = (blocks: readonly Block[]): string => {
    const found: string[] = [];
    walk(blocks, (node) => {
      if (node.kind === 'paragraph' || node.kind === 'heading')
        found.push(plainText(node.children as readonly Inline[]));
    });
    return found.filter((text) => text !== '').join('\n');
  };
  fc.assert(
    fc.property(words, words, (one, two) => {
      const blocks = [
        paragraph(one),
        heading(1, 'a', two),
        list('bullet', [paragraph(two)]),
        table([left], [['Kopf'], [one]]),
      ];
      const { blocks: again } = parseMarkdown(
        { file: '/x.md', text: printMarkdown(documentTree(blocks)), firstLine: 1 },
        'autor',
        () => {},
      );
      expect(textOf(again)).toBe(textOf(blocks));
    }),
    { numRuns: 300 },
  );
});
