// A tagged PDF → its text in the order of its structure tree as one string, whatever page it stands on.
// Artifacts (running heads, line numbers, repeated table heads) and pictures are no text; alternative texts are told apart.
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from '../../src/pdf/library.js';
import { textOf as stringOf } from '../../src/pdf/strings.js';
import type { FileText } from './document-text.js';
import { markedText } from './pdf-content.js';

/** The text of the document, and how many pages it has. */
export async function pdfText(bytes: Uint8Array): Promise<FileText & { readonly pageCount: number }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const marked = new Map(pdf.getPages().map((page) => [page.ref, markedText(page.node)]));
  const textOf = (page: PDFRef | undefined, mark: PDFNumber) => (page && marked.get(page)?.get(mark.asNumber())) ?? '';
  const footnotes: string[] = [];
  const rows: string[][] = [];
  const alternatives: string[] = [];
  const read = (object: PDFObject | undefined, page: PDFRef | undefined): string => {
    const kid = pdf.context.lookup(object);
    if (kid instanceof PDFArray)
      return kid
        .asArray()
        .map((one) => read(one, page))
        .join('');
    if (kid instanceof PDFNumber) return textOf(page, kid);
    if (!(kid instanceof PDFDict)) return '';
    const own = kid.get(PDFName.of('Pg'));
    const inPage = own instanceof PDFRef ? own : page;
    const mark = kid.lookup(PDFName.of('MCID'));
    if (mark instanceof PDFNumber) return textOf(inPage, mark);
    const alt = stringOf(kid.lookup(PDFName.of('Alt')));
    if (alt !== undefined) {
      alternatives.push(alt);
      return '';
    }
    const role = kid.get(PDFName.of('S'));
    const inside = () => read(captionLast(kid), inPage);
    if (role === PDFName.of('Note')) {
      const index = footnotes.push('') - 1;
      const text = inside();
      footnotes[index] = text;
      return text;
    }
    if (role === PDFName.of('TR')) rows.push([]);
    if (role === PDFName.of('TH') || role === PDFName.of('TD')) {
      const row = rows.at(-1);
      const index = (row?.push('') ?? 0) - 1;
      const text = inside();
      row?.splice(index, 1, text);
      return `${text}\n`;
    }
    return isBlock(role) ? `${inside()}\n` : inside();
  };
  const text = read(root.get(PDFName.of('K')), undefined);
  return { text, footnotes, rows, alternatives, pageCount: pdf.getPageCount() };
}

/** The kids of the element. A caption may be written first wherever it stands; only that of a table is read first. */
function captionLast(element: PDFDict): PDFObject | undefined {
  const kids = element.lookup(PDFName.of('K'));
  if (!(kids instanceof PDFArray) || element.get(PDFName.of('S')) === PDFName.of('Table')) return kids;
  const [first, ...others] = kids.asArray();
  const tag = element.context.lookup(first);
  const isCaption = tag instanceof PDFDict && tag.get(PDFName.of('S')) === PDFName.of('Caption');
  return isCaption && first !== undefined ? element.context.obj([...others, first]) : kids;
}

const lines = new Set(
  ['Span', 'Link', 'Code', 'Lbl', 'Em', 'Strong', 'Reference', 'Quote'].map((role) => PDFName.of(role)),
);

function isBlock(role: PDFObject | undefined): boolean {
  return role instanceof PDFName && !lines.has(role);
}
