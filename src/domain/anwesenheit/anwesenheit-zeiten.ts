// Arrivals, departures and what else a line of the presence tells, in words for the readers of some TOPs: what happened while other
// TOPs were dealt with is no event for them, and its time of day is not told.
import { formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import type { AnwesenheitsProfil } from '../profil/profil-anwesenheit.js';
import { fill } from '../profil/satzmuster.js';
import type { ZeitraumAngaben } from '../sitzung/anwesenheit-angaben.js';
import { type Ablauf, placeOf, type TopLage } from '../sitzung/sitzungsablauf.js';
import type { Anwesenheit } from '../sitzung/teilnahme.js';
import { type Answer, hasCome, isStillThere, isYes, statusImZeitraum } from './anwesend.js';

/** The TOPs a document is about. */
export interface Ausschnitt {
  readonly ablauf: Ablauf;
  /** In the order held. */
  readonly lagen: readonly TopLage[];
}

/** The TOPs of these numbers; none at all stands for a sitting that recorded none. */
export function ausschnittOf(ablauf: Ablauf, tops: readonly string[]): Ausschnitt {
  return { ablauf, lagen: ablauf.lagen.filter(({ nr }) => tops.includes(nr)) };
}

/** Whether the document is about TOPs of more than one day. */
export function hasSeveralDays({ lagen }: Ausschnitt): boolean {
  return new Set(lagen.flatMap(({ tage }) => tage)).size > 1;
}

/** "ab 17:20 Uhr, TOP 3", "am 14.03.2018 bis TOP 9": the spans of a line; empty = there throughout. */
export function zeitenText(
  ausschnitt: Ausschnitt,
  zeiten: readonly ZeitraumAngaben[],
  { sätze }: AnwesenheitsProfil,
): string {
  const { ablauf, lagen } = ausschnitt;
  const concerned = zeiten.filter(
    (zeitraum) => lagen.length === 0 || lagen.some((lage) => statusImZeitraum(ablauf, zeitraum, lage) !== 'abwesend'),
  );
  const spans = withoutInterludes(ausschnitt, concerned).map((zeitraum) => {
    const edges = [
      edgeText(sätze.ab, arrivalIn(ausschnitt, zeitraum)),
      edgeText(sätze.bis, departureIn(ausschnitt, zeitraum)),
    ];
    const zeit = edges.filter((part) => part !== '').join(', ');
    if (zeitraum.tag === undefined || !hasSeveralDays(ausschnitt)) return zeit;
    return fill(sätze.tag, { tag: formatDateShort(zeitraum.tag), zeit });
  });
  return und(spans.filter((span) => span !== ''));
}

/** Spans between which the document has no TOP are one: that somebody was away for the others is not for its readers. */
function withoutInterludes(ausschnitt: Ausschnitt, zeiten: readonly ZeitraumAngaben[]): readonly ZeitraumAngaben[] {
  const spans: ZeitraumAngaben[] = [];
  for (const next of zeiten) {
    const last = spans.at(-1);
    if (last !== undefined && isInterlude(ausschnitt, last, next)) spans.splice(-1, 1, fromTo(last, next));
    else spans.push(next);
  }
  return spans;
}

/** Whether TOPs of other documents, and none of this one, were dealt with between the two spans. */
function isInterlude({ ablauf, lagen }: Ausschnitt, one: ZeitraumAngaben, next: ZeitraumAngaben): boolean {
  const during = (zeitraum: ZeitraumAngaben) =>
    lagen.filter((lage) => statusImZeitraum(ablauf, zeitraum, lage) === 'anwesend');
  const [before, after] = [during(one).at(-1), during(next)[0]];
  if (before === undefined || after === undefined || lagen.indexOf(after) !== lagen.indexOf(before) + 1) return false;
  // A time of day that stays means nothing without its day.
  const areOfOneDay = one.tag === next.tag || (one.ab === undefined && next.bis === undefined);
  return areOfOneDay && placeOf(ablauf, after.nr) > placeOf(ablauf, before.nr) + 1;
}

function fromTo({ tag, ab, ab_top }: ZeitraumAngaben, { tag: last, bis, bis_top }: ZeitraumAngaben): ZeitraumAngaben {
  return {
    ...(tag !== undefined && tag === last ? { tag } : {}),
    ...(ab === undefined ? {} : { ab }),
    ...(ab_top === undefined ? {} : { ab_top }),
    ...(bis === undefined ? {} : { bis }),
    ...(bis_top === undefined ? {} : { bis_top }),
  };
}

/** The items somebody went out for, of those the document is about; empty = none. */
export function nichtBeiText({ lagen }: Ausschnitt, { angaben }: Anwesenheit, { sätze }: AnwesenheitsProfil): string {
  const tops = lagen.filter(({ nr }) => angaben.nicht_bei.includes(nr)).map(({ nr }) => nr);
  return tops.length === 0 ? '' : fill(sätze.nicht_bei, { tops: und(tops) });
}

/** That the vote was given up, and at which of these TOPs; empty = it was not. */
export function verzichtText({ lagen }: Ausschnitt, { angaben }: Anwesenheit, { sätze }: AnwesenheitsProfil): string {
  const { stimmverzicht } = angaben;
  if (stimmverzicht.some(isYes)) return fill(sätze.stimmverzicht, { tops: '' });
  const tops = lagen.filter(({ nr }) => stimmverzicht.includes(nr)).map(({ nr }) => nr);
  const told = stimmverzicht.includes(offen) ? [...tops, offen] : tops;
  return told.length === 0 ? '' : fill(sätze.stimmverzicht, { tops: und(told) });
}

/** "1", "1 und 2", "1, 2 und 3". */
export function und(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;
}

/** An arrival or a departure as it is told. */
interface Moment {
  readonly zeit?: string | undefined;
  readonly top?: string | undefined;
}

function edgeText(pattern: string, { zeit, top }: Moment): string {
  if (zeit === undefined && top === undefined) return '';
  const clock = zeit === undefined || zeit === offen ? (zeit ?? '') : `${zeit} Uhr`;
  return fill(pattern, { zeit: clock, top: top ?? '' });
}

function arrivalIn(ausschnitt: Ausschnitt, zeitraum: ZeitraumAngaben): Moment {
  const { ab: zeit, ab_top: top } = zeitraum;
  return edgeIn(ausschnitt, { zeit, top }, (lage) => hasCome(ausschnitt.ablauf, zeitraum, lage), 'forwards');
}

function departureIn(ausschnitt: Ausschnitt, zeitraum: ZeitraumAngaben): Moment {
  const { bis: zeit, bis_top: top } = zeitraum;
  return edgeIn(ausschnitt, { zeit, top }, (lage) => isStillThere(ausschnitt.ablauf, zeitraum, lage), 'backwards');
}

/**
 * The recorded moment where it lies among the TOPs of the document; where it lies outside, the TOP of the document nearest to it on
 * the side of presence; nothing where that is no event for its readers.
 */
function edgeIn(
  { ablauf, lagen }: Ausschnitt,
  recorded: Moment,
  isOver: (lage: TopLage) => Answer,
  direction: 'forwards' | 'backwards',
): Moment {
  const told = direction === 'forwards' ? lagen : lagen.toReversed();
  if (told.length === 0 || told.some(({ nr }) => nr === recorded.top)) return recorded;
  const [first] = told;
  const near = told.find((lage) => isOver(lage) !== 'nein');
  if (near === undefined || first === undefined) return {};
  if (recorded.top === undefined) {
    if (recorded.zeit === undefined) return {};
    const beside = ablauf.lagen[placeOf(ablauf, near.nr) + (direction === 'forwards' ? -1 : 1)];
    const isAmongThese = beside === undefined || told.includes(beside);
    if (isOver(near) === 'unklar' || isAmongThese) return recorded;
  }
  return near === first ? {} : { top: near.nr };
}
