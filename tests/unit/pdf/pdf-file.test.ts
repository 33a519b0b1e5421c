// Objects replaced in a hand-made PDF: the other bytes stay, the new table leads to all of them.
import { describe, expect, it } from 'vitest';
import { uaIdentification } from '../../../src/pdf/identify-ua.js';
import {
  type PdfFile,
  readObject,
  readPdfFile,
  readStream,
  replaceObjects,
  streamObject,
} from '../../../src/pdf/pdf-file.js';
import { readPdf } from '../../support/read-pdf.js';

const xmp =
  '<x:xmpmeta><rdf:RDF><rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">' +
  '<pdfaExtension:schemas><rdf:Bag></rdf:Bag></pdfaExtension:schemas><pdfaid:part>3</pdfaid:part>' +
  '<dc:title>Prüfstück</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>';

const objects: readonly string[] = [
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
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body, 'latin1'), Buffer.from('\nendobj\n'));
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

describe('replaceObjects', () => {
  const wide = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Rotate 0>>';

  it('puts the new version in the place of an object, leaves the others and their bytes, and a reader shows it', async () => {
    const file = readPdfFile(smallPdf());
    const replaced = replaceObjects(file, new Map([[3, wide]]));
    const read = readPdfFile(replaced);
    expect([1, 2, 3].map((number) => readObject(read, number))).toEqual([objects[0], objects[1], wide]);
    expect(readStream(read, 4)).toEqual(readStream(file, 4));
    expect(read.trailer).toMatchObject({ size: 5, root: 1, carriedOver: '/ID[(a)(b)]' });
    expect(Buffer.from(replaced).toString('latin1')).not.toContain('100 200');
    expect((await readPdf(replaced)).pageSizes).toEqual([[300, 400]]);
  });

  it('gives new objects numbers beyond the old ones and counts them in the trailer', () => {
    const updated = replaceObjects(
      readPdfFile(smallPdf()),
      new Map([
        [9, '(neun)'],
        [5, '(fünf)'],
      ]),
    );
    const file = readPdfFile(updated);
    expect(file.trailer.size).toBe(10);
    expect([readObject(file, 5), readObject(file, 9)]).toEqual(['(fünf)', '(neun)']);
    expect([...file.places.keys()].sort()).toEqual([1, 2, 3, 4, 5, 9]);
  });

  it('changes no byte of the objects when nothing is replaced', () => {
    const file = readPdfFile(smallPdf());
    const same = replaceObjects(file, new Map());
    const { startOfTable } = file.trailer;
    expect(Buffer.from(same.subarray(0, startOfTable))).toEqual(Buffer.from(smallPdf().subarray(0, startOfTable)));
    expect(readPdfFile(same).places).toEqual(file.places);
  });
});

describe('readPdfFile', () => {
  it('refuses a file without a classic cross-reference table', () => {
    expect(() => readPdfFile(Buffer.from('%PDF-1.7\nstartxref\n3\n%%EOF'))).toThrow('cross-reference');
    expect(() => readPdfFile(Buffer.from('no pdf'))).toThrow('startxref');
  });

  it('refuses a file that was changed by an incremental update', () => {
    const updated = Buffer.from(smallPdf()).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Prev 9');
    expect(() => readPdfFile(Buffer.from(updated, 'latin1'))).toThrow('more than one cross-reference table');
  });

  it('is not misled by the words of the syntax in a text', () => {
    const text = '<</Alt(endobj in a livestream)/K 1>>';
    expect(readObject(readPdfFile(replaceObjects(readPdfFile(smallPdf()), new Map([[3, text]]))), 3)).toBe(text);
  });

  it('says which object is missing', () => {
    expect(() => readObject(readPdfFile(smallPdf()), 77)).toThrow('77');
    expect(() => readStream(readPdfFile(smallPdf()), 3)).toThrow('3');
  });
});

describe('uaIdentification', () => {
  const identified = (file: PdfFile) => readPdfFile(replaceObjects(file, uaIdentification(file)));

  it('adds the identification once, with its schema, and shows the title', () => {
    const file = identified(identified(readPdfFile(smallPdf())));
    const metadata = Buffer.from(readStream(file, 4)).toString('utf8');
    expect(metadata.match(/<pdfuaid:part>1<\/pdfuaid:part>/g)).toHaveLength(1);
    expect(metadata.match(/PDF\/UA identification schema/g)).toHaveLength(1);
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(metadata).toContain('Prüfstück');
    expect(readObject(file, 1).match(/\/DisplayDocTitle true/g)).toHaveLength(1);
  });

  it('refuses metadata of an unknown shape instead of claiming a standard', () => {
    const stripped = replaceObjects(readPdfFile(smallPdf()), new Map([[4, streamObject('', Buffer.from('<x/>'))]]));
    expect(() => uaIdentification(readPdfFile(stripped))).toThrow('pdfaid');
  });
});
