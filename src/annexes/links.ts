// Links `anlage:<id>` on the pages of a Gesamtfassung → links to the annex, or to one page of it, in the same file.

import { topOfPage } from '../pdf/destinations.js';
import { dictAt, itemsAt, nameAt } from '../pdf/entries.js';
import { PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from '../pdf/library.js';
import { pagesOf } from '../pdf/page-copy.js';
import { type AnnexAddress, annexAddressOf } from './annex-uri.js';

/** Where a link to an annex leads and what a screen reader says of it. */
export interface AnnexTarget {
  /** Its cover where it has one. */
  readonly first: PDFRef;
  /** Without its cover. */
  readonly pages: readonly PDFRef[];
  readonly description: string;
}

/**
 * Turns every link to an annex, in the body and in the annexes, into one within the file.
 *
 * Shape:  a link to a page that is not there leads to the beginning of its annex.
 * Errors: throws when a link of the body names an annex that is not among the `targets`; on `foreign` pages, it stays.
 */
export function linkAnnexes(
  catalog: PDFDict,
  { targets, foreign }: { readonly targets: ReadonlyMap<string, AnnexTarget>; readonly foreign: ReadonlySet<PDFRef> },
): void {
  const { context } = catalog;
  for (const page of pagesOf(catalog)) {
    for (const item of itemsAt(context.lookup(page, PDFDict), 'Annots')) {
      const annotation = context.lookup(item);
      const address = annotation instanceof PDFDict ? linkedAnnex(annotation) : undefined;
      if (address === undefined || !(annotation instanceof PDFDict)) continue;
      const target = targets.get(address.id);
      if (target === undefined) {
        if (foreign.has(page)) continue;
        throw new Error(`A link leads to the annex "${address.id}", which is not there.`);
      }
      const found = address.page === undefined ? undefined : target.pages[address.page - 1];
      const destination = topOfPage(context, found ?? target.first);
      annotation.set(PDFName.of('A'), context.obj({ Type: 'Action', S: 'GoTo', D: destination }));
      const said = found === undefined ? target.description : `${target.description}, Seite ${address.page}`;
      // Typst describes a link by its address, which means nothing to a listener (PDF/UA-1, 7.18.5).
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(said));
    }
  }
}

function linkedAnnex(annotation: PDFDict): AnnexAddress | undefined {
  const action = dictAt(annotation, 'A');
  if (nameAt(action, 'S') !== PDFName.of('URI')) return undefined;
  const address = action?.lookup(PDFName.of('URI'));
  if (!(address instanceof PDFString || address instanceof PDFHexString)) return undefined;
  return annexAddressOf(address.asBytes());
}
