// How people are named in the presence: the form of the name, what stands beside it, and what tells two of the same name apart.

import type { AnwesenheitsProfil } from '../profil/profil-anwesenheit.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { fraktionIn, fraktionName, type Gremium, mitgliederAm } from '../stammdaten/gremium.js';
import { byGender, fullName, listName, type Person, plainName } from '../stammdaten/person.js';

/** What names are made with. */
export interface Namensrahmen {
  readonly profil: AnwesenheitsProfil;
  readonly gremium: Gremium;
  /** The day of the sitting (ISO date): groups and memberships change. */
  readonly tag: string;
  /** Everybody who is named, so that people of the same name can be told apart. */
  readonly alle: readonly Person[];
}

/** Everybody a sitting may name in its presence, each once. */
export function peopleOf({ gremien, anwesenheit, tage }: Pick<Sitzung, 'gremien' | 'anwesenheit' | 'tage'>) {
  const [{ datum }] = tage;
  const recorded = anwesenheit.flatMap(({ person, vertritt }) => [
    person,
    ...(vertritt === undefined ? [] : [vertritt]),
  ]);
  return [
    ...new Set([
      ...recorded,
      ...gremien.flatMap((gremium) => mitgliederAm(gremium, datum).map(({ person }) => person)),
    ]),
  ];
}

/** "Muster, Dr. Anna" or "Dr. Anna Muster"; with the group, else the home, where somebody else has the same name. */
export function listenName(rahmen: Namensrahmen, person: Person): string {
  const name = formOf(rahmen.profil, person);
  const twins = rahmen.alle.filter((other) => other !== person && other.name === person.name);
  const mark = [groupOf, homeOf].map((what) => ({
    own: what(rahmen, person),
    others: twins.map((twin) => what(rahmen, twin)),
  }));
  const telling = mark.find(({ own, others }) => own !== '' && others.some((other) => other !== own));
  return telling === undefined ? name : `${name} (${telling.own})`;
}

/** The name with what the profile prints beside it: group, home, capacity. */
export function namensZeile(rahmen: Namensrahmen, person: Person, als: string | undefined): string {
  const { profil } = rahmen;
  // The heading, or what stands beside the name, tells the group already.
  const isGroupTold = profil.fraktion || profil.gliederung === 'nach Fraktionen';
  const name = isGroupTold ? nameInGroup(rahmen, person) : listenName(rahmen, person);
  const beside = [
    profil.wohnort ? homeOf(rahmen, person) : '',
    profil.fraktion ? groupOf(rahmen, person) : '',
    profil.eigenschaft ? (als ?? '') : '',
  ];
  return [name, ...beside].filter((part) => part !== '').join(', ');
}

/** The name among those of the same group, for places that tell the group. */
export function nameInGroup(rahmen: Namensrahmen, person: Person): string {
  const group = groupOf(rahmen, person);
  return listenName({ ...rahmen, alle: rahmen.alle.filter((other) => groupOf(rahmen, other) === group) }, person);
}

/** The printed name of the group somebody belongs to in this committee; empty = none. */
export function groupOf({ gremium, tag }: Namensrahmen, person: Person): string {
  const fraktion = fraktionIn(gremium, person, tag);
  return fraktion === undefined ? '' : fraktionName(gremium, fraktion);
}

/** The words a substitution is told with. */
export function vertretungsWorte(rahmen: Namensrahmen, deputy: Person, represented: Person) {
  return {
    name: listenName(rahmen, represented),
    person: spokenName(rahmen.profil, represented),
    herrn: represented.anrede === undefined ? '' : byGender(represented, 'Frau', 'Herrn', ''),
    vertretung: byGender(deputy, 'Vertreterin', 'Vertreter', 'Vertretung'),
  };
}

function homeOf(_: Namensrahmen, { ort }: Person): string {
  return ort ?? '';
}

function formOf(profil: AnwesenheitsProfil, person: Person): string {
  if (profil.namen === 'Vorname Nachname') return spokenName(profil, person);
  return profil.titel ? listName(person) : person.name;
}

function spokenName(profil: AnwesenheitsProfil, person: Person): string {
  return profil.titel ? fullName(person) : plainName(person);
}

/** A name and what is told beside it. */
export function named(name: string, addition: string | undefined): string {
  return addition === undefined || addition === '' ? name : `${name}, ${addition}`;
}
