// Bytes → the file's objects, decrypted where no password is needed; or the reason why not. Knows nothing of pages.

import { partsWithin } from '../../pdf/every-dict.js';
import { replaceEndlessNumbers, replaceInvalidObjects } from '../../pdf/invalid-objects.js';
import {
  ParseSpeeds,
  PDFBool,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFString,
} from '../../pdf/library.js';
import { crossReferencesHold } from '../../pdf/reference-table.js';
import type { Journal } from './journal.js';
import type { RefusedPdf } from './prepared-pdf.js';
import { refusals } from './refusals.js';
import { shortcomings } from './shortcomings.js';

/** The opened file; or why it stays closed. */
export async function openPdf(bytes: Uint8Array, journal: Journal): Promise<PDFDocument | RefusedPdf> {
  const closed = await attempt(() => load(bytes, {}));
  if (closed === undefined) return refusals.damaged;
  const { context } = closed;
  const encryption = context.lookup(context.trailerInfo.Encrypt);
  if (encryption === undefined && closed.catalog instanceof PDFDict) {
    const isMended = [replaceInvalidObjects(context), replaceEndlessNumbers(context)].includes(true);
    if (isMended || !crossReferencesHold(bytes)) {
      journal.repaired();
      journal.report(shortcomings.damaged);
    }
    return closed;
  }
  if (!(encryption instanceof PDFDict)) return refusals.damaged;
  return decrypt(bytes, { closed: context, encryption }, journal);
}

interface Locked {
  readonly closed: PDFContext;
  readonly encryption: PDFDict;
}

/** Opens with the empty password: such a file keeps nothing secret, it only asks not to be printed, copied or changed. */
async function decrypt(
  bytes: Uint8Array,
  { closed, encryption }: Locked,
  journal: Journal,
): Promise<PDFDocument | RefusedPdf> {
  let opened: PDFDocument;
  try {
    opened = await load(bytes, { password: '' });
  } catch (error) {
    return error instanceof Error && error.message === 'NEEDS PASSWORD'
      ? refusals.password
      : refusals.unknownEncryption;
  }
  if (!(opened.catalog instanceof PDFDict)) return refusals.unknownEncryption;
  // Was never encrypted then, and has been "decrypted" all the same.
  const isPlainMetadata = encryption.lookup(PDFName.of('EncryptMetadata')) === PDFBool.False;
  if (isPlainMetadata) opened.catalog.delete(PDFName.of('Metadata'));
  escapeStrings(opened.context, closed);
  // The list of objects is never encrypted, and is now without sense.
  replaceInvalidObjects(opened.context);
  journal.repaired();
  journal.report(shortcomings.encrypted(forbiddenBy(encryption)));
  return opened;
}

interface LoadOptions {
  readonly password?: string;
}

async function load(bytes: Uint8Array, { password }: LoadOptions): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    updateMetadata: false,
    preserveXFA: true,
    parseSpeed: ParseSpeeds.Fastest,
    ...(password === undefined ? { ignoreEncryption: true } : { password }),
  });
}

async function attempt<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await run();
  } catch {
    return undefined;
  }
}

/**
 * Writes decrypted strings in hexadecimal.
 *
 * Source: the library (2.11.1) keeps their bytes as if they were written in brackets, where a bracket or backslash among them means something else.
 *         Strings from object streams are encrypted with these and never by themselves; such objects cannot be read in the `closed` file.
 */
function escapeStrings(opened: PDFContext, closed: PDFContext): void {
  const escaped = (value: PDFObject) =>
    value instanceof PDFString ? PDFHexString.fromBytes(Buffer.from(value.asString(), 'latin1')) : value;
  for (const [ref, object] of opened.enumerateIndirectObjects()) {
    if (closed.lookup(ref) === undefined) continue;
    if (object instanceof PDFString) opened.assign(ref, escaped(object));
    for (const part of partsWithin(object)) {
      if (part instanceof PDFDict) for (const [key, value] of part.entries()) part.set(key, escaped(value));
      else for (const [index, value] of part.asArray().entries()) part.set(index, escaped(value));
    }
  }
}

/** What the owner forbids, by the bits of ISO 32000-1, table 22, counted from 1. */
const permissions: readonly (readonly [bit: number, what: string])[] = [
  [3, 'Drucken'],
  [4, 'Ändern'],
  [5, 'Kopieren'],
  [6, 'Kommentieren'],
];

function forbiddenBy(encryption: PDFDict): readonly string[] {
  const allowed = encryption.lookup(PDFName.of('P'));
  if (!(allowed instanceof PDFNumber)) return [];
  return permissions.filter(([bit]) => (allowed.asNumber() & (1 << (bit - 1))) === 0).map(([, what]) => what);
}
