// The rows of a table → the places they are of, by official key or by name. Says what it could not place; judging that is for others.
import { nearest } from '../../diagnostic.js';
import type { FigureRow, FigureTable } from '../../source/figures/figure-table.js';
import { amtlicherSchlüssel, schlüsselAusTeilen } from './amtlicher-schluessel.js';
import type { Gebiet, Gebiete } from './gebiete.js';
import { gebietNamens, type Ortsverzeichnis, verzeichnisOf } from './ortsverzeichnis.js';

/** Where a table names its places: columns by their index. */
export interface Ortsspalten {
  /** Of the official key; several where its parts stand in several. */
  readonly schlüssel?: readonly number[];
  readonly name?: number;
}

/** A row that looks as if it were of one of our places, and is of none. */
export interface FremdeZeile {
  readonly zeile: FigureRow;
  readonly spalte: number;
  /** The name that stands there, or what does. */
  readonly genannt: string;
  /** The key, where the row has one. */
  readonly schlüssel?: string;
  /** The place most likely meant. */
  readonly gemeint?: Gebiet;
}

/** The rows of a table by the places they are of. */
export interface Zuordnung {
  readonly spalten: Ortsspalten;
  /** By the ids of the places that have rows, in the order of the table. */
  readonly zeilen: ReadonlyMap<string, readonly FigureRow[]>;
  readonly fremde: readonly FremdeZeile[];
}

/**
 * The rows by their places; nothing where no column names one of them.
 *
 * Shape: the key decides; a row without one is found by its name. Rows of other places – a table of all Germany has 12,000 – are passed
 *        over, unless their key begins as those of our Kreis, or their names stand among ours.
 */
export function ordne(gebiete: Gebiete, tabelle: FigureTable, genannt: Ortsspalten = {}): Zuordnung | undefined {
  const orte = verzeichnisOf(gebiete);
  const spalten = findOrtsspalten(orte, tabelle, genannt);
  if (spalten === undefined) return undefined;
  const zeilen = new Map<string, FigureRow[]>();
  const fremde: FremdeZeile[] = [];
  const namenlose: FremdeZeile[] = [];
  let named = 0;
  for (const zeile of tabelle.rows) {
    const schlüssel = schlüsselIn(zeile, spalten);
    const name = spalten.name === undefined ? '' : zeile.text(spalten.name);
    if (schlüssel === undefined && name === '') continue;
    const gebiet = schlüssel === undefined ? gebietNamens(orte, name) : orte.nachSchlüssel.get(schlüssel.amtlich ?? '');
    if (gebiet !== undefined) {
      const rows = zeilen.get(gebiet.id);
      if (rows === undefined) zeilen.set(gebiet.id, [zeile]);
      else rows.push(zeile);
      if (schlüssel === undefined) named += 1;
    } else if (schlüssel === undefined) {
      namenlose.push({ zeile, spalte: spalten.name ?? 0, genannt: name });
    } else if (siehtNachUnsAus(gebiete, schlüssel.amtlich)) {
      const genannt = name === '' ? schlüssel.typed : name;
      fremde.push({
        ...{ zeile, spalte: spalten.schlüssel?.[0] ?? 0, genannt, schlüssel: schlüssel.typed },
        ...meantBy(orte, name),
      });
    }
  }
  const fehlende = [...gebiete.alle.values()].filter(({ id }) => !zeilen.has(id));
  const unklare = unplaced(namenlose, fehlende, named);
  return { spalten, zeilen, fremde: [...fremde, ...unklare] };
}

/** The place of the name in a row whose key is none of ours. */
function meantBy(orte: Ortsverzeichnis, name: string): { readonly gemeint?: Gebiet } {
  const gemeint = name === '' ? undefined : gebietNamens(orte, name);
  return gemeint === undefined ? {} : { gemeint };
}

interface Schlüsselzelle {
  readonly typed: string;
  /** Absent where the digits are no key of a place as ours: those of a Gemeindeverband. */
  readonly amtlich?: string;
}

/** What stands in the columns of the key; nothing where it is no number. */
function schlüsselIn(zeile: FigureRow, { schlüssel }: Ortsspalten): Schlüsselzelle | undefined {
  if (schlüssel === undefined) return undefined;
  const parts = schlüssel.map((spalte) => zeile.text(spalte));
  const typed = parts.join(' ').trim();
  const amtlich = parts.length === 1 ? amtlicherSchlüssel(typed) : schlüsselAusTeilen(parts);
  if (amtlich !== undefined) return { typed, amtlich };
  return /\d/u.test(typed) && !/\p{L}/u.test(typed) ? { typed } : undefined;
}

