import { describe, expect, test } from 'vitest';
import {
  PDFArray,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '../../../src/pdf/library.js';
import { readCatalogNames } from '../../../src/pdf/name-dictionary.js';
import { pagesOf } from '../../../src/pdf/page-copy.js';
import { readNameTree } from '../../../src/pdf/sorted-trees.js';
import { keyOfText } from '../../../src/pdf/strings.js';
import { assembledBytes } from '../../support/assembled-bytes.js';
import { makeTaggedPdf } from '../../support/make-tagged-pdf.js';
import {
  elements,
  holds,
  key,
  loadObjects,
  markedContentOf,
  numberAt,
  openInViewer,
  parentTree,
  structureRoot,
  text,
} from './read-assembled.js';
import { annexBytes, annexPart, bodyBytes, englishBytes, twin } from './sample-parts.js';

const whole = await assembledBytes(bodyBytes, [annexPart(), twin]);
const objects = await loadObjects(whole);
const viewer = await openInViewer(whole);
const pages = pagesOf(objects.catalog);
const pageDicts = pages.map((page) => objects.context.lookup(page, PDFDict));

describe('pages', () => {
  test('of the body come first, those of the annexes follow, and none stands outside the page tree', () => {
    const all = objects.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFDict && object.get(key('Type')) === key('Page'));
    expect(viewer.numPages).toBe(6);
    expect(all.map(([ref]) => ref).sort()).toEqual([...pages].sort());
  });

  test('carry their own text', async () => {
    const texts: string[] = [];
    for (let number = 1; number <= viewer.numPages; number += 1) {
      const { items } = await (await viewer.getPage(number)).getTextContent();
      texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    expect(texts.map((page) => /Beraten|Zweites|Gesagt|Ergebnis/.exec(page)?.[0])).toEqual([
      'Beraten',
      'Zweites',
      'Gesagt',
      'Ergebnis',
      'Gesagt',
      'Ergebnis',
    ]);
  });

  test('are labelled 1, 2 in the body and A1-1, A1-2 in the annex', async () => {
    expect(await viewer.getPageLabels()).toEqual(['1', '2', 'A1-1', 'A1-2', 'A2-1', 'A2-2']);
  });

  test('with annotations are walked through in the order of the structure', () => {
    const withAnnotations = pageDicts.filter((page) => page.has(key('Annots')));
    expect(withAnnotations.length).toBeGreaterThan(3);
    expect(withAnnotations.map((page) => page.get(key('Tabs')))).toEqual(withAnnotations.map(() => key('S')));
  });
});

describe('tags', () => {
  const parents = parentTree(objects);

  test('of an annex stand in a Part at the end of the Document that bears its title and language', async () => {
    const mixed = await loadObjects(
      await assembledBytes(bodyBytes, [
        annexPart(),
        annexPart({ id: 'report', label: 'Anlage 2', bytes: englishBytes }),
      ]),
    );
    const parts = elements(mixed).filter((element) => element.get(key('S')) === key('Part'));
    expect(parts.map((part) => text(part.lookup(key('T'))))).toEqual([
      'Anlage 1: Zusammenfassung der Protokolle',
      'Anlage 2: Zusammenfassung der Protokolle',
    ]);
    expect(parts.map((part) => text(part.lookup(key('Lang'))))).toEqual(['de', 'en']);
    const [document] = elements(mixed);
    expect(
      document
        ?.lookup(key('K'), PDFArray)
        .asArray()
        .slice(-2)
        .map((kid) => mixed.context.lookup(kid)),
    ).toEqual(parts);
    expect(elements(mixed).filter((element) => element.get(key('S')) === key('Document'))).toEqual([document]);
  });

  test('reach every marked content of every page through the ParentTree', () => {
    for (const [index, page] of pageDicts.entries()) {
      const row = objects.context.lookup(parents.get(numberAt(page, 'StructParents') ?? -1), PDFArray);
      const contents = markedContentOf(page);
      expect(contents.length).toBeGreaterThan(3);
      for (const mcid of contents) {
        expect(holds(row.lookup(mcid, PDFDict), { mcid, page: pages[index] ?? PDFRef.of(0) }), `${index}/${mcid}`).toBe(
          true,
        );
      }
    }
  });

  test('reach every link through the ParentTree', () => {
    const annotations = pageDicts.flatMap((page) => page.lookupMaybe(key('Annots'), PDFArray)?.asArray() ?? []);
    expect(annotations.length).toBeGreaterThan(12);
    for (const annotation of annotations) {
      const parent = numberAt(objects.context.lookup(annotation, PDFDict), 'StructParent') ?? -1;
      const element = objects.context.lookup(parents.get(parent), PDFDict);
      expect(element.get(key('S'))).toBe(key('Link'));
      const kids = element
        .lookup(key('K'), PDFArray)
        .asArray()
        .map((kid) => objects.context.lookup(kid));
      expect(kids.some((kid) => kid instanceof PDFDict && kid.get(key('Obj')) === annotation)).toBe(true);
    }
  });

  test('are indexed by keys that belong to one page or link each, below the next free key', () => {
    const keys = objects.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const dict = object instanceof PDFStream ? object.dict : object;
      if (!(dict instanceof PDFDict)) return [];
      return [numberAt(dict, 'StructParents'), numberAt(dict, 'StructParent')].filter((found) => found !== undefined);
    });
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.toSorted((left, right) => left - right)).toEqual([...parents.keys()]);
    expect(numberAt(structureRoot(objects), 'ParentTreeNextKey')).toBe(Math.max(...keys) + 1);
  });

  test('have IDs of their own that the IDTree and the Headers of the cells find again', () => {
    const withId = elements(objects).filter((element) => element.has(key('ID')));
    const ids = withId.map((element) => text(element.lookup(key('ID'))));
    // Two notes and two header cells in the body, one note and two header cells in each annex.
    expect(ids.toSorted()).toEqual(
      ['Note 1', 'Note 2', 'U1x0y0', 'U1x1y0']
        .concat(['A1-Note 1', 'A1-U1x0y0', 'A1-U1x1y0'], ['A2-Note 1', 'A2-U1x0y0', 'A2-U1x1y0'])
        .toSorted(),
    );
    const index = readNameTree(structureRoot(objects).lookup(key('IDTree'), PDFDict));
    expect([...index.keys()].toSorted()).toEqual(ids.toSorted());
    for (const [id, ref] of index) {
      expect(text(objects.context.lookup(ref, PDFDict).lookup(key('ID')))).toBe(id);
    }
  });

  test('name as headers of a cell the header cells of its own table', () => {
    const index = readNameTree(structureRoot(objects).lookup(key('IDTree'), PDFDict));
    const cells = elements(objects).filter((element) => element.get(key('S')) === key('TD'));
    expect(cells).toHaveLength(12);
    for (const cell of cells) {
      const attributes = cell.lookup(key('A'), PDFArray).asArray();
      const headers = attributes.flatMap(
        (item) => objects.context.lookup(item, PDFDict).lookupMaybe(key('Headers'), PDFArray)?.asArray() ?? [],
      );
      expect(headers).toHaveLength(1);
      const header = objects.context.lookup(index.get(text(headers[0]) ?? ''), PDFDict);
      expect(tableOf(header)).toBe(tableOf(cell));
    }
  });

  test('are what a viewer reads on the pages of the annex', async () => {
    const tree = await (await viewer.getPage(4)).getStructTree();
    const roles = (node: object): unknown[] => {
      const { role, children } = node as { readonly role?: string; readonly children?: readonly object[] };
      return role === undefined ? [] : [role, ...(children ?? []).map(roles).filter((below) => below.length > 0)];
    };
    const content = [['H1'], ['H2'], ['H3'], ['P', ['Link']]];
    expect(roles(tree)).toEqual(['Root', ['Document', ['Part', ['Sect', ...content]]]]);
  });
});

