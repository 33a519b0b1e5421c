// What has changed from one reference date to another, or in words why that cannot be said; from published values, unrounded.
import { einheitDerDifferenz } from './abweichung.js';
import type { Ergebnis } from './ergebnis.js';
import { differenz, quotient } from './rechnen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from './zahlenwerk.js';

export type Veränderung =
  | {
      readonly art: 'veränderung';
      readonly ergebnis: Ergebnis;
      /** Prozentpunkte between percentages, else the indicator's own. */
      readonly einheit: string;
      /** Of counts: the change in percent of the earlier one. */
      readonly prozent?: Ergebnis;
    }
  | { readonly art: 'unvergleichbar'; readonly grund: string };

/** The later value minus the earlier, between equal definitions and Gebietsstände only: else it would tell of a new definition. */
export function veränderung(
  indikator: Pick<VeröffentlichterIndikator, 'art' | 'einheit'>,
  { von, bis, gebiet }: { von: VeröffentlichterStand; bis: VeröffentlichterStand; gebiet: string },
): Veränderung {
  const grund = unvergleichbarWeil(von, bis);
  if (grund !== undefined) return { art: 'unvergleichbar', grund };
  const [früher, später] = [von.werte.get(gebiet)?.ergebnis, bis.werte.get(gebiet)?.ergebnis];
  if (früher === undefined || später === undefined) {
    const ohne = früher === undefined ? von : bis;
    return { art: 'unvergleichbar', grund: `Für ${ohne.bezeichnung} gibt es keinen Wert.` };
  }
  const ergebnis = differenz(später, früher);
  const einheit = einheitDerDifferenz(indikator.einheit);
  if (indikator.art !== 'anzahl') return { art: 'veränderung', ergebnis, einheit };
  return { art: 'veränderung', ergebnis, einheit, prozent: quotient(ergebnis, früher, 100) };
}

/** Why values of the two dates cannot be compared, as a sentence; nothing where they can. */
export function unvergleichbarWeil(von: VeröffentlichterStand, bis: VeröffentlichterStand): string | undefined {
  const grund = grundGegen(von, bis);
  return grund && `${von.bezeichnung} und ${bis.bezeichnung} sind nicht vergleichbar: ${grund}`;
}

function grundGegen(von: VeröffentlichterStand, bis: VeröffentlichterStand): string | undefined {
  if (von.definition !== bis.definition) return 'Die Definition ist eine andere.';
  if (von.gebietsstand === bis.gebietsstand) return undefined;
  if (von.gebietsstand === undefined || bis.gebietsstand === undefined) {
    return 'Von einem der Werte ist nicht bekannt, für welchen Gebietsstand er gilt.';
  }
  return `Sie gelten für verschiedene Gebietsstände (${von.gebietsstand} und ${bis.gebietsstand}).`;
}
