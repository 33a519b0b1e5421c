// Tables of figures in CSV files, as offices export them and as people save them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, names, present, readBytes, tableOf, told } from './reading-figures.js';

/** Cut from a download of 2023, without most of its rows and notes. */
const genesis = `GENESIS-Tabelle: 12411-01-01-4
Bevölkerung nach Geschlecht - Stichtag 31.12. - regionale;;;;
Tiefe: Kreise und krfr. Städte;;;;
Fortschreibung des Bevölkerungsstandes;;;;
Bevölkerungsstand (Anzahl);;;;
;;Stichtag;Stichtag;Stichtag
;;31.12.2021;31.12.2021;31.12.2021
;;Insgesamt;männlich;weiblich
DG;Deutschland;83237124;41066785;42170339
03152;      Göttingen, Landkreis;-;-;-
05382;      Rhein-Sieg-Kreis;601751;293874;307877
__________
"zu  ""gesamter Tabelle"":
Alle Länder:
Bei den Bevölkerungsdaten handelt es sich um
Fortschreibungszahlen; ab 2011 auf den Ergebnissen des Zensus."
"© Statistische Ämter des Bundes und der Länder, Deutschland, 2023.
Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0."
Stand: 10.07.2023 / 16:44:50
`;

describe('an export as it was downloaded', () => {
  it('has its title, its head of several rows, its notes', async () => {
    const table = await tableOf(Buffer.from(genesis, 'latin1'));
    expect(table.reading).toEqual({
      format: 'csv',
      encoding: 'Windows-1252',
      delimiter: ';',
      above: 5,
      head: 3,
      body: 3,
      below: 4,
    });
    expect(names(table)).toEqual([
      'Spalte A',
      'Spalte B',
      'Stichtag | 31.12.2021 | Insgesamt',
      'Stichtag | 31.12.2021 | männlich',
      'Stichtag | 31.12.2021 | weiblich',
    ]);
    expect(table.titles[0]).toBe('GENESIS-Tabelle: 12411-01-01-4');
    expect(table.notes[0]).toBe('zu  "gesamter Tabelle":');
    expect(table.notes.slice(-2)).toEqual(['- Namensnennung - Version 2.0.', 'Stand: 10.07.2023 / 16:44:50']);
    expect(cellsOf(table)[1]).toEqual(['03152', 'Göttingen, Landkreis', '<nichts>', '<nichts>', '<nichts>']);
  });

  it('has a place for every cell', async () => {
    const table = await tableOf(Buffer.from(genesis, 'latin1'));
    const [, , kreis] = table.rows;
    if (kreis === undefined) throw new Error('no row');
    expect(table.cell(kreis, 2)).toMatchObject({ text: '601751', place: 'Zeile 11, Spalte C', line: 11, column: 3 });
    expect(table.at(kreis, 2)).toEqual({
      file: '/a/a.csv',
      line: 11,
      column: 30,
      length: 6,
      lineText: '05382;      Rhein-Sieg-Kreis;601751;293874;307877',
    });
  });

  it('may begin with the year, and have units and columns without a word of their own', async () => {
    const table = await tableOf(
      'Tabelle: 13211\n;;;Arbeitslose;Arbeitslose;Quote\n;;;;ausländisch;\n;;;Anzahl;Anzahl;Prozent\n' +
        '2023;DG;Deutschland;2608672;967226;6,2\n2023;01;  Schleswig-Holstein;.;x;6,0\n__________\nStand: 09.07.2026\n',
    );
    expect(names(table).slice(3)).toEqual([
      'Arbeitslose | Anzahl',
      'Arbeitslose | ausländisch | Anzahl',
      'Quote | Prozent',
    ]);
    expect(cellsOf(table)).toEqual([
      ['2023', 'DG', 'Deutschland', '2608672', '967226', '6.2'],
      ['2023', '01', 'Schleswig-Holstein', '<unbekannt>', '<gesperrt>', '6'],
    ]);
    expect(table.formOf(5)).toBe('deutsch');
  });

  it('counts lines as the file has them, also below cells of several lines', async () => {
    const table = await tableOf('Ort;Bemerkung;n\nAlfter;"zwei\nZeilen";1\nEitorf;;2\n');
    const places = table.rows.map((row) => table.cell(row, 2).place);
    expect(places).toEqual(['Zeile 3, Spalte C', 'Zeile 4, Spalte C']);
  });
});

