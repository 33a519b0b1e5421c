// Covers, right-hand pages, links to a page of an annex, and what the whole may say of itself.
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/annexes/assemble.js';
import { linkAnnexFiles } from '../../../src/annexes/link-files.js';
import { PDFDict } from '../../../src/pdf/library.js';
import { makeTaggedPdf } from '../../support/make-tagged-pdf.js';
import { foreignPdf } from './foreign-pdf.js';
import { elements, key, loadObjects, openInViewer, text } from './read-assembled.js';
import { annexPart, bodyBytes, englishBytes, twin } from './sample-parts.js';

const cover = makeTaggedPdf('= Anlage 1 <da>\nzur Niederschrift#footnote[Vom Amt.] #link(<da>)[hier]', {
  title: 'Deckblatt',
});

async function textOf(bytes: Uint8Array): Promise<readonly string[]> {
  const viewer = await openInViewer(bytes);
  return Promise.all(
    Array.from({ length: viewer.numPages }, async (_, index) => {
      const { items } = await (await viewer.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
}

describe('an annex with a cover', () => {
  test('begins there for links, bookmarks, labels and tags, and keeps its own language', async () => {
    const { bytes } = await assemble(bodyBytes, [annexPart({ bytes: englishBytes, cover })]);
    const viewer = await openInViewer(bytes);
    expect(await viewer.getPageLabels()).toEqual(['1', '2', 'A1-Deckblatt', 'A1-1']);
    const [, , entry] = await viewer.getOutline();
    expect(await viewer.getPageIndex(entry?.dest?.[0])).toBe(2);
    expect(entry?.items.map(({ title }) => title)).toEqual(['Report']);
    const [, link] = await (await viewer.getPage(1)).getAnnotations();
    expect(await viewer.getPageIndex(link.dest[0])).toBe(2);
    const objects = await loadObjects(bytes);
    const [part, ...others] = elements(objects).filter((element) => element.get(key('S')) === key('Part'));
    expect(others).toEqual([]);
    const tops = elements(objects).filter((element) => element.lookup(key('P')) === part);
    expect([part, ...tops].map((element) => text(element?.lookup(key('Lang'))))).toEqual(['de', undefined, 'en']);
  });

  test('has names and notes that the cover does not take away', async () => {
    const { bytes } = await assemble(bodyBytes, [annexPart({ cover })]);
    const ids = elements(await loadObjects(bytes)).flatMap((element) => text(element.lookup(key('ID'))) ?? []);
    expect(ids.filter((id) => id.endsWith('Note 1')).toSorted()).toEqual([
      'A1-Deckblatt-Note 1',
      'A1-Note 1',
      'Note 1',
    ]);
    const viewer = await openInViewer(bytes);
    expect([...Object.keys(await viewer.getDestinations())].toSorted()).toContain('A1-Deckblatt-da');
  });
});

describe('a link to a page of an annex', () => {
  const pages = ['', '#seite=2', '#seite=3', '#seite=0', '#seite=3'];
  const body = makeTaggedPdf(pages.map((page) => `#link("anlage:zusammenfassung${page}")[Text]`).join('\n\n'));

  test('leads there, counted without the cover; one that is not there leads to the beginning', async () => {
    const { bytes } = await assemble(body, [annexPart({ cover })]);
    const viewer = await openInViewer(bytes);
    const links = await (await viewer.getPage(1)).getAnnotations();
    expect(await Promise.all(links.map(({ dest }) => viewer.getPageIndex(dest[0])))).toEqual([1, 3, 1, 1, 1]);
    const contents = links.map(({ contentsObj }) => contentsObj.str);
    expect(contents.slice(0, 2)).toEqual([
      'Anlage 1: Zusammenfassung der Protokolle',
      'Anlage 1: Zusammenfassung der Protokolle, Seite 2',
    ]);
  });

  test('leads to that page of the file beside the body', async () => {
    const { context } = await loadObjects(linkAnnexFiles(body, new Map([['zusammenfassung', 'Anlagen/Bericht.pdf']])));
    const targets = context.enumerateIndirectObjects().flatMap(([, object]) => {
      const action = object instanceof PDFDict ? object.lookup(key('A')) : undefined;
      return action instanceof PDFDict
        ? [[action.get(key('D'))?.toString(), text((object as PDFDict).lookup(key('Contents')))]]
        : [];
    });
    expect(targets.slice(0, 2)).toEqual([
      ['[ 0 /XYZ null null null ]', 'Datei „Anlagen/Bericht.pdf“'],
      ['[ 1 /XYZ null null null ]', 'Datei „Anlagen/Bericht.pdf“, Seite 2'],
    ]);
  });

  test('leads to a file that is no PDF as to an address, whatever signs its name has', async () => {
    const { context } = await loadObjects(
      linkAnnexFiles(body, new Map([['zusammenfassung', 'Anlagen/Größe 100 % #3 (neu).docx']])),
    );
    const addresses = context.enumerateIndirectObjects().flatMap(([, object]) => {
      const action = object instanceof PDFDict ? object.lookup(key('A')) : undefined;
      return action instanceof PDFDict ? (text(action.lookup(key('URI'))) ?? []) : [];
    });
    expect(new Set(addresses)).toEqual(new Set(['Anlagen/Gr%C3%B6%C3%9Fe%20100%20%25%20%233%20(neu).docx']));
  });
});

describe('a print on both sides', () => {
  test('has covers and annexes on right-hand pages and blank ones before them, as large and turned as what follows', async () => {
    const wide = await foreignPdf(1, ({ pageDicts: [page], context }) => {
      page?.set(key('Rotate'), context.obj(90));
      page?.set(key('MediaBox'), context.obj([0, 0, 842, 1191]));
    });
    const parts = [annexPart({ cover, bytes: wide }), twin];
    const { bytes, pageCount } = await assemble(bodyBytes, parts, { annexesBegin: 'on a right-hand page' });
    const viewer = await openInViewer(bytes);
    expect(await viewer.getPageLabels()).toEqual(['1', '2', 'A1-Deckblatt', 'leer', 'A1-1', 'leer', 'A2-1', 'A2-2']);
    expect(pageCount).toBe(8);
    expect((await textOf(bytes)).map((page) => page === '')).toEqual([
      false,
      false,
      false,
      true,
      false,
      true,
      false,
      false,
    ]);
    const blank = await viewer.getPage(4);
    expect([blank.view, blank.rotate]).toEqual([[0, 0, 842, 1191], 90]);
  });

  test('is another file than one that is read on a screen', async () => {
    const ids = [{}, { annexesBegin: 'on a right-hand page' as const }].map(async (options) => {
      const { bytes } = await assemble(bodyBytes, [annexPart({ bytes: englishBytes })], options);
      return (await loadObjects(bytes)).context.trailerInfo.ID?.toString();
    });
    expect(new Set(await Promise.all(ids)).size).toBe(2);
  });
});

describe('what the whole says of itself', () => {
  const claimsOf = async (part: Parameters<typeof annexPart>[0]) => {
    const { bytes, claims } = await assemble(bodyBytes, [annexPart(part), twin]);
    const { catalog } = await loadObjects(bytes);
    const { metadata } = await (await openInViewer(bytes)).getMetadata();
    const said = { ua: metadata.get('pdfuaid:part') !== null, a: metadata.get('pdfaid:part') !== null };
    expect(said).toEqual(claims);
    expect(metadata.get('pdfaid:conformance') !== null).toBe(claims.a);
    expect(metadata.get('dc:title')).toBe('Niederschrift');
    expect(catalog.lookup(key('ViewerPreferences'), PDFDict).get(key('DisplayDocTitle'))?.toString()).toBe('true');
    return claims;
  };

  test('is what the body says when every part earns it', async () => {
    expect(await claimsOf({})).toEqual({ ua: true, a: true });
    expect(await claimsOf({ earns: { ua: true, a: true } })).toEqual({ ua: true, a: true });
  });

  test('lacks what one part does not earn, each standard by itself, whatever that part says', async () => {
    expect(await claimsOf({ earns: { ua: true, a: false } })).toEqual({ ua: true, a: false });
    expect(await claimsOf({ earns: { ua: false, a: true } })).toEqual({ ua: false, a: true });
    expect(await claimsOf({ earns: { ua: false, a: false } })).toEqual({ ua: false, a: false });
  });

  test('is no PDF/A where a part has colours for print that the description of the body does not cover', async () => {
    const bytes = await foreignPdf(1, ({ context, catalog }) => {
      const profile = context.register(context.stream('profile', { N: 4 }));
      catalog.set(key('OutputIntents'), context.obj([{ S: 'GTS_PDFA1', DestOutputProfile: profile }]));
    });
    expect(await claimsOf({ bytes, earns: { ua: true, a: true } })).toEqual({ ua: true, a: false });
    const colours = async (a: boolean) =>
      (await assemble(bodyBytes, [annexPart({ bytes, earns: { ua: true, a } })])).printColours;
    expect([await colours(true), await colours(false)]).toEqual([[annexPart({ bytes }).id], []]);
  });
});

test('links in an annex of others that look like ours and lead nowhere stay what they are', async () => {
  const bytes = makeTaggedPdf('#link("anlage:unbekannt")[Text]');
  const whole = await assemble(bodyBytes, [annexPart({ bytes, earns: { ua: false, a: false } })]);
  const [link] = await (await (await openInViewer(whole.bytes)).getPage(3)).getAnnotations();
  expect(link.unsafeUrl).toBe('anlage:unbekannt');
  await expect(assemble(bodyBytes, [annexPart({ bytes })])).rejects.toThrow('"unbekannt"');
});
