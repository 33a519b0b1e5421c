import { expect, test } from 'vitest';
import { leadIntoSections } from '../../../src/document/lead-into-sections.js';
import type { Block } from '../../../src/document/nodes.js';
import { heading, paragraph } from '../../support/build-nodes.js';

function check(blocks: readonly Block[], expected: readonly Block[]): void {
  expect(leadIntoSections(blocks)).toEqual(expected);
}

function across(...children: readonly Block[]): Block {
  return { kind: 'section', orientation: 'querformat', children };
}

const [chapter, part, words] = [heading(1, 'a', 'A'), heading(2, 'b', 'B'), paragraph('Text')];

test('headings directly before a section stand on its pages', () => {
  check([words, chapter, part, across(words)], [words, across(chapter, part, words)]);
});

test('a heading with text before the section stays', () => {
  check([chapter, words, across(words), words], [chapter, words, across(words), words]);
});

test('each of several sections takes its own heading', () => {
  check([chapter, across(words), part, across(words)], [across(chapter, words), across(part, words)]);
});

test('sections inside sections take theirs', () => {
  check([across(words, part, across(words))], [across(words, across(part, words))]);
});
