import { describe, expect, test } from 'vitest';
import { PDFArray, PDFContext, PDFDict, PDFName, type PDFRef } from '../../../src/pdf/library.js';
import { readNumberTree } from '../../../src/pdf/sorted-trees.js';
import { soundStructure } from '../../../src/pdf/sound-structure.js';
import { elementsBelow } from '../../../src/pdf/structure-elements.js';

const key = (name: string) => PDFName.of(name);

/** A file of two pages without tags. */
function sampleFile() {
  const context = PDFContext.create();
  const [root, first, second] = [context.nextRef(), context.nextRef(), context.nextRef()];
  const page = (StructParents: number) => context.obj({ Type: 'Page', Parent: root, StructParents });
  const dicts = [page(0), page(0)] as const;
  context.assign(first, dicts[0]);
  context.assign(second, dicts[1]);
  context.assign(root, context.obj({ Type: 'Pages', Kids: [first, second], Count: 2 }));
  const catalog = context.obj({ Type: 'Catalog', Pages: root });
  return { context, catalog, first, second, dicts };
}

type Sample = ReturnType<typeof sampleFile>;

/** The tags that are made of those `kids` that stand at the root. */
function tagged(kids: (sample: Sample) => unknown, parentTree: (sample: Sample) => unknown = () => ({})) {
  const sample = sampleFile();
  const { context, catalog } = sample;
  const root = context.obj({ Type: 'StructTreeRoot' });
  root.set(key('K'), context.obj(kids(sample) as Record<string, never>));
  root.set(key('ParentTree'), context.obj(parentTree(sample) as Record<string, never>));
  catalog.set(key('StructTreeRoot'), root);
  const rootRef = soundStructure(catalog);
  const elements = [...elementsBelow(root)];
  const parents = readNumberTree(root.lookup(key('ParentTree')));
  /** The roles that the ParentTree names for the content of a page or another object. */
  const rolesOf = (dict: PDFDict) => {
    const row = context.lookup(parents.get(Number(dict.get(key('StructParents'))?.toString() ?? -1)));
    return row instanceof PDFArray ? row.asArray().map((item) => roleOf(context, item as PDFRef)) : [];
  };
  return { ...sample, root, rootRef, elements, parents, rolesOf };
}

function roleOf(context: PDFContext, ref: PDFRef): string | undefined {
  const element = context.lookup(ref);
  return element instanceof PDFDict ? element.get(key('S'))?.toString() : undefined;
}

const roles = ({ elements }: { readonly elements: readonly { readonly element: PDFDict }[] }) =>
  elements.map(({ element }) => element.get(key('S'))?.toString());

