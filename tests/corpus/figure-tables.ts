// Tables of figures as offices publish them, whole: each is read, its columns are named, and some of its cells are what they are known to be.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/diagnostic.js';
import type { FigureTable } from '../../src/source/figures/figure-table.js';
import { readFigureTable } from '../../src/source/figures/read-figure-table.js';
import type { Check } from '../support/tally.js';

/** What is known of a file. */
interface Known {
  readonly blatt?: string;
  readonly rows: number;
  readonly columns: number;
  /** Names of some columns. */
  readonly names?: Readonly<Record<number, string>>;
  /** Texts or figures, by place. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly notes?: number;
}

const gebietsstand = 'Gebietsstand am 30.06.2024 (2. Quartal)';

/** By the names of the files, a sheet behind `#`; nothing for what holds no table. */
const known: Readonly<Record<string, Known | undefined>> = {
  '12411-01-01-4_stand2023.csv': {
    rows: 538,
    columns: 5,
    names: { 0: 'Spalte A', 2: 'Stichtag | 31.12.2021 | Insgesamt' },
    cells: { 'Zeile 9, Spalte C': '83237124', 'Zeile 33, Spalte C': '<nichts>' },
    notes: 37,
  },
  '1904__1904.xlsx': { rows: 5, columns: 4, cells: { A4: '1111', B4: '1907-01-16' } },
  'AuszugGV2QAktuell.xlsx': {
    rows: 16012,
    columns: 20,
    names: {
      4: `Amtlicher Regionalschlüssel (ARS) | Kreis | ${gebietsstand}`,
      7: `Gemeindename | ${gebietsstand}`,
      9: 'Bevölkerung2) | insgesamt | am 31.12.2022 (Jahr)',
    },
    cells: { I10: '56.73', J10: '92550', O10: '9.43751', I3103: '23.66', J3103: '42049', N3103: '53721' },
    notes: 10,
  },
  'AuszugGV2QAktuell.xlsx#Inhalt': undefined,
  'DERIVED-rhein-sieg-kreis-gemeinden.csv': {
    rows: 19,
    columns: 8,
    names: { 2: 'Fläche km²' },
    cells: { 'Zeile 16, Spalte C': '23.66', 'Zeile 16, Spalte D': '42049', 'Zeile 16, Spalte G': '1777' },
  },
  'Regionaltabelle_Bevoelkerung.xlsx': {
    rows: 12441,
    columns: 7,
    names: { 3: 'Bevölkerung Zensus 2022*' },
    cells: { D2516: '42142', F5: '<nichts>' },
    notes: 4,
  },
  'Regionaltabelle_Bevoelkerung.xlsx#Bevölkerung_nachrichtlich': {
    rows: 12441,
    columns: 5,
    cells: { D4: '82728306', E5: '<nichts>' },
    notes: 2,
  },
  'Regionaltabelle_Bevoelkerung.xlsx#CSV-Einwohnerzahl': { rows: 12441, columns: 6, cells: { E2513: '42142' } },
  'Regionaltabelle_Bevoelkerung.xlsx#Impressum': undefined,
  'Regionaltabelle_Demografie.csv': {
    rows: 12439,
    columns: 30,
    names: { 1: '_RS', 4: '0_Insgesamt_' },
    cells: { 'Zeile 2511, Spalte B': '053820060060', 'Zeile 2511, Spalte E': '42142', 'Zeile 2511, Spalte I': '6241' },
  },
  'Regionaltabelle_Erwerbsstatus.csv': {
    rows: 12439,
    columns: 19,
    cells: { 'Zeile 2511, Spalte N': '1610', 'Zeile 12440, Spalte O': '<unsicher>' },
  },
  'Regionaltabelle_Haushalte.csv': {
    rows: 12439,
    columns: 26,
    cells: { 'Zeile 2511, Spalte O': '1498', 'Zeile 12440, Spalte S': '<nichts>' },
  },
  'buddemax_13211-02-05-4.csv': {
    rows: 539,
    columns: 16,
    names: { 3: 'Arbeitslose | Anzahl', 10: 'Arbeitslosenquote bez. abh. zivile Erwerbspers. | Prozent' },
    cells: { 'Zeile 10, Spalte K': '6.2' },
    notes: 41,
  },
  'merge_cells.xlsx': {
    rows: 1,
    columns: 4,
    names: { 0: 'A1:B2', 1: 'A1:B2', 3: 'Separate blocks' },
    cells: { C3: 'C3' },
    notes: 1,
  },
  'number_format_entities.xlsx': undefined,
  'text_and_numbers.xlsx': { rows: 1, columns: 3, names: { 1: 'Hello | שלום' }, cells: { B4: '13.37', C4: '1337' } },
};

/** All files of the folder, and some sheets of them. */
export async function checkFigureTables(material: string): Promise<readonly Check[]> {
  const folder = join(material, 'statistik');
  const files = readdirSync(folder).filter((name) => /\.(?:csv|xlsx)$/u.test(name));
  const unknown = files.filter((name) => !(name in known)).map((name) => ({ name, problems: ['is not known'] }));
  const checks: Check[] = [...unknown];
  for (const [name, wanted] of Object.entries(known)) checks.push(await check(folder, name, wanted));
  return checks;
}

async function check(folder: string, name: string, wanted: Known | undefined): Promise<Check> {
  const [file = '', blatt] = name.split('#');
  const findings: Finding[] = [];
  const options = blatt === undefined ? {} : { blatt };
  const path = join(folder, file);
  const before = performance.now();
  const table = await readFigureTable({ file: path, bytes: readFileSync(path) }, options, (finding) =>
    findings.push(finding),
  );
  const detail = `${Math.round(performance.now() - before)} ms`;
  const codes = findings.map(({ code }) => code).join(', ');
  if (wanted === undefined) {
    return {
      name,
      detail,
      problems: table === undefined && codes === 'zahlen-keine-tabelle' ? [] : [`no table expected: ${codes}`],
    };
  }
  if (table === undefined) return { name, detail, problems: [codes] };
  return { name, detail, problems: [...differences(table, wanted), ...findings.map(({ message }) => message)] };
}

function differences(
  table: FigureTable,
  { rows, columns, names = {}, cells = {}, notes = 0 }: Known,
): readonly string[] {
  const found = cellsAt(table, Object.keys(cells));
  const pairs: readonly (readonly [what: string, found: unknown, wanted: unknown])[] = [
    ['rows', table.rows.length, rows],
    ['columns', table.columns.length, columns],
    ['notes', table.notes.length, notes],
    ...Object.entries(names).map(
      ([index, name]) =>
        [`column ${index}`, table.columns.find((one) => one.index === Number(index))?.name, name] as const,
    ),
    ...Object.entries(cells).map(([place, said]) => [place, found.get(place), said] as const),
  ];
  return pairs.filter(([, is, wanted]) => is !== wanted).map(([what, is, wanted]) => `${what} is ${is}, not ${wanted}`);
}

/** All cells are asked for, so that nothing in the file ends it. */
function cellsAt(table: FigureTable, places: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const row of table.rows) {
    for (const { index } of table.columns) {
      const { place, figure, text } = table.cell(row, index);
      if (!places.includes(place)) continue;
      found.set(
        place,
        figure === undefined ? text : figure.kind === 'number' ? figure.value.toString(20) : `<${figure.sign}>`,
      );
    }
  }
  return found;
}
