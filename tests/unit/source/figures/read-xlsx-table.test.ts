// Tables of figures in workbooks: heads with merged cells, typed cells, what is hidden, and which sheet is meant.
import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CellValue, cellsOf, names, present, readBytes, sheetOf, told, workbookOf } from './reading-figures.js';

const read = (bytes: Uint8Array, blatt?: string) => readBytes(bytes, 'a.xlsx', blatt === undefined ? {} : { blatt });

const tableIn = async (rows: readonly (readonly CellValue[])[], parts?: Parameters<typeof sheetOf>[1]) =>
  present(await read(workbookOf({ Tabelle1: sheetOf(rows, parts) })));

const number = (v: number, z?: string) => ({ t: 'n' as const, v, ...(z !== undefined && { z }) });

it('repeats the head of a merged cell for all its columns, and leaves empty what is empty', async () => {
  const table = await tableIn(
    [
      ['Gemeinden am 30.06.2024', null, null, null, null, null],
      [],
      ['Satz-\nart', 'Schlüssel', null, 'Name', 'Fläche', 'Bevölkerung'],
      [null, 'Land', 'Kreis', null, 'km²', 'insgesamt'],
      [null, 'Stand 2024', null, null, null, null],
      [],
      ['10', '01', null, 'Schleswig-Holstein', null, null],
      ['60', '05', '382', 'Siegburg', number(23.66, '0.00'), number(42049, '# ##0')],
      ['1) gerundet', null, null, null, null, null],
    ],
    { merges: ['A1:F1', 'A3:A5', 'B3:C3', 'D3:D4', 'B5:D5'] },
  );
  expect(names(table)).toEqual([
    'Satz- art',
    'Schlüssel | Land | Stand 2024',
    'Schlüssel | Kreis | Stand 2024',
    'Name | Stand 2024',
    'Fläche | km²',
    'Bevölkerung | insgesamt',
  ]);
  expect(table.columns[1]?.heads).toEqual(['Schlüssel', 'Land', 'Stand 2024']);
  expect(table.titles).toEqual(['Gemeinden am 30.06.2024']);
  expect(table.notes).toEqual(['1) gerundet']);
  expect(cellsOf(table)[1]).toEqual(['60', '05', '382', 'Siegburg', '23.66', '42049']);
});

it('names places as Excel does, below empty and hidden rows, too', async () => {
  const table = await tableIn([['Ort', 'weg', 'n'], [], ['Alfter', 1, 2], ['Bonn', 3, 4], ['Eitorf', 5, 6]], {
    hiddenRows: [4],
    hiddenColumns: [2],
  });
  expect(table.rows.map((row) => table.cell(row, 2))).toMatchObject([
    { place: 'C3', line: 3, column: 3, text: '2' },
    { place: 'C5', line: 5, column: 3, text: '6' },
  ]);
  expect(table.columns.map(({ index, name }) => [index, name])).toEqual([
    [0, 'Ort'],
    [2, 'n'],
  ]);
});

it('says what is hidden and therefore not used', async () => {
  const rows = [
    ['Bevölkerung', null, null, 'Ort'],
    ['a', 'b', 'c', null],
    [1, 2, 3, 'Alfter'],
    [4, 5, 6, 'Bonn'],
    [7, 8, 9, 'Eitorf'],
  ];
  const sheet = sheetOf(rows, { merges: ['A1:C1'], hiddenRows: [4], hiddenColumns: [1] });
  const { table, findings } = await read(workbookOf({ Zahlen: sheet }));
  expect(findings).toMatchObject([
    {
      code: 'zahlen-ausgeblendet',
      severity: 'Hinweis',
      message: 'Im Blatt „Zahlen“ von „a.xlsx“ sind 1 Zeile und 1 Spalte ausgeblendet und werden nicht gelesen.',
    },
  ]);
  expect(table && names(table)).toEqual(['Bevölkerung | b', 'Bevölkerung | c', 'Ort']);
  expect(table?.rows.length).toBe(2);
});

