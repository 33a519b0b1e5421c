// What an item of the agenda is read with, and the look-ups its parts share.
import type { Position } from '../../diagnostic.js';
import type { SourceText } from '../../source/read-text.js';
import { type Autorentext, readAutorentext } from '../autorentext.js';
import type { Lesung } from '../lesung.js';
import { findBeteiligtes, type Gremium } from '../stammdaten/gremium.js';
import type { Nummernmuster } from '../stammdaten/nummer.js';
import { findPerson, type Personen } from '../stammdaten/person.js';
import type { Vorlagen } from '../stammdaten/vorlage.js';

/** What an agenda is read with. */
export interface TopUmfeld {
  readonly lesung: Lesung;
  /** The sitting's own file: texts lie beside it. */
  readonly quelle: SourceText;
  readonly personen: Personen;
  readonly vorlagen: Vorlagen;
  /** The committees of the sitting. */
  readonly gremien: readonly Gremium[];
  readonly nummern: Nummernmuster;
  /** The year of the sitting, for numbers that name none. */
  readonly jahr: string;
}

/** The committee its owner names, where it names one. */
export function beteiligtes({ lesung, gremien }: TopUmfeld, owner: { readonly gremium?: string }): Gremium | undefined {
  return owner.gremium === undefined ? undefined : findBeteiligtes(lesung, gremien, owner.gremium, owner);
}

/** The person named in a field. */
export function personAt({ lesung, personen }: TopUmfeld, reference: string, owner: object, field: string | number) {
  return findPerson(lesung, personen, reference, lesung.origins.at(owner, field));
}

/** The text named or written in a field, where there is one. */
export function optionalText(
  { lesung, quelle }: TopUmfeld,
  typed: string | undefined,
  owner: object,
  field: string,
): Autorentext | undefined {
  if (typed === undefined) return undefined;
  const at: Position | undefined = lesung.origins.at(owner, field);
  return readAutorentext(lesung, quelle, typed, at);
}
