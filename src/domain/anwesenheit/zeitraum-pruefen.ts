// Whether the times of one line of the presence can be true: in their order, within the sitting, on its days, beside the times of the
// TOPs they name. Reports only; changes nothing.
import { enumerate } from '../../diagnostic.js';
import { offen } from '../../source/shape.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { ZeitraumAngaben } from '../sitzung/anwesenheit-angaben.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Ablauf, ablaufOf, minuteOf, placeOf } from '../sitzung/sitzungsablauf.js';
import type { Anwesenheit } from '../sitzung/teilnahme.js';
import type { Person } from '../stammdaten/person.js';

/** All checks of the spans of one line. */
export function checkZeiträume(
  lesung: Lesung,
  { person, zeiten }: Anwesenheit,
  sitzung: Pick<Sitzung, 'teile' | 'tage'>,
): void {
  const ablauf = ablaufOf(sitzung);
  for (const zeitraum of zeiten) {
    checkDay(lesung, { person, zeitraum, ablauf });
    checkOrder(lesung, { person, zeitraum, ablauf });
    checkWithin(lesung, { person, zeitraum, ablauf }, sitzung);
  }
  zeiten.forEach((zeitraum, index) => {
    const before = zeiten.slice(0, index).find((other) => doOverlap(ablauf, other, zeitraum));
    if (before === undefined) return;
    reportAt(lesung, zeitraum, undefined, {
      code: 'zeiten-ueberschneidung',
      severity: 'Fehler',
      message: `Zwei Zeiträume von ${person.name} überschneiden sich.`,
      remedy:
        'Beginnen Sie den späteren erst, wenn der frühere zu Ende ist, zum Beispiel: { bis_top: 3 } und { ab_top: 5 }.',
    });
  });
}

interface Fall {
  readonly person: Person;
  readonly zeitraum: ZeitraumAngaben;
  readonly ablauf: Ablauf;
}

function checkDay(lesung: Lesung, { person, zeitraum, ablauf: { tage } }: Fall): void {
  const { tag, ab, ab_top, bis, bis_top } = zeitraum;
  if (tag !== undefined && !tage.includes(tag)) {
    reportAt(lesung, zeitraum, 'tag', {
      code: 'anwesenheit-tag',
      severity: 'Fehler',
      message: `Am ${tag.split('-').reverse().join('.')} wurde nicht getagt.`,
      remedy: `Schreiben Sie ${enumerate(tage)}, oder ergänzen Sie den Tag unter fortsetzungen:.`,
    });
  }
  const hasLooseTime = [ab_top === undefined && ab, bis_top === undefined && bis].some(
    (time) => time && time !== offen,
  );
  if (tag !== undefined || tage.length === 1 || !hasLooseTime) return;
  reportAt(lesung, zeitraum, ab === undefined ? 'bis' : 'ab', {
    code: 'tag-fehlt',
    severity: 'Warnung',
    message: `Die Sitzung dauerte mehrere Tage; bei ${person.name} steht eine Uhrzeit, aber nicht, an welchem Tag.`,
    remedy: `Ergänzen Sie zum Beispiel tag: ${tage.findLast((datum) => datum !== offen)}, oder nennen Sie den TOP.`,
  });
}

/** Nobody leaves before coming: by the order of the TOPs, and by the clock of one day. */
function checkOrder(lesung: Lesung, { person, zeitraum, ablauf }: Fall): void {
  const { ab, ab_top, bis, bis_top } = zeitraum;
  const [from, until] = [ab_top, bis_top].map((nr) => (nr === undefined ? -1 : placeOf(ablauf, nr)));
  const isTurned = from !== undefined && until !== undefined && until >= 0 && from > until;
  const [came, left] = [minuteOf(0, ab), minuteOf(0, bis)];
  const isOneDay = zeitraum.tag !== undefined || ablauf.tage.length === 1;
  const isTooEarly = isOneDay && came !== undefined && left !== undefined && left <= came;
  if (!isTurned && !isTooEarly) return;
  const [arrival, departure] = isTurned ? [`TOP ${ab_top}`, `TOP ${bis_top}`] : [`${ab} Uhr`, `${bis} Uhr`];
  reportAt(lesung, zeitraum, isTurned ? 'bis_top' : 'bis', {
    code: 'bis-vor-ab',
    severity: 'Fehler',
    message: `${person.name} wäre gegangen (${departure}), bevor die Person kam (${arrival}).`,
    remedy: 'Vertauschen Sie die Angaben; wer ging und wiederkam, bekommt zeiten: [{ bis: 17:20 }, { ab: 18:00 }].',
  });
}