describe('a typed cell', () => {
  const figures = async (...cells: readonly CellValue[]) => {
    const table = await tableIn([['Ort', 'n'], ...cells.map((cell) => ['Alfter', cell])]);
    return cellsOf(table).map((row) => row[1]);
  };

  it('is its number, however it is shown', async () => {
    expect(await figures(number(82719540, '## ### ##0'), number(1.23456, '0.0'), number(-1368529, '#,##0'))).toEqual([
      '82719540',
      '1.23456',
      '-1368529',
    ]);
  });

  it('in per cent is told in hundredths, as it is shown', async () => {
    expect(await figures(number(0.1234, '0.0%'), number(0.07, '0 %'), number(7, '0"%"'))).toEqual(['12.34', '7', '7']);
  });

  it('that is shown as a sign is that sign', async () => {
    expect(await figures(number(0, '#,##0;-#,##0;"–"'), number(5, '(0)'), number(3))).toEqual([
      '<nichts>',
      '5 eingeschränkt',
      '3',
    ]);
  });

  it('of text is read as text', async () => {
    expect(await figures({ t: 's', v: '1.234,5' }, { t: 's', v: '/' }, { t: 's', v: 'geheim' }, number(1))).toEqual([
      '1234.5',
      '<unsicher>',
      'geheim',
      '1',
    ]);
  });

  it('with a day, an answer or an error has no figure', async () => {
    expect(await figures(number(43171, 'dd.mm.yyyy'), { t: 'b', v: true }, { t: 'e', v: 42 }, number(1))).toEqual([
      '12.03.2018',
      'WAHR',
      '#NV',
      '1',
    ]);
  });

  it('has the stored result of its formula; one without is a finding', async () => {
    const sheet = sheetOf([
      ['Ort', 'a', 'b'],
      ['Alfter', { t: 'n', v: 4, f: '2+2' }, 1],
      ['Bonn', { t: 'z', f: 'B2*2' }, 2],
    ]);
    const reading = await read(workbookOf({ Tabelle1: sheet }));
    expect(cellsOf(present(reading))).toEqual([
      ['Alfter', '4', '1'],
      ['Bonn', '', '2'],
    ]);
    expect(reading.findings).toMatchObject([{ code: 'zahlen-formel-ohne-wert', severity: 'Warnung' }]);
    expect(reading.findings[0]?.message).toContain('in der Zelle B3');
  });

  it('counts days from 1904 where the workbook does', async () => {
    const sheet = sheetOf([
      ['Tag', 'n'],
      [number(1, 'dd.mm.yyyy'), 5],
      [number(2, 'dd.mm.yyyy'), 6],
    ]);
    const bytes = workbookOf({ Tabelle1: sheet }, { Workbook: { WBProps: { date1904: true } } });
    expect(cellsOf(present(await read(bytes))).map(([day]) => day)).toEqual(['02.01.1904', '03.01.1904']);
  });
});

it('tells what is merged over several rows for each of them, but no number', async () => {
  const table = await tableIn(
    [
      ['Ort', 'Jahr', 'n', 'm'],
      ['Alfter', '2019', 1, 7],
      [null, '2020', 2, null],
      ['Bonn', '2019', 3, 8],
    ],
    { merges: ['A2:A3', 'D2:D3'] },
  );
  expect(cellsOf(table)).toEqual([
    ['Alfter', '2019', '1', '7'],
    ['Alfter', '2020', '2', ''],
    ['Bonn', '2019', '3', '8'],
  ]);
});

