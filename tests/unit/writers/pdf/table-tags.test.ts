// What readers who cannot see a table hear of it: titles, summaries, and for every cell the headers it is read under.
import { describe, expect, it } from 'vitest';
import type { Block, NodeOf, TableCell } from '../../../../src/document/nodes.js';
import { readPdfFile } from '../../../../src/pdf/pdf-file.js';
import { tableTags } from '../../../../src/pdf/table-tags.js';
import { completedTables } from '../../../../src/writers/pdf/describe-tables.js';
import {
  tableCell as cell,
  footnote,
  inlines,
  list,
  paragraph,
  resolution,
  table,
  tableRow,
} from '../../../support/build-nodes.js';
import { readTableTags } from '../../../support/read-table-tags.js';
import { typeset } from './typeset.js';

const share = { width: { share: 1 }, align: 'left' } as const;

/** A table of as many columns as its first row. */
function rowsOf(rows: readonly (readonly TableCell[])[], extra: Partial<NodeOf<'table'>> = {}): NodeOf<'table'> {
  const columns = (rows[0] ?? []).flatMap(({ columnSpan }) => Array<typeof share>(columnSpan).fill(share));
  return table(columns, [], { rows: rows.map(tableRow), ...extra });
}

async function tagsOf(...blocks: readonly Block[]) {
  return await readTableTags((await typeset(blocks)).bytes);
}

async function printed(block: Block): Promise<string> {
  const [first] = await tagsOf(block);
  return (first?.rows ?? []).map((row) => row.join(' | ')).join('\n');
}

describe('the cells of a table', () => {
  const groupHeads = [
    [cell('Kommune', { rowSpan: 2 }), cell('Einwohner', { columnSpan: 2 }), cell('Fläche')],
    [cell('2017'), cell('2018'), cell('2018')],
  ];
  const cases: Readonly<Record<string, readonly [block: Block, cells: string]>> = {
    'name the head of their column and of their row': [
      rowsOf(
        [
          [cell('Kommune'), cell('Wert')],
          [cell('Much'), cell('1')],
        ],
        { hasRowHeaders: true },
      ),
      'TH#U1x0y0 Column | TH#U1x1y0 Column\nTH#R1y1 Row ← U1x0y0 | TD ← U1x1y0 R1y1',
    ],
    'name no head of a row where rows have none': [
      rowsOf([
        [cell('Kommune'), cell('Wert')],
        [cell('Much'), cell('1')],
      ]),
      'TH#U1x0y0 Column | TH#U1x1y0 Column\nTD ← U1x0y0 | TD ← U1x1y0',
    ],
    'name the head of their row where columns have none': [
      rowsOf([[cell('Much'), cell('1')]], { headerRows: 0, hasRowHeaders: true }),
      'TH#R1y0 Row | TD ← R1y0',
    ],
    'name group heads and the heads below, which name the groups': [
      rowsOf([...groupHeads, [cell('Much'), cell('1'), cell('2'), cell('3')]], { headerRows: 2, hasRowHeaders: true }),
      'TH#U1x0y0 Column 1×2 | TH#U1x1y0 Column 2×1 | TH#U1x3y0 Column\n' +
        'TH#U1x1y1 Column ← U1x1y0 | TH#U1x2y1 Column ← U1x1y0 | TH#U1x3y1 Column ← U1x3y0\n' +
        'TH#R1y2 Row ← U1x0y0 | TD ← U1x1y0 U1x1y1 R1y2 | TD ← U1x1y0 U1x2y1 R1y2 | TD ← U1x3y0 U1x3y1 R1y2',
    ],
    'below the span of a row header name it; none of them becomes a header': [
      rowsOf(
        [
          [cell('Kommune'), cell('Jahr'), cell('Wert')],
          [cell('Much', { rowSpan: 2 }), cell('2017'), cell('1')],
          [cell('2018'), cell('2')],
          [cell('Eitorf'), cell('2017'), cell('3', { rowSpan: 2 })],
          [cell('Windeck'), cell('2018')],
        ],
        { hasRowHeaders: true },
      ),
      'TH#U1x0y0 Column | TH#U1x1y0 Column | TH#U1x2y0 Column\n' +
        'TH#R1y1 Row 1×2 ← U1x0y0 | TD ← U1x1y0 R1y1 | TD ← U1x2y0 R1y1\n' +
        'TD ← U1x1y0 R1y1 | TD ← U1x2y0 R1y1\n' +
        'TH#R1y3 Row ← U1x0y0 | TD ← U1x1y0 R1y3 | TD 1×2 ← U1x2y0 R1y3 R1y4\n' +
        'TH#R1y4 Row ← U1x0y0 | TD ← U1x1y0 R1y4',
    ],
    'of rows that others reach over stay in their own': [
      rowsOf(
        [[cell('a'), cell('b')], [cell('c', { rowSpan: 2 }), cell('d', { rowSpan: 2 })], [], [cell('e'), cell('f')]],
        { hasRowHeaders: true },
      ),
      'TH#U1x0y0 Column | TH#U1x1y0 Column\n' +
        'TH#R1y1 Row 1×2 ← U1x0y0 | TD 1×2 ← U1x1y0 R1y1\n\n' +
        'TH#R1y3 Row ← U1x0y0 | TD ← U1x1y0 R1y3',
    ],
    'head no row when they are empty': [
      rowsOf(
        [
          [cell('a'), cell('b')],
          [{ ...cell(''), children: [] }, cell('Summe')],
        ],
        { hasRowHeaders: true },
      ),
      'TH#U1x0y0 Column | TH#U1x1y0 Column\nTD ← U1x0y0 | TD ← U1x1y0',
    ],
    'of a table of heads alone are heads of columns': [
      rowsOf([[cell('Kommune'), cell('Wert')]], { hasRowHeaders: true }),
      'TH#U1x0y0 Column | TH#U1x1y0 Column',
    ],
    'missing in a short row are there and empty': [
      rowsOf([[cell('Kommune'), cell('Wert')], [cell('Much')]], { hasRowHeaders: true }),
      'TH#U1x0y0 Column | TH#U1x1y0 Column\nTH#R1y1 Row ← U1x0y0 | TD ← U1x1y0 R1y1',
    ],
  };

  it.each(Object.keys(cases))('%s', async (what) => {
    const [block, cells] = cases[what] ?? [paragraph(''), ''];
    expect(await printed(block)).toBe(cells);
  });

  it('that break over pages stay one header with one name', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [cell(`Kommune ${index}`), cell('1')]);
    const [read] = await tagsOf(rowsOf([[cell('Kommune'), cell('Wert')], ...rows], { hasRowHeaders: true }));
    expect(read?.rows).toHaveLength(121);
    expect(read?.rows[120]).toEqual(['TH#R1y120 Row ← U1x0y0', 'TD ← U1x1y0 R1y120']);
  });
});

