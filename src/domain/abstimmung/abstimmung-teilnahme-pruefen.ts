// Whether the votes recorded fit who was there and entitled at that TOP: figures, groups, names. Only what is certain is reported;
// the computed presence checks and is never printed.

import { statusBei } from '../anwesenheit/anwesend.js';
import { type Stimmberechtigte, stimmberechtigteBei } from '../anwesenheit/stimmberechtigt.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Auszählung } from '../sitzung/abstimmung-angaben.js';
import { type Beschlussfassung, voteName } from '../sitzung/beschlussfassung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import type { Tagesordnungspunkt } from '../sitzung/tagesordnung.js';
import { fraktionIn, type Gremium, gruppenIn } from '../stammdaten/gremium.js';
import type { Person } from '../stammdaten/person.js';
import { byGroup, isByName, total } from './abstimmung.js';
import { excludedFrom } from './befangen-pruefen.js';

/** A vote where it was taken. */
export interface Abstimmungslage {
  readonly top: Tagesordnungspunkt;
  readonly fassung: Beschlussfassung;
  readonly sitzung: Omit<Sitzung, 'offen'>;
}

interface Gezählt extends Abstimmungslage {
  readonly abstimmung: Auszählung;
  readonly gremium: Gremium;
  readonly berechtigt: Stimmberechtigte;
  readonly name: string;
}

/** Errors: reports `stimmen-zu-viele`, `stimmen-zu-wenige`, `gruppe-zu-viele-stimmen`, `gruppe-zu-wenige-stimmen` and `namentlich-…`. */
export function checkTeilnahme(lesung: Lesung, lage: Abstimmungslage): void {
  const { top, fassung, sitzung } = lage;
  const { abstimmung } = fassung.angaben;
  if (typeof abstimmung !== 'object') return;
  checkNames(lesung, lage, abstimmung);
  const gremium = fassung.gremium ?? (sitzung.gremien.length === 1 ? sitzung.gremien[0] : undefined);
  // Who has a seat in two committees has two votes: figures for all of them together cannot be checked.
  if (gremium === undefined) return;
  const befangene = excludedFrom(top, fassung);
  const berechtigt = stimmberechtigteBei(sitzung, { gremium, top: top.angaben.nr, befangene });
  const gezählt = { ...lage, abstimmung, gremium, berechtigt, name: voteName(top.angaben.nr, fassung) };
  const isToldWho = checkVoters(lesung, gezählt);
  const told = checkGroups(lesung, gezählt);
  if (told.includes('zu viele')) return;
  checkSum(lesung, gezählt, isToldWho || told.includes('zu wenige') ? 'nur zu viele' : 'beides');
}

function checkSum(
  lesung: Lesung,
  { abstimmung, berechtigt: { mindestens, höchstens }, name, top }: Gezählt,
  what: 'beides' | 'nur zu viele',
): void {
  const { ja, nein, enthaltung, ungültig = 0 } = abstimmung;
  const cast = total(ja) + total(nein) + total(enthaltung) + ungültig;
  if (cast > höchstens) {
    reportAt(lesung, abstimmung, undefined, {
      code: 'stimmen-zu-viele',
      severity: 'Fehler',
      message: `Zu ${name} ${isOrAre(cast)} eingetragen; anwesend und stimmberechtigt waren nach der Anwesenheit höchstens ${höchstens}.`,
      remedy:
        'Vergleichen Sie abstimmung: und die Anwesenheit (ab_top, bis_top, nicht_bei, befangen) mit der Mitschrift.',
    });
  }
  const isComplete = [ja, nein, enthaltung].every((stimmen) => stimmen !== undefined);
  if (what === 'nur zu viele' || !isComplete || cast >= mindestens) return;
  reportAt(lesung, abstimmung, undefined, {
    code: 'stimmen-zu-wenige',
    severity: 'Hinweis',
    message: `Zu ${name} ${isOrAre(cast)} eingetragen; anwesend und stimmberechtigt waren nach der Anwesenheit mindestens ${mindestens}.`,
    remedy: `Wer nicht mitgestimmt hat, bekommt in der Anwesenheit nicht_bei: ${top.angaben.nr} oder stimmverzicht: ${top.angaben.nr}.`,
  });
}

