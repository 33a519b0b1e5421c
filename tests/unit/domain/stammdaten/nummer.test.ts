// Numbers in the form of the body's pattern, however they were typed.
import { describe, expect, test } from 'vitest';
import { gefaltet, inForm } from '../../../../src/domain/stammdaten/nummer.js';

function check(muster: string, typed: string, expected: string | undefined): void {
  test(`${typed} as ${muster}`, () => expect(inForm(muster, typed, '2018')).toBe(expected));
}

describe('a number takes the form of the pattern', () => {
  check('{nr}/{jahr}', '45/2018', '45/2018');
  check('{nr}/{jahr}', '45 / 2018', '45/2018');
  check('{nr}/{jahr}', '45-2017', '45/2017');
  check('{nr}/{jahr}', '45/17', '45/2017');
  check('{nr}/{jahr}', '45', '45/2018');
  check('{nr}/{jahr}', '45a', '45a/2018');
  check('B {nr}/{jahr}', '33', 'B 33/2018');
  check('B {nr}/{jahr}', 'b33/2018', 'B 33/2018');
  check('B {nr}/{jahr}', '33/2018', 'B 33/2018');
  check('B.-Nr. {nr}/{jj}', 'B-Nr 33/2018', 'B.-Nr. 33/18');
  check('{jahr}/{nr}', '2018/33', '2018/33');
  check('{jahr}/{nr}/{jj}', '7', '2018/7/18');
  check('SV {nr}', '33', 'SV 33');
  check('{nr}/{jahr}', 'Haushalt', undefined);
  check('{nr}/{jahr}', '45/2018/1', undefined);
});

test('a number without a year needs the year of the sitting', () => {
  expect(inForm('{nr}/{jahr}', '45', undefined)).toBeUndefined();
  expect(inForm('{nr}', '45', undefined)).toBe('45');
});

test('numbers that mean the same are folded to one', () => {
  const spellings = ['45/2018', '45 / 2018', '45-2018', '45–2018', '45_2018'];
  expect(new Set(spellings.map(gefaltet))).toEqual(new Set(['45/2018']));
});
