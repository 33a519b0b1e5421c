// The figures of the example, computed once more by a short path of its own over the same files: no reader, matcher or arithmetic of
// the program is used here, only the sum of cells in columns and one division.
import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { readArbeitsbereich } from '../../../../src/domain/arbeitsbereich.js';
import { createZahlen } from '../../../../src/domain/zahlen/zahlen.js';
import { packagePath } from '../../../../src/source/package-files.js';

const folder = (name: string) => packagePath('content', 'indikatoren', name);

/** A row by its official key of five or eight digits. */
type Rows = ReadonlyMap<string, (column: string) => number>;

/** "053820060060" → "05382060", and the Kreis itself. */
function agsOf(rs: string): string {
  return rs.length === 12 ? `${rs.slice(0, 5)}${rs.slice(9)}` : rs;
}

function census(file: string): Rows {
  const [head = [], ...rows] = readFileSync(folder(file), 'utf8')
    .replace(/^\uFEFF/u, '')
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(';'));
  return new Map(
    rows.map((cells) => [
      agsOf(cells[1] ?? ''),
      (column) => {
        const cell = cells[head.indexOf(column)] ?? 'no such column';
        return cell === '–' ? 0 : Number(cell);
      },
    ]),
  );
}

/** Area, population and density of the register, by the places of their columns. */
function register(): Rows {
  const book = read(readFileSync(folder('AuszugGV2QAktuell-auszug.xlsx')));
  const sheet = book.Sheets.Onlineprodukt_Gemeinden30062024;
  if (sheet === undefined) throw new Error('no sheet');
  const rows: readonly (readonly unknown[])[] = utils.sheet_to_json(sheet, { header: 1, raw: true });
  const places = new Map([
    ['Fläche', 8],
    ['insgesamt', 9],
    ['je km2', 12],
  ]);
  const municipalities = rows.filter((cells) => String(cells[0]) === '60');
  return new Map(
    municipalities.map((cells) => [
      `${cells[2]}${cells[3]}${cells[4]}${cells[6]}`,
      (column) => Number(String(cells[places.get(column) ?? -1]).replace(/\s/gu, '')),
    ]),
  );
}

const demografie = census('Regionaltabelle_Demografie-auszug.csv');
const haushalte = census('Regionaltabelle_Haushalte-auszug.csv');
const erwerb = census('Regionaltabelle_Erwerbsstatus-auszug.csv');
const bevoelkerung = census('Regionaltabelle_Bevoelkerung-auszug.csv');
const verzeichnis = register();

interface Path {
  readonly rows: Rows;
  readonly above: readonly string[];
  readonly below?: readonly string[];
  readonly less?: string;
  readonly times?: number;
}

const paths: Readonly<Record<string, Path>> = {
  bevoelkerung: { rows: demografie, above: ['0_Insgesamt_'] },
  'unter-sechs': { rows: demografie, above: ['Alter_infr__01', 'Alter_infr__02'], below: ['0_Insgesamt_'] },
  'sechs-bis-18': {
    rows: demografie,
    above: ['Alter_infr__03', 'Alter_infr__04', 'Alter_infr__05'],
    below: ['0_Insgesamt_'],
  },
  'neunzehn-bis-39': { rows: demografie, above: ['Alter_infr__06', 'Alter_infr__07'], below: ['0_Insgesamt_'] },
  'vierzig-bis-66': { rows: demografie, above: ['Alter_infr__08', 'Alter_infr__09'], below: ['0_Insgesamt_'] },
  'ab-67': { rows: demografie, above: ['Alter_infr__10', 'Alter_infr__11'], below: ['0_Insgesamt_'] },
  'ab-75': { rows: demografie, above: ['Alter_infr__11'], below: ['0_Insgesamt_'] },
  frauen: { rows: demografie, above: ['GESCHLECHT__2'], below: ['0_Insgesamt_'] },
  geschieden: { rows: demografie, above: ['FAMSTND_KURZ__4'], below: ['0_Insgesamt_'] },
  auslaender: { rows: demografie, above: ['Staatsange_kurz__2'], below: ['0_Insgesamt_'] },
  einwanderungsgeschichte: { rows: demografie, above: ['Einwanderungserf_ausf__2'], below: ['0_Insgesamt_'] },
  eingewanderte: { rows: demografie, above: ['Einwanderungserf_ausf__21'], below: ['0_Insgesamt_'] },
  nachkommen: { rows: demografie, above: ['Einwanderungserf_ausf__22'], below: ['0_Insgesamt_'] },
  'haushalte-zwei': { rows: haushalte, above: ['HH_SIZE_NAT__2'], below: ['0_Insgesamt_'] },
  'haushalte-drei-vier': { rows: haushalte, above: ['HH_SIZE_NAT__3', 'HH_SIZE_NAT__4'], below: ['0_Insgesamt_'] },
  'haushalte-fuenf': { rows: haushalte, above: ['HH_SIZE_NAT__5', 'HH_SIZE_NAT__6'], below: ['0_Insgesamt_'] },
  'haushalte-allein': { rows: haushalte, above: ['HHTYP_FAM__1'], below: ['0_Insgesamt_'] },
  'paare-ohne-kinder': { rows: haushalte, above: ['HHTYP_FAM__2'], below: ['0_Insgesamt_'] },
  'paare-mit-kindern': { rows: haushalte, above: ['HHTYP_FAM__3'], below: ['0_Insgesamt_'] },
  'alleinerziehende-aller': { rows: haushalte, above: ['HHTYP_FAM__4'], below: ['0_Insgesamt_'] },
  'haushalte-kinder': { rows: haushalte, above: ['HHTYP_FAM__3', 'HHTYP_FAM__4'] },
  alleinerziehende: { rows: haushalte, above: ['HHTYP_FAM__4'], below: ['HHTYP_FAM__3', 'HHTYP_FAM__4'] },
  'haushalte-senioren': { rows: haushalte, above: ['HHTYP_SENIOR_HH__1'], below: ['0_Insgesamt_'] },
  erwerbslose: { rows: erwerb, above: ['ERWERBSTAT_KURZ_STP__12'], below: ['ERWERBSTAT_KURZ_STP__1'] },
  'erwerbslose-frauen': {
    rows: erwerb,
    above: ['ERWERBSTAT_KURZ_STP__12_W'],
    below: ['ERWERBSTAT_KURZ_STP__1_W'],
  },
  'erwerbslose-maenner': {
    rows: erwerb,
    above: ['ERWERBSTAT_KURZ_STP__12_M'],
    below: ['ERWERBSTAT_KURZ_STP__1_M'],
  },
  erwerbstaetige: { rows: erwerb, above: ['ERWERBSTAT_KURZ_STP__11'], below: ['ERWERBSTAT_KURZ_STP'] },
  'erwerbstaetige-frauen': { rows: erwerb, above: ['ERWERBSTAT_KURZ_STP__11_W'], below: ['ERWERBSTAT_KURZ_STP__W'] },
  flaeche: { rows: verzeichnis, above: ['Fläche'] },
  einwohnerdichte: { rows: verzeichnis, above: ['insgesamt'], below: ['Fläche'], times: 1 },
  'zensus-abweichung': { rows: bevoelkerung, above: ['EWZ'], less: 'EWZ_BFS_20220630', below: ['EWZ_BFS_20220630'] },
};

