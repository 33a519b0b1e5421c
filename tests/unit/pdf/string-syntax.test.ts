import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringAt, writtenBytes, writtenText } from '../../../src/pdf/string-syntax.js';

/** Written string and its bytes as Latin-1. */
const strings: readonly (readonly [string, string])[] = [
  ['(abc)', 'abc'],
  [' \n(abc) /Next', 'abc'],
  ['(a(b)c) (d)', 'a(b)c'],
  ['(a\\(b\\\\c)', 'a(b\\c'],
  ['(\\344\\53x\\0)', '\u00e4+x\0'],
  ['(a\\\nb\\\r\nc\\nd)', 'abc\nd'],
  ['(\\q)', 'q'],
  ['()', ''],
  ['<616e 6c6>', 'anl`'],
  ['<>', ''],
];

describe('a string in the bytes of a PDF', () => {
  test.each(strings)('%j says %j', (written, bytes) => {
    const found = stringAt(written, 0);
    expect(found === undefined ? undefined : Buffer.from(found.bytes).toString('latin1')).toBe(bytes);
  });

  test('ends behind its closing delimiter', () => {
    expect(stringAt('/Key (a(b)) (c)', 4)?.end).toBe(11);
    expect(stringAt('<61>>>', 0)?.end).toBe(4);
  });

  test.each(['<</Type/Annot>>', '/Name', '(never closed \\)', '12', ''])('is not found in %j', (written) => {
    expect(stringAt(written, 0)).toBeUndefined();
  });

  test('comes back as the bytes that were written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect([...(stringAt(writtenBytes(bytes), 0)?.bytes ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  test('comes back as the text that was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const bytes = stringAt(writtenText(text), 0)?.bytes ?? new Uint8Array();
        expect(Buffer.from(bytes).swap16().toString('utf16le')).toBe(`\ufeff${text}`);
      }),
    );
  });
});
