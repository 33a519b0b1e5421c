// An election as recorded, the people it names found, and its words from the profile. What was announced is printed; nothing is counted.
import { offen } from '../../source/shape.js';
import { type Abstimmungsworte, wordsFor } from '../profil/profil-abstimmung.js';
import { fill } from '../profil/satzmuster.js';
import type { WahlAngaben } from '../sitzung/abstimmung-angaben.js';
import type { TopAngaben } from '../sitzung/top-angaben.js';
import type { TopUmfeld } from '../sitzung/top-umfeld.js';
import type { Person } from '../stammdaten/person.js';
import { inOne, joined, personWords, procedureKey, type Wortwahl } from './abstimmung.js';

/** An election with the people it names. */
export interface Wahl {
  readonly angaben: WahlAngaben;
  /** Candidates by what was typed; a list of candidates is nobody. */
  readonly personen: ReadonlyMap<string, Person>;
}

/** One ballot or row of figures in words; empty = not recorded. */
export interface Stimmenzeile {
  readonly wort: string;
  /** One cell for each ballot. */
  readonly zahlen: readonly string[];
}

/** An election in words. */
export interface WahlSicht {
  readonly titel: string;
  /** "Vorgeschlagen: Anna Muster und Gerd Muster"; empty where the table names them. */
  readonly vorschläge: string;
  /** Heads of the figures, the first over the words; empty = no table. */
  readonly spalten: readonly string[];
  readonly zeilen: readonly Stimmenzeile[];
  /** "Gewählt: Anna Muster". */
  readonly ergebnis: string;
  /** "geheime Wahl · durch Los". */
  readonly zählung: string;
  readonly satz: string;
  /** "Anna Muster nahm die Wahl an."; empty = not recorded. */
  readonly annahme: string;
}

/** The elections at a TOP, their people found in personen.yaml or, from outside, as typed. */
export function readWahlen({ personen }: TopUmfeld, { wahl }: TopAngaben): readonly Wahl[] {
  return wahl.map((angaben) => {
    const typed = new Set([...namesIn(angaben), ...elected(angaben)]);
    const found = [...typed].flatMap((name) => {
      const named = [...personen.values()].filter((person) => person.name === name);
      const person = personen.get(name) ?? (named.length === 1 ? named[0] : undefined) ?? outsider(name);
      return person === undefined ? [] : [[name, person] as const];
    });
    return { angaben, personen: new Map(found) };
  });
}

/** Somebody from outside, typed like everybody in personen.yaml: "Nachname, Vorname"; what else has a comma is a list of candidates. */
function outsider(typed: string): Person | undefined {
  const isList = /(?:^|[^\p{L}])(?:Gruppen?|Listen?|Fraktion(?:en)?|Wahlvorschlag|und)(?!\p{L})/u.test(typed);
  return !isList && /^\p{L}[\p{L}\p{M}.'’ -]*, *\p{L}[\p{L}\p{M}.'’ -]*$/u.test(typed) ? { name: typed } : undefined;
}

/** Everybody proposed or voted for, in the order recorded. */
export function namesIn({ vorschläge, wahlgänge }: WahlAngaben): readonly string[] {
  return [...new Set([...vorschläge, ...wahlgänge.flatMap(({ stimmen }) => [...stimmen.keys()])])];
}

/** Those announced as elected; none while it is open. */
export function elected({ gewählt }: WahlAngaben): readonly string[] {
  return gewählt === undefined || gewählt === offen ? [] : gewählt;
}

