import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { markPlaces, type PlaceName } from '../../../src/document/mark-places.js';
import type { Block } from '../../../src/document/nodes.js';
import { walk } from '../../../src/document/walk.js';
import { printMarkdown } from '../../../src/writers/markdown.js';
import {
  documentTree,
  emphasis,
  facts,
  footnote,
  heading,
  type Inlines,
  inlines,
  link,
  list,
  paragraph,
  strong,
  table,
} from '../../support/build-nodes.js';
import { randomTree } from '../../support/random-trees.js';

const index: Block = { kind: 'directory', of: 'orte', title: [], depth: 1 };
const places: readonly PlaceName[] = [
  { term: 'Siegburg', names: ['Siegburg'] },
  { term: 'Siegburg-Nord', names: ['Siegburg-Nord'] },
  { term: 'Hennef (Sieg)', names: ['Hennef (Sieg)', 'Hennef'] },
  { term: 'Bad Honnef', names: ['Bad Honnef'] },
  { term: 'Much', names: ['Much'] },
  { term: 'Windeck', names: ['Windeck'] },
  { term: 'Königswinter', names: ['Königswinter'] },
  { term: 'Köln', names: ['Köln'] },
  { term: 'Bonn', names: ['Bonn'] },
  { term: 'Zons', names: ['Zons'] },
  { term: 'Sankt Augustin', names: ['Sankt Augustin', 'St. Augustin'] },
];

function marked(...blocks: readonly Block[]): readonly Block[] {
  return markPlaces(documentTree([index, ...blocks]), places).children.slice(1);
}

/** The texts and terms of the block's line, terms in angle brackets. */
function line([block]: readonly Block[]): string {
  let words = '';
  walk(block === undefined ? [] : [block], (node) => {
    if (node.kind === 'index-mark') words += `<${node.term}>`;
    if (node.kind === 'text') words += node.value;
  });
  return words;
}

function check(words: Inlines, expected: string): void {
  expect(line(marked(paragraph(words)))).toBe(expected);
}

function termsIn(...blocks: readonly Block[]): readonly string[] {
  const terms: string[] = [];
  walk(marked(...blocks), (node) => {
    if (node.kind === 'index-mark') terms.push(node.term);
  });
  return terms;
}

describe('a place is named', () => {
  it.each([
    ['by its name', 'In Siegburg leben viele.', 'In <Siegburg>Siegburg leben viele.'],
    ['once a paragraph', 'Siegburg und Siegburg', '<Siegburg>Siegburg und Siegburg'],
    ['in the genitive', 'Siegburgs Mitte, Bad Honnefs Wald', '<Siegburg>Siegburgs Mitte, <Bad Honnef>Bad Honnefs Wald'],
    ['in the genitive with a sign', 'Zons’ Mauer', '<Zons>Zons’ Mauer'],
    ['by the longest of its names', 'Hennef (Sieg) wächst', '<Hennef (Sieg)>Hennef (Sieg) wächst'],
    ['by a shorter one', 'Hennefs Rathaus', '<Hennef (Sieg)>Hennefs Rathaus'],
    ['by the longest of several', 'Siegburg-Nord', '<Siegburg-Nord>Siegburg-Nord'],
    ['before a hyphen', 'Siegburg-Mitte und Köln-Bonn', '<Siegburg>Siegburg-Mitte und <Köln>Köln-Bonn'],
    ['between dashes', 'Köln–Bonn', '<Köln><Bonn>Köln–Bonn'],
    ['in brackets, before what opens', 'Dort (Siegburg)', 'Dort <Siegburg>(Siegburg)'],
    [
      'with spaces that do not break',
      'Bad\u00a0Honnef, St.\u202fAugustin',
      '<Bad Honnef>Bad\u00a0Honnef, <Sankt Augustin>St.\u202fAugustin',
    ],
    ['with letters and their marks apart', 'Ko\u0308nigswinter', '<Königswinter>Ko\u0308nigswinter'],
  ])('%s', (_, words, expected) => check(words, expected));

  it.each([
    'much',
    'Windecker Land',
    'Muchs-',
    'Troisdorf',
    'Altsiegburg',
    'Alt-Siegburg',
    'Siegburger',
    'Bad',
    'Zonss',
  ])('not by %s', (words) => check(words, words.startsWith('Muchs') ? '<Much>Muchs-' : words));

  test('where it is emphasised or linked, before that', () => {
    check(
      [strong('Siegburg'), ' und ', emphasis(['auch ', strong('Much')]), link('#a', 'in Bonn')],
      '<Siegburg>Siegburg und <Much>auch Much<Bonn>in Bonn',
    );
  });
});

describe('marks stand', () => {
  test('in paragraphs and items wherever they are', () => {
    const inNote: Block = { kind: 'note', title: inlines('Bonn'), children: [paragraph('Köln')] };
    expect(termsIn(list('bullet', [paragraph('Siegburg')]), facts('list', ['Bonn', 'Much']), inNote)).toEqual([
      'Siegburg',
      'Much',
      'Köln',
    ]);
  });

  test('behind the words of a heading, so that they can be quoted', () => {
    expect(line(marked(heading(1, 'a', 'Siegburg und Much')))).toBe('Siegburg und Much<Siegburg><Much>');
  });

  test('not in tables, captions, footnotes, directories and on title pages', () => {
    const share = { width: { share: 1 }, align: 'left' } as const;
    expect(
      termsIn(
        table([share], [['Ort'], ['Siegburg']], { caption: inlines('Bonn') }),
        {
          kind: 'figure',
          caption: inlines('Köln'),
          children: [paragraph('Much')],
          notes: [paragraph('Bonn')],
          source: [],
        },
        paragraph(['Satz', footnote(paragraph('Siegburg'))]),
        { kind: 'title-page', children: [paragraph('Siegburg')] },
        { kind: 'directory', of: 'inhalt', title: inlines('Siegburg'), depth: 1 },
      ),
    ).toEqual([]);
  });

  test('each with an id of its own that no other anchor has', () => {
    const ids: string[] = [];
    walk(marked(paragraph('Siegburg, Much'), heading(1, 'ort-1', 'Much')), (node) => {
      if (node.kind === 'index-mark') ids.push(node.id);
    });
    expect(ids).toEqual(['ort:1', 'ort:2', 'ort:3']);
  });

  test('only where there is an index of places', () => {
    const tree = documentTree([paragraph('Siegburg')]);
    expect(markPlaces(tree, places)).toBe(tree);
  });
});

test('no word changes', () => {
  fc.assert(
    fc.property(
      randomTree(),
      fc.constantFrom('Siegburg', 'Hennef (Sieg), Much', 'in Bonn–Köln'),
      ({ children: blocks }, words) => {
        const tree = documentTree([index, paragraph(words), ...blocks]);
        const withPlaces = documentTree(markPlaces(tree, places).children.slice(1));
        expect(printMarkdown(withPlaces)).toBe(printMarkdown(documentTree(tree.children.slice(1))));
      },
    ),
    { numRuns: 50 },
  );
});
