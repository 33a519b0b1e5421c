// Whether the members of a committee can be what is recorded: their times, their number, their groups. Reports only.
import { nearest } from '../../diagnostic.js';
import { formatDateShort } from '../../source/german-date.js';
import { type Lesung, reportAt } from '../lesung.js';
import { type Gremium, mitgliederAm } from './gremium.js';
import type { Person } from './person.js';
import { checkForm, isPlaceholder } from './person-pruefen.js';
import { jahreDer } from './wahlperiode.js';

/** Errors: all checks of one committee's members; the codes stand at the functions below. */
export function checkMitglieder(lesung: Lesung, gremium: Gremium, wahlperiode: string | undefined): void {
  for (const { person, angaben } of gremium.mitglieder) {
    checkForm(lesung, person, { owner: angaben, field: 'als', typed: angaben.als });
    checkGroup(lesung, gremium, { person, fraktion: angaben.fraktion, owner: angaben });
  }
  for (const { person, angaben } of [...gremium.mitglieder, ...gremium.beratend]) {
    checkSpan(lesung, { person, angaben, wahlperiode });
  }
  checkTwice(lesung, gremium);
  checkNamesakes(lesung, gremium);
  checkNumber(lesung, gremium);
}

interface Zeitraum {
  readonly von?: string;
  readonly bis?: string;
}

interface Seat {
  readonly person: Person;
  readonly angaben: Zeitraum;
}

/** Errors: reports `mitgliedschaft-verdreht` and `mitgliedschaft-ausserhalb`. */
function checkSpan(
  lesung: Lesung,
  { person, angaben, wahlperiode }: Seat & { readonly wahlperiode: string | undefined },
): void {
  const { von, bis } = angaben;
  if (von !== undefined && bis !== undefined && bis < von) {
    reportAt(lesung, angaben, 'bis', {
      code: 'mitgliedschaft-verdreht',
      severity: 'Fehler',
      message: `Die Mitgliedschaft von ${person.name} endet (${formatDateShort(bis)}), bevor sie beginnt (${formatDateShort(von)}).`,
      remedy: 'Berichtigen Sie von: oder bis:.',
    });
    return;
  }
  const jahre = jahreDer(wahlperiode);
  if (jahre === undefined) return;
  const isBefore = bis !== undefined && bis.slice(0, 4) < jahre.von;
  const isAfter = von !== undefined && von.slice(0, 4) > jahre.bis;
  if (!isBefore && !isAfter) return;
  reportAt(lesung, angaben, isBefore ? 'bis' : 'von', {
    code: 'mitgliedschaft-ausserhalb',
    severity: 'Warnung',
    message: `Die Mitgliedschaft von ${person.name} liegt außerhalb der Wahlperiode ${wahlperiode}.`,
    remedy: 'Berichtigen Sie das Datum, oder nehmen Sie die Zeile aus der Datei dieser Wahlperiode.',
  });
}

/** Errors: reports `mitglied-doppelt` and `mitglied-beratend`. */
function checkTwice(lesung: Lesung, { mitglieder, beratend }: Gremium): void {
  const seats: readonly (Seat & { readonly isMember: boolean })[] = [
    ...mitglieder.map(({ person, angaben }) => ({ person, angaben, isMember: true })),
    ...beratend.map(({ person, angaben }) => ({ person, angaben, isMember: false })),
  ];
  seats.forEach((seat, index) => {
    const first = seats
      .slice(0, index)
      .find(({ person, angaben }) => person === seat.person && overlap(angaben, seat.angaben));
    if (first === undefined) return;
    if (first.isMember !== seat.isMember) {
      reportAt(lesung, seat.angaben, 'wer', {
        code: 'mitglied-beratend',
        severity: 'Warnung',
        message: `${seat.person.name} ist zur selben Zeit stimmberechtigtes und beratendes Mitglied.`,
        remedy: 'Löschen Sie eine der beiden Zeilen, oder grenzen Sie sie mit von: und bis: ab.',
      });
      return;
    }
    reportAt(lesung, seat.angaben, 'wer', {
      code: 'mitglied-doppelt',
      severity: 'Fehler',
      message: `${seat.person.name} steht für dieselbe Zeit zweimal in der Liste.`,
      remedy: 'Löschen Sie eine der beiden Zeilen, oder grenzen Sie sie ab: bis: 2018-05-31 und von: 2018-06-01.',
    });
  });
}

