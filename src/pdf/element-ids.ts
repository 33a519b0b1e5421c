// IDs of elements that come from another file → IDs that no element of this file has; what refers to them follows.
import { arrayAt, nameAt } from './entries.js';
import { PDFName, type PDFRef } from './library.js';
import type { ObjectCopier } from './object-copy.js';
import { byteKey, stringOfKey } from './strings.js';
import type { Element } from './structure-elements.js';

/**
 * Puts `prefix` before every ID of `elements` and before those that cells name as their headers.
 *
 * Shape: the IDs are added to `taken`, both as byte keys; where the other file has one twice, against the rules, the first
 *        keeps it and the others get a number behind it.
 */
export function separateIds(
  elements: Iterable<Element>,
  copier: ObjectCopier,
  { prefix, taken }: { readonly prefix: string; readonly taken: Map<string, PDFRef> },
): void {
  for (const { element, ref } of elements) {
    const own = byteKey(element.lookup(PDFName.of('ID')));
    if (own === undefined || ref === undefined) continue;
    let id = prefix + own;
    for (let number = taken.size; taken.has(id); number += 1) id = `${prefix}${own}-${number}`;
    element.set(PDFName.of('ID'), stringOfKey(id));
    taken.set(id, ref);
  }
  prefixHeaders(copier, prefix);
}

/** The Headers of a cell name the IDs of its header cells (ISO 32000-1, table 349) and must follow them. */
function prefixHeaders(copier: ObjectCopier, prefix: string): void {
  for (const dict of copier.copiedDicts()) {
    const headers = arrayAt(dict, 'Headers');
    if (headers === undefined || nameAt(dict, 'O') !== PDFName.of('Table')) continue;
    // A new array, as one array may serve many cells.
    const prefixed = headers.asArray().map((header) => {
      const id = byteKey(dict.context.lookup(header));
      return id === undefined ? header : stringOfKey(prefix + id);
    });
    dict.set(PDFName.of('Headers'), dict.context.obj(prefixed));
  }
}