describe('the head', () => {
  it.each([
    ['of one row', 'Ort;n\nAlfter;1\nEitorf;2\n', ['Ort', 'n']],
    ['has years', 'Ort;2019;2020\nAlfter;5;6\nEitorf;7;8\n', ['Ort', '2019', '2020']],
    [
      'has a row of units below',
      'Gemeinde;Einwohner;Fläche\nName;Anzahl;km²\nAlfter;23904;34,77\nEitorf;1;2\n',
      ['Gemeinde | Name', 'Einwohner | Anzahl', 'Fläche | km²'],
    ],
    [
      'was merged in Excel: a group is told of each of its columns',
      ';Bevölkerung;;Fläche\nOrt;insgesamt;weiblich;km²\nAlfter;2;1;3\nEitorf;4;3;5\n',
      ['Ort', 'Bevölkerung | insgesamt', 'Bevölkerung | weiblich', 'Fläche | km²'],
    ],
    [
      'is numbered below',
      'Ort;Einwohner;Fläche\n1;2;3\nAlfter;23904;34\nEitorf;18828;69\n',
      ['Ort', 'Einwohner', 'Fläche'],
    ],
    [
      'stands below pairs of words',
      'Stand:;31.12.2022;;\nGebiet:;Rhein-Sieg-Kreis;;\nOrt;a;b;c\nAlfter;1;2;3\nEitorf;4;5;6\n',
      ['Ort', 'a', 'b', 'c'],
    ],
    [
      'has line breaks',
      '"Amtlicher\nSchlüssel";"Ein-  wohner"\n05382004;5\n05382008;6\n',
      ['Amtlicher Schlüssel', 'Ein- wohner'],
    ],
    ['may be missing', '1;2\n3;4\n', ['Spalte A', 'Spalte B']],
  ])('%s', async (_, text, wanted) => {
    expect(names(await tableOf(text))).toEqual(wanted);
  });

  it('leaves out columns without anything, which keep their letters', async () => {
    const table = await tableOf(';Ort;;n;\n;Alfter;;1;\n;Eitorf;;2;\n');
    expect(table.columns.map(({ index, name }) => [index, name])).toEqual([
      [1, 'Ort'],
      [3, 'n'],
    ]);
  });
});

it.each(['Ort;2019;2020\n', 'Tabelle\n;;Stichtag;Stichtag\n;;31.12.2021;31.12.2021\n;;männlich;weiblich\n'])(
  'knows a head without rows: %j',
  async (text) => {
    expect((await readBytes(Buffer.from(text))).codes()).toEqual(['zahlen-nur-kopf']);
  },
);

it('finds the notes below a table of two columns', async () => {
  const table = await tableOf('Ort;n\nAlfter;1\nEitorf;\nQuelle: Statistisches Landesamt\n');
  expect(table.rows.map((row) => row.text(0))).toEqual(['Alfter', 'Eitorf']);
  expect(table.notes).toEqual(['Quelle: Statistisches Landesamt']);
});

it('finds a table of two rows among many notes', async () => {
  const notes = Array.from({ length: 12 }, (_, index) => `Anmerkung ${index}\n`).join('');
  const table = await tableOf(`Titel\nUntertitel\n\nOrt;n;m\nAlfter;1;2\nEitorf;3;4\n${notes}`);
  expect([table.titles.length, table.rows.length, table.notes.length]).toEqual([2, 2, 12]);
});

