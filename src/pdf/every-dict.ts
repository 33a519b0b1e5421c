// Every dictionary of a file, wherever it stands; changes nothing.
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFStream } from './library.js';

/** The dictionaries of a file, those of streams and those within others included, each once. */
export function* everyDict(context: PDFContext): Generator<PDFDict> {
  for (const [, object] of context.enumerateIndirectObjects()) {
    for (const part of partsWithin(object)) if (part instanceof PDFDict) yield part;
  }
}

/** The dictionaries and arrays that an object consists of; references are not followed. */
export function* partsWithin(object: PDFObject): Generator<PDFDict | PDFArray> {
  const open: PDFObject[] = [object];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next instanceof PDFStream) open.push(next.dict);
    else if (next instanceof PDFArray || next instanceof PDFDict) {
      yield next;
      for (const value of next instanceof PDFArray ? next.asArray() : next.values()) open.push(value);
    }
  }
}