/** Times lie within the day's sitting and within the TOP they stand beside. */
function checkWithin(lesung: Lesung, { person, zeitraum, ablauf }: Fall, { tage }: Pick<Sitzung, 'tage'>): void {
  const { tag, ab_top, bis_top } = zeitraum;
  const day = tag === undefined ? (tage.length === 1 ? 0 : -1) : ablauf.tage.indexOf(tag);
  const [begin, end] = [minuteOf(day, tage[day]?.beginn), minuteOf(day, tage[day]?.ende)];
  // A sitting that ends before it begins has a finding of its own.
  if (begin !== undefined && end !== undefined && end <= begin) return;
  for (const field of ['ab', 'bis'] as const) {
    const time = zeitraum[field];
    const minute = day < 0 ? undefined : minuteOf(day, time);
    if (minute === undefined) continue;
    const isEarly = begin !== undefined && (field === 'ab' ? minute < begin : minute <= begin);
    const isLate = end !== undefined && (field === 'ab' ? minute >= end : minute > end);
    const nr = field === 'ab' ? ab_top : bis_top;
    const lage = nr === undefined ? undefined : ablauf.lagen[placeOf(ablauf, nr)];
    if (isEarly || isLate) {
      reportAt(lesung, zeitraum, field, {
        code: 'anwesenheit-ausserhalb',
        severity: 'Warnung',
        message: `${time} Uhr bei ${person.name} liegt ${isEarly ? `vor dem Beginn (${tage[day]?.beginn} Uhr)` : `nach dem Ende (${tage[day]?.ende} Uhr)`}.`,
        remedy:
          'Berichtigen Sie die Uhrzeit; wer von Anfang bis Ende da war, braucht keine, und wer nicht da war, bekommt da: nein.',
      });
    } else if (lage !== undefined && lage.frühestens <= lage.spätestens && !fits(minute, field, lage)) {
      reportAt(lesung, zeitraum, field, {
        code: 'zeit-und-top',
        severity: 'Warnung',
        message: `${time} Uhr bei ${person.name} passt nicht zu TOP ${nr}: Nach den Zeiten der Tagesordnung war der Punkt da ${minute >= lage.spätestens ? 'schon beendet' : 'noch nicht aufgerufen'}.`,
        remedy: `Vergleichen Sie ${field}:, ${field}_top: und die Zeiten der Tagesordnung mit der Mitschrift.`,
      });
    }
  }
}

/** Somebody who came at a TOP came before it ended; somebody who left after it left when it had begun. */
function fits(minute: number, field: 'ab' | 'bis', lage: Ablauf['lagen'][number]): boolean {
  return field === 'ab' ? minute < lage.spätestens : minute >= lage.frühestens;
}

/** Whether both spans surely cover a TOP, or the same minutes of a day. */
function doOverlap(ablauf: Ablauf, one: ZeitraumAngaben, other: ZeitraumAngaben): boolean {
  if (one.tag !== undefined && other.tag !== undefined && one.tag !== other.tag) return false;
  const [first, second] = [placesOf(ablauf, one), placesOf(ablauf, other)];
  if (first !== undefined && second !== undefined) return first.from <= second.until && second.from <= first.until;
  const [clock, otherClock] = [minutesOf(one), minutesOf(other)];
  if (clock === undefined || otherClock === undefined) return false;
  return clock.from < otherClock.until && otherClock.from < clock.until;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** From which TOP until which; nothing where the clock alone bounds it. */
function placesOf(ablauf: Ablauf, { ab, ab_top, bis, bis_top }: ZeitraumAngaben): Span | undefined {
  if ((ab !== undefined && ab_top === undefined) || (bis !== undefined && bis_top === undefined)) return undefined;
  const from = ab_top === undefined ? 0 : placeOf(ablauf, ab_top);
  const until = bis_top === undefined ? ablauf.lagen.length - 1 : placeOf(ablauf, bis_top);
  return from < 0 || until < 0 ? undefined : { from, until };
}

/** From which minute until which; nothing where a TOP alone bounds it. */
function minutesOf({ ab, ab_top, bis, bis_top }: ZeitraumAngaben): Span | undefined {
  if ((ab === undefined && ab_top !== undefined) || (bis === undefined && bis_top !== undefined)) return undefined;
  if (ab === offen || bis === offen) return undefined;
  return {
    from: minuteOf(0, ab) ?? Number.NEGATIVE_INFINITY,
    until: minuteOf(0, bis) ?? Number.POSITIVE_INFINITY,
  };
}
