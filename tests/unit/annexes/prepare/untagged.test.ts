// Untagged pages: each described as one picture, in order, whatever its content looks like; their text stays.
import { describe, expect, it } from 'vitest';
import { decodedText } from '../../../../src/pdf/decoded-stream.js';
import type { PDFObject } from '../../../../src/pdf/library.js';
import { printTags, tagsOf } from '../../../support/read-pdf.js';
import { pageNumber, simplePdf, streamOf, textContent } from '../../../support/write-pdf.js';
import { at, attached, catalogOf, codesOf, readAttached } from './prepared.js';

const figure = (page: number, count: number) => `Seite ${page} von ${count} der Anlage: Lageplan`;

describe('pages without tags', () => {
  it('are pictures with a description, their text as before', async () => {
    const bytes = simplePdf({ contents: [textContent('Guten Tag'), textContent('Gute Nacht')] });
    const prepared = await attached(bytes);
    expect([prepared.verdict, prepared.pageCount, prepared.isSigned]).toEqual(['als Bild beschrieben', 2, false]);
    expect(codesOf(prepared)).toEqual(['anlage-schrift-nicht-eingebettet', 'anlage-ohne-titel', 'anlage-ohne-tags']);
    const { pageTexts, tags, language } = await readAttached(bytes);
    expect(pageTexts).toEqual(['Guten Tag', 'Gute Nacht']);
    expect(tags.flatMap((tag) => tagsOf({ tags: [tag] } as never, 'Figure')).map(({ alt }) => alt)).toEqual([
      figure(1, 2),
      figure(2, 2),
    ]);
    expect(language).toBe('de-DE');
  });

  it('are wrapped once each where two share their content', async () => {
    const bytes = simplePdf({
      contents: [undefined, undefined],
      page: '/Contents 100 0 R',
      objects: { 100: streamOf(textContent('Zweimal')) },
    });
    const { pageTexts, tags } = await readAttached(bytes);
    expect(pageTexts).toEqual(['Zweimal', 'Zweimal']);
    expect(tags.map((tag) => printTags(tag))).toEqual(
      [1, 2].map((page) => `Root\n  Document\n    Figure Zweimal (${figure(page, 2)})`),
    );
  });

  it('keep their content in several pieces, empty ones left out', async () => {
    const bytes = simplePdf({
      contents: [undefined],
      page: '/Contents[100 0 R 101 0 R null 102 0 R]',
      objects: { 100: streamOf('BT /F1 12 Tf'), 101: streamOf('(In Teilen) Tj ET'), 102: '<</Keine/Daten>>' },
    });
    expect((await readAttached(bytes)).pageTexts).toEqual(['In Teilen']);
  });

  it.each([
    ['Q Q q BT /F1 12 Tf (offen) Tj', 'brackets that do not match'],
    ['/P <</MCID 0>> BDC BT /F1 12 Tf (offen) Tj ET EMC', 'numbers of tags that are gone'],
    ['/Artifact BMC BT /F1 12 Tf (offen) Tj ET EMC 0 0 1 1 re f', 'artifacts among it'],
    ['EMC EMC /P BMC BT /F1 12 Tf (offen) Tj ET', 'marks that do not match'],
  ])('%s: content with %s', async (content) => {
    const { pageTexts, tags } = await readAttached(simplePdf({ contents: [content] }));
    expect(pageTexts).toEqual(['offen']);
    expect(tags.map((tag) => printTags(tag))).toEqual([`Root\n  Document\n    Figure offen (${figure(1, 1)})`]);
  });

  it('that paint nothing need no description and are named', async () => {
    const prepared = await attached(simplePdf({ contents: [undefined, textContent('Da'), 'q Q'] }));
    expect(prepared.shortcomings.map(({ message }) => message)).toContain(
      'In der PDF-Datei ist nichts zu sehen: Seiten 1 und 3.',
    );
    const { tags } = await readAttached(simplePdf({ contents: [undefined, textContent('Da'), 'q Q'] }));
    expect(tags.map((tag) => printTags(tag).split('\n').length)).toEqual([1, 3, 1]);
  });

  it('have the box that is seen of them, turned or cut', async () => {
    const catalog = await catalogOf(simplePdf({ page: '/Rotate 90/CropBox[150 80 10 -20]/UserUnit 2' }));
    const box = at(catalog, 'StructTreeRoot', 'K', 0, 'K', 0, 'A', 'BBox');
    expect(String(box)).toBe('[ 10 0 150 80 ]');
    expect(['Rotate', 'UserUnit', 'CropBox'].map((key) => String(at(catalog, 'Pages', 'Kids', 0, key)))).toEqual([
      '90',
      '2',
      '[ 150 80 10 -20 ]',
    ]);
  });

  it('draw forms that have lost their own numbers and keep their look', async () => {
    const form = '/Type/XObject/Subtype/Form/BBox[0 0 200 100]/StructParents 4/Resources<</Font<</F1 3 0 R>>>>';
    const bytes = simplePdf({
      contents: ['/Fm0 Do'],
      resources: '/XObject<</Fm0 100 0 R>>',
      objects: { 100: streamOf(`/P <</MCID 0>> BDC ${textContent('Im Formular')} EMC`, form) },
    });
    expect((await readAttached(bytes)).pageTexts).toEqual(['Im Formular']);
    const catalog = await catalogOf(bytes);
    const drawn = at(catalog, 'Pages', 'Kids', 0, 'Resources', 'XObject', 'Fm0') as PDFObject & {
      readonly dict: never;
    };
    expect(decodedText(drawn)).not.toContain('MCID');
    expect(at(drawn.dict, 'StructParents')).toBeUndefined();
  });

  it('keep their links, each described and in the tree', async () => {
    const bytes = simplePdf({
      contents: [textContent('Eins'), textContent('Zwei')],
      page: '/Annots[100 0 R 101 0 R <</Type/Annot/Subtype/Text/Rect[0 0 9 9]>>]',
      objects: {
        100: '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org/plan)>>>>',
        101: `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/Dest[${pageNumber(1)} 0 R/Fit]>>`,
      },
    });
    const catalog = await catalogOf(bytes);
    const contents = [0, 1, 2].map((index) =>
      (at(catalog, 'Pages', 'Kids', 0, 'Annots', index, 'Contents') as { decodeText(): string }).decodeText(),
    );
    expect(contents).toEqual(['Verweis: https://example.org/plan', 'Verweis auf Seite 2 der Anlage', 'Kommentar']);
    const roles = [0, 1, 2, 3].map((index) => String(at(catalog, 'StructTreeRoot', 'K', 0, 'K', index, 'S')));
    expect(roles).toEqual(['/Figure', '/Link', '/Link', '/Annot']);
    expect(String(at(catalog, 'Pages', 'Kids', 0, 'Tabs'))).toBe('/S');
  });

  it('become the same bytes every time', async () => {
    const bytes = simplePdf({ contents: ['q BT /F1 12 Tf (a) Tj', undefined, textContent('b')] });
    expect((await attached(bytes)).bytes).toEqual((await attached(bytes)).bytes);
  });
});