/** The short words of all groups that have a seat, or had somebody there. */
export function knownGroups({ gremien, anwesenheit }: Pick<Sitzung, 'gremien' | 'anwesenheit'>): readonly string[] {
  return [...new Set([...gruppenIn(gremien), ...anwesenheit.flatMap(({ person }) => person.fraktion ?? [])])];
}

/** The groups' figures against those of them who were there; what was told of any of them. */
function checkGroups(
  lesung: Lesung,
  { abstimmung, berechtigt, gremium, name, sitzung }: Gezählt,
): readonly ('zu viele' | 'zu wenige')[] {
  const day = sitzung.angaben.datum;
  const kinds = (['ja', 'nein', 'enthaltung'] as const).map((field) => abstimmung[field]);
  const known = knownGroups(sitzung);
  // Only where every figure is told by group are those all votes of a group; a misspelt group is told elsewhere, and is one of these.
  const isByGroupThroughout = kinds.every(
    (stimmen) =>
      stimmen === 0 ||
      (stimmen instanceof Map && stimmen.size > 0 && [...stimmen.keys()].every((group) => known.includes(group))),
  );
  const votes = new Map<string, number>();
  for (const [group, number] of kinds.flatMap(byGroup))
    if (known.includes(group)) votes.set(group, (votes.get(group) ?? 0) + number);
  const of = (people: readonly Person[], group: string) =>
    people.filter((person) => fraktionIn(gremium, person, day) === group).length;
  const told: ('zu viele' | 'zu wenige')[] = [];
  for (const [group, cast] of votes) {
    const certain = of(berechtigt.sicher, group);
    const possible = certain + of(berechtigt.unklar, group);
    const field = (['ja', 'nein', 'enthaltung'] as const).find((kind) =>
      byGroup(abstimmung[kind]).some(([other]) => other === group),
    );
    if (cast > possible) {
      told.push('zu viele');
      reportAt(lesung, abstimmung, field, {
        code: 'gruppe-zu-viele-stimmen',
        severity: 'Fehler',
        message: `Zu ${name} hat die Gruppe „${group}“ ${votesInWords(cast)}; von ihr waren nach der Anwesenheit höchstens ${possible} stimmberechtigt da.`,
        remedy: 'Vergleichen Sie die Zahlen der Gruppen und die Anwesenheit mit der Mitschrift.',
      });
    }
    if (!isByGroupThroughout || cast >= certain) continue;
    told.push('zu wenige');
    reportAt(lesung, abstimmung, field, {
      code: 'gruppe-zu-wenige-stimmen',
      severity: 'Hinweis',
      message: `Zu ${name} hat die Gruppe „${group}“ ${votesInWords(cast)}; von ihr waren nach der Anwesenheit ${certain} stimmberechtigt da.`,
      remedy: 'Ergänzen Sie die Zahlen der Gruppe, oder in der Anwesenheit nicht_bei: oder stimmverzicht:.',
    });
  }
  return told;
}

/** What is wrong with a list of names whoever was entitled. */
function checkNames(lesung: Lesung, { top, fassung, sitzung }: Abstimmungslage, abstimmung: Auszählung): void {
  const seen = new Set<Person>();
  const excluded = excludedFrom(top, fassung);
  forEachName(abstimmung, fassung, (person, list, index) => {
    const at = (finding: Parameters<typeof reportAt>[3]) => reportAt(lesung, list, String(index), finding);
    if (seen.has(person)) {
      at({
        code: 'namentlich-doppelt',
        severity: 'Fehler',
        message: `${person.name} steht in der Abstimmung zu ${voteName(top.angaben.nr, fassung)} zweimal.`,
        remedy: 'Löschen Sie den Namen an der falschen Stelle.',
      });
    }
    seen.add(person);
    if (excluded.includes(person)) {
      at({
        code: 'befangen-stimmt',
        severity: 'Fehler',
        message: `${person.name} ist zu ${voteName(top.angaben.nr, fassung)} als befangen eingetragen, hat danach aber mitgestimmt.`,
        remedy: 'Nehmen Sie den Namen aus der Abstimmung oder aus befangen: heraus.',
      });
    } else if (statusBei(sitzung, { person, top: top.angaben.nr }) === 'abwesend' && !mayBeMisspelt(sitzung, person)) {
      at({
        code: 'namentlich-abwesend',
        severity: 'Fehler',
        message: `${person.name} steht in der Abstimmung zu ${voteName(top.angaben.nr, fassung)}, war dort nach der Anwesenheit aber nicht da.`,
        remedy: 'Berichtigen Sie die Namen der Abstimmung oder die Zeile der Anwesenheit.',
      });
    }
  });
}

