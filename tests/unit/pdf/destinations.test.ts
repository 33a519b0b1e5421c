import { describe, expect, test } from 'vitest';
import { prefixDestinationsIn, readDestinations, topOfPage, writeDestinations } from '../../../src/pdf/destinations.js';
import { PDFContext, PDFDict, PDFHexString, PDFName, PDFString } from '../../../src/pdf/library.js';

const key = (name: string) => PDFName.of(name);
const context = PDFContext.create();
const page = context.register(context.obj({ Type: 'Page', MediaBox: [10, 842, 605, 0] }));

function textAt(dict: PDFDict, name: string): string | undefined {
  const value = dict.get(key(name));
  return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : undefined;
}

describe('named destinations', () => {
  test('of the name tree and of the older dictionary are read together and written as one tree', () => {
    const names = { Dests: { Names: [PDFString.of('neu'), [page, 'Fit']] }, JavaScript: { Names: [] } };
    const catalog = context.obj({ Names: names, Dests: { alt: [page, 'Fit'] } });
    const read = readDestinations(catalog);
    expect([...read.keys()]).toEqual(['neu', 'alt']);
    writeDestinations(catalog, read);
    expect(catalog.has(key('Dests'))).toBe(false);
    expect([...readDestinations(catalog).keys()]).toEqual(['alt', 'neu']);
    expect(catalog.lookup(key('Names'), PDFDict).has(key('JavaScript'))).toBe(true);
  });

  test('get their prefix in links, bookmarks and actions, as string and as name', () => {
    const dicts = [
      context.obj({ Subtype: 'Link', Dest: PDFString.of('ziel') }),
      context.obj({ Title: 'Ziel', Dest: 'ziel' }),
      context.obj({ S: 'GoTo', D: PDFString.of('ziel') }),
      context.obj({ S: 'GoTo', D: 'ziel' }),
    ];
    prefixDestinationsIn(dicts, 'A1-');
    expect(dicts.map((dict) => textAt(dict, 'Dest') ?? textAt(dict, 'D'))).toEqual(Array(4).fill('A1-ziel'));
  });

  test('of other files keep their names, as do explicit destinations and what is called D for other reasons', () => {
    const dicts = [
      context.obj({ S: 'GoToR', D: PDFString.of('ziel') }),
      context.obj({ Dest: [page, 'Fit'] }),
      context.obj({ S: 'GoTo', D: [page, 'Fit'] }),
      context.obj({ Type: 'OCProperties', D: PDFString.of('ziel') }),
    ];
    const before = dicts.map(String);
    prefixDestinationsIn(dicts, 'A1-');
    expect(dicts.map(String)).toEqual(before);
  });
});

describe('the top of a page', () => {
  test('is the upper left corner whatever corners its box names', () => {
    expect(topOfPage(context, page).toString()).toBe(`[ ${page} /XYZ 10 842 null ]`);
  });

  test('is that of the visible part', () => {
    const box = { MediaBox: [0, 0, 595, 842], CropBox: [20, 30, 500, 700] };
    const cropped = context.register(context.obj({ Type: 'Page', ...box }));
    expect(topOfPage(context, cropped).toString()).toBe(`[ ${cropped} /XYZ 20 700 null ]`);
  });
});
