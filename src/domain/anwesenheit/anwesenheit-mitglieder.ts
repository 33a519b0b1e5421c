// The members of one committee as its presence is printed: who was there under which heading with what is worth telling, who was not.
import { formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { fill } from '../profil/satzmuster.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Anwesenheit, concerns, seatOf } from '../sitzung/teilnahme.js';
import { beratendAm, type Gremium, mitgliederAm } from '../stammdaten/gremium.js';
import type { Person } from '../stammdaten/person.js';
import { statusDerZeile } from './anwesend.js';
import {
  groupOf,
  listenName,
  type Namensrahmen,
  named,
  nameInGroup,
  namensZeile,
  vertretungsWorte,
} from './anwesenheit-namen.js';
import { type Ausschnitt, hasSeveralDays, nichtBeiText, verzichtText, zeitenText } from './anwesenheit-zeiten.js';

/** A committee as one document tells of it. */
export interface Gremienteil {
  readonly gremium: Gremium;
  readonly rahmen: Namensrahmen;
  readonly ausschnitt: Ausschnitt;
}

/** Names under one heading, not yet numbered. */
export interface Gruppe {
  readonly titel: string;
  readonly personen: readonly { readonly name: string; readonly zusatz: string }[];
}

/** What the presence of a committee is made from. */
export type MitVertretenen = Pick<Sitzung, 'gremien' | 'anwesenheit' | 'tage'>;

/** The members who were there by heading, then those who may speak and not vote; who was not there, excused or not. */
export function membersIn(sitzung: MitVertretenen, teil: Gremienteil) {
  const { gremium, rahmen, ausschnitt } = teil;
  const { wörter } = rahmen.profil;
  const advisory = new Map(beratendAm(gremium, rahmen.tag).map(({ person, für }) => [person, für ?? '']));
  const lines = sitzung.anwesenheit.filter((entry) => belongsTo(sitzung, entry, gremium));
  const there = lines.filter((entry) => isThere(ausschnitt, entry));
  const seated = there.filter((entry) => !advisory.has(seatOf(entry)));
  const beratend = there.filter((entry) => advisory.has(seatOf(entry)));
  const away = lines.filter((entry) => !there.includes(entry) && isMissed(teil, entry, there));
  const missing = (entries: readonly Anwesenheit[]) =>
    entries.map((entry) => absentName(teil, entry, advisory.get(entry.person)));
  return {
    mitglieder: [
      ...headingsOf(teil, seated).map(([titel, entries]) => ({
        titel,
        personen: together(entries).map((own) => ({
          name: namensZeile(rahmen, ...withCapacity(gremium, own, rahmen.tag)),
          zusatz: own
            .map((entry) => eventsOf(teil, entry))
            .filter((part) => part !== '')
            .join('; '),
        })),
      })),
    ],
    /** Who may speak and not vote. */
    beratende: [
      {
        titel: wörter.beratend,
        personen: beratend.map((entry) => ({
          name: named(listenName(rahmen, entry.person), advisory.get(seatOf(entry))),
          zusatz: eventsOf(teil, entry),
        })),
      },
    ],
    entschuldigt: missing(away.filter(({ angaben, istDa }) => istDa === false && angaben.entschuldigt === true)),
    fehlend: missing(away.filter(({ angaben, istDa }) => istDa !== false || angaben.entschuldigt !== true)),
  };
}

/** A line is for the committees its seat is in; somebody with a seat in none is told with the leading one. */
function belongsTo({ gremien, tage }: MitVertretenen, entry: Anwesenheit, gremium: Gremium): boolean {
  const [{ datum }] = tage;
  if (entry.gremium !== undefined || gremien.length === 1) return concerns(entry, gremium);
  const seatedIn = gremien.filter((other) => hasSeat(other, seatOf(entry), datum));
  return seatedIn.length === 0 ? gremium === gremien[0] : seatedIn.includes(gremium);
}

function hasSeat(gremium: Gremium, person: Person, day: string): boolean {
  return [...mitgliederAm(gremium, day), ...beratendAm(gremium, day)].some((seat) => seat.person === person);
}

/** Whether the line tells of somebody present at one of these TOPs. */
export function isThere({ ablauf, lagen }: Ausschnitt, entry: Anwesenheit): boolean {
  if (lagen.length === 0) return entry.istDa !== false;
  return lagen.some(({ nr }) => statusDerZeile(ablauf, entry, nr) !== 'abwesend');
}

/** Who is named as absent: whose absence is recorded, and who has a seat but came at other TOPs only. */
function isMissed(
  { gremium, rahmen, ausschnitt }: Gremienteil,
  { person, vertritt, istDa, angaben }: Anwesenheit,
  there: readonly Anwesenheit[],
): boolean {
  if (there.some((entry) => entry.person === person)) {
    return istDa === false && angaben.tag !== undefined && hasSeveralDays(ausschnitt);
  }
  return istDa === false || (vertritt === undefined && hasSeat(gremium, person, rahmen.tag));
}

function absentName({ rahmen, ausschnitt }: Gremienteil, { person, angaben }: Anwesenheit, für: string | undefined) {
  const group = für ?? groupOf(rahmen, person);
  const name = nameInGroup(rahmen, person);
  const isDay = angaben.tag !== undefined && hasSeveralDays(ausschnitt);
  const day = isDay ? fill(rahmen.profil.sätze.tag, { tag: formatDateShort(angaben.tag), zeit: '' }) : '';
  const beside = [group, day].filter((part) => part !== '').join(', ');
  return beside === '' ? name : `${name} (${beside})`;
}

/** The headings members stand under, with those under each. */
function headingsOf(
  { gremium, rahmen }: Gremienteil,
  seated: readonly Anwesenheit[],
): readonly (readonly [titel: string, entries: readonly Anwesenheit[]])[] {
  const { gliederung, wörter, eigenschaften } = rahmen.profil;
  if (gliederung === 'eine Liste') return [[wörter.mitglieder, seated]];
  const headingOf = (entry: Anwesenheit) => {
    if (gliederung === 'nach Fraktionen') return groupOf(rahmen, entry.person) || wörter.mitglieder;
    const als = capacityOf(gremium, entry, rahmen.tag);
    if (als === undefined) return entry.vertritt === undefined ? wörter.mitglieder : wörter.stellvertretend;
    return eigenschaften.get(als) ?? als;
  };
  const order = gliederung === 'nach Fraktionen' ? gremium.angaben.fraktionen.values() : eigenschaften.values();
  const titles = new Set([...order, ...seated.map(headingOf)]);
  return [...titles].map((titel) => [titel, seated.filter((entry) => headingOf(entry) === titel)]);
}

/** The capacity recorded in the line, else that of the member. */
export function capacityOf(gremium: Gremium, { person, angaben }: Anwesenheit, day: string): string | undefined {
  return angaben.als ?? mitgliederAm(gremium, day).find((member) => member.person === person)?.angaben.als;
}

/** The lines of each person, together: somebody may have come on several days, or for several absent members one after the other. */
function together(entries: readonly Anwesenheit[]): readonly (readonly [Anwesenheit, ...Anwesenheit[]])[] {
  const first = entries.filter((entry, index) => entries.findIndex(({ person }) => person === entry.person) === index);
  return first.map((entry) => [entry, ...entries.filter((other) => other !== entry && other.person === entry.person)]);
}

function withCapacity(gremium: Gremium, [entry]: readonly [Anwesenheit, ...Anwesenheit[]], day: string) {
  return [entry.person, capacityOf(gremium, entry, day)] as const;
}

/** Whether the seat has a vote; advisory members stand under a heading that says so. */
function mayVote(gremium: Gremium, entry: Anwesenheit, day: string): boolean {
  return mitgliederAm(gremium, day).find(({ person }) => person === seatOf(entry))?.angaben.stimmrecht !== false;
}

function eventsOf({ gremium, rahmen, ausschnitt }: Gremienteil, entry: Anwesenheit): string {
  const { person, vertritt, istDa, zeiten, angaben } = entry;
  const { profil } = rahmen;
  const { sätze } = profil;
  const parts = [
    istDa === offen ? sätze.offen : '',
    vertritt === undefined ? '' : fill(sätze.vertritt, vertretungsWorte(rahmen, person, vertritt)),
    mayVote(gremium, entry, rahmen.tag) ? '' : sätze.ohne_stimmrecht,
    angaben.zugeschaltet === true ? sätze.zugeschaltet : '',
    zeitenText(ausschnitt, zeiten, profil),
    nichtBeiText(ausschnitt, entry, profil),
    verzichtText(ausschnitt, entry, profil),
  ];
  return parts.filter((part) => part !== '').join(', ');
}
