// SVG → PNG, for Word before 2019 and for everything that shows a Word file without knowing SVG. Loads its library only when needed.
import type { Block } from '../../document/nodes.js';
import { walk } from '../../document/walk.js';

/** Four pixels to the point print sharp at 300 dpi. */
const ZOOM = 4;

/** A PNG for every SVG among the blocks, by the image's name. */
export async function drawRasters(blocks: readonly Block[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const vectors = new Map<string, Uint8Array>();
  walk(blocks, (node) => {
    const image =
      node.kind === 'image' || node.kind === 'inline-image'
        ? node.image
        : node.kind === 'letterhead'
          ? node.crest
          : undefined;
    if (image?.format === 'svg') vectors.set(image.name, image.bytes);
  });
  if (vectors.size === 0) return new Map();
  const { Resvg } = await import('@resvg/resvg-js');
  // No fonts of the machine: the same SVG gives the same pixels everywhere.
  const options = { fitTo: { mode: 'zoom', value: ZOOM }, font: { loadSystemFonts: false } } as const;
  const draw = (svg: Uint8Array) => new Resvg(new TextDecoder().decode(svg), options).render().asPng();
  return new Map([...vectors].map(([name, svg]) => [name, new Uint8Array(draw(svg))]));
}