describe('of several sheets', () => {
  const table = (name: string) =>
    sheetOf([
      ['Ort', name],
      ['Alfter', 1],
      ['Bonn', 2],
    ]);
  const sheets = {
    Impressum: sheetOf(Array.from({ length: 40 }, (_, line) => [`Zeile ${line}`])),
    Klein: table('klein'),
    Bevölkerung: sheetOf([['Ort', 'a', 'b'], ...['Alfter', 'Bonn', 'Eitorf'].map((name) => [name, 1, 2])]),
    Alt: sheetOf([['Ort', 'a', 'b', 'c'], ...['Alfter', 'Bonn', 'Eitorf'].map((name) => [name, 1, 2, 3])]),
  };
  const hidden = { Workbook: { Sheets: ([0, 0, 0, 1] as const).map((Hidden) => ({ Hidden })) } };
  const bytes = () => workbookOf(sheets, hidden);

  it('the one with the largest table that is seen is read, and told', async () => {
    const reading = await read(bytes());
    expect(present(reading).reading).toMatchObject({
      sheet: 'Bevölkerung',
      otherSheets: ['Impressum', 'Klein', 'Alt'],
    });
    expect(reading.codes()).toEqual([]);
  });

  it('whose XML names its elements with a prefix, too', async () => {
    const parts = unzipSync(bytes());
    const prefixed = Object.entries(parts).map(([name, part]) => {
      const xml = strFromU8(part)
        .replace(/<(\/?)(\w)/gu, '<$1x:$2')
        .replace(' xmlns=', ' xmlns:x=');
      return [name, name.startsWith('xl/worksheets/') ? strToU8(xml) : part] as const;
    });
    const table = present(await read(zipSync(Object.fromEntries(prefixed))));
    expect([table.reading.sheet, ...names(table)]).toEqual(['Bevölkerung', 'Ort', 'a', 'b']);
  });

  it.each([
    ['Klein', 'Klein'],
    ['bevoelkerung', 'Bevölkerung'],
    ['2', 'Klein'],
  ])('%s can be named', async (blatt, wanted) => {
    expect(present(await read(bytes(), blatt)).reading.sheet).toBe(wanted);
  });

  it('one that is hidden is read when it is named, and that is said', async () => {
    const reading = await read(bytes(), 'Alt');
    expect(present(reading).reading.sheet).toBe('Alt');
    expect(reading.codes()).toEqual(['zahlen-blatt-ausgeblendet']);
  });

  it('one that is not there is a finding where it is named', async () => {
    const blattAt = { file: '/a/tabellen.yaml', line: 3, column: 10 };
    const { table: none, findings } = await readBytes(bytes(), 'a.xlsx', { blatt: 'Bevölkrung', blattAt });
    expect(none).toBeUndefined();
    expect(findings).toMatchObject([
      { code: 'zahlen-blatt-unbekannt', remedy: 'Meinten Sie „Bevölkerung“?', at: blattAt },
    ]);
  });
});

describe('a workbook that is written comes back', () => {
  const cell = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(4))
        .map(([digits, decimals]) => Number(`${digits}e-${decimals}`)),
    },
    { weight: 1, arbitrary: fc.constantFrom('–', '.', '/', 'x') },
  );
  const signs: Readonly<Record<string, string>> = {
    '–': '<nichts>',
    '.': '<unbekannt>',
    '/': '<unsicher>',
    x: '<gesperrt>',
  };

  it('with the same figures, whatever their formats', async () => {
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      );
    const format = fc.constantFrom('General', '0', '#,##0.00', '## ### ##0', '0.0 "€"');
    await fc.assert(
      fc.asyncProperty(rows, format, async (values, z) => {
        const head = ['AGS', ...(values[0] ?? []).map((_, x) => `Spalte ${x} m`)];
        const body = values.map((row, y) => [
          `0538${2000 + y}`,
          ...row.map((value) => (typeof value === 'number' ? number(value, z) : value)),
        ]);
        const table = await tableIn([['Titel'], head, ...body, ['Quelle: Amt']]);
        expect(names(table)).toEqual(head);
        const found = table.rows.map((row) =>
          table.columns.slice(1).map(({ index }) => {
            const { figure } = table.cell(row, index);
            return figure === undefined ? 'words' : told(figure);
          }),
        );
        expect(found).toEqual(values.map((row) => row.map((value) => signs[value] ?? String(value))));
      }),
      { numRuns: 60 },
    );
  });
});

