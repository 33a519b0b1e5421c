import { expect, test } from 'vitest';
import { numberLinesAcrossPages } from '../../../src/document/lines-across-pages.js';
import type { Block } from '../../../src/document/nodes.js';
import { heading, paragraph } from '../../support/build-nodes.js';

function check(blocks: readonly Block[], expected: readonly Block[]): void {
  expect(numberLinesAcrossPages(blocks)).toEqual(expected);
}

function across(...children: readonly Block[]): Block {
  return { kind: 'section', orientation: 'querformat', children };
}

function lines(...children: readonly Block[]): Block {
  return { kind: 'numbered-lines', children };
}

function further(...children: readonly Block[]): Block {
  return { kind: 'numbered-lines', children, continues: true };
}

const pageBreak: Block = { kind: 'page-break' };
const [chapter, words, more] = [heading(1, 'a', 'A'), paragraph('Text'), paragraph('Mehr')];

test('a passage without pages in it stays as it is', () => {
  check([words, lines(chapter, words), more], [words, lines(chapter, words), more]);
});

test('behind a page break the lines count on', () => {
  check([lines(words, pageBreak, more)], [lines(words), pageBreak, further(more)]);
});

test('so they do on a landscape page and behind it', () => {
  check([lines(words, across(more), words)], [lines(words), across(further(more)), further(words)]);
});

test('a heading before a landscape page goes with it, its line numbered', () => {
  check([lines(words, chapter, across(more))], [lines(words), across(further(chapter, more))]);
});

test('a page break at the beginning leaves no empty passage; the first lines count from one', () => {
  check([lines(pageBreak, words)], [pageBreak, lines(words)]);
});

test('a passage in a section is cut there', () => {
  check([across(lines(words, pageBreak, more))], [across(lines(words), pageBreak, further(more))]);
});

test('every passage begins anew', () => {
  check([lines(words, pageBreak, more), lines(words)], [lines(words), pageBreak, further(more), lines(words)]);
});
