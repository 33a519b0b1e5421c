// The lines of a verbatim: as typed, but for tabs, which lead to the same columns in every format.
import { expect, it } from 'vitest';
import { verbatimLines } from '../../../src/document/verbatim-lines.js';

it('keeps spaces and empty lines, also at the beginning and the end', () => {
  expect(verbatimLines({ value: '\n  a   b \n\n' })).toEqual(['', '  a   b ', '']);
});

it('fills tabs up to the next column of four', () => {
  expect(verbatimLines({ value: '\ta\nab\tc\nabcd\te\r\nü😀\tf' })).toEqual(['    a', 'ab  c', 'abcd    e', 'ü😀  f']);
});
