// The course of a sitting in words: who presided from which TOP to which, where it was interrupted, continued, taken over. Only what
// readers who see these TOPs may know; nothing is printed here.
import { formatDateLong, formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { satz } from '../profil/profil-saetze.js';
import type { Sitzung } from '../sitzung/sitzung.js';
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
  const held = all.map((_, place) => terms.findLast((term, index) => covers(all, terms, { term, index, place })));
  const spans = terms.map((term) => ({ person: term.person, tops: all.filter((_, place) => held[place] === term) }));
  const people = [...new Set(spans.map(({ person }) => person))];
  const seen = people.map((person) => {
    const own = spans.filter((span) => span.person === person);
    return { person, parts: own.map(({ tops }) => sichtbar.filter((nr) => tops.includes(nr))) };
  });
  const present = seen.filter(({ parts }) => parts.some((tops) => tops.length > 0));
  // Nobody is named for want of somebody else: who presided over other TOPs alone may not be known to these readers.
  return (all.length > 0 ? present : seen).map(({ person, parts }) => ({
    person,
    span: parts.flatMap((tops) => spanOf(tops, sichtbar) ?? []).join(', '),
  }));
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
export function begebenheitenBei({ sitzung }: Pick<Ausschnitt, 'sitzung'>, nr: string): Begebenheiten {
  const { profil, gremien, angaben } = sitzung;
  const tops = topsOf(sitzung);
  const beganWith = ({ datum, ab_top }: Sitzung['tage'][number]) =>
    ab_top ?? tops.find((top) => top.angaben.tag === datum)?.angaben.nr;
  const continued = sitzung.tage.slice(1).filter((day) => beganWith(day) === nr);
  const chairs = sitzung.leitung.slice(1).filter(({ ab_top }) => ab_top === nr);
  const pauses = angaben.unterbrechungen.filter(({ top }) => top === nr);
  return {
    davor: continued.map(({ datum, beginn, ort }) =>
      satz(profil, 'fortsetzung', {
        datum: formatDateLong(datum),
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

/** The interruptions in a line each; the occasion only where it belongs to no TOP that these readers do not see. */
export function unterbrechungen({ sitzung, sichtbar }: Ausschnitt): readonly string[] {
  return sitzung.angaben.unterbrechungen.map(({ tag, von, bis, top, anlass }) => {
    const isSeen = top === undefined || sichtbar.includes(top);
    const parts = [top === undefined ? '' : `TOP ${top}`, anlass ?? ''].filter((part) => isSeen && part !== '');
    const day = sitzung.tage.length > 1 && tag !== undefined ? `${formatDateShort(tag)}, ` : '';
    return `${day}${clock(von)} – ${clock(bis)}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}`;
  });
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
