// Arithmetic with figures that may be signs: exact, nothing rounded, no sign ever taken for zero but "–", which is nothing.
import Fraction from 'fraction.js';
import type { FigureMark } from '../../source/figures/figure.js';
import type { Ergebnis, Zeichen } from './ergebnis.js';
import type { Zellwert } from './indikator.js';

const null0 = new Fraction(0);

/**
 * The gravest first: a result is what hides most of it.
 *
 * What is secret stays so whatever else is missing; after it comes what nobody knows, then what somebody knows badly, then
 * what somebody will know, last what there is nothing to know of.
 */
const nachSchwere: readonly Zeichen[] = ['geheim', 'unbekannt', 'unsicher', 'später', 'gesperrt'];

/** In the order in which they are printed. */
const markenfolge: readonly FigureMark[] = ['eingeschränkt', 'berichtigt', 'vorläufig', 'geschätzt'];
const keineMarken: readonly FigureMark[] = [];

export function zahl(wert: Fraction, marken = keineMarken): Ergebnis {
  return { art: 'zahl', wert, marken };
}

export function zeichen(sign: Zeichen, marken = keineMarken): Ergebnis {
  return { art: 'zeichen', zeichen: sign, marken };
}

/** What a cell says; an empty one and one with words are unknown. */
export function ausZelle({ figur }: Zellwert): Ergebnis {
  if (figur === undefined) return zeichen('unbekannt');
  return figur.kind === 'number' ? zahl(figur.value, figur.marks) : zeichen(figur.sign, figur.marks);
}

/** The number, "–" being zero; nothing where a sign hides it. */
export function zahlenwert(ergebnis: Ergebnis | undefined): Fraction | undefined {
  if (ergebnis?.art === 'zahl') return ergebnis.wert;
  return ergebnis?.zeichen === 'nichts' ? null0 : undefined;
}

/** Of several results all marks, each once. */
function vereint(ergebnisse: readonly Ergebnis[]): readonly FigureMark[] {
  if (ergebnisse.every(({ marken }) => marken.length === 0)) return keineMarken;
  return markenfolge.filter((marke) => ergebnisse.some(({ marken }) => marken.includes(marke)));
}

/** The gravest of the signs that leave no number, with the marks of all; nothing where every result has a number or is "–". */
function verdeckt(ergebnisse: readonly Ergebnis[]): Ergebnis | undefined {
  if (ergebnisse.every((ergebnis) => zahlenwert(ergebnis) !== undefined)) return undefined;
  const gravest = nachSchwere.find((sign) => ergebnisse.some((e) => e.art === 'zeichen' && e.zeichen === sign));
  return zeichen(gravest ?? 'unbekannt', vereint(ergebnisse));
}

/** A sum; of nothing but "–" it is "–". */
export function summe(summanden: readonly { readonly vorzeichen: 1 | -1; readonly ergebnis: Ergebnis }[]): Ergebnis {
  const ergebnisse = summanden.map(({ ergebnis }) => ergebnis);
  const sign = verdeckt(ergebnisse);
  if (sign !== undefined) return sign;
  const marken = vereint(ergebnisse);
  if (ergebnisse.every(({ art }) => art === 'zeichen')) return zeichen('nichts', marken);
  let wert = null0;
  for (const { vorzeichen, ergebnis } of summanden) {
    if (ergebnis.art === 'zahl') wert = vorzeichen === 1 ? wert.add(ergebnis.wert) : wert.sub(ergebnis.wert);
  }
  return zahl(wert, marken);
}

export function differenz(a: Ergebnis, b: Ergebnis): Ergebnis {
  return summe([
    { vorzeichen: 1, ergebnis: a },
    { vorzeichen: -1, ergebnis: b },
  ]);
}

/** Whether something can be divided by it; what is hidden may be anything. */
export function istNull(ergebnis: Ergebnis): boolean {
  return zahlenwert(ergebnis)?.equals(0) === true;
}

/** `zähler` / `nenner` × `faktor`; x where the denominator is nothing: there is no share of it. */
export function quotient(zähler: Ergebnis, nenner: Ergebnis, faktor: number): Ergebnis {
  const beide = [zähler, nenner];
  if (istNull(nenner)) return zeichen('gesperrt', vereint(beide));
  const sign = verdeckt(beide);
  if (sign !== undefined) return sign;
  if (zähler.art === 'zeichen' || nenner.art === 'zeichen') return zeichen('nichts', vereint(beide));
  return zahl(zähler.wert.div(nenner.wert).mul(exakt(faktor)), vereint(beide));
}

/** A number of the catalogue as it was typed: 0.1 is a tenth. */
export function exakt(number: number): Fraction {
  return new Fraction(Number.isInteger(number) ? number : String(number));
}