describe('bookmarks', () => {
  test('end with one closed entry for each annex, its own bookmarks beneath it', async () => {
    const outline = await viewer.getOutline();
    type Items = typeof outline;
    const titles = (items: Items): unknown[] => items.map((item) => [item.title, ...titles(item.items)]);
    const annex = [['Zusammenfassung'], ['Ergebnis', ['Im Einzelnen', ['Noch genauer']]]];
    expect(titles(outline)).toEqual([
      ['Niederschrift'],
      ['Zweites', ['Darin']],
      ['Anlage 1: Zusammenfassung der Protokolle', ...annex],
      ['Anlage 2: Präsentation', ...annex],
    ]);
    expect(outline.map((item) => item.count)).toEqual([undefined, -1, -2, -2]);
    const root = objects.catalog.lookup(key('Outlines'), PDFDict);
    expect(numberAt(root, 'Count')).toBe(4);
  });

  test('lead to the first page of the annex and to the pages of its headings', async () => {
    const outline = await viewer.getOutline();
    const annex = outline[3];
    expect(await pageOf(annex?.dest)).toBe(5);
    expect(await Promise.all((annex?.items ?? []).map((item) => pageOf(item.dest)))).toEqual([5, 6]);
  });

  test('know their neighbours and the one above them', () => {
    const check = (parent: PDFRef): number => {
      const dict = objects.context.lookup(parent, PDFDict);
      let previous: PDFObject | undefined;
      let count = 0;
      for (let ref = dict.get(key('First')); ref instanceof PDFRef; count += 1) {
        const item = objects.context.lookup(ref, PDFDict);
        expect(item.get(key('Parent'))).toBe(parent);
        expect(item.get(key('Prev'))).toBe(previous);
        if (item.has(key('First'))) count += check(ref);
        previous = ref;
        ref = item.get(key('Next'));
      }
      expect(dict.get(key('Last'))).toBe(previous);
      return count;
    };
    const root = objects.catalog.get(key('Outlines'));
    expect(root instanceof PDFRef && check(root)).toBe(3 + 2 * 5);
  });

  test('are made where the body has none', async () => {
    const bare = makeTaggedPdf('Nur #link("anlage:zusammenfassung")[Text].');
    const outline = await (await openInViewer(await assembledBytes(bare, [annexPart()]))).getOutline();
    expect(outline.map((item) => item.title)).toEqual(['Anlage 1: Zusammenfassung der Protokolle']);
  });
});

