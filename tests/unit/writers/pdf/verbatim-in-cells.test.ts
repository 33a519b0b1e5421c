// Lines of code stay together in twos at a page break, but not in the cells of a table: there Typst 0.14 moved such lines from page
// to page, and never ended below a head with footnotes (seed 13, document 41 of the documents made by chance).
import { expect, it } from 'vitest';
import type { Block } from '../../../../src/document/nodes.js';
import { table, tableCell, tableRow } from '../../../support/build-nodes.js';
import { typeset } from './typeset.js';

const blocks: readonly Block[] = Array.from({ length: 150 }, (_, index) => ({
  kind: 'verbatim',
  value: `erste${index}\nzweite${index}`,
}));

/** The pages that end with the first line of a block or begin with its second. */
async function torn(children: readonly Block[]): Promise<number> {
  const { pageTexts } = await typeset(children);
  expect(pageTexts.length).toBeGreaterThan(5);
  const count = (line: string) => pageTexts.map((text) => text.match(new RegExp(`${line}\\d+`, 'gu'))?.length ?? 0);
  const [first, last] = [count('erste'), count('zweite')];
  return first.filter((firsts, page) => Math.abs(firsts - (last[page] ?? 0)) > 0).length;
}

it('in a cell they part where the page ends, in the text they do not', async () => {
  const cell = tableCell('', { children: blocks });
  const inCell = await torn([
    table([{ width: { share: 1 }, align: 'left' }], [], { headerRows: 0, rows: [tableRow([cell])] }),
  ]);
  expect(await torn(blocks)).toBe(0);
  expect(inCell).toBeGreaterThan(0);
});
