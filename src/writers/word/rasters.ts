// SVG → PNG, for Word before 2019 and for everything that shows a Word file without knowing SVG. Loads its library only when needed.
import type { Report } from '../../diagnostic.js';
import { chartPicture } from '../../document/chart-picture.js';
import { naturalSize } from '../../document/image-size.js';
import { markPicture } from '../../document/mark-picture.js';
import type { Block, ImageData, Node } from '../../document/nodes.js';
import { unreadableImage } from '../../document/shortfalls.js';
import { walk } from '../../document/walk.js';
import { type FontChain, loadFonts } from '../../source/fonts.js';

/** Pixels of the longer side: an SVG of its own size prints sharp, a tiny one still, and a huge one fills no memory. */
const PIXELS = { perMm: 15, least: 256, most: 3000 } as const;

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
    const image = imageOf(node);
    if (image?.format === 'svg' && !vectors.has(image.name)) vectors.set(image.name, { image, node });
  });
  const rasters = new Map<string, Uint8Array>();
  if (vectors.size === 0) return rasters;
  const { Resvg } = await import('@resvg/resvg-js');
  const fonts = loadFonts(pdfFamily);
  for (const { image, node } of vectors.values()) {
    try {
      const svg = new TextDecoder().decode(image.bytes);
      const drawn = new Resvg(svg, { fitTo: pixelsOf(image), font: fontOptions(svg, fonts) }).render();
      rasters.set(image.name, new Uint8Array(drawn.asPng()));
    } catch {
      report(unreadableImage(image, node.at === undefined ? {} : { at: node.at }));
    }
  }
  return rasters;
}

function imageOf(node: Node): ImageData | undefined {
  switch (node.kind) {
    case 'image':
    case 'inline-image':
      return node.image;
    case 'chart':
    case 'inline-chart':
      return chartPicture(node);
    case 'mark':
      return markPicture(node);
    case 'letterhead':
      return node.crest;
    default:
      return undefined;
  }
}

function pixelsOf(image: ImageData): { readonly mode: 'width' | 'height'; readonly value: number } {
  const { width, height } = naturalSize(image) ?? { width: 1, height: 1 };
  const value = Math.round(Math.min(PIXELS.most, Math.max(PIXELS.least, Math.max(width, height) * PIXELS.perMm)));
  return { mode: width < height ? 'height' : 'width', value };
}

// No fonts of the machine: the same SVG gives the same pixels everywhere. Reading ours takes time, so only for words.
function fontOptions(svg: string, { files, families: [family = ''] }: FontChain) {
  const loadSystemFonts = false;
  if (!svg.includes('<text')) return { loadSystemFonts };
  return {
    loadSystemFonts,
    fontFiles: [...files],
    defaultFontFamily: family,
    serifFamily: family,
    sansSerifFamily: family,
    cursiveFamily: family,
    fantasyFamily: family,
    monospaceFamily: family,
  };
}
