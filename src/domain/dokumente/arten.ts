// The registry of document types: one line each.

import type { Art, BenannteArt } from '../art.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { bericht } from './bericht.js';
import type { DokumentArt } from './dokument.js';
import { einladung } from './einladung.js';
import { folien } from './folien.js';
import { kommunalprofil } from './kommunalprofil.js';
import { masterplan } from './masterplan.js';
import { musterblatt } from './musterblatt.js';
import { niederschrift } from './niederschrift.js';
import { vorlage } from './vorlage.js';
import { zusammenfassung } from './zusammenfassung.js';

/** Made for every sitting. */
export const artenFürSitzungen: readonly Art<Sitzung>[] = [niederschrift];

/** Made of a paper whose text is written in the workspace. */
export const artenFürVorlagen: readonly BenannteArt[] = [vorlage];

/** Made where a dokumente/*.yaml asks for them. */
export const artenFürDokumente: readonly DokumentArt[] = [
  einladung,
  zusammenfassung,
  bericht,
  masterplan,
  kommunalprofil,
  folien,
  musterblatt,
];
