import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../src/document/nodes.js';
import { simplifyTree } from '../../../src/document/simplify.js';
import { plainText, walk } from '../../../src/document/walk.js';
import {
  documentTree,
  emphasis,
  facts,
  footnote,
  heading,
  link,
  list,
  paragraph,
  strong,
  table,
  tableCell,
  tableRow,
  text,
} from '../../support/build-nodes.js';

const lineBreak: Inline = { kind: 'line-break' };

function check(blocks: readonly Block[], expected: readonly Block[]): void {
  expect(simplifyTree(documentTree(blocks)).children).toEqual(expected);
}

test('neighbouring texts are joined', () => {
  check([paragraph([text('Be'), text('schluss')])], [paragraph('Beschluss')]);
});

test('white space collapses across the borders of marks', () => {
  check(
    [paragraph(['Die ', strong(' Vorlage\n\t '), ' liegt vor'])],
    [paragraph(['Die ', strong('Vorlage '), 'liegt vor'])],
  );
});

test('a row of a table in which no cell begins goes, and what reached into it is shorter', () => {
  const cell = (words: string, rowSpan: number) => tableCell(words, { rowSpan });
  const wide = { width: { share: 1 }, align: 'left' } as const;
  const rows = [
    tableRow([cell('Kopf', 2), cell('a', 2)]),
    tableRow([]),
    tableRow([cell('b', 3), cell('c', 1)]),
    tableRow([cell('d', 2)]),
    tableRow([]),
  ];
  const expected = [
    tableRow([cell('Kopf', 1), cell('a', 1)]),
    tableRow([cell('b', 2), cell('c', 1)]),
    tableRow([cell('d', 1)]),
  ];
  check(
    [table([wide, wide], [], { headerRows: 2, rows })],
    [table([wide, wide], [], { headerRows: 1, rows: expected })],
  );
});

test('facts run on in a line only while each value is one paragraph', () => {
  const line = facts('line', ['Ort', 'Kreishaus'], ['Beginn', '17:00 Uhr']);
  check([line], [line]);
  const value = [paragraph('Kreishaus'), list('bullet', [paragraph('Saal')])];
  const long = { ...line, items: line.items.map((item) => ({ ...item, value })) };
  check([long], [{ ...long, layout: 'list' }]);
});

test('blanks and breaks at the edges of a line go', () => {
  check([paragraph([' ', lineBreak, ' Wort ', emphasis(' '), lineBreak, ' '])], [paragraph('Wort')]);
});

test('a break at the end of a mark goes too', () => {
  check([paragraph([strong(['Wort', lineBreak, ' ']), lineBreak])], [paragraph([strong('Wort')])]);
});

test('blanks around a break go, the break stays', () => {
  check([paragraph(['eins ', lineBreak, ' zwei'])], [paragraph(['eins', lineBreak, 'zwei'])]);
});

test('no-break spaces stay', () => {
  check([paragraph('120\u202f000\u00a0 Euro')], [paragraph('120\u202f000\u00a0 Euro')]);
});

test('white space in code and verbatim stays', () => {
  const blocks: readonly Block[] = [
    paragraph(['x ', { kind: 'code', value: ' a  b ' }]),
    { kind: 'verbatim', value: '  a\n\n  b ' },
  ];
  check(blocks, blocks);
});

test('empty texts, marks, links, paragraphs and lists go', () => {
  check(
    [
      paragraph(''),
      paragraph([strong(''), link('https://example.org', ' ')]),
      list('bullet', [paragraph('')]),
      list('plain'),
    ],
    [],
  );
});

test('an empty item of a numbered list keeps its number', () => {
  check(
    [list('ordered', [paragraph('eins')], [paragraph('')], [paragraph('drei')])],
    [list('ordered', [paragraph('eins')], [], [paragraph('drei')])],
  );
});

test('an empty cell keeps its place', () => {
  const [column] = [{ width: { auto: true }, align: 'left' }] as const;
  const [simplified] = simplifyTree(documentTree([table([column, column], [['A', '']])])).children;
  expect(simplified?.kind === 'table' && simplified.rows[0]?.cells.map((cell) => cell.children.length)).toEqual([1, 0]);
});

test('a fact without a value keeps its term, one without both goes', () => {
  const simplified = simplifyTree(documentTree([facts('list', ['Ort', ''], ['', ''])])).children;
  expect(simplified).toEqual([
    { kind: 'facts', layout: 'list', items: [{ kind: 'fact', term: [text('Ort')], value: [] }] },
  ]);
});

test('a footnote is simplified by itself and does not take the blank before it', () => {
  check(
    [paragraph(['Wort ', footnote(paragraph(' Note ')), ' weiter'])],
    [paragraph(['Wort ', footnote(paragraph('Note')), ' weiter'])],
  );
});

const inlines: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('', ' ', 'a', ' a ', '\n', '\u00a0', 'b  c', '\t').map((value) => text(value)),
    fc.constant(lineBreak),
    fc.constant<Inline>({ kind: 'code', value: ' x ' }),
    fc.array(tie('inline'), { maxLength: 3 }).map((children) => strong(children)),
    fc.array(tie('inline'), { maxLength: 3 }).map((children) => footnote(paragraph(children))),
  ),
})).inline;

const blocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.oneof(
    fc.array(inlines, { maxLength: 6 }).map((children) => paragraph(children)),
    fc.array(inlines, { maxLength: 4 }).map((children) => heading(1, '', children)),
    fc.array(inlines, { maxLength: 4 }).map((children) => list('bullet', [paragraph(children)], [])),
  ),
  { maxLength: 4 },
);

test('simplifying twice changes nothing more', () => {
  fc.assert(
    fc.property(blocks, (children) => {
      const once = simplifyTree(documentTree(children));
      expect(simplifyTree(once)).toEqual(once);
    }),
  );
});

test('no letter gets lost', () => {
  fc.assert(
    fc.property(blocks, (children) => {
      const letters = (of: readonly Block[]) => {
        const found: string[] = [];
        walk(of, (node) => {
          if (node.kind === 'paragraph' || node.kind === 'heading') found.push(plainText(node.children));
        });
        // Those of a footnote to a footnote come to stand elsewhere, in brackets.
        return [...found.join('').replace(/[\s()]/gu, '')].sort();
      };
      expect(letters(simplifyTree(documentTree(children)).children)).toEqual(letters(children));
    }),
  );
});
