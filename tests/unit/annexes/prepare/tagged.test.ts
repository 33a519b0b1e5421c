// Tagged files: left alone where nothing is wrong with them, mended where something is, judged by their content and not by their word.
import { describe, expect, it } from 'vitest';
import { PDFDict, PDFDocument, PDFName } from '../../../../src/pdf/library.js';
import { elementsBelow } from '../../../../src/pdf/structure-elements.js';
import { makeTaggedPdf } from '../../../support/make-tagged-pdf.js';
import { printTags, readPdf, tagsOf } from '../../../support/read-pdf.js';
import { at, attached, codesOf } from './prepared.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
const tagged = makeTaggedPdf(
  `= Plan <plan>
Siehe #link("https://example.org")[dort]#footnote[Eins.] und #link(<plan>)[oben]#footnote[Zwei.].
#image("/bild.svg", alt: "Ein Quadrat")
#pagebreak()
Schluss.`,
  { title: 'Plan', files: { '/bild.svg': svg } },
);

/** The file with something changed in its objects. */
async function changed(change: (catalog: PDFDict, pages: readonly PDFDict[]) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(tagged, { updateMetadata: false });
  change(
    document.catalog,
    document.getPages().map(({ node }) => node),
  );
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

function elements(catalog: PDFDict, role: string): readonly PDFDict[] {
  const all = [...elementsBelow(catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict))];
  return all.map(({ element }) => element).filter((element) => element.get(PDFName.of('S')) === PDFName.of(role));
}

const key = (name: string) => PDFName.of(name);

describe('a tagged file', () => {
  it('is handed back as it came where nothing is to be done', async () => {
    const prepared = await attached(tagged);
    expect(prepared.bytes).toBe(tagged);
    expect([prepared.verdict, prepared.pageCount, prepared.shortcomings]).toEqual(['getaggt (ungeprüft)', 2, []]);
  });

  it.each([
    ['the order of tabs', (_: PDFDict, pages: readonly PDFDict[]) => pages[0]?.delete(key('Tabs'))],
    ['the word that it is tagged', (catalog: PDFDict) => catalog.delete(key('MarkInfo'))],
    ['its language', (catalog: PDFDict) => catalog.delete(key('Lang'))],
    [
      'the index of its tags',
      (catalog: PDFDict) => (at(catalog, 'StructTreeRoot') as PDFDict).delete(key('ParentTree')),
    ],
    [
      'the keys of its pages',
      (_: PDFDict, pages: readonly PDFDict[]) => pages.map((page) => page.delete(key('StructParents'))),
    ],
    ['the keys of notes', (catalog: PDFDict) => elements(catalog, 'Note').map((note) => note.delete(key('ID')))],
    [
      'a mark on the lines of its page',
      (catalog: PDFDict, pages: readonly PDFDict[]) => {
        const { context } = catalog;
        const loose = context.register(context.stream('0 0 m 9 9 l S'));
        pages[0]?.set(key('Contents'), context.obj([pages[0].get(key('Contents')), loose]));
      },
    ],
    [
      'words for links',
      (_: PDFDict, pages: readonly PDFDict[]) =>
        (at(pages[0] as PDFDict, 'Annots', 0) as PDFDict).delete(key('Contents')),
    ],
  ])('that lacks %s gets it and keeps its tags', async (_, change) => {
    const prepared = await attached(await changed(change));
    expect(prepared.verdict).toBe('instand gesetzt');
    expect(codesOf(prepared)).toContain('anlage-tags-ergaenzt');
    const [before, after] = [await readPdf(tagged), await readPdf(prepared.bytes)];
    expect(after.tags.map((tag) => printTags(tag))).toEqual(before.tags.map((tag) => printTags(tag)));
    const { catalog } = await PDFDocument.load(prepared.bytes, { updateMetadata: false });
    const ids = elements(catalog, 'Note').map((note) => String(note.get(key('ID'))));
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain('undefined');
    // Nothing is left to be done.
    expect((await attached(prepared.bytes)).bytes).toBe(prepared.bytes);
  });

  it('with a picture without words says where the picture is and asks for them', async () => {
    const prepared = await attached(
      await changed((catalog) => elements(catalog, 'Figure').map((figure) => figure.delete(key('Alt')))),
    );
    expect(prepared.shortcomings.map(({ message }) => message)).toContain('Bilder ohne Alternativtext: Seite 1.');
    const figures = tagsOf(await readPdf(prepared.bytes), 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(['Bild auf Seite 1 der Anlage: Lageplan']);
  });

  it('that does not name its language is told of', async () => {
    expect(codesOf(await attached(await changed((catalog) => catalog.delete(key('Lang')))))).toContain(
      'anlage-ohne-sprache',
    );
  });

  it('whose tree is empty counts as untagged, and nothing of the tree is left', async () => {
    const prepared = await attached(
      await changed((catalog) => (at(catalog, 'StructTreeRoot') as PDFDict).delete(key('K'))),
    );
    expect(prepared.verdict).toBe('als Bild beschrieben');
    expect(codesOf(prepared)).toContain('anlage-ohne-tags');
    const read = await readPdf(prepared.bytes);
    const roles = read.tags.map((tag) => [
      ...new Set(tag.children.flatMap(({ children }) => children.map(({ role }) => role))),
    ]);
    expect(roles).toEqual([['Figure', 'Link'], ['Figure']]);
    expect(read.pageTexts).toEqual((await readPdf(tagged)).pageTexts);
  });

  it('with one page outside of its tree gets that page as a picture, at its place', async () => {
    const prepared = await attached(
      await changed((catalog, pages) => {
        const [first] = pages;
        const { context } = catalog;
        const stream = context.register(context.stream('0 0 50 50 re f'));
        const page = context.obj({
          Type: 'Page',
          Parent: first?.get(key('Parent')),
          Contents: stream,
          MediaBox: [0, 0, 90, 90],
        });
        const kids = at(catalog, 'Pages', 'Kids') as { insert(index: number, object: unknown): void };
        kids.insert(1, context.register(page));
        (at(catalog, 'Pages') as PDFDict).set(key('Count'), context.obj(3));
      }),
    );
    expect([prepared.verdict, prepared.pageCount]).toEqual(['instand gesetzt', 3]);
    expect(prepared.shortcomings.map(({ message }) => message)).toContain(
      'Von der PDF-Datei ist nicht alles getaggt: Seite 2.',
    );
    const { catalog } = await PDFDocument.load(prepared.bytes, { updateMetadata: false });
    const figures = elements(catalog, 'Figure').map((figure) =>
      (figure.lookup(key('Alt')) as unknown as { decodeText(): string }).decodeText(),
    );
    expect(figures).toEqual(['Ein Quadrat', 'Seite 2 von 3 der Anlage: Lageplan']);
  });
});
