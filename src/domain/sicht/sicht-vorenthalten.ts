// What everybody may read of an item of the agenda from which the public was excluded: as much as the body's profile says, built
// anew from an allow-list. Neither its title nor a name ever stands in it.

import { wirdVeröffentlicht } from '../sitzung/oeffentliche-texte.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import type { SitzungsTeil, Tagesordnungspunkt } from '../sitzung/tagesordnung.js';
import { type BeschlussSicht, beschlussSichten } from './sicht-beschluss.js';
import { nichtsVomTop, type TopSicht } from './sicht-top.js';

/** The TOPs of a non-public part in the public version; none where the body leaves them out. */
export function vorenthalteneTops({ tops }: SitzungsTeil, sitzung: Sitzung): readonly TopSicht[] {
  if (sitzung.profil.nichtöffentlich === 'weglassen') return [];
  return tops.map((top) => vorenthalten(top, sitzung));
}

function vorenthalten(top: Tagesordnungspunkt, sitzung: Sitzung): TopSicht {
  const { nr, titel_öffentlich } = top.angaben;
  return {
    ...nichtsVomTop,
    nr,
    titel: titel_öffentlich ?? 'nichtöffentlich',
    beschlüsse: wirdVeröffentlicht(top, sitzung.profil) ? published(top, sitzung) : [],
  };
}

/** The resolution and its result; not what else was voted on, who moved it, who voted how or was excluded. */
function published(top: Tagesordnungspunkt, sitzung: Sitzung): readonly BeschlussSicht[] {
  const own = { ...top, beschlussfassungen: top.beschlussfassungen.filter(({ istEigene }) => istEigene) };
  return beschlussSichten(own, sitzung, 'ohne Namen').map(({ titel, nr, text, ergebnis, zählung, satz }) => ({
    ...{ titel, nr, ergebnis, zählung, satz, überschrift: '', namentlich: [], befangen: [] },
    ...(text === undefined ? {} : { text }),
  }));
}
