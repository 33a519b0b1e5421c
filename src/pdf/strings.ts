// PDF strings as sequences of bytes and as text, without loss between the two; knows no place they occur in.
import { PDFHexString, type PDFObject, PDFString } from './library.js';

/**
 * The bytes of a PDF string, one UTF-16 unit each, so that they can be compared and be the key of a `Map`.
 *
 * Shape: nothing for an object that is no string.
 */
export function byteKey(object: PDFObject | undefined): string | undefined {
  return isPdfString(object) ? Buffer.from(object.asBytes()).toString('latin1') : undefined;
}

/** The PDF string with exactly the bytes of `key`; written in hexadecimal, so nothing needs escaping. */
export function stringOfKey(key: string): PDFHexString {
  return PDFHexString.fromBytes(Buffer.from(key, 'latin1'));
}

/** The key of a text, in the encoding that a PDF text string has (ISO 32000-1, 7.9.2.2: UTF-16BE with its mark). */
export function keyOfText(text: string): string {
  return Buffer.from(PDFHexString.fromText(text).asBytes()).toString('latin1');
}

/** The key of a name that is only ever compared and never shown: its UTF-8 bytes. */
export function keyOfName(name: string): string {
  return Buffer.from(name, 'utf8').toString('latin1');
}

/** What a text string says; nothing for an object that is no string. */
export function textOf(object: PDFObject | undefined): string | undefined {
  return isPdfString(object) ? object.decodeText() : undefined;
}

function isPdfString(object: PDFObject | undefined): object is PDFString | PDFHexString {
  return object instanceof PDFString || object instanceof PDFHexString;
}
