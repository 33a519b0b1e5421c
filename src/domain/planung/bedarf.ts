// What measures need – posts and money – added up exactly and printed in German. What nobody has put a figure to is a sign, and no zero.
import Fraction from 'fraction.js';
import { zeigeZahl } from '../indikator/zahlform.js';
import type { Maßnahme } from './handlungsfeld.js';

/** What is needed of one kind; nothing where it is not known. */
export type Menge = Fraction | undefined;

export function stellenVon({ angaben }: Maßnahme): Menge {
  return asTyped(angaben.stellen);
}

export function kostenVon({ angaben }: Maßnahme): Menge {
  return asTyped(angaben.kosten);
}

/** By its digits: 0,1 is a tenth, whatever the computer makes of it. Nobody plans thousandths of a post or cent. */
function asTyped(typed: number | undefined): Menge {
  return typed === undefined ? undefined : new Fraction(typed.toFixed(3));
}

/** The sum of what is known; nothing where nothing is. */
export function summe(mengen: readonly Menge[]): Menge {
  const known = mengen.filter((menge) => menge !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, menge) => sum.add(menge));
}

/** How a table prints amounts: all with as many decimals as the most exact has, at least `least`. */
export function mengenform(mengen: readonly Menge[], least: number): (menge: Menge) => string {
  const decimals = Math.max(least, ...mengen.map((menge) => (menge === undefined ? 0 : decimalsOf(menge))));
  return (menge) => {
    if (menge === undefined) return unbeziffert;
    return menge.n === 0n ? nichts : zeigeZahl(menge, decimals);
  };
}

const unbeziffert = '.';
const nichts = '–';

/** A number that was typed has an end behind its comma. */
function decimalsOf(menge: Fraction): number {
  let decimals = 0;
  for (let rest = menge; rest.d !== 1n; rest = rest.mul(10)) decimals++;
  return decimals;
}

/** What the signs among these amounts mean, as one line; empty where there is none. */
export function mengenzeichen(mengen: readonly Menge[]): string {
  const meant = [
    ...(mengen.some((menge) => menge?.n === 0n) ? [`${nichts} = nichts`] : []),
    ...(mengen.some((menge) => menge === undefined) ? [`${unbeziffert} = noch nicht beziffert`] : []),
  ];
  return meant.length === 0 ? '' : `Zeichen: ${meant.join('; ')}.`;
}
