// Whether a time of day alone leaves open in which part of the sitting somebody came or went, or it was interrupted: then it is printed
// for the readers of both. Reports only; changes nothing.
import { offen } from '../../source/shape.js';
import { hasCome, isStillThere } from '../anwesenheit/anwesend.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { ablaufOf } from '../sitzung/sitzungsablauf.js';
import { topsDerUnterbrechung } from './ablauf.js';

type Unchecked = Pick<Sitzung, 'teile' | 'tage' | 'anwesenheit' | 'angaben'>;

/** Errors: `uhrzeit-in-beiden-teilen`. */
export function checkUhrzeiten(lesung: Lesung, sitzung: Unchecked): void {
  const ablauf = ablaufOf(sitzung);
  const open = new Set(
    sitzung.teile.filter(({ teil }) => teil === 'öffentlich').flatMap(({ tops }) => tops.map((top) => top.angaben.nr)),
  );
  const isInBoth = (possible: readonly string[]) =>
    possible.some((nr) => open.has(nr)) && possible.some((nr) => !open.has(nr));
  const unclear = (is: (lage: (typeof ablauf.lagen)[number]) => string) =>
    ablauf.lagen.filter((lage) => is(lage) === 'unklar').map(({ nr }) => nr);

  for (const { person, zeiten } of sitzung.anwesenheit) {
    for (const span of zeiten) {
      const { ab, ab_top, bis, bis_top } = span;
      const hasArrival = ab !== undefined && ab !== offen && ab_top === undefined;
      if (hasArrival && isInBoth(unclear((lage) => hasCome(ablauf, span, lage)))) {
        reportUnclear(lesung, { owner: span, field: 'ab', what: `Ob ${person.name} um ${ab} Uhr` }, 'ab_top');
      }
      const hasDeparture = bis !== undefined && bis !== offen && bis_top === undefined;
      if (hasDeparture && isInBoth(unclear((lage) => isStillThere(ablauf, span, lage)))) {
        reportUnclear(lesung, { owner: span, field: 'bis', what: `Ob ${person.name} um ${bis} Uhr` }, 'bis_top');
      }
    }
  }
  for (const pause of sitzung.angaben.unterbrechungen) {
    if (pause.top !== undefined || !isInBoth(topsDerUnterbrechung(sitzung, pause))) continue;
    reportUnclear(lesung, { owner: pause, field: 'von', what: `Ob die Unterbrechung um ${pause.von} Uhr` }, 'top');
  }
}

interface Stelle {
  readonly owner: object;
  readonly field: string;
  readonly what: string;
}

const happened = {
  ab_top: 'im öffentlichen oder im nichtöffentlichen Teil kam',
  bis_top: 'im öffentlichen oder im nichtöffentlichen Teil ging',
  top: 'im öffentlichen oder im nichtöffentlichen Teil war',
} as const;

function reportUnclear(lesung: Lesung, { owner, field, what }: Stelle, missing: keyof typeof happened): void {
  reportAt(lesung, owner, field, {
    code: 'uhrzeit-in-beiden-teilen',
    severity: 'Warnung',
    message: `${what} ${happened[missing]}, sagt die Uhrzeit allein nicht; sie steht darum auch in der öffentlichen Niederschrift.`,
    remedy: `Ergänzen Sie ${missing}: mit der Nummer des TOP, oder beginn: bei dem Teil, der danach begann.`,
  });
}
