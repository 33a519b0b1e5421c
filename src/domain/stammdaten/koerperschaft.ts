// The body itself: koerperschaft.yaml, with name, letterhead and house style.
import { join } from 'node:path';
import type { ImageData } from '../../document/nodes.js';
import { readImage } from '../../source/read-image.js';
import { optional, record, text, withDefault, yearRange } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import type { Dateiart } from '../dateiart.js';
import { type Gelesen, type Lesung, readYamlFile } from '../lesung.js';
import { typografieShape } from '../typografie.js';
import { checkMuster } from './dateinamen-muster.js';

const koerperschaftShape = record(
  {
    name: text(),
    unterzeile: optional(text()),
    sitz: optional(text()),
    wappen: optional(text()),
    hausstil: withDefault(text(), 'kreis'),
    profil: withDefault(text(), 'kreis-nrw'),
    wahlperiode: optional(yearRange()),
    typografie: optional(typografieShape),
    dateiname: optional(text()),
    vorlagennummer: optional(text()),
    beschlussnummer: optional(text()),
  },
  'Körperschaft',
);

/** The body's own file. */
export const koerperschaftDatei = {
  art: 'koerperschaft',
  muster: 'koerperschaft.yaml',
  shape: koerperschaftShape,
} as const satisfies Dateiart;

/** The body as recorded, its crest read. */
export interface Koerperschaft {
  readonly angaben: Shaped<typeof koerperschaftShape>;
  /** The crest for the letterhead, where there is one. */
  readonly wappen?: ImageData;
  /** The crest's file: one or none. */
  readonly wappenDatei: readonly string[];
}

/** What the letterhead says: the name, and below it the office with the seat where that is not named there already. */
export function briefkopf({ name, unterzeile = '', sitz = '' }: Koerperschaft['angaben']) {
  const isNamed = sitz === '' || unterzeile.includes(sitz);
  return { name, unterzeile: isNamed ? unterzeile : [unterzeile, sitz].filter((part) => part !== '').join(' · ') };
}

/** The body of the workspace; a crest that cannot be printed is reported where it is named. */
export function readKoerperschaft(lesung: Lesung): Gelesen<Koerperschaft> | undefined {
  const read = readYamlFile(lesung, join(lesung.ordner, koerperschaftDatei.muster), koerperschaftShape);
  if (read === undefined) return undefined;
  const { wert: angaben, quelle } = read;
  checkMuster(lesung, angaben);
  if (angaben.wappen === undefined) return { quelle, wert: { angaben, wappenDatei: [] } };
  const wappen = readWappen(lesung, angaben, angaben.wappen);
  if (wappen === undefined) return { quelle, wert: { angaben, wappenDatei: [] } };
  return { quelle, wert: { angaben, wappen: wappen.bild, wappenDatei: [wappen.datei] } };
}

/** The picture and the path it was found under, which may differ from the one typed in how umlauts are stored. */
function readWappen(
  lesung: Lesung,
  angaben: Koerperschaft['angaben'],
  path: string,
): { readonly bild: ImageData; readonly datei: string } | undefined {
  const at = lesung.origins.at(angaben, 'wappen');
  const folders = [{ folder: lesung.ordner, root: lesung.ordner }];
  const read = readImage({ path, folders, at }, lesung.report);
  if (read === undefined) return undefined;
  const { file, format, bytes, name } = read;
  return { datei: file, bild: { format, bytes, name, fileName: path, ...(at === undefined ? {} : { at }) } };
}
