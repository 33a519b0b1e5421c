// Whether the people of personen.yaml can stand together: nobody twice, offices in the right form. Reports only.

import { type Lesung, reportAt } from '../lesung.js';
import { amtsform } from './amtsform.js';
import type { Person, Personen } from './person.js';

/** Errors: reports `person-doppelt` and `amt-form`. */
export function checkPersonen(lesung: Lesung, personen: Personen): void {
  const seen = new Map<string, string>();
  for (const [id, person] of personen) {
    checkForm(lesung, person, { owner: person, field: 'amt', typed: person.amt });
    if (isPlaceholder(person)) continue;
    const { name, titel, anrede, fraktion, ort, amt } = person;
    const key = JSON.stringify([name, titel, anrede, fraktion, ort, amt]);
    const first = seen.get(key);
    if (first !== undefined) {
      reportAt(lesung, person, 'name', {
        code: 'person-doppelt',
        severity: 'Warnung',
        message: `${name} steht zweimal mit denselben Angaben in personen.yaml („${first}“ und „${id}“).`,
        remedy: 'Löschen Sie eine der beiden Zeilen, oder ergänzen Sie, worin sich die Personen unterscheiden.',
      });
    }
    seen.set(key, id);
  }
}

/** Somebody whose name is not known yet: "N. N." may stand more than once. */
export function isPlaceholder({ name }: Person): boolean {
  return /^N\.?\s*N\.?$/u.test(name);
}

/** Errors: reports `amt-form` where the words are those for somebody of the other form of address. */
export function checkForm(
  lesung: Lesung,
  person: Person,
  { owner, field, typed }: { readonly owner: object; readonly field: string; readonly typed: string | undefined },
): void {
  if (typed === undefined) return;
  const right = amtsform(person, typed);
  if (right === typed) return;
  reportAt(lesung, owner, field, {
    code: 'amt-form',
    severity: 'Warnung',
    message: `„${typed}“ passt nicht zu ${person.name}: In personen.yaml steht anrede: ${person.anrede}.`,
    remedy: `Schreiben Sie „${right}“, oder berichtigen Sie die Anrede.`,
  });
}
