// Within which bounds the true value of a rounded figure lies: what is nearer to each other than that is not told apart.
import Fraction from 'fraction.js';
import type { Berechnet, Rechenweg } from './ergebnis.js';
import { exakt, zahlenwert } from './rechnen.js';

export interface Spanne {
  readonly von: Fraction;
  /** Absent where it is unbounded: a denominator that may be nothing. */
  readonly bis?: Fraction;
}

/**
 * The bounds of a result whose cells are rounded to their `genauigkeit`: half of it up and down for every cell; of a rate from
 * the least numerator over the greatest denominator to the reverse.
 */
export function spanneVon({ ergebnis, weg }: Pick<Berechnet, 'ergebnis' | 'weg'>): Spanne | undefined {
  const wert = zahlenwert(ergebnis);
  if (wert === undefined) return undefined;
  if (weg.art === 'index') return spanneDesIndex(wert, weg);
  if (weg.art !== 'quotient') {
    const halb = abstand(weg);
    return { von: wert.sub(halb), bis: wert.add(halb) };
  }
  const [oben, unten] = [zahlenwert(weg.zähler.ergebnis), zahlenwert(weg.nenner.ergebnis)];
  if (oben === undefined || unten === undefined) return { von: wert, bis: wert };
  const [halbOben, halbUnten] = [abstand(weg.zähler), abstand(weg.nenner)];
  const [kleinster, größter] = [unten.sub(halbUnten), unten.add(halbUnten)];
  const [tief, hoch] = [oben.sub(halbOben), oben.add(halbOben)];
  const faktor = exakt(weg.faktor);
  if (kleinster.compare(0) <= 0) return { von: tief.div(größter).mul(faktor) };
  return {
    von: tief.div(tief.compare(0) < 0 ? kleinster : größter).mul(faktor),
    bis: hoch.div(hoch.compare(0) < 0 ? größter : kleinster).mul(faktor),
  };
}

/** Each part may be off by itself; that mean and deviation of all would move with it changes the order of none. */
function spanneDesIndex(wert: Fraction, { teile }: Extract<Rechenweg, { readonly art: 'index' }>): Spanne {
  let [von, bis] = [wert, wert];
  for (const { mal, weg } of teile) {
    const spanne = spanneVon({ ergebnis: weg.ergebnis, weg });
    const eigen = zahlenwert(weg.ergebnis);
    if (spanne === undefined || eigen === undefined) continue;
    if (spanne.bis === undefined) return { von };
    const [hinab, hinauf] = [spanne.von.sub(eigen).mul(mal), spanne.bis.sub(eigen).mul(mal)];
    von = von.add(mal.compare(0) < 0 ? hinauf : hinab);
    bis = bis.add(mal.compare(0) < 0 ? hinab : hinauf);
  }
  return { von, bis };
}

/** How far the true value may be from the one that is known. */
export function abstand(weg: Rechenweg): Fraction {
  switch (weg.art) {
    case 'zelle':
      // "–" is exactly nothing, whatever is rounded.
      return weg.ergebnis.art === 'zeichen' ? new Fraction(0) : exakt(weg.zelle.genauigkeit ?? 0).div(2);
    case 'summe':
      return weg.abstand ?? summeDerAbstände(weg.teile);
    case 'gebiete':
      return summeDerAbstände(weg.teile);
    case 'indikator':
      return abstand(weg.weg);
    default:
      return new Fraction(0);
  }
}

function summeDerAbstände(teile: readonly { readonly weg: Rechenweg }[]): Fraction {
  return teile.reduce((sum, { weg }) => sum.add(abstand(weg)), new Fraction(0));
}
