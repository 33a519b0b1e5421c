// Tables on the page: heads on every page, spans and rows that do not fit, widths, long words; nothing leaves its room.
import { describe, expect, it } from 'vitest';
import type { Block, NodeOf, TableCell, TableColumn } from '../../../../src/document/nodes.js';
import {
  annexReference,
  tableCell as cell,
  footnote,
  heading,
  inlines,
  link,
  list,
  paragraph,
  table,
  tableRow,
} from '../../../support/build-nodes.js';
import { fillColoursOf, tagsOf } from '../../../support/read-pdf.js';
import { ruleLengths } from '../../../support/rule-lengths.js';
import { sampleHausstil } from '../../../support/sample-tree.js';
import { typeset } from './typeset.js';

const points = (mm: number) => (mm * 72) / 25.4;
const rightMargin = points(210 - sampleHausstil.seite.rechts);
const share = { width: { share: 1 }, align: 'left' } as const;
const wide = (mm: number): TableColumn => ({ width: { mm }, align: 'left' });
const sentence = 'Die Verwaltung berichtete, die Zusammenarbeit mit den Städten und Gemeinden sei vereinbart. ';

function rowsOf(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  extra: Partial<NodeOf<'table'>> = {},
): NodeOf<'table'> {
  return table(columns, [], { rows: rows.map(tableRow), ...extra });
}

const holding = (...children: readonly Block[]): TableCell => ({ ...cell(''), children });

