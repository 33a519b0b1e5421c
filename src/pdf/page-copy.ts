// Appends the pages of one file to another; what belongs to the document and not to its pages is left to others.
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFRef } from './library.js';
import type { ObjectCopier } from './object-copy.js';

/** Entries a page may inherit from the nodes above it (ISO 32000-1, table 30). */
const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map((key) => PDFName.of(key));

/** The pages of a file in their order. */
export function pagesOf(catalog: PDFDict): readonly PDFRef[] {
  const pages: PDFRef[] = [];
  const visited = new Set<PDFRef>();
  const open = [catalog.get(PDFName.of('Pages'))];
  while (open.length > 0) {
    const ref = open.pop();
    if (!(ref instanceof PDFRef) || visited.has(ref)) continue;
    visited.add(ref);
    const kids = catalog.context.lookup(ref, PDFDict).lookupMaybe(PDFName.of('Kids'), PDFArray);
    if (kids === undefined) pages.push(ref);
    else for (const kid of kids.asArray().toReversed()) open.push(kid);
  }
  return pages;
}

/**
 * A place in the file `into` for each page of `source`, in page order.
 *
 * Given to the copier as stand-ins before anything is copied, they keep links and tags from dragging in second copies.
 */
export function reservePages(source: PDFDict, into: PDFContext): ReadonlyMap<PDFRef, PDFRef> {
  return new Map(pagesOf(source).map((page) => [page, into.nextRef()]));
}

/** Copies the pages of `source` to the reserved `places` and puts them behind the last page of `target`. */
export function appendPages(
  source: PDFDict,
  target: PDFDict,
  { copier, places }: { readonly copier: ObjectCopier; readonly places: ReadonlyMap<PDFRef, PDFRef> },
): void {
  const { context } = target;
  const root = target.lookup(PDFName.of('Pages'), PDFDict);
  const node = context.obj({ Type: 'Pages', Kids: [...places.values()], Count: places.size });
  const rootRef = target.get(PDFName.of('Pages'));
  if (rootRef !== undefined) node.set(PDFName.of('Parent'), rootRef);
  const nodeRef = context.register(node);
  for (const [sourceRef, place] of places) {
    const page = copier.copy(withInherited(source.context.lookup(sourceRef, PDFDict)));
    if (page instanceof PDFDict) page.set(PDFName.of('Parent'), nodeRef);
    context.assign(place, page);
  }
  root.lookup(PDFName.of('Kids'), PDFArray).push(nodeRef);
  const count = root.lookup(PDFName.of('Count'), PDFNumber).asNumber();
  root.set(PDFName.of('Count'), PDFNumber.of(count + places.size));
}

/** The page with all that it inherits, cut off from its page tree. */
function withInherited(page: PDFDict): PDFDict {
  const whole = PDFDict.withContext(page.context);
  for (const [key, value] of page.entries()) whole.set(key, value);
  whole.delete(PDFName.of('Parent'));
  const visited = new Set<PDFDict>();
  let node = page.lookupMaybe(PDFName.of('Parent'), PDFDict);
  while (node !== undefined && !visited.has(node)) {
    visited.add(node);
    for (const key of INHERITABLE) {
      const value = node.get(key);
      if (value !== undefined && !whole.has(key)) whole.set(key, value);
    }
    node = node.lookupMaybe(PDFName.of('Parent'), PDFDict);
  }
  return whole;
}