function overlap(a: Zeitraum, b: Zeitraum): boolean {
  const isBefore = (first: Zeitraum, second: Zeitraum) =>
    first.bis !== undefined && second.von !== undefined && first.bis < second.von;
  return !isBefore(a, b) && !isBefore(b, a);
}

/** Errors: reports `namensgleich` where lists would show two people as one. */
function checkNamesakes(lesung: Lesung, { mitglieder, beratend }: Gremium): void {
  const seen = new Map<string, Person>();
  for (const { person, angaben } of [...mitglieder, ...beratend]) {
    const printed = JSON.stringify([person.name, person.titel, person.ort]);
    const first = seen.get(printed) ?? person;
    seen.set(printed, first);
    if (first === person || isPlaceholder(person)) continue;
    reportAt(lesung, angaben, 'wer', {
      code: 'namensgleich',
      severity: 'Hinweis',
      message: `In diesem Gremium heißen zwei Personen ${person.name}; in der Niederschrift sind sie nicht zu unterscheiden.`,
      remedy: 'Ergänzen Sie in personen.yaml ort: oder titel:, oder schreiben Sie einen zweiten Vornamen dazu.',
    });
  }
}

/** Errors: reports `mitglieder-zu-viele` on the first day on which there are. */
function checkNumber(lesung: Lesung, gremium: Gremium): void {
  const { mitgliederzahl, mitglieder } = gremium.angaben;
  if (mitgliederzahl === undefined) return;
  const days = ['0000-01-01', ...new Set(mitglieder.flatMap(({ von }) => von ?? []))].toSorted();
  for (const day of days) {
    const voting = mitgliederAm(gremium, day).filter(({ angaben }) => angaben.stimmrecht).length;
    if (voting <= mitgliederzahl) continue;
    const when = day === days[0] ? '' : ` am ${formatDateShort(day)}`;
    reportAt(lesung, gremium.angaben, 'mitgliederzahl', {
      code: 'mitglieder-zu-viele',
      severity: 'Warnung',
      message: `Das Gremium hat${when} ${voting} stimmberechtigte Mitglieder, nach mitgliederzahl: aber nur ${mitgliederzahl}.`,
      remedy: 'Tragen Sie bei denen, die ausgeschieden sind, bis: ein, oder berichtigen Sie mitgliederzahl:.',
    });
    return;
  }
}

/** Errors: reports `fraktion-ohne-namen` where a short word is not among those that have a name. */
function checkGroup(
  lesung: Lesung,
  { angaben: { fraktionen } }: Gremium,
  {
    person,
    fraktion,
    owner,
  }: { readonly person: Person; readonly fraktion?: string | undefined; readonly owner: object },
): void {
  const group = fraktion ?? person.fraktion;
  if (group === undefined || fraktionen.size === 0 || fraktionen.has(group)) return;
  const near = nearest(group, fraktionen.keys());
  reportAt(lesung, owner, fraktion === undefined ? 'wer' : 'fraktion', {
    code: 'fraktion-ohne-namen',
    severity: 'Warnung',
    message: `${person.name} gehört zu „${group}“; dafür steht unter fraktionen: kein Name, gedruckt würde das Kürzel.`,
    remedy: near === undefined ? `Ergänzen Sie unter fraktionen: „${group}“ und den Namen.` : `Meinten Sie „${near}“?`,
  });
}