describe('a tag tree made sound', () => {
  test('is none where a file has no tags', () => {
    expect(soundStructure(sampleFile().catalog)).toBeUndefined();
  });

  test('may begin with one element, written into the root, or with many', () => {
    expect(roles(tagged(() => ({ S: 'Sect', K: { S: 'P' } })))).toEqual(['/Sect', '/P']);
    expect(roles(tagged(() => [{ S: 'P' }, { S: 'H1' }, { S: 'Document' }]))).toEqual(['/P', '/H1', '/Document']);
  });

  test('has every element as an object of its own that refers to the one above it', () => {
    const { elements, context, rootRef } = tagged(() => [{ S: 'Sect', K: [{ S: 'P', K: { S: 'Span' } }] }]);
    const above = elements.map(({ element }) => element.get(key('P')));
    expect(above).toEqual([rootRef, elements[0]?.ref, elements[1]?.ref]);
    expect(elements.every(({ ref, element }) => ref !== undefined && context.lookup(ref) === element)).toBe(true);
  });

  test('keeps content at the root in a paragraph, where a page is named', () => {
    const made = tagged(({ first }) => [3, { Type: 'MCR', Pg: first, MCID: 1 }]);
    expect(roles(made)).toEqual(['/P']);
    expect(made.rolesOf(made.dicts[0])).toEqual([undefined, '/P']);
  });

  test('has kids of lists within lists, and none that mean nothing', () => {
    const made = tagged(({ context }) => [
      [[{ S: 'P' }], { S: 'H1' }],
      null,
      context.nextRef(),
      'Name',
      { Type: 'MCR' },
      { K: [{ S: 'Span' }] },
    ]);
    expect(roles(made)).toEqual(['/P', '/H1', '/NonStruct', '/Span']);
  });

  test('has an element only at the highest of its places, and runs in no circle', () => {
    const made = tagged(({ context }) => {
      const [section, paragraph] = [context.nextRef(), context.nextRef()];
      context.assign(paragraph, context.obj({ S: 'P', K: [section, 0] }));
      context.assign(section, context.obj({ S: 'Sect', K: [paragraph, paragraph, section] }));
      return [section, paragraph];
    });
    expect(roles(made)).toEqual(['/Sect', '/P']);
    expect(made.elements.map(({ element }) => element.get(key('K'))?.toString())).toEqual([undefined, '0']);
  });

  test('may be fifty thousand elements deep', () => {
    const made = tagged(({ context, first }) => {
      let below = context.register(context.obj({ S: 'Span', K: [7] }));
      for (let depth = 0; depth < 50_000; depth += 1) {
        below = context.register(context.obj({ S: 'Div', K: below, ...(depth === 49_999 && { Pg: first }) }));
      }
      return below;
    });
    expect(made.elements).toHaveLength(50_001);
    expect(made.rolesOf(made.dicts[0])[7]).toBe('/Span');
  });

  test('names no page that the file does not have', () => {
    const made = tagged(({ context }) => {
      const gone = context.register(context.obj({ Type: 'Page' }));
      return [{ S: 'Sect', Pg: gone, K: [{ S: 'P', K: [{ Type: 'MCR', Pg: gone, MCID: 0 }] }] }];
    });
    expect(made.elements.map(({ element }) => [element.has(key('Pg')), element.has(key('K'))])).toEqual([
      [false, true],
      [false, false],
    ]);
  });
});

describe('the index of content made anew', () => {
  test('gives pages that shared a key or had no entry a row of their own', () => {
    const made = tagged(
      ({ first, second }) => [
        { S: 'H1', Pg: first, K: 0 },
        { S: 'P', Pg: second, K: [0, 2] },
      ],
      () => ({ Nums: [] }),
    );
    expect(made.rolesOf(made.dicts[0])).toEqual(['/H1']);
    expect(made.rolesOf(made.dicts[1])).toEqual(['/P', undefined, '/P']);
  });

  test('finds the page of content in the element above that names one', () => {
    const made = tagged(({ second }) => [{ S: 'Sect', Pg: second, K: [{ S: 'P', K: [1] }] }]);
    expect(made.rolesOf(made.dicts[1])).toEqual([undefined, '/P']);
  });

  test('has rows for form XObjects and entries for annotations', () => {
    const made = tagged(({ context, first }) => {
      const form = context.register(context.stream('q Q', { Subtype: 'Form' }));
      const link = context.register(context.obj({ Subtype: 'Link' }));
      return [
        { S: 'P', Pg: first, K: [{ Type: 'MCR', Stm: form, MCID: 1 }] },
        { S: 'Link', K: [{ Type: 'OBJR', Obj: link }] },
      ];
    });
    expect([...made.parents.values()].map((value) => value instanceof PDFArray)).toEqual([true, false]);
    const link = made.context.enumerateIndirectObjects().map(([, object]) => object);
    const annotation = link.find((object) => object instanceof PDFDict && object.get(key('Subtype')) === key('Link'));
    expect(annotation instanceof PDFDict && annotation.get(key('StructParent'))?.toString()).toBe('1');
  });

  test('keeps an old entry only where its element stands in the tree and says nothing else', () => {
    let paragraph: PDFRef | undefined;
    const made = tagged(
      ({ context, first }) => {
        paragraph = context.register(context.obj({ S: 'P', Pg: first, K: [0] }));
        return [paragraph];
      },
      ({ context }) => {
        const stray = context.register(context.obj({ S: 'H1' }));
        return { Nums: [0, [stray, paragraph, stray]] };
      },
    );
    expect(made.rolesOf(made.dicts[0])).toEqual(['/P', '/P', undefined]);
  });

  test('takes no number of content for a reason to reserve memory', () => {
    const made = tagged(({ first }) => [{ S: 'P', Pg: first, K: [0, 2_000_000_000] }]);
    expect(made.rolesOf(made.dicts[0])).toEqual(['/P']);
  });
});
