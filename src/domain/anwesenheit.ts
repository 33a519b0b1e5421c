// Presence as it is printed: groups of names with what is worth a second line. Recorded events only, nothing computed.
import { offen } from '../source/shape.js';
import { fraktionName, type Gremium } from './gremium.js';
import type { Person } from './person.js';
import type { Sitzung } from './sitzung.js';
import type { Anwesenheit } from './teilnahme.js';

/** One name in the list. */
export interface AnwesendePerson {
  readonly name: string;
  /** "ab 17:20 Uhr, TOP 3", "vertritt Beispiel, Bernd"; empty = nothing to add. */
  readonly zusatz: string;
}
/** Names under one heading. */
export interface AnwesenheitsGruppe {
  readonly titel: string;
  readonly personen: readonly AnwesendePerson[];
}
/** The presence as the template is given it. */
export interface AnwesenheitsListe {
  readonly gruppen: readonly AnwesenheitsGruppe[];
  readonly entschuldigt: readonly string[];
  readonly fehlend: readonly string[];
}

/** What the presence of a sitting is made from. */
export type Anwesende = Pick<Sitzung, 'gremien' | 'anwesenheit' | 'verwaltung' | 'angaben'>;

/** Members by group in the committee's order, then advisory members, administration and guests. */
export function anwesenheitsListe(sitzung: Anwesende): AnwesenheitsListe {
  const [gremium] = sitzung.gremien;
  const advisory = new Map(gremium.beratend.map(({ person, für }) => [person, für ?? '']));
  const seated = sitzung.anwesenheit.filter((entry) => entry.istDa !== false);
  const present = seated.filter((entry) => !advisory.has(seatOf(entry)));
  const absent = sitzung.anwesenheit.filter((entry) => entry.istDa === false);
  const fraktionen = new Set([
    ...gremium.angaben.fraktionen.keys(),
    ...present.map((entry) => entry.person.fraktion ?? ''),
  ]);
  const gruppen = [
    ...[...fraktionen].map((fraktion) => ({
      titel: fraktion === '' ? 'Mitglieder' : fraktionName(gremium, fraktion),
      personen: present.filter((entry) => (entry.person.fraktion ?? '') === fraktion).map(member),
    })),
    {
      titel: 'Beratende Mitglieder',
      personen: seated
        .filter((entry) => advisory.has(seatOf(entry)))
        .map((entry) => ({ name: named(entry.person.name, advisory.get(seatOf(entry))), zusatz: events(entry) })),
    },
    {
      titel: 'Verwaltung',
      personen: sitzung.verwaltung.map(({ person }) => ({ name: named(person.name, person.amt), zusatz: '' })),
    },
    {
      titel: 'Gäste',
      personen: sitzung.angaben.gäste.map((gast) => ({ name: named(gast.name, gast.für), zusatz: '' })),
    },
  ];
  const names = (entries: readonly Anwesenheit[]) =>
    entries.map(({ person }) => {
      const belongs = advisory.get(person) ?? groupOf(person, gremium);
      return belongs === '' ? person.name : `${person.name} (${belongs})`;
    });
  return {
    gruppen: gruppen.filter((gruppe) => gruppe.personen.length > 0),
    entschuldigt: names(absent.filter((entry) => entry.angaben.entschuldigt === true)),
    fehlend: names(absent.filter((entry) => entry.angaben.entschuldigt !== true)),
  };
}

/** A deputy takes the seat of the person represented, with or without a vote. */
export function seatOf({ person, vertritt }: Anwesenheit): Person {
  return vertritt ?? person;
}

function member(entry: Anwesenheit): AnwesendePerson {
  return { name: named(entry.person.name, entry.person.ort), zusatz: events(entry) };
}

function named(name: string, addition: string | undefined): string {
  return addition === undefined || addition === '' ? name : `${name}, ${addition}`;
}

function groupOf(person: Person, gremium: Gremium): string {
  return person.fraktion === undefined ? '' : fraktionName(gremium, person.fraktion);
}

function events({ angaben, istDa, vertritt }: Anwesenheit): string {
  const at = (time: string | undefined, top: string | undefined, topWord: string) =>
    [time === undefined ? '' : time === offen ? offen : `${time} Uhr`, top === undefined ? '' : `${topWord} ${top}`]
      .filter((part) => part !== '')
      .join(', ');
  const from = at(angaben.ab, angaben.ab_top, 'TOP');
  const until = at(angaben.bis, angaben.bis_top, 'nach TOP');
  return [
    istDa === offen ? 'Anwesenheit offen' : '',
    vertritt === undefined ? '' : `vertritt ${vertritt.name}`,
    from === '' ? '' : `ab ${from}`,
    until === '' ? '' : `bis ${until}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