describe('links', () => {
  test('stay within body and annex, and those to an annex lead to its first page', async () => {
    const targets: (string | number | undefined)[][] = [];
    for (let number = 1; number <= viewer.numPages; number += 1) {
      const annotations = await (await viewer.getPage(number)).getAnnotations();
      const leads = annotations.map(async ({ url, dest }) => url ?? (await pageOf(dest)));
      targets.push(await Promise.all(leads));
    }
    expect(targets).toEqual([
      // Note, Anlage 1, below, and the note's way back.
      [1, 3, 2, 1],
      [1, 2, 'https://example.org/stream', 2],
      [3, 4, 3],
      [3],
      [5, 6, 5],
      [5],
    ]);
  });

  test('to an annex are described by its title and no longer by an address', () => {
    const described = pageDicts
      .flatMap((page) => page.lookupMaybe(key('Annots'), PDFArray)?.asArray() ?? [])
      .map((ref) => text(objects.context.lookup(ref, PDFDict).lookup(key('Contents'))));
    expect(described).toContain('Anlage 1: Zusammenfassung der Protokolle');
    expect(described.filter((description) => description?.includes('anlage:'))).toEqual([]);
  });

  test('to an annex whose id has umlauts, brackets and percent signs find it, however the id is composed', async () => {
    const ids = ['präsentation (2)', 'pra\u0308sentation', '100 % livestream'];
    const body = makeTaggedPdf(ids.map((id) => `#link("anlage:${id}")[Text]`).join('\n\n'));
    const parts = ids.map((id, index) =>
      annexPart({ id: id.normalize('NFC'), pageLabelPrefix: `A${index + 1}-`, bytes: englishBytes }),
    );
    const assembled = await openInViewer(await assembledBytes(body, parts));
    const annotations = await (await assembled.getPage(1)).getAnnotations();
    const leads = annotations.map(async ({ dest }) => 1 + (await assembled.getPageIndex(dest[0])));
    expect(await Promise.all(leads)).toEqual([2, 3, 4]);
  });

  test('from one annex to another lead there', async () => {
    const referring = makeTaggedPdf('= Vermerk\nSiehe #link("anlage:zusammenfassung")[Anlage 1].');
    const parts = [annexPart(), annexPart({ id: 'vermerk', pageLabelPrefix: 'A2-', bytes: referring })];
    const assembled = await openInViewer(await assembledBytes(bodyBytes, parts));
    const [link] = await (await assembled.getPage(5)).getAnnotations();
    expect(await assembled.getPageIndex(link.dest[0])).toBe(2);
  });

  test('to an annex that is not there are our mistake', async () => {
    await expect(assembledBytes(bodyBytes, [])).rejects.toThrow('"zusammenfassung"');
  });
});

