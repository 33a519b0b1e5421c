// Places that an author puts together: numerator and denominator of each added up. From published values, so it betrays none.
import { ohneWeg } from './berechnen.js';
import type { Berechnet, Ergebnis } from './ergebnis.js';
import { quotient, summe, zeichen } from './rechnen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from './zahlenwerk.js';

/** What the places have together; "." where one of them has nothing, and for what is never added up. */
export function gruppensumme(
  { art, faktor }: Pick<VeröffentlichterIndikator, 'art' | 'faktor'>,
  { werte }: Pick<VeröffentlichterStand, 'werte'>,
  gebiete: readonly string[],
): Berechnet {
  const unbekannt = zeichen('unbekannt');
  const added = (part: (wert: Berechnet) => Ergebnis | undefined): Ergebnis => {
    if (art === 'wert' || art === 'index') return unbekannt;
    return summe(gebiete.map((id) => ({ vorzeichen: 1, ergebnis: part(werte.get(id) ?? leer) ?? unbekannt })));
  };
  const leer: Berechnet = { ergebnis: unbekannt, zähler: unbekannt, weg: ohneWeg(unbekannt) };
  const zähler = added((wert) => wert.zähler);
  if (art !== 'quote') return { ergebnis: zähler, zähler, weg: ohneWeg(zähler) };
  const nenner = added((wert) => wert.nenner);
  const ergebnis = quotient(zähler, nenner, faktor);
  return { ergebnis, zähler, nenner, weg: ohneWeg(ergebnis) };
}