it('keeps the last rows that have a key but no figures', async () => {
  const table = await tableOf('AGS;Ort;a;b\n05382004;Alfter;1;2\n05382016;Eitorf;3;4\n05382076;Windeck;;\n');
  expect(table.rows.map((row) => row.text(1))).toEqual(['Alfter', 'Eitorf', 'Windeck']);
});

describe('the form of the numbers', () => {
  const column = 'Ort;n\nSiegburg;203.726\nBonn;12.345\n';

  it('that a column leaves open is decided by its German neighbours', async () => {
    const reading = await readBytes(Buffer.from('Ort;n;Fläche\nSiegburg;42.142;23,66\nAlfter;687;34,77\n'));
    expect(cellsOf(present(reading))[0]).toEqual(['Siegburg', '42142', '23.66']);
    expect(reading.codes()).toEqual([]);
  });

  it('that nobody decides is a finding, once, at the cell that is used', async () => {
    const reading = await readBytes(Buffer.from(column));
    expect(reading.codes()).toEqual([]);
    expect(cellsOf(present(reading))[0]).toEqual(['Siegburg', '203726']);
    expect(reading.findings).toMatchObject([
      {
        code: 'zahlen-mehrdeutig',
        severity: 'Fehler',
        message:
          'In der Spalte „n“ von „a.csv“ kann „203.726“ 203\u00a0726 oder 203,726 heißen; auch die anderen Zahlen der Spalte entscheiden es nicht.',
        at: { line: 2, column: 10, length: 7 },
      },
    ]);
  });

  it.each([
    ['deutsch', '203726'],
    ['englisch', '203.726'],
  ] as const)('can be named: %s', async (zahlen, wanted) => {
    const reading = await readBytes(Buffer.from(column), 'a.csv', { zahlen });
    expect(cellsOf(present(reading))[0]?.[1]).toBe(wanted);
    expect(reading.codes()).toEqual([]);
  });

  it('cannot be named against what a column shows', async () => {
    expect(cellsOf(await tableOf('Ort;n\nAlfter;34,77\nEitorf;1.234\n', { zahlen: 'englisch' }))).toEqual([
      ['Alfter', '34.77'],
      ['Eitorf', '1234'],
    ]);
  });
});

it('tells of a row that is used and has cells too many', async () => {
  const reading = await readBytes(Buffer.from('Ort,n,m\nAlfter,1,2\nBad Honnef, Stadt,3,4\nEitorf,5,6\n'));
  const table = present(reading);
  const [alfter, honnef] = table.rows;
  if (alfter === undefined || honnef === undefined) throw new Error('no rows');
  table.cell(alfter, 1);
  expect(reading.codes()).toEqual([]);
  table.cell(honnef, 1);
  table.cell(honnef, 2);
  expect(reading.findings).toMatchObject([
    {
      code: 'zahlen-zellen',
      message: 'Die Zeile 3 von „a.csv“ hat 4 Zellen statt 3; ihre Zahlen können in falschen Spalten stehen.',
    },
  ]);
});

