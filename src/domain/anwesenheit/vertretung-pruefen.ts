// Whether recorded substitutions can be true: whose seat, whether it was empty, whether the deputy was named and whose turn it was.
// Reports; changes nothing that is recorded.

import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Ablauf, ablaufOf } from '../sitzung/sitzungsablauf.js';
import { type Tagesordnungspunkt, topsOf } from '../sitzung/tagesordnung.js';
import { type Anwesenheit, concerns, seatOf } from '../sitzung/teilnahme.js';
import { beratendAm, fraktionIn, type Gremium, mitgliederAm } from '../stammdaten/gremium.js';
import type { Person } from '../stammdaten/person.js';
import { type Aufgezeichnet, statusDerZeile } from './anwesend.js';
import { und } from './anwesenheit-zeiten.js';

type Unchecked = Omit<Sitzung, 'offen'>;

/**
 * The lines of the presence after all checks of who sat in whose place: one whose substitution cannot be is of an unclear seat from
 * here on, else the same mistake would be found again in every vote.
 */
export function checkVertretung(lesung: Lesung, sitzung: Unchecked): Unchecked['anwesenheit'] {
  const ablauf = ablaufOf(sitzung);
  return sitzung.anwesenheit.map((entry, index) => {
    const { vertritt, istDa } = entry;
    if (vertritt === undefined || istDa === false) return entry;
    const gremium = committeeOf(sitzung, entry, vertritt);
    if (gremium === undefined) {
      reportNoMember(lesung, entry, vertritt, sitzung);
      return { ...entry, istSitzUnklar: true };
    }
    const fall = { entry: { ...entry, vertritt }, gremium, ablauf, sitzung };
    if (!isSeatTaken(lesung, fall, sitzung.anwesenheit.slice(0, index))) return { ...entry, istSitzUnklar: true };
    checkNamed(lesung, fall);
    return entry;
  });
}

/** Whether the line can be true; why not is reported. */
function isSeatTaken(lesung: Lesung, fall: Fall, before: readonly Anwesenheit[]): boolean {
  if (hasOwnSeat(fall)) {
    reportOwnSeat(lesung, fall);
    return false;
  }
  const both = topsWithBoth(fall);
  if (both.length > 0) reportBothThere(lesung, fall, both);
  const isDisputed = isSeatDisputed(lesung, fall, before);
  return both.length === 0 && !isDisputed;
}

interface Fall {
  readonly entry: Anwesenheit & { readonly vertritt: Person };
  /** The committee the seat is in. */
  readonly gremium: Gremium;
  readonly ablauf: Ablauf;
  readonly sitzung: Unchecked;
}

/** The committee in which the person represented has a seat on a day of the sitting. */
function committeeOf({ gremien, tage }: Unchecked, entry: Anwesenheit, represented: Person): Gremium | undefined {
  return gremien.find(
    (gremium) =>
      concerns(entry, gremium) &&
      tage.some(({ datum }) =>
        [...mitgliederAm(gremium, datum), ...beratendAm(gremium, datum)].some((seat) => seat.person === represented),
      ),
  );
}

function reportNoMember(lesung: Lesung, { angaben }: Anwesenheit, represented: Person, { gremien }: Unchecked): void {
  reportAt(lesung, angaben, 'vertritt', {
    code: 'vertretung-ohne-sitz',
    severity: 'Fehler',
    message: `${represented.name} gehört dem Gremium am Tag der Sitzung nicht an; diesen Sitz kann niemand vertreten.`,
    remedy: `Nennen Sie bei vertritt: das Mitglied, oder ergänzen Sie ${represented.name} in gremien/${gremien[0].id}.yaml.`,
  });
}

/** A member has a vote already and cannot cast another's. */
function hasOwnSeat({ entry: { person, vertritt }, gremium, sitzung }: Fall): boolean {
  const members = mitgliederAm(gremium, sitzung.angaben.datum);
  const voters = members.filter((member) => member.angaben.stimmrecht).map((member) => member.person);
  return person === vertritt || (voters.includes(person) && members.some((member) => member.person === vertritt));
}

function reportOwnSeat(lesung: Lesung, { entry: { person, vertritt, angaben } }: Fall): void {
  reportAt(lesung, angaben, 'vertritt', {
    code: 'vertretung-durch-mitglied',
    severity: 'Fehler',
    message:
      person === vertritt
        ? `${person.name} kann sich nicht selbst vertreten.`
        : `${person.name} hat im Gremium selbst eine Stimme und kann ${vertritt.name} nicht vertreten.`,
    remedy: 'Nehmen Sie vertritt: heraus, oder tragen Sie die Person ein, die den Sitz eingenommen hat.',
  });
}

/** Nobody is represented while being there – unless excluded from the item. */
function topsWithBoth({ entry, gremium, ablauf, sitzung }: Fall): readonly Tagesordnungspunkt[] {
  const { vertritt } = entry;
  const own = sitzung.anwesenheit.filter(
    (other) => other.person === vertritt && other.vertritt === undefined && concerns(other, gremium),
  );
  return topsOf(sitzung).filter(
    (top) =>
      isSurely(ablauf, [entry], top.angaben.nr) &&
      isSurely(ablauf, own, top.angaben.nr) &&
      !top.beschlussfassungen.some(({ befangen }) => befangen.some((excluded) => excluded.person === vertritt)),
  );
}

