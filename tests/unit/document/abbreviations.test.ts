import { expect, test } from 'vitest';
import { abbreviationsIn, spellOut } from '../../../src/document/abbreviations.js';
import type { Block } from '../../../src/document/nodes.js';
import { plainText, walk } from '../../../src/document/walk.js';
import { heading, paragraph, table } from '../../support/build-nodes.js';

const known = new Map([
  ['FSA', 'Fachstelle für Armutsbekämpfung'],
  ['SGB', 'Sozialgesetzbuch'],
  ['SGB II', 'Zweites Buch Sozialgesetzbuch'],
]);

const spelled = 'FSA (Fachstelle für Armutsbekämpfung)';

/** The paragraphs as they read once everything is spelled out. */
function texts(...blocks: readonly Block[]): readonly string[] {
  const found: string[] = [];
  walk(spellOut(blocks, known), (node) => {
    if (node.kind === 'paragraph') found.push(plainText(node.children));
  });
  return found;
}

const chapter = (title: string): Block => heading(1, '', title);
const preface = (title: string): Block => ({ ...heading(1, '', title), isUnnumbered: true });

test('the first use is spelled out behind the abbreviation, the next are not', () => {
  expect(texts(chapter('A'), paragraph('Mit der FSA. Die FSA wirkt.'), paragraph('FSA'))).toEqual([
    `Mit der ${spelled}. Die FSA wirkt.`,
    'FSA',
  ]);
});

test('chapters are one text; a chapter without a number is a text by itself', () => {
  expect(
    texts(preface('Kurzfassung'), paragraph('FSA'), chapter('A'), paragraph('FSA'), chapter('B'), paragraph('FSA')),
  ).toEqual([spelled, spelled, 'FSA']);
});

test('what its author spells out stays as it is, and counts as told', () => {
  expect(texts(chapter('A'), paragraph('Die Fachstelle für Armutsbekämpfung (FSA) wirkt.'), paragraph('FSA'))).toEqual([
    'Die Fachstelle für Armutsbekämpfung (FSA) wirkt.',
    'FSA',
  ]);
  expect(texts(chapter('A'), paragraph(`Die ${spelled}.`), paragraph('FSA'))).toEqual([`Die ${spelled}.`, 'FSA']);
});

test('compounds and brackets are passed over: the next use is the first', () => {
  expect(texts(chapter('A'), paragraph('Zur FSA-Sitzung (auch FSA, Caritas) kam die FSA.'))).toEqual([
    `Zur FSA-Sitzung (auch FSA, Caritas) kam die ${spelled}.`,
  ]);
});

test('of two abbreviations the longer counts, however its space is typed', () => {
  expect(texts(chapter('A'), paragraph('Nach SGB\u00a0II und SGB.'))).toEqual([
    'Nach SGB II (Zweites Buch Sozialgesetzbuch) und SGB (Sozialgesetzbuch).',
  ]);
  expect([...abbreviationsIn([paragraph('SGB\u00a0II')], known.keys())]).toEqual(['SGB II']);
});

test('words that contain its letters are none', () => {
  expect(texts(chapter('A'), paragraph('FSAs und XFSA'))).toEqual(['FSAs und XFSA']);
  expect(abbreviationsIn([paragraph('FSAs')], known.keys()).size).toBe(0);
});

test('headings, tables, quotations and links stay; that they use it is known', () => {
  const quote: Block = { kind: 'quote', children: [paragraph('FSA')] };
  const linked: Block = {
    kind: 'paragraph',
    role: 'body',
    children: [{ kind: 'link', url: 'https://example.org', children: [{ kind: 'text', value: 'FSA' }] }],
  };
  const column = { width: { auto: true }, align: 'left' } as const;
  const blocks = [chapter('Die FSA'), table([column], [['FSA']]), quote, linked];
  expect(spellOut(blocks, known)).toEqual(blocks);
  for (const block of blocks) expect([...abbreviationsIn([block], known.keys())]).toEqual(['FSA']);
});

test('without abbreviations the blocks are the same', () => {
  const blocks = [paragraph('FSA')];
  expect(spellOut(blocks, new Map())).toBe(blocks);
});
