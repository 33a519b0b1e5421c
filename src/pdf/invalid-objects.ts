// Objects of a damaged file that the library could not read: streams saved where their data is whole, the rest gone.
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
