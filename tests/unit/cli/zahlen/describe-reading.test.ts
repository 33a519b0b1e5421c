// What people are told of a table: how its file was read, and what stands in each column.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeReading } from '../../../../src/cli/zahlen/describe-reading.js';
import { readFigureTable } from '../../../../src/source/figures/read-figure-table.js';
import { packagePath } from '../../../../src/source/package-files.js';

async function told(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const table = await readFigureTable({ file, bytes }, {}, () => undefined);
  if (table === undefined) throw new Error(file);
  return describeReading(table);
}

const published = (name: string) => {
  const file = packagePath('tests', 'unit', 'source', 'figures', 'auszuege', name);
  return told(file, readFileSync(file));
};

it('tells of a workbook its sheet, and of a column with keys no numbers', async () => {
  const lines = await published('gemeindeverzeichnis.xlsx');
  expect(lines.slice(0, 9)).toEqual([
    '  Excel, Blatt „Onlineprodukt_Gemeinden30062024“',
    '  nicht gelesen: „Inhalt“',
    '  1 Zeile darüber: „Gemeinden in Deutschland nach Fläche, Bevölkerung und Postl…“',
    '  3 Kopfzeilen, 44 Zeilen darunter',
    '  9 Zeilen unter der Tabelle: „Quelle: Gemeindeverzeichnis-Informationssytem GV-ISys“ …',
    '',
    '  A  Satz-art',
    '     44 Zahlen',
    '  B  Text-kenn-zeichen',
  ]);
  const kreis = lines.findIndex((line) => line.startsWith('  E  '));
  expect(lines[kreis + 1]).toBe('     42 × Text: „01“ … · 2 leer');
});

it('tells of a column how its numbers are written, and which signs stand in it', async () => {
  const lines = await published('regionalstatistik-13211-02-05-4.csv');
  expect(lines[0]).toBe('  CSV, Kodierung Windows-1252, Trennzeichen Strichpunkt');
  const quote = lines.findIndex((line) => line.startsWith('  K  '));
  expect(lines[quote + 1]).toBe(
    '     5 Zahlen, deutsch geschrieben (1.234,5) · 1 × – (nichts vorhanden) · 1 × . (unbekannt oder geheim)',
  );
});

it('names the places of words among figures', async () => {
  const lines = await told(
    '/a/a.csv',
    Buffer.from('Ort|n\nAlfter|1.5\nMuch|geheim\nEitorf|2.5 r\nBonn|3\nBornheim|\n'),
  );
  expect(lines.slice(-1)).toEqual([
    '     3 Zahlen, englisch geschrieben (1,234.5) · 1 × Text: „geheim“ (Zeile 3, Spalte B) · 1 × berichtigt · 1 leer',
  ]);
});
