// Whether a committee's records can stand together: term, chairs, members, deputies. Reports only; changes nothing.
import { enumerate, nearest, placed } from '../../diagnostic.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Gremium } from './gremium.js';
import { checkMitglieder } from './mitglieder-pruefen.js';
import type { Person } from './person.js';
import { jahreDer } from './wahlperiode.js';

/** All checks of one committee; `wahlperiode` is the body's. */
export function checkGremium(lesung: Lesung, gremium: Gremium, wahlperiode: string | undefined): void {
  checkTerm(lesung, gremium, wahlperiode);
  checkChairs(lesung, gremium);
  checkMitglieder(lesung, gremium, gremium.angaben.wahlperiode ?? wahlperiode);
  checkDeputies(lesung, gremium);
}

/** Errors: reports `wahlperiode-abweichend`; a term that is over, or comes later, is none of its concern. */
function checkTerm(lesung: Lesung, { angaben }: Gremium, wahlperiode: string | undefined): void {
  const own = jahreDer(angaben.wahlperiode);
  const body = jahreDer(wahlperiode);
  if (own === undefined || body === undefined || angaben.wahlperiode === wahlperiode) return;
  if (own.bis <= body.von || body.bis <= own.von) return;
  reportAt(lesung, angaben, 'wahlperiode', {
    code: 'wahlperiode-abweichend',
    severity: 'Hinweis',
    message: `Die Wahlperiode ${angaben.wahlperiode} überschneidet sich mit der der Körperschaft (${wahlperiode}), ist aber eine andere.`,
    remedy: 'Vergleichen Sie mit koerperschaft.yaml.',
  });
}

/** Errors: reports `vorsitz-doppelt` and `vorsitz-kein-mitglied`. */
function checkChairs(lesung: Lesung, { angaben, vorsitz, mitglieder }: Gremium): void {
  // Where a name was not found, the places no longer fit the people.
  if (vorsitz.length < angaben.vorsitz.length) return;
  vorsitz.forEach((person, index) => {
    const at = lesung.origins.at(angaben.vorsitz, index);
    if (vorsitz.indexOf(person) < index) {
      lesung.report(
        placed(
          {
            code: 'vorsitz-doppelt',
            severity: 'Fehler',
            message: `${person.name} steht zweimal unter vorsitz:.`,
            remedy: 'Nennen Sie erst, wer den Vorsitz hat, dann die Stellvertretung, jede Person einmal.',
          },
          at,
        ),
      );
    } else if (!mitglieder.some((mitglied) => mitglied.person === person)) {
      lesung.report(
        placed(
          {
            code: 'vorsitz-kein-mitglied',
            severity: 'Warnung',
            message: `${person.name} steht unter vorsitz:, aber nicht unter mitglieder:.`,
            remedy: 'Ergänzen Sie die Person unter mitglieder:, wenn sie abstimmt; sonst mit stimmrecht: nein.',
          },
          at,
        ),
      );
    }
  });
}

/** Errors: reports `stellvertretung-unbekannt`, and for each deputy what `checkDeputy` finds. */
function checkDeputies(lesung: Lesung, gremium: Gremium): void {
  const { angaben, stellvertretung, mitglieder } = gremium;
  const groups = [
    ...new Set([
      ...angaben.fraktionen.keys(),
      ...mitglieder.flatMap((mitglied) => mitglied.angaben.fraktion ?? mitglied.person.fraktion ?? []),
    ]),
  ];
  [...angaben.stellvertretung].forEach(([key, deputies], index) => {
    const { für, personen } = stellvertretung[index] ?? { für: key, personen: [] };
    const isMember = mitglieder.some(({ person }) => person === für);
    const isKnown = isMember || groups.includes(key);
    if (!isKnown) reportUnknownKey(lesung, gremium, { key, groups });
    if (personen.length < deputies.length) return;
    personen.forEach((person, place) => {
      const isGroup = isKnown && !isMember;
      checkDeputy(lesung, gremium, {
        ...{ person, deputies, place, isRepeated: personen.indexOf(person) < place },
        ...(isGroup ? { group: key } : {}),
      });
    });
  });
}

function reportUnknownKey(
  lesung: Lesung,
  { angaben, mitglieder }: Gremium,
  { key, groups }: { readonly key: string; readonly groups: readonly string[] },
): void {
  const named = [...angaben.fraktionen].find(([, name]) => name === key);
  const near = named?.[0] ?? nearest(key, [...groups, ...mitglieder.map((mitglied) => mitglied.angaben.wer)]);
  reportAt(lesung, angaben.stellvertretung, key, {
    code: 'stellvertretung-unbekannt',
    severity: 'Fehler',
    message: `„${key}“ ist hier weder eine Fraktion noch ein Mitglied, das vertreten werden könnte.`,
    remedy:
      near !== undefined
        ? `Meinten Sie „${near}“?`
        : groups.length > 0
          ? `Schreiben Sie eine Fraktion (${enumerate(groups)}) oder das Kürzel eines Mitglieds.`
          : 'Schreiben Sie das Kürzel eines Mitglieds.',
  });
}

interface Deputy {
  readonly person: Person;
  readonly deputies: readonly string[];
  readonly place: number;
  readonly isRepeated: boolean;
  /** The group whose members they represent. */
  readonly group?: string;
}

/** Errors: reports `stellvertretung-doppelt`, `stellvertretung-mitglied` and `stellvertretung-fraktion`. */
function checkDeputy(lesung: Lesung, gremium: Gremium, { person, deputies, place, isRepeated, group }: Deputy): void {
  const at = lesung.origins.at(deputies, place);
  // Somebody who moves up was a deputy before, or is one again afterwards.
  const isMember = gremium.mitglieder.some(
    ({ person: member, angaben }) => member === person && angaben.von === undefined && angaben.bis === undefined,
  );
  if (isRepeated) {
    const message = `${person.name} steht zweimal in derselben Stellvertretung.`;
    const remedy = 'Nennen Sie jede Person einmal; die Reihenfolge zählt.';
    lesung.report(placed({ code: 'stellvertretung-doppelt', severity: 'Warnung', message, remedy }, at));
  } else if (isMember) {
    const message = `${person.name} ist selbst Mitglied und kann niemanden vertreten.`;
    const remedy =
      'Nehmen Sie die Person aus der Stellvertretung, oder tragen Sie bei der Mitgliedschaft von: oder bis: ein.';
    lesung.report(placed({ code: 'stellvertretung-mitglied', severity: 'Warnung', message, remedy }, at));
  } else if (group !== undefined && person.fraktion !== undefined && person.fraktion !== group) {
    const message = `${person.name} soll „${group}“ vertreten, gehört nach personen.yaml aber zu „${person.fraktion}“.`;
    const remedy = 'Vergleichen Sie mit dem Beschluss über die Besetzung.';
    lesung.report(placed({ code: 'stellvertretung-fraktion', severity: 'Warnung', message, remedy }, at));
  }
}
