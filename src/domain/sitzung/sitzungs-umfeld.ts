// What the sittings of a workspace are read with, and the profile each of them is written by.
import type { Lesung } from '../lesung.js';
import { readProfil } from '../profil/profil.js';
import type { Gremium } from '../stammdaten/gremium.js';
import type { Nummernmuster } from '../stammdaten/nummer.js';
import type { Personen } from '../stammdaten/person.js';
import type { Vorlagen } from '../stammdaten/vorlage.js';

/** What the sittings of a workspace are read with. */
export interface SitzungsUmfeld {
  readonly lesung: Lesung;
  readonly personen: Personen;
  readonly gremien: ReadonlyMap<string, Gremium>;
  readonly vorlagen: Vorlagen;
  readonly nummern: Nummernmuster;
  /** The profile of committees that name none, and where it is named. */
  readonly profil: { readonly name: string; readonly besitzer: object };
}

/** The profile the committee names, else that of the body. */
export function profilOf({ lesung, profil }: Pick<SitzungsUmfeld, 'lesung' | 'profil'>, gremium: Gremium) {
  const own = gremium.angaben.profil;
  const at = lesung.origins.at(own === undefined ? profil.besitzer : gremium.angaben, 'profil');
  return readProfil(lesung, own ?? profil.name, at);
}
