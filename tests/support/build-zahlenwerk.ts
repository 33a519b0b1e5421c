// A small Zahlenwerk by hand: two municipalities and their Kreis, for tests of what is printed from figures.
import Fraction from 'fraction.js';
import type { Gebiete } from '../../src/domain/gebiete/gebiete.js';
import { ohneWeg } from '../../src/domain/indikator/berechnen.js';
import type { Berechnet, Ergebnis, Zeichen } from '../../src/domain/indikator/ergebnis.js';
import { quotient, zahl, zeichen } from '../../src/domain/indikator/rechnen.js';
import type {
  VeröffentlichterIndikator,
  VeröffentlichterStand,
  Zahlenwerk,
} from '../../src/domain/indikator/zahlenwerk.js';
import { gebiet, gebieteMit, indikator as uncomputed } from './build-figures.js';

/** The Kreis of these municipalities, with the Land to compare it with. */
export function gebieteOf(kommunen: readonly (readonly [id: string, name: string])[]): Gebiete {
  const land = gebiet('nrw', { name: 'Nordrhein-Westfalen', ebene: 'vergleich' });
  return gebieteMit(
    kommunen.map(([id, name]) => gebiet(id, { name })),
    [{ id: 'vergleich', titel: 'Vergleich', gebiete: [land], istIntern: false }],
  );
}

/** A number is a result without a way to it; a pair is numerator and denominator of a percentage. */
export type Angabe = number | Zeichen | readonly [zähler: number, nenner: number];

export function berechnet(angabe: Angabe): Berechnet {
  if (typeof angabe === 'object') {
    const [zähler, nenner] = angabe.map((wert) => zahl(new Fraction(wert))) as [Ergebnis, Ergebnis];
    const ergebnis = quotient(zähler, nenner, 100);
    return { ergebnis, zähler, nenner, weg: ohneWeg(ergebnis) };
  }
  const ergebnis = typeof angabe === 'string' ? zeichen(angabe) : zahl(new Fraction(angabe));
  return { ergebnis, zähler: ergebnis, weg: ohneWeg(ergebnis) };
}

/** The figures at one date, by the ids of places. */
export function stand(
  zeit: string,
  werte: Readonly<Record<string, Angabe>>,
  more: Partial<VeröffentlichterStand> = {},
): VeröffentlichterStand {
  return {
    zeit,
    bezeichnung: zeit,
    definition: 'Was gezählt wird',
    quellen: [{ name: 'Beispielamt' }],
    anmerkungen: [],
    unterschiede: [],
    werte: new Map(Object.entries(werte).map(([id, angabe]) => [id, berechnet(angabe)])),
    ...more,
  };
}

/** A count, unless more is said. */
export function indikator(
  id: string,
  stände: readonly VeröffentlichterStand[],
  more: Partial<VeröffentlichterIndikator> = {},
): VeröffentlichterIndikator {
  return { ...uncomputed(id, [], { definition: 'Was gezählt wird', schwelle: 3 }), stände, ...more };
}

export const quote = { art: 'quote', faktor: 100, einheit: '%', dezimalen: 1 } as const;

export function zahlenwerk(gebiete: Gebiete, indikatoren: readonly VeröffentlichterIndikator[]): Zahlenwerk {
  return { gebiete, indikatoren: new Map(indikatoren.map((one) => [one.id, one])) };
}