describe('whatever is in a workbook', () => {
  const sound = workbookOf({
    Tabelle1: sheetOf(
      [
        ['Ort', 'n', null],
        [null, 'a', 'b'],
        ['Alfter', 1, 0.5],
        ['Bonn', { t: 'n', v: 3, f: '1+2' }, '–'],
      ],
      { merges: ['B1:C1'] },
    ),
    Zwei: sheetOf([['a', 1]]),
  });

  it('there is a table or a finding, and every cell can be asked for', async () => {
    const value = fc.oneof(fc.constantFrom('a', '–', '1.234', '05382004', '', '2019'), fc.double(), fc.constant(null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 8 }), async (rows) => {
        const finite = rows.map((row) =>
          row.map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? 0 : cell)),
        );
        const { table, findings } = await read(workbookOf({ Tabelle1: sheetOf(finite) }));
        if (table === undefined) expect(findings.some(({ severity }) => severity === 'Fehler')).toBe(true);
        else cellsOf(table);
      }),
      { numRuns: 100 },
    );
  });

  it('a number that is none is words', async () => {
    const parts = unzipSync(sound);
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace('<v>0.5</v>', '<v>keine</v>');
    const { table } = await read(zipSync({ ...parts, [name]: strToU8(xml) }));
    expect(table && cellsOf(table)[0]).toEqual(['Alfter', '1', '#ZAHL!']);
  });

  it('bytes that were changed do not end it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (wrong) => {
          const bytes = sound.slice();
          for (const [at, value] of wrong) bytes[at] = value;
          const { table, findings } = await read(bytes);
          if (table === undefined) expect(findings.length).toBeGreaterThan(0);
          else cellsOf(table);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('parts that were changed do not end it', async () => {
    const parts = unzipSync(sound);
    const texts = Object.keys(parts).filter((name) => name.endsWith('.xml'));
    const change = fc.tuple(
      fc.constantFrom(...texts),
      fc.double({ min: 0, max: 1 }),
      fc.constantFrom('<', '>', '"', '9999999', 'A', '&', '/', ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = { ...parts };
        for (const [name, share, sign] of changes) {
          const xml = strFromU8(changed[name] ?? new Uint8Array());
          const at = Math.floor(share * xml.length);
          changed[name] = strToU8(`${xml.slice(0, at)}${sign}${xml.slice(at + 1)}`);
        }
        const { table, findings } = await read(zipSync(changed));
        if (table === undefined) expect(findings.length).toBeGreaterThan(0);
        else cellsOf(table);
      }),
      { numRuns: 150 },
    );
  });

  it('a cell at the far end of a sheet does not fill the memory', async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => ['Ort', row]);
    const parts = unzipSync(workbookOf({ Tabelle1: sheetOf(rows) }));
    const name = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace('</row>', '<c r="XFD1"><v>1</v></c></row>');
    const reading = await read(zipSync({ ...parts, [name]: strToU8(xml) }));
    expect(reading.codes()).toEqual(['zahlen-spalten-viele']);
  });

  it('merged cells that overlap do not take ages', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => ['Ort', 'a', row]);
    const merges = rows.flatMap((_, row) => [`A${row + 1}:A3000`, `B${row + 1}:B3000`]);
    expect((await tableIn(rows, { merges })).rows.length).toBeGreaterThan(2900);
  });

  it.each(['A99999999', 'ZZZZZZ1'])('a cell that claims to be %s does not fill the memory', async (reference) => {
    const parts = unzipSync(sound);
    const name = 'xl/worksheets/sheet1.xml';
    const row = utils.decode_cell(reference).r + 1;
    const far = `<row r="${row}"><c r="${reference}"><v>1</v></c></row></sheetData>`;
    const xml = strFromU8(parts[name] ?? new Uint8Array()).replace('</sheetData>', far);
    expect((await read(zipSync({ ...parts, [name]: strToU8(xml) }))).codes()).toEqual(['zahlen-mappe-beschaedigt']);
  });
});
