import { expect, it } from 'vitest';
import { quickenCrossReferences } from '../../../src/pdf/cross-references.js';

const library = await import('@cantoo/pdf-lib');

/** What the list of the library tells of objects added in this order: the runs of their numbers, then every entry. */
function check(numbers: readonly number[]): readonly [index: string | undefined, contents: string] {
  const stream = library.PDFCrossRefStream.create(library.PDFContext.create().obj({}), false);
  for (const number of numbers) stream.addUncompressedEntry(library.PDFRef.of(number), number * 100);
  stream.updateDict();
  return [stream.dict.get(library.PDFName.of('Index'))?.toString(), stream.getContentsString()];
}

it('lists objects as the library itself does, in whatever order they come', () => {
  const orders = [[1, 2, 3, 7, 8], [8, 2, 7, 1, 3], [3, 3, 1], []];
  const before = orders.map(check);
  quickenCrossReferences(library);
  expect(orders.map(check)).toEqual(before);
  expect(before[1]?.[0]).toBe('[ 0 4 7 2 ]');
});
