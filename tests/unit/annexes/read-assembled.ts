// Reads a PDF back for the tests of this folder: its objects with pdf-lib, what a viewer makes of it with pdf.js.

import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFString,
} from '../../../src/pdf/library.js';
import { readNumberTree } from '../../../src/pdf/sorted-trees.js';
import { elementsBelow } from '../../../src/pdf/structure-elements.js';

export function key(name: string): PDFName {
  return PDFName.of(name);
}

export function loadObjects(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** pdf.js takes the bytes away from their owner, so it gets its own. */
export function openInViewer(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

export function structureRoot(document: PDFDocument): PDFDict {
  return document.catalog.lookup(key('StructTreeRoot'), PDFDict);
}

export function parentTree(document: PDFDocument): ReadonlyMap<number, PDFObject> {
  return readNumberTree(structureRoot(document).lookup(key('ParentTree'), PDFDict));
}

export function elements(document: PDFDocument): readonly PDFDict[] {
  return [...elementsBelow(structureRoot(document))].map(({ element }) => element);
}

export function text(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}

export function numberAt(dict: PDFDict, name: string): number | undefined {
  return dict.lookupMaybe(key(name), PDFNumber)?.asNumber();
}

/** The numbers of the marked content in a page's content streams. */
export function markedContentOf(page: PDFDict): readonly number[] {
  const contents = page.lookup(key('Contents'));
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : [contents];
  const written = streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
  return [...written.join('\n').matchAll(/\/MCID (\d+)/g)].map((match) => Number(match[1]));
}

/** Whether `element` itself holds the marked content of that number on that page. */
export function holds(element: PDFDict, content: { readonly mcid: number; readonly page: PDFRef }): boolean {
  const kids = element.lookup(key('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list.some((kid) => {
    const item = element.context.lookup(kid);
    if (item instanceof PDFNumber) {
      return item.asNumber() === content.mcid && element.get(key('Pg')) === content.page;
    }
    if (!(item instanceof PDFDict) || item.has(key('S'))) return false;
    const page = item.get(key('Pg')) ?? element.get(key('Pg'));
    return numberAt(item, 'MCID') === content.mcid && page === content.page;
  });
}
