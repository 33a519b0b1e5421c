// A committee for a term: gremien/<id>.yaml with its members, chairs, deputies and advisory members.
import { join } from 'node:path';
import { enumerate } from '../../diagnostic.js';
import type { SourceText } from '../../source/read-text.js';
import {
  count,
  date,
  dictionary,
  list,
  oneOf,
  optional,
  record,
  text,
  withDefault,
  yearRange,
  yesNo,
} from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { listFiles } from '../../source/workspace.js';
import type { Dateiart } from '../dateiart.js';
import { idOf } from '../id.js';
import { type Lesung, readYamlFile, reportAt } from '../lesung.js';
import { byGender, findPerson, type Person, type Personen } from './person.js';

const mitgliedShape = record(
  {
    wer: text(),
    als: optional(text()),
    fraktion: optional(text()),
    stimmrecht: withDefault(yesNo(), true),
    von: optional(date()),
    bis: optional(date()),
  },
  'Mitglied',
);
const beratendShape = record(
  { wer: text(), für: optional(text()), von: optional(date()), bis: optional(date()) },
  'beratendes Mitglied',
);

/** Who gets the finished minutes, by version. */
const verteilerShape = record(
  { öffentlich: withDefault(list(text()), []), nichtöffentlich: withDefault(list(text()), []) },
  'Verteiler',
);

const gremiumShape = record(
  {
    name: text(),
    genitiv: optional(text()),
    kurz: optional(text()),
    wahlperiode: optional(yearRange()),
    wahlperiode_nummer: optional(text()),
    profil: optional(text()),
    aktenzeichen: optional(text()),
    mitgliederzahl: optional(count()),
    vorsitz: list(text()),
    fraktionen: withDefault(dictionary(text()), new Map<string, string>()),
    mitglieder: list(mitgliedShape),
    stellvertretung: withDefault(dictionary(list(text())), new Map<string, readonly string[]>()),
    vertretungsregel: withDefault(oneOf('in Reihenfolge', 'beliebig'), 'in Reihenfolge'),
    beratend: withDefault(list(beratendShape), []),
    verteiler: optional(verteilerShape),
  },
  'Gremium',
);

/** The committees, one file each; its name is their id. */
export const gremiumDatei = {
  art: 'gremium',
  muster: 'gremien/*.yaml',
  shape: gremiumShape,
} as const satisfies Dateiart;

/** A member and for how long. */
export interface Mitglied {
  readonly person: Person;
  readonly angaben: Shaped<typeof mitgliedShape>;
}
/** Somebody who may speak and not vote. */
export interface BeratendesMitglied {
  readonly person: Person;
  /** Whom they speak for. */
  readonly für?: string;
  readonly angaben: Shaped<typeof beratendShape>;
}
/** Who may take a seat: that of one member, or of the members of one group. */
export interface Stellvertretung {
  /** The member, or the short word of the group. */
  readonly für: Person | string;
  /** In the order they are called. */
  readonly personen: readonly Person[];
}

/** A committee as recorded, its people found. */
export interface Gremium {
  readonly id: string;
  readonly quelle: SourceText;
  readonly angaben: Shaped<typeof gremiumShape>;
  /** The chair first, then the deputies in order. */
  readonly vorsitz: readonly Person[];
  readonly mitglieder: readonly Mitglied[];
  readonly beratend: readonly BeratendesMitglied[];
  readonly stellvertretung: readonly Stellvertretung[];
}

/** The committees of the workspace by their ids; one that cannot be read is reported and left out. */
export function readGremien(lesung: Lesung, personen: Personen): ReadonlyMap<string, Gremium> {
  const gremien = new Map<string, Gremium>();
  for (const file of listFiles(lesung.ordner, gremiumDatei.muster)) {
    const gremium = readGremium(lesung, personen, join(lesung.ordner, file));
    if (gremium !== undefined) gremien.set(gremium.id, gremium);
  }
  return gremien;
}

