// The texts of a sitting, and which of them everybody may read: those of its public parts, and resolutions of the others that are published.
import type { Autorentext } from '../autorentext.js';
import type { Sitzung } from './sitzung.js';
import { type Tagesordnungspunkt, textsOf, topsOf } from './tagesordnung.js';

/** All texts, in the order of the agenda. */
export function alleTexte(sitzung: Pick<Sitzung, 'eröffnung' | 'teile'>): readonly Autorentext[] {
  return [...sitzung.eröffnung.map(({ text }) => text), ...topsOf(sitzung).flatMap(textsOf)];
}

/** The texts the public Niederschrift prints. */
export function öffentlicheTexte({
  eröffnung,
  teile,
  profil,
}: Pick<Sitzung, 'eröffnung' | 'teile' | 'profil'>): readonly Autorentext[] {
  const texts = teile.flatMap(({ teil, tops }) => {
    if (teil === 'öffentlich') return tops.flatMap(textsOf);
    return tops.filter((top) => wirdVeröffentlicht(top, profil)).flatMap(resolutionsOf);
  });
  const opening = eröffnung.filter(({ teil }) => teil === 'öffentlich').map(({ text }) => text);
  return [...opening, ...texts];
}

/** Whether the resolution of a non-public TOP is told to everybody: it says so itself, and the house does it. */
export function wirdVeröffentlicht({ angaben }: Tagesordnungspunkt, { nichtöffentlich }: Sitzung['profil']): boolean {
  return nichtöffentlich === 'ergebnis' && angaben.veröffentlichen === true;
}

/** What the TOP itself decided; amendments and what else was voted on are not published. */
function resolutionsOf({ beschlussfassungen }: Tagesordnungspunkt): readonly Autorentext[] {
  return beschlussfassungen.flatMap(({ istEigene, beschluss }) => (istEigene ? (beschluss ?? []) : []));
}
