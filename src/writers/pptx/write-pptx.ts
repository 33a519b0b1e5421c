// A finished document tree → the bytes of a .pptx: a slide for each heading of level 1, with real titles, tables and notes.
// Typesets nothing; how much fits on a slide is measured with the widths of the letters.
import type { Report } from '../../diagnostic.js';
import type { FileContent } from '../../document/file-content.js';
import type { Hausstil } from '../../document/hausstil.js';
import type { DocumentTree, ImageData } from '../../document/nodes.js';
import { walk } from '../../document/walk.js';
import { normaliseParts } from '../../office/normalise.js';
import { drawRasters } from '../../office/rasters.js';
import { deckOf } from './deck.js';
import { packageOf } from './package.js';
import type { DeckScope } from './scope.js';
import { draftsOf } from './slides.js';

/**
 * The document as slides.
 *
 * Shape:  the same input gives the same bytes; annexes have no place in slides.
 * Errors: reports what `deckOf` reports, `darstellung-fehlt` for what a slide cannot show, `bild-unlesbar`, and `link-unbrauchbar`.
 */
export async function writePptx({ body }: FileContent, hausstil: Hausstil, report: Report): Promise<Uint8Array> {
  const { tree } = body;
  const pdfFamily = hausstil.schrift.pdf;
  // Whether PowerPoint can draw a chart depends on the room it gets: each has its picture, too.
  const rasters = await drawRasters(tree.children, { pdfFamily, drawnByOffice: new Map() }, report);
  const scope: DeckScope = { hausstil, report, tree, rasters };
  const slides = deckOf(draftsOf(tree), scope);
  const crest = crestOf(tree, rasters);
  return normaliseParts(await packageOf({ ...scope, slides, ...(crest !== undefined && { crest }) }));
}

/** The crest of the letterhead: it stands on every slide. */
function crestOf({ children }: DocumentTree, rasters: ReadonlyMap<string, Uint8Array>): ImageData | undefined {
  const crests: ImageData[] = [];
  walk(children, (node) => {
    if (node.kind === 'letterhead' && node.crest !== undefined) crests.push(node.crest);
  });
  return crests.find(({ format, name }) => format !== 'svg' || rasters.has(name));
}
