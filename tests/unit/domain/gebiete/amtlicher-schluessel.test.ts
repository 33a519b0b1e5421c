// Official keys in every form that tables write them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amtlicherSchlüssel, schlüsselAusTeilen } from '../../../../src/domain/gebiete/amtlicher-schluessel.js';

test.each([
  ['053820060060', '05382060', 'an ARS of a municipality'],
  ['53820060060', '05382060', 'an ARS that lost its zero'],
  ['05382060', '05382060', 'an AGS'],
  ['5382060', '05382060', 'an AGS that lost its zero'],
  ['05 3 82 060', '05382060', 'an AGS with blanks'],
  ['05382', '05382', 'a Kreis'],
  ['5382', '05382', 'a Kreis that lost its zero'],
  ['05382000', '05382', 'a Kreis written as a municipality'],
  ['053140000000', '05314', 'a city that is a Kreis, at the level of municipalities'],
  ['053', '053', 'a Regierungsbezirk'],
  ['05', '05', 'a Land'],
  ['5', '05', 'a Land that lost its zero'],
  ['00', '00', 'the Bund'],
  ['DG', '00', 'the Bund in GENESIS'],
  ['000000000000', '00', 'the Bund as an ARS'],
])('%s is %s: %s', (typed, expected) => {
  expect(amtlicherSchlüssel(typed)).toBe(expected);
});

test.each([
  ['160775052', 'a Gemeindeverband'],
  ['53820004', 'a Gemeindeverband that lost its zero: there is no Land 53'],
  ['99', 'no Land'],
  ['42142', 'a count'],
  ['Siegburg', 'a name'],
  ['05382060a', 'with a letter'],
  ['', 'nothing'],
])('%s is no key of a place: %s', (typed) => {
  expect(amtlicherSchlüssel(typed)).toBeUndefined();
});

test.each([
  [['05', '3', '82', '060'], '05382060'],
  [['5', '3', '82', '60'], '05382060'],
  [['05', '3', '82', '0060', '060'], '05382060'],
  [['05', '3', '82', '', ''], '05382'],
  [['05', '', '', '', ''], '05'],
  [['05', '3', '82', '0060', ''], undefined],
])('%j in several columns is %s', (parts, expected) => {
  expect(schlüsselAusTeilen(parts)).toBe(expected);
});

test('the key of a municipality is found however it is written', () => {
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`, 'u'));
  const land = fc.integer({ min: 1, max: 16 }).map((number) => String(number).padStart(2, '0'));
  const gemeinde = fc.integer({ min: 1, max: 999 }).map((number) => String(number).padStart(3, '0'));
  fc.assert(
    fc.property(land, digits(3), digits(4), gemeinde, (two, three, verband, last) => {
      const ags = `${two}${three}${last}`;
      const ars = `${two}${three}${verband}${last}`;
      for (const typed of [ags, ars, ags.replace(/^0/u, ''), ars.replace(/^0/u, ''), ` ${ags} `]) {
        expect(amtlicherSchlüssel(typed)).toBe(ags);
      }
    }),
  );
});
