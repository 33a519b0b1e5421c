import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, PDFString } from '../../../src/pdf/library.js';
import { readNameTree, readNumberTree, writeNameTree, writeNumberTree } from '../../../src/pdf/sorted-trees.js';
import { byteKey } from '../../../src/pdf/strings.js';

const [kids, limits, nums] = ['Kids', 'Limits', 'Nums'].map((name) => PDFName.of(name)) as [PDFName, PDFName, PDFName];

function numbered(keys: Iterable<number>): Map<number, PDFNumber> {
  return new Map([...keys].map((key) => [key, PDFNumber.of(key * 2)]));
}

/** Every node below `node`, with its distance from it. */
function nodesBelow(node: PDFDict, depth = 0): readonly { readonly node: PDFDict; readonly depth: number }[] {
  const below = node.lookupMaybe(kids, PDFArray);
  const children = below?.asArray().map((_, index) => below.lookup(index, PDFDict)) ?? [];
  return [{ node, depth }, ...children.flatMap((child) => nodesBelow(child, depth + 1))];
}

describe('a number tree', () => {
  test.each([0, 1, 64, 65, 4096, 4097, 9000])('of %i entries comes back as it was written', (count) => {
    const context = PDFContext.create();
    const entries = numbered(Array.from({ length: count }, (_, index) => index * 3));
    const root = context.lookup(writeNumberTree(context, entries), PDFDict);
    expect([...readNumberTree(root)]).toEqual([...entries]);
  });

  test.each([64, 65, 4096, 4097])('of %i entries is balanced, with limits everywhere but at the root', (count) => {
    const context = PDFContext.create();
    const entries = numbered(Array.from({ length: count }, (_, index) => index));
    const root = context.lookup(writeNumberTree(context, entries), PDFDict);
    const nodes = nodesBelow(root);
    const leaves = nodes.filter(({ node }) => node.has(nums));
    expect(new Set(leaves.map(({ depth }) => depth)).size).toBe(1);
    expect(leaves[0]?.depth).toBe(count <= 64 ? 0 : count <= 4096 ? 1 : 2);
    for (const { node, depth } of nodes) {
      const inside = [...readNumberTree(node).keys()];
      const expected = depth === 0 ? undefined : [inside[0], inside.at(-1)];
      const written = node.lookupMaybe(limits, PDFArray)?.asArray();
      expect(written?.map((limit) => (limit instanceof PDFNumber ? limit.asNumber() : limit))).toEqual(expected);
      expect(node.lookupMaybe(kids, PDFArray)?.size() ?? 0).toBeLessThanOrEqual(64);
      expect(node.lookupMaybe(nums, PDFArray)?.size() ?? 0).toBeLessThanOrEqual(128);
    }
  });

  test('is sorted whatever order its entries were collected in', () => {
    const context = PDFContext.create();
    const root = context.lookup(writeNumberTree(context, numbered([7, 100, 20, 3])), PDFDict);
    expect([...readNumberTree(root).keys()]).toEqual([3, 7, 20, 100]);
  });

  test('whose nodes contain one another is read to its end', () => {
    const context = PDFContext.create();
    const ref = context.nextRef();
    const node = context.obj({ Kids: [ref], Nums: [1, 2] });
    context.assign(ref, node);
    expect([...readNumberTree(node).keys()]).toEqual([1]);
  });

  test('that is absent has no entries', () => {
    expect(readNumberTree(undefined).size).toBe(0);
  });
});

describe('a name tree', () => {
  test('comes back as it was written, sorted by bytes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 6 }), { maxLength: 200 }), (names) => {
        const context = PDFContext.create();
        const entries = new Map(
          names.map((name, index) => [Buffer.from(name).toString('latin1'), PDFNumber.of(index)]),
        );
        const read = readNameTree(context.lookup(writeNameTree(context, entries), PDFDict));
        expect(new Map(read)).toEqual(entries);
        const keys = [...read.keys()].map((key) => Buffer.from(key, 'latin1'));
        expect(keys.toSorted(Buffer.compare)).toEqual(keys);
      }),
    );
  });

  test('knows literal names by the bytes they stand for', () => {
    const root = PDFContext.create().obj({ Names: [PDFString.of('a\\050b'), 1] });
    expect([...readNameTree(root).keys()]).toEqual(['a(b']);
    expect(byteKey(PDFName.of('a'))).toBeUndefined();
  });
});
