// PDFs written object by object, so that a test can say exactly what is in them and what is wrong with them.

/** Objects by their number, each as it is written between `obj` and `endobj`. */
export type WrittenObjects = Readonly<Record<number, string>>;

/** A file of these objects; the catalog is object 1. Characters are bytes. */
export function writePdf(objects: WrittenObjects, trailer = ''): Uint8Array {
  const numbers = Object.keys(objects).map(Number);
  const size = Math.max(...numbers) + 1;
  const offsets = new Map<number, number>();
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  for (const number of numbers) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${objects[number]}\nendobj\n`;
  }
  const start = text.length;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  text += `xref\n0 ${size}\n${entries.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A stream of this data. */
export function streamOf(data: string, entries = ''): string {
  return `<<${entries}/Length ${data.length}>>\nstream\n${data}\nendstream`;
}

/** What a simple file is made of; numbers from 100 on are free for `objects`. */
export interface SimplePdf {
  /** The content of each page; nothing for a page without any. */
  readonly contents?: readonly (string | undefined)[];
  /** Further entries of the catalog, of each page and of its resources. */
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  readonly objects?: WrittenObjects;
  readonly trailer?: string;
}

/** The page's object; its content is object 50 and following. */
export function pageNumber(index: number): number {
  return 10 + index;
}

export function textContent(text: string): string {
  return `BT /F1 12 Tf 20 50 Td (${text}) Tj ET`;
}

/** An untagged file with a page for each content, 200 by 100 points, in Helvetica (F1). */
export function simplePdf(parts: SimplePdf = {}): Uint8Array {
  const {
    contents = [textContent('Guten Tag')],
    catalog = '',
    page = '',
    resources = '',
    objects = {},
    trailer,
  } = parts;
  const pages = contents.map((_, index) => `${pageNumber(index)} 0 R`);
  const written: Record<number, string> = {
    1: `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    2: `<</Type/Pages/Kids[${pages.join(' ')}]/Count ${pages.length}/MediaBox[0 0 200 100]>>`,
    3: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  };
  for (const [index, content] of contents.entries()) {
    const entry = content === undefined ? '' : `/Contents ${50 + index} 0 R`;
    written[pageNumber(index)] =
      `<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 3 0 R>>${resources}>>${entry}${page}>>`;
    if (content !== undefined) written[50 + index] = streamOf(content);
  }
  return writePdf({ ...written, ...objects }, trailer);
}
