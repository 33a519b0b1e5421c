// Workbooks made by the same library, read back as Excel shows them.
import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellName } from '../../../src/source/read-workbook.js';
import { type ReadSheet, readXlsx } from '../../../src/source/read-xlsx.js';

function bytesOf(workbook: WorkBook): Uint8Array {
  return new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }));
}

function workbookOf(sheet: WorkSheet, name = 'Tabelle1'): WorkBook {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, sheet, name);
  return workbook;
}

async function read(workbook: WorkBook, mostRows = 100): Promise<readonly ReadSheet[]> {
  const sheets = await readXlsx(bytesOf(workbook), { rows: mostRows, columns: 50 });
  if (typeof sheets === 'string') throw new Error(sheets);
  return sheets;
}

async function shown(...cells: readonly CellObject[]): Promise<readonly string[]> {
  const sheet: WorkSheet = { '!ref': `A1:A${cells.length}` };
  for (const [index, cell] of cells.entries()) sheet[`A${index + 1}`] = cell;
  const [first] = await read(workbookOf(sheet));
  return (first?.rows ?? []).map(([cell]) => cell?.text ?? '');
}

const number = (v: number, z?: string): CellObject => ({ t: 'n', v, ...(z && { z }) });

const bounds = { rows: 100, columns: 50 };

describe('a cell is shown as Excel shows it in German', () => {
  it('numbers by their formats', async () => {
    const texts = await shown(
      number(1234.5),
      number(0.1 + 0.2),
      number(1234567.891, '#,##0.00'),
      number(0.1234, '0.0%'),
      number(82719540, '## ### ##0'),
      number(-3.5, '#,##0.00 "€"'),
      number(8258, '_-* #,##0.00 "€"_-'),
      number(5, '"Nr." 000'),
    );
    const narrow = '\u202f';
    expect(texts).toEqual([
      '1234,5',
      '0,3',
      '1.234.567,89',
      '12,3%',
      `82${narrow}719${narrow}540`,
      '-3,50\u00a0€',
      '8.258,00\u00a0€',
      'Nr. 005',
    ]);
  });

  it('days and times', async () => {
    expect(
      await shown(number(43171, 'm/d/yy'), number(43171, 'd. mmmm yyyy'), number(43171.5, 'dd.mm.yyyy hh:mm')),
    ).toEqual(['12.03.2018', '12. März 2018', '12.03.2018 12:00']);
  });

  it('words, yes and no, errors', async () => {
    const texts = await shown({ t: 's', v: '05382' }, { t: 'b', v: true }, { t: 'e', v: 7 }, { t: 'e', v: 42 });
    expect(texts).toEqual(['05382', 'WAHR', '#DIV/0!', '#NV']);
  });

  it('a number whose format means nothing as it is', async () => {
    expect(await shown(number(3, 'Standard[$'))).toEqual(['3']);
  });
});

it('counts days from 1904 where the workbook does', async () => {
  const workbook = workbookOf({ '!ref': 'A1:A2', A1: number(1, 'dd.mm.yyyy'), A2: number(1, '0') });
  const [sheet] = await read({ ...workbook, Workbook: { WBProps: { date1904: true } } });
  expect(sheet?.rows.map(([cell]) => cell?.text)).toEqual(['02.01.1904', '1']);
});

it('keeps number, place and span of every cell', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Ort', 'Zahl', ''],
    ['Alfter', 3.5, 'x'],
  ]);
  sheet['!merges'] = [utils.decode_range('B1:C1')];
  const [found] = await read(workbookOf(sheet));
  expect(found?.rows[0]?.[1]).toEqual({ text: 'Zahl', line: 1, column: 2, columnSpan: 2, rowSpan: 1 });
  expect(found?.rows[1]?.[1]).toEqual({ text: '3,5', line: 2, column: 2, value: 3.5 });
});

