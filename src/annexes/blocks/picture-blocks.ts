// A picture → its title and the picture as large as the page and its pixels allow, across where it is wider than high.
// What no writer takes as it is – TIFF, printing inks – is decoded and packed anew, once it is known to be whole and not too large.
import { basename } from 'node:path';
import type { Finding } from '../../diagnostic.js';
import { finestWidth, naturalSize } from '../../document/image-size.js';
import { jpegHeader } from '../../document/jpeg-header.js';
import type { Block, ImageData } from '../../document/nodes.js';
import { textArea } from '../../document/picture-room.js';
import { isDrawable } from '../../source/draw-svg.js';
import type { Refusal } from '../../source/parsed.js';
import { imageIn, imageName } from '../../source/read-image.js';
import { quoted } from '../../source/spelling.js';
import { jpegFault, type PictureFault, pngFault } from '../pictures/check-picture.js';
import { decodeInThread } from '../pictures/decode-in-thread.js';
import { type AnnexBlocks, type AnnexFile, type AnnexOptions, headingOf } from './annex-file.js';

/** The pictures of a file – a TIFF may have several – or why they are not printed. */
type Pictures = { readonly images: readonly ImageData[]; readonly hasInks?: boolean } | { readonly refusal: Refusal };

/** The picture under the title; of several each on a page. */
export async function pictureBlocks(file: AnnexFile, options: AnnexOptions): Promise<AnnexBlocks> {
  const pictures = file.kind === 'tiff' ? await decoded(file) : await pictureIn(file);
  if ('refusal' in pictures) return pictures;
  const { images, hasInks = false } = pictures;
  const blocks: Block[] = [];
  let isOnNewPage = true;
  for (const [index, image] of images.entries()) {
    const page = pageOf(image, index, images.length, options);
    if (!isOnNewPage && page.kind !== 'section') blocks.push({ kind: 'page-break' });
    if (page.kind === 'section') blocks.push(page);
    else blocks.push(...(index === 0 ? [headingOf(options.title)] : []), page);
    isOnNewPage = page.kind === 'section';
  }
  const notes = [
    ...(options.description === undefined ? [undescribed(file.path, options.title)] : []),
    ...(hasInks ? [converted(file.path)] : []),
  ];
  return { blocks, notes };
}

/** The picture, in a section of its own where it is printed across. */
function pageOf(image: ImageData, index: number, count: number, options: AnnexOptions): Block {
  const { title, description, hausstil } = options;
  const [upright, across] = [textArea(hausstil, 'hochformat').width, textArea(hausstil, 'querformat').width];
  const { width, height } = naturalSize(image) ?? { width: 1, height: 1 };
  const fine = finestWidth(image) ?? across;
  const isAcross = width > height && fine > upright;
  const alt = description ?? title;
  const picture: Block = {
    kind: 'image',
    image,
    alt: count === 1 ? alt : `${alt}, Seite ${index + 1} von ${count}`,
    isDecorative: false,
    widthMm: Math.round(Math.min(fine, isAcross ? across : upright) * 100) / 100,
  };
  if (!isAcross) return picture;
  const children = [...(index === 0 ? [headingOf(title)] : []), picture];
  return { kind: 'section', orientation: 'querformat', children };
}

async function pictureIn({ path, bytes }: AnnexFile): Promise<Pictures> {
  const image = imageIn({ file: path, bytes });
  if ('refusal' in image) return image;
  const fault = await faultOf({ ...image, bytes });
  if (fault !== undefined) return { refusal: faulty(path, fault) };
  if (image.format !== 'jpeg' || jpegHeader(image.bytes)?.components !== 4) return { images: [image] };
  return decoded({ path, bytes: image.bytes, kind: 'jpeg' });
}

async function faultOf({ format, bytes }: ImageData): Promise<PictureFault | undefined> {
  if (format === 'png') return pngFault(bytes);
  if (format === 'jpeg') return jpegFault(bytes);
  return (await isDrawable(bytes)) ? undefined : 'broken';
}

/** A scan of more pages is a document; whoever sends it can send a PDF. */
const mostPages = 200;

/** What no writer takes as it is, packed anew. */
async function decoded({ path, bytes, kind }: AnnexFile): Promise<Pictures> {
  const hasInks = kind === 'jpeg';
  const pictures = await decodeInThread({ bytes, kind: hasInks ? 'inks' : 'tiff', mostPages });
  if (pictures === 'too-many-pages') return { refusal: tooManyPages(path) };
  if (typeof pictures === 'string') return { refusal: faulty(path, pictures) };
  const name = imageName(path, bytes);
  return { images: pictures.map((picture, index) => ({ ...picture, name: `${name}-${index + 1}` })), hasInks };
}

// ── What is wrong ──────────────────────────────────────────────────────────────────────────────────────────────────

function faulty(path: string, fault: PictureFault): Refusal {
  const name = quoted(basename(path));
  if (fault === 'giant') {
    return {
      code: 'anlage-bild-riesig',
      message: `Das Bild ${name} hat mehr als 100 Millionen Bildpunkte; so große werden nicht gedruckt.`,
      remedy: 'Verkleinern Sie es in einem Bildprogramm, zum Beispiel auf 6000 Bildpunkte Breite.',
    };
  }
  if (fault === 'cut-off') {
    return {
      code: 'anlage-bild-unvollstaendig',
      message: `Das Bild ${name} bricht ab; ein Teil davon fehlt.`,
      remedy: 'Kopieren Sie es noch einmal von dort, wo es herkommt, oder lassen Sie es sich neu schicken.',
    };
  }
  return {
    code: 'anlage-bild-beschaedigt',
    message: `Das Bild ${name} ist beschädigt und lässt sich nicht öffnen.`,
    remedy: 'Speichern Sie es in einem Bildprogramm neu als PNG oder JPEG, oder lassen Sie es sich neu schicken.',
  };
}

function tooManyPages(path: string): Refusal {
  return {
    code: 'anlage-bild-seiten',
    message: `Das TIFF ${quoted(basename(path))} hat mehr als ${mostPages} Seiten.`,
    remedy: 'Lassen Sie sich das Dokument als PDF schicken.',
  };
}

function undescribed(path: string, title: string): Finding {
  return {
    code: 'anlage-bild-ohne-beschreibung',
    severity: 'Warnung',
    message: `Zum Bild ${quoted(basename(path))} fehlt eine Beschreibung; wer es nicht sieht, bekommt nur den Titel ${quoted(title)}.`,
    remedy:
      'Tragen Sie die Anlage unter „anlagen:“ ein und schreiben Sie in einem Satz, was das Bild zeigt: beschreibung: Karte des Kreises mit den 19 Kommunen',
  };
}

function converted(path: string): Finding {
  return {
    code: 'anlage-bild-druckfarben',
    severity: 'Hinweis',
    message: `Das Bild ${quoted(basename(path))} ist in Druckfarben (CMYK) gespeichert; gedruckt wird es in Bildschirmfarben (RGB).`,
    remedy: 'Prüfen Sie die Farben, und nehmen Sie das Bild in RGB, wenn es auf sie ankommt.',
  };
}
