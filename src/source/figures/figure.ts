// What a cell of an official table says: an exact number with its marks, or a sign that stands for one.
import type Fraction from 'fraction.js';

/**
 * Signs that stand in place of a number; none of them is zero.
 *
 * Source: legend of statistik.nrw, DIN 55301. `nichts` – (exactly nothing) · `unbekannt` . (unknown or secret) ·
 *         `später` ... · `unsicher` / (not reliable enough) · `gesperrt` x (makes no sense here).
 */
export type Sign = 'nichts' | 'unbekannt' | 'später' | 'unsicher' | 'gesperrt';

/** What a publisher says of a number or sign: `()` limited, `p` provisional, `r` corrected, `s` estimated. */
export type FigureMark = 'eingeschränkt' | 'vorläufig' | 'berichtigt' | 'geschätzt';

/** A number – exact, so that nothing is rounded before it is printed – or a sign. */
export type Figure =
  | { readonly kind: 'number'; readonly value: Fraction; readonly marks: readonly FigureMark[] }
  | { readonly kind: 'sign'; readonly sign: Sign; readonly marks: readonly FigureMark[] };