describe('whatever is in a file', () => {
  const bits = fc.constantFrom(
    'a',
    'Ort',
    '1',
    '1.234',
    '3,5',
    '–',
    '/',
    ';',
    ';',
    '\n',
    '\n',
    '"',
    ',',
    '\t',
    ' ',
    '05382004',
    '2019',
  );

  it('there is a table or a finding, and every cell can be asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 60 }), async (texts) => {
        const { table, findings } = await readBytes(Buffer.from(texts.join('')));
        if (table === undefined) expect(findings.some(({ severity }) => severity === 'Fehler')).toBe(true);
        else cellsOf(table);
      }),
      { numRuns: 500 },
    );
  });

  it('bytes that were changed do not end it', async () => {
    const sound = Buffer.from(genesis, 'latin1');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 12 }), async (wrong) => {
        const bytes = Uint8Array.from(sound);
        for (const [at, value] of wrong) bytes[at] = value;
        const { table } = await readBytes(bytes);
        if (table !== undefined) cellsOf(table);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a table that is written comes back', () => {
  const writing = fc.record({
    delimiter: fc.constantFrom(';', '\t', ',', '|'),
    encoding: fc.constantFrom('utf8' as const, 'bom' as const, 'latin1' as const, 'utf16le' as const),
    form: fc.constantFrom('deutsch' as const, 'englisch' as const),
    thousands: fc.boolean(),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    titles: fc.nat(3),
    notes: fc.nat(2),
  });
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom(0, 1, 2)) },
    { weight: 1, arbitrary: fc.constantFrom('–', '.', '/', 'x', '...') },
  );
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
    );

  it('with the same figures, whatever its delimiter, encoding and form', async () => {
    await fc.assert(
      fc.asyncProperty(table, writing, async (rows, how) => {
        const [width = 0] = rows.map(({ length }) => length);
        // One cell in which the form shows, in every column.
        const body = [
          ...rows.map((row) => row.map((cell) => cell)),
          Array.from({ length: width }, () => [12345, 2] as const),
        ];
        const shown = body.map((row, y) => [
          `0538${2000 + y}`,
          `Örtchen, ${y}`,
          ...row.map((cell) => write(cell, how)),
        ]);
        const head = [
          'AGS',
          'Gemeinde',
          ...Array.from({ length: width }, (_, x) => `Größe ${String.fromCharCode(97 + x)}`),
        ];
        const lines = [
          ...Array.from({ length: how.titles }, () => 'Titel der Tabelle'),
          ...[head, ...shown].map((row) => row.map((cell) => quotedFor(cell, how.delimiter)).join(how.delimiter)),
          ...Array.from({ length: how.notes }, () => 'Quelle: ein Amt'),
        ];
        const text = lines.map((line) => `${line}${how.lineEnd}`).join('');
        const read = present(await readBytes(encoded(text, how.encoding)));
        expect(names(read)).toEqual(head);
        expect(read.titles.length).toBe(how.titles);
        const wanted = body.map((row) => row.map((cell) => figureOf(cell)));
        const found = read.rows.map((row) =>
          read.columns.slice(2).map(({ index }) => {
            const { figure } = read.cell(row, index);
            return figure === undefined ? 'words' : told(figure);
          }),
        );
        expect(found).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  type Value = readonly [digits: number, decimals: number] | string;

  const signs: Readonly<Record<string, string>> = {
    '–': '<nichts>',
    '.': '<unbekannt>',
    '/': '<unsicher>',
    x: '<gesperrt>',
    '...': '<später>',
  };

  function figureOf(cell: Value): string {
    return typeof cell === 'string' ? (signs[cell] ?? '') : String(cell[0] / 10 ** cell[1]);
  }

  function write(cell: Value, { form, thousands }: { readonly form: string; readonly thousands: boolean }): string {
    if (typeof cell === 'string') return cell;
    const [point, group] = form === 'deutsch' ? [',', '.'] : ['.', ','];
    const [digits, decimals] = cell;
    const [whole = '', rest] = (digits / 10 ** decimals).toFixed(decimals).split('.');
    const grouped = thousands ? whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, group) : whole;
    return rest === undefined ? grouped : `${grouped}${point}${rest}`;
  }

  function quotedFor(cell: string, delimiter: string): string {
    return cell.includes(delimiter) ? `"${cell}"` : cell;
  }

  function encoded(text: string, encoding: 'utf8' | 'bom' | 'latin1' | 'utf16le'): Uint8Array {
    if (encoding === 'bom') return Buffer.from(`\uFEFF${text}`);
    // The dash is a byte of its own in Windows-1252.
    if (encoding === 'latin1') return Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');
    return encoding === 'utf16le' ? Buffer.from(`\uFEFF${text}`, 'utf16le') : Buffer.from(text);
  }
});