function siehtNachUnsAus({ kreis }: Gebiete, schlüssel: string | undefined): boolean {
  return kreis.schlüssel !== undefined && schlüssel?.length === 8 && schlüssel.startsWith(kreis.schlüssel);
}

/**
 * Of the rows without a key those that must not be passed over.
 *
 * Where most rows are of our places, every other is one too; in a long list of others only what is spelt nearly as a place without a row.
 */
function unplaced(rows: readonly FremdeZeile[], fehlende: readonly Gebiet[], named: number): readonly FremdeZeile[] {
  const names = new Map(fehlende.map((gebiet) => [gebiet.name, gebiet] as const));
  const first = new Map(rows.map((row) => [row.genannt, row] as const).reverse());
  const isOurs = first.size <= named;
  // In a list of all Germany there is always some place that sounds alike.
  if (!isOurs && first.size > mostOthers) return [];
  return [...first.values()].reverse().flatMap((row) => {
    const gemeint = names.get(nearest(row.genannt, names.keys()) ?? '');
    if (gemeint !== undefined) return { ...row, gemeint };
    return isOurs ? row : [];
  });
}

/** A list of more places than this is not one of a Kreis. */
const mostOthers = 200;

/** Where keys and names of places may stand: further to the right there are figures. */
const firstColumns = 10;

/** So many keys of our places in one column are no figures that happen to be keys. */
const beyondChance = 5;

/** The columns as they are named, else those that hold most of our places; nothing where none holds one. */
function findOrtsspalten(orte: Ortsverzeichnis, tabelle: FigureTable, genannt: Ortsspalten): Ortsspalten | undefined {
  const candidates = tabelle.columns.slice(0, firstColumns).map(({ index }) => index);
  const others = candidates.filter((spalte) => spalte !== genannt.name);
  const keys = genannt.schlüssel ? undefined : mostPlaces(others, (spalte) => keyed(orte, tabelle, spalte));
  const schlüssel = genannt.schlüssel ?? (keys === undefined ? undefined : [keys.spalte]);
  const isClear = genannt.schlüssel !== undefined || (keys?.orte ?? 0) >= beyondChance;
  // Names of 12,000 other places need not be read where the keys tell.
  const rows = isClear ? tabelle.rows.filter((zeile) => isOursOrWithoutKey(orte, zeile, schlüssel)) : tabelle.rows;
  const left = candidates.filter((spalte) => !(isClear && schlüssel?.includes(spalte)));
  const names = mostPlaces(genannt.name === undefined ? left : [genannt.name], (spalte) => named(orte, rows, spalte));
  const name = genannt.name ?? names?.spalte;
  const mitName = name === undefined ? {} : { name };
  // Half as many keys as there are names are no chance, either.
  const isKey = isClear || (keys !== undefined && keys.spalte !== name && keys.orte * 2 >= (names?.orte ?? 0));
  if (schlüssel !== undefined && isKey) return { schlüssel, ...mitName };
  return name === undefined ? undefined : { name };
}

function isOursOrWithoutKey({ nachSchlüssel }: Ortsverzeichnis, zeile: FigureRow, schlüssel: readonly number[] = []) {
  const key = schlüsselIn(zeile, { schlüssel });
  return key === undefined || nachSchlüssel.has(key.amtlich ?? '');
}

/** The first of the columns that hold most; nothing where all hold none. */
function mostPlaces(candidates: readonly number[], count: (spalte: number) => number) {
  const found = candidates.map((spalte) => ({ spalte, orte: count(spalte) }));
  const most = Math.max(0, ...found.map(({ orte }) => orte));
  return most === 0 ? undefined : found.find(({ orte }) => orte === most);
}

/** How many of our places the column names. */
function named(orte: Ortsverzeichnis, rows: readonly FigureRow[], spalte: number): number {
  const found = new Set<Gebiet>();
  for (const zeile of rows) {
    const text = zeile.text(spalte);
    const gebiet = /\p{L}{2}/u.test(text) ? gebietNamens(orte, text) : undefined;
    if (gebiet !== undefined) found.add(gebiet);
  }
  return found.size;
}

/** Of how many of our places the column has the key; none where most of it are no keys. A Land alone could be any number. */
function keyed(orte: Ortsverzeichnis, { rows }: FigureTable, spalte: number): number {
  const found = new Set<Gebiet>();
  let [filled, keys] = [0, 0];
  for (const zeile of rows) {
    const text = zeile.text(spalte);
    if (text === '') continue;
    filled += 1;
    const key = amtlicherSchlüssel(text);
    if (key === undefined) continue;
    keys += 1;
    const gebiet = key.length >= 5 ? orte.nachSchlüssel.get(key) : undefined;
    if (gebiet !== undefined) found.add(gebiet);
  }
  return keys * 2 >= filled ? found.size : 0;
}
