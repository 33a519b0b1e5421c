// Names of words joined by hyphens → shorter ones.
import { expect, it } from 'vitest';
import { shortenName } from '../../../src/source/shorten-name.js';

it.each([
  ['what has room stays', 'gutachten-neu', 13, 'gutachten-neu'],
  ['else whole words stay', 'gutachten-zur-schuldnerberatung', 20, 'gutachten-zur'],
  ['also where a word ends at the limit', 'gutachten-zur-beratung', 13, 'gutachten-zur'],
  ['one long word is cut', 'a-donaudampfschifffahrt', 10, 'a-donaudam'],
  ['a letter of two bytes is never parted', 'üüü', 5, 'üü'],
  ['where there is no room nothing stays', 'gutachten', 0, ''],
])('%s', (_, name, mostBytes, expected) => {
  expect(shortenName(name, mostBytes)).toBe(expected);
});
