// Incremental updates on a hand-made PDF: the old bytes stay, the new tables lead to the new objects.
import { describe, expect, it } from 'vitest';
import { identifyAsUa1 } from '../../../src/pdf/identify-ua.js';
import {
  appendObjects,
  readObject,
  readPdfFile,
  readStream,
  streamObject,
} from '../../../src/pdf/incremental-update.js';
import { readPdf } from '../../support/read-pdf.js';

const xmp =
  '<x:xmpmeta><rdf:RDF><rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
  '<pdfaExtension:schemas><rdf:Bag></rdf:Bag></pdfaExtension:schemas><pdfaid:part>3</pdfaid:part>' +
  '<dc:title>Prüfstück</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>';

const objects: readonly (string | Uint8Array)[] = [
  '<</Type/Catalog/Pages 2 0 R/Metadata 4 0 R/ViewerPreferences<</Direction/L2R>>>>',
  '<</Type/Pages/Count 1/Kids[3 0 R]>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 200]>>',
  streamObject('/Type/Metadata/Subtype/XML', Buffer.from(xmp)),
];

/** A PDF of one page with a classic cross-reference table. */
function smallPdf(): Uint8Array {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'));
  }
  const start = Buffer.concat(parts).length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n\r\n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 5\n0000000000 65535 f\r\n${entries}trailer\n<</Size 5/Root 1 0 R/ID[(a)(b)]>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

describe('appendObjects', () => {
  it('leaves the original bytes as they are and finds the new version of an object', () => {
    const original = smallPdf();
    const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]>>';
    const updated = appendObjects(readPdfFile(original), new Map([[3, page]]));
    expect(Buffer.from(updated.subarray(0, original.length)).equals(Buffer.from(original))).toBe(true);
    const file = readPdfFile(updated);
    expect(readObject(file, 3)).toBe(page);
    expect(readObject(file, 2)).toBe(objects[1]);
    expect(file.trailer).toMatchObject({ size: 5, root: 1, carriedOver: '/ID[(a)(b)]' });
  });

  it('gives new objects numbers beyond the old ones and counts them in the trailer', () => {
    const updated = appendObjects(
      readPdfFile(smallPdf()),
      new Map([
        [9, '(neun)'],
        [5, '(fünf)'],
      ]),
    );
    const file = readPdfFile(updated);
    expect(file.trailer.size).toBe(10);
    expect([readObject(file, 5), readObject(file, 9)]).toEqual(['(fünf)', '(neun)']);
  });

  it('stacks: a second update wins over the first, and a reader shows the page of the last', async () => {
    const page = (width: number) => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} 200]>>`;
    const first = appendObjects(readPdfFile(smallPdf()), new Map([[3, page(300)]]));
    const second = appendObjects(readPdfFile(first), new Map([[3, page(500)]]));
    expect((await readPdf(second)).pageSizes).toEqual([[500, 200]]);
  });
});

describe('readPdfFile', () => {
  it('refuses a file without a classic cross-reference table', () => {
    expect(() => readPdfFile(Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF'))).toThrow('cross-reference');
    expect(() => readPdfFile(Buffer.from('no pdf'))).toThrow('startxref');
  });

  it('says which object is missing', () => {
    expect(() => readObject(readPdfFile(smallPdf()), 77)).toThrow('77');
    expect(() => readStream(readPdfFile(smallPdf()), 3)).toThrow('3');
  });
});

describe('identifyAsUa1', () => {
  it('adds the identification once, with its schema, and shows the title', () => {
    const file = readPdfFile(identifyAsUa1(identifyAsUa1(smallPdf())));
    const metadata = Buffer.from(readStream(file, 4)).toString('utf8');
    expect(metadata.match(/<pdfuaid:part>1<\/pdfuaid:part>/g)).toHaveLength(1);
    expect(metadata.match(/PDF\/UA identification schema/g)).toHaveLength(1);
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(metadata).toContain('Prüfstück');
    expect(readObject(file, 1).match(/\/DisplayDocTitle true/g)).toHaveLength(1);
  });

  it('refuses metadata of an unknown shape instead of claiming a standard', () => {
    const file = readPdfFile(smallPdf());
    const stripped = appendObjects(file, new Map([[4, streamObject('', Buffer.from('<x/>'))]]));
    expect(() => identifyAsUa1(stripped)).toThrow('pdfaid');
  });
});