describe('the head of a table', () => {
  const twoRows = [
    [cell('Kommune', { rowSpan: 2 }), cell('Einwohner', { columnSpan: 2 })],
    [cell('2017'), cell('2018')],
  ];
  const body = Array.from({ length: 80 }, (_, index) => [cell(`Kommune ${index}`), cell('1'), cell('2')]);

  it('of two rows stands on every page, in portrait and on its side', async () => {
    const long = rowsOf([share, share, share], [...twoRows, ...body], { headerRows: 2, style: 'figures' });
    const pdf = await typeset([
      long,
      { kind: 'section', orientation: 'querformat', children: [long] },
      heading(1, 'danach', 'Danach'),
    ]);
    const sides = pdf.pageSizes.map(([width, height]) => (width > height ? 'quer' : 'hoch'));
    expect(sides.join(' ')).toMatch(/^hoch hoch( quer){2,} hoch$/);
    for (const text of pdf.pageTexts.slice(0, -1)) expect(text).toMatch(/Einwohner.*Kommune.*2017.*2018/su);
    expect(pdf.pageTexts.at(-1)).toContain('Danach');
    for (const [index, text] of pdf.pageTexts.entries()) expect(text).toContain(`Seite ${index + 1} von`);
  });

  it('has its links and footnotes once, and their words on every page', async () => {
    const head = [
      cell(['Kommune', footnote(paragraph('Stand 2018'))]),
      cell([link('https://example.org/', 'Quelle'), ' ', annexReference('a', 'Anlage 1')]),
      cell([{ kind: 'cross-reference', target: 'ziel', show: 'nummer', label: 'Kapitel 3' }]),
    ];
    const pdf = await typeset([heading(1, 'ziel', 'Ziel'), rowsOf([share, share, share], [head, ...body])]);
    expect(pdf.pageTexts.length).toBeGreaterThan(1);
    for (const text of pdf.pageTexts) expect(text).toMatch(/Kommune.*Quelle Anlage 1.*Kapitel 3/su);
    expect(pdf.pageTexts.join('').split('Stand 2018')).toHaveLength(2);
    expect(pdf.links.map(({ page, url }) => [page, url])).toEqual([
      [1, 'https://example.org/'],
      [1, 'anlage:a'],
    ]);
  });

  it('may hold a heading, a table and an anchor, though it is repeated', async () => {
    const inner = table([share], [['innen'], ['1']], { id: 'innen' });
    const head = [holding(heading(1, 'kopf', 'Kopf'), inner), cell('b')];
    const rows = body.map((cells) => cells.slice(0, 2));
    const pdf = await typeset([
      rowsOf([share, share], [head, ...rows]),
      paragraph([{ kind: 'cross-reference', target: 'innen', show: 'nummer', label: 'Tabelle 1' }]),
    ]);
    expect(pdf.pageTexts.at(-1)).toContain('Tabelle 1');
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('and its caption stay with the first row, %i lines down', async (lines) => {
    const down = [
      ...Array.from({ length: 34 }, () => paragraph('Zeile.')),
      ...Array.from({ length: lines }, () => paragraph('Fein.', 'fine')),
    ];
    const whole = rowsOf([share, share, share], [...twoRows, ...body.slice(0, 20)], {
      headerRows: 2,
      caption: inlines('Beschriftung'),
    });
    const { pageTexts } = await typeset([...down, whole]);
    const page = (words: string) => pageTexts.findIndex((text) => text.includes(words));
    expect([page('Beschriftung'), page('2017')]).toEqual([page('Kommune 0'), page('Kommune 0')]);
  });
});

describe('what is higher than a page', () => {
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => paragraph(`Nummer ${index + 1}.`));
  const cases: Readonly<Record<string, readonly [row: readonly TableCell[], last: string]>> = {
    'a cell of many short paragraphs': [[cell('a'), holding(...numbered(80))], 'Nummer 80.'],
    'a cell with a long list': [[cell('a'), holding(list('bullet', ...numbered(80).map((it) => [it])))], 'Nummer 80.'],
    'a cell with a verbatim': [
      [
        cell('a'),
        holding({ kind: 'verbatim', value: Array.from({ length: 80 }, (_, line) => `Zeile ${line + 1}`).join('\n') }),
      ],
      'Zeile 80',
    ],
    'a cell of many lines in one paragraph': [
      [
        cell('a'),
        cell(Array.from({ length: 80 }, (_, line) => [`Zeile ${line + 1}`, { kind: 'line-break' } as const]).flat()),
      ],
      'Zeile 80',
    ],
    'a narrow cell with much text': [[cell(`${sentence.repeat(14)}Schluss.`), cell('b')], 'Schluss.'],
    'a cell with a table of many rows': [
      [cell('a'), holding(table([share], [['Kopf'], ...Array.from({ length: 80 }, (_, row) => [`Zeile ${row + 1}`])]))],
      'Zeile 80',
    ],
  };

  it.each(Object.keys(cases))('goes on on the next page: %s', async (what) => {
    const [row, last] = cases[what] ?? [[], ''];
    const pdf = await typeset([
      rowsOf([wide(20), share], [[cell('Kopf'), cell('Kopf')], row, [cell('x'), cell('danach')]]),
    ]);
    expect(pdf.pageTexts.length).toBeGreaterThan(1);
    const lastPage = pdf.pageTexts.at(-1) ?? '';
    expect(lastPage.replace(/\u00ad\s/gu, '')).toContain(last);
    expect(lastPage).toContain('danach');
    // Nothing stands below the bottom margin but the page number at the foot.
    for (const bottom of pdf.bottomEdges) expect(bottom).toBeGreaterThan(points(sampleHausstil.seite.unten) - 2);
  });

  it('a cell beside the rows of several pages; its rows stay whole', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [
      ...(index === 0 ? [cell(`Handlungsfeld ${sentence.repeat(2)}`, { rowSpan: 60 })] : []),
      cell(`Anfang ${index} ${sentence.repeat(2)} Ende ${index}`),
    ]);
    const pdf = await typeset([rowsOf([wide(30), share], [[cell('Feld'), cell('Maßnahme')], ...rows])]);
    expect(pdf.pageTexts.length).toBeGreaterThan(2);
    for (let index = 0; index < 60; index++) {
      const page = pdf.pageTexts.find((text) => text.includes(`Anfang ${index} `));
      expect(page).toContain(`Ende ${index}`);
    }
    expect(tagsOf(pdf, 'TD')[0]?.text).toContain('Handlungsfeld');
  });
});

describe('the columns', () => {
  const cells = ['eins', 'zwei', 'drei'];
  const cases: Readonly<Record<string, readonly TableColumn[]>> = {
    'fixed and wider than the page': [wide(90), wide(90), wide(60)],
    'fixed, beside one that shares what is left': [wide(120), wide(120), share],
    'fixed, beside one as wide as its words': [wide(120), wide(60), { width: { auto: true }, align: 'right' }],
  };

  it.each(Object.keys(cases))('%s find room on the page', async (what) => {
    const columns = cases[what] ?? [];
    const pdf = await typeset([
      rowsOf(columns, [cells.map((words) => cell(words)), cells.map((words) => cell(`${words} ${sentence}`))]),
    ]);
    expect(Math.max(...pdf.rightEdges)).toBeLessThanOrEqual(rightMargin + 1);
    expect(pdf.pageTexts[0]?.match(/eins|zwei|drei/gu)).toHaveLength(6);
  });

  it('of fixed widths that find room keep them', async () => {
    const pdf = await typeset([rowsOf([wide(60), wide(30), share], [cells.map((words) => cell(words))])]);
    const starts = cells.map((words) => pdf.starts.find(({ text }) => text === words)?.x ?? 0);
    const left = points(sampleHausstil.seite.links);
    for (const [index, mm] of [0, 60, 90].entries()) expect(starts[index]).toBeCloseTo(left + points(mm), 0);
  });
});

