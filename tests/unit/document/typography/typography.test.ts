import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Inline } from '../../../../src/document/nodes.js';
import { numberTree } from '../../../../src/document/number.js';
import { simplifyTree } from '../../../../src/document/simplify.js';
import { setTypography } from '../../../../src/document/typography/typography.js';
import { headingsOf, walk } from '../../../../src/document/walk.js';
import {
  annexReference,
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
} from '../../../support/build-nodes.js';
import { randomTree } from '../../../support/random-trees.js';
import { typedText } from '../../../support/random-typed.js';

const typography = { zahlen: 'wie getippt' } as const;

function check(blocks: readonly Block[], expected: readonly Block[]): void {
  const set = setTypography(documentTree(blocks), typography);
  expect(set.children).toEqual(expected);
  expect(setTypography(set, typography)).toEqual(set);
}

const code = (value: string): Inline => ({ kind: 'code', value });

test('a line is one text, whatever marks are in it', () => {
  check(
    [paragraph(['Die "', emphasis('Tafel'), '" und "', strong(['das ', emphasis('Forum'), '"']), ' öffnen'])],
    [paragraph(['Die „', emphasis('Tafel'), '“ und „', strong(['das ', emphasis('Forum'), '“']), ' öffnen'])],
  );
  check(
    [paragraph(['TOP ', strong('3'), ' geht', emphasis("'"), 's'])],
    [paragraph(['TOP\u00a0', strong('3'), ' geht', emphasis('’'), 's'])],
  );
});

test('a footnote between two words parts nothing, and is a line of its own', () => {
  check(
    [paragraph(['Die "Tafel', footnote(paragraph('Siehe "unten".')), '" öffnet.'])],
    [paragraph(['Die „Tafel', footnote(paragraph('Siehe „unten“.')), '“ öffnet.'])],
  );
});

test('code, quotations, verbatim text and targets of links stay as typed', () => {
  const quoted: Block = { kind: 'quote', children: [paragraph('So "wörtlich" - ...')] };
  const verbatim: Block = { kind: 'verbatim', value: 'x = "y" -- z' };
  check(
    [quoted, verbatim, paragraph(['"', code('a "b"'), '" ', link('https://a.de/"2014-2020"', 'die "Liste"')])],
    [quoted, verbatim, paragraph(['„', code('a "b"'), '“ ', link('https://a.de/"2014-2020"', 'die „Liste“')])],
  );
});

test('facts whose term names a number or an address stay as typed', () => {
  check(
    [facts('list', ['Aktenzeichen', '50 2014-2020'], ['Zeitraum', '2014-2020'])],
    [facts('list', ['Aktenzeichen', '50 2014-2020'], ['Zeitraum', '2014–2020'])],
  );
});

test('headings, cells, captions, lists, annex references and alternative texts are set alike', () => {
  const pictured = (alt: string): Block => ({
    kind: 'image',
    image: { format: 'svg', bytes: new Uint8Array(), name: 'bild' },
    alt,
    isDecorative: false,
  });
  const column = { width: { share: 1 }, align: 'left' } as const;
  const tree = (typed: string, top: string, annex: string) => [
    heading(1, 'a', typed, { number: top, aside: [{ kind: 'text', value: typed }] }),
    table([column], [[typed]], { caption: [{ kind: 'text', value: typed }], summary: typed }),
    list('bullet', [paragraph(typed)]),
    paragraph([annexReference('a', annex)]),
    pictured(typed),
  ];
  check(tree('"Kreis" 2014-2020', 'TOP 4', 'Anlage 1'), tree('„Kreis“ 2014–2020', 'TOP\u00a04', 'Anlage\u00a01'));
});

test('a range of pages may begin in a reference to an annex', () => {
  const pages = (label: string, end: string) => [paragraph([annexReference('a', label), end])];
  check(pages('Anlage 2, Seite 3', '-5 und'), pages('Anlage\u00a02, Seite\u00a03', '–5 und'));
});

test('titles of files have common spaces, running heads fixed ones', () => {
  const { meta, frame } = setTypography(
    {
      ...documentTree([]),
      meta: { title: '"Kreis" 12. Sitzung', author: 'A', date: '2018-03-12', language: 'de-DE', keywords: ['x-y'] },
      frame: { headLeft: '"Kreis"', headRight: '12. Sitzung', footLeft: '§ 3', headOnFirstPage: false },
    },
    typography,
  );
  expect(meta.title).toBe('„Kreis“ 12. Sitzung');
  expect(frame).toMatchObject({ headLeft: '„Kreis“', headRight: '12.\u00a0Sitzung', footLeft: '§\u00a03' });
});

test('a line that is right stays the same object', () => {
  const { children } = documentTree([
    paragraph(['Die „', emphasis('Tafel'), '“ am 12.\u00a0März']),
    heading(1, 'a', 'Ja'),
  ]);
  const set = setTypography(documentTree(children), typography).children;
  expect(set.every((block, index) => block === children[index])).toBe(true);
});

test('whatever the tree, setting it twice is setting it once', () => {
  fc.assert(
    fc.property(randomTree(), (random) => {
      const once = setTypography(simplifyTree(random), typography);
      expect(setTypography(once, typography)).toEqual(once);
    }),
    { numRuns: 200 },
  );
});

test('wherever marks begin and end, a line is set as if there were none', () => {
  fc.assert(
    fc.property(fc.array(typedText, { minLength: 1, maxLength: 4 }), (texts) => {
      const marked = texts.map((value, index) => (index % 2 === 0 ? value : emphasis(value)));
      const [bare, withMarks] = [texts.join(''), marked].map((content) =>
        textOf(setTypography(documentTree([paragraph(content)]), typography).children),
      );
      expect(withMarks).toBe(bare);
    }),
    { numRuns: 1000 },
  );
});

function textOf(blocks: readonly Block[]): string {
  let text = '';
  walk(blocks, (node) => {
    if (node.kind === 'text') text += node.value;
  });
  return text;
}

test('no anchor gets another name', () => {
  fc.assert(
    fc.property(typedText, (title) => {
      const typed = documentTree([heading(1, '', title)]);
      const [before, after] = [typed, setTypography(typed, typography)].map((tree) =>
        headingsOf(numberTree(tree, { headings: false }).children).map(({ id }) => id),
      );
      expect(after).toEqual(before);
    }),
    { numRuns: 1000 },
  );
});
