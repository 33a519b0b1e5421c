// The columns that a table of one indicator may have, by the words authors ask for them with.
import { enumerate, nearest } from '../../diagnostic.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import { abweichung, einheitDerDifferenz } from '../indikator/abweichung.js';
import type { Seite } from '../indikator/berechnen.js';
import type { Ergebnis } from '../indikator/ergebnis.js';
import { klassenVon } from '../indikator/klassen.js';
import { rangfolge } from '../indikator/rangfolge.js';
import { veränderung } from '../indikator/veraenderung.js';
import type { VeröffentlichterStand } from '../indikator/zahlenwerk.js';
import { zeige, zeigeAbweichung } from '../indikator/zahlform.js';
import { type Frage, type Gefunden, listOf, refuse } from './gefragt.js';
import { gefragteAmpel } from './gefragte-ampel.js';
import { type Zahlenspalte, zahlenzelle } from './zahlentabelle.js';

/** What a column is made from. */
export interface Spaltengrundlage extends Gefunden {
  readonly frage: Frage;
  /** Ids of the places that ranks and classes are given among. */
  readonly gebiete: readonly string[];
  /** The earlier date for changes; absent where there is none. */
  readonly seit: VeröffentlichterStand | undefined;
}

/** A column, and a sentence that belongs below the table. */
export interface Spalte extends Omit<Zahlenspalte, 'gruppe'> {
  readonly anmerkung?: string;
  /** Of which side it shows counts, which readers may add up. */
  readonly seite?: Seite;
}

const spalten: ReadonlyMap<string, (grundlage: Spaltengrundlage) => Spalte> = new Map([
  [
    'anzahl',
    ({ stand }: Spaltengrundlage) => ({
      ...figures('Anzahl', 0, (id) => stand.werte.get(id)?.zähler),
      seite: 'zähler',
    }),
  ],
  [
    'von',
    ({ stand }: Spaltengrundlage) => ({
      ...figures('von', 0, (id) => stand.werte.get(id)?.nenner),
      seite: 'nenner',
    }),
  ],
  [
    'wert',
    ({ indikator: { art, einheit, dezimalen }, stand }: Spaltengrundlage) => ({
      ...figures(einheitImKopf(einheit), dezimalen, (id) => stand.werte.get(id)?.ergebnis),
      ...(art === 'anzahl' && { seite: 'zähler' }),
    }),
  ],
  ['abweichung', abweichungsspalte],
  ['veränderung', veränderungsspalte],
  ['rang', rangspalte],
  ['klasse', klassenspalte],
  ['ampel', ampelspalte],
]);

/** Of a place that is not among those compared, or of dates that cannot be. */
const senseless: Ergebnis = { art: 'zeichen', zeichen: 'gesperrt', marken: [] };

function abweichungsspalte({ frage, indikator, stand }: Spaltengrundlage): Spalte {
  const von = frage.zahlenwerk.gebiete.kreis.id;
  return differences(
    `Abweichung vom Kreis in ${imDativ(einheitDerDifferenz(indikator.einheit))}`,
    indikator.dezimalen,
    // A place is as far from itself as it is from a count that it is part of: that says nothing.
    (gebiet) =>
      gebiet === von || indikator.art === 'anzahl'
        ? senseless
        : abweichung(indikator, stand, { gebiet, von })?.ergebnis,
  );
}

function veränderungsspalte({ indikator, stand, seit }: Spaltengrundlage): Spalte {
  const changeOf = (gebiet: string) => seit && veränderung(indikator, { gebiet, von: seit, bis: stand });
  const since = seit === undefined ? '' : ` seit ${seit.bezeichnung}`;
  const reasons =
    seit === undefined
      ? ['Einen früheren Stand gibt es nicht.']
      : [changeOf('kreis')].flatMap((change) => (change?.art === 'unvergleichbar' ? [change.grund] : []));
  return {
    ...differences(
      `Veränderung${since} in ${imDativ(einheitDerDifferenz(indikator.einheit))}`,
      indikator.dezimalen,
      (gebiet) => {
        const change = changeOf(gebiet);
        return change?.art === 'veränderung' ? change.ergebnis : senseless;
      },
    ),
    ...(reasons[0] !== undefined && { anmerkung: reasons[0] }),
  };
}

