// The class each place is in: those the catalogue names, else quarters. From the numbers as they are printed: places
// with the same printed figure are in the same class.
import Fraction from 'fraction.js';
import { exakt, zahlenwert } from './rechnen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from './zahlenwerk.js';
import { gedruckteZahl } from './zahlform.js';

export interface Klassenteilung {
  readonly klassen: readonly { readonly name: string; readonly bis?: Fraction }[];
  /** The place of its class in `klassen`; none where a sign hides the number. */
  readonly klasseVon: ReadonlyMap<string, number>;
  /** How the classes were found, for the note. */
  readonly satz: string;
}

/**
 * Every place in the first class whose bound it does not exceed.
 *
 * Source: quartiles by method 7 of Hyndman and Fan, Sample Quantiles in Statistical Packages (1996), which Excel's QUARTILE has, too.
 */
export function klassenVon(
  { klassen, dezimalen }: Pick<VeröffentlichterIndikator, 'klassen' | 'dezimalen'>,
  { werte }: Pick<VeröffentlichterStand, 'werte'>,
  gebiete: readonly string[],
): Klassenteilung {
  const zahlen = gebiete.flatMap((gebiet) => {
    const wert = zahlenwert(werte.get(gebiet)?.ergebnis);
    return wert === undefined ? [] : [{ gebiet, wert: exakt(gedruckteZahl(wert, dezimalen)) }];
  });
  const geteilt = klassen.length > 0 ? benannte(klassen) : viertel(zahlen.map(({ wert }) => wert));
  const klasseVon = new Map<string, number>();
  for (const { gebiet, wert } of zahlen) {
    const found = geteilt.klassen.findIndex(({ bis }) => bis === undefined || wert.compare(bis) <= 0);
    if (found >= 0) klasseVon.set(gebiet, found);
  }
  return { ...geteilt, klasseVon };
}

function benannte(klassen: VeröffentlichterIndikator['klassen']): Omit<Klassenteilung, 'klasseVon'> {
  const satz = 'wie im Katalog festgelegt; die obere Grenze gehört jeweils dazu';
  return { klassen: klassen.map(({ name, bis }) => (bis === undefined ? { name } : { name, bis: exakt(bis) })), satz };
}

function viertel(zahlen: readonly Fraction[]): Omit<Klassenteilung, 'klasseVon'> {
  const sorted = zahlen.toSorted((a, b) => a.compare(b));
  const satz = `Viertel nach den Quartilen von ${sorted.length} Werten (Verfahren 7 nach Hyndman und Fan); die obere Grenze gehört jeweils dazu`;
  if (sorted.length === 0) return { klassen: [], satz };
  const grenzen = [1, 2, 3].map((quarter) => quantil(sorted, new Fraction(quarter, 4)));
  const namen = ['1. Viertel (niedrigste Werte)', '2. Viertel', '3. Viertel', '4. Viertel (höchste Werte)'];
  return {
    klassen: namen.map((name, index) => {
      const bis = grenzen[index];
      return bis === undefined ? { name } : { name, bis };
    }),
    satz,
  };
}

/** Linear between the values to both sides of the place (n − 1) × share. */
function quantil(sorted: readonly Fraction[], share: Fraction): Fraction {
  const place = share.mul(sorted.length - 1);
  const below = Number(place.floor().n);
  const [lower, upper] = [sorted[below], sorted[below + 1]];
  if (lower === undefined) return new Fraction(0);
  return upper === undefined ? lower : lower.add(upper.sub(lower).mul(place.sub(below)));
}
