// Links `anlage:<id>` on the pages of a Gesamtfassung → links to the annex's first page in the same file.

import { topOfPage } from '../pdf/destinations.js';
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFRef, PDFString } from '../pdf/library.js';
import { pagesOf } from '../pdf/page-copy.js';
import { annexIdOf } from './annex-uri.js';

/** Where a link to an annex leads and what a screen reader says of it. */
export interface AnnexTarget {
  readonly page: PDFRef;
  readonly description: string;
}

/**
 * Turns every link to an annex, in the body and in the annexes, into one within the file.
 *
 * Errors: throws when a link names an annex that is not among the `targets`.
 */
export function linkAnnexes(catalog: PDFDict, targets: ReadonlyMap<string, AnnexTarget>): void {
  const { context } = catalog;
  for (const page of pagesOf(catalog)) {
    const annotations = context.lookup(page, PDFDict).lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (const item of annotations?.asArray() ?? []) {
      const annotation = context.lookup(item, PDFDict);
      const id = linkedAnnex(annotation);
      if (id === undefined) continue;
      const target = targets.get(id);
      if (target === undefined) throw new Error(`A link leads to the annex "${id}", which is not there.`);
      annotation.set(PDFName.of('A'), context.obj({ Type: 'Action', S: 'GoTo', D: topOfPage(context, target.page) }));
      // Typst describes a link by its address, which means nothing to a listener (PDF/UA-1, 7.18.5).
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(target.description));
    }
  }
}

function linkedAnnex(annotation: PDFDict): string | undefined {
  const action = annotation.lookup(PDFName.of('A'));
  if (!(action instanceof PDFDict) || action.lookup(PDFName.of('S')) !== PDFName.of('URI')) return undefined;
  const address = action.lookup(PDFName.of('URI'));
  if (!(address instanceof PDFString || address instanceof PDFHexString)) return undefined;
  return annexIdOf(address.asBytes());
}
