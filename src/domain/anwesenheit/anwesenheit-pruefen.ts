// Whether the lines of the presence can be true, each for itself and beside the others. Substitutions, offices and figures are judged
// elsewhere. Reports only; changes nothing.
import { nearest, type Position, placed } from '../../diagnostic.js';
import { formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { topsOf } from '../sitzung/tagesordnung.js';
import type { Anwesenheit } from '../sitzung/teilnahme.js';
import { beratendAm, type Gremium, mitgliederAm } from '../stammdaten/gremium.js';
import { fullName, type Person, plainName } from '../stammdaten/person.js';
import { isYes } from './anwesend.js';
import { checkZeiträume } from './zeitraum-pruefen.js';

type Unchecked = Omit<Sitzung, 'offen'>;

/** All checks of who is recorded as present or absent, and when. */
export function checkAnwesenheit(lesung: Lesung, sitzung: Unchecked): void {
  sitzung.anwesenheit.forEach((entry, index) => {
    checkTwice(lesung, entry, sitzung.anwesenheit.slice(0, index));
    checkContradictions(lesung, entry);
    checkMembership(lesung, entry, sitzung);
    checkTops(lesung, entry, sitzung);
    checkZeiträume(lesung, entry, sitzung);
  });
  checkBeside(lesung, sitzung);
}

/** Several lines of one person are for different committees, seats or days. */
function checkTwice(lesung: Lesung, entry: Anwesenheit, before: readonly Anwesenheit[]): void {
  if (!before.some((other) => other.person === entry.person && !isApart(entry, other))) return;
  reportAt(lesung, entry.angaben, 'wer', {
    code: 'anwesenheit-doppelt',
    severity: 'Fehler',
    message: `${entry.person.name} steht zweimal in der Anwesenheit.`,
    remedy: 'Schreiben Sie alles in eine Zeile, zum Beispiel: { wer: …, da: ja, ab: 17:20, bis: 18:20 }',
  });
}

function isApart(one: Anwesenheit, other: Anwesenheit): boolean {
  if (one.vertritt !== other.vertritt) return true;
  if (one.gremium !== undefined && other.gremium !== undefined && one.gremium !== other.gremium) return true;
  const [days, otherDays] = [daysOf(one), daysOf(other)];
  return days.length > 0 && otherDays.length > 0 && !days.some((day) => otherDays.includes(day));
}

/** The days a line is for; none where it is not bound to days. */
function daysOf({ zeiten }: Anwesenheit): readonly string[] {
  const days = zeiten.map(({ tag }) => tag);
  return days.every((day) => day !== undefined) ? days : [];
}

function checkContradictions(lesung: Lesung, { person, angaben, istDa, vertritt, zeiten }: Anwesenheit): void {
  if (istDa === true && angaben.entschuldigt === true) {
    reportAt(lesung, angaben, 'entschuldigt', {
      code: 'anwesenheit-widerspruch',
      severity: 'Fehler',
      message: `${person.name} ist zugleich als anwesend und als entschuldigt eingetragen.`,
      remedy: 'Schreiben Sie entweder da: ja oder da: nein, entschuldigt: ja.',
    });
  }
  const isTimed = zeiten.some(({ ab, ab_top, bis, bis_top }) => [ab, ab_top, bis, bis_top].some(Boolean));
  const speaksOfPresence = isTimed || vertritt !== undefined || angaben.zugeschaltet === true;
  if (istDa === false && angaben.da === false && speaksOfPresence) {
    reportAt(lesung, angaben, 'da', {
      code: 'abwesend-mit-zeiten',
      severity: 'Fehler',
      message: `${person.name} ist als abwesend eingetragen, die Zeile spricht aber davon, wann oder für wen die Person da war.`,
      remedy: 'Nehmen Sie da: nein heraus, oder löschen Sie die übrigen Angaben der Zeile.',
    });
  }
}

function checkMembership(lesung: Lesung, entry: Anwesenheit, sitzung: Unchecked): void {
  const { person, angaben, istDa, vertritt, istSitzUnklar } = entry;
  if (istDa !== true || vertritt !== undefined || istSitzUnklar) return;
  const { gremien, tage } = sitzung;
  const seats = gremien.flatMap((gremium) =>
    tage.flatMap(({ datum }) => [...mitgliederAm(gremium, datum), ...beratendAm(gremium, datum)]),
  );
  if (seats.some((seat) => seat.person === person)) return;
  const past = gremien.flatMap((gremium) => spanOf(gremium, person) ?? []);
  const [span] = past;
  if (span !== undefined) reportNoLonger(lesung, angaben, person, span);
  else {
    reportAt(lesung, angaben, 'wer', {
      code: 'kein-mitglied',
      severity: 'Warnung',
      message: `${person.name} gehört dem Gremium am Tag der Sitzung nicht an und vertritt niemanden, wird aber unter den Mitgliedern gedruckt.`,
      remedy: `Ergänzen Sie vertritt: …, tragen Sie die Person in gremien/${gremien[0].id}.yaml ein oder führen Sie sie unter verwaltung: oder gäste:.`,
    });
  }
}

/** For how long somebody was, or will be, a member. */
function spanOf(gremium: Gremium, person: Person) {
  const found = [...gremium.mitglieder, ...gremium.beratend].findLast((seat) => seat.person === person);
  return found === undefined ? undefined : { gremium, von: found.angaben.von, bis: found.angaben.bis };
}

function reportNoLonger(
  lesung: Lesung,
  angaben: Anwesenheit['angaben'],
  { name }: Person,
  { gremium, von, bis }: NonNullable<ReturnType<typeof spanOf>>,
): void {
  const since = von === undefined ? '' : ` vom ${formatDateShort(von)}${bis === undefined ? ' an' : ''}`;
  const until = bis === undefined ? '' : ` bis zum ${formatDateShort(bis)}`;
  reportAt(lesung, angaben, 'wer', {
    code: 'mitgliedschaft-beendet',
    severity: 'Warnung',
    message: `${name} gehört dem Gremium am Tag der Sitzung nicht an: Eingetragen ist die Mitgliedschaft${since}${until}.`,
    remedy: `Ergänzen Sie vertritt: …, oder berichtigen Sie von: und bis: in gremien/${gremium.id}.yaml.`,
  });
}

function checkTops(lesung: Lesung, { angaben, zeiten }: Anwesenheit, sitzung: Unchecked): void {
  const known = topsOf(sitzung).map((top) => top.angaben.nr);
  for (const zeitraum of zeiten) {
    reportUnknownTop(lesung, known, { owner: zeitraum, field: 'ab_top', nr: zeitraum.ab_top });
    reportUnknownTop(lesung, known, { owner: zeitraum, field: 'bis_top', nr: zeitraum.bis_top });
  }
  if (!angaben.nicht_bei.includes(offen)) reportUnknownTops(lesung, known, angaben.nicht_bei);
  const waivers = angaben.stimmverzicht;
  if (!waivers.some((typed) => isAnswer(typed))) reportUnknownTops(lesung, known, waivers);
}

function isAnswer(typed: string): boolean {
  return isYes(typed) || typed === offen || /^(nein|false)$/iu.test(typed);
}

/** Administration and guests: the TOPs they came for, and whether they are named twice. */
function checkBeside(lesung: Lesung, sitzung: Unchecked): void {
  const { angaben, anwesenheit, verwaltung } = sitzung;
  const known = topsOf(sitzung).map((top) => top.angaben.nr);
  for (const { tops } of verwaltung) reportUnknownTops(lesung, known, tops);
  for (const { tops } of angaben.gäste) reportUnknownTops(lesung, known, tops);
  const members = anwesenheit.map(({ person }) => person);
  verwaltung.forEach(({ person, at }, index) => {
    const isTwice = verwaltung.slice(0, index).some((other) => other.person === person);
    if (!isTwice && !members.includes(person)) return;
    const elsewhere = members.includes(person) ? 'in der Anwesenheit und noch einmal' : 'zweimal';
    reportBeside(lesung, `${person.name} steht ${elsewhere} unter verwaltung:.`, at);
  });
  const people = [...members, ...verwaltung.map(({ person }) => person)];
  for (const gast of angaben.gäste) {
    const twin = people.find(
      (person) => person.name !== 'N. N.' && [person.name, plainName(person), fullName(person)].includes(gast.name),
    );
    if (twin === undefined) continue;
    const message = `${twin.name} steht schon an anderer Stelle und noch einmal unter gäste:.`;
    reportBeside(lesung, message, lesung.origins.at(gast, 'name'));
  }
}

function reportBeside({ report }: Lesung, message: string, at: Position | undefined): void {
  report(
    placed(
      {
        code: 'verwaltung-doppelt',
        severity: 'Warnung',
        message,
        remedy: 'Lassen Sie die Person dort stehen, wo sie gedruckt werden soll, und löschen Sie die andere Angabe.',
      },
      at,
    ),
  );
}

interface GenannterTop {
  readonly owner: object;
  readonly field: string | number;
  readonly nr: string | undefined;
}

function reportUnknownTops(lesung: Lesung, known: readonly string[], tops: readonly string[]): void {
  tops.forEach((nr, index) => {
    reportUnknownTop(lesung, known, { owner: tops, field: index, nr });
  });
}

function reportUnknownTop(
  { report, origins }: Lesung,
  known: readonly string[],
  { owner, field, nr }: GenannterTop,
): void {
  if (nr === undefined || known.includes(nr)) return;
  report(
    placed(
      {
        code: 'top-unbekannt',
        severity: 'Fehler',
        message: `Einen TOP ${nr} gibt es in dieser Tagesordnung nicht.`,
        remedy: `Schreiben Sie eine Nummer, wie sie unter nr: steht, zum Beispiel ${nearest(nr, known) ?? known[0] ?? '1'}.`,
      },
      origins.at(owner, field),
    ),
  );
}
