// Body and annexes as typeset PDFs → one PDF, the Gesamtfassung. Must not load the PDF library before it is called.
import type { AnnexPart } from './annex-part.js';

/**
 * One PDF of the body with the annexes behind it: pages, tags, bookmarks, page labels, links and attachments.
 *
 * Shape:  what the body claims of itself (title, language, standards) holds for the whole; same input, same bytes.
 * Errors: throws when a link names an annex that is not there, when two annexes share an id, or when a part is not
 *         tagged or carries forms or layers – nothing this program typesets does.
 */
export async function assemble(body: Uint8Array, annexes: readonly AnnexPart[]): Promise<Uint8Array> {
  const { mergeAnnexes } = await import('./merge-annexes.js');
  return mergeAnnexes(body, annexes);
}