describe('the file', () => {
  test('keeps what the body says of itself', async () => {
    const { catalog } = objects;
    expect(text(catalog.lookup(key('Lang')))).toBe('de');
    expect(catalog.lookup(key('ViewerPreferences'), PDFDict).get(key('DisplayDocTitle'))?.toString()).toBe('true');
    expect(catalog.lookup(key('MarkInfo'), PDFDict).get(key('Marked'))?.toString()).toBe('true');
    expect(catalog.lookup(key('OutputIntents'), PDFArray).size()).toBe(1);
    const { metadata, info } = await viewer.getMetadata();
    expect(metadata.get('pdfaid:part')).toBe('3');
    expect(metadata.get('pdfaid:conformance')).toBe('A');
    expect(metadata.get('pdfuaid:part')).toBe('1');
    expect(metadata.get('dc:title')).toBe('Niederschrift');
    expect(info).toMatchObject({ Title: 'Niederschrift', ModDate: 'D:20180312000000Z' });
  });

  test('says in its XMP packet how many pages it has and who it is', () => {
    const packet = objects.catalog.lookup(key('Metadata'));
    const xmp = packet instanceof PDFRawStream ? Buffer.from(packet.getContents()).toString('utf8') : '';
    const id = objects.context.lookup(objects.context.trailerInfo.ID, PDFArray).get(0);
    const encoded =
      'asBytes' in id && typeof id.asBytes === 'function' ? Buffer.from(id.asBytes()).toString('base64') : '';
    expect(encoded).toHaveLength(24);
    expect(xmp).toContain('<xmpTPg:NPages>6<');
    expect(xmp).toContain(`<xmpMM:InstanceID>${encoded}<`);
    expect(xmp).toContain(`<xmpMM:DocumentID>${encoded}<`);
  });

  test('has the same bytes for the same parts and another identity for other ones', async () => {
    expect(Buffer.compare(await assembledBytes(bodyBytes, [annexPart(), twin]), whole)).toBe(0);
    const other = await loadObjects(await assembledBytes(bodyBytes, [annexPart({ title: 'Andere' }), twin]));
    expect(other.context.trailerInfo.ID?.toString()).not.toBe(objects.context.trailerInfo.ID?.toString());
  });

  test('holds the attachments of all parts under names that differ', () => {
    const files = readCatalogNames(objects.catalog, 'EmbeddedFiles');
    expect([...files.keys()]).toEqual([keyOfText('A1-daten.csv'), keyOfText('A2-daten.csv')]);
    const specifications = [...files.values()].map((file) => objects.context.lookup(file, PDFDict));
    expect(specifications.map((file) => text(file.lookup(key('UF'))))).toEqual(['A1-daten.csv', 'A2-daten.csv']);
    expect(objects.catalog.lookup(key('AF'), PDFArray).asArray()).toEqual([...files.values()]);
  });

  test('keeps destinations apart that are called the same in body and annexes', () => {
    expect([...readCatalogNames(objects.catalog, 'Dests').keys()]).toEqual([
      'A1-anfang',
      'A1-zwei',
      'A2-anfang',
      'A2-zwei',
      'anfang',
      'zwei',
    ]);
  });

  test('can be an annex itself, even under the same prefix', async () => {
    const nested = await assembledBytes(makeTaggedPdf('Kurz.'), [annexPart()]);
    const parts = [annexPart({ bytes: nested }), annexPart({ id: 'zwei', bytes: nested })];
    const assembled = await loadObjects(await assembledBytes(bodyBytes, parts));
    const ids = elements(assembled).flatMap((element) => text(element.lookup(key('ID'))) ?? []);
    expect(ids).toContain('A1-A1-Note 1');
    expect(new Set(ids).size).toBe(ids.length);
    expect(pagesOf(assembled.catalog)).toHaveLength(2 + 3 + 3);
  });

  test('holds nothing that has been replaced', () => {
    const types = objects.context.enumerateIndirectObjects().map(([, object]) => {
      const dict = object instanceof PDFStream ? object.dict : object;
      return dict instanceof PDFDict ? String(dict.get(key('Type'))) : '';
    });
    for (const once of ['/Catalog', '/Metadata', '/StructTreeRoot', '/Outlines', '/OutputIntent']) {
      expect(types.filter((type) => type === once)).toEqual([once]);
    }
  });

  test('has no untagged part and no two annexes of the same id', async () => {
    const untagged = await loadObjects(annexBytes);
    untagged.catalog.delete(PDFName.of('StructTreeRoot'));
    const bytes = await untagged.save();
    await expect(assembledBytes(bodyBytes, [annexPart({ bytes })])).rejects.toThrow('not tagged');
    await expect(assembledBytes(bytes, [annexPart()])).rejects.toThrow('no structure tree');
    await expect(assembledBytes(bodyBytes, [annexPart(), annexPart()])).rejects.toThrow('Two annexes');
  });
});

async function pageOf(dest: unknown): Promise<number | undefined> {
  const explicit = typeof dest === 'string' ? await viewer.getDestination(dest) : dest;
  return Array.isArray(explicit) ? 1 + (await viewer.getPageIndex(explicit[0])) : undefined;
}

function tableOf(element: PDFDict): PDFDict | undefined {
  let above: PDFDict | undefined = element;
  while (above !== undefined && above.get(key('S')) !== key('Table')) above = above.lookupMaybe(key('P'), PDFDict);
  return above;
}
