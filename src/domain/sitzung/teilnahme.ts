// Who took part in a sitting, as recorded: each line of the presence with its people found. When somebody was entitled to vote
// is computed elsewhere.
import type { Position } from '../../diagnostic.js';
import { offen } from '../../source/shape.js';
import type { Lesung } from '../lesung.js';
import { findBeteiligtes, type Gremium } from '../stammdaten/gremium.js';
import { findPerson, type Person, type Personen } from '../stammdaten/person.js';
import type { AnwesenheitAngaben, ZeitraumAngaben } from './anwesenheit-angaben.js';
import type { SitzungsAngaben } from './sitzung-angaben.js';

/** One recorded line of the presence, its people found. */
export interface Anwesenheit {
  readonly person: Person;
  readonly angaben: AnwesenheitAngaben;
  /** As recorded; a line that says neither is open. */
  readonly istDa: boolean | typeof offen;
  /** The spans as recorded, in their order; empty where the line names no time. */
  readonly zeiten: readonly ZeitraumAngaben[];
  readonly vertritt?: Person;
  /** Whether it is wrong, and told, whose seat was taken: it may have been any. */
  readonly istSitzUnklar: boolean;
  /** The only committee of a joint sitting this line is for. */
  readonly gremium?: Gremium;
}

/** A deputy takes the seat of the person represented, with or without a vote. */
export function seatOf({ person, vertritt }: Anwesenheit): Person {
  return vertritt ?? person;
}

/** Whether a line is for this committee: for all that sat, or for this one. */
export function concerns(entry: Anwesenheit, gremium: Gremium): boolean {
  return entry.gremium === undefined || entry.gremium === gremium;
}

/** Somebody presiding or keeping the minutes, from which TOP until which (inclusive); neither: the whole sitting. */
export interface Amtszeit {
  readonly person: Person;
  readonly ab_top?: string;
  readonly bis_top?: string;
  /** Its record, for the places of findings; absent where a name alone is typed. */
  readonly angaben?: object;
}

/** Somebody of the administration, and for which TOPs; none: the whole sitting. */
export interface Teilnahme {
  readonly person: Person;
  readonly tops: readonly string[];
  /** Where it stands, for findings. */
  readonly at?: Position;
}

/** What taking part is read with. */
export interface TeilnahmeUmfeld {
  readonly lesung: Lesung;
  readonly personen: Personen;
  readonly gremien: readonly Gremium[];
}

/** The lines of the presence; a line whose person is unknown is reported and left out. */
export function readAnwesenheit(
  { lesung, personen, gremien }: TeilnahmeUmfeld,
  { anwesenheit }: SitzungsAngaben,
): readonly Anwesenheit[] {
  return anwesenheit.flatMap((entry) => {
    const { wer, vertritt, zeiten, tag, ab, ab_top, bis, bis_top } = entry;
    const person = findPerson(lesung, personen, wer, lesung.origins.at(entry, 'wer'));
    const represented =
      vertritt === undefined ? undefined : findPerson(lesung, personen, vertritt, lesung.origins.at(entry, 'vertritt'));
    const gremium = entry.gremium === undefined ? undefined : findBeteiligtes(lesung, gremien, entry.gremium, entry);
    if (person === undefined) return [];
    const hasOwnSpan = [tag, ab, ab_top, bis, bis_top].some((value) => value !== undefined);
    return [
      {
        person,
        angaben: entry,
        istDa: presence(entry),
        zeiten: hasOwnSpan ? [entry, ...zeiten] : zeiten,
        istSitzUnklar: vertritt !== undefined && represented === undefined,
        ...(represented === undefined ? {} : { vertritt: represented }),
        ...(gremium === undefined ? {} : { gremium }),
      },
    ];
  });
}

/** A day, a time, a TOP or a substitution tells of presence, an excuse of absence; nothing else is read into a line. */
function presence(entry: AnwesenheitAngaben): Anwesenheit['istDa'] {
  if (entry.da !== undefined) return entry.da;
  const { tag, ab, ab_top, bis, bis_top, vertritt, zeiten, zugeschaltet } = entry;
  if ([tag, ab, ab_top, bis, bis_top, vertritt].some((value) => value !== undefined)) return true;
  if (zeiten.length > 0 || zugeschaltet === true) return true;
  return entry.entschuldigt === true ? false : offen;
}

/** Who presided, or kept the minutes, in the order recorded; empty while it is open. */
export function readAmtszeiten(
  { lesung, personen }: TeilnahmeUmfeld,
  angaben: SitzungsAngaben,
  field: 'leitung' | 'schriftführung',
): readonly Amtszeit[] {
  const typed = angaben[field];
  if (typed === offen) return [];
  if (typeof typed === 'string') {
    const person = findPerson(lesung, personen, typed, lesung.origins.at(angaben, field));
    return person === undefined ? [] : [{ person }];
  }
  return typed.flatMap(({ wer, ...span }, index) => {
    const entry = typed[index] ?? typed;
    const person = findPerson(lesung, personen, wer, lesung.origins.at(entry, 'wer'));
    return person === undefined ? [] : [{ person, ...span, angaben: entry }];
  });
}

/** The people of the administration who were there. */
export function readVerwaltung(
  { lesung, personen }: TeilnahmeUmfeld,
  { verwaltung }: SitzungsAngaben,
): readonly Teilnahme[] {
  return verwaltung.flatMap((entry, index) => {
    const isName = typeof entry === 'string';
    const at = isName ? lesung.origins.at(verwaltung, index) : lesung.origins.at(entry, 'wer');
    const person = findPerson(lesung, personen, isName ? entry : entry.wer, at);
    return person === undefined
      ? []
      : [{ person, tops: isName ? [] : entry.tops, ...(at === undefined ? {} : { at }) }];
  });
}
