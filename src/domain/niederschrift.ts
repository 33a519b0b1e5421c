// The Niederschrift of a sitting, planned: for whom it is made, from which files, with which annexes.
import { numberedAnlagen, orderAnlagen } from './anlage.js';
import type { Art, GeplantesDokument, Umfeld } from './art.js';
import { namensgebung } from './dateinamen-muster.js';
import type { Koerperschaft } from './koerperschaft.js';
import { niederschriftSicht } from './niederschrift-werte.js';
import { publicView, type SitzungsSicht } from './sicht.js';
import type { Sitzung } from './sitzung.js';
import { textsOf, topsOf } from './tagesordnung.js';
import { filesOf } from './vorlage.js';

/** Made for every sitting, with its annexes. */
export const niederschrift: Art<Sitzung> = { art: 'niederschrift', plan: planNiederschrift };

function planNiederschrift(umfeld: Umfeld, sitzung: Sitzung): GeplantesDokument | undefined {
  if (sitzung.teile.some((teil) => teil.teil === 'nichtöffentlich')) return undefined;
  const tops = topsOf(sitzung);
  const texte = tops.flatMap(textsOf);
  const ordered = orderAnlagen(
    umfeld.lesung,
    sitzung.anlagen,
    texte.flatMap((text) => text.calls),
    tops.map((top) => top.angaben.nr),
  );
  const anlagen = numberedAnlagen(umfeld, ordered);
  const istEntwurf =
    sitzung.offen.length > 0 || sitzung.angaben.status === 'entwurf' || sitzung.angaben.status === 'durchsicht';
  return {
    id: sitzung.id,
    art: niederschrift.art,
    bezeichnung: 'Niederschrift',
    dateiname: namensgebung(umfeld.lesung, umfeld.koerperschaft.angaben, sitzung),
    fassung: istEntwurf ? 'intern' : 'oeffentlich',
    istEntwurf,
    hinweise: sitzung.offen,
    hatKapitelnummern: false,
    anlagen,
    needs: [...new Set(anlagen.map((anlage) => anlage.dokument))],
    quellen: [
      sitzung.quelle.file,
      sitzung.profilQuelle.file,
      ...sitzung.gremien.map(({ quelle }) => quelle.file),
      ...texte.flatMap((text) => [text.quelle.file, ...text.pictures]),
      ...new Set(tops.flatMap(({ vorlagen }) => vorlagen.flatMap(filesOf))),
    ],
    sicht: viewOf(umfeld.koerperschaft.angaben, publicView(sitzung, anlagen)),
  };
}

/** A function of its own, so that what later stages hold encloses the public view and not the sitting it was made from. */
function viewOf(körperschaft: Koerperschaft['angaben'], sitzung: SitzungsSicht): GeplantesDokument['sicht'] {
  return (seiten) => niederschriftSicht(körperschaft, sitzung, seiten);
}
