// SVG → PNG, for Office before 2019 and for everything that shows its files without knowing SVG.
import type { Report } from '../diagnostic.js';
import { rasterSize } from '../document/image-size.js';
import type { Block, ImageData, Node } from '../document/nodes.js';
import { pictureOf } from '../document/picture-of.js';
import { unreadableImage } from '../document/shortfalls.js';
import { walk } from '../document/walk.js';
import { checksum } from '../source/checksum.js';
import { drawEach, drawSvg } from '../source/draw-svg.js';
import { loadFonts } from '../source/fonts.js';
import { recentlyMade } from '../source/recently-made.js';

/** What `drawRasters` draws with, and what needs no PNG since Office draws it itself. */
export interface RasterOptions {
  readonly pdfFamily: string;
  readonly drawnByOffice: ReadonlyMap<Node, unknown>;
}

/** To which Office itself takes pictures down; finer ones would take longer and more of the file. */
const fallbackDpi = 220;

/**
 * A PNG for every SVG among the blocks, by the image's name; words in it are set with the fonts of the PDF.
 *
 * Errors: reports `bild-unlesbar` for an SVG that is none; it has no PNG then.
 */
export async function drawRasters(
  blocks: readonly Block[],
  { pdfFamily, drawnByOffice }: RasterOptions,
  report: Report,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const vectors = new Map<string, { readonly image: ImageData; readonly node: Node }>();
  walk(blocks, (node) => {
    const image = drawnByOffice.has(node) ? undefined : pictureOf(node);
    if (image?.format === 'svg' && !vectors.has(image.name)) vectors.set(image.name, { image, node });
  });
  if (vectors.size === 0) return new Map();
  const fonts = loadFonts(pdfFamily);
  const pngs = await drawEach([...vectors.values()], async ({ image, node }) => {
    const size = rasterSize(image, fallbackDpi);
    const key = [pdfFamily, size.mode, size.value, checksum(image.bytes)].join(' ');
    return { image, node, png: await drawn.get(key, () => drawSvg(image.bytes, { size, fonts })) };
  });
  const rasters = new Map<string, Uint8Array>();
  for (const { image, node, png } of pngs) {
    if (png === undefined) report(unreadableImage(image, node.at === undefined ? {} : { at: node.at }));
    else rasters.set(image.name, png);
  }
  return rasters;
}

/** A document alone and with its annexes is two files with the same pictures: each is drawn once. */
const drawn = recentlyMade<Uint8Array | undefined>(200);
