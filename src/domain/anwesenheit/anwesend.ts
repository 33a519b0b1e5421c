// Who was there at which TOP, computed from the recorded events: pure, on the complete sitting. A TOP recorded for an arrival or a
// departure rules by the order held; a time of day alone decides only where the times of TOPs leave no doubt.
import { parseYesNo } from '../../source/german-words.js';
import { offen } from '../../source/shape.js';
import type { ZeitraumAngaben } from '../sitzung/anwesenheit-angaben.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Ablauf, ablaufOf, minuteOf, minutesPerDay, placeOf, type TopLage } from '../sitzung/sitzungsablauf.js';
import { type Anwesenheit, concerns } from '../sitzung/teilnahme.js';
import type { Gremium } from '../stammdaten/gremium.js';
import type { Person } from '../stammdaten/person.js';

/** Whether somebody was there; `unklar` = what is recorded fits both, or neither throughout. */
export type Status = 'anwesend' | 'abwesend' | 'unklar';

/** What presence is computed from. */
export type Aufgezeichnet = Pick<Sitzung, 'teile' | 'tage' | 'anwesenheit'>;

/** Somebody at a TOP; in a joint sitting, as far as one committee is concerned. */
export interface Frage {
  readonly person: Person;
  readonly top: string;
  readonly gremium?: Gremium;
}

/** Whether this person was there at this TOP, in whatever seat; somebody without a line was, as far as recorded, not there. */
export function statusBei(sitzung: Aufgezeichnet, { person, top, gremium }: Frage): Status {
  const ablauf = ablaufOf(sitzung);
  const lines = sitzung.anwesenheit.filter(
    (entry) => entry.person === person && (gremium === undefined || concerns(entry, gremium)),
  );
  return anyOf(lines.map((entry) => statusDerZeile(ablauf, entry, top)));
}

/** What one line tells of a TOP. */
export function statusDerZeile(ablauf: Ablauf, { istDa, zeiten, angaben }: Anwesenheit, top: string): Status {
  if (istDa === false || angaben.nicht_bei.includes(top)) return 'abwesend';
  if (istDa === offen) return 'unklar';
  const isSure = !angaben.nicht_bei.includes(offen);
  if (zeiten.length === 0) return isSure ? 'anwesend' : 'unklar';
  const lage = ablauf.lagen[placeOf(ablauf, top)];
  if (lage === undefined) return 'unklar';
  const status = anyOf(zeiten.map((zeitraum) => statusImZeitraum(ablauf, zeitraum, lage)));
  return status === 'anwesend' && !isSure ? 'unklar' : status;
}

/** Whether the vote was given up at a TOP: for all TOPs (`ja`), or for those named. */
export function verzichtBei({ angaben }: Anwesenheit, top: string): 'ja' | 'nein' | 'unklar' {
  const { stimmverzicht } = angaben;
  if (stimmverzicht.some((typed) => typed === top || isYes(typed))) return 'ja';
  return stimmverzicht.includes(offen) ? 'unklar' : 'nein';
}

/** Whether a vote was given up for the whole sitting. */
export function isYes(typed: string): boolean {
  const read = parseYesNo(typed);
  return 'value' in read && read.value;
}

/** Several spans, or several lines: there in one of them is there. */
export function anyOf(states: readonly Status[]): Status {
  if (states.includes('anwesend')) return 'anwesend';
  return states.includes('unklar') ? 'unklar' : 'abwesend';
}

/** What one span tells of a TOP. */
export function statusImZeitraum(ablauf: Ablauf, zeitraum: ZeitraumAngaben, lage: TopLage): Status {
  const answers = [
    hasCome(ablauf, zeitraum, lage),
    isStillThere(ablauf, zeitraum, lage),
    isOnDay(ablauf, zeitraum, lage),
  ];
  if (answers.includes('nein')) return 'abwesend';
  return answers.includes('unklar') ? 'unklar' : 'anwesend';
}

/** Whether something is so at a TOP, as far as recorded. */
export type Answer = 'ja' | 'nein' | 'unklar';

/** Whether the span had begun at that TOP. */
export function hasCome(ablauf: Ablauf, { tag, ab, ab_top }: ZeitraumAngaben, lage: TopLage): Answer {
  if (ab_top !== undefined) {
    const place = placeOf(ablauf, ab_top);
    return place < 0 ? 'unklar' : yesOrNo(place <= placeOf(ablauf, lage.nr));
  }
  if (ab === undefined) return 'ja';
  const [earliest, latest] = momentOf(ablauf, tag, ab);
  if (lage.frühestens >= latest) return 'ja';
  return lage.spätestens <= earliest ? 'nein' : 'unklar';
}

/** Whether the span had not ended at that TOP. */
export function isStillThere(ablauf: Ablauf, { tag, bis, bis_top }: ZeitraumAngaben, lage: TopLage): Answer {
  if (bis_top !== undefined) {
    const place = placeOf(ablauf, bis_top);
    return place < 0 ? 'unklar' : yesOrNo(place >= placeOf(ablauf, lage.nr));
  }
  if (bis === undefined) return 'ja';
  const [earliest, latest] = momentOf(ablauf, tag, bis);
  if (lage.spätestens <= earliest) return 'ja';
  return lage.frühestens >= latest ? 'nein' : 'unklar';
}

function isOnDay({ tage }: Ablauf, { tag }: ZeitraumAngaben, { tage: [first, last] }: TopLage): Answer {
  if (tag === undefined) return 'ja';
  const day = tage.indexOf(tag);
  if (day < first || day > last) return 'nein';
  return first === last ? 'ja' : 'unklar';
}

/** The minute meant, as the earliest and the latest it can have been; a time that is open may be any. */
function momentOf(
  { tage }: Ablauf,
  tag: string | undefined,
  time: string,
): readonly [earliest: number, latest: number] {
  const known = tag === undefined ? -1 : tage.indexOf(tag);
  const [first, last] = known < 0 ? [0, tage.length - 1] : [known, known];
  return [minuteOf(first, time) ?? first * minutesPerDay, minuteOf(last, time) ?? (last + 1) * minutesPerDay];
}

function yesOrNo(isSo: boolean): Answer {
  return isSo ? 'ja' : 'nein';
}
