// The index from marked content and annotations to elements (ISO 32000-1, 14.7.4.4), made anew from the elements themselves:
// files of others lack entries of it, give two pages the same key, or forget the form XObjects.
import { dictOf, numberAt, refAt, setOrDelete } from './entries.js';
import { PDFArray, PDFDict, PDFName, PDFNull, PDFNumber, type PDFObject, type PDFRef } from './library.js';
import { readNumberTree, writeNumberTree } from './sorted-trees.js';
import { kidsOf } from './structure-elements.js';

/** More marked content than any page has; a number beyond it would only cost memory. */
const MOST_CONTENT = 65_536;

/** Where elements say that their content is. */
interface Owners {
  /** From a page or form XObject to its elements by the number of the marked content. */
  readonly rows: Map<PDFDict, PDFRef[]>;
  /** From an annotation or XObject to its element. */
  readonly objects: Map<PDFDict, PDFRef>;
}

/**
 * Writes the ParentTree of a file anew, with a key of its own for every page, form XObject and annotation.
 *
 * Shape: what the elements say goes first; where they say nothing, the old entry stays if its element is one of `elements`.
 */
export function rebuildParentTree(catalog: PDFDict, root: PDFDict, elements: ReadonlySet<PDFRef>): void {
  const { context } = catalog;
  const old = readNumberTree(root.lookup(PDFName.of('ParentTree')));
  const { rows, objects } = ownersAmong(context, elements);
  const known = (item: PDFObject | undefined): item is PDFRef => elements.has(item as PDFRef);
  const parents = new Map<number, PDFObject>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = dictOf(object);
    if (dict === undefined) continue;
    const [rowKey, objectKey] = [numberAt(dict, 'StructParents'), numberAt(dict, 'StructParent')];
    const row = rowKey === undefined && !rows.has(dict) ? [] : merged(rows.get(dict) ?? [], oldRow(rowKey));
    if (rowKey !== undefined || row.length > 0) {
      setOrDelete(dict, 'StructParents', row.length === 0 ? undefined : PDFNumber.of(parents.size));
      if (row.length > 0) parents.set(parents.size, context.obj(Array.from(row, (item) => item ?? PDFNull)));
    }
    const before = objectKey === undefined ? undefined : old.get(objectKey);
    const element = objects.get(dict) ?? (known(before) ? before : undefined);
    if (objectKey !== undefined || element !== undefined) {
      setOrDelete(dict, 'StructParent', element === undefined ? undefined : PDFNumber.of(parents.size));
      if (element !== undefined) parents.set(parents.size, element);
    }
  }
  root.set(PDFName.of('ParentTree'), writeNumberTree(context, parents));

  function oldRow(key: number | undefined): readonly (PDFRef | undefined)[] {
    const row = key === undefined ? undefined : context.lookup(old.get(key));
    if (!(row instanceof PDFArray)) return [];
    return row
      .asArray()
      .slice(0, MOST_CONTENT)
      .map((item) => (known(item) ? item : undefined));
  }
}

function ownersAmong(context: PDFDict['context'], elements: ReadonlySet<PDFRef>): Owners {
  const rows: Owners['rows'] = new Map();
  const objects: Owners['objects'] = new Map();
  const addContent = (owner: PDFRef | undefined, content: number | undefined, ref: PDFRef) => {
    const dict = dictOf(context.lookup(owner));
    if (dict === undefined || content === undefined || !(content < MOST_CONTENT)) return;
    const row = rows.get(dict) ?? [];
    rows.set(dict, row);
    row[content] ??= ref;
  };
  for (const ref of elements) {
    const element = context.lookup(ref, PDFDict);
    const page = refAt(element, 'Pg');
    for (const kid of kidsOf(element)) {
      const value = context.lookup(kid);
      if (value instanceof PDFNumber) addContent(page, value.asNumber(), ref);
      if (!(value instanceof PDFDict) || value.has(PDFName.of('S'))) continue;
      addContent(refAt(value, 'Stm') ?? refAt(value, 'Pg') ?? page, numberAt(value, 'MCID'), ref);
      const object = dictOf(context.lookup(refAt(value, 'Obj')));
      if (object !== undefined && !objects.has(object)) objects.set(object, ref);
    }
  }
  return { rows, objects };
}

function merged(row: readonly (PDFRef | undefined)[], old: readonly (PDFRef | undefined)[]) {
  const length = Math.max(row.length, old.length);
  const whole = Array.from({ length }, (_, index) => row[index] ?? old[index]);
  return whole.some((item) => item !== undefined) ? whole : [];
}
