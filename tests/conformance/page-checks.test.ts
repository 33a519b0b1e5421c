// The gate's own reasoning, apart from the programs it asks: which page numbers and which differences it accepts.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSameFiles } from './files.js';
import { comparePages } from './page-references.js';
import { checkPageNumbers, type PrintedPages } from './pdf-checks.js';
import { checkSameHeadings, checkSamePages } from './word-checks.js';

/** Pages with "Seite x von y" at their feet; `undefined` = a page that says nothing. */
function printed(...feet: readonly (readonly [number, number] | undefined)[]): PrintedPages {
  const numbers = feet.flatMap((foot, index) =>
    foot === undefined ? [] : [{ page: index + 1, number: foot[0], of: foot[1] }],
  );
  return { count: feet.length, numbers, headings: [] };
}

/** Two pages with these headings. */
function headed(...headings: readonly (readonly [title: string, page: number])[]): PrintedPages {
  return { ...printed([1, 2], [2, 2]), headings: headings.map(([title, page]) => ({ title, page })) };
}

test.each([
  ['counts to the last page', printed([1, 2], [2, 2])],
  ['counts to the end of the body, pages of an annex follow', printed([1, 2], [2, 2], undefined)],
  ['is missing on a title page', printed(undefined, [2, 3], [3, 3])],
  ['counts the annex anew', printed([1, 1], [1, 2], [2, 2])],
  ['counts an annex with a title page anew', printed([1, 1], undefined, [2, 3], [3, 3])],
])('page numbers pass where the foot %s', (_, pages) => {
  expect(checkPageNumbers(pages).problems).toEqual([]);
});

test.each([
  ['there are none', printed(undefined, undefined), 'no "Seite x von y" on any page'],
  ['it is missing on the last page', printed([1, 3], [2, 3], undefined), '2 of 3 pages say "Seite x von 3"'],
  ['the sum is too high', printed([1, 3], [2, 3]), '2 of 3 pages say "Seite x von 3"'],
  ['the sum changes', printed([1, 2], [2, 3]), 'page 2 says "Seite 2 von 3"'],
  ['the sum is too low', printed([1, 1], [2, 1]), 'page 2 says "Seite 2 von 1"'],
  ['an annex misses its first number and has no title page', printed([1, 1], [2, 2]), 'page 2 says "Seite 2 von 2"'],
  ['a number comes twice', printed([1, 2], [1, 2]), 'page 2 says "Seite 1 von 2"'],
])('page numbers fail where %s', (_, pages, problem) => {
  expect(checkPageNumbers(pages).problems).toEqual([problem]);
});

test('a short Word file must have exactly the pages of the PDF', () => {
  const pdf = printed([1, 2], [2, 2]);
  expect(checkSamePages(pdf, pdf).problems).toEqual([]);
  expect(checkSamePages(printed([1, 3], [2, 3], [3, 3]), pdf).problems).toEqual([
    'LibreOffice has 3 pages, our PDF 2 pages',
    'the foot says "von 3" in Word, "von 2" in the PDF',
  ]);
});

test('a long Word file may differ by one page, not by two', () => {
  const pages = (count: number) => printed(...Array.from({ length: count }, (_, index) => [index + 1, count] as const));
  expect(checkSamePages(pages(31), pages(30)).problems).toEqual([]);
  expect(checkSamePages(pages(32), pages(30)).problems).toHaveLength(2);
});

test('headings must stand on the same pages, whatever Word has at their right edge', () => {
  const pdf = headed(['TOP 1', 1], ['Anlagen', 2], ['Anlage 1: Zusammenfassung', 2], ['Anlage 2 zu TOP 3: Bericht', 4]);
  expect(checkSameHeadings(headed(['TOP 1 Vorlage 45/2018', 1], ['Anlagen', 2]), pdf).problems).toEqual([]);
  expect(checkSameHeadings(headed(['TOP 1', 1], ['Anlagen', 1]), pdf).problems).toEqual([
    '"Anlagen" is on page 1 in LibreOffice, on page 2 in the PDF',
  ]);
});

test.each([
  ['is missing in Word', headed(['TOP 1', 1]), 'Word has "no more heading" where the PDF has "Anlagen"'],
  ['is another in Word', headed(['TOP 1', 1], ['Ende', 2]), 'Word has "Ende" where the PDF has "Anlagen"'],
  ['is in Word only', headed(['TOP 1', 1], ['Anlagen', 2], ['Ende', 2]), 'the PDF has no "Ende"'],
])('headings fail where one %s', (_, word, problem) => {
  expect(checkSameHeadings(word, headed(['TOP 1', 1], ['Anlagen', 2])).problems).toEqual([problem]);
});

test('two builds are the same only with the same files and the same bytes', () => {
  const work = mkdtempSync(join(tmpdir(), 'sitzungswerk-files-'));
  const [first, second] = [join(work, 'first'), join(work, 'second')];
  for (const folder of [first, second]) mkdirSync(join(folder, 'intern'), { recursive: true });
  try {
    expect(checkSameFiles(first, second).problems).toEqual(['no file was built']);
    for (const folder of [first, second]) writeFileSync(join(folder, 'intern', 'a.pdf'), 'a');
    expect(checkSameFiles(first, second).problems).toEqual([]);
    writeFileSync(join(second, 'intern', 'a.pdf'), 'A');
    writeFileSync(join(first, 'b.pdf'), 'b');
    expect(checkSameFiles(first, second).problems).toEqual([
      'b.pdf: missing in the second build',
      'intern/a.pdf: other bytes in the second build',
    ]);
  } finally {
    rmSync(work, { recursive: true });
  }
});

test('page references count within their part: the body, a cover sheet or an annex', () => {
  const bookmarks = new Map([
    ['Dokument', 1],
    ['_Toc1', 3],
    ['Anlage_1', 4],
    ['_Toc2', 5],
    ['Deckblatt_Anlage_2_zu_TOP_3', 6],
    ['Ende_Deckblatt_Anlage_2_zu_TOP_3', 6],
    ['Anlage_2_zu_TOP_3', 7],
    ['Ende_Anlage_2_zu_TOP_3', 8],
  ]);
  const right = [
    { bookmark: '_Toc1', page: 3 },
    { bookmark: '_Toc2', page: 2 },
    { bookmark: 'Ende_Deckblatt_Anlage_2_zu_TOP_3', page: 1 },
    { bookmark: 'Ende_Anlage_2_zu_TOP_3', page: 2 },
  ];
  expect(comparePages(right, bookmarks, 8).problems).toEqual([]);
  expect(
    comparePages([...right, { bookmark: '_Toc2', page: 5 }, { bookmark: 'fehlt', page: 1 }], bookmarks, 8).problems,
  ).toEqual(['_Toc2 is on page 2 in LibreOffice, on page 5 by its field', "nothing in LibreOffice's PDF for fehlt"]);
});

test('in more than 20 pages places may be one page off, and none may be two', () => {
  const references = [
    { bookmark: 'a', page: 1 },
    { bookmark: 'b', page: 2 },
  ];
  const pages = (a: number, b: number) =>
    new Map([
      ['a', a],
      ['b', b],
    ]);
  expect(comparePages(references, pages(2, 3), 21).problems).toEqual([]);
  expect(comparePages(references, pages(2, 3), 20).problems).toHaveLength(2);
  expect(comparePages(references, pages(2, 4), 100).problems).toEqual([
    'b is on page 4 in LibreOffice, on page 2 by its field',
  ]);
});
