// The tag tree of a file of others → the same tree as the rules have it: one parent for each element, no circles, nothing on
// pages that are not there. What it says stays; the index from content to elements is made by sound-parents.ts.
import { dictAt, nameAt, numberAt, refAt, refOfEntry, setOrDelete } from './entries.js';
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream } from './library.js';
import { pagesOf } from './page-copy.js';
import { rebuildParentTree } from './sound-parents.js';
import { kidsOf } from './structure-elements.js';

/** An element, or the root, on the way down. */
interface Open {
  readonly element: PDFDict;
  readonly ref: PDFRef;
  /** The page named by it or the nearest element above it that names one. */
  readonly page: PDFRef | undefined;
}

/**
 * Makes the tag tree of a file sound, in place, and returns where its root stands; nothing for a file without tags.
 *
 * Shape: every element is an object of its own, refers to its parent and lists its kids; an element met twice stays at
 *        the higher place. Content at the root, where none may stand, gets a paragraph.
 */
export function soundStructure(catalog: PDFDict): PDFRef | undefined {
  const root = dictAt(catalog, 'StructTreeRoot');
  const rootRef = refOfEntry(catalog, 'StructTreeRoot');
  if (root === undefined || rootRef === undefined) return undefined;
  const { context } = catalog;
  const pages = new Set(pagesOf(catalog));
  const seen = new Set([root]);
  const elements = new Set<PDFRef>();
  const open: Open[] = [{ element: root, ref: rootRef, page: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { element, ref } = next;
    const page = ownPage(element, pages) ?? next.page;
    const kids: PDFObject[] = [];
    let needsPage = false;
    for (const kid of flatKids(element)) {
      const value = context.lookup(kid);
      if (isElement(value)) {
        if (seen.has(value)) continue;
        seen.add(value);
        const place = kid instanceof PDFRef ? kid : context.register(value);
        value.set(PDFName.of('P'), ref);
        if (nameAt(value, 'S') === undefined) value.set(PDFName.of('S'), PDFName.of('NonStruct'));
        kids.push(place);
        elements.add(place);
        open.push({ element: value, ref: place, page });
      } else if (isContent(value, pages)) {
        const hasPage = value instanceof PDFDict && refAt(value, 'Pg') !== undefined;
        if (element === root && !hasPage) continue;
        needsPage ||= !hasPage;
        kids.push(element === root ? paragraphOf(value, ref, elements) : value instanceof PDFDict ? kid : value);
      }
    }
    // One kid stands for itself: a list for each of 300,000 elements would take 70 MB.
    setOrDelete(element, 'K', kids.length > 1 ? context.obj(kids) : kids[0]);
    if (element !== root) setOrDelete(element, 'Pg', ownPage(element, pages) ?? (needsPage ? page : undefined));
  }
  rebuildParentTree(catalog, root, elements);
  return rootRef;
}

function ownPage(element: PDFDict, pages: ReadonlySet<PDFRef>): PDFRef | undefined {
  const page = refAt(element, 'Pg');
  return page !== undefined && pages.has(page) ? page : undefined;
}

/** The kids, those of lists within the list included. */
function flatKids(element: PDFDict): readonly PDFObject[] {
  const flat: PDFObject[] = [];
  const open = kidsOf(element).toReversed();
  const visited = new Set<PDFObject>();
  while (open.length > 0) {
    const kid = open.pop();
    if (kid === undefined) continue;
    const value = element.context.lookup(kid);
    if (!(value instanceof PDFArray)) flat.push(kid);
    else if (!visited.has(value)) {
      visited.add(value);
      for (const below of value.asArray().toReversed()) open.push(below);
    }
  }
  return flat;
}

/** An element without a role, against the rules, is still one when it has kids. */
function isElement(value: PDFObject | undefined): value is PDFDict {
  if (!(value instanceof PDFDict)) return false;
  const type = nameAt(value, 'Type');
  if (type === PDFName.of('MCR') || type === PDFName.of('OBJR')) return false;
  return nameAt(value, 'S') !== undefined || value.has(PDFName.of('K'));
}

/** Marked content, or a reference to an object: on a page of the file, or on the element's. */
function isContent(value: PDFObject | undefined, pages: ReadonlySet<PDFRef>): value is PDFNumber | PDFDict {
  if (value instanceof PDFNumber) return Number.isInteger(value.asNumber()) && value.asNumber() >= 0;
  if (!(value instanceof PDFDict)) return false;
  const page = refAt(value, 'Pg');
  if (page !== undefined && !pages.has(page)) return false;
  if (numberAt(value, 'MCID') !== undefined) return true;
  const object = refAt(value, 'Obj');
  const referred = value.context.lookup(object);
  return object !== undefined && !pages.has(object) && (referred instanceof PDFDict || referred instanceof PDFStream);
}

function paragraphOf(content: PDFObject, root: PDFRef, elements: Set<PDFRef>): PDFRef {
  if (!(content instanceof PDFDict)) throw new Error('Content at the root has no page.');
  const { context } = content;
  const paragraph = context.register(context.obj({ Type: 'StructElem', S: 'P', P: root, K: [content] }));
  elements.add(paragraph);
  return paragraph;
}
