// The head of a table that is higher than a page: Typst 0.14 breaks no head, and put this one behind all pages that it had found to
// have footnotes, so that everything was set again with each of them, until there was no memory left (seed 301, document 283).
import { expect, it } from 'vitest';
import type { Inline } from '../../../../src/document/nodes.js';
import { footnote, inlines, paragraph, table, tableCell, tableRow } from '../../../support/build-nodes.js';
import { readTableTags } from '../../../support/read-table-tags.js';
import { typeset } from './typeset.js';

const share = { width: { share: 1 }, align: 'left' } as const;
const holding = (...children: Parameters<typeof paragraph>[0][]) =>
  tableCell('', { children: children.map((words) => paragraph(words)) });
const lines = (count: number): readonly Inline[] =>
  Array.from({ length: count }, (): readonly Inline[] => [...inlines('Zeile'), { kind: 'line-break' }]).flat();

const rows = [
  tableRow([holding([...lines(70), 'Kopfende', footnote(paragraph('Kopfnote'))]), tableCell('Wert')]),
  ...Array.from({ length: 8 }, (_, index) =>
    tableRow([holding([...lines(40), `Ende${index}`, footnote(paragraph(`Anmerkung${index}`))]), tableCell('1')]),
  ),
];

it('goes on on the next page, and everything below it is set once', async () => {
  const pdf = await typeset([table([share, share], [], { rows, headerRows: 1, hasRowHeaders: true })]);
  expect(pdf.pageTexts).toHaveLength(9);
  expect(pdf.pageTexts[0]).not.toContain('Kopfende');
  expect(pdf.pageTexts[1]).toContain('Kopfende');
  const text = pdf.pageTexts.join('\n');
  expect(text.split('Kopfnote')).toHaveLength(2);
  for (let index = 0; index < 8; index++) {
    expect(text.split(`Ende${index}`)).toHaveLength(2);
    expect(text.split(`Anmerkung${index}`)).toHaveLength(2);
  }
});

it('is the head of its columns in the tags all the same', async () => {
  const { bytes } = await typeset([
    table([share, share], [], { rows: rows.slice(0, 2), headerRows: 1, hasRowHeaders: true }),
  ]);
  const [tags] = await readTableTags(bytes);
  expect(tags?.rows).toEqual([
    ['TH#H1x0y0 Column', 'TH#H1x1y0 Column'],
    ['TH#R1y1 Row ← H1x0y0', 'TD ← H1x1y0 R1y1'],
  ]);
});
