// `![text](file "title")` → a picture: alone in its paragraph a block, with a title a figure, among words as high as the line.
import type { Token } from 'markdown-it';
import { type Position, type Report, placed as withPlace } from '../diagnostic.js';
import { dpiAt, leastPrintDpi, printWidth } from '../document/image-size.js';
import type { Block, ImageData, Inline, Mm, Pt } from '../document/nodes.js';
import { walk } from '../document/walk.js';
import { quoted } from '../source/spelling.js';
import { textInlines } from './block-content.js';
import { type Context, placed } from './context.js';

/** The size of body text: such a picture does not drive the lines apart. */
export const inlinePictureHeight: Pt = 11;

/** A picture as it was written, and read if it could be. */
export interface WrittenPicture {
  readonly image: ImageData | undefined;
  readonly alt: string;
  readonly title: string;
  /** The path as typed. */
  readonly path: string;
  readonly at: Position;
}

/** What stands for a picture that nobody needs to know of: `![-](linie.svg)`. */
const decorative = /^[-–—]$/u;

/** The picture of an image token; `at` is where it is written. */
export function pictureOf(token: Token, alt: string, at: Position, context: Context): WrittenPicture {
  const path = decoded(String(token.attrGet('src') ?? ''));
  return { image: context.picture(path, at), alt, title: String(token.attrGet('title') ?? ''), path, at };
}

/** Inside a line; a picture there always says something, for words are around it. */
export function inlinePicture(picture: WrittenPicture, context: Context): Inline {
  const { image, title, at } = picture;
  if (image === undefined) return { kind: 'text', value: words(picture) };
  if (title !== '') reportTitle(picture, context);
  const alt = decorative.test(picture.alt) ? '' : picture.alt;
  return { kind: 'inline-image', image, alt, heightPt: inlinePictureHeight, ...placed(context, at) };
}

/** Alone in a paragraph; what has a title is shown for its own sake and must say what it is. */
export function blockPicture(picture: WrittenPicture, context: Context): Block {
  const { image, title } = picture;
  const at = placed(context, picture.at);
  if (image === undefined) {
    return { kind: 'paragraph', role: 'body', children: [{ kind: 'text', value: words(picture) }], ...at };
  }
  const isStroke = decorative.test(picture.alt);
  const widthMm = printWidth(image);
  const shown: Block = {
    kind: 'image',
    image,
    alt: isStroke ? '' : picture.alt,
    isDecorative: isStroke && title === '',
    ...(widthMm !== undefined && { widthMm }),
    ...at,
  };
  if (title === '') return shown;
  return { kind: 'figure', caption: textInlines(title), children: [shown], notes: [], source: [], ...at };
}

/** Stands where a picture is missing; what is wrong with it has been reported. */
function words({ alt, path }: WrittenPicture): string {
  return `[Bild: ${alt === '' ? path : alt}]`;
}

function reportTitle({ title, at }: WrittenPicture, { report }: Context): void {
  report({
    code: 'bild-titel',
    severity: 'Fehler',
    message: `Ein Bild zwischen Wörtern hat keine Unterschrift; ${quoted(title)} wird nicht gedruckt.`,
    remedy: 'Stellen Sie das Bild allein in einen Absatz, oder löschen Sie den Titel.',
    at,
  });
}

/** The path as it was typed: markdown-it writes umlauts and blanks in hexadecimal. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Nothing is printed wider: an A4 page across, between its margins. Units: mm. */
const widestPrint: Mm = 257;

/** Reports `bild-grob` for every picture whose pixels would show at the width it was given. */
export function reportCoarsePictures(blocks: readonly Block[], report: Report): void {
  walk(blocks, (node) => {
    if (node.kind !== 'image' || node.widthMm === undefined) return;
    const { image, widthMm } = node;
    const dpi = dpiAt(image, Math.min(widthMm, widestPrint));
    if (dpi === undefined || dpi >= leastPrintDpi - 1) return;
    const fine = Math.floor(printWidth(image) ?? widthMm);
    const finding = {
      code: 'bild-grob',
      severity: 'Hinweis',
      message: `Das Bild hat für ${Math.round(widthMm)} mm Breite zu wenige Bildpunkte (${Math.round(dpi)} dpi) und wirkt im Druck unscharf.`,
      remedy: `Schreiben Sie breite=${fine}mm, oder nehmen Sie ein größeres Bild.`,
    } as const;
    report(withPlace(finding, image.at));
  });
}
