// How far a place is from another, usually the Kreis; from published values, unrounded.
import type { Ergebnis } from './ergebnis.js';
import { differenz } from './rechnen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from './zahlenwerk.js';

export interface Abweichung {
  readonly ergebnis: Ergebnis;
  readonly einheit: string;
}

/**
 * The value of `gebiet` minus that of `von`; nothing where one of them has none.
 *
 * Units: Prozentpunkte between percentages – "2 % more" would be a share of a share –, else the indicator's own.
 */
export function abweichung(
  { einheit }: Pick<VeröffentlichterIndikator, 'einheit'>,
  { werte }: Pick<VeröffentlichterStand, 'werte'>,
  { gebiet, von }: { readonly gebiet: string; readonly von: string },
): Abweichung | undefined {
  const [wert, bezug] = [werte.get(gebiet), werte.get(von)];
  if (wert === undefined || bezug === undefined) return undefined;
  return { ergebnis: differenz(wert.ergebnis, bezug.ergebnis), einheit: einheitDerDifferenz(einheit) };
}

export function einheitDerDifferenz(einheit: string): string {
  return einheit === '%' ? 'Prozentpunkte' : einheit;
}
