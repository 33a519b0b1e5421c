// What the tag tree of a foreign file refers to, read from its elements alone: the indexes beside them may be missing or wrong.
import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from './library.js';
import { elementsBelow, kidsOf } from './structure-elements.js';

/** The elements by what they hold. */
export interface TagIndex {
  /** By page – or by the stream of a form –, then by the number of the marked content. */
  readonly content: ReadonlyMap<PDFRef, ReadonlyMap<number, PDFRef>>;
  /** By annotation or other object. */
  readonly objects: ReadonlyMap<PDFRef, PDFRef>;
  readonly elements: readonly TagElement[];
}

export interface TagElement {
  readonly element: PDFDict;
  readonly ref: PDFRef;
  /** The standard type its role stands for. */
  readonly role: string;
  /** Where its first content stands, as far as it says so itself. */
  readonly page: PDFRef | undefined;
}

export function indexTags(root: PDFDict): TagIndex {
  const content = new Map<PDFRef, Map<number, PDFRef>>();
  const objects = new Map<PDFRef, PDFRef>();
  const elements: TagElement[] = [];
  const roles = root.lookup(PDFName.of('RoleMap'));
  const { context } = root;
  for (const { element, ref } of elementsBelow(root)) {
    // An element needs a place of its own, or no index can name it.
    if (ref === undefined) continue;
    const ownPage = element.get(PDFName.of('Pg'));
    let page = ownPage instanceof PDFRef ? ownPage : undefined;
    for (const kid of kidsOf(element)) {
      const held = context.lookup(kid);
      const at = held instanceof PDFDict ? placeOf(held, ownPage) : ownPage;
      if (held instanceof PDFDict && held.lookup(PDFName.of('Type')) === PDFName.of('OBJR')) {
        const object = held.get(PDFName.of('Obj'));
        if (object instanceof PDFRef) objects.set(object, ref);
        page ??= at instanceof PDFRef ? at : undefined;
        continue;
      }
      const id = held instanceof PDFDict ? held.lookup(PDFName.of('MCID')) : held;
      if (!(id instanceof PDFNumber) || !(at instanceof PDFRef)) continue;
      page ??= at;
      const ids = content.get(at) ?? new Map<number, PDFRef>();
      ids.set(id.asNumber(), ref);
      content.set(at, ids);
    }
    elements.push({ element, ref, role: standardRole(roles, element.lookup(PDFName.of('S'))), page });
  }
  return { content, objects, elements };
}

/** A stream with content of its own, else the page of the reference, else that of the element. */
function placeOf(held: PDFDict, ownPage: PDFObject | undefined): PDFObject | undefined {
  return held.get(PDFName.of('Stm')) ?? held.get(PDFName.of('Pg')) ?? ownPage;
}

function standardRole(roles: PDFObject | undefined, role: PDFObject | undefined): string {
  const passed = new Set<PDFObject>();
  let type = role;
  while (type instanceof PDFName && roles instanceof PDFDict && !passed.has(type)) {
    passed.add(type);
    const next = roles.lookup(type);
    if (!(next instanceof PDFName)) break;
    type = next;
  }
  return type instanceof PDFName ? type.decodeText() : '';
}