describe('a page tree in disorder', () => {
  it('that names a page twice gives two pages', async () => {
    const bytes = simplePdf({ objects: { 2: '<</Type/Pages/Kids[10 0 R 10 0 R]/Count 2/MediaBox[0 0 200 100]>>' } });
    const prepared = await attached(bytes);
    expect(prepared.pageCount).toBe(2);
    expect((await readAttached(bytes)).pageTexts).toEqual(['Guten Tag', 'Guten Tag']);
  });

  it('that is lost gives the pages that are left', async () => {
    const bytes = simplePdf({ contents: [textContent('Eins'), textContent('Zwei')], objects: { 2: '(kein Knoten)' } });
    const prepared = await attached(bytes);
    expect(codesOf(prepared)).toContain('anlage-beschaedigt');
    expect((await readAttached(bytes)).pageTexts).toEqual(['Eins', 'Zwei']);
  });

  it('that loops or lacks nodes gives the pages there are', async () => {
    const objects = {
      2: '<</Type/Pages/Kids[100 0 R 99 0 R 10 0 R]/Count 3>>',
      100: '<</Type/Pages/Kids[2 0 R]/Count 1>>',
    };
    const prepared = await attached(simplePdf({ objects }));
    expect(prepared.pageCount).toBe(1);
    expect(codesOf(prepared)).toContain('anlage-beschaedigt');
    const read = await readAttached(simplePdf({ objects }));
    expect([read.pageTexts, read.pageSizes]).toEqual([['Guten Tag'], [[612, 792]]]);
  });
});
