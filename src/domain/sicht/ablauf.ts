// The course of a sitting in words: who presided from which TOP to which, where it was interrupted, continued, taken over. Only what
// readers who see these TOPs may know; nothing is printed here.
import { formatDateLong, formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { satz } from '../profil/profil-saetze.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { ablaufOf, minuteOf, minutesPerDay } from '../sitzung/sitzungsablauf.js';
import { topsOf } from '../sitzung/tagesordnung.js';
import type { Amtszeit } from '../sitzung/teilnahme.js';
import { leitungsAmt } from '../stammdaten/gremium.js';
import { fullName, mitAnrede, type Person } from '../stammdaten/person.js';

/** A sitting and the numbers of the TOPs that its readers see, in the order held. */
export interface Ausschnitt {
  readonly sitzung: Sitzung;
  readonly sichtbar: readonly string[];
}

/** Somebody in an office, and for which of the TOPs; `span` is empty where it is all of them. */
export interface AmtImAblauf {
  readonly person: Person;
  readonly span: string;
}

/** Those in office at any of these TOPs, in their order, each once. */
export function inOffice({ sitzung, sichtbar }: Ausschnitt, terms: readonly Amtszeit[]): readonly AmtImAblauf[] {
  const all = topsOf(sitzung).map(({ angaben }) => angaben.nr);
  const held = heldAt(all, terms);
  const people = [...new Set(terms.map(({ person }) => person))];
  const seen = people.map((person) => {
    const own = sichtbar.filter((nr) => held[all.indexOf(nr)]?.person === person);
    return { person, parts: runsIn(sichtbar, own) };
  });
  const present = seen.filter(({ parts }) => parts.length > 0);
  // Nobody is named for want of somebody else: who presided over other TOPs alone may not be known to these readers.
  return (all.length > 0 ? present : seen).map(({ person, parts }) => ({
    person,
    span: parts.flatMap((tops) => spanOf(tops, sichtbar) ?? []).join(', '),
  }));
}

/** The term that lasts at each of the TOPs. */
function heldAt(all: readonly string[], terms: readonly Amtszeit[]): readonly (Amtszeit | undefined)[] {
  return all.map((_, place) => terms.findLast((term, index) => covers(all, terms, { term, index, place })));
}

/** Whether the term lasts at this place of the agenda; one recorded later takes over, and where it ends the one before goes on. */
function covers(
  all: readonly string[],
  terms: readonly Amtszeit[],
  { term, index, place }: { readonly term: Amtszeit; readonly index: number; readonly place: number },
): boolean {
  const { ab_top, bis_top } = term;
  const previous = terms[index - 1]?.bis_top;
  const from = ab_top === undefined ? all.indexOf(previous ?? '') + 1 : all.indexOf(ab_top);
  return from <= place && (bis_top === undefined || place <= all.indexOf(bis_top));
}

/** The TOPs in runs without a gap among those the readers see: what was in between is not for them. */
function runsIn(sichtbar: readonly string[], own: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [];
  for (const nr of own) {
    const before = sichtbar[sichtbar.indexOf(nr) - 1];
    const last = runs.at(-1);
    if (last !== undefined && last.at(-1) === before) last.push(nr);
    else runs.push([nr]);
  }
  return runs;
}

/** "TOP 2 bis 4"; nothing to say where it is all of them, nothing at all where it is none. */
function spanOf(tops: readonly string[], sichtbar: readonly string[]): string | undefined {
  const [first] = tops;
  const last = tops.at(-1);
  if (first === undefined || tops.length === sichtbar.length) return undefined;
  if (first === last) return `TOP ${first}`;
  if (first === sichtbar[0]) return `bis TOP ${last}`;
  return last === sichtbar.at(-1) ? `ab TOP ${first}` : `TOP ${first} bis ${last}`;
}

/** What is told at a TOP of the course of the sitting: `davor` above its heading, `dazu` below it. */
export interface Begebenheiten {
  readonly davor: readonly string[];
  readonly dazu: readonly string[];
}

/** Continuation, change of the chair, interruption – in sentences – at the TOP they are recorded for. */
export function begebenheitenBei(ausschnitt: Ausschnitt, nr: string): Begebenheiten {
  const { sitzung } = ausschnitt;
  const { profil, gremien, angaben } = sitzung;
  const tops = topsOf(sitzung);
  const beganWith = ({ datum, ab_top }: Sitzung['tage'][number]) =>
    ab_top ?? tops.find((top) => top.angaben.tag === datum)?.angaben.nr;
  const continued = sitzung.tage.slice(1).filter((day) => beganWith(day) === nr);
  const taken = sitzung.leitung.slice(1).filter(({ ab_top }) => ab_top === nr);
  const chairs = taken.filter(({ person }) => person !== chairBefore(ausschnitt, nr));
  const pauses = angaben.unterbrechungen.filter(({ top }) => top === nr);
  return {
    davor: continued.map(({ datum, beginn, ort }) =>
      satz(profil, 'fortsetzung', {
        datum: datum === offen ? offen : formatDateLong(datum),
        beginn: clock(beginn),
        ort: ort === angaben.ort ? '' : ort,
      }),
    ),
    dazu: [
      ...chairs.map(({ person }) =>
        satz(profil, 'leitungswechsel', { person: mitAnrede(person), funktion: chairOffice(gremien, person) }),
      ),
      ...pauses.map(({ von, bis, anlass = '' }) =>
        satz(profil, 'unterbrechung', { von: clock(von), bis: clock(bis), anlass }),
      ),
    ],
  };
}

/**
 * Who presided at the TOP that these readers see before this one; where there is none, who presides at this one: that the chair was
 * handed over and back while other TOPs were dealt with is not for them.
 */
function chairBefore({ sitzung, sichtbar }: Ausschnitt, nr: string): Person | undefined {
  const all = topsOf(sitzung).map(({ angaben }) => angaben.nr);
  const before = sichtbar[sichtbar.indexOf(nr) - 1] ?? nr;
  return heldAt(all, sitzung.leitung)[all.indexOf(before)]?.person;
}

/** The days on which TOPs were, or may have been, dealt with that these readers see; the first, by which the sitting is called, always. */
export function tageFür({ sitzung, sichtbar }: Ausschnitt): readonly Sitzung['tage'][number][] {
  const { lagen } = ablaufOf(sitzung);
  const seen = lagen.filter(({ nr }) => sichtbar.includes(nr));
  const isSeen = (day: number) => seen.some(({ tage: [first, last] }) => first <= day && day <= last);
  return sitzung.tage.filter((_, day) => day === 0 || lagen.length === 0 || isSeen(day));
}

/** The interruptions in a line each, but for those while TOPs were dealt with that these readers do not see. */
export function unterbrechungen(ausschnitt: Ausschnitt): readonly string[] {
  const { angaben } = ausschnitt.sitzung;
  const seen = angaben.unterbrechungen.filter((pause) => isSeen(ausschnitt, pause));
  return seen.map(({ tag, von, bis, top, anlass }) => {
    const parts = [top === undefined ? '' : `TOP ${top}`, anlass ?? ''].filter((part) => part !== '');
    const day = tageFür(ausschnitt).length > 1 && tag !== undefined ? `${formatDateShort(tag)}, ` : '';
    return `${day}${clock(von)} – ${clock(bis)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
  });
}

type Unterbrechung = Sitzung['angaben']['unterbrechungen'][number];

/** By its TOP, else by its time: where it can have been at other TOPs alone, these readers do not see it. */
function isSeen({ sitzung, sichtbar }: Ausschnitt, pause: Unterbrechung): boolean {
  const possible = topsDerUnterbrechung(sitzung, pause);
  return possible.length === 0 || possible.some((nr) => sichtbar.includes(nr));
}

/** The TOPs it may have interrupted: the one recorded, else those that by their times may have lasted then. */
export function topsDerUnterbrechung(
  sitzung: Pick<Sitzung, 'teile' | 'tage'>,
  { tag, von, bis, top }: Unterbrechung,
): readonly string[] {
  if (top !== undefined) return [top];
  const { lagen, tage } = ablaufOf(sitzung);
  const days = tage.flatMap((datum, day) => (tag === undefined || tag === datum ? [day] : []));
  const possible = lagen.filter(({ frühestens, spätestens }) =>
    days.some((day) => {
      const [begin, end] = [minuteOf(day, von) ?? day * minutesPerDay, minuteOf(day, bis) ?? (day + 1) * minutesPerDay];
      return frühestens < end && spätestens > begin;
    }),
  );
  return possible.map(({ nr }) => nr);
}

/** The office in which somebody presides; in a joint sitting of which committee, where it is not the leading one. */
export function chairOffice(gremien: Sitzung['gremien'], person: Person): string {
  const [leading] = gremien;
  const own = gremien.find(({ vorsitz }) => vorsitz.includes(person)) ?? leading;
  const office = leitungsAmt(own, person);
  return own === leading ? office : `${office} ${own.angaben.genitiv ?? own.angaben.name}`;
}

/** "17:00 Uhr"; what is not known yet stays `offen`. */
export function clock(time: string): string {
  return time === '' || time === offen ? time : `${time} Uhr`;
}

/** "Anna Muster, Vorsitzende (bis TOP 4)". */
export function officeLine({ person, span }: AmtImAblauf, funktion: string): string {
  return `${[fullName(person), funktion].filter((part) => part !== '').join(', ')}${span === '' ? '' : ` (${span})`}`;
}
