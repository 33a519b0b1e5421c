// SVG → PNG, for Word before 2019 and for everything that shows a Word file without knowing SVG. Loads its library only when needed.
import type { Report } from '../../diagnostic.js';
import type { Block, ImageData, Node } from '../../document/nodes.js';
import { unreadableImage } from '../../document/shortfalls.js';
import { walk } from '../../document/walk.js';

/** Four pixels to the point print sharp at 300 dpi. */
const ZOOM = 4;

/**
 * A PNG for every SVG among the blocks, by the image's name.
 *
 * Errors: reports `bild-unlesbar` for an SVG that is none; it has no PNG then.
 */
export async function drawRasters(blocks: readonly Block[], report: Report): Promise<ReadonlyMap<string, Uint8Array>> {
  const vectors = new Map<string, { readonly image: ImageData; readonly node: Node }>();
  walk(blocks, (node) => {
    const image = imageOf(node);
    if (image?.format === 'svg' && !vectors.has(image.name)) vectors.set(image.name, { image, node });
  });
  const rasters = new Map<string, Uint8Array>();
  if (vectors.size === 0) return rasters;
  const { Resvg } = await import('@resvg/resvg-js');
  // No fonts of the machine: the same SVG gives the same pixels everywhere.
  const options = { fitTo: { mode: 'zoom', value: ZOOM }, font: { loadSystemFonts: false } } as const;
  for (const { image, node } of vectors.values()) {
    try {
      const drawn = new Resvg(new TextDecoder().decode(image.bytes), options).render();
      rasters.set(image.name, new Uint8Array(drawn.asPng()));
    } catch {
      report(unreadableImage(image, node.at === undefined ? {} : { at: node.at }));
    }
  }
  return rasters;
}

function imageOf(node: Node): ImageData | undefined {
  if (node.kind === 'image' || node.kind === 'inline-image') return node.image;
  return node.kind === 'letterhead' ? node.crest : undefined;
}
