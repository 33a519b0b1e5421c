import { describe, expect, test } from 'vitest';
import { PDFArray, PDFContext, PDFDict, PDFName, type PDFRef } from '../../../src/pdf/library.js';
import { createObjectCopier } from '../../../src/pdf/object-copy.js';
import { appendPages, pagesOf, reservePages } from '../../../src/pdf/page-copy.js';

const key = (name: string) => PDFName.of(name);

/** A file of two nodes below the root, with two pages and one; what is inherited stands at the root. */
function sampleFile() {
  const context = PDFContext.create();
  const [root, left, right] = [context.nextRef(), context.nextRef(), context.nextRef()];
  const page = (parent: PDFRef, entries: Record<string, number> = {}) =>
    context.register(context.obj({ Type: 'Page', Parent: parent, ...entries }));
  const [first, second, third] = [page(left), page(left, { Rotate: 0 }), page(right)];
  context.assign(left, context.obj({ Type: 'Pages', Parent: root, Kids: [first, second], Count: 2 }));
  context.assign(right, context.obj({ Type: 'Pages', Parent: root, Kids: [third], Count: 1, Rotate: 180 }));
  const inherited = { MediaBox: [0, 0, 595, 842], Rotate: 90, Resources: { Font: {} } };
  context.assign(root, context.obj({ Type: 'Pages', Kids: [left, right], Count: 3, ...inherited }));
  return { context, catalog: context.obj({ Pages: root }), pages: [first, second, third] };
}

function appendSample() {
  const [target, source] = [sampleFile(), sampleFile()];
  const places = reservePages(source.catalog, target.context);
  const copier = createObjectCopier(source.context, target.context, places);
  appendPages(source.catalog, target.catalog, { copier, places });
  const copies = [...places.values()].map((place) => target.context.lookup(place, PDFDict));
  return { target, places, copies };
}

describe('pages', () => {
  test('are found in their order in all branches of the page tree', () => {
    const { catalog, pages } = sampleFile();
    expect(pagesOf(catalog)).toEqual(pages);
  });

  test('of a tree that runs in a circle are found once', () => {
    const { catalog, context, pages } = sampleFile();
    const root = context.lookup(catalog.get(key('Pages')), PDFDict);
    root.lookup(key('Kids'), PDFArray).push(catalog.get(key('Pages')) ?? context.obj(null));
    expect(pagesOf(catalog)).toEqual(pages);
  });

  test('are appended behind those of the file, and every count of the tree includes them', () => {
    const { target, places } = appendSample();
    expect(pagesOf(target.catalog)).toEqual([...target.pages, ...places.values()]);
    expect(target.catalog.lookup(key('Pages'), PDFDict).get(key('Count'))?.toString()).toBe('6');
  });

  test('keep what they inherited, the nearer ancestor before the farther and their own before both', () => {
    const { copies } = appendSample();
    expect(copies.map((page) => page.get(key('Rotate'))?.toString())).toEqual(['90', '0', '180']);
    expect(copies.map((page) => page.get(key('MediaBox'))?.toString())).toEqual(Array(3).fill('[ 0 0 595 842 ]'));
    expect(copies.map((page) => page.has(key('Resources')))).toEqual([true, true, true]);
  });

  test('leave the page tree they come from behind', () => {
    const { target, copies } = appendSample();
    // Three pages and three nodes of the file itself; three pages under one new node.
    expect(target.context.enumerateIndirectObjects()).toHaveLength(3 + 3 + 3 + 1);
    const parents = copies.map((page) => page.lookup(key('Parent'), PDFDict).get(key('Count'))?.toString());
    expect(parents).toEqual(['3', '3', '3']);
  });
});
