// Computed indicators → what an attacker may know of them as sums of cells: what is printed, what adds up, what must not be found out.

import { aufteilungen } from '../gebiete/aufteilungen.js';
import type { Gebiete } from '../gebiete/gebiete.js';
import type { BerechneterIndikator, BerechneterStand } from '../indikator/berechnen.js';
import type { Berechnet, Rechenweg } from '../indikator/ergebnis.js';
import { type Linearform, schlüsselOf, verbunden } from './linearform.js';
import { spaltengleichungen } from './spaltengleichungen.js';
import type { Zellen } from './zellen.js';

/** A figure that will be printed unless it is kept secret. */
export interface Größe {
  readonly form: Linearform;
  /** What it costs readers not to have it. */
  readonly kosten: number;
  /** The highest threshold of the indicators that print it: once secret, it is free by as much. */
  readonly abstand: number;
}

/** What must not be found out, to within how much. */
export interface Schutz {
  readonly form: Linearform;
  readonly abstand: number;
}

export interface System {
  readonly zellen: Zellen;
  /** By `schlüsselOf`. */
  readonly größen: ReadonlyMap<string, Größe>;
  /**
   * Sums that hold whatever is printed: a place less its parts, up to a difference that everybody is taken to know; columns of a table
   * that add up to another.
   */
  readonly bilanzen: readonly Linearform[];
  /** What everybody takes to be no less than nothing: denominators less their numerators, where that is so at every place. */
  readonly reste: readonly Linearform[];
  /** By `schlüsselOf`. */
  readonly schutz: ReadonlyMap<string, Schutz>;
  /** Counts that are to be kept secret at once: too small, or so near to their denominator that the rest is. */
  readonly zuKlein: ReadonlySet<string>;
  /** Denominators of an indicator at a date, which are published elsewhere: kept secret only if nothing else helps. */
  readonly nenner: readonly ReadonlySet<string>[];
}

/** The figures that a way tells: the sum it is, and both sides of every rate within it. */
export interface Auskunft {
  /** Absent where the result is no sum of cells: a rate, or nothing known. */
  readonly form?: Linearform;
  readonly alle: readonly Linearform[];
}

/** What each way tells; asked often, so remembered. */
export function createAuskunft(zellen: Zellen): (weg: Rechenweg) => Auskunft {
  const known = new Map<Rechenweg, Auskunft>();
  function auskunft(weg: Rechenweg): Auskunft {
    const found = known.get(weg) ?? make(weg);
    known.set(weg, found);
    return found;
  }
  function make(weg: Rechenweg): Auskunft {
    switch (weg.art) {
      case 'zelle': {
        const form: Linearform = [[zellen.nummer(weg.zelle), 1]];
        return { form, alle: [form] };
      }
      case 'indikator':
        return auskunft(weg.weg);
      case 'quotient':
        return { alle: [weg.zähler, weg.nenner].flatMap((seite) => auskunft(seite).alle) };
      case 'index':
        return { alle: weg.teile.flatMap((teil) => auskunft(teil.weg).alle) };
      default:
        if (weg.teile.length === 0) return { alle: [] };
        return ofSumme(
          weg.teile.map((teil) => ({ mal: 'vorzeichen' in teil ? teil.vorzeichen : 1, ...auskunft(teil.weg) })),
        );
    }
  }
  return auskunft;
}

/** A sum that has a rate among its parts tells the rest of itself, for the rate is printed, too. */
function ofSumme(teile: readonly (Auskunft & { readonly mal: number })[]): Auskunft {
  const linear = teile.flatMap(({ form, mal }) => (form === undefined ? [] : [{ form, mal }]));
  const form = verbunden(linear);
  if (linear.length === teile.length) return { form, alle: [form] };
  return { alle: [form, ...teile.filter((teil) => teil.form === undefined).flatMap(({ alle }) => alle)] };
}

