// What the tests of this folder ask of a prepared file: its objects and what a reader gets of it.
import { preparePages } from '../../../../src/annexes/prepare/prepare-pages.js';
import type { PreparedPages, RefusedPdf } from '../../../../src/annexes/prepare/prepared-pdf.js';
import { PDFDict, PDFDocument, PDFName } from '../../../../src/pdf/library.js';
import { type ReadPdf, readPdf } from '../../../support/read-pdf.js';

const file = { title: 'Lageplan', language: 'de-DE' };

export async function attached(bytes: Uint8Array): Promise<PreparedPages> {
  const prepared = await preparePages(bytes, file);
  if (prepared.kind !== 'pages') throw new Error(prepared.reason);
  return prepared;
}

export async function refused(bytes: Uint8Array): Promise<RefusedPdf> {
  const prepared = await preparePages(bytes, file);
  if (prepared.kind !== 'file') throw new Error('The file was attached.');
  return prepared;
}

export function codesOf({ shortcomings }: PreparedPages | RefusedPdf): readonly string[] {
  return shortcomings.map(({ code }) => code);
}

export async function readAttached(bytes: Uint8Array): Promise<ReadPdf> {
  return readPdf((await attached(bytes)).bytes);
}

/** The catalog of the prepared file. */
export async function catalogOf(bytes: Uint8Array): Promise<PDFDict> {
  const { catalog } = await PDFDocument.load((await attached(bytes)).bytes, { updateMetadata: false });
  return catalog;
}

/** The value at the end of these keys, from the catalog on; numbers are places in arrays. */
export function at(dict: PDFDict, ...keys: readonly (string | number)[]): unknown {
  let value: unknown = dict;
  for (const key of keys) {
    if (typeof key === 'number') value = (value as { lookup(index: number): unknown }).lookup(key);
    else value = value instanceof PDFDict ? value.lookup(PDFName.of(key)) : undefined;
  }
  return value;
}
