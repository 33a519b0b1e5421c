// The body itself: koerperschaft.yaml, with name, letterhead and house style.
import { extname, join } from 'node:path';
import type { ImageData } from '../document/nodes.js';
import { readFile } from '../source/read-bytes.js';
import { optional, record, text, withDefault } from '../source/shape.js';
import type { Shaped } from '../source/shape-type.js';
import { type Gelesen, type Lesung, readYamlFile, reportAt } from './lesung.js';

const koerperschaftShape = record(
  {
    name: text(),
    unterzeile: optional(text()),
    sitz: optional(text()),
    wappen: optional(text()),
    hausstil: withDefault(text(), 'kreis'),
  },
  'Körperschaft',
);

/** The body as recorded, its crest read. */
export interface Koerperschaft {
  readonly angaben: Shaped<typeof koerperschaftShape>;
  /** The crest for the letterhead, where there is one. */
  readonly wappen?: ImageData;
  /** The crest's file: one or none. */
  readonly wappenDatei: readonly string[];
}

/** The body of the workspace; reports `bild-format` for a crest of another kind. */
export function readKoerperschaft(lesung: Lesung): Gelesen<Koerperschaft> | undefined {
  const read = readYamlFile(lesung, join(lesung.ordner, 'koerperschaft.yaml'), koerperschaftShape);
  if (read === undefined) return undefined;
  const { wert: angaben, quelle } = read;
  if (angaben.wappen === undefined) return { quelle, wert: { angaben, wappenDatei: [] } };
  const wappen = readWappen(lesung, angaben, angaben.wappen);
  if (wappen === undefined) return { quelle, wert: { angaben, wappenDatei: [] } };
  return { quelle, wert: { angaben, wappen: wappen.bild, wappenDatei: [wappen.datei] } };
}

const imageFormats: Readonly<Record<string, ImageData['format']>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
};

/** The picture and the path it was found under, which may differ from the one typed in how umlauts are stored. */
function readWappen(
  lesung: Lesung,
  angaben: Koerperschaft['angaben'],
  file: string,
): { readonly bild: ImageData; readonly datei: string } | undefined {
  const at = lesung.origins.at(angaben, 'wappen');
  const format = imageFormats[extname(file).toLowerCase()];
  if (format === undefined) {
    reportAt(lesung, angaben, 'wappen', {
      code: 'bild-format',
      severity: 'Fehler',
      message: `Das Wappen „${file}“ ist weder SVG noch PNG noch JPEG.`,
      remedy: 'Speichern Sie das Bild als SVG oder PNG, zum Beispiel wappen.svg.',
    });
    return undefined;
  }
  const read = readFile(join(lesung.ordner, file), lesung.report, at);
  if (read === undefined) return undefined;
  const name = `wappen${extname(file).toLowerCase()}`;
  return { datei: read.file, bild: { format, bytes: read.bytes, name, ...(at === undefined ? {} : { at }) } };
}
