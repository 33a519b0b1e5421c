// An empty page, so that what follows begins on the right-hand side of a print: no content, hence nothing to be tagged.
import { numberAt } from '../pdf/entries.js';
import { type PDFDict, PDFName, PDFNumber, type PDFRef } from '../pdf/library.js';
import { visibleBox } from '../pdf/page-box.js';
import { appendToPageTree } from '../pdf/page-copy.js';

/** A new page with nothing on it behind the last one, as large as `like` and turned as it is. */
export function appendBlankPage(catalog: PDFDict, like: PDFDict): PDFRef {
  const { context } = catalog;
  const { left, bottom, right, top } = visibleBox(like);
  const page = context.obj({ Type: 'Page', Resources: {}, MediaBox: [left, bottom, right, top] });
  for (const key of ['Rotate', 'UserUnit']) {
    const value = numberAt(like, key);
    if (value !== undefined) page.set(PDFName.of(key), PDFNumber.of(value));
  }
  const ref = context.register(page);
  appendToPageTree(catalog, [ref]);
  return ref;
}
