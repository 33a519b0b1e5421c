import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, PDFRef } from '../../../src/pdf/library.js';
import { readNumberTree } from '../../../src/pdf/sorted-trees.js';
import { soundStructure } from '../../../src/pdf/sound-structure.js';
import { elementsBelow, kidsOf } from '../../../src/pdf/structure-elements.js';

const key = (name: string) => PDFName.of(name);

/** One of a dozen objects that refer to one another at random. */
type Kid = { readonly to: number } | { readonly content: number } | { readonly on: number; readonly content: number };

const kid: fc.Arbitrary<Kid> = fc.oneof(
  fc.record({ to: fc.nat(11) }),
  fc.record({ content: fc.nat(5) }),
  fc.record({ on: fc.nat(2), content: fc.nat(5) }),
);
const objects = fc.array(
  fc.record({ hasRole: fc.boolean(), page: fc.option(fc.nat(2)), kids: fc.array(kid, { maxLength: 4 }) }),
  { minLength: 12, maxLength: 12 },
);

test('whatever refers to whatever, the result is a tree, and its index names for all content the element that has it', () => {
  fc.assert(
    fc.property(objects, fc.array(kid, { maxLength: 4 }), (nodes, top) => {
      const context = PDFContext.create();
      const tree = context.nextRef();
      // Two pages of the file and one that is not in it.
      const pages = [0, 1, 2].map(() => context.register(context.obj({ Type: 'Page', Parent: tree })));
      context.assign(tree, context.obj({ Type: 'Pages', Kids: pages.slice(0, 2), Count: 2 }));
      const refs = nodes.map(() => context.nextRef());
      const written = (kids: readonly Kid[]) =>
        kids.map((item) => {
          if ('to' in item) return refs[item.to] as PDFRef;
          if (!('on' in item)) return PDFNumber.of(item.content);
          return context.obj({ Type: 'MCR', Pg: pages[item.on] as PDFRef, MCID: item.content });
        });
      for (const [index, { hasRole, page, kids }] of nodes.entries()) {
        const element = context.obj({ K: written(kids), ...(hasRole && { S: 'P' }) });
        if (page !== null) element.set(key('Pg'), pages[page] as PDFRef);
        context.assign(refs[index] as PDFRef, element);
      }
      const root = context.register(context.obj({ Type: 'StructTreeRoot', K: written(top) }));
      const catalog = context.obj({ Pages: tree, StructTreeRoot: root });

      expect(soundStructure(catalog)).toBe(root);
      const rootDict = context.lookup(root, PDFDict);
      const found = [...elementsBelow(rootDict)];
      const parents = readNumberTree(rootDict.lookup(key('ParentTree')));
      const listed = [rootDict, ...found.map(({ element }) => element)].flatMap((above) =>
        kidsOf(above).filter((item) => item instanceof PDFRef && context.lookup(item, PDFDict).has(key('S'))),
      );
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed).toHaveLength(found.length);
      const owners = new Map<string, PDFRef[]>();
      for (const { element, ref } of found) {
        expect(kidsOf(context.lookup(element.get(key('P')), PDFDict))).toContain(ref);
        for (const item of kidsOf(element)) {
          const value = context.lookup(item);
          if (value instanceof PDFDict && value.has(key('S'))) continue;
          const page = (value instanceof PDFDict ? value.get(key('Pg')) : undefined) ?? element.get(key('Pg'));
          const content = value instanceof PDFDict ? value.get(key('MCID')) : value;
          if (page === undefined) continue;
          expect(pages.slice(0, 2)).toContain(page);
          const name = `${page} ${content}`;
          owners.set(name, [...(owners.get(name) ?? []), ref as PDFRef]);
        }
      }
      for (const [name, elements] of owners) {
        const [, page = '', content = ''] = /^(\d+ \d+ R) (\d+)$/.exec(name) ?? [];
        const dict = context.lookup(
          pages.find((ref) => ref.toString() === page),
          PDFDict,
        );
        const row = context.lookup(parents.get(Number(dict.get(key('StructParents'))?.toString())), PDFArray);
        expect(elements).toContain(row.get(Number(content)));
      }
    }),
  );
});