function reportBothThere(lesung: Lesung, { entry, sitzung }: Fall, both: readonly Tagesordnungspunkt[]): void {
  const { person, vertritt, angaben } = entry;
  reportAt(lesung, angaben, 'vertritt', {
    code: 'vertretung-anwesend',
    severity: 'Fehler',
    message: `${person.name} vertritt ${vertritt.name}, aber beide waren ${duringText(sitzung, numbers(both))} anwesend.`,
    remedy: `Schreiben Sie bei ${vertritt.name} da: nein, oder ergänzen Sie, wann gewechselt wurde, zum Beispiel bis_top: bei ${vertritt.name} und ab_top: bei ${person.name}.`,
  });
}

/** One seat, one deputy; one deputy, one seat. Whether the line says otherwise; then it is reported. */
function isSeatDisputed(
  lesung: Lesung,
  { entry, gremium, ablauf, sitzung }: Fall,
  before: readonly Anwesenheit[],
): boolean {
  const { person, vertritt, angaben } = entry;
  let isTold = false;
  const together = (other: Anwesenheit) =>
    numbers(topsOf(sitzung)).filter((nr) => isSurely(ablauf, [entry], nr) && isSurely(ablauf, [other], nr));
  for (const other of before.filter((line) => line.vertritt !== undefined && concerns(line, gremium))) {
    const tops = together(other);
    if (tops.length === 0 || other.vertritt === undefined) continue;
    const during = duringText(sitzung, tops);
    if (other.vertritt === vertritt && other.person !== person) {
      isTold = true;
      reportAt(lesung, angaben, 'vertritt', {
        code: 'vertretung-doppelt',
        severity: 'Fehler',
        message: `${other.person.name} und ${person.name} vertreten beide ${vertritt.name}, und zwar ${during}.`,
        remedy: 'Lassen Sie nur eine der beiden Vertretungen stehen, oder trennen Sie sie mit bis_top: und ab_top:.',
      });
    }
    if (
      other.person === person &&
      other.vertritt !== vertritt &&
      committeeOf(sitzung, other, other.vertritt) === gremium
    ) {
      isTold = true;
      reportAt(lesung, angaben, 'vertritt', {
        code: 'vertretung-zweier',
        severity: 'Fehler',
        message: `${person.name} vertritt ${during} zugleich ${other.vertritt.name} und ${vertritt.name}.`,
        remedy: 'Eine Person kann nur einen Sitz einnehmen: Trennen Sie die Zeilen mit bis_top: und ab_top:.',
      });
    }
  }
  return isTold;
}

/** The deputies the committee names for that seat, where it names any: this person among them, and nobody before in the order left out. */
function checkNamed(lesung: Lesung, { entry, gremium, ablauf, sitzung }: Fall): void {
  const { person, vertritt, angaben } = entry;
  if (gremium.stellvertretung.length === 0) return;
  const group = fraktionIn(gremium, vertritt, sitzung.angaben.datum);
  const own = gremium.stellvertretung.filter(({ für }) => für === vertritt);
  const lists = own.length > 0 ? own : gremium.stellvertretung.filter(({ für }) => für === group);
  const named = lists.flatMap(({ personen }) => personen);
  if (!named.includes(person)) {
    const names = named.map(({ name }) => name).join('; ');
    reportAt(lesung, angaben, 'vertritt', {
      code: 'vertretung-nicht-benannt',
      severity: 'Warnung',
      message: `${person.name} ist in gremien/${gremium.id}.yaml nicht als Stellvertretung für ${vertritt.name} benannt${names === '' ? '' : ` (benannt: ${names})`}.`,
      remedy: 'Vergleichen Sie vertritt: mit der Liste, oder ergänzen Sie die Person dort unter stellvertretung:.',
    });
    return;
  }
  if (gremium.angaben.vertretungsregel !== 'in Reihenfolge') return;
  for (const earlier of named.slice(0, named.indexOf(person))) {
    const lines = sitzung.anwesenheit.filter((line) => line.person === earlier && concerns(line, gremium));
    const isFree = lines.length > 0 && lines.every((line) => !hasSeat(gremium, seatOf(line), sitzung));
    const tops = numbers(topsOf(sitzung)).filter((nr) => isSurely(ablauf, [entry], nr) && isSurely(ablauf, lines, nr));
    if (!isFree || tops.length === 0) continue;
    reportAt(lesung, angaben, 'vertritt', {
      code: 'vertretung-reihenfolge',
      severity: 'Warnung',
      message: `${person.name} vertritt ${vertritt.name}, obwohl ${earlier.name} in der Reihenfolge vorher steht und ohne Sitz anwesend war.`,
      remedy: `Berichtigen Sie, wer vertreten hat, oder schreiben Sie in gremien/${gremium.id}.yaml vertretungsregel: beliebig.`,
    });
  }
}

function hasSeat(gremium: Gremium, person: Person, { angaben: { datum } }: Unchecked): boolean {
  return [...mitgliederAm(gremium, datum), ...beratendAm(gremium, datum)].some((seat) => seat.person === person);
}

function isSurely(ablauf: Ablauf, lines: readonly Anwesenheit[], nr: string): boolean {
  return lines.some((line) => statusDerZeile(ablauf, line, nr) === 'anwesend');
}

function numbers(tops: ReturnType<typeof topsOf>): readonly string[] {
  return tops.map(({ angaben }) => angaben.nr);
}

/** "bei TOP 2 und 3"; "in der ganzen Sitzung" where it is all of them. */
export function duringText(sitzung: Pick<Aufgezeichnet, 'teile'>, tops: readonly string[]): string {
  return tops.length === topsOf(sitzung).length ? 'in der ganzen Sitzung' : `bei TOP ${und(tops)}`;
}
