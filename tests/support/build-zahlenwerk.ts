// A small Zahlenwerk by hand: two municipalities and their Kreis, for tests of what is printed from figures.
import Fraction from 'fraction.js';
import type { Ebene, Gebiet, Gebiete } from '../../src/domain/gebiete/gebiete.js';
import type { Berechnet, Ergebnis, Zeichen } from '../../src/domain/indikator/ergebnis.js';
import type {
  VeröffentlichterIndikator,
  VeröffentlichterStand,
  Zahlenwerk,
} from '../../src/domain/indikator/zahlenwerk.js';

export function gebiet(id: string, name: string, ebene: string, teile: readonly string[] = []): Gebiet {
  return { id, name, auch: [], ebene, teile };
}

/** The Kreis of these municipalities, with the Land to compare it with. */
export function gebieteOf(kommunen: readonly (readonly [id: string, name: string])[]): Gebiete {
  const orte = kommunen.map(([id, name]) => gebiet(id, name, 'kommunen'));
  const kreis = gebiet(
    'kreis',
    'Musterkreis',
    'kreis',
    orte.map(({ id }) => id),
  );
  const land = gebiet('nrw', 'Nordrhein-Westfalen', 'vergleich');
  const ebenen: readonly Ebene[] = [
    { id: 'kreis', titel: 'Musterkreis', gebiete: [kreis], istIntern: false },
    { id: 'kommunen', titel: 'Kommunen', gebiete: orte, istIntern: false },
    { id: 'vergleich', titel: 'Vergleich', gebiete: [land], istIntern: false },
  ];
  return {
    kreis,
    ebenen: new Map(ebenen.map((ebene) => [ebene.id, ebene])),
    alle: new Map([kreis, ...orte, land].map((one) => [one.id, one])),
  };
}

export function zahl(wert: number | string): Ergebnis {
  return { art: 'zahl', wert: new Fraction(wert), marken: [] };
}

export function zeichen(sign: Zeichen): Ergebnis {
  return { art: 'zeichen', zeichen: sign, marken: [] };
}

/** A number is a result without a way to it; a pair is numerator and denominator of a percentage. */
export type Angabe = number | Zeichen | readonly [zähler: number, nenner: number];

export function berechnet(angabe: Angabe): Berechnet {
  if (typeof angabe === 'string')
    return { ergebnis: zeichen(angabe), zähler: zeichen(angabe), weg: ohneWeg(zeichen(angabe)) };
  if (typeof angabe === 'number') return { ergebnis: zahl(angabe), zähler: zahl(angabe), weg: ohneWeg(zahl(angabe)) };
  const [zähler, nenner] = angabe;
  const ergebnis: Ergebnis = { art: 'zahl', wert: new Fraction(zähler, nenner).mul(100), marken: [] };
  return { ergebnis, zähler: zahl(zähler), nenner: zahl(nenner), weg: ohneWeg(ergebnis) };
}

function ohneWeg(ergebnis: Ergebnis): Berechnet['weg'] {
  return { art: 'summe', teile: [], ergebnis };
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
  return {
    id,
    art: 'anzahl',
    titel: id,
    definition: 'Was gezählt wird',
    faktor: 1,
    einheit: 'Personen',
    dezimalen: 0,
    richtung: 'neutral',
    schwelle: 3,
    sindBeispielwerte: false,
    klassen: [],
    gewichte: [],
    stände,
    ...more,
  };
}

export const quote = { art: 'quote', faktor: 100, einheit: '%', dezimalen: 1 } as const;

export function zahlenwerk(gebiete: Gebiete, indikatoren: readonly VeröffentlichterIndikator[]): Zahlenwerk {
  return { gebiete, indikatoren: new Map(indikatoren.map((one) => [one.id, one])) };
}
