// PDFs as others make them: a few tagged pages, and whatever a test puts beside them.
import { type PDFContext, type PDFDict, PDFDocument, type PDFRef } from '../../../src/pdf/library.js';
import { key } from './read-assembled.js';

/** A file that a test may change before it is written. */
export interface ForeignFile {
  readonly context: PDFContext;
  readonly catalog: PDFDict;
  readonly pages: readonly PDFRef[];
  /** The element of each page, directly below the root of the tags. */
  readonly elements: readonly PDFRef[];
  readonly pageDicts: readonly PDFDict[];
}

/** The bytes of a file with `count` pages, one line of text and one paragraph on each, as `change` leaves it. */
export async function foreignPdf(
  count: number,
  change: (file: ForeignFile) => void = () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const root = context.nextRef();
  const font = context.register(context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }));
  const [pages, elements]: [PDFRef[], PDFRef[]] = [[], []];
  for (let index = 0; index < count; index += 1) {
    const page = document.addPage([595, 842]);
    const text = `/P <</MCID 0>> BDC BT /F1 12 Tf 72 700 Td (Seite ${index + 1} von fremder Hand) Tj ET EMC`;
    page.node.set(key('Contents'), context.register(context.stream(text)));
    page.node.set(key('Resources'), context.obj({ Font: { F1: font } }));
    page.node.set(key('StructParents'), context.obj(index));
    pages.push(page.ref);
    elements.push(context.register(context.obj({ Type: 'StructElem', S: 'P', P: root, Pg: page.ref, K: 0 })));
  }
  const nums = elements.flatMap((element, index) => [index, [element]]);
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: [...elements], ParentTree: { Nums: nums } }));
  catalog.set(key('StructTreeRoot'), root);
  change({ context, catalog, pages, elements, pageDicts: document.getPages().map((page) => page.node) });
  return document.save({ updateFieldAppearances: false, addDefaultPage: false });
}
