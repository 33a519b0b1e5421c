// A part's PDF, read and made sound, so that everything after it finds a file as the rules have it. Changes no bytes of others.
import { ParseSpeeds, PDFDict, PDFDocument, type PDFRef } from '../pdf/library.js';
import { annotationsOf, pagesOf } from '../pdf/page-copy.js';
import { soundStructure } from '../pdf/sound-structure.js';
import { removeSignatures } from './forms.js';

/** A part ready to be appended. */
export interface SourceFile {
  readonly catalog: PDFDict;
  readonly structureRef: PDFRef;
}

/** Errors: throws for a file that cannot be read, is not tagged or has no pages; `name` tells which. */
export async function readSourceFile(bytes: Uint8Array, name: string): Promise<SourceFile> {
  const document = await loadPdf(bytes);
  const { catalog, context } = document;
  const pages = pagesOf(catalog);
  if (pages.length === 0) throw new Error(`${name} has no pages.`);
  for (const page of pages) annotationsOf(context.lookup(page, PDFDict));
  removeSignatures(catalog);
  const structureRef = soundStructure(catalog);
  if (structureRef === undefined) throw new Error(`${name} is not tagged.`);
  return { catalog, structureRef };
}

export function loadPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}
