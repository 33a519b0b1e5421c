// What computing gives: a number or a sign with its marks, and the way it came about.
import type Fraction from 'fraction.js';
import type { FigureMark, Sign } from '../../source/figures/figure.js';
import type { Zellwert } from './indikator.js';

/** `geheim` is ours: suppressed here; printed as the sign for unknown or secret. */
export type Zeichen = Sign | 'geheim';

export type Ergebnis =
  | { readonly art: 'zahl'; readonly wert: Fraction; readonly marken: readonly FigureMark[] }
  | { readonly art: 'zeichen'; readonly zeichen: Zeichen; readonly marken: readonly FigureMark[] };

/** How a figure came about, down to the cells. */
export type Rechenweg = { readonly ergebnis: Ergebnis } & (
  | { readonly art: 'zelle'; readonly zelle: Zellwert }
  | {
      readonly art: 'summe';
      readonly teile: readonly Summand[];
      /** How far rounding at the source leaves the true value from it, where its parts are not told; else they tell. */
      readonly abstand?: Fraction;
    }
  /** The sum over the places it is made up of. */
  | { readonly art: 'gebiete'; readonly teile: readonly { readonly gebiet: string; readonly weg: Rechenweg }[] }
  | { readonly art: 'indikator'; readonly indikator: string; readonly weg: Rechenweg }
  | { readonly art: 'quotient'; readonly faktor: number; readonly zähler: Rechenweg; readonly nenner: Rechenweg }
  | {
      readonly art: 'index';
      readonly teile: readonly {
        readonly indikator: string;
        readonly gewicht: number /** By how much the index changes with each unit of the part. */;
        readonly mal: Fraction;
        readonly weg: Rechenweg;
      }[];
    }
);

export interface Summand {
  readonly vorzeichen: 1 | -1;
  readonly weg: Rechenweg;
}

/** What is known of an indicator for one place at one date. */
export interface Berechnet {
  readonly ergebnis: Ergebnis;
  readonly zähler: Ergebnis;
  readonly nenner?: Ergebnis;
  readonly weg: Rechenweg;
}
