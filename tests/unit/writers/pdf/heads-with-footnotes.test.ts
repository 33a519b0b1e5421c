// The head of a table is on each of its pages; where it has footnotes and a table below it breaks over pages, it stands once: there
// Typst 0.14 set the footnotes anew on each page and, in one document in a thousand of chance, never ended.
import { expect, it } from 'vitest';
import { footnote, paragraph, table, tableCell, tableRow } from '../../../support/build-nodes.js';
import { typeset } from './typeset.js';

const whole = { width: { share: 1 }, align: 'left' } as const;
const long = Array.from({ length: 90 }, (_, index) => tableRow([tableCell(`Zeile ${index}`)]));

/** How often the head is on the pages of a table with this body. */
async function headsOf(head: Parameters<typeof paragraph>[0], body: ReturnType<typeof tableCell>): Promise<number> {
  const rows = [tableRow([tableCell('', { children: [paragraph(head)] })]), tableRow([body])];
  const pdf = await typeset([table([whole], [], { headerRows: 1, rows })]);
  expect(pdf.pageTexts.length).toBeGreaterThan(2);
  return pdf.pageTexts.join('\n').split('Kopfzeile').length - 1;
}

const note = () => footnote(paragraph('Stand 2017'));
const withTable = () => tableCell('', { children: [table([whole], [], { headerRows: 0, rows: long })] });
const withText = () =>
  tableCell('', { children: Array.from({ length: 90 }, (_, index) => paragraph(`Absatz ${index}`)) });

it('with footnotes above a table that breaks: once', async () => {
  expect(await headsOf(['Kopfzeile', note()], withTable())).toBe(1);
});

it('without footnotes above it: on every page', async () => {
  expect(await headsOf('Kopfzeile', withTable())).toBeGreaterThan(2);
});

it('with footnotes above text that breaks: on every page', async () => {
  expect(await headsOf(['Kopfzeile', note()], withText())).toBeGreaterThan(2);
});