/** Those whose cells are a sign in some municipality. */
const ofSmallSamples: ReadonlySet<string> = new Set(['erwerbslose-frauen', 'erwerbslose-maenner']);

const kreis = '05382';

/** The Kreis has a row of its own in the census; in the register it is the sum of its municipalities. */
function sides({ rows, above, below, less }: Path, ags: string): { readonly zähler: number; readonly nenner: number } {
  const own = rows.get(ags);
  const cells = own === undefined ? [...rows].filter(([key]) => key.length === 8).map(([, row]) => row) : [own];
  const sum = (columns: readonly string[]) =>
    cells.reduce((total, row) => columns.reduce((part, column) => part + row(column), total), 0);
  return { zähler: sum(above) - (less === undefined ? 0 : sum([less])), nenner: below === undefined ? 1 : sum(below) };
}

describe('the example, computed once more', async () => {
  const findings: Finding[] = [];
  const bereich = readArbeitsbereich(packagePath('content'), () => undefined);
  if (bereich === undefined) throw new Error('no workspace');
  const werk = await createZahlen(bereich).für('öffentlich', (finding) => findings.push(finding));
  const places = [...(werk?.gebiete.alle.values() ?? [])].filter(
    ({ ebene }) => ebene === 'kommunen' || ebene === 'kreis',
  );

  it('has no findings, 19 municipalities and their Kreis', () => {
    expect(findings).toEqual([]);
    expect(places).toHaveLength(20);
  });

  it('has no indicator of official figures that is not computed here', () => {
    const official = [...(werk?.indikatoren.values() ?? [])].filter(
      ({ art, sindBeispielwerte }) => !sindBeispielwerte && art !== 'index',
    );
    expect(official.map(({ id }) => id).filter((id) => !(id in paths))).toEqual(['einwohnerdichte-amtlich']);
  });

  it.each(Object.entries(paths))('%s is the same for every place', (id, path) => {
    const stand = werk?.indikatoren.get(id)?.stände.at(-1);
    for (const { name, schlüssel = kreis } of places) {
      const { zähler, nenner } = sides(path, schlüssel);
      const wert = [...(stand?.werte ?? [])].find(([place]) => werk?.gebiete.alle.get(place)?.name === name)?.[1];
      const expected = (zähler / nenner) * (path.below === undefined ? 1 : (path.times ?? 100));
      // The census prints a sign where a sample is too small: then there is no figure here, either.
      if (Number.isNaN(expected) && ofSmallSamples.has(id)) {
        expect(wert?.ergebnis.art, `${id}, ${name}`).not.toBe('zahl');
        continue;
      }
      expect(Number.isFinite(expected), `${id}, ${name}`).toBe(true);
      if (wert?.ergebnis.art !== 'zahl') throw new Error(`${id}, ${name}: ${wert?.ergebnis.art}`);
      expect(wert.ergebnis.wert.valueOf(), `${id}, ${name}`).toBeCloseTo(expected, 9);
    }
  });

  it('the density as published is that of the register', () => {
    const stand = werk?.indikatoren.get('einwohnerdichte-amtlich')?.stände.at(-1);
    for (const { id, schlüssel = '' } of places.filter(({ ebene }) => ebene === 'kommunen')) {
      const ergebnis = stand?.werte.get(id)?.ergebnis;
      expect(ergebnis?.art === 'zahl' && ergebnis.wert.valueOf()).toBe(verzeichnis.get(schlüssel)?.('je km2'));
    }
  });
});
