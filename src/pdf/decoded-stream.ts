// What a stream of a foreign file holds behind its filters, within a limit; never throws.
import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from './library.js';

/** The bytes of the stream; nothing for what is none, is encoded as a picture, or is too broken or too big to be decoded. */
export function decodedStream(stream: PDFObject | undefined): Uint8Array | undefined {
  if (!(stream instanceof PDFRawStream) || hasPredictor(stream.dict)) return undefined;
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return undefined;
  }
}

/** The same, one UTF-16 unit a byte. */
export function decodedText(stream: PDFObject | undefined): string | undefined {
  const bytes = decodedStream(stream);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('latin1');
}

/** The library (2.11.1) passes over predictors, which content hardly ever has. */
function hasPredictor(dict: PDFDict): boolean {
  const given = dict.lookup(PDFName.of('DecodeParms'));
  const parameters = given instanceof PDFArray ? given.asArray().map((item) => dict.context.lookup(item)) : [given];
  return parameters.some((item) => {
    const predictor = item instanceof PDFDict ? item.lookup(PDFName.of('Predictor')) : undefined;
    return predictor instanceof PDFNumber && predictor.asNumber() > 1;
  });
}

interface Growing {
  ensureBuffer(requested: number): Uint8Array;
}

/**
 * Ends the decoding of any stream at so many bytes, for all of this thread.
 *
 * A stream of 100 kB may hold 100 MB and a few of them more than there is memory; the limits of a worker do not count such bytes.
 */
export function limitDecodedBytes(limit: number): void {
  const context = PDFContext.create();
  const stream = decodePDFRawStream(context.flateStream('')) as object;
  // The streams of all filters grow by the method of their common class, which the library does not export.
  const shared: Growing = Object.getPrototypeOf(Object.getPrototypeOf(stream));
  const grow = shared.ensureBuffer;
  shared.ensureBuffer = function (this: Growing, requested: number): Uint8Array {
    if (requested > limit) throw new Error('The stream holds more than may be decoded.');
    return grow.call(this, requested);
  };
}
