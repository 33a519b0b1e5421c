// What a Gesamtfassung says of itself as a file: identifiers made from its parts, its number of pages. Claims stay.
import { createHash } from 'node:crypto';
import { decodePDFRawStream, type PDFDict, PDFHexString, PDFName, PDFRawStream } from '../pdf/library.js';
import type { AnnexPart } from './annex-part.js';

/** An identifier that the same parts always give and others practically never (the 16 bytes ISO 32000-1, 14.4 advises). */
export function fingerprint(body: Uint8Array, annexes: readonly AnnexPart[]): Uint8Array {
  const hash = createHash('sha256').update(body);
  for (const { id, label, title, pageLabelPrefix, bytes } of annexes) {
    // As JSON, so that no two lists of words run together into the same text.
    hash.update(JSON.stringify([id, label, title, pageLabelPrefix, bytes.length])).update(bytes);
  }
  return hash.digest().subarray(0, 16);
}

/** Gives the file its own identifier, in the trailer and in the XMP packet, and the packet the right number of pages. */
export function identify(
  catalog: PDFDict,
  { id, pageCount }: { readonly id: Uint8Array; readonly pageCount: number },
): void {
  const { context } = catalog;
  context.trailerInfo.ID = context.obj([PDFHexString.fromBytes(id), PDFHexString.fromBytes(id)]);
  const packet = catalog.lookup(PDFName.of('Metadata'));
  if (!(packet instanceof PDFRawStream)) throw new Error('The body has no XMP packet.');
  const encoded = Buffer.from(id).toString('base64');
  const xmp = Buffer.from(decodePDFRawStream(packet).decode())
    .toString('utf8')
    .replace(/(<xmpTPg:NPages>)[^<]*/, `$1${pageCount}`)
    .replace(/(<xmpMM:InstanceID>)[^<]*/, `$1${encoded}`)
    .replace(/(<xmpMM:DocumentID>)[^<]*/, `$1${encoded}`);
  // Uncompressed, so that tools that know no PDF can read it (PDF/A-3, 6.6.2.1).
  const written = context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(written));
}
