// A PDF as an office program exported it → the same with a title that viewers show, the schema that PDF/A wants declared beside
// PDF/UA, and the mark of its source. Pages and tags stay as they are.
import { type ConversionSource, sealed, unsealedMark } from './conversion-mark.js';
import { uaSchema } from './identify-ua.js';
import { decodePDFRawStream, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from './library.js';

/** What the exported file does not know of itself. */
export interface Converted {
  /** For a document that has none of its own. */
  readonly title: string;
  readonly source: ConversionSource;
}

/** The finished file, and whether it is tagged. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly isTagged: boolean;
}

/** Errors: throws where the bytes are no PDF with an XMP packet, as exports to PDF/A have one. */
export async function finishConverted(bytes: Uint8Array, converted: Converted): Promise<FinishedPdf> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = file;
  const place = catalog.get(PDFName.of('Metadata'));
  const packet = place instanceof PDFRef ? context.lookup(place) : undefined;
  if (!(place instanceof PDFRef && packet instanceof PDFRawStream))
    throw new Error('The exported PDF has no XMP packet.');
  const xmp = described(Buffer.from(decodePDFRawStream(packet).decode()).toString('utf8'), converted);
  // Uncompressed, so that tools that know no PDF can read it (PDF/A-3, 6.6.2.1).
  context.assign(place, context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' }));
  const preferences = catalog.lookup(PDFName.of('ViewerPreferences'));
  if (preferences instanceof PDFDict) preferences.set(PDFName.of('DisplayDocTitle'), context.obj(true));
  else catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }));
  const saved = await file.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  return { bytes: sealed(saved), isTagged: catalog.has(PDFName.of('StructTreeRoot')) };
}

/** The packet with what it lacks, each in a description of its own. */
function described(xmp: string, { title, source }: Converted): string {
  const end = xmp.lastIndexOf('</rdf:RDF>');
  if (end < 0) throw new Error('The XMP packet of the exported PDF has no description.');
  const titled = xmp.includes('<dc:title>')
    ? ''
    : `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`;
  const dublinCore = `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${titled}<dc:identifier>${unsealedMark(source)}</dc:identifier></rdf:Description>`;
  const isDeclared = !xmp.includes('<pdfuaid:part>') || xmp.includes('pdfaExtension:schemas');
  return `${xmp.slice(0, end)}${dublinCore}${isDeclared ? '' : extension}${xmp.slice(end)}`;
}

/** ISO 19005-3, 6.6.2.3: a schema that PDF/A does not know is declared; LibreOffice 7.4 leaves that out. */
const extension =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
  `<pdfaExtension:schemas><rdf:Bag>${uaSchema}</rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
