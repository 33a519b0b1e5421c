// The whole workspace as a model: everything read, references resolved, all mistakes reported; nothing decided about documents yet.

import type { Report } from '../diagnostic.js';
import type { Hausstil } from '../document/hausstil.js';
import { createOrigins } from '../source/origins.js';
import type { Dokument } from './art.js';
import type { Dateiart } from './dateiart.js';
import { dateiarten } from './dateiarten.js';
import { artenFürDokumente } from './dokumente/arten.js';
import { readDokumente } from './dokumente/dokument.js';
import { vorlagendokumente } from './dokumente/vorlage.js';
import type { Gebiete } from './gebiete/gebiete.js';
import { readGebiete } from './gebiete/gebiete-lesen.js';
import { type Katalog, readKatalog } from './indikator/katalog.js';
import type { Gelesen, Lesung } from './lesung.js';
import { checkGespräche } from './planung/gespraeche-pruefen.js';
import { checkHandlungsfelder } from './planung/handlungsfelder-pruefen.js';
import { type Planung, readPlanung } from './planung/planung.js';
import { readSitzungen, type Sitzung } from './sitzung/sitzung.js';
import { checkSitzungen } from './sitzung/sitzungen-pruefen.js';
import { checkVorlagen } from './sitzung/vorlage-pruefen.js';
import { checkSitzung } from './sitzung-pruefen.js';
import { type Gremium, readGremien } from './stammdaten/gremium.js';
import { checkGremium } from './stammdaten/gremium-pruefen.js';
import { readHausstil } from './stammdaten/hausstil.js';
import { type Koerperschaft, readKoerperschaft } from './stammdaten/koerperschaft.js';
import { readNummernmuster } from './stammdaten/nummer.js';
import { type Personen, readPersonen } from './stammdaten/person.js';
import { checkPersonen } from './stammdaten/person-pruefen.js';
import { readVorlagen } from './stammdaten/vorlage.js';
import { reportUnreadFiles } from './unbeachtet.js';

/** Everything that was read; for no reader whole, so it ends where documents are planned. */
export interface Arbeitsbereich {
  readonly lesung: Lesung;
  readonly koerperschaft: Koerperschaft;
  readonly hausstil: Hausstil;
  readonly personen: Personen;
  /** By their ids. */
  readonly gremien: ReadonlyMap<string, Gremium>;
  readonly sitzungen: readonly Sitzung[];
  readonly dokumente: readonly Dokument[];
  /** Absent where there is no gebiete.yaml: then there are no figures. */
  readonly gebiete?: Gelesen<Gebiete>;
  /** The indicators, their cells not found yet; absent where there is no catalogue. */
  readonly katalog?: Katalog;
  /** What a plan is made of besides its chapters. */
  readonly planung: Planung;
  readonly dateiarten: readonly Dateiart[];
  /** Files every document is made from: the body and its crest, its people, its house style. */
  readonly quellen: readonly string[];
}

/** The workspace in this folder, or nothing when its body or house style cannot be read (then reported). */
export function readArbeitsbereich(ordner: string, report: Report): Arbeitsbereich | undefined {
  const lesung: Lesung = { ordner, report, origins: createOrigins() };
  const koerperschaft = readKoerperschaft(lesung);
  const personen = readPersonen(lesung);
  const hausstil =
    koerperschaft === undefined
      ? undefined
      : readHausstil(
          lesung,
          koerperschaft.wert.angaben.hausstil,
          lesung.origins.at(koerperschaft.wert.angaben, 'hausstil'),
        );
  // Without the people every name in a sitting would be a finding and hide the one that matters.
  const sitzungsdienst =
    personen === undefined || koerperschaft === undefined
      ? { gremien: new Map<string, Gremium>(), sitzungen: [], papiere: [] }
      : readSitzungsdienst(lesung, koerperschaft.wert, personen.wert);
  const { papiere, ...sitzungen } = sitzungsdienst;
  const dokumente = [...readDokumente(lesung, artenFürDokumente), ...papiere];
  const gebiete = readGebiete(lesung);
  const katalog = readKatalog(lesung, gebiete?.wert);
  const planung = readPlanung(lesung);
  checkGespräche(lesung, planung, gebiete?.wert);
  checkHandlungsfelder(lesung, planung.handlungsfelder, { gebiete: gebiete?.wert, katalog });
  reportUnreadFiles(lesung);
  if (koerperschaft === undefined || hausstil === undefined) return undefined;
  const shared: readonly (Gelesen<unknown> | undefined)[] = [koerperschaft, personen, hausstil];
  return {
    lesung,
    koerperschaft: koerperschaft.wert,
    dateiarten,
    hausstil: hausstil.wert,
    personen: personen?.wert ?? new Map(),
    ...sitzungen,
    dokumente,
    planung,
    ...(gebiete === undefined ? {} : { gebiete }),
    ...(katalog === undefined ? {} : { katalog }),
    quellen: [...shared.flatMap((read) => read?.quelle.file ?? []), ...koerperschaft.wert.wappenDatei],
  };
}

interface Sitzungsdienst extends Pick<Arbeitsbereich, 'gremien' | 'sitzungen'> {
  /** The papers that are printed. */
  readonly papiere: readonly Dokument[];
}

/** The sittings, the committees they are of and the papers put to them. */
function readSitzungsdienst(lesung: Lesung, { angaben }: Koerperschaft, personen: Personen): Sitzungsdienst {
  const nummern = readNummernmuster(lesung, angaben);
  const vorlagen = readVorlagen(lesung, nummern.vorlage);
  const gremien = readGremien(lesung, personen);
  checkPersonen(lesung, personen);
  for (const gremium of gremien.values()) checkGremium(lesung, gremium, angaben.wahlperiode);
  checkVorlagen(lesung, vorlagen, gremien);
  const profil = { name: angaben.profil, besitzer: angaben };
  const sitzungen = readSitzungen({ lesung, personen, gremien, vorlagen, nummern, profil });
  for (const sitzung of sitzungen) checkSitzung(lesung, sitzung, vorlagen);
  checkSitzungen(lesung, sitzungen, angaben.wahlperiode);
  return { gremien, sitzungen, papiere: vorlagendokumente(lesung, vorlagen, { gremien, personen }) };
}