export interface Grundlage {
  readonly gebiete: Gebiete;
  readonly indikatoren: readonly BerechneterIndikator[];
  readonly zellen: Zellen;
  readonly auskunft: (weg: Rechenweg) => Auskunft;
  /** Whether the indicator is told at all for the place: not below its lowest level. */
  readonly istErzählt: (indikator: BerechneterIndikator, gebiet: string) => boolean;
}

/** The two sides of a figure, by its way: what has no denominator has one. */
export function seitenOf({ weg }: Berechnet): { readonly zähler: Rechenweg; readonly nenner?: Rechenweg } {
  return weg.art === 'quotient' ? { zähler: weg.zähler, nenner: weg.nenner } : { zähler: weg };
}

export function baueSystem(grundlage: Grundlage): System {
  const größen = new Map<string, { form: Linearform; kosten: number; abstand: number }>();
  const schutz = new Map<string, Schutz>();
  const bilanzen = new Map<string, Linearform>();
  const reste = new Map<string, Linearform>();
  const zuKlein = new Set<string>();
  const nenner: { keys: Set<string>; isSmall: boolean }[] = [];
  const teile = aufteilungen(grundlage.gebiete);
  const gewicht = gewichte(grundlage.gebiete);

  function schütze(form: Linearform, abstand: number): void {
    const key = schlüsselOf(form);
    if (abstand > (schutz.get(key)?.abstand ?? 0)) schutz.set(key, { form, abstand });
  }

  /** Cells that are unknown to us, or small by themselves, whatever they are part of. */
  function schützeZellen(form: Linearform, schwelle: number): boolean {
    const offene = form.filter(
      ([zelle]) => grundlage.zellen.istUnbekannt(zelle) || istKlein(grundlage.zellen.wert(zelle), schwelle),
    );
    for (const [zelle] of offene) schütze([[zelle, 1]], schwelle);
    return offene.length > 0;
  }

  function nimmAuf(form: Linearform, kosten: number, abstand: number): string {
    const key = schlüsselOf(form);
    const known = größen.get(key);
    if (known === undefined) größen.set(key, { form, kosten, abstand });
    else {
      known.kosten += kosten;
      known.abstand = Math.max(known.abstand, abstand);
    }
    return key;
  }

  function lies(indikator: BerechneterIndikator, stand: BerechneterStand): void {
    const { schwelle } = indikator;
    const nennerHier = new Set<string>();
    let isSmallNenner = false;
    for (const [id, wert] of stand.werte) {
      const seiten = seitenOf(wert);
      const istErzählt = grundlage.istErzählt(indikator, id);
      for (const [seite, weg] of Object.entries(seiten)) {
        const istZählung = indikator.art !== 'wert';
        for (const form of grundlage.auskunft(weg).alle) {
          if (istZählung && schwelle > 0 && schützeZellen(form, schwelle) && seite === 'nenner') isSmallNenner = true;
          const zahl = grundlage.zellen.summe(form);
          if (zahl === undefined || form.length === 0) continue;
          const key = schlüsselOf(form);
          if (istZählung && istKlein(zahl, schwelle)) {
            zuKlein.add(key);
            schütze(form, schwelle);
            if (seite === 'nenner') isSmallNenner = true;
          }
          if (!istErzählt) continue;
          const kosten = Math.round(100 * (gewicht.get(id) ?? 1) * (1 + Math.log10(1 + Math.abs(zahl))));
          nimmAuf(form, seite === 'nenner' ? 1000 * kosten : kosten, schwelle);
          if (seite === 'nenner') nennerHier.add(key);
        }
      }
    }
    nenner.push({ keys: nennerHier, isSmall: isSmallNenner });
  }

  /** Who knows all 500 and the 499 with a property knows the one without it; and that there are no more than 500. */
  function liesReste({ schwelle }: BerechneterIndikator, { werte }: BerechneterStand): void {
    const found = [...werte.values()].flatMap((wert) => {
      const { zähler, nenner: unten } = seitenOf(wert);
      const [z, n] = [grundlage.auskunft(zähler).form, unten && grundlage.auskunft(unten).form];
      if (z === undefined || n === undefined) return [];
      const form = verbunden([
        { form: n, mal: 1 },
        { form: z, mal: -1 },
      ]);
      const zahl = grundlage.zellen.summe(form);
      return zahl === undefined || form.length === 0 ? [] : [{ z, form, zahl }];
    });
    if (found.some(({ zahl }) => zahl < 0)) return;
    for (const { z, form, zahl } of found) {
      reste.set(schlüsselOf(form), form);
      if (!istKlein(zahl, schwelle)) continue;
      schütze(form, schwelle);
      zuKlein.add(schlüsselOf(z));
    }
  }

  function bilanziere(stand: BerechneterStand, seite: 'zähler' | 'nenner'): void {
    const formOf = (id: string): Linearform | undefined => {
      const wert = stand.werte.get(id);
      const weg = wert && seitenOf(wert)[seite];
      return weg && grundlage.auskunft(weg).form;
    };
    for (const [id, levels] of teile) {
      const ganzes = formOf(id);
      for (const gebiete of ganzes === undefined ? [] : levels) {
        const forms = gebiete.map((gebiet) => formOf(gebiet.id)).filter((form) => form !== undefined);
        if (forms.length < gebiete.length || ganzes === undefined) continue;
        const bilanz = verbunden([{ form: ganzes, mal: 1 }, ...forms.map((form) => ({ form, mal: -1 }))]);
        if (bilanz.length > 0) bilanzen.set(schlüsselOf(bilanz), bilanz);
      }
    }
  }

  for (const indikator of grundlage.indikatoren) {
    for (const stand of indikator.stände) {
      lies(indikator, stand);
      if (indikator.art === 'wert') continue;
      bilanziere(stand, 'zähler');
      if (indikator.art !== 'quote') continue;
      bilanziere(stand, 'nenner');
      liesReste(indikator, stand);
    }
  }
  // Denominators that are too small themselves, or somewhere else a numerator that is, can be kept secret as any figure.
  const beweglich = new Set(nenner.flatMap(({ keys, isSmall }) => (isSmall ? [...keys] : [])));
  const feste = nenner.map(
    ({ keys }) => new Set([...keys].filter((key) => !beweglich.has(key) && !zuKlein.has(key) && !schutz.has(key))),
  );
  if (schutz.size > 0) {
    const gleichungen = spaltengleichungen(grundlage.indikatoren, grundlage.zellen, (id) => teile.has(id));
    for (const form of gleichungen) bilanzen.set(schlüsselOf(form), form);
  }
  const inOrder = [...bilanzen].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, form]) => form);
  return {
    zellen: grundlage.zellen,
    größen,
    bilanzen: inOrder,
    reste: [...reste.values()],
    schutz,
    zuKlein,
    nenner: feste,
  };
}

function istKlein(zahl: number | undefined, schwelle: number): boolean {
  return zahl !== undefined && zahl > 0 && zahl < schwelle;
}

/** The more small places a place is made up of, the more readers ask for it: the Kreis is kept secret last. */
function gewichte(gebiete: Gebiete): ReadonlyMap<string, number> {
  const teile = aufteilungen(gebiete);
  const kleine = new Map<string, number>();
  function count(id: string): number {
    const known = kleine.get(id);
    if (known !== undefined) return known;
    kleine.set(id, 1);
    const found = Math.max(
      0,
      ...(teile.get(id) ?? []).map((parts) => parts.reduce((sum, teil) => sum + count(teil.id), 0)),
    );
    kleine.set(id, found === 0 ? 1 : 1 + 10 * found);
    return kleine.get(id) ?? 1;
  }
  for (const id of gebiete.alle.keys()) count(id);
  return kleine;
}
