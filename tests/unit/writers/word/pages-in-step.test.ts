// Word begins its pages where the PDF does: counted in the XML, so that no program has to lay it out.
import { expect, it } from 'vitest';
import type { Block } from '../../../../src/document/nodes.js';
import { heading, inlines, paragraph, table } from '../../../support/build-nodes.js';
import { descendants, type XmlElement } from '../../../support/read-docx.js';
import { typeset } from '../pdf/typeset.js';
import { writeBlocks } from './write-blocks.js';

const text = (words: string) => paragraph(words);
const pageBreak: Block = { kind: 'page-break' };
const grid = table([{ width: { share: 1 }, align: 'left' }], [['Kopf'], ['Zelle']]);
const across = (...children: readonly Block[]): Block => ({ kind: 'section', orientation: 'querformat', children });
const own = (...children: readonly Block[]): Block => ({
  kind: 'section',
  orientation: 'hochformat',
  frame: { headLeft: 'eigener Kopf', headRight: '', footLeft: 'eigener Fuß', headOnFirstPage: true },
  children,
});
const titlePage = (...children: readonly Block[]): Block => ({ kind: 'title-page', children });
const coverSheet = (...children: readonly Block[]): Block => ({ kind: 'cover-sheet', children });
const numbered = (...children: readonly Block[]): Block => ({ kind: 'numbered-lines', children });
const title: Block = { kind: 'title', children: inlines('Titel'), subtitle: [] };

/** Every section but a continuous one begins a page, and so does a paragraph that asks for it. */
function pagesOf(body: XmlElement): number {
  const types = descendants(body, 'w:sectPr').map(
    (section) => descendants(section, 'w:type')[0]?.attributes.get('w:val') ?? 'nextPage',
  );
  return types.filter((type) => type !== 'continuous').length + descendants(body, 'w:pageBreakBefore').length;
}

it.each<[string, number, readonly Block[]]>([
  ['nothing', 1, []],
  ['nothing but page breaks', 1, [pageBreak, pageBreak]],
  ['text', 1, [text('a')]],
  ['a page break', 2, [text('a'), pageBreak, text('b')]],
  ['several page breaks in a row', 2, [text('a'), pageBreak, pageBreak, text('b')]],
  ['page breaks at both ends', 1, [pageBreak, text('a'), pageBreak]],
  ['a page break before a table', 2, [text('a'), pageBreak, grid]],
  ['a page break after a table', 2, [grid, pageBreak, heading(1, 'h', 'b')]],
  ['a section in the middle', 3, [text('a'), across(text('b')), text('c')]],
  ['a section at the beginning', 2, [across(text('b')), text('c')]],
  ['a section at the end', 2, [text('a'), across(text('b'))]],
  ['a section alone', 1, [across(grid)]],
  ['two sections in a row', 2, [across(text('a')), own(text('b'))]],
  ['sections with the same pages as the rest', 3, [text('a'), own(text('b')), text('c')]],
  ['a page break before a section', 3, [text('a'), pageBreak, across(text('b')), text('c')]],
  ['a page break after a section', 3, [text('a'), across(text('b')), pageBreak, text('c')]],
  ['page breaks at the ends of a section', 3, [text('a'), across(pageBreak, text('b'), pageBreak), text('c')]],
  ['a page break inside a section', 4, [text('a'), across(text('b'), pageBreak, text('c')), text('d')]],
  ['sections inside a section', 4, [across(text('a'), own(text('b')), text('c')), text('d')]],
  ['a section of nothing but a section', 2, [across(own(text('a'))), text('b')]],
  ['a section without content', 1, [text('a'), across(), text('b')]],
  ['a section of nothing but a page break', 1, [text('a'), across(pageBreak), text('b')]],
  ['a title page', 2, [titlePage(title), text('a')]],
  ['a title page alone', 1, [titlePage(title)]],
  ['an empty title page', 2, [titlePage(), text('a')]],
  ['a title page and a page break', 2, [titlePage(title), pageBreak, text('a')]],
  ['a page break and a title page', 2, [pageBreak, titlePage(title), pageBreak, text('a')]],
  ['a title page with a table', 2, [titlePage(grid), grid]],
  ['a cover sheet in the middle', 3, [text('a'), coverSheet(title), text('b')]],
  ['a cover sheet at the end', 2, [text('a'), coverSheet(title)]],
  ['a cover sheet between page breaks', 3, [text('a'), pageBreak, coverSheet(title), pageBreak, text('b')]],
  ['empty cover sheets in a row', 3, [text('a'), coverSheet(), coverSheet()]],
  ['a title page and a section', 3, [titlePage(title), across(text('a')), text('b')]],
  ['a cover sheet inside a section', 3, [across(text('a'), coverSheet(title), text('b'))]],
  ['numbered lines in the middle', 1, [text('a'), numbered(text('b')), text('c')]],
  ['numbered lines alone', 1, [numbered(text('a'))]],
  ['numbered lines in a row', 1, [numbered(text('a')), numbered(text('b'))]],
  ['numbered lines between page breaks', 3, [text('a'), pageBreak, numbered(text('b')), pageBreak, text('c')]],
  ['a page break before numbered lines at the beginning', 1, [pageBreak, numbered(text('a'))]],
  ['numbered lines inside a section', 3, [text('a'), across(text('b'), numbered(text('c')), text('d')), text('e')]],
  ['numbered lines beside a section', 3, [numbered(text('a')), across(text('b')), numbered(text('c'))]],
  ['numbered lines of a table', 1, [text('a'), numbered(grid), grid]],
])('pages begin where the PDF begins them: %s', async (_name, pages, blocks) => {
  const { body, findings } = await writeBlocks(blocks);
  const { layout } = await typeset(blocks);
  expect({ word: pagesOf(body), pdf: layout.pageCount }).toEqual({ word: pages, pdf: pages });
  expect(findings).toEqual([]);
});