function readGremium(lesung: Lesung, personen: Personen, path: string): Gremium | undefined {
  const read = readYamlFile(lesung, path, gremiumShape);
  if (read === undefined) return undefined;
  const { wert: angaben, quelle } = read;
  const person = (holder: { readonly wer: string }) =>
    findPerson(lesung, personen, holder.wer, lesung.origins.at(holder, 'wer'));
  const mitglieder = angaben.mitglieder.flatMap((mitglied) => {
    const found = person(mitglied);
    return found === undefined ? [] : [{ person: found, angaben: mitglied }];
  });
  const stellvertretung = [...angaben.stellvertretung].map(([key, deputies]) => ({
    für: representedBy(key, mitglieder, personen),
    personen: deputies.flatMap(
      (reference, index) => findPerson(lesung, personen, reference, lesung.origins.at(deputies, index)) ?? [],
    ),
  }));
  return {
    ...{ id: idOf(path, '.yaml'), quelle, angaben, mitglieder, stellvertretung },
    vorsitz: angaben.vorsitz.flatMap(
      (reference, index) => findPerson(lesung, personen, reference, lesung.origins.at(angaben.vorsitz, index)) ?? [],
    ),
    beratend: angaben.beratend.flatMap((mitglied) => {
      const found = person(mitglied);
      if (found === undefined) return [];
      return [{ person: found, angaben: mitglied, ...(mitglied.für === undefined ? {} : { für: mitglied.für }) }];
    }),
  };
}

/** The member of that id or name – unless the word is one of a group. */
function representedBy(key: string, mitglieder: readonly Mitglied[], personen: Personen): Person | string {
  const groups = mitglieder.map(({ person, angaben }) => angaben.fraktion ?? person.fraktion);
  if (groups.includes(key)) return key;
  return personen.get(key) ?? [...personen.values()].find(({ name }) => name === key) ?? key;
}

/** The members on that day (ISO date); without `von` and `bis` a membership lasts the whole term. */
export function mitgliederAm(gremium: Gremium, day: string): readonly Mitglied[] {
  return gremium.mitglieder.filter(({ angaben }) => isValidOn(angaben, day));
}

/** Those who may speak on that day and not vote. */
export function beratendAm(gremium: Gremium, day: string): readonly BeratendesMitglied[] {
  return gremium.beratend.filter(({ angaben }) => isValidOn(angaben, day));
}

function isValidOn({ von, bis }: { readonly von?: string; readonly bis?: string }, day: string): boolean {
  return (von ?? day) <= day && day <= (bis ?? day);
}

/** The short word of the group somebody belongs to in this committee on that day: as the committee records it, else as the person. */
export function fraktionIn(gremium: Gremium, person: Person, day: string): string | undefined {
  const member = mitgliederAm(gremium, day).find((mitglied) => mitglied.person === person);
  return member?.angaben.fraktion ?? person.fraktion;
}

/** The one of the sitting's committees that is meant; reports `gremium-nicht-beteiligt` at the owner's `gremium`. */
export function findBeteiligtes(
  lesung: Lesung,
  gremien: readonly Gremium[],
  typed: string,
  owner: object,
): Gremium | undefined {
  const found = gremien.find(({ id }) => id === typed);
  if (found === undefined) reportNichtBeteiligt(lesung, gremien, { typed, owner, field: 'gremium' });
  return found;
}

/** Reports `gremium-nicht-beteiligt` at the owner's field. */
export function reportNichtBeteiligt(
  lesung: Lesung,
  gremien: readonly Gremium[],
  { typed, owner, field }: { readonly typed: string; readonly owner: object; readonly field: string },
): void {
  reportAt(lesung, owner, field, {
    code: 'gremium-nicht-beteiligt',
    severity: 'Fehler',
    message: `Das Gremium „${typed}“ tagt in dieser Sitzung nicht.`,
    remedy: `Schreiben Sie ${enumerate(gremien.map(({ id }) => id))}.`,
  });
}

/** The printed name of a group: what `fraktionen` says, else the short word itself. */
export function fraktionName(gremium: Gremium, fraktion: string): string {
  return gremium.angaben.fraktionen.get(fraktion) ?? fraktion;
}

/** The short words of all groups of these committees, in their order. */
export function gruppenIn(gremien: readonly Gremium[]): readonly string[] {
  const named = gremien.flatMap(({ angaben }) => [...angaben.fraktionen.keys()]);
  const of = gremien.flatMap(({ mitglieder }) =>
    mitglieder.flatMap(({ person, angaben }) => angaben.fraktion ?? person.fraktion ?? []),
  );
  return [...new Set([...named, ...of])];
}

/** The office in which this person presides: "Vorsitzende", "stellvertretender Vorsitzender" or, for others, the plain function. */
export function leitungsAmt(gremium: Gremium, person: Person): string {
  const rank = gremium.vorsitz.indexOf(person);
  if (rank === 0) return byGender(person, 'Vorsitzende', 'Vorsitzender', 'Vorsitz');
  if (rank > 0) {
    return byGender(
      person,
      'stellvertretende Vorsitzende',
      'stellvertretender Vorsitzender',
      'stellvertretender Vorsitz',
    );
  }
  return 'Sitzungsleitung';
}
