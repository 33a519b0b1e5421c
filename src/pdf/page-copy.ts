// Appends the pages of one file to another; what belongs to the document and not to its pages is left to others.
import { arrayAt, dictAt, itemsAt, nameAt, numberAt, numbersIn, refAt } from './entries.js';
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, PDFRef } from './library.js';
import type { ObjectCopier } from './object-copy.js';

/** Entries a page may inherit from the nodes above it (ISO 32000-1, table 30). */
const INHERITABLE = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map((key) => PDFName.of(key));

/**
 * Stays behind: what happens when the page is opened, a picture of it that a stamp would belie, what programs keep there for
 * themselves (earlier states of the page among it), and a condition of printing of its own – the whole has one.
 */
const NOT_CARRIED = ['AA', 'Thumb', 'PieceInfo', 'OutputIntents'];

/** The pages of a file in their order; entries of the page tree that are none are passed over. */
export function pagesOf(catalog: PDFDict): readonly PDFRef[] {
  const { context } = catalog;
  const pages: PDFRef[] = [];
  const visited = new Set<PDFRef>();
  const open = [catalog.get(PDFName.of('Pages'))];
  while (open.length > 0) {
    const ref = open.pop();
    if (!(ref instanceof PDFRef) || visited.has(ref)) continue;
    visited.add(ref);
    const node = context.lookup(ref);
    if (!(node instanceof PDFDict)) continue;
    const kids = arrayAt(node, 'Kids');
    if (kids === undefined) {
      if (nameAt(node, 'Type') !== PDFName.of('Pages')) pages.push(ref);
      continue;
    }
    for (const [index, kid] of kids.asArray().entries()) {
      // Pages written directly into the tree, against the rules, become objects of their own.
      if (kid instanceof PDFDict) kids.set(index, context.register(kid));
    }
    for (const kid of kids.asArray().toReversed()) open.push(kid);
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
  for (const [sourceRef, place] of places) {
    context.assign(place, copier.copy(withInherited(source.context.lookup(sourceRef, PDFDict))));
  }
  appendToPageTree(target, [...places.values()]);
}

/** Puts pages that exist behind the last page of a file, under a node of their own. */
export function appendToPageTree(catalog: PDFDict, pages: readonly PDFRef[]): void {
  const { context } = catalog;
  const root = catalog.lookup(PDFName.of('Pages'), PDFDict);
  const node = context.obj({ Type: 'Pages', Kids: [...pages], Count: pages.length });
  const rootRef = refAt(catalog, 'Pages');
  if (rootRef !== undefined) node.set(PDFName.of('Parent'), rootRef);
  const nodeRef = context.register(node);
  for (const page of pages) context.lookup(page, PDFDict).set(PDFName.of('Parent'), nodeRef);
  root.lookup(PDFName.of('Kids'), PDFArray).push(nodeRef);
  root.set(PDFName.of('Count'), PDFNumber.of((numberAt(root, 'Count') ?? 0) + pages.length));
}

/** The annotations of a page as objects of their own, so that tags and forms can refer to them; what is none is dropped. */
export function annotationsOf(page: PDFDict): readonly PDFRef[] {
  const annotations = itemsAt(page, 'Annots').flatMap((item) => {
    if (item instanceof PDFDict) return page.context.register(item);
    return item instanceof PDFRef && page.context.lookup(item) instanceof PDFDict ? item : [];
  });
  if (page.has(PDFName.of('Annots'))) page.set(PDFName.of('Annots'), page.context.obj([...annotations]));
  return annotations;
}

/** The page with all that it inherits, cut off from its page tree, in the size that viewers take where none is given. */
export function withInherited(page: PDFDict): PDFDict {
  const whole = PDFDict.withContext(page.context);
  for (const [key, value] of page.entries()) whole.set(key, value);
  for (const key of ['Parent', ...NOT_CARRIED]) whole.delete(PDFName.of(key));
  whole.set(PDFName.of('Type'), PDFName.of('Page'));
  const visited = new Set<PDFDict>();
  let node = dictAt(page, 'Parent');
  while (node !== undefined && !visited.has(node)) {
    visited.add(node);
    for (const key of INHERITABLE) {
      const value = node.get(key);
      if (value !== undefined && !whole.has(key)) whole.set(key, value);
    }
    node = dictAt(node, 'Parent');
  }
  if (numbersIn(whole.lookup(PDFName.of('MediaBox')))?.length !== 4) {
    whole.set(PDFName.of('MediaBox'), page.context.obj([0, 0, 612, 792]));
  }
  if (whole.has(PDFName.of('CropBox')) && numbersIn(whole.lookup(PDFName.of('CropBox')))?.length !== 4) {
    whole.delete(PDFName.of('CropBox'));
  }
  return whole;
}
