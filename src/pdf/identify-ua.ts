// Lets a PDF/A-3a file say that it is PDF/UA-1 as well; its structure must already have been proved to be.
// Typst 0.14 exports one standard at a time, so the other is written into the XMP metadata afterwards.
import { type PdfFile, readObject, readStream, streamObject } from './pdf-file.js';

/** ISO 14289-1, clause 5: the identification; PDF/A wants a schema declared that it does not know (ISO 19005-3, 6.6.2.3). */
const identification = '<pdfuaid:part>1</pdfuaid:part>';
const namespace = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ';
/** The declaration of PDF/UA's own schema, as it stands in a bag of schemas. */
export const uaSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>PDF/UA part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/**
 * The objects that say in the metadata that the file is PDF/UA-1 and have its title shown in the window's title bar.
 *
 * Shape:  by number, to be replaced in the file.
 * Errors: throws when catalog or metadata do not look as Typst writes them, e.g. after an upgrade of the library.
 */
export function uaIdentification(file: PdfFile): ReadonlyMap<number, string> {
  const catalog = readObject(file, file.trailer.root);
  const metadata = Number(/\/Metadata\s+(\d+)\s+0\s+R/.exec(catalog)?.[1]);
  if (!Number.isInteger(metadata)) throw new Error('catalog without metadata');
  return new Map([
    [file.trailer.root, withDisplayDocTitle(catalog)],
    [metadata, streamObject('/Type/Metadata/Subtype/XML', withIdentification(readStream(file, metadata)))],
  ]);
}

/** ISO 14289-1, 7.1: a viewer shall show the document's title instead of the file's name. */
function withDisplayDocTitle(catalog: string): string {
  if (/\/DisplayDocTitle\s+true/.test(catalog)) return catalog;
  return replaceOnce(catalog, /\/ViewerPreferences\s*<</, '/ViewerPreferences <</DisplayDocTitle true');
}

function withIdentification(xmp: Uint8Array): Uint8Array {
  const text = Buffer.from(xmp).toString('utf8');
  if (text.includes('<pdfuaid:part>')) return xmp;
  const declared = replaceOnce(text, 'xmlns:pdfaid=', `${namespace}xmlns:pdfaid=`);
  const described = replaceOnce(
    declared,
    /<pdfaExtension:schemas>\s*<rdf:Bag>/,
    `<pdfaExtension:schemas><rdf:Bag>${uaSchema}`,
  );
  return Buffer.from(replaceOnce(described, '<pdfaid:part>', `${identification}<pdfaid:part>`), 'utf8');
}

function replaceOnce(text: string, pattern: string | RegExp, replacement: string): string {
  const replaced = text.replace(pattern, () => replacement);
  if (replaced === text) throw new Error(`"${pattern}" not found in the PDF`);
  return replaced;
}
