// SVG → PNG, for Word before 2019 and for everything that shows a Word file without knowing SVG.
import type { Report } from '../../diagnostic.js';
import { rasterSize } from '../../document/image-size.js';
import type { Block, ImageData, Node } from '../../document/nodes.js';
import { pictureOf } from '../../document/picture-of.js';
import { unreadableImage } from '../../document/shortfalls.js';
import { walk } from '../../document/walk.js';
import { drawSvg } from '../../source/draw-svg.js';
import { type FontChain, loadFonts } from '../../source/fonts.js';

/**
 * A PNG for every SVG among the blocks, by the image's name; words in it are set with the fonts of the PDF.
 *
 * Errors: reports `bild-unlesbar` for an SVG that is none; it has no PNG then.
 */
export async function drawRasters(
  blocks: readonly Block[],
  pdfFamily: string,
  report: Report,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const vectors = new Map<string, { readonly image: ImageData; readonly node: Node }>();
  walk(blocks, (node) => {
    const image = pictureOf(node);
    if (image?.format === 'svg' && !vectors.has(image.name)) vectors.set(image.name, { image, node });
  });
  const rasters = new Map<string, Uint8Array>();
  if (vectors.size === 0) return rasters;
  const fonts = loadFonts(pdfFamily);
  for (const { image, node } of vectors.values()) {
    const png = drawn.get(fonts)?.get(node) ?? (await drawSvg(image.bytes, { size: rasterSize(image), fonts }));
    if (png === undefined) report(unreadableImage(image, node.at === undefined ? {} : { at: node.at }));
    else {
      rasters.set(image.name, png);
      remember(png, node, fonts);
    }
  }
  return rasters;
}

/** A document alone and with its annexes is two files with the same pictures: each is drawn once. */
const drawn = new WeakMap<FontChain, WeakMap<Node, Uint8Array>>();

function remember(png: Uint8Array, node: Node, fonts: FontChain): void {
  const ofFonts = drawn.get(fonts) ?? new WeakMap<Node, Uint8Array>();
  drawn.set(fonts, ofFonts.set(node, png));
}