/** Whether the person may be meant by a row that names nobody known, which is told there. */
function mayBeMisspelt({ angaben, anwesenheit }: Abstimmungslage['sitzung'], person: Person): boolean {
  return angaben.anwesenheit.length > anwesenheit.length && !anwesenheit.some((row) => row.person === person);
}

/** Names against those entitled; whether it was told who is missing. */
function checkVoters(lesung: Lesung, { abstimmung, fassung, top, sitzung, berechtigt, name }: Gezählt): boolean {
  const named = new Set<Person>();
  const excluded = excludedFrom(top, fassung);
  forEachName(abstimmung, fassung, (person, list, index) => {
    named.add(person);
    const isEntitled = berechtigt.sicher.includes(person) || berechtigt.unklar.includes(person);
    // Told already: excluded, or not there.
    const isAbsent = statusBei(sitzung, { person, top: top.angaben.nr }) === 'abwesend';
    if (isEntitled || isAbsent || excluded.includes(person)) return;
    reportAt(lesung, list, String(index), {
      code: 'namentlich-ohne-stimme',
      severity: 'Fehler',
      message: `${person.name} steht in der Abstimmung zu ${name}, hat dort aber keine Stimme: beratend, nicht Mitglied, oder der Sitz war besetzt.`,
      remedy: 'Nehmen Sie den Namen heraus, oder ergänzen Sie in der Anwesenheit vertritt: ….',
    });
  });
  const isList = [abstimmung.ja, abstimmung.nein].every((stimmen) => isByName(stimmen) || stimmen === 0);
  const typed = [abstimmung.ja, abstimmung.nein, abstimmung.enthaltung].flatMap((list) => (isByName(list) ? list : []));
  // Who is misspelt is told there, and is one of those who seem to be missing.
  if (!isList || named.size === 0 || typed.some((name) => !fassung.genannt.has(name))) return false;
  const missing = berechtigt.sicher.filter((person) => !named.has(person));
  if (missing.length === 0 || typeof abstimmung.enthaltung === 'number') return false;
  reportAt(lesung, abstimmung, undefined, {
    code: 'namentlich-unvollstaendig',
    severity: 'Hinweis',
    message: `In der namentlichen Abstimmung zu ${name} fehlen: ${missing.map((person) => person.name).join('; ')}.`,
    remedy: `Ergänzen Sie die Namen, oder in der Anwesenheit nicht_bei: ${top.angaben.nr} oder stimmverzicht: ${top.angaben.nr}.`,
  });
  return true;
}

function forEachName(
  abstimmung: Auszählung,
  { genannt }: Beschlussfassung,
  use: (person: Person, list: readonly string[], index: number) => void,
): void {
  for (const list of [abstimmung.ja, abstimmung.nein, abstimmung.enthaltung]) {
    if (!isByName(list)) continue;
    list.forEach((typed, index) => {
      const person = genannt.get(typed);
      if (person !== undefined) use(person, list, index);
    });
  }
}

function votesInWords(number: number): string {
  return number === 1 ? '1 Stimme' : `${number} Stimmen`;
}

function isOrAre(number: number): string {
  return `${number === 1 ? 'ist' : 'sind'} ${votesInWords(number)}`;
}
