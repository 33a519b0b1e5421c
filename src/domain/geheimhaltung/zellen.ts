// The cells that indicators are made of, numbered: the same cell of the same file is one, whoever uses it.
import type { BerechneterIndikator } from '../indikator/berechnen.js';
import type { Rechenweg } from '../indikator/ergebnis.js';
import type { Zellwert } from '../indikator/indikator.js';
import { ausZelle, zahlenwert } from '../indikator/rechnen.js';
import { type Linearform, wertOf } from './linearform.js';

export interface Zellen {
  readonly nummer: (zelle: Zellwert) => number;
  /** Nothing where a sign hides the number; "–" is 0. */
  readonly wert: (zelle: number) => number | undefined;
  /** Whether its publisher says "unknown or secret": a suppressed cell of his. */
  readonly istUnbekannt: (zelle: number) => boolean;
  readonly anzahl: number;
  /** Nothing where one of the cells has no number. */
  readonly summe: (form: Linearform) => number | undefined;
}

/** Numbers go by file and place, so that nothing depends on the order of the catalogue or of the municipalities. */
export function numeriere(indikatoren: readonly BerechneterIndikator[]): Zellen {
  const byName = new Map<string, Zellwert>();
  const names = new Map<Zellwert, string>();
  const seen = new Set<Rechenweg>();
  function sammle(weg: Rechenweg): void {
    if (seen.has(weg)) return;
    seen.add(weg);
    if (weg.art === 'zelle') {
      const { datei, blatt = '', platz } = weg.zelle;
      const name = `${datei}\n${blatt}\n${platz}`;
      names.set(weg.zelle, name);
      if (!byName.has(name)) byName.set(name, weg.zelle);
    } else if (weg.art === 'quotient') {
      sammle(weg.zähler);
      sammle(weg.nenner);
    } else if (weg.art === 'indikator') sammle(weg.weg);
    else for (const teil of weg.teile) sammle(teil.weg);
  }
  for (const { stände } of indikatoren)
    for (const { werte } of stände) for (const { weg } of werte.values()) sammle(weg);
  const sorted = [...byName.keys()].sort();
  const nummern = new Map(sorted.map((name, index) => [name, index]));
  const werte = sorted.map((name) => {
    const zelle = byName.get(name);
    return zelle === undefined ? undefined : zahlenwert(ausZelle(zelle))?.valueOf();
  });
  const unbekannte = sorted.map((name) => {
    const ergebnis = ausZelle(byName.get(name) as Zellwert);
    return ergebnis.art === 'zeichen' && ergebnis.zeichen === 'unbekannt';
  });
  return {
    nummer: (zelle) => nummern.get(names.get(zelle) ?? '') ?? -1,
    wert: (zelle) => werte[zelle],
    istUnbekannt: (zelle) => unbekannte[zelle] === true,
    anzahl: sorted.length,
    summe: (form) =>
      form.every(([zelle]) => werte[zelle] !== undefined) ? wertOf(form, (zelle) => werte[zelle] ?? 0) : undefined,
  };
}
