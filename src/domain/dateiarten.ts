// The registry of kinds of files: which files have which shape, and the schema an editor checks them with.
import { jsonSchemaOf } from '../source/json-schema.js';
import type { JsonSchema } from '../source/shape-type.js';
import { artenFürDokumente } from './arten.js';
import type { Dateiart } from './dateiart.js';
import { dokumentDatei } from './dokument.js';
import { gremiumDatei } from './gremium.js';
import { hausstilDatei } from './hausstil.js';
import { koerperschaftDatei } from './koerperschaft.js';
import { personenDatei } from './person.js';
import { profilDatei } from './profil.js';
import { protokollDatei } from './protokoll.js';
import { bedeutung } from './schluessel.js';
import { sitzungDatei } from './sitzung-angaben.js';
import { vorlageDatei } from './vorlage.js';

/** In the order in which a workspace is set up. */
export const dateiarten: readonly Dateiart[] = [
  koerperschaftDatei,
  personenDatei,
  gremiumDatei,
  sitzungDatei,
  vorlageDatei,
  ...artenFürDokumente.map(dokumentDatei),
  protokollDatei,
  profilDatei,
  hausstilDatei,
];

/** The JSON Schema of this kind of file. */
export function schemaOf({ shape }: Dateiart): JsonSchema {
  return jsonSchemaOf(shape, bedeutung);
}