/** The election as it is printed. */
export function wahlSicht({ angaben, personen }: Wahl, wortwahl: Wortwahl): WahlSicht {
  const { wahl: words } = wortwahl.worte;
  const name = (typed: string) => {
    const person = personen.get(typed);
    return person === undefined ? typed : fill(words.person, personWords(person, wortwahl.gruppe));
  };
  const list = (typed: readonly string[]) => joined(typed.map(name), words.trenner, words.letzter_trenner);
  const [ergebnis, zählung] = sentence(angaben, wortwahl, list);
  const hasVotesEach = angaben.wahlgänge.some(({ stimmen }) => stimmen.size > 0);
  return {
    titel: fill(words.titel, { amt: angaben.amt }),
    vorschläge: hasVotesEach
      ? ''
      : fill(wordsFor(angaben.vorschläge.length, words.vorschläge), { personen: list(angaben.vorschläge) }),
    spalten: [],
    zeilen: [],
    ...(hasVotesEach || angaben.wahlgänge.length > 1 ? ballots(angaben, words, name) : {}),
    ...{ ergebnis, zählung, satz: inOne(ergebnis, zählung) },
    annahme: acceptance(angaben, words, list),
  };
}

type Wahlworte = Abstimmungsworte['wahl'];

function sentence(
  angaben: WahlAngaben,
  { worte: { wahl: words, mehrheit, einzelheiten } }: Wortwahl,
  list: (typed: readonly string[]) => string,
): readonly [ergebnis: string, zählung: string] {
  const { gewählt, abstimmung, verfahren, losentscheid, wahlgänge, amt } = angaben;
  const parts = [
    verfahren === undefined ? '' : words.verfahren[procedureKey(verfahren)],
    ...(wahlgänge.length === 1 ? wahlgänge : []).flatMap(({ stimmen, ...ballot }) =>
      stimmen.size > 0 ? [] : figuresIn(ballot, einzelheiten),
    ),
    losentscheid === true ? words.los : '',
  ];
  const werte = {
    amt,
    personen: list(elected(angaben)),
    mehrheit: abstimmung === undefined || abstimmung === offen ? '' : mehrheit[abstimmung],
    einzelheiten: parts.filter((part) => part !== '').join(einzelheiten.trenner),
  };
  const danach = fill(words.danach, werte);
  if (gewählt === undefined || gewählt === offen) return [gewählt === offen ? words.offen : '', danach];
  return [gewählt.length === 0 ? words.niemand : fill(words.fett, werte), danach];
}

/** The figures of a ballot over one proposal. */
function figuresIn(
  ballot: Omit<WahlAngaben['wahlgänge'][number], 'stimmen'>,
  words: Abstimmungsworte['einzelheiten'],
): readonly string[] {
  return (['ja', 'nein', 'enthaltung', 'ungültig'] as const).map((kind) => {
    const number = ballot[kind];
    return number === undefined ? '' : fill(wordsFor(number, words[kind]), { zahl: String(number) });
  });
}

/** A row for each name and each other figure that was recorded, a column for each ballot. */
function ballots(
  angaben: WahlAngaben,
  words: Wahlworte,
  name: (typed: string) => string,
): Pick<WahlSicht, 'spalten' | 'zeilen'> {
  const { wahlgänge } = angaben;
  const named = namesIn(angaben).map((typed) => ({
    wort: name(typed),
    zahlen: wahlgänge.map(({ stimmen }) => stimmen.get(typed)),
  }));
  const others = (['ja', 'nein', 'enthaltung', 'ungültig'] as const).map((kind) => ({
    wort: words[kind],
    zahlen: wahlgänge.map((ballot) => ballot[kind]),
  }));
  const recorded = [...named, ...others].filter(({ zahlen }) => zahlen.some((zahl) => zahl !== undefined));
  return {
    spalten: [
      words.wahlvorschlag,
      ...(wahlgänge.length === 1
        ? [words.stimmen]
        : wahlgänge.map((_, index) => fill(words.wahlgang, { nummer: String(index + 1) }))),
    ],
    zeilen: recorded.map(({ wort, zahlen }) => ({ wort, zahlen: zahlen.map((zahl) => String(zahl ?? '–')) })),
  };
}

function acceptance(angaben: WahlAngaben, words: Wahlworte, list: (typed: readonly string[]) => string): string {
  const { angenommen } = angaben;
  const gewählte = elected(angaben);
  if (typeof angenommen !== 'boolean' || gewählte.length === 0) return '';
  const pattern = wordsFor(gewählte.length, angenommen ? words.angenommen : words.abgelehnt);
  return fill(pattern, { personen: list(gewählte) });
}
