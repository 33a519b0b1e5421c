import { describe, expect, test } from 'vitest';
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '../../../src/pdf/library.js';
import { createObjectCopier } from '../../../src/pdf/object-copy.js';

const next = PDFName.of('Next');

describe('a copy', () => {
  test('follows a chain of twenty thousand references without ending the stack', () => {
    const [from, into] = [PDFContext.create(), PDFContext.create()];
    let last: PDFRef = from.register(from.obj({ Number: 0 }));
    for (let number = 1; number < 20_000; number += 1) last = from.register(from.obj({ Number: number, Next: last }));
    let copy: PDFObject | undefined = createObjectCopier(from, into, new Map()).copy(last);
    let length = 0;
    while (copy !== undefined) {
      copy = into.lookup(copy, PDFDict).get(next);
      length += 1;
    }
    expect(length).toBe(20_000);
    expect(into.enumerateIndirectObjects()).toHaveLength(20_000);
  });

  test('keeps an object that is referred to twice one object, also over several calls and in a circle', () => {
    const [from, into] = [PDFContext.create(), PDFContext.create()];
    const shared = from.nextRef();
    from.assign(shared, from.obj({ Self: shared }));
    const copier = createObjectCopier(from, into, new Map());
    const pair = into.lookup(copier.copy(from.obj([shared, shared])), PDFArray);
    expect(pair.get(0)).toBe(pair.get(1));
    expect(copier.copy(shared)).toBe(pair.get(0));
    expect(into.lookup(pair.get(0), PDFDict).get(PDFName.of('Self'))).toBe(pair.get(0));
    expect(into.enumerateIndirectObjects()).toHaveLength(1);
  });

  test('refers to the stand-in and leaves what it stands for behind', () => {
    const [from, into] = [PDFContext.create(), PDFContext.create()];
    const page = from.register(from.obj({ Type: 'Page', Secret: 1 }));
    const standIn = into.nextRef();
    const copier = createObjectCopier(from, into, new Map([[page, standIn]]));
    expect(into.lookup(copier.copy(from.obj([page])), PDFArray).get(0)).toBe(standIn);
    expect(into.enumerateIndirectObjects()).toEqual([]);
  });

  test('has null where the file refers to nothing', () => {
    const [from, into] = [PDFContext.create(), PDFContext.create()];
    const copy = createObjectCopier(from, into, new Map()).copy(from.obj({ Next: PDFRef.of(99) }));
    expect(copy instanceof PDFDict && copy.get(next, true)).toBe(PDFNull);
  });

  test('of a stream has its bytes and its own dictionary, and nothing of the copy is shared with the file', () => {
    const [from, into] = [PDFContext.create(), PDFContext.create()];
    const stream = from.stream('q Q', { Inner: { Number: 1 } });
    const copier = createObjectCopier(from, into, new Map());
    const copy = into.lookup(copier.copy(from.register(stream)), PDFStream);
    expect(copy.getContentsString()).toBe('q Q');
    copy.dict.lookup(PDFName.of('Inner'), PDFDict).set(PDFName.of('Number'), PDFNumber.of(2));
    expect(stream.dict.lookup(PDFName.of('Inner'), PDFDict).get(PDFName.of('Number'))?.toString()).toBe('1');
  });

  test('names every dictionary it made once, nested ones and those of streams included', () => {
    const [from, into] = [PDFContext.create(), PDFContext.create()];
    const shared = from.register(from.stream('x', { Inner: { Deep: {} } }));
    const copier = createObjectCopier(from, into, new Map());
    copier.copy(from.obj([shared, shared, { Outer: 1 }]));
    const dicts = copier.copiedDicts();
    expect(dicts).toHaveLength(4);
    expect(new Set(dicts).size).toBe(4);
    expect(dicts.every((dict) => dict.context === into)).toBe(true);
  });
});
