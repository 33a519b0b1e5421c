// Body and annexes as typeset PDFs → one PDF, the Gesamtfassung. Must not load the PDF library before it is called.

/** One annex as it goes into the Gesamtfassung. */
export interface AnnexPart {
  /** What the body's links name: `anlage:<id>`. */
  readonly id: string;
  /** As numbered by the sitting: "Anlage 1". */
  readonly label: string;
  readonly title: string;
  /** A tagged PDF that by itself satisfies PDF/UA-1 and PDF/A-3a. */
  readonly bytes: Uint8Array;
  /** Stands before the number of each of its pages: "A1-" gives A1-1, A1-2 …; also keeps names of several files apart. */
  readonly pageLabelPrefix: string;
}

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
