// The columns of a table → what holds between them at every place, such as "all = men + women": who sees the others knows the last.
import type { BerechneterIndikator } from '../indikator/berechnen.js';
import type { Rechenweg } from '../indikator/ergebnis.js';
import { type Linearform, verbunden } from './linearform.js';
import type { Zellen } from './zellen.js';

/** A column as an indicator uses it: its cell for every place that has a row. */
type Spalte = ReadonlyMap<string, number>;

/**
 * The sums that follow at every place.
 *
 * Nobody says in the catalogue that shares of a table are all there are; whoever reads three of four and the whole knows the fourth. So what
 * holds exactly at every place is taken for known – where there are more places than could agree by chance: two more than columns.
 */
export function spaltengleichungen(
  indikatoren: readonly BerechneterIndikator[],
  zellen: Zellen,
  isGeteilt: (gebiet: string) => boolean,
): readonly Linearform[] {
  const tabellen = spaltenOf(indikatoren, zellen);
  return [...tabellen.values()].flatMap(({ alle, gruppen }) => {
    const whole = gleichungen(sorted(alle), zellen, isGeteilt);
    if (whole !== undefined) return whole;
    return [...gruppen.values()].flatMap((gruppe) => gleichungen(sorted(gruppe), zellen, isGeteilt) ?? []);
  });
}

interface Tabelle {
  /** Each column once, by its cells. */
  readonly alle: Map<string, Spalte>;
  /** Those that share a denominator, by it: few enough where a whole table has too many. */
  readonly gruppen: Map<string, Map<string, Spalte>>;
}

function spaltenOf(indikatoren: readonly BerechneterIndikator[], zellen: Zellen): ReadonlyMap<string, Tabelle> {
  const tabellen = new Map<string, Tabelle>();
  for (const { stände } of indikatoren) {
    for (const { zeit, werte } of stände) {
      const oben = new Map<string, Map<string, number>>();
      const unten = new Map<string, Map<string, number>>();
      for (const [id, { weg }] of werte) {
        sammle(weg.art === 'quotient' ? weg.zähler : weg, { id, zeit, into: oben });
        if (weg.art === 'quotient') sammle(weg.nenner, { id, zeit, into: unten });
      }
      const nenner = [...unten.values()].map(signatur).sort().join('|');
      for (const [key, spalte] of [...oben, ...unten]) {
        const name = key.slice(key.indexOf(':') + 1);
        const tabelle = tabellen.get(name) ?? { alle: new Map(), gruppen: new Map() };
        tabellen.set(name, tabelle);
        const gruppe = tabelle.gruppen.get(nenner) ?? new Map<string, Spalte>();
        tabelle.gruppen.set(nenner, gruppe);
        tabelle.alle.set(signatur(spalte), spalte);
        gruppe.set(signatur(spalte), spalte);
      }
    }
  }
  return tabellen;

  function sammle(
    weg: Rechenweg,
    { id, zeit, into }: { readonly id: string; readonly zeit: string; readonly into: Map<string, Map<string, number>> },
  ): void {
    const parts = weg.art === 'summe' ? weg.teile.map((teil) => teil.weg) : [weg];
    parts.forEach((part, index) => {
      if (part.art !== 'zelle') return;
      const { datei, blatt = '' } = part.zelle;
      const key = `${index}:${datei}\n${blatt}\n${zeit}`;
      const spalte = into.get(key) ?? new Map<string, number>();
      spalte.set(id, zellen.nummer(part.zelle));
      into.set(key, spalte);
    });
  }
}

/** In an order that is not that of the catalogue. */
function sorted(spalten: ReadonlyMap<string, Spalte>): readonly Spalte[] {
  return [...spalten].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, spalte]) => spalte);
}

function signatur(spalte: Spalte): string {
  return [...spalte]
    .map(([id, zelle]) => `${id} ${zelle}`)
    .sort()
    .join();
}

/** Nothing where there are too few places to tell. */
function gleichungen(
  spalten: readonly Spalte[],
  zellen: Zellen,
  isGeteilt: (gebiet: string) => boolean,
): readonly Linearform[] | undefined {
  const [first] = spalten;
  if (first === undefined) return undefined;
  const orte = [...first.keys()].filter((id) => spalten.every((spalte) => spalte.has(id)));
  const zahlen = orte
    .filter((id) => !isGeteilt(id))
    .map((id) => spalten.map((spalte) => zellen.wert(spalte.get(id) ?? -1)))
    .filter((row): row is number[] => row.every((wert) => wert !== undefined && Number.isSafeInteger(wert)));
  if (zahlen.length < spalten.length + 2) return undefined;
  return beziehungen(zahlen).flatMap((koeffizienten) =>
    orte.map((id) =>
      verbunden(
        spalten.flatMap((spalte, index) => {
          const mal = koeffizienten[index] ?? 0;
          return mal === 0 ? [] : [{ mal, form: [[spalte.get(id) ?? -1, 1]] as const }];
        }),
      ),
    ),
  );
}

/** Prime, and small enough for products to be exact. */
const modul = 67_108_859;

/** Whole numbers that add every row up to nothing; found by elimination modulo a prime, believed when they do so exactly. */
export function beziehungen(zeilen: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const breite = zeilen[0]?.length ?? 0;
  const rows = zeilen.map((row) => row.map(rest));
  const führende: number[] = [];
  for (let spalte = 0; spalte < breite; spalte++) {
    const top = führende.length;
    const found = rows.findIndex((row, index) => index >= top && row[spalte] !== 0);
    const lead = rows[found];
    if (lead === undefined) continue;
    rows[found] = rows[top] ?? lead;
    const scale = kehrwert(lead[spalte] ?? 1);
    const scaled = lead.map((value) => (value * scale) % modul);
    rows.forEach((row, index) => {
      const mal = row[spalte] ?? 0;
      if (index !== top && mal !== 0)
        rows[index] = row.map((value, at) => rest(value - ((mal * (scaled[at] ?? 0)) % modul)));
    });
    rows[top] = scaled;
    führende.push(spalte);
  }
  const freie = Array.from({ length: breite }, (_, spalte) => spalte).filter((spalte) => !führende.includes(spalte));
  return freie.flatMap((frei) => {
    const koeffizienten = Array.from({ length: breite }, (_, spalte) => {
      if (spalte === frei) return 1;
      const row = führende.indexOf(spalte);
      return row < 0 ? 0 : klein(rest(-(rows[row]?.[frei] ?? 0)));
    });
    const holds = zeilen.every((row) => row.reduce((sum, wert, at) => sum + wert * (koeffizienten[at] ?? 0), 0) === 0);
    return holds ? [koeffizienten] : [];
  });
}

function rest(wert: number): number {
  return ((wert % modul) + modul) % modul;
}

/** The whole number next to zero that leaves this rest. */
function klein(wert: number): number {
  return wert > modul / 2 ? wert - modul : wert;
}

/** By Fermat's little theorem. */
function kehrwert(wert: number): number {
  let [result, base] = [1, wert];
  for (let exponent = modul - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % modul;
    base = (base * base) % modul;
  }
  return result;
}
