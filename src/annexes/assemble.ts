// Body and annexes as PDFs → one PDF, the Gesamtfassung. Must not load the PDF library before it is called.
import type { AnnexPart, Assembled, AssembleOptions } from './annex-part.js';

/**
 * One PDF of the body with the annexes behind it: pages, tags, bookmarks, page labels, links, attachments, forms and layers.
 *
 * Shape:  title and language are the body's; of the standards it claims, those stay that every part earns. Same input, same bytes.
 * Errors: throws when a link of the body names an annex that is not there, when two annexes share an id, or when a part is not
 *         tagged or has no pages: whoever reads files of others has prepared them.
 */
export async function assemble(
  body: Uint8Array,
  annexes: readonly AnnexPart[],
  options: AssembleOptions = {},
): Promise<Assembled> {
  const { mergeAnnexes } = await import('./merge-annexes.js');
  return mergeAnnexes(body, annexes, options);
}
