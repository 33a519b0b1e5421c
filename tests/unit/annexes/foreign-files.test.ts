// What files of others have and ours have not: it goes with them, or stays behind on purpose.
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/annexes/assemble.js';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from '../../../src/pdf/library.js';
import { pagesOf } from '../../../src/pdf/page-copy.js';
import { assembledBytes } from '../../support/assembled-bytes.js';
import { type ForeignFile, foreignPdf } from './foreign-pdf.js';
import { elements, holds, key, loadObjects, openInViewer, parentTree, structureRoot, text } from './read-assembled.js';
import { annexPart, bodyBytes } from './sample-parts.js';

const withAnnex = async (count: number, change?: (file: ForeignFile) => void) =>
  assembledBytes(bodyBytes, [annexPart({ bytes: await foreignPdf(count, change) })]);

/** Pages of the body before those of the annex. */
const BODY = 2;

describe('bookmarks of an annex', () => {
  const outline = (change: (file: ForeignFile) => void) =>
    withAnnex(2, change)
      .then(openInViewer)
      .then((viewer) => viewer.getOutline());

  test('keep actions and named places, and get a title where they have none', async () => {
    const items = await outline(({ context, catalog, pages }) => {
      const [root, a, b, c] = [context.nextRef(), context.nextRef(), context.nextRef(), context.nextRef()];
      const title = (entries: object, name?: string) => {
        const item = context.obj(entries as Record<string, never>);
        if (name !== undefined) item.set(key('Title'), PDFHexString.fromText(name));
        return item;
      };
      const address = context.obj({ S: 'URI' });
      address.set(key('URI'), PDFString.of('https://example.org/'));
      context.assign(a, title({ A: address, Next: b }, 'Netz'));
      context.assign(b, title({ Dest: 'Ziel', Next: c }));
      context.assign(c, title({ A: { S: 'GoTo', D: [pages[1], 'Fit'] }, Next: a, Parent: b }, 'Zweite'));
      context.assign(root, context.obj({ First: a, Last: a, Count: 99 }));
      catalog.set(key('Outlines'), root);
      catalog.set(key('Dests'), context.obj({ Ziel: [pages[0], 'Fit'] } as unknown as Record<string, PDFArray>));
    });
    const own = items.at(-1)?.items ?? [];
    expect(own.map(({ title, url, dest }) => [title, url ?? dest])).toEqual([
      ['Netz', 'https://example.org/'],
      ['–', 'A1-Ziel'],
      ['Zweite', [expect.anything(), { name: 'Fit' }]],
    ]);
  });

  test('may hang together wrongly and be ten thousand levels deep', async () => {
    const bytes = await withAnnex(1, ({ context, catalog }) => {
      const refs = Array.from({ length: 10_000 }, () => context.nextRef());
      for (const [index, ref] of refs.entries()) {
        const item = context.obj({ First: refs[index + 1] ?? refs[0], Parent: ref } as Record<string, PDFRef>);
        item.set(key('Title'), PDFString.of(String(index)));
        context.assign(ref, item);
      }
      catalog.set(key('Outlines'), context.register(context.obj({ First: refs[0] } as Record<string, PDFRef>)));
    });
    const { catalog } = await loadObjects(bytes);
    let depth = 0;
    for (
      let item = catalog.lookup(key('Outlines'), PDFDict).lookupMaybe(key('Last'), PDFDict);
      item !== undefined;
      item = item.lookupMaybe(key('First'), PDFDict)
    ) {
      depth += 1;
    }
    expect(depth).toBe(10_001);
  });
});

