// What of a damaged file no program can use: objects the library could not read – streams are saved where their data is whole –, and numbers beyond measure.
import { partsWithin } from './every-dict.js';
import {
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFRawStream,
} from './library.js';

/** Replaces every such object, by nothing where nothing can be made of it; whether there were any. */
export function replaceInvalidObjects(context: PDFContext): boolean {
  let isAny = false;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFInvalidObject)) continue;
    isAny = true;
    context.assign(ref, savedStream(object, context) ?? PDFNull);
  }
  return isAny;
}

/** The largest integer a file may hold (ISO 32000-1, table C.1). */
const largest = 2_147_483_647;

/** Makes numbers that cannot be held exactly the largest there is: the library warns on the console of each, in English. Whether there were any. */
export function replaceEndlessNumbers(context: PDFContext): boolean {
  let isAny = false;
  const replaced = (value: PDFObject | undefined): PDFNumber | undefined => {
    const isEndless = value instanceof PDFNumber && Math.abs(value.asNumber()) > Number.MAX_SAFE_INTEGER;
    isAny ||= isEndless;
    return isEndless ? PDFNumber.of(largest) : undefined;
  };
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const whole = replaced(object);
    if (whole !== undefined) context.assign(ref, whole);
    for (const part of partsWithin(object)) {
      if (part instanceof PDFDict) {
        for (const [key, value] of part.entries()) setIf(replaced(value), (number) => part.set(key, number));
      } else {
        for (const [index, value] of part.asArray().entries())
          setIf(replaced(value), (number) => part.set(index, number));
      }
    }
  }
  return isAny;
}

function setIf(number: PDFNumber | undefined, set: (number: PDFNumber) => void): void {
  if (number !== undefined) set(number);
}

/** The stream whose dictionary and length are sound, whatever its end looks like. */
function savedStream(object: PDFObject, context: PDFContext): PDFRawStream | undefined {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  const keyword = /stream\r?\n/.exec(Buffer.from(bytes).toString('latin1'));
  if (keyword === null) return undefined;
  try {
    const dict = PDFObjectParser.forBytes(bytes.subarray(0, keyword.index), context).parseObject();
    const length = dict instanceof PDFDict ? dict.lookup(PDFName.of('Length')) : undefined;
    const start = keyword.index + keyword[0].length;
    if (!(dict instanceof PDFDict && length instanceof PDFNumber) || start + length.asNumber() > bytes.length)
      return undefined;
    return PDFRawStream.of(dict, bytes.subarray(start, start + length.asNumber()));
  } catch {
    return undefined;
  }
}
