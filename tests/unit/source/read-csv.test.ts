// CSV as it comes from offices: found out how it is written, with the place of every cell.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { delimiterOf, delimiters, looksLikeCsv } from '../../../src/source/detect-csv.js';
import { readCsv } from '../../../src/source/read-csv.js';
import { splitCells } from '../../../src/source/split-cells.js';

function read(text: string | Buffer) {
  const findings: Finding[] = [];
  const csv = readCsv({ file: '/a/b.csv', bytes: Buffer.from(text) }, (finding) => findings.push(finding));
  return {
    cells: csv?.rows.map((row) => row.map((cell) => cell.text)),
    csv,
    codes: findings.map(({ code }) => code),
    findings,
  };
}

describe('how the cells are kept apart', () => {
  it.each([
    ['AGS;Fläche\n05;34,77\n06;48,14\n', ';'],
    ['AGS,Fläche\n05,34.77\n', ','],
    ['AGS\tFläche\n05\t34,77\n06\t48,14\n', '\t'],
    ['AGS|Fläche\n05|34,77\n', '|'],
    ['1,5;2,5;3,5\n1,5;2,5;3,5\n', ';'],
    ['Name;Zahl\n"Bad Honnef, Stadt";1\n"Bornheim, Stadt";2\n', ';'],
    ['nur eine Spalte\n', ';'],
  ])('in %j by %j', (text, wanted) => {
    expect(delimiterOf(text)).toBe(wanted);
  });

  it('is found out of prose by nobody', () => {
    expect(looksLikeCsv('Ein Satz, zwei Sätze.\nUnd noch einer, ja, der ist länger.\nEnde.\n')).toBe(false);
  });

  it('may stand in the first line, as Excel writes it', () => {
    expect(read('sep=|\na;b|c\n').cells).toEqual([['a;b', 'c']]);
  });
});

describe('what a file is written in', () => {
  it('is UTF-8 with or without its mark', () => {
    expect(read('\uFEFFOrt;n\nKönigswinter;1\n')).toMatchObject({
      cells: [
        ['Ort', 'n'],
        ['Königswinter', '1'],
      ],
      codes: [],
    });
  });

  it('is Windows-1252 where it is no UTF-8, and that is said', () => {
    const { cells, codes } = read(Buffer.from('Ort;n\r\nK\xf6nigswinter \x96 Stadt;1\r\n', 'latin1'));
    expect(cells).toEqual([
      ['Ort', 'n'],
      ['Königswinter – Stadt', '1'],
    ]);
    expect(codes).toEqual(['datei-kodierung']);
  });

  it('is told when it is no text', () => {
    expect(read(Buffer.from([0, 1, 2])).codes).toEqual(['datei-kein-text']);
  });
});

describe('quotation marks', () => {
  it('take in delimiters, line breaks and doubled marks', () => {
    const { csv } = read('a;"b;c\nd ""e"""\nf;g\n');
    expect(csv?.rows).toEqual([
      [
        { text: 'a', line: 1, column: 1 },
        { text: 'b;c\nd "e"', line: 1, column: 3 },
      ],
      [
        { text: 'f', line: 3, column: 1 },
        { text: 'g', line: 3, column: 3 },
      ],
    ]);
  });

  it('within a word are what they are', () => {
    expect(read('Rohr 5";a\n').cells).toEqual([['Rohr 5"', 'a']]);
  });

  it('that are never closed swallow nothing', () => {
    const { cells, findings } = read('a;b\n"c;d\ne;f\n');
    expect(cells).toEqual([
      ['a', 'b'],
      ['"c', 'd'],
      ['e', 'f'],
    ]);
    expect(findings).toMatchObject([
      {
        code: 'csv-anfuehrung',
        message:
          'Das Anführungszeichen vor „c;d“ wird nicht geschlossen; von hier an gelten alle als gewöhnliche Zeichen.',
        at: { line: 2, column: 1 },
      },
    ]);
  });
});

it('gives back every cell that was written, at its place', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ü', '1', ' ', '"', ';', ',', '\n', '\t', '|') });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, fc.constantFrom(...delimiters), (written, delimiter) => {
      const text = written
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
        .join('\n');
      const { rows: found } = splitCells(text, delimiter);
      expect(found.map((row) => row.map((value) => value.text))).toEqual(written);
      const lines = text.split('\n');
      for (const { line, column } of found.flat()) expect(lines[line - 1]?.[column - 1]).toBe('"');
    }),
  );
});

it('loses no letter of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '"', ';', '\n') }), (text) => {
      const { rows } = splitCells(text, ';');
      const count = (value: string) => [...value].filter((letter) => letter === 'a').length;
      expect(rows.flat().reduce((sum, value) => sum + count(value.text), 0)).toBe(count(text));
    }),
  );
});
