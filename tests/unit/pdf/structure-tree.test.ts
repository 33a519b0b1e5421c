import { describe, expect, test } from 'vitest';
import { PDFArray, PDFContext, PDFDict, PDFName, PDFRef, PDFStream } from '../../../src/pdf/library.js';
import { createObjectCopier } from '../../../src/pdf/object-copy.js';
import { readNumberTree } from '../../../src/pdf/sorted-trees.js';
import { elementsBelow } from '../../../src/pdf/structure-elements.js';
import { appendStructure, closeStructure, openStructure } from '../../../src/pdf/structure-tree.js';

const key = (name: string) => PDFName.of(name);

interface SampleOptions {
  readonly roles?: Record<string, string>;
  readonly classes?: Record<string, Record<string, string | number>>;
  /** Role and class of the one paragraph. */
  readonly role?: string;
  readonly className?: string;
}

/** A file of one paragraph on one page, whose form XObject is tagged as well. */
function sampleFile({ roles, classes, role = 'P', className }: SampleOptions = {}) {
  const context = PDFContext.create();
  const [rootRef, documentRef, pageRef] = [context.nextRef(), context.nextRef(), context.nextRef()];
  const paragraph = context.register(
    context.obj({
      Type: 'StructElem',
      S: role,
      P: documentRef,
      Pg: pageRef,
      K: [0],
      ...(className && { C: className }),
    }),
  );
  const form = context.register(context.stream('q Q', { Subtype: 'Form', StructParents: 1 }));
  const page = context.obj({ Type: 'Page', StructParents: 0, Resources: { XObject: { x: form } } });
  context.assign(pageRef, page);
  context.assign(documentRef, context.obj({ Type: 'StructElem', S: 'Document', P: rootRef, K: [paragraph] }));
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: [documentRef],
    ParentTree: { Nums: [0, [paragraph], 1, [paragraph]] },
    ...(roles && { RoleMap: roles }),
    ...(classes && { ClassMap: classes }),
  });
  context.assign(rootRef, root);
  return { context, root, rootRef, page, catalog: context.obj({ StructTreeRoot: rootRef }) };
}

/** Appends one sample to another; what was appended is the last paragraph. */
function append(target: SampleOptions, source: SampleOptions) {
  const [body, annex] = [sampleFile(target), sampleFile(source)];
  const structure = openStructure(body.catalog);
  const place = body.context.nextRef();
  const copier = createObjectCopier(annex.context, body.context, new Map([[annex.rootRef, place]]));
  const page = copier.copy(annex.page) as PDFDict;
  const part = { place, title: 'Anlage', idPrefix: 'A1-', renameSuffix: '-A1' };
  appendStructure(structure, annex.root, { copier, part });
  closeStructure(structure);
  const appended = [...elementsBelow(body.root)].at(-1)?.element;
  if (appended === undefined) throw new Error('nothing was appended');
  return { root: body.root, page, appended };
}

describe('the tag tree of a second file', () => {
  test('has its keys shifted on pages and in form XObjects alike', () => {
    const { root, page } = append({}, {});
    const form = page.lookup(key('Resources'), PDFDict).lookup(key('XObject'), PDFDict).lookup(key('x'), PDFStream);
    expect(page.get(key('StructParents'))?.toString()).toBe('2');
    expect(form.dict.get(key('StructParents'))?.toString()).toBe('3');
    expect([...readNumberTree(root.lookup(key('ParentTree'), PDFDict)).keys()]).toEqual([0, 1, 2, 3]);
    expect(root.get(key('ParentTreeNextKey'))?.toString()).toBe('4');
  });

  test('stands below Document and Part, its own Document as a section', () => {
    const { root } = append({}, {});
    const roles = [...elementsBelow(root)].map(({ element }) => element.get(key('S'))?.toString());
    expect(roles).toEqual(['/Document', '/P', '/Part', '/Sect', '/P']);
  });

  test('has every element refer to its parent, up to the root', () => {
    const { root } = append({}, {});
    for (const { element, ref } of elementsBelow(root)) {
      for (const kid of element.lookupMaybe(key('K'), PDFArray)?.asArray() ?? []) {
        if (kid instanceof PDFRef) expect(element.context.lookup(kid, PDFDict).get(key('P'))).toBe(ref);
      }
    }
  });

  test('brings roles that are new and shares those of the same meaning, however they get there', () => {
    const { root, appended } = append(
      { roles: { Text: 'P' } },
      { roles: { Text: 'Fließtext', Fließtext: 'P' }, role: 'Text' },
    );
    expect(appended.get(key('S'))).toBe(key('Text'));
    expect(root.lookup(key('RoleMap'), PDFDict).get(key('Fließtext'))).toBe(key('P'));
  });

  test('keeps the meaning of roles where the other file maps standard types to themselves, as LibreOffice does', () => {
    const { root } = append({}, { roles: { Vermerk: 'Span', Span: 'Span' }, role: 'Vermerk' });
    const roles = root.lookup(key('RoleMap'), PDFDict);
    expect(roles.get(key('Vermerk'))).toBe(key('Span'));
    expect(roles.has(key('Span'))).toBe(false);
  });

  test('has a role renamed that means something else in the first', () => {
    const { root, appended } = append(
      { roles: { Satz: 'Span', 'Satz-A1': 'H1' } },
      { roles: { Satz: 'P' }, role: 'Satz' },
    );
    expect(appended.get(key('S'))).toBe(key('Satz-A1-A1'));
    const roles = root.lookup(key('RoleMap'), PDFDict);
    expect(roles.get(key('Satz'))).toBe(key('Span'));
    expect(roles.get(key('Satz-A1-A1'))).toBe(key('P'));
  });

  test('has a class renamed that looks different in the first, and shares one that looks the same', () => {
    const [wide, narrow] = [
      { O: 'Layout', SpaceAfter: 9 },
      { O: 'Layout', SpaceAfter: 2 },
    ];
    const different = append({ classes: { Absatz: wide } }, { classes: { Absatz: narrow }, className: 'Absatz' });
    expect(different.appended.get(key('C'))).toBe(key('Absatz-A1'));
    const classes = different.root.lookup(key('ClassMap'), PDFDict);
    expect(classes.lookup(key('Absatz-A1'), PDFDict).get(key('SpaceAfter'))?.toString()).toBe('2');
    const same = append({ classes: { Absatz: wide } }, { classes: { Absatz: wide }, className: 'Absatz' });
    expect(same.appended.get(key('C'))).toBe(key('Absatz'));
  });

  test('can only be appended to a single Document', () => {
    const { root, catalog, context } = sampleFile();
    root.set(key('K'), context.obj([]));
    expect(() => openStructure(catalog)).toThrow('single Document');
    expect(() => openStructure(context.obj({}))).toThrow('no structure tree');
  });
});
