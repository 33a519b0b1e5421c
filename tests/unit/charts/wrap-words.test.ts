// Long names on several lines: nothing is left out, nothing is too wide.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wrapWords } from '../../../src/charts/wrap-words.js';

const widthOf = (text: string) => text.length;

it.each([
  ['Siegburg', ['Siegburg']],
  ['Sankt Augustin', ['Sankt', 'Augustin']],
  ['Neunkirchen-Seelscheid', ['Neunkirchen-', 'Seelscheid']],
  ['Ruppichterothen', ['Ruppichtero-', 'then']],
  ['', ['']],
])('"%s" is broken where it may be', (text, expected) => {
  expect(wrapWords(text, 12, widthOf)).toEqual(expected);
});

it('every letter stays, and no line is wider than there is room', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-zäöü]{1,30}(?:[ -][A-Za-zäöü]{1,30}){0,4}$/u),
      fc.integer({ min: 6, max: 40 }),
      (text, room) => {
        const lines = wrapWords(text, room, widthOf);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(room);
        const letters = (given: string) => given.replace(/[ -]/gu, '');
        expect(letters(lines.join(''))).toBe(letters(text));
      },
    ),
  );
});