it('leaves out what is hidden, and counts it', async () => {
  const sheet = utils.aoa_to_sheet([
    ['a', 'geheim', 'b'],
    ['geheim', 'geheim', 'geheim'],
    ['c', 'geheim', 'd'],
  ]);
  sheet['!cols'] = [{}, { hidden: true }, {}];
  sheet['!rows'] = [{}, { hidden: true }, {}];
  sheet['!merges'] = [utils.decode_range('A1:C1')];
  const workbook = workbookOf(sheet);
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['geheim']]), 'Nebenrechnung');
  const [found, hidden] = await read({ ...workbook, Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] } });
  expect(found).toMatchObject({ isHidden: false, hiddenRows: 1, hiddenColumns: 1 });
  expect(found?.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(found?.rows[0]?.[0]?.columnSpan).toBe(2);
  expect(hidden).toMatchObject({ name: 'Nebenrechnung', isHidden: true, rows: [] });
});

it('takes the stored result of a formula, and names those without one', async () => {
  const sheet: WorkSheet = { '!ref': 'A1:B1', A1: { t: 'n', v: 4, f: '2+2' }, B1: { t: 'z', f: 'A1*2' } };
  const [found] = await read(workbookOf(sheet));
  expect(found?.rows[0]?.map(({ text }) => text)).toEqual(['4', '']);
  expect(found?.uncomputed).toEqual(['B1']);
});

it('tells how many rows a sheet has that is too long to be read', async () => {
  const rows = Array.from({ length: 30 }, (_, index) => [index]);
  const [found] = await read(workbookOf(utils.aoa_to_sheet(rows)), 20);
  expect(found).toMatchObject({ rowCount: 30, rows: [] });
});

describe('the size of a sheet is that of what it holds', () => {
  it('so that one too wide is not read', async () => {
    const [wide] = await read(workbookOf(utils.aoa_to_sheet([Array.from({ length: 60 }, () => 1)])));
    expect(wide).toMatchObject({ columnCount: 60, rows: [] });
  });

  it('not of cells that are merely coloured', async () => {
    const parts = unzipSync(bytesOf(workbookOf(utils.aoa_to_sheet([['a', 1]]))));
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array())
      .replace(/<dimension ref="[^"]*"/u, '<dimension ref="A1:CV90000"')
      .replace('</sheetData>', '<row r="90000"><c r="CV90000" s="0"/></row></sheetData>');
    const sheets = await readXlsx(zipSync({ ...parts, [name]: strToU8(xml) }), bounds);
    expect(sheets).toMatchObject([{ rowCount: 1, columnCount: 2, rows: [[{ text: 'a' }, { text: '1' }]] }]);
  });
});

it('keeps the words of a merged cell whose first column is hidden', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Bevölkerung', '', ''],
    [1, 2, 3],
  ]);
  sheet['!merges'] = [utils.decode_range('A1:C1')];
  sheet['!cols'] = [{ hidden: true }];
  const [found] = await read(workbookOf(sheet));
  expect(found?.rows[0]?.[0]).toMatchObject({ text: 'Bevölkerung', columnSpan: 2 });
});

describe('what is no sound workbook', () => {
  const sound = bytesOf(workbookOf(utils.aoa_to_sheet([['a', 1]])));

  it('is said to be too large before anything is unpacked', async () => {
    const claiming = Buffer.from(sound);
    for (let at = claiming.indexOf('PK\x01\x02'); at >= 0; at = claiming.indexOf('PK\x01\x02', at + 4)) {
      claiming.writeUInt32LE(0x7fffffff, at + 24);
    }
    expect(await readXlsx(claiming, bounds)).toBe('too-large');
  });

  it('is said to be broken', async () => {
    expect(await readXlsx(Buffer.from('PK\x03\x04 kein Archiv'), bounds)).toBe('broken');
  });

  it('never ends in an exception, whatever byte is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (wrong) => {
          const bytes = sound.slice();
          for (const [at, value] of wrong) bytes[at] = value;
          const found = await readXlsx(bytes, bounds);
          expect(typeof found === 'string' || Array.isArray(found)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('names cells as people do', () => {
  expect([cellName(0, 0), cellName(3, 25), cellName(9, 26), cellName(0, 702)]).toEqual(['A1', 'Z4', 'AA10', 'AAA1']);
});
