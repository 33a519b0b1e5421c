// Excerpts of tables as offices publish them: every column has its name, the Kreis and its municipalities their figures.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FigureTable } from '../../../../src/source/figures/figure-table.js';
import { names, present, readBytes, told } from './reading-figures.js';

async function published(name: string): Promise<FigureTable> {
  const reading = await readBytes(readFileSync(join(import.meta.dirname, 'auszuege', name)), name);
  const table = present(reading);
  expect(reading.codes()).toEqual([]);
  return table;
}

/** The cells of the first row that says the words in one of its columns, by the ends of their columns' names. */
function figuresOf(table: FigureTable, words: string, ...ends: readonly string[]): readonly string[] {
  const row = table.rows.find((each) => table.columns.some(({ index }) => each.text(index) === words));
  if (row === undefined) throw new Error(`${words} is not there`);
  return ends.map((end) => {
    const columns = table.columns.filter(({ name }) => name.endsWith(end));
    if (columns.length !== 1) throw new Error(`${columns.length} columns end in ${end}`);
    const { figure, place } = table.cell(row, columns[0]?.index ?? -1);
    return `${place} ${figure === undefined ? 'words' : told(figure)}`;
  });
}

it('an export of GENESIS', async () => {
  const table = await published('genesis-12411-01-01-4.csv');
  expect(names(table)).toEqual([
    'Spalte A',
    'Spalte B',
    'Stichtag | 31.12.2021 | Insgesamt',
    'Stichtag | 31.12.2021 | männlich',
    'Stichtag | 31.12.2021 | weiblich',
  ]);
  expect(table.rows.map((row) => row.text(1))).toEqual([
    'Deutschland',
    'Göttingen, Landkreis',
    'Göttingen, Landkreis',
    'Hannover, Landeshauptstadt',
    'Nordrhein-Westfalen',
    'Köln, Regierungsbezirk',
    'Rhein-Sieg-Kreis',
  ]);
  expect(figuresOf(table, '03152', 'Insgesamt')).toEqual(['Zeile 10, Spalte C <nichts>']);
  expect(figuresOf(table, '05382', 'Insgesamt', 'weiblich')).toEqual([
    'Zeile 15, Spalte C 600732',
    'Zeile 15, Spalte E 306640',
  ]);
  expect(table.notes.at(-1)).toBe('Stand: 10.07.2023 / 16:44:50');
});

it('an export of regionalstatistik.de that begins with the year', async () => {
  const table = await published('regionalstatistik-13211-02-05-4.csv');
  expect(table.reading).toMatchObject({ encoding: 'Windows-1252', above: 6, head: 3 });
  expect(names(table).slice(3, 5)).toEqual(['Arbeitslose | Anzahl', 'Arbeitslose | ausländisch | Anzahl']);
  expect(names(table).at(-1)).toBe(
    'Arbeitslosenquote bez. auf alle zivile Erwerbsp. | 15 bis unter 25 Jahre | Prozent',
  );
  expect(table.columns.map(({ index }) => table.formOf(index)).slice(9, 11)).toEqual(['ganz', 'deutsch']);
  const quote = 'Arbeitslosenquote bez. auf alle zivile Erwerbsp. | Prozent';
  expect(figuresOf(table, '05382', 'Arbeitslose | Anzahl', quote)).toEqual([
    'Zeile 16, Spalte D 17716',
    'Zeile 16, Spalte L 5.4',
  ]);
});

it('a table of the Zensus with marks for what is not reliable', async () => {
  const table = await published('zensus-erwerbsstatus.csv');
  expect(table.rows.length).toBe(24);
  expect(figuresOf(table, '053820060060', 'ERWERBSTAT_KURZ_STP__12', '_RS')).toEqual([
    'Zeile 20, Spalte N 1610',
    'Zeile 20, Spalte B words',
  ]);
  expect(figuresOf(table, 'Averlak', 'ERWERBSTAT_KURZ_STP__12')).toEqual(['Zeile 3, Spalte N <unsicher>']);
});

it.each([
  ['zensus-demografie.csv', '0_Insgesamt_', '42142'],
  ['zensus-haushalte.csv', 'HHTYP_FAM__4', '1498'],
])('a table of the Zensus: %s', async (name, column, wanted) => {
  const table = await published(name);
  const [head] = figuresOf(table, '053820060060', column);
  expect(head?.split(' ').at(-1)).toBe(wanted);
  expect(table.rows.length).toBe(24);
});

it('the workbook of the Zensus', async () => {
  const table = await published('zensus-bevoelkerung.xlsx');
  expect(table.reading).toMatchObject({ sheet: 'Bevölkerung', otherSheets: ['Impressum'], above: 2, head: 2 });
  expect(names(table)).toEqual([
    'Amtlicher Regionalschlüssel (ARS)',
    'Name',
    'Regionalebene',
    'Bevölkerung Zensus 2022*',
    'Bevölkerung Bevölkerungsfortschreibung zum 30.06.2022 auf Basis Zensus 2011**',
    'Veränderung Zensus 2022 zur Bevölkerungsfortschreibung zum 30.06.2022 auf Basis Zensus 2011** | absolut',
    'Veränderung Zensus 2022 zur Bevölkerungsfortschreibung zum 30.06.2022 auf Basis Zensus 2011** | %',
  ]);
  expect(figuresOf(table, '053820060060', 'Zensus 2022*', '| absolut', '| %')).toEqual([
    'D2516 42142',
    'F2516 243',
    'G2516 0.579966108976348',
  ]);
  expect(figuresOf(table, 'Bund (mit Deutschen im Ausland)', '| absolut')).toEqual(['F5 <nichts>']);
  expect(table.notes[0]).toBe('Zeichenerklärung:');
});

it('the workbook of the Gemeindeverzeichnis, its key in five columns', async () => {
  const table = await published('gemeindeverzeichnis.xlsx');
  expect(table.reading).toMatchObject({ sheet: 'Onlineprodukt_Gemeinden30062024', otherSheets: ['Inhalt'], head: 3 });
  const state = 'Gebietsstand am 30.06.2024 (2. Quartal)';
  expect(names(table).slice(2, 10)).toEqual([
    ...['Land', 'RB', 'Kreis', 'VB', 'Gem'].map((part) => `Amtlicher Regionalschlüssel (ARS) | ${part} | ${state}`),
    `Gemeindename | ${state}`,
    'Fläche km2 1) | 31.12.2022 (Jahr)',
    'Bevölkerung2) | insgesamt | am 31.12.2022 (Jahr)',
  ]);
  const towns = table.rows.filter((row) => row.text(4) === '82' && row.text(6) !== '');
  expect(towns.length).toBe(19);
  const siegburg = towns.find((row) => row.text(7) === 'Siegburg, Stadt');
  if (siegburg === undefined) throw new Error('not there');
  expect([2, 3, 4, 6].map((column) => siegburg.text(column)).join('')).toBe('05382060');
  expect([8, 9, 14].map((column) => table.cell(siegburg, column)).map(({ figure }) => figure && told(figure))).toEqual([
    '23.66',
    '42049',
    '7.2049',
  ]);
});
