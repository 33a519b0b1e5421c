// Places by rank, highest and lowest ones; from published values. Only where somebody asks: a rank says more than most figures bear.
import type { Ergebnis } from './ergebnis.js';
import type { Richtung } from './indikator.js';
import { zahlenwert } from './rechnen.js';
import { type Spanne, spanneVon } from './spielraum.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from './zahlenwerk.js';

export interface Rangplatz {
  readonly gebiet: string;
  readonly ergebnis: Ergebnis;
  /** Absent where a sign hides the number; "–" is exactly nothing and has a rank. */
  readonly rang?: number;
}

export interface Rangfolge {
  /** By rank, equal ones in the order given, those without a rank last. */
  readonly plätze: readonly Rangplatz[];
  /** Which end is the first: "Rang 1 = höchster Wert". */
  readonly satz: string;
}

/**
 * The rank of a place is one more than the number of places that are certainly before it: 1, 2, 2, 4.
 *
 * Certainly before is one whose bounds (`spanneVon`) lie beyond those of the other. So the first of two places that cannot be told
 * apart shares its rank with the second, and the second with a third from which the first differs: each is compared with
 * each, and none is pushed down by a difference that may be rounding.
 */
export function rangfolge(
  { richtung }: Pick<VeröffentlichterIndikator, 'richtung'>,
  stand: Pick<VeröffentlichterStand, 'werte'>,
  gebiete: readonly string[],
): Rangfolge {
  const isAufsteigend = richtung === 'hoch ist ungünstig';
  const gemessen = gemesseneOf(stand, gebiete);
  const plätze = gemessen.map(({ gebiet, ergebnis, spanne }): Rangplatz => {
    if (spanne === undefined) return { gebiet, ergebnis };
    const davor = gemessen.filter((andere) => {
      if (andere.spanne === undefined) return false;
      return isAufsteigend ? isDarüber(spanne, andere.spanne) : isDarüber(andere.spanne, spanne);
    });
    return { gebiet, ergebnis, rang: davor.length + 1 };
  });
  const last = gebiete.length + 1;
  return { plätze: plätze.toSorted((a, b) => (a.rang ?? last) - (b.rang ?? last)), satz: sätze[richtung] };
}

const sätze: Readonly<Record<Richtung, string>> = {
  neutral: 'Rang 1 = höchster Wert',
  'hoch ist günstig': 'Rang 1 = günstigster (höchster) Wert',
  'hoch ist ungünstig': 'Rang 1 = günstigster (niedrigster) Wert',
};

export interface Äußerster {
  /** More than one where values are equal or cannot be told apart; the outermost first. */
  readonly gebiete: readonly string[];
  /** The outermost value itself. */
  readonly ergebnis: Ergebnis;
  /** Places whose value is hidden by a sign: what is not known may lie further out. */
  readonly ohneWert: readonly string[];
}

/** The places with the highest value, whatever is good or bad; nothing where none has one. */
export function höchster(
  stand: Pick<VeröffentlichterStand, 'werte'>,
  gebiete: readonly string[],
): Äußerster | undefined {
  return äußerster({ stand, gebiete, isWeiter: isDarüber, ende: -1 });
}

/** The places with the lowest value. */
export function niedrigster(
  stand: Pick<VeröffentlichterStand, 'werte'>,
  gebiete: readonly string[],
): Äußerster | undefined {
  return äußerster({ stand, gebiete, isWeiter: (a, b) => isDarüber(b, a), ende: 1 });
}

interface Ende {
  readonly stand: Pick<VeröffentlichterStand, 'werte'>;
  readonly gebiete: readonly string[];
  readonly isWeiter: (a: Spanne, b: Spanne) => boolean;
  readonly ende: 1 | -1;
}

function äußerster({ stand, gebiete, isWeiter, ende }: Ende): Äußerster | undefined {
  const gemessen = gemesseneOf(stand, gebiete);
  const mitWert = gemessen.flatMap(({ gebiet, ergebnis, spanne }) => {
    const wert = zahlenwert(ergebnis);
    return wert === undefined || spanne === undefined ? [] : [{ gebiet, ergebnis, spanne, wert }];
  });
  const außen = mitWert
    .filter(({ spanne }) => !mitWert.some((andere) => isWeiter(andere.spanne, spanne)))
    .toSorted((a, b) => ende * a.wert.compare(b.wert));
  const [erster] = außen;
  if (erster === undefined) return undefined;
  const ohneWert = gemessen.flatMap(({ gebiet, spanne }) => (spanne === undefined ? [gebiet] : []));
  return { gebiete: außen.map(({ gebiet }) => gebiet), ergebnis: erster.ergebnis, ohneWert };
}

function gemesseneOf({ werte }: Ende['stand'], gebiete: readonly string[]) {
  return gebiete.flatMap((gebiet) => {
    const wert = werte.get(gebiet);
    return wert === undefined ? [] : [{ gebiet, ergebnis: wert.ergebnis, spanne: spanneVon(wert) }];
  });
}

function isDarüber(a: Spanne, b: Spanne): boolean {
  return b.bis !== undefined && a.von.compare(b.bis) > 0;
}
