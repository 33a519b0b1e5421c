// A composite index from what may be told of its parts: were it made of confidential values, the others' index would betray them.
import Fraction from 'fraction.js';
import { ohneWeg } from './berechnen.js';
import type { Berechnet, Ergebnis, Rechenweg } from './ergebnis.js';
import type { Gewicht } from './indikator.js';
import { verschiedene } from './quellen.js';
import { exakt, summe, zahl, zahlenwert, zeichen } from './rechnen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from './zahlenwerk.js';

type Index = Omit<VeröffentlichterIndikator, 'stände'>;
interface Teil extends Gewicht {
  readonly titel: string;
  /** -1 where what is high is not what a high index means. */
  readonly vorzeichen: 1 | -1;
  readonly stand: VeröffentlichterStand;
}

/**
 * The weighted mean of z-values, at every date that all parts have.
 *
 * z = (value − mean) / standard deviation, both over the municipalities that have a published value, each counting once, with the
 * division by their number. 0 is the average municipality. A high index is unfavourable where its direction says so, else
 * favourable; parts whose direction is the other way are turned round. Weights need not add up to 1.
 * Source: OECD and JRC, Handbook on Constructing Composite Indicators (2008), steps 5 and 6.
 */
export function berechneIndex(
  index: Index,
  bekannt: ReadonlyMap<string, VeröffentlichterIndikator>,
  kommunen: readonly string[],
): readonly VeröffentlichterStand[] {
  const [erster] = index.gewichte.map(({ indikator }) => bekannt.get(indikator));
  return (erster?.stände ?? []).flatMap(({ zeit }) => {
    const teile = index.gewichte.map((gewicht) => teilOf({ index, gewicht, zeit, bekannt }));
    const vorhanden = teile.flatMap((teil) => teil ?? []);
    return vorhanden.length === teile.length ? [standOf(index, vorhanden, kommunen)] : [];
  });
}

interface Teilsuche {
  readonly index: Index;
  readonly gewicht: Gewicht;
  readonly zeit: string;
  readonly bekannt: ReadonlyMap<string, VeröffentlichterIndikator>;
}

function teilOf({ index, gewicht, zeit, bekannt }: Teilsuche): Teil | undefined {
  const indikator = bekannt.get(gewicht.indikator);
  const stand = indikator?.stände.find((each) => each.zeit === zeit);
  if (indikator === undefined || stand === undefined) return undefined;
  const gegen = index.richtung === 'hoch ist ungünstig' ? 'hoch ist günstig' : 'hoch ist ungünstig';
  return { ...gewicht, titel: indikator.titel, vorzeichen: indikator.richtung === gegen ? -1 : 1, stand };
}

function standOf(index: Index, teile: readonly Teil[], kommunen: readonly string[]): VeröffentlichterStand {
  const gemessen = teile.map((teil) => ({ teil, maß: maßVon(teil.stand, kommunen) }));
  const gewichtssumme = teile.reduce((sum, { gewicht }) => sum.add(exakt(gewicht)), new Fraction(0));
  const ids = new Set(teile.flatMap(({ stand }) => [...stand.werte.keys()]));
  const werte = new Map(
    [...ids].map((id): [string, Berechnet] => {
      const wege = gemessen.map(({ teil, maß }) => {
        const wert = teil.stand.werte.get(id);
        const z = standardisiert(wert?.ergebnis, maß);
        const weg = wert?.weg ?? ohneWeg(zeichen('unbekannt'));
        const mal = malVon(teil, maß, gewichtssumme);
        return { teil, weg, mal, beitrag: z.art === 'zahl' ? { ...z, wert: z.wert.mul(exakt(teil.gewicht)) } : z };
      });
      const sum = summe(wege.map(({ teil, beitrag }) => ({ vorzeichen: teil.vorzeichen, ergebnis: beitrag })));
      const ergebnis =
        sum.art === 'zahl' && !gewichtssumme.equals(0) ? zahl(sum.wert.div(gewichtssumme), sum.marken) : sum;
      const weg: Rechenweg = {
        art: 'index',
        teile: wege.map(({ teil: { indikator, gewicht }, mal, weg: part }) => ({ indikator, gewicht, mal, weg: part })),
        ergebnis,
      };
      return [id, { ergebnis, zähler: ergebnis, weg }];
    }),
  );
  const [{ stand: erster }] = teile as [Teil, ...Teil[]];
  const gebietsstände = new Set(teile.map(({ stand }) => stand.gebietsstand));
  return {
    zeit: erster.zeit,
    bezeichnung: erster.bezeichnung,
    definition: index.definition,
    quellen: verschiedene(teile.flatMap(({ stand }) => stand.quellen)),
    ...(gebietsstände.size === 1 && erster.gebietsstand !== undefined ? { gebietsstand: erster.gebietsstand } : {}),
    werte,
    anmerkungen: [offengelegt(index, teile)],
    unterschiede: [],
  };
}

