// Removes what nothing refers to any more; changes no object that stays.
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from './library.js';

/** Deletes every object that cannot be reached from the trailer, such as the nodes of a tree written anew. */
export function dropUnreachable(context: PDFContext): void {
  const reached = new Set<PDFRef>();
  const open: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  while (open.length > 0) {
    const object = open.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue;
      reached.add(object);
      open.push(context.lookup(object));
    } else if (object instanceof PDFStream) open.push(object.dict);
    else {
      // One by one: spread into a call, a long list would end the stack.
      for (const below of partsOf(object)) open.push(below);
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!reached.has(ref)) context.delete(ref);
  }
}

function partsOf(object: PDFObject | undefined): readonly PDFObject[] {
  if (object instanceof PDFDict) return object.values();
  return object instanceof PDFArray ? object.asArray() : [];
}