describe('pages of an annex', () => {
  test('keep the names their file gives them, behind its number', async () => {
    const bytes = await withAnnex(4, ({ context, catalog }) => {
      const title = context.obj({});
      title.set(key('P'), PDFString.of('Titel'));
      catalog.set(key('PageLabels'), context.obj({ Nums: [0, title, 1, { S: 'r', St: 4 }, 3, { S: 'D' }] }));
    });
    expect(await (await openInViewer(bytes)).getPageLabels()).toEqual(['1', '2', 'A1-Titel', 'A1-iv', 'A1-v', 'A1-1']);
  });

  test('that a link or bookmark names and the file does not have come in by no back door', async () => {
    const bytes = await withAnnex(1, ({ context, pageDicts: [page] }) => {
      const gone = context.register(context.obj({ Type: 'Page', Parent: context.nextRef() }));
      const link = { Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'GoTo', D: [gone, 'Fit'] } };
      page?.set(key('Annots'), context.obj([context.register(context.obj(link)), link]));
    });
    const { context, catalog } = await loadObjects(bytes);
    const all = context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(key('Type')) === key('Page'));
    expect(all.map(([ref]) => ref).toSorted()).toEqual([...pagesOf(catalog)].toSorted());
    const annotations = context.lookup(pagesOf(catalog).at(-1), PDFDict).lookup(key('Annots'), PDFArray);
    expect(annotations.asArray().every((item) => item instanceof PDFRef)).toBe(true);
  });

  test('bring articles and what is said of them, but no picture, no private data and nothing that happens by itself', async () => {
    const bytes = await withAnnex(1, ({ context, catalog, pages: [first], pageDicts: [page] }) => {
      const [thread, bead] = [context.nextRef(), context.nextRef()];
      context.assign(thread, context.obj({ Type: 'Thread', F: bead }));
      context.assign(
        bead,
        context.obj({ T: thread, N: bead, V: bead, P: first, R: [0, 0, 9, 9] } as unknown as Record<string, PDFRef>),
      );
      catalog.set(key('Threads'), context.obj([thread]));
      page?.set(key('B'), context.obj([bead]));
      page?.set(key('Metadata'), context.register(context.stream('<x/>', { Type: 'Metadata', Subtype: 'XML' })));
      for (const name of ['Thumb', 'PieceInfo', 'AA', 'OutputIntents']) page?.set(key(name), context.obj({}));
    });
    const { catalog, context } = await loadObjects(bytes);
    const page = context.lookup(pagesOf(catalog).at(-1), PDFDict);
    const [thread] = catalog.lookup(key('Threads'), PDFArray).asArray();
    const [bead] = page.lookup(key('B'), PDFArray).asArray();
    expect(context.lookup(bead, PDFDict).get(key('T'))).toBe(thread);
    expect(page.has(key('Metadata'))).toBe(true);
    expect(['Thumb', 'PieceInfo', 'AA', 'OutputIntents'].filter((name) => page.has(key(name)))).toEqual([]);
  });

  test('may be written into the page tree itself and say nothing of their size', async () => {
    const bytes = await withAnnex(1, ({ context, catalog, pageDicts: [page] }) => {
      const tree = catalog.lookup(key('Pages'), PDFDict);
      page?.delete(key('MediaBox'));
      tree.lookup(key('Kids'), PDFArray).push(context.obj({ Type: 'Page', MediaBox: [0, 0, 'x', 3] }));
    });
    const viewer = await openInViewer(bytes);
    expect(viewer.numPages).toBe(BODY + 2);
    expect([(await viewer.getPage(3)).view, (await viewer.getPage(4)).view]).toEqual([
      [0, 0, 612, 792],
      [0, 0, 612, 792],
    ]);
  });

  test('keep their files: of the document, of a page, and pinned to one', async () => {
    const bytes = await withAnnex(1, ({ context, catalog, pageDicts: [page] }) => {
      const file = (name: string) => {
        const specification = context.obj({ Type: 'Filespec', AFRelationship: 'Data' });
        specification.set(
          key('EF'),
          context.obj({ F: context.register(context.stream(name, { Type: 'EmbeddedFile' })) }),
        );
        for (const entry of ['F', 'UF']) specification.set(key(entry), PDFHexString.fromText(name));
        return context.register(specification);
      };
      const [named, ofPage, pinned] = [file('a.csv'), file('b.csv'), file('c.csv')];
      const names = context.obj([
        PDFString.of('a'),
        named,
        PDFHexString.fromText('a'),
        ofPage,
        PDFString.of('leer'),
        null,
      ]);
      catalog.set(key('Names'), context.obj({ EmbeddedFiles: { Names: names } }));
      page?.set(key('AF'), context.obj([ofPage]));
      page?.set(key('Annots'), context.obj([{ Subtype: 'FileAttachment', Rect: [0, 0, 9, 9], FS: pinned }]));
    });
    const viewer = await openInViewer(bytes);
    expect(Object.keys((await viewer.getAttachments()) ?? {})).toEqual(['A1-a', 'A1-a (2)']);
    const [pinned] = await (await viewer.getPage(3)).getAnnotations();
    expect(pinned.file.filename).toBe('c.csv');
    const { catalog, context } = await loadObjects(bytes);
    expect(
      context.lookup(pagesOf(catalog).at(-1), PDFDict).lookup(key('AF'), PDFArray).lookup(0, PDFDict),
    ).toBeDefined();
  });
});