function offengelegt({ richtung }: Index, teile: readonly Teil[]): string {
  const parts = teile.map(({ titel, gewicht, vorzeichen }) => {
    const umgekehrt = vorzeichen === -1 ? ', umgekehrt' : '';
    return `${titel} (Gewicht ${String(gewicht).replace('.', ',')}${umgekehrt})`;
  });
  const meaning = richtung === 'hoch ist ungünstig' ? 'ungünstig' : 'günstig';
  const gerichtet =
    richtung === 'neutral' && teile.every(({ vorzeichen }) => vorzeichen === 1) ? '' : `, hohe Werte sind ${meaning}`;
  return `Index: gewichtetes Mittel der z-Werte (Abstand vom Mittel der Kommunen in Standardabweichungen; 0 ist der Durchschnitt${gerichtet}) aus ${parts.join(', ')}.`;
}

/** The weight of a part among all, per unit of what it is measured in. */
function malVon({ gewicht, vorzeichen }: Teil, maß: Maß | undefined, gewichtssumme: Fraction): Fraction {
  if (maß === undefined || gewichtssumme.equals(0)) return new Fraction(0);
  return exakt(gewicht).mul(vorzeichen).div(gewichtssumme).div(maß.abweichung);
}

interface Maß {
  readonly mittel: Fraction;
  readonly abweichung: Fraction;
}

function maßVon({ werte }: VeröffentlichterStand, kommunen: readonly string[]): Maß | undefined {
  const zahlen = kommunen.flatMap((id) => zahlenwert(werte.get(id)?.ergebnis) ?? []);
  if (zahlen.length === 0) return undefined;
  const mittel = zahlen.reduce((sum, wert) => sum.add(wert), new Fraction(0)).div(zahlen.length);
  const quadrate = zahlen.reduce((sum, wert) => sum.add(wert.sub(mittel).pow(2)), new Fraction(0));
  const abweichung = wurzel(quadrate.div(zahlen.length));
  return abweichung.equals(0) ? undefined : { mittel, abweichung };
}

/** x where all municipalities are alike: nothing is measured then. */
function standardisiert(ergebnis: Ergebnis | undefined, maß: Maß | undefined): Ergebnis {
  const wert = zahlenwert(ergebnis);
  if (ergebnis === undefined || wert === undefined) return ergebnis ?? zeichen('unbekannt');
  if (maß === undefined) return zeichen('gesperrt', ergebnis.marken);
  return zahl(wert.sub(maß.mittel).div(maß.abweichung), ergebnis.marken);
}

/** To 20 decimals, far beyond what is printed: a root is seldom a fraction. */
function wurzel({ n, d }: Fraction): Fraction {
  const scale = 10n ** 20n;
  return new Fraction(ganzeWurzel(n * d * scale * scale), d * scale);
}

/** The whole part of the root, by Newton. */
function ganzeWurzel(n: bigint): bigint {
  if (n < 2n) return n;
  let guess = 1n << BigInt(Math.ceil(n.toString(2).length / 2));
  for (;;) {
    const next = (guess + n / guess) / 2n;
    if (next >= guess) return guess;
    guess = next;
  }
}
