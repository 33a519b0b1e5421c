// Walks a tag tree, however deep and whatever circles it runs in; changes nothing.
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from './library.js';

export interface Element {
  readonly element: PDFDict;
  /** Absent for an element written directly among its parent's kids. */
  readonly ref?: PDFRef;
}

/** The structure elements below `top` in document order, without `top`. */
export function elementsBelow(top: PDFDict): Generator<Element> {
  return elementsFrom(top.context, kidsOf(top), new Set([top]));
}

/** The structure elements among `kids` and below them, in document order. */
export function elementsAmong(context: PDFDict['context'], kids: readonly PDFObject[]): Generator<Element> {
  return elementsFrom(context, kids, new Set());
}

function* elementsFrom(
  context: PDFDict['context'],
  kids: readonly PDFObject[],
  visited: Set<PDFDict>,
): Generator<Element> {
  const open = kids.toReversed();
  while (open.length > 0) {
    const kid = open.pop();
    const element = context.lookup(kid);
    // Marked content is a number or a dictionary without a role (MCR, OBJR).
    if (!(element instanceof PDFDict) || !element.has(PDFName.of('S')) || visited.has(element)) continue;
    visited.add(element);
    yield kid instanceof PDFRef ? { element, ref: kid } : { element };
    // One by one: spread into a call, a long list would end the stack.
    for (const below of kidsOf(element).toReversed()) open.push(below);
  }
}

/** What stands directly below an element or the root, references unresolved. */
export function kidsOf(element: PDFDict): readonly PDFObject[] {
  const kids = element.get(PDFName.of('K'));
  const resolved = element.context.lookup(kids);
  if (resolved instanceof PDFArray) return resolved.asArray();
  return kids === undefined ? [] : [kids];
}
