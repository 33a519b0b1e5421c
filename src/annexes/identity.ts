// What a Gesamtfassung says of itself as a file: identifiers made from its parts, its number of pages, and of the standards
// the body claims those that every part earns.
import { createHash } from 'node:crypto';
import { itemsAt, numberAt } from '../pdf/entries.js';
import { decodePDFRawStream, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFStream } from '../pdf/library.js';
import type { AnnexPart, AssembleOptions, Claims } from './annex-part.js';

/** An identifier that the same parts always give and others practically never (the 16 bytes ISO 32000-1, 14.4 advises). */
export function fingerprint(body: Uint8Array, annexes: readonly AnnexPart[], options: AssembleOptions): Uint8Array {
  const hash = createHash('sha256').update(body).update(JSON.stringify(options));
  for (const { bytes, cover, ...words } of annexes) {
    // As JSON, so that no two lists of words run together into the same text.
    hash.update(JSON.stringify([words, bytes.length, cover?.length ?? 0])).update(bytes);
    if (cover !== undefined) hash.update(cover);
  }
  return hash.digest().subarray(0, 16);
}

/**
 * Gives the file its own identifier, in the trailer and in the XMP packet, and the packet the right number of pages; takes
 * away the claims that are not earned and returns those left.
 */
export function identify(
  catalog: PDFDict,
  { id, pageCount, earned }: { readonly id: Uint8Array; readonly pageCount: number; readonly earned: Claims },
): Claims {
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
  const said = [earned.ua ? xmp : without(xmp, 'pdfuaid')]
    .map((text) => (earned.a ? text : without(text, 'pdfaid')))
    .join('');
  // Uncompressed, so that tools that know no PDF can read it (PDF/A-3, 6.6.2.1).
  const written = context.stream(Buffer.from(said, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(written));
  return { ua: said.includes('<pdfuaid:part>'), a: said.includes('<pdfaid:part>') };
}

/** The properties of one of the two identification schemas are simple ones (ISO 14289-1, 5; ISO 19005-3, 6.6.4). */
function without(xmp: string, schema: 'pdfuaid' | 'pdfaid'): string {
  return xmp.replace(new RegExp(`<${schema}:(\\w+)>[^<]*</${schema}:\\1>`, 'g'), '');
}

/**
 * Whether a part keeps what it has earned in a file whose colours are described as the body's are.
 *
 * Source: ISO 19005-3, 6.2.4.3: DeviceCMYK is allowed only under an output intent for CMYK; there is one for the whole.
 */
export function keepsColours(part: PDFDict): boolean {
  return itemsAt(part, 'OutputIntents').every((item) => {
    const intent = part.context.lookup(item);
    const profile = intent instanceof PDFDict ? intent.lookup(PDFName.of('DestOutputProfile')) : undefined;
    return !(profile instanceof PDFStream) || (numberAt(profile.dict, 'N') ?? 0) < 4;
  });
}