describe('title and summary', () => {
  it('are those of the table, whatever signs they have', async () => {
    const summary = 'Je Kommune (19) eine Zeile \\ „Anteil“ in ½ % 😀';
    const captioned = table([share], [['a'], ['b']], {
      number: 'Tabelle 1',
      caption: inlines('Ärzte (2018)'),
      summary,
    });
    expect(await tagsOf(captioned)).toMatchObject([{ title: 'Tabelle 1 Ärzte (2018)', summary }]);
  });

  it('are left out where there are none', async () => {
    expect(await tagsOf(table([share], [['a'], ['b']]))).toMatchObject([{ title: undefined, summary: undefined }]);
  });
});

describe('tables wherever they stand', () => {
  const named = (summary: string, extra: Partial<NodeOf<'table'>> = {}) =>
    rowsOf([[cell(`Kopf ${summary}`)], [cell(`Zeile ${summary}`)]], { summary, hasRowHeaders: true, ...extra });

  it('get their own tags, not those of their neighbours', async () => {
    const blocks: readonly Block[] = [
      named('zuerst'),
      table([share, share], [], { summary: 'ohne Zeilen', rows: [], source: inlines('Amt') }),
      rowsOf([[cell('Kopf')], [{ ...cell(''), children: [paragraph('davor'), named('in einer Zelle')] }]], {
        summary: 'mit einer darin',
      }),
      paragraph(['Text', footnote(paragraph('Fußnote'), named('in einer Fußnote')), ' und mehr']),
      resolution('Beschluss', named('in einem Beschluss')),
      list('bullet', [paragraph('Punkt'), named('in einer Liste')]),
      {
        kind: 'figure',
        number: 'Abbildung 1',
        caption: inlines('Tafel'),
        notes: [],
        source: [],
        children: [named('als Abbildung')],
      },
      named('mit Beschriftung', { caption: inlines(['Titel', footnote(paragraph('Fn'), named('unter dem Titel'))]) }),
      { kind: 'section', orientation: 'querformat', children: [named('quer')] },
      named('zuletzt'),
    ];
    const read = await tagsOf(...blocks);
    expect(read.map(({ summary }) => summary)).toEqual([
      'zuerst',
      'mit einer darin',
      'in einer Zelle',
      'in einer Fußnote',
      'in einem Beschluss',
      'in einer Liste',
      'als Abbildung',
      'mit Beschriftung',
      'unter dem Titel',
      'quer',
      'zuletzt',
    ]);
    expect(read.at(-1)?.rows[1]?.[0]).toMatch(/^TH#R11y1 Row/);
  });
});

describe('tags that are not those of the document', async () => {
  const { bytes } = await typeset([
    rowsOf([
      [cell('a'), cell('b')],
      [cell('c'), cell('d')],
    ]),
  ]);
  const file = readPdfFile(bytes);
  const place = { y: 0, columnSpan: 1, rowSpan: 1 } as const;
  const heads = [0, 1].map((x) => ({ ...place, x, heads: 'columns' as const }));
  const body = [0, 1].map((x) => ({ ...place, x, y: 1, heads: 'nothing' as const }));
  const describe = (...rows: Parameters<typeof tableTags>[1][number]['rows']) => [{ title: '', summary: '', rows }];

  it('are refused, whatever the difference', () => {
    expect(tableTags(file, describe(heads, body))).toEqual(new Map());
    expect(() => tableTags(file, [])).toThrow('1 tables in the tags of the PDF, 0 in the document');
    expect(() => tableTags(file, describe(heads))).toThrow('table 1, rows: 2 in the tags of the PDF, 1');
    expect(() => tableTags(file, describe(heads, body.slice(1)))).toThrow('table 1, cells of row 2: 2 in the tags');
    expect(() => tableTags(file, describe(heads, heads))).toThrow(
      'row 2, cell 1: TD of 1 × 1 in the tags of the PDF, TH',
    );
    const wide = body.map((cell) => ({ ...cell, columnSpan: 2 }));
    expect(() => tableTags(file, describe(heads, wide))).toThrow('TD of 1 × 1 in the tags of the PDF, TD of 2 × 1');
  });

  it('are no tags of a file that is written', () => {
    expect(completedTables(file, [])).toBeUndefined();
  });
});