describe('a long word in a narrow column', () => {
  const words: Readonly<Record<string, string>> = {
    'that German hyphenates': 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    'of forty letters that nobody hyphenates': 'x'.repeat(40),
    'of sixty-nine letters': 'wq'.repeat(34),
    'that is a key': 'DE12345678901234567890123456789012345678901234567890',
    'that is an address': 'max.mustermann-mit-sehr-langem-namen@kreis-beispiel-verwaltung.example',
  };
  const places: Readonly<Record<string, (word: string) => Block>> = {
    'a cell': (word) =>
      rowsOf([share, share, wide(22)], [['a', 'b', 'c'].map((head) => cell(head)), [cell(''), cell(''), cell(word)]]),
    'a head': (word) =>
      rowsOf(
        [share, share, wide(22)],
        [
          [cell(''), cell(''), cell(word)],
          [cell('a'), cell('b'), cell('c')],
        ],
      ),
    'a cell with a list': (word) =>
      rowsOf(
        [share, share, wide(30)],
        [
          [cell('a'), cell('b'), cell('c')],
          [cell(''), cell(''), holding(list('bullet', [paragraph(word)]))],
        ],
      ),
    'an automatic column beside others': (word) =>
      rowsOf(
        [share, wide(100), { width: { auto: true }, align: 'left' }],
        [
          [cell(''), cell(''), cell(word)],
          [cell(''), cell(''), cell(word)],
        ],
      ),
  };
  const pairs = Object.keys(words).flatMap((what) => Object.keys(places).map((place) => [what, place] as const));

  it.each(pairs)('%s stays within %s and is copied as typed', async (what, place) => {
    const word = words[what] ?? '';
    const pdf = await typeset([(places[place] ?? paragraph)(word)]);
    expect(Math.max(...pdf.rightEdges)).toBeLessThanOrEqual(rightMargin + 1);
    const shown = pdf.pageTexts[0]?.replace(/[\s\u00ad]/gu, '');
    expect(shown).toContain(word);
  });

  it('is hyphenated in a head only when it must be', async () => {
    const head = 'Leistungsberechtigte insgesamt';
    const rows = [
      [cell(head), cell(head)],
      [cell('1'), cell('2')],
    ];
    const { pageTexts } = await typeset([rowsOf([wide(40), wide(20)], rows)]);
    expect(pageTexts[0]).toContain('Leistungsberechtigte');
    expect(pageTexts[0]).toContain('\u00ad');
  });
});

it('the notes of a table in a tinted note stand on the tint, even from a list on', async () => {
  const explained = rowsOf([share], [[cell('Kopf')], [cell('Zelle')]], {
    headerRows: 1,
    notes: [paragraph('Anmerkung')],
  });
  const { bytes } = await typeset([{ kind: 'note', title: [], children: [explained, list('bullet', [explained])] }]);
  expect([...(await fillColoursOf(bytes))]).not.toContain('#ffffff');
});

describe('the lines of a table', () => {
  const auto: TableColumn = { width: { auto: true }, align: 'left' };
  const rows = [
    [cell('Ort'), cell('Zahl')],
    [cell('Alfter'), cell('3')],
    [cell('Much'), cell('4')],
  ];

  it.each([
    ['as wide as their words', auto],
    ['as wide as given', wide(30)],
    ['that share the width', share],
  ])('are as long as its columns, %s, below the last row too', async (_, column) => {
    const { bytes } = await typeset([rowsOf([column, column], rows, { source: inlines('Zensus'), style: 'figures' })]);
    const lengths = await ruleLengths(bytes);
    expect(lengths.length).toBeGreaterThan(2);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(1);
  });
});

it('never leaves the last row of a table alone on a page, and to readers it is a row like the others', async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => [`Zeile ${index + 1}`]);
  const rowsOn = (page = '') => page.split('\n').filter((line) => line.startsWith('Zeile')).length;
  const column = { width: { share: 1 }, align: 'left' } as const;
  // On a page of its own there is room for some forty rows: one of these tables has one row too many.
  for (let count = 38; count <= 44; count += 1) {
    const pdf = await typeset([table([column], rows(count), { headerRows: 0 })]);
    const last = pdf.pageTexts.length === 1 ? 2 : rowsOn(pdf.pageTexts.at(-1));
    expect(last, `${count} rows`).toBeGreaterThanOrEqual(2);
    expect(tagsOf(pdf, 'TFoot')).toEqual([]);
  }
});
