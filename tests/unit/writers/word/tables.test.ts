import { describe, expect, it } from 'vitest';
import type { NodeOf, TableColumn } from '../../../../src/document/nodes.js';
import { placeCells } from '../../../../src/document/place-cells.js';
import { columnWidths, decimalRooms } from '../../../../src/writers/word/table-widths.js';
import { heading, inlines, paragraph, table, tableCell, tableRow } from '../../../support/build-nodes.js';
import { descendants, textOf, type XmlElement } from '../../../support/read-docx.js';
import { sampleHausstil } from '../../../support/sample-tree.js';
import { property, value, writeBlocks } from './write-blocks.js';

const share: TableColumn = { width: { share: 1 }, align: 'left' };
const arial = { family: 'Arial', size: 11, isBold: false };
const figures: TableColumn = { width: { mm: 30 }, align: 'decimal' };

describe('a table', () => {
  it('repeats its header rows, parts no row and says which cells are headers', async () => {
    const { body } = await writeBlocks([
      table(
        [share, share],
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        { hasRowHeaders: true },
      ),
    ]);
    const rows = descendants(body, 'w:tr');
    expect(rows.map((row) => descendants(row, 'w:tblHeader').length)).toEqual([1, 0]);
    expect(rows.map((row) => descendants(row, 'w:cantSplit').length)).toEqual([1, 1]);
    expect(value(body, 'w:tblLook', 'w:firstRow')).toBe('true');
    expect(value(body, 'w:tblLook', 'w:firstColumn')).toBe('true');
    expect(descendants(body, 'w:tc').map(textOf)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells readers who cannot see it what it is and how it is built', async () => {
    const extra = { number: 'Tabelle 1', caption: inlines('Einwohner & Haushalte'), summary: 'Je Kommune eine Zeile' };
    const { body } = await writeBlocks([table([share], [['a'], ['b']], extra)]);
    expect(value(body, 'w:tblCaption')).toBe('Tabelle 1 Einwohner & Haushalte');
    expect(value(body, 'w:tblDescription')).toBe('Je Kommune eine Zeile');
  });

  it('keeps all its notes on one page', async () => {
    const notes = [paragraph('je 100 Haushalte'), paragraph('x = gesperrt'), paragraph('ohne Wohnheime')];
    const keptIn = async (extra: object) => {
      const { paragraphs } = await writeBlocks([table([share], [['a'], ['b']], { notes, ...extra })]);
      return paragraphs
        .slice(-3 - Object.keys(extra).length)
        .map(({ element }) => descendants(element, 'w:keepNext').length);
    };
    expect(await keptIn({ source: inlines('Zensus 2022') })).toEqual([1, 1, 1, 0]);
    expect(await keptIn({})).toEqual([1, 1, 0]);
  });

  it('stands between its caption and its notes, tied to both', async () => {
    const extra = {
      id: 'tab',
      number: 'Tabelle 1',
      caption: inlines('Einwohner'),
      notes: [paragraph('x = gesperrt', 'fine')],
      source: inlines('Zensus 2022'),
    };
    const { paragraphs } = await writeBlocks([table([share], [['a'], ['b']], extra)]);
    expect(paragraphs.map(({ style, text }) => `${style}: ${text}`)).toEqual([
      'Caption: Tabelle 1\u2002Einwohner',
      'Tabellenkopf: a',
      'Tabelle: b',
      'Tabellenanmerkung: x = gesperrt',
      'Tabellenanmerkung: Quelle: Zensus 2022',
    ]);
    expect(value(paragraphs[0]?.element, 'w:bookmarkStart', 'w:name')).toBe('Dokument');
    const names = descendants(paragraphs[0]?.element as XmlElement, 'w:bookmarkStart').map(({ attributes }) =>
      attributes.get('w:name'),
    );
    expect(names).toContain('tab');
    expect(paragraphs.map(({ element }) => descendants(element, 'w:keepNext').length)).toEqual([1, 1, 1, 1, 0]);
  });

  it('has hairlines between its rows and none beside its cells', async () => {
    const { body } = await writeBlocks([table([share], [['a'], ['b']])]);
    expect([value(body, 'w:insideH'), value(body, 'w:insideH', 'w:color'), value(body, 'w:insideV')]).toEqual([
      'single',
      'B8C0C7',
      'none',
    ]);
  });

  it('merges cells across and down', async () => {
    const spanned: NodeOf<'table'> = {
      ...table([share, share, share], []),
      headerRows: 2,
      rows: [
        tableRow([tableCell('Kommune', { rowSpan: 2 }), tableCell('Haushalte', { columnSpan: 2 })]),
        tableRow([tableCell('2016'), tableCell('2022')]),
        tableRow([tableCell('Siegburg'), tableCell('1'), tableCell('2')]),
      ],
    };
    const { body } = await writeBlocks([spanned]);
    const cells = descendants(body, 'w:tr').map((row) =>
      descendants(row, 'w:tc').map((cell) => [textOf(cell), value(cell, 'w:vMerge'), value(cell, 'w:gridSpan')]),
    );
    expect(cells).toEqual([
      [
        ['Kommune', 'restart', undefined],
        ['Haushalte', undefined, '2'],
      ],
      [
        ['', 'continue', undefined],
        ['2016', undefined, undefined],
        ['2022', undefined, undefined],
      ],
      [
        ['Siegburg', undefined, undefined],
        ['1', undefined, undefined],
        ['2', undefined, undefined],
      ],
    ]);
  });

  it('of several header rows repeats them all, with a line between them only below what spans columns', async () => {
    const rows = [
      tableRow([tableCell('A', { rowSpan: 2 }), tableCell('B', { columnSpan: 2 }), tableCell('C')]),
      tableRow([tableCell('D'), tableCell('E'), tableCell('F')]),
      tableRow(['1', '2', '3', '4'].map((words) => tableCell(words))),
    ];
    const { body } = await writeBlocks([{ ...table([share, share, share, share], []), headerRows: 2, rows }]);
    const [first, second, third] = descendants(body, 'w:tr');
    expect([first, second, third].map((row) => row && descendants(row, 'w:tblHeader').length)).toEqual([1, 1, 0]);
    const lines = first && descendants(first, 'w:tc').map((cell) => value(cell, 'w:bottom', 'w:val'));
    expect(lines).toEqual([undefined, undefined, 'none']);
    const above =
      second && descendants(second, 'w:tc').map((cell) => value(cell, 'w:tcBorders') ?? value(cell, 'w:top', 'w:val'));
    expect(above).toEqual([undefined, undefined, undefined, 'none']);
  });

  it('hyphenates the words of its head where one is wider than its column, as the PDF does', async () => {
    const narrow: TableColumn = { width: { mm: 18 }, align: 'left' };
    const { paragraphs } = await writeBlocks([
      table([narrow, narrow, share], [['Einpersonenhaushalte', 'Wert', 'Einpersonenhaushalte']]),
    ]);
    expect(paragraphs.slice(1, 4).map(({ element }) => value(element, 'w:suppressAutoHyphens'))).toEqual([
      '0',
      undefined,
      undefined,
    ]);
  });

  it('sets the row of the Kreis apart in bold and tint', async () => {
    const rows = [tableRow([tableCell('Kopf')]), { ...tableRow([tableCell('Kreis')]), isEmphasised: true }];
    const { body } = await writeBlocks([{ ...table([share], []), style: 'figures', rows }]);
    const [, kreis] = descendants(body, 'w:tr');
    expect(kreis && descendants(kreis, 'w:b')).toHaveLength(1);
    expect(value(kreis, 'w:shd', 'w:fill')).toBe('E9EFF7');
  });

  it('never runs into the next one', async () => {
    const one = table([share], [['a'], ['b']]);
    const { body } = await writeBlocks([one, one]);
    const children = descendants(body, 'w:body')[0]?.children.map((child) =>
      typeof child === 'string' ? child : child.name,
    );
    expect(children).toEqual(['w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr']);
  });

  it('is joined to a heading below it, which LibreOffice would leave alone on the page', async () => {
    const { paragraphs } = await writeBlocks([table([share], [['Kopf'], ['a']]), heading(1, 'teil', 'Teil')]);
    const styles = paragraphs.map(({ style }) => style);
    expect(styles.slice(-2)).toEqual(['Fuge', 'Heading1']);
    expect(property(paragraphs.at(-2)?.element, 'w:keepNext')).toBeDefined();
  });

  it('without rows leaves its caption, and its anchor can be found', async () => {
    const { body, text } = await writeBlocks([
      heading(1, 'a', 'Anlagen'),
      { ...table([share], []), id: 'leer', rows: [], caption: inlines('Keine') },
    ]);
    expect(text).toBe('Anlagen\nKeine');
    expect(descendants(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'))).toContain('leer');
  });

  it('of one id with another lets references go to the first', async () => {
    const one = { ...table([share], [['a'], ['b']]), id: 'doppelt', caption: inlines('Eins') };
    const { body } = await writeBlocks([one, one]);
    const names = descendants(body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'));
    expect(names.filter((name) => name === 'doppelt')).toHaveLength(1);
  });
});

describe('column widths', () => {
  const auto: TableColumn = { width: { auto: true }, align: 'left' };
  const fixed = (mm: number): TableColumn => ({ width: { mm }, align: 'left' });
  const exact = (columns: readonly TableColumn[], rows: readonly (readonly string[])[] = [['a', 'b', 'c']]) => {
    const node = table(columns, rows);
    return columnWidths({ node, placed: placeCells(node), hausstil: sampleHausstil }, 165);
  };
  const widths = (...given: Parameters<typeof exact>) => exact(...given).map((width) => Math.round(width));

  it('take what is fixed, and share the rest', () => {
    expect(widths([fixed(25), share, { width: { share: 3 }, align: 'left' }])).toEqual([25, 35, 105]);
  });

  it('follow the content where they are automatic, each cell in its own size', () => {
    // "TOP 12" in the text is 6 letters of 0.611 + 0.778 + 0.667 + 0.278 + 2 × 0.556 em at 11 pt; 3 mm part the columns.
    const [narrow = 0, rest = 0] = exact(
      [auto, share],
      [
        ['TOP', 'Gegenstand'],
        ['TOP 12', 'x'],
      ],
    );
    expect(narrow).toBeCloseTo(3.446 * 11 * (25.4 / 72) + 3 + 0.2, 2);
    expect(narrow + rest).toBeCloseTo(165, 6);
  });

  it('beside shares take a third at most', () => {
    expect(widths([auto, share, share], [['a'.repeat(200), 'b', 'c']])).toEqual([55, 55, 55]);
  });

  it('that are all automatic leave the widest what the others do not need', () => {
    const [first = 0, second = 0, third = 0] = exact([auto, auto, auto], [['a', 'b', 'lang '.repeat(80)]]);
    expect(first).toBeLessThan(10);
    expect(second).toBeLessThan(10);
    expect(first + second + third).toBeCloseTo(165, 6);
  });

  it('that are all automatic and narrow leave the table narrower than the text', () => {
    expect(exact([auto, auto], [['a', 'b']]).reduce((sum, width) => sum + width, 0)).toBeLessThan(20);
  });

  it('never exceed the text', () => {
    expect(widths([fixed(150), fixed(150), fixed(150)])).toEqual([55, 55, 55]);
    expect(exact([fixed(150), share, share]).reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 6);
  });

  it('count a drawn sign as the sign, not as the word that says what it means', () => {
    const node = {
      ...table([auto, share], []),
      headerRows: 0,
      rows: [
        tableRow([
          tableCell([{ kind: 'mark', sign: 'ampel-grün', label: 'vollständig umgesetzt und abgeschlossen' }]),
          tableCell('x'),
        ]),
      ],
    };
    const [sign = 0] = columnWidths({ node, placed: placeCells(node), hausstil: sampleHausstil }, 165);
    expect(sign).toBeLessThan(10);
  });
});

describe('decimal commas', () => {
  it('stand below each other: what has fewer decimals keeps room at its right', () => {
    const rows = [['Wert'], ['1.234,5'], ['7'], ['0,25'], ['x']];
    const rooms = [...decimalRooms(placeCells(table([figures], rows)), 1, arial).values()].map((room) =>
      room.toFixed(2),
    );
    // Arial at 11 pt: a figure is 0.556 em wide, a comma 0.278; 1 pt is 0.3528 mm.
    const figure = 0.556 * 11 * 0.3528;
    const comma = 0.278 * 11 * 0.3528;
    expect(rooms).toEqual([figure, comma + 2 * figure, 0, comma + 2 * figure].map((room) => room.toFixed(2)));
  });

  it('are right aligned with that room as an indent', async () => {
    const { paragraphs } = await writeBlocks([table([figures], [['Wert'], ['1,5'], ['7']])]);
    expect(paragraphs.slice(1, 4).map(({ element }) => value(element, 'w:jc'))).toEqual(['right', 'right', 'right']);
    expect(paragraphs.slice(1, 4).map(({ element }) => value(element, 'w:ind', 'w:right'))).toEqual([
      undefined,
      undefined,
      '183',
    ]);
  });
});

describe('rows', () => {
  it('of more cells than there are columns make the table wider, short ones are filled up', async () => {
    const { xml } = await readRows([['A', 'B'], ['a', 'b', 'c'], ['kurz']]);
    expect(xml).toEqual([
      ['A', 'B', ''],
      ['a', 'b', 'c'],
      ['kurz', '', ''],
    ]);
  });

  it('stay whole, but for those that could fill a page', async () => {
    const { splits } = await readRows([['Kopf'], ['kurz'], ['Die Verwaltung erläuterte die Vorlage. '.repeat(50)]]);
    expect(splits).toEqual([false, false, true]);
  });

  async function readRows(cells: readonly (readonly string[])[]) {
    const { body } = await writeBlocks([table([share, share].slice(0, cells[0]?.length), cells)]);
    const rows = descendants(body, 'w:tr');
    return {
      xml: rows.map((row) => descendants(row, 'w:tc').map(textOf)),
      splits: rows.map((row) => descendants(row, 'w:cantSplit').length === 0),
    };
  }
});
