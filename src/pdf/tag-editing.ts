// A tag tree that gets further elements and whose indexes follow; written back by `close`. Knows no document type.
import { dictAt, refOfEntry } from './entries.js';
import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef } from './library.js';
import type { Box } from './page-box.js';
import { readNumberTree, writeNameTree, writeNumberTree } from './sorted-trees.js';
import { byteKey } from './strings.js';
import { elementsBelow, kidsOf } from './structure-elements.js';

/** An element to be put into the tree. */
export interface NewElement {
  /** A standard type. */
  readonly role: string;
  readonly page: PDFRef;
  /** A number of marked content on the page, or an annotation. */
  readonly holds: number | PDFRef;
  readonly alt?: string;
  readonly box?: Box;
}

export interface TagEditing {
  readonly root: PDFDict;
  /** Puts the element behind those of earlier pages; `orderOf` gives the place of a page among all. */
  readonly add: (element: NewElement) => PDFRef;
  /** The elements of a page or stream by the number of its marked content; nothing where its key leads nowhere. */
  readonly parentsOf: (holder: PDFDict) => PDFArray | undefined;
  readonly setParents: (holder: PDFDict, elements: ReadonlyMap<number, PDFRef>) => void;
  /** The element of an annotation by the index. */
  readonly parentOf: (annotation: PDFDict) => PDFObject | undefined;
  readonly setParent: (annotation: PDFDict, element: PDFRef) => void;
  /** Writes the indexes. */
  readonly close: () => void;
}

/** The tree of a file, or a new one with a Document. */
export function editTags(catalog: PDFDict, orderOf: (page: PDFRef) => number): TagEditing {
  const { context } = catalog;
  const root = dictAt(catalog, 'StructTreeRoot') ?? createRoot(catalog);
  const rootRef = refOfEntry(catalog, 'StructTreeRoot');
  const top = topOf(root);
  const topRef = top === root ? rootRef : onlyKid(root);
  if (!(topRef instanceof PDFRef)) throw new Error('The tag tree has no place of its own.');
  const parents = readNumberTree(dictAt(root, 'ParentTree'));
  let nextKey = [...parents.keys()].reduce((next, key) => Math.max(next, key + 1), 0);
  // Written once, since thousands of pages are added one by one.
  const kids = kidsOf(top).map((kid) => ({ kid, order: orderBelow(context.lookup(kid), orderOf) }));

  const keyFor = (holder: PDFDict, name: 'StructParents' | 'StructParent') => {
    const key = nextKey;
    nextKey += 1;
    holder.set(PDFName.of(name), PDFNumber.of(key));
    return key;
  };
  const lookup = (holder: PDFDict, name: 'StructParents' | 'StructParent') => {
    const key = holder.lookup(PDFName.of(name));
    return key instanceof PDFNumber ? parents.get(key.asNumber()) : undefined;
  };
  const setParents = (holder: PDFDict, elements: ReadonlyMap<number, PDFRef>) => {
    const array = context.obj([]);
    const length = Math.max(...elements.keys()) + 1;
    for (let id = 0; id < length; id += 1) array.push(elements.get(id) ?? context.obj(null));
    parents.set(keyFor(holder, 'StructParents'), context.register(array));
  };
  const setParent = (annotation: PDFDict, element: PDFRef) => {
    parents.set(keyFor(annotation, 'StructParent'), element);
  };

  return {
    root,
    add: ({ role, page, holds, alt, box }) => {
      const isAnnotation = holds instanceof PDFRef;
      const element = context.obj({
        Type: 'StructElem',
        S: role,
        P: topRef,
        Pg: page,
        K: isAnnotation ? { Type: 'OBJR', Obj: holds, Pg: page } : holds,
      });
      if (alt !== undefined) element.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
      if (box !== undefined) {
        element.set(
          PDFName.of('A'),
          context.obj({ O: 'Layout', Placement: 'Block', BBox: [box.left, box.bottom, box.right, box.top] }),
        );
      }
      const ref = context.register(element);
      const order = orderOf(page);
      const behind = kids.findIndex((other) => other.order > order);
      kids.splice(behind < 0 ? kids.length : behind, 0, { kid: ref, order });
      if (isAnnotation) setParent(context.lookup(holds, PDFDict), ref);
      else setParents(context.lookup(page, PDFDict), new Map([[holds, ref]]));
      return ref;
    },
    parentsOf: (holder) => {
      const found = context.lookup(lookup(holder, 'StructParents'));
      return found instanceof PDFArray ? found : undefined;
    },
    setParents,
    parentOf: (annotation) => lookup(annotation, 'StructParent'),
    setParent,
    close: () => {
      top.set(PDFName.of('K'), context.obj(kids.map(({ kid }) => kid)));
      root.set(PDFName.of('ParentTree'), writeNumberTree(context, parents));
      root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(nextKey));
      writeIds(root);
      const marks = dictAt(catalog, 'MarkInfo') ?? context.obj({});
      marks.set(PDFName.of('Marked'), PDFBool.True);
      catalog.set(PDFName.of('MarkInfo'), marks);
    },
  };
}

function createRoot(catalog: PDFDict): PDFDict {
  const { context } = catalog;
  const root = context.obj({ Type: 'StructTreeRoot' });
  const ref = context.register(root);
  root.set(
    PDFName.of('K'),
    context.obj([context.register(context.obj({ Type: 'StructElem', S: 'Document', P: ref, K: [] }))]),
  );
  catalog.set(PDFName.of('StructTreeRoot'), ref);
  return root;
}

/** The one Document under the root, or the root where there is none. */
function topOf(root: PDFDict): PDFDict {
  const only = root.context.lookup(onlyKid(root));
  return only instanceof PDFDict && only.lookup(PDFName.of('S')) === PDFName.of('Document') ? only : root;
}

function onlyKid(root: PDFDict): PDFObject | undefined {
  const kids = kidsOf(root);
  return kids.length === 1 ? kids[0] : undefined;
}

/** The place of the first page that an element or one below it names; before all others where none does. */
function orderBelow(top: PDFObject | undefined, orderOf: (page: PDFRef) => number): number {
  if (!(top instanceof PDFDict)) return -1;
  const own = top.get(PDFName.of('Pg'));
  if (own instanceof PDFRef) return orderOf(own);
  for (const { element } of elementsBelow(top)) {
    const page = element.get(PDFName.of('Pg'));
    if (page instanceof PDFRef) return orderOf(page);
  }
  return -1;
}

function writeIds(root: PDFDict): void {
  const ids = new Map<string, PDFRef>();
  for (const { element, ref } of elementsBelow(root)) {
    const id = byteKey(element.lookup(PDFName.of('ID')));
    if (id !== undefined && ref !== undefined) ids.set(id, ref);
  }
  if (ids.size > 0) root.set(PDFName.of('IDTree'), writeNameTree(root.context, ids));
  else root.delete(PDFName.of('IDTree'));
}
