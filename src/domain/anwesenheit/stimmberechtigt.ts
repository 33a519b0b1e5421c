// Who was entitled to vote and there when a question was put: seat by seat, from the members of the day and the recorded presence.
// Pure, on the complete sitting; figures from here check what is recorded and are never printed as counted.

import { offen } from '../../source/shape.js';
import { type Ablauf, ablaufOf, placeOf } from '../sitzung/sitzungsablauf.js';
import { concerns } from '../sitzung/teilnahme.js';
import { type Gremium, mitgliederAm } from '../stammdaten/gremium.js';
import type { Person } from '../stammdaten/person.js';
import { type Aufgezeichnet, anyOf, type Status, statusDerZeile, verzichtBei } from './anwesend.js';

/** Who could vote on a question, as far as what is recorded tells. */
export interface Stimmberechtigte {
  /** There and entitled, in the order of the members; a deputy stands in the place of the member represented. */
  readonly sicher: readonly Person[];
  /** Whether they were there, or which of two held the seat, is not certain. */
  readonly unklar: readonly Person[];
  /** At least, and at most so many votes could be given; a seat two people may have held counts once. */
  readonly mindestens: number;
  readonly höchstens: number;
}

/** A question put to the vote. */
export interface Abstimmungsfrage {
  readonly gremium: Gremium;
  /** The number of the TOP. */
  readonly top: string;
  /** Who was excluded from this vote. */
  readonly befangene?: readonly Person[];
}

/**
 * Who was entitled to vote in this committee at this TOP and there.
 *
 * Members with a vote on the day of the TOP; a recorded deputy in the seat of a member who was absent or excluded, or, where it is
 * not clear whose seat that was, in any. Who gave up the vote, or is excluded, has none.
 */
export function stimmberechtigteBei(
  sitzung: Aufgezeichnet,
  { gremium, top, befangene = [] }: Abstimmungsfrage,
): Stimmberechtigte {
  const ablauf = ablaufOf(sitzung);
  const seats = sitzeBei(ablauf, gremium, top).map((holder) => {
    const candidates = bewerberUm(sitzung, ablauf, { gremium, top, holder });
    return seatHeld(candidates.filter(({ person }) => !befangene.includes(person)));
  });
  const sicher = [...new Set(seats.flatMap((seat) => seat.sicher))];
  const unseated = sitzung.anwesenheit
    .filter((entry) => entry.istSitzUnklar && concerns(entry, gremium) && !befangene.includes(entry.person))
    .filter((entry) => statusDerZeile(ablauf, entry, top) !== 'abwesend' && !sicher.includes(entry.person));
  const taken = seats.filter((seat) => seat.sicher.length + seat.unklar.length > 0).length;
  return {
    sicher,
    unklar: [...new Set([...seats.flatMap(({ unklar }) => unklar), ...unseated.map(({ person }) => person)])],
    mindestens: seats.filter(({ isCertain }) => isCertain).length,
    höchstens: Math.min(seats.length, taken + unseated.length),
  };
}

/** The members with a vote on the day of that TOP, in the committee's order. */
function sitzeBei(ablauf: Ablauf, gremium: Gremium, top: string): readonly Person[] {
  const [day] = ablauf.lagen[placeOf(ablauf, top)]?.tage ?? [0];
  // While the day is open, those of the day before.
  const known = ablauf.tage.slice(0, day + 1).findLast((datum) => datum !== offen);
  const members = mitgliederAm(gremium, known ?? '').filter(({ angaben }) => angaben.stimmrecht);
  return [...new Set(members.map(({ person }) => person))];
}

interface Bewerber {
  readonly person: Person;
  readonly status: Status;
  readonly verzicht: 'ja' | 'nein' | 'unklar';
}

interface Sitz {
  readonly gremium: Gremium;
  readonly top: string;
  /** The member whose seat it is. */
  readonly holder: Person;
}

/** The member, then the deputies recorded for this seat in the order of their lines. A member without a line may have been there. */
function bewerberUm(
  { anwesenheit }: Aufgezeichnet,
  ablauf: Ablauf,
  { gremium, top, holder }: Sitz,
): readonly Bewerber[] {
  const lines = anwesenheit.filter((entry) => concerns(entry, gremium));
  const own = lines.filter(({ person, vertritt }) => person === holder && vertritt === undefined);
  const deputies = lines.filter(({ vertritt, istSitzUnklar }) => vertritt === holder && !istSitzUnklar);
  const waivers = own.map((entry) => verzichtBei(entry, top));
  return [
    {
      person: holder,
      status: own.length === 0 ? 'unklar' : anyOf(own.map((entry) => statusDerZeile(ablauf, entry, top))),
      verzicht: waivers.find((answer) => answer !== 'nein') ?? 'nein',
    },
    ...deputies.map((entry) => ({
      person: entry.person,
      status: statusDerZeile(ablauf, entry, top),
      verzicht: verzichtBei(entry, top),
    })),
  ];
}

/** The seat goes to the first of them who was there; a vote given up passes to nobody else. */
function seatHeld(candidates: readonly Bewerber[]) {
  const end = candidates.findIndex(({ status }) => status === 'anwesend');
  const possible = candidates.slice(0, end < 0 ? undefined : end + 1).filter(({ status }) => status !== 'abwesend');
  const voting = possible.filter(({ verzicht }) => verzicht !== 'ja');
  const isCertain = end >= 0 && possible.every(({ verzicht }) => verzicht === 'nein');
  const people = voting.map(({ person }) => person);
  const isKnown = isCertain && possible.length === 1;
  return { isCertain, sicher: isKnown ? people : [], unklar: isKnown ? [] : people };
}
