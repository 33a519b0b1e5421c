// The course of a sitting: in which order its TOPs were held and, as far as times are recorded, between which minutes each lay.
// Bounds only – nothing is estimated: a TOP without times lies between the nearest times before and after it.
import { offen } from '../../source/shape.js';
import type { Sitzung } from './sitzung.js';
import { topsOf } from './tagesordnung.js';
import type { TopAngaben } from './top-angaben.js';

/**
 * Where a TOP lies in the sitting.
 *
 * Units: minutes from the first day's midnight on, 1440 to a day of the sitting (not of the calendar); infinite = not recorded.
 */
export interface TopLage {
  readonly nr: string;
  /** It did not begin before. */
  readonly frühestens: number;
  /** It did not end after. */
  readonly spätestens: number;
  /** The first and the last day of the sitting it may have been dealt with on, counted from 0. */
  readonly tage: readonly [first: number, last: number];
}

/** The TOPs in the order held. */
export interface Ablauf {
  readonly lagen: readonly TopLage[];
  /** The days of the sitting (ISO dates) in their order. */
  readonly tage: readonly string[];
}

/** The course of this sitting. */
export function ablaufOf(sitzung: Pick<Sitzung, 'teile' | 'tage'>): Ablauf {
  const tage = sitzung.tage.map(({ datum }) => datum);
  const tops = topsOf(sitzung).map(({ angaben }) => angaben);
  const spans = daySpans(sitzung, tops);
  const clocks = tops.map((top, index) => ownTimes(sitzung, top, spans[index]));
  const earliest = earliestBegins(sitzung, { tops, spans, clocks });
  const latest = latestEnds(sitzung, { tops, spans, clocks });
  const lagen = tops.map(({ nr }, index) => ({
    nr,
    frühestens: earliest[index] ?? Number.NEGATIVE_INFINITY,
    spätestens: latest[index] ?? Number.POSITIVE_INFINITY,
    tage: spans[index] ?? ([0, tage.length - 1] as const),
  }));
  return { lagen, tage };
}

/** The place of a TOP in the order held; -1 where no TOP has this number. */
export function placeOf({ lagen }: Ablauf, nr: string): number {
  return lagen.findIndex((lage) => lage.nr === nr);
}

/** A time of day on a day of the sitting; nothing where it is open or not recorded. */
export function minuteOf(day: number, time: string | undefined): number | undefined {
  if (time === undefined || time === offen) return undefined;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return day * minutesPerDay + hours * 60 + minutes;
}

/** The minutes of a day of the sitting. */
export const minutesPerDay = 24 * 60;

type DaySpan = TopLage['tage'];

interface Times {
  readonly beginn?: number | undefined;
  readonly ende?: number | undefined;
}

interface Recorded {
  readonly tops: readonly TopAngaben[];
  readonly spans: readonly DaySpan[];
  readonly clocks: readonly Times[];
}

/** Between which days each TOP lies: a TOP's `tag` and a day's `ab_top` hold for what comes after and before, too. */
function daySpans({ tage }: Pick<Sitzung, 'tage'>, tops: readonly TopAngaben[]): readonly DaySpan[] {
  const last = tage.length - 1;
  const dayOf = (datum: string | undefined) => tage.findIndex((day) => day.datum === datum);
  const begun = tops.map(({ nr, tag }) => Math.max(0, dayOf(tag), beginningDay(tage, nr)));
  const limits = tops.map(({ tag }, index) => {
    const recorded = tag === undefined ? -1 : dayOf(tag);
    const next = tops[index + 1];
    const ends = next === undefined ? -1 : beginningDay(tage, next.nr) - 1;
    return Math.min(recorded >= 0 ? recorded : last, ends >= 0 ? ends : last);
  });
  return tops.map((_, index) => [Math.max(...begun.slice(0, index + 1)), Math.min(...limits.slice(index))] as const);
}

/** The day of the sitting that began with this TOP; 0 where none did. */
function beginningDay(tage: Sitzung['tage'], nr: string): number {
  return Math.max(
    0,
    tage.findIndex((day) => day.ab_top === nr),
  );
}

/** The times recorded at the TOP itself, or at the part it opens; a time of day tells nothing while the day is not known. */
function ownTimes({ teile }: Pick<Sitzung, 'teile'>, top: TopAngaben, [first, last]: DaySpan = [0, 0]): Times {
  if (first !== last) return {};
  const opened = teile.find(({ tops }) => tops[0]?.angaben === top);
  return { beginn: minuteOf(first, top.beginn ?? opened?.beginn), ende: minuteOf(first, top.ende) };
}

/** Walks forward: no TOP began before those held earlier had ended. */
function earliestBegins({ tage }: Pick<Sitzung, 'tage'>, { tops, spans, clocks }: Recorded): readonly number[] {
  let bound = Number.NEGATIVE_INFINITY;
  return tops.map((top, index) => {
    const before = tops[index - 1];
    const [day] = spans[index] ?? [0];
    const opensDay = index === 0 || (spans[index - 1]?.[0] ?? 0) < day;
    const ended = before !== undefined && !areJoined(before, top) ? clocks[index - 1]?.ende : undefined;
    const dayBegins = minuteOf(day, tage[day]?.beginn) ?? day * minutesPerDay;
    bound = atLeast(bound, [ended, opensDay ? dayBegins : undefined, clocks[index]?.beginn]);
    return bound;
  });
}

/** Walks back: no TOP ended after those held later had begun. */
function latestEnds({ tage }: Pick<Sitzung, 'tage'>, { tops, spans, clocks }: Recorded): readonly number[] {
  let bound = Number.POSITIVE_INFINITY;
  const found: number[] = [];
  for (const [index, top] of [...tops.entries()].toReversed()) {
    const after = tops[index + 1];
    const last = spans[index]?.[1] ?? 0;
    const closesDay = after === undefined || (spans[index + 1]?.[1] ?? 0) > last;
    const begun = after !== undefined && !areJoined(top, after) ? clocks[index + 1]?.beginn : undefined;
    const dayEnds = minuteOf(last, tage[last]?.ende) ?? (last + 1) * minutesPerDay;
    bound = atMost(bound, [begun, closesDay ? dayEnds : undefined, clocks[index]?.ende]);
    found.unshift(bound);
  }
  return found;
}

/** TOPs dealt with together overlap in time. */
function areJoined(first: TopAngaben, second: TopAngaben): boolean {
  return first.gemeinsam_mit.includes(second.nr) || second.gemeinsam_mit.includes(first.nr);
}

function atLeast(bound: number, times: readonly (number | undefined)[]): number {
  return Math.max(bound, ...times.flatMap((time) => time ?? []));
}

function atMost(bound: number, times: readonly (number | undefined)[]): number {
  return Math.min(bound, ...times.flatMap((time) => time ?? []));
}
