// The registry of kinds of files: which files have which shape, and the schema an editor checks them with.
import { jsonSchemaOf } from '../source/json-schema.js';
import type { JsonSchema } from '../source/shape-type.js';
import type { Dateiart } from './dateiart.js';
import { diagrammartDatei } from './diagramme/diagrammart.js';
import { artenFürDokumente } from './dokumente/arten.js';
import { dokumentDatei } from './dokumente/dokument.js';
import { kapitelkopfDatei } from './dokumente/kapitelkopf.js';
import { gebieteDatei } from './gebiete/gebiete-angaben.js';
import { katalogDatei } from './indikator/katalog-angaben.js';
import { tabellenDatei } from './indikator/tabellen-angaben.js';
import { erwartungDatei } from './planung/erwartung.js';
import { faktenDatei } from './planung/fakten.js';
import { gesprächDatei } from './planung/gespraech.js';
import { handlungsfeldDatei } from './planung/handlungsfeld.js';
import { protokollDatei } from './planung/protokoll.js';
import { profilDatei } from './profil/profil.js';
import { bedeutung } from './schluessel.js';
import { sitzungDatei } from './sitzung/sitzung-angaben.js';
import { gremiumDatei } from './stammdaten/gremium.js';
import { hausstilDatei } from './stammdaten/hausstil.js';
import { koerperschaftDatei } from './stammdaten/koerperschaft.js';
import { personenDatei } from './stammdaten/person.js';
import { vorlageDatei } from './stammdaten/vorlage-angaben.js';

/** In the order in which a workspace is set up. */
export const dateiarten: readonly Dateiart[] = [
  koerperschaftDatei,
  personenDatei,
  gremiumDatei,
  sitzungDatei,
  vorlageDatei,
  ...artenFürDokumente.map(dokumentDatei),
  kapitelkopfDatei,
  protokollDatei,
  gesprächDatei,
  erwartungDatei,
  faktenDatei,
  handlungsfeldDatei,
  gebieteDatei,
  katalogDatei,
  tabellenDatei,
  profilDatei,
  hausstilDatei,
  diagrammartDatei,
];

/** The JSON Schema of this kind of file. */
export function schemaOf({ shape }: Dateiart): JsonSchema {
  return jsonSchemaOf(shape, bedeutung);
}
