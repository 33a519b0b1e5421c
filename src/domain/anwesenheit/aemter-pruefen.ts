// Whether those who presided and kept the minutes were there when they did, one after the other without gap. Reports only; changes nothing.

import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { topsOf } from '../sitzung/tagesordnung.js';
import type { Amtszeit } from '../sitzung/teilnahme.js';
import { statusBei } from './anwesend.js';
import { und } from './anwesenheit-zeiten.js';
import { duringText } from './vertretung-pruefen.js';

type Unchecked = Omit<Sitzung, 'offen'>;

/** All checks of the chair and of the minutes. */
export function checkÄmter(lesung: Lesung, sitzung: Unchecked): void {
  for (const field of ['leitung', 'schriftführung'] as const) {
    const terms = sitzung[field].map((amtszeit, index) => ({
      ...amtszeit,
      tops: topsIn(sitzung, sitzung[field], index),
    }));
    for (const term of terms) checkPresent(lesung, sitzung, { field, term });
    if (terms.length > 1) checkSequence(lesung, sitzung, { field, terms });
  }
}

interface Term extends Amtszeit {
  readonly tops: readonly string[];
}

interface Amt {
  readonly field: 'leitung' | 'schriftführung';
}

/** The TOPs of a term; one without any bound holds wherever no other does. */
function topsIn(sitzung: Unchecked, terms: readonly Amtszeit[], index: number): readonly string[] {
  const order = topsOf(sitzung).map(({ angaben }) => angaben.nr);
  if (isBounded(terms[index])) return boundedTops(order, terms, index);
  const taken = new Set(terms.flatMap((term, at) => (isBounded(term) ? boundedTops(order, terms, at) : [])));
  return order.filter((nr) => !taken.has(nr));
}

function isBounded(term: Amtszeit | undefined): boolean {
  return term?.ab_top !== undefined || term?.bis_top !== undefined;
}

/** Where no end is recorded a term lasts until the next begins, where no beginning, from when the one before ended. */
function boundedTops(order: readonly string[], terms: readonly Amtszeit[], index: number): readonly string[] {
  const { ab_top, bis_top } = terms[index] ?? {};
  const ended = terms[index - 1]?.bis_top;
  const begins = terms[index + 1]?.ab_top;
  const from = ab_top !== undefined ? order.indexOf(ab_top) : ended === undefined ? 0 : order.indexOf(ended) + 1;
  const last = order.length - 1;
  const until =
    bis_top !== undefined ? order.indexOf(bis_top) : begins === undefined ? last : order.indexOf(begins) - 1;
  return order.slice(Math.max(0, from), until + 1);
}

/** Whoever has a line in the presence was there for these TOPs; administration and others without a line are not asked. */
function checkPresent(lesung: Lesung, sitzung: Unchecked, { field, term }: Amt & { readonly term: Term }): void {
  const { person, tops, angaben } = term;
  const lines = sitzung.anwesenheit.filter((entry) => entry.person === person);
  const desk = sitzung.verwaltung.filter((entry) => entry.person === person);
  const isAway = (nr: string) =>
    lines.length > 0
      ? statusBei(sitzung, { person, top: nr }) === 'abwesend'
      : desk.length > 0 && desk.every((entry) => entry.tops.length > 0 && !entry.tops.includes(nr));
  const [line] = lines;
  const isNever = lines.length > 0 && lines.every(({ istDa }) => istDa === false);
  const missed = tops.filter(isAway);
  if (!isNever && missed.length === 0) return;
  const does = field === 'leitung' ? 'leitet die Sitzung' : 'führt das Protokoll';
  const [owner, at] =
    isNever && line !== undefined
      ? [line.angaben, 'da']
      : [angaben ?? sitzung.angaben, angaben === undefined ? field : 'wer'];
  reportAt(lesung, owner, at, {
    code: field === 'leitung' ? 'leitung-abwesend' : 'schriftfuehrung-abwesend',
    severity: 'Fehler',
    message: `${person.name} ${does}, ist aber ${isNever ? '' : `${duringText(sitzung, missed)} `}als abwesend eingetragen.`,
    remedy: `Berichtigen Sie ${field}: oder ${isNever ? 'diese Zeile der' : 'die'} Anwesenheit.`,
  });
}

function checkSequence(
  lesung: Lesung,
  sitzung: Unchecked,
  { field, terms }: Amt & { readonly terms: readonly Term[] },
): void {
  const order = topsOf(sitzung).map(({ angaben }) => angaben.nr);
  const named = terms.flatMap(({ ab_top, bis_top }) => [ab_top, bis_top]).filter((nr) => nr !== undefined);
  // A TOP that does not exist has a finding of its own.
  if (named.some((nr) => !order.includes(nr))) return;
  const holders = (nr: string) => terms.filter(({ tops }) => tops.includes(nr));
  const nobody = order.filter((nr) => holders(nr).length === 0);
  const word = field === 'leitung' ? 'die Leitung' : 'die Schriftführung';
  if (nobody.length > 0) {
    reportAt(lesung, sitzung.angaben, field, {
      code: 'amt-luecke',
      severity: 'Fehler',
      message: `Für TOP ${und(nobody)} ist niemand für ${word} eingetragen.`,
      remedy: `Verlängern Sie eine der Zeilen unter ${field}:, zum Beispiel mit bis_top: ${nobody.at(-1)}.`,
    });
  }
  const several = order.filter((nr) => holders(nr).length > 1);
  const [first] = several;
  if (first === undefined) return;
  const names = holders(first).map(({ person }) => person.name);
  reportAt(lesung, holders(first).at(-1)?.angaben ?? sitzung.angaben, undefined, {
    code: 'amt-doppelt',
    severity: 'Fehler',
    message: `Für TOP ${und(several)} sind mehrere für ${word} eingetragen: ${names.join('; ')}.`,
    remedy: 'Trennen Sie die Zeilen, zum Beispiel mit bis_top: 3 bei der ersten und ab_top: 4 bei der zweiten.',
  });
}