describe('tags of an annex', () => {
  test('are found again from the content of its pages, though its own index has a gap', async () => {
    const bytes = await withAnnex(2, ({ catalog, context }) => {
      catalog.lookup(key('StructTreeRoot'), PDFDict).set(key('ParentTree'), context.obj({ Nums: [] }));
    });
    const objects = await loadObjects(bytes);
    for (const page of pagesOf(objects.catalog).slice(BODY)) {
      const keyOfPage = Number(objects.context.lookup(page, PDFDict).get(key('StructParents'))?.toString());
      const row = objects.context.lookup(parentTree(objects).get(keyOfPage), PDFArray);
      expect(holds(row.lookup(0, PDFDict), { mcid: 0, page })).toBe(true);
    }
  });

  test('mean what they meant, also standard ones that the file takes for others', async () => {
    const bytes = await withAnnex(1, ({ catalog, context, elements: [element] }) => {
      context.lookup(element, PDFDict).set(key('S'), key('H1'));
      const roles = { H1: 'P', Runde: 'Kreis', Kreis: 'Runde' };
      catalog.lookup(key('StructTreeRoot'), PDFDict).set(key('RoleMap'), context.obj(roles));
    });
    const objects = await loadObjects(bytes);
    const roles = structureRoot(objects).lookup(key('RoleMap'), PDFDict);
    const role = elements(objects).at(-1)?.get(key('S'));
    expect(role).not.toBe(key('H1'));
    expect(role instanceof PDFName && roles.get(role)).toBe(key('P'));
    expect(['H1', 'Runde', 'Kreis'].filter((name) => roles.has(key(name)))).toEqual([]);
  });

  test('have IDs of their own though their file gives one twice', async () => {
    const bytes = await withAnnex(3, ({ context, elements: all }) => {
      for (const element of all) context.lookup(element, PDFDict).set(key('ID'), PDFString.of('n'));
    });
    const ids = elements(await loadObjects(bytes)).flatMap((element) => text(element.lookup(key('ID'))) ?? []);
    expect(ids.filter((id) => id.startsWith('A1-n'))).toHaveLength(3);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('of PDF 2.0 keep their namespaces, those that two files share standing there once', async () => {
    const pdf2 = () =>
      foreignPdf(1, ({ catalog, context, elements: [element] }) => {
        const [own, standard] = [context.obj({}), context.obj({})];
        own.set(key('NS'), PDFString.of('https://example.org/eigene'));
        standard.set(key('NS'), PDFString.of('http://iso.org/pdf2/ssn'));
        const [ownRef, standardRef] = [context.register(own), context.register(standard)];
        own.set(key('RoleMapNS'), context.obj({ Absatz: ['P', standardRef] }));
        context.lookup(element, PDFDict).set(key('S'), key('Absatz'));
        context.lookup(element, PDFDict).set(key('NS'), ownRef);
        catalog.lookup(key('StructTreeRoot'), PDFDict).set(key('Namespaces'), context.obj([ownRef, standardRef]));
      });
    const parts = [
      annexPart({ bytes: await pdf2() }),
      annexPart({ id: 'zwei', bytes: await pdf2(), pageLabelPrefix: 'A2-' }),
    ];
    const objects = await loadObjects(await assembledBytes(bodyBytes, parts));
    const namespaces = structureRoot(objects).lookup(key('Namespaces'), PDFArray);
    const names = namespaces.asArray().map((ref) => text(objects.context.lookup(ref, PDFDict).lookup(key('NS'))));
    expect(names).toEqual(['https://example.org/eigene', 'http://iso.org/pdf2/ssn', 'https://example.org/eigene']);
    const used = elements(objects).flatMap((element) => element.get(key('NS')) ?? []);
    expect(used).toEqual([namespaces.get(0), namespaces.get(2)]);
    const mapped = used.map((ref) => {
      const map = objects.context.lookup(ref, PDFDict).lookup(key('RoleMapNS'), PDFDict);
      return map.lookup(key('Absatz'), PDFArray).get(1);
    });
    expect(mapped).toEqual([namespaces.get(1), namespaces.get(1)]);
  });
});

describe('actions of an annex', () => {
  test('lead to other files as before, and name fields as they are called now', async () => {
    const bytes = await withAnnex(1, ({ context, pageDicts: [page] }) => {
      const link = (entries: object) => ({ Subtype: 'Link', Rect: [0, 0, 9, 9], A: entries });
      const [remote, reset] = [context.obj({ S: 'GoToR' }), context.obj({ S: 'Hide' })];
      remote.set(key('D'), PDFString.of('ziel'));
      remote.set(key('F'), PDFString.of('andere.pdf'));
      reset.set(key('T'), PDFString.of('Feld'));
      const field = context.obj({ Subtype: 'Widget', FT: 'Tx', Rect: [0, 0, 9, 9] });
      field.set(key('T'), PDFString.of('Feld'));
      page?.set(key('Annots'), context.obj([link(remote), link(reset), field] as unknown as PDFDict[]));
    });
    const { catalog, context } = await loadObjects(bytes);
    const [remote, hide] = context
      .lookup(pagesOf(catalog).at(-1), PDFDict)
      .lookup(key('Annots'), PDFArray)
      .asArray()
      .map((item) => context.lookup(item, PDFDict).lookupMaybe(key('A'), PDFDict));
    expect(text(remote?.lookup(key('D')))).toBe('ziel');
    expect(text(hide?.lookup(key('T')))).toBe('A1.Feld');
  });
});

test('addresses that are relative to one that the file names are whole afterwards, all others stay', async () => {
  const bytes = await withAnnex(1, ({ context, catalog, pageDicts: [page] }) => {
    const base = context.obj({});
    base.set(key('Base'), PDFString.of('https://example.org/kreis/'));
    catalog.set(key('URI'), base);
    const links = ['plan.html#2', 'mailto:amt@example.org', '//', 'http://example.com/'].map((address) => {
      const action = context.obj({ S: 'URI' });
      action.set(key('URI'), PDFString.of(address));
      return { Subtype: 'Link', Rect: [0, 0, 9, 9], A: action };
    });
    page?.set(key('Annots'), context.obj(links));
  });
  const { catalog, context } = await loadObjects(bytes);
  const links = context.lookup(pagesOf(catalog).at(-1), PDFDict).lookup(key('Annots'), PDFArray).asArray();
  const addresses = links.map((link) =>
    text(context.lookup(link, PDFDict).lookup(key('A'), PDFDict).lookup(key('URI'))),
  );
  expect(addresses).toEqual([
    'https://example.org/kreis/plan.html#2',
    'mailto:amt@example.org',
    '//',
    'http://example.com/',
  ]);
});

test('tags that a program guessed, or that hold properties of its own, are said to do so in the whole', async () => {
  const marksOf = async (marks: Record<string, boolean>) => {
    const bytes = await withAnnex(1, ({ context, catalog }) => catalog.set(key('MarkInfo'), context.obj(marks)));
    return (await loadObjects(bytes)).catalog.lookup(key('MarkInfo'), PDFDict).keys().map(String).toSorted();
  };
  expect(await marksOf({ Marked: false, Suspects: true, UserProperties: true })).toEqual([
    '/Marked',
    '/Suspects',
    '/UserProperties',
  ]);
  expect(await marksOf({ Marked: true, Suspects: false })).toEqual(await marksOf({}));
});

describe('a whole with annexes of others', () => {
  test('has the same bytes for the same parts', async () => {
    const parts = [annexPart({ bytes: await foreignPdf(3) }), annexPart({ id: 'zwei' })];
    const [one, other] = [await assemble(bodyBytes, parts), await assemble(bodyBytes, parts)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(one.pageCount).toBe(BODY + 3 + 2);
  });
});
