// Whether those excluded from a vote are recorded as the law asks: not presiding, not moving, the room left. Doubts, mostly:
// what happened is for the minutes to say.
import type { Finding } from '../../diagnostic.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Befangenheit, Beschlussfassung } from '../sitzung/beschlussfassung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { ablaufOf, placeOf } from '../sitzung/sitzungsablauf.js';
import type { Tagesordnungspunkt } from '../sitzung/tagesordnung.js';
import { fullName, type Person, plainName } from '../stammdaten/person.js';

type Unchecked = Omit<Sitzung, 'offen'>;

/** Everybody excluded from this vote: recorded with it, or at the TOP for all its votes. */
export function excludedFrom(top: Tagesordnungspunkt, fassung: Beschlussfassung): readonly Person[] {
  const ofTop = top.beschlussfassungen.filter(({ istEigene }) => istEigene);
  return [...new Set([...ofTop, fassung].flatMap(({ befangen }) => befangen.map(({ person }) => person)))];
}

/** Somebody excluded, where it is recorded. */
interface Fall {
  readonly befangenheit: Befangenheit;
  readonly fassung: Beschlussfassung;
  readonly top: Tagesordnungspunkt;
  readonly sitzung: Unchecked;
}

/** Errors: reports `befangen-doppelt`, `befangen-leitet`, `befangen-antrag`, `befangen-abwesend`, `befangen-raum` and `befangen-im-raum`. */
export function checkBefangene(lesung: Lesung, top: Tagesordnungspunkt, sitzung: Unchecked): void {
  for (const fassung of top.beschlussfassungen) {
    const seen = new Set<Person>();
    for (const befangenheit of fassung.befangen) {
      const fall = { befangenheit, fassung, top, sitzung };
      const findings = seen.has(befangenheit.person) ? [twice(fall)] : doubts(fall);
      seen.add(befangenheit.person);
      for (const finding of findings) reportAt(lesung, fassung.angaben, 'befangen', finding);
    }
  }
}

type Doubt = Omit<Finding, 'at'>;

function twice({ befangenheit: { person }, top }: Fall): Doubt {
  return {
    code: 'befangen-doppelt',
    severity: 'Warnung',
    message: `${person.name} steht zu TOP ${top.angaben.nr} zweimal unter befangen:.`,
    remedy: 'Löschen Sie eine der beiden Angaben.',
  };
}

function doubts(fall: Fall): readonly Doubt[] {
  const { befangenheit, fassung, top, sitzung } = fall;
  const { person } = befangenheit;
  const { nr } = top.angaben;
  const found: Doubt[] = [];
  if (presides(person, nr, sitzung)) {
    found.push({
      code: 'befangen-leitet',
      severity: 'Warnung',
      message: `${person.name} ist zu TOP ${nr} befangen und leitet dort nach leitung: die Sitzung.`,
      remedy: `Tragen Sie ein, wer die Leitung übernommen hat: leitung: [{ wer: …, bis_top: … }, { wer: …, ab_top: ${nr}, bis_top: ${nr} }, …]`,
    });
  }
  if (
    [fassung.von, top.von].some(
      (mover) =>
        mover !== undefined &&
        (mover.person === person || mover.typed === plainName(person) || mover.typed === fullName(person)),
    )
  ) {
    found.push({
      code: 'befangen-antrag',
      severity: 'Warnung',
      message: `${person.name} ist zu TOP ${nr} befangen und hat dort den Antrag gestellt.`,
      remedy: 'Prüfen Sie befangen: und von:.',
    });
  }
  const lines = sitzung.anwesenheit.filter((entry) => entry.person === person);
  if (lines.length > 0 && lines.every(({ istDa }) => istDa === false)) {
    found.push({
      code: 'befangen-abwesend',
      severity: 'Warnung',
      message: `${person.name} ist zu TOP ${nr} als befangen eingetragen, war nach der Anwesenheit aber nicht da.`,
      remedy: 'Prüfen Sie befangen: und die Zeile der Anwesenheit.',
    });
  }
  const room = aboutTheRoom(fall);
  return room === undefined ? found : [...found, room];
}

/** GO NRW § 31 (4): out of the room in a non-public sitting; in a public one the room for the audience will do. */
function aboutTheRoom({ befangenheit: { person, raumVerlassen }, top, sitzung }: Fall): Doubt | undefined {
  const { nr } = top.angaben;
  if (raumVerlassen === undefined) {
    return {
      code: 'befangen-raum',
      severity: 'Hinweis',
      message: `Ob ${person.name} bei TOP ${nr} den Raum verlassen hat, ist nicht eingetragen.`,
      remedy: 'Schreiben Sie befangen: [{ wer: …, raum_verlassen: ja }], oder nein.',
    };
  }
  const isNonPublic = sitzung.teile.some(({ teil, tops }) => teil === 'nichtöffentlich' && tops.includes(top));
  if (raumVerlassen !== false || !isNonPublic) return undefined;
  return {
    code: 'befangen-im-raum',
    severity: 'Warnung',
    message: `${person.name} ist zu TOP ${nr} befangen und blieb im Raum, obwohl der Punkt nichtöffentlich war.`,
    remedy: 'Prüfen Sie raum_verlassen:. In nichtöffentlicher Sitzung verlässt den Raum, wer befangen ist.',
  };
}

/** Whether this person was in the chair at that TOP, as recorded. */
function presides(person: Person, nr: string, { leitung, ...sitzung }: Unchecked): boolean {
  const ablauf = ablaufOf(sitzung);
  const place = placeOf(ablauf, nr);
  return leitung.some(({ person: chair, ab_top, bis_top }) => {
    const hasBegun = ab_top === undefined || placeOf(ablauf, ab_top) <= place;
    return chair === person && hasBegun && (bis_top === undefined || place <= placeOf(ablauf, bis_top));
  });
}
