// Whether the times of a sitting can be: ends after begins, everything within its day, in the order held. Reports only.
import { enumerate } from '../../diagnostic.js';
import { formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from './sitzung.js';
import { ablaufOf, minuteOf } from './sitzungsablauf.js';
import { topsOf } from './tagesordnung.js';
import type { TopAngaben } from './top-angaben.js';

type Unchecked = Pick<Sitzung, 'angaben' | 'tage' | 'teile'>;

/** Errors: reports `ende-vor-beginn`, `unterbrechung-verdreht`, `fortsetzung-reihenfolge`, `tag-unbekannt`, `zeit-ausserhalb` and `zeit-reihenfolge`. */
export function checkZeiten(lesung: Lesung, sitzung: Unchecked): void {
  checkDays(lesung, sitzung);
  checkInterruptions(lesung, sitzung);
  checkTops(lesung, sitzung);
}

function checkDays(lesung: Lesung, { angaben, tage }: Unchecked): void {
  tage.forEach((day, index) => {
    const owner = angaben.fortsetzungen[index - 1] ?? angaben;
    if (isKnown(day.beginn) && isKnown(day.ende) && day.ende <= day.beginn) reportEnd(lesung, owner, day);
    const before = tage.slice(0, index).findLast(({ datum }) => datum !== offen);
    if (before === undefined || day.datum === offen || before.datum < day.datum) return;
    reportAt(lesung, owner, 'datum', {
      code: 'fortsetzung-reihenfolge',
      severity: 'Fehler',
      message: `Die Fortsetzung am ${formatDateShort(day.datum)} liegt nicht nach dem ${formatDateShort(before.datum)}.`,
      remedy: 'Nennen Sie die Tage in ihrer Reihenfolge; am selben Tag heißt es unterbrechungen:.',
    });
  });
}

function reportEnd(
  lesung: Lesung,
  owner: object,
  { beginn, ende }: { readonly beginn: string; readonly ende: string },
) {
  const isAfterMidnight = ende < '06:00';
  reportAt(lesung, owner, 'ende', {
    code: 'ende-vor-beginn',
    severity: 'Fehler',
    message: `Das Ende (${ende} Uhr) liegt nicht nach dem Beginn (${beginn} Uhr).`,
    remedy: isAfterMidnight
      ? 'Ging es über Mitternacht, schreiben Sie ende: 24:00 und unter fortsetzungen: den neuen Tag mit beginn: 00:00.'
      : 'Berichtigen Sie beginn: oder ende:, zum Beispiel ende: 18:45.',
  });
}

function checkInterruptions(lesung: Lesung, { angaben, tage }: Unchecked): void {
  for (const pause of angaben.unterbrechungen) {
    const { von, bis, tag } = pause;
    if (isKnown(von) && isKnown(bis) && bis <= von) {
      reportAt(lesung, pause, 'bis', {
        code: 'unterbrechung-verdreht',
        severity: 'Fehler',
        message: `Die Unterbrechung endet (${bis} Uhr) nicht nach ihrem Beginn (${von} Uhr).`,
        remedy: 'Berichtigen Sie von: oder bis:.',
      });
    }
    const day = dayOf(lesung, { owner: pause, tag, tage });
    // On which of several days it was is not for us to guess.
    if (day === undefined || (tag === undefined && tage.length > 1)) continue;
    checkWithin(lesung, day, { owner: pause, field: 'von', what: 'Die Unterbrechung', times: [von, bis] });
  }
}

/** The day meant, the first where none is named; reports `tag-unbekannt` where the sitting had no such day. */
function dayOf(
  lesung: Lesung,
  { owner, tag, tage }: { readonly owner: object; readonly tag: string | undefined; readonly tage: Sitzung['tage'] },
): Sitzung['tage'][number] | undefined {
  if (tag === undefined) return tage[0];
  const found = tage.find(({ datum }) => datum === tag);
  if (found === undefined) {
    reportAt(lesung, owner, 'tag', {
      code: 'tag-unbekannt',
      severity: 'Fehler',
      message: `Am ${formatDateShort(tag)} wurde nach datum: und fortsetzungen: nicht getagt.`,
      remedy: `Schreiben Sie ${enumerate(tage.map(({ datum }) => formatDateShort(datum)))}.`,
    });
  }
  return found;
}

interface Recorded {
  readonly owner: object;
  readonly field: string;
  readonly what: string;
  readonly times: readonly (string | undefined)[];
}

function checkWithin(
  lesung: Lesung,
  { beginn, ende }: Sitzung['tage'][number],
  { owner, field, what, times }: Recorded,
): void {
  // A day that ends before it begins has been reported.
  if (isKnown(beginn) && isKnown(ende) && ende <= beginn) return;
  const isOutside = (time: string) => (isKnown(beginn) && time < beginn) || (isKnown(ende) && time > ende);
  const outside = times.filter(isKnown).find(isOutside);
  if (outside === undefined) return;
  const span = [isKnown(beginn) ? beginn : '', isKnown(ende) ? `bis ${ende}` : ''].filter(Boolean).join(' ');
  reportAt(lesung, owner, field, {
    code: 'zeit-ausserhalb',
    severity: 'Warnung',
    message: `${what} (${outside} Uhr) liegt außerhalb der Sitzung (${isKnown(ende) ? span : `ab ${span}`} Uhr).`,
    remedy: 'Vergleichen Sie die Uhrzeit mit beginn: und ende: der Sitzung.',
  });
}

/** Something of the agenda that has a time of its own. */
interface Entry {
  readonly owner: object;
  /** In the nominative and in the dative. */
  readonly names: readonly [string, string];
  readonly beginn: string | undefined;
  readonly ende?: string | undefined;
  /** The day it was on, where that is certain, counted from 0. */
  readonly day?: number;
}

function checkTops(lesung: Lesung, sitzung: Unchecked): void {
  const entries = entriesOf(lesung, sitzung);
  for (const { owner, names, beginn, ende, day } of entries) {
    if (isKnown(beginn) && isKnown(ende) && ende < beginn) reportEnd(lesung, owner, { beginn, ende });
    const recorded = day === undefined ? undefined : sitzung.tage[day];
    const field = isKnown(beginn) ? 'beginn' : 'ende';
    if (recorded !== undefined) checkWithin(lesung, recorded, { owner, field, what: names[0], times: [beginn, ende] });
  }
  checkOrder(lesung, entries);
}

/** The parts and their TOPs in the order held. */
function entriesOf(lesung: Lesung, sitzung: Unchecked): readonly Entry[] {
  const { lagen } = ablaufOf(sitzung);
  const tops = topsOf(sitzung).map(({ angaben }) => angaben);
  const dayOfTop = (top: TopAngaben | undefined): Pick<Entry, 'day'> => {
    const [first, last] = (top && lagen[tops.indexOf(top)]?.tage) ?? [];
    return first === undefined || first !== last ? {} : { day: first };
  };
  return sitzung.angaben.tagesordnung.flatMap((part) => {
    const names = [`Der ${part.teil}e Teil`, `dem ${part.teil}en Teil`] as const;
    const begin: Entry = { owner: part, names, beginn: part.beginn, ...dayOfTop(part.tops[0]) };
    const items = part.tops.flatMap((top): readonly Entry[] => {
      const isKnownDay = top.tag === undefined || dayOf(lesung, { owner: top, tag: top.tag, tage: sitzung.tage });
      const { beginn, ende, nr } = top;
      return isKnownDay ? [{ owner: top, names: [`TOP ${nr}`, `TOP ${nr}`], beginn, ende, ...dayOfTop(top) }] : [];
    });
    return [begin, ...items];
  });
}

function checkOrder(lesung: Lesung, entries: readonly Entry[]): void {
  let latest: { readonly entry: Entry; readonly minute: number } | undefined;
  for (const entry of entries) {
    const minute = entry.day === undefined ? undefined : minuteOf(entry.day, entry.beginn);
    if (minute === undefined) continue;
    if (latest !== undefined && minute < latest.minute) {
      reportAt(lesung, entry.owner, 'beginn', {
        code: 'zeit-reihenfolge',
        severity: 'Warnung',
        message: `${entry.names[0]} steht hinter ${latest.entry.names[1]}, begann nach den Uhrzeiten aber früher (${entry.beginn} und ${latest.entry.beginn} Uhr).`,
        remedy: 'Berichtigen Sie eine der Uhrzeiten, oder ordnen Sie um: Es gilt die Reihenfolge der Beratung.',
      });
    } else latest = { entry, minute };
  }
}

function isKnown(time: string | undefined): time is string {
  return time !== undefined && time !== offen;
}
