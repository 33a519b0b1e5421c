import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversionMark, sealed, unsealedMark } from '../../../src/pdf/conversion-mark.js';
import { finishConverted } from '../../../src/pdf/finish-converted.js';
import { PDFDocument, PDFName } from '../../../src/pdf/library.js';

const source = { ending: 'docx', sha512: 'a1'.repeat(64) };
const made = sealed(Buffer.from(`%PDF-1.7\n${unsealedMark(source)}\nund mehr`));

describe('the mark of a converted PDF', () => {
  it('tells its source, and that nobody has changed the file', () => {
    expect(conversionMark(made)).toEqual({ source, isUnchanged: true });
  });

  it('tells of a change of any byte', () => {
    const change = fc.tuple(fc.nat(made.length - 1), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change, ([at, difference]) => {
        const changed = Buffer.from(made);
        changed[at] = ((changed[at] ?? 0) + difference) % 256;
        expect(conversionMark(changed)?.isUnchanged ?? false).toBe(false);
      }),
    );
  });

  it('is in no other file, nor in the first part of one', () => {
    expect(conversionMark(Buffer.from('%PDF-1.7'))).toBeUndefined();
    expect(conversionMark(made.subarray(0, 200))).toBeUndefined();
  });
});

/** A PDF with this inside its XMP packet's description. */
async function exported(inside: string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.addPage();
  const { context, catalog } = file;
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${inside}</rdf:RDF></x:xmpmeta>`;
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })));
  return file.save();
}

async function finished(inside: string): Promise<string> {
  const { bytes } = await finishConverted(await exported(inside), { title: 'Größe <&> Maß', source });
  return Buffer.from(bytes).toString('utf8');
}

describe('a converted PDF is finished', () => {
  it('with its title, which the window shows', async () => {
    const text = await finished('');
    expect(text).toContain('<rdf:li xml:lang="x-default">Größe &lt;&amp;&gt; Maß</rdf:li>');
    expect(text).toContain('/DisplayDocTitle true');
    expect(await finished('<dc:title>Eigener</dc:title>')).not.toContain('Maß');
  });

  it('with the schema of PDF/UA declared where that is missing, once', async () => {
    const declared = (text: string) => text.split('pdfaExtension:schemas>').length - 1;
    expect(declared(await finished('<pdfuaid:part>1</pdfuaid:part>'))).toBe(2);
    expect(declared(await finished(''))).toBe(0);
    const own = '<pdfuaid:part>1</pdfuaid:part><pdfaExtension:schemas></pdfaExtension:schemas>';
    expect(declared(await finished(own))).toBe(2);
  });

  it('unless it has no packet to say anything in', async () => {
    const file = await PDFDocument.create();
    file.addPage();
    await expect(finishConverted(await file.save(), { title: 'Ohne', source })).rejects.toThrow('XMP');
  });
});