function rangspalte({ indikator, stand, gebiete }: Spaltengrundlage): Spalte {
  const { plätze, satz } = rangfolge(indikator, stand, gebiete);
  const ranks = new Map(plätze.map(({ gebiet, rang }) => [gebiet, rang]));
  return {
    kopf: 'Rang',
    art: 'zahl',
    zelle: ({ id }) => {
      const rank = ranks.get(id);
      if (rank !== undefined) return { text: String(rank) };
      return zahlenzelle(ranks.has(id) ? stand.werte.get(id)?.ergebnis : senseless, 0);
    },
    anmerkung: `${satz}; Plätze, deren Werte sich im Rahmen der Genauigkeit nicht unterscheiden, teilen sich einen Rang.`,
  };
}

function klassenspalte({ indikator, stand, gebiete }: Spaltengrundlage): Spalte {
  const { klassen, klasseVon, satz } = klassenVon(indikator, stand, gebiete);
  return {
    kopf: 'Klasse',
    art: 'wort',
    zelle: ({ id }) => {
      const klasse = klassen[klasseVon.get(id) ?? -1];
      return klasse === undefined ? zahlenzelle(senseless, 0) : { text: klasse.name };
    },
    anmerkung: `Klassen: ${satz}.`,
  };
}

/** Errors: those of the Ampel; the table then has x in all of its cells, and is not printed. */
function ampelspalte({ frage, indikator, stand }: Spaltengrundlage): Spalte {
  const ampel = gefragteAmpel(frage, { indikator, stand });
  return {
    kopf: 'Ampel',
    art: 'wort',
    zelle: ({ id }) => {
      const stufe = ampel?.stufen[ampel.stufeVon.get(id) ?? -1];
      return stufe === undefined ? zahlenzelle(senseless, 0) : { text: stufe.name, zeichen: stufe.zeichen };
    },
    ...(ampel !== undefined && { anmerkung: ampel.satz }),
  };
}

/** "%" → "in %", "Personen" → "Personen". */
export function einheitImKopf(einheit: string): string {
  if (einheit === '') return 'Wert';
  return /^\p{L}/u.test(einheit) ? einheit : `in ${einheit}`;
}

/** Behind "in". */
function imDativ(einheit: string): string {
  return einheit === 'Prozentpunkte' ? 'Prozentpunkten' : einheit;
}

type ErgebnisVon = (gebiet: string) => Ergebnis | undefined;

function figures(kopf: string, dezimalen: number, of: ErgebnisVon): Spalte {
  return { kopf, art: 'zahl', zelle: ({ id }) => zahlenzelle(of(id), dezimalen, zeige) };
}

function differences(kopf: string, dezimalen: number, of: ErgebnisVon): Spalte {
  return { kopf, art: 'zahl', zelle: ({ id }) => zahlenzelle(of(id), dezimalen, zeigeAbweichung) };
}

/** The columns of `spalten="wert, rang"`; without it what suits the kind of indicator. Errors: `zahl-spalte-unbekannt`. */
export function askedSpalten(grundlage: Spaltengrundlage): readonly Spalte[] {
  const typed = grundlage.frage.call.options.get('spalten');
  const names = typed === undefined ? usual(grundlage) : listOf(typed);
  return names.flatMap((name) => {
    const known = [...spalten].find(([word]) => foldSpelling(word) === foldSpelling(name));
    if (known !== undefined) return [known[1](grundlage)];
    const near = nearest(name, spalten.keys());
    refuse(grundlage.frage, {
      code: 'zahl-spalte-unbekannt',
      severity: 'Fehler',
      message: `Eine Spalte ${quoted(name)} gibt es nicht.`,
      remedy:
        near === undefined
          ? `Nennen Sie ${enumerate([...spalten.keys()])}, zum Beispiel spalten="anzahl, wert, abweichung".`
          : `Meinten Sie „${near}“?`,
    });
    return [];
  });
}

function usual({ indikator }: Spaltengrundlage): readonly string[] {
  return indikator.art === 'quote' ? ['anzahl', 'wert', 'abweichung'] : ['wert'];
}
