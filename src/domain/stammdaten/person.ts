// People of personen.yaml: who they are, how they are named, how others refer to them.
import { join } from 'node:path';
import { enumerate, type Finding, nearest, type Position, placed } from '../../diagnostic.js';
import { dictionary, oneOf, optional, record, text } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { foldSpelling } from '../../source/spelling.js';
import type { Dateiart } from '../dateiart.js';
import { type Gelesen, type Lesung, readYamlFile } from '../lesung.js';

const personShape = record(
  {
    name: text(),
    titel: optional(text()),
    anrede: optional(oneOf('Frau', 'Herr')),
    fraktion: optional(text()),
    ort: optional(text()),
    amt: optional(text()),
  },
  'Person',
);

/** One person; `name` is "Nachname, Vorname" as it stands in lists. */
export type Person = Shaped<typeof personShape>;

/** By the ids that others refer to them with. */
export type Personen = ReadonlyMap<string, Person>;

/** The people, by the ids that others refer to them with. */
export const personenDatei = {
  art: 'personen',
  muster: 'personen.yaml',
  shape: dictionary(personShape),
} as const satisfies Dateiart;

/** The people of personen.yaml. */
export function readPersonen(lesung: Lesung): Gelesen<Personen> | undefined {
  return readYamlFile(lesung, join(lesung.ordner, personenDatei.muster), personenDatei.shape);
}

/**
 * The person meant by an id ("muster-a1") or by a name as in the list ("Muster, Anna").
 *
 * Shape:  an id in any spelling that fits one alone; a name letter by letter – Mueller may be somebody else than Müller.
 * Errors: reports `person-unbekannt` or `person-mehrdeutig` at `at` and returns nothing.
 */
export function findPerson(
  lesung: Lesung,
  personen: Personen,
  reference: string,
  at: Position | undefined,
): Person | undefined {
  const named = called(personen, reference);
  const [only] = named;
  if (only !== undefined && named.length === 1) return only[1];
  lesung.report(placed(named.length > 1 ? ambiguous(reference, named) : unknown(reference, personen), at));
  return undefined;
}

/** The name without what nobody sees: how its umlauts are stored, and blanks. */
function composedName(name: string): string {
  return name
    .normalize('NFC')
    .split(',')
    .map((part) => part.trim().replace(/\s+/gu, ' '))
    .join(', ');
}

/** Everybody with this id, else with this name. */
function called(personen: Personen, reference: string): readonly (readonly [id: string, person: Person])[] {
  const byId = personen.get(reference);
  if (byId !== undefined) return [[reference, byId]];
  const typed = foldSpelling(reference.trim());
  const spelt = [...personen].filter(([id]) => foldSpelling(id) === typed);
  const name = composedName(reference);
  return spelt.length === 1 ? spelt : [...personen].filter(([, person]) => composedName(person.name) === name);
}

/** The person found the same way where others may be named, too: nobody is no mistake. */
export function knownPerson(personen: Personen, reference: string): Person | undefined {
  const [only, ...others] = called(personen, reference);
  return others.length === 0 ? only?.[1] : undefined;
}

function ambiguous(reference: string, named: readonly (readonly [id: string, person: Person])[]): Omit<Finding, 'at'> {
  return {
    code: 'person-mehrdeutig',
    severity: 'Fehler',
    message: `„${reference}“ heißen in personen.yaml mehrere Personen.`,
    remedy: `Schreiben Sie das Kürzel: ${enumerate(named.map(([id]) => id))}.`,
  };
}

function unknown(reference: string, personen: Personen): Omit<Finding, 'at'> {
  const meant = meantBy(reference, personen);
  return {
    code: 'person-unbekannt',
    severity: 'Fehler',
    message: `Die Person „${reference}“ steht nicht in personen.yaml.`,
    remedy:
      meant.length === 0
        ? `Tragen Sie die Person in personen.yaml ein, zum Beispiel: ${reference}: { name: "Nachname, Vorname" }`
        : `Meinten Sie ${enumerate(meant, 4)}? Sonst tragen Sie die Person in personen.yaml ein.`,
  };
}

/** Whom somebody may mean who typed "Anna Muster", "Frau Dr. Muster", "Muster" or something near to a name or an id. */
function meantBy(reference: string, personen: Personen): readonly string[] {
  const people = [...personen.values()];
  const full = people.find((person) => [plainName(person), fullName(person), mitAnrede(person)].includes(reference));
  if (full !== undefined) return [full.name];
  const [, anrede, surname = ''] = /^(?:(Frau|Herr)n? +)?(?:\p{L}+\. *)*(.*)$/u.exec(reference) ?? [];
  const called = people
    .filter((person) => anrede === undefined || person.anrede === undefined || person.anrede === anrede)
    .filter(({ name }) => name.replace(/,.*$/u, '').toLowerCase() === surname.toLowerCase());
  if (called.length > 0) return [...new Set(called.map(({ name }) => name))];
  const near = nearest(reference, [
    ...personen.keys(),
    ...people.flatMap((person) => [person.name, plainName(person)]),
  ]);
  if (near === undefined) return [];
  return [people.find((person) => plainName(person) === near)?.name ?? near];
}

/** "Anna Muster", without the academic title; a name without a comma stays as it is. */
export function plainName({ name }: Person): string {
  const [last, first] = name.split(/,\s*/u, 2);
  return first === undefined ? name : `${first} ${last}`;
}

/** "Dr. Anna Muster" – as under a signature. */
export function fullName(person: Person): string {
  return titled(person, plainName(person));
}

/** "Muster, Dr. Anna" – as in a list. */
export function listName(person: Person): string {
  const [last = '', first] = person.name.split(/,\s*/u, 2);
  return first === undefined ? titled(person, last) : `${last}, ${titled(person, first)}`;
}

function titled({ titel }: Person, name: string): string {
  return titel === undefined ? name : `${titel} ${name}`;
}

/** "Frau Dr. Anna Muster" – as a sentence names her; in the nominative. */
export function mitAnrede(person: Person): string {
  return [person.anrede ?? '', fullName(person)].filter((part) => part !== '').join(' ');
}

/** The word in the form that fits the person: `byGender(person, 'Vorsitzende', 'Vorsitzender', 'Vorsitz')`. */
export function byGender(person: Person, feminine: string, masculine: string, neutral: string): string {
  if (person.anrede === undefined) return neutral;
  return person.anrede === 'Frau' ? feminine : masculine;
}
