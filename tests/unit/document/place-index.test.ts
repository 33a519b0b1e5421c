import { describe, expect, it, test } from 'vitest';
import type { Inline } from '../../../src/document/nodes.js';
import { pagesInWords, placeEntries } from '../../../src/document/place-index.js';
import { paragraph } from '../../support/build-nodes.js';

const mark = (term: string, id: string): Inline => ({ kind: 'index-mark', term, id });

test('each place has one entry, in the order of German dictionaries', () => {
  const blocks = [
    paragraph([mark('Siegburg', 'a'), mark('Öchtringen', 'b'), mark('Odenthal', 'c')]),
    paragraph([mark('Siegburg', 'd'), mark('Ölde', 'e'), mark('Sankt Augustin', 'f')]),
  ];
  expect(placeEntries(blocks).map(({ term, marks }) => [term, marks.join()])).toEqual([
    ['Öchtringen', 'b'],
    ['Odenthal', 'c'],
    ['Ölde', 'e'],
    ['Sankt Augustin', 'f'],
    ['Siegburg', 'a,d'],
  ]);
});

describe('its pages', () => {
  it.each([
    [[], ''],
    [[7], '7'],
    [[7, 7], '7'],
    [[3, 7, 9], '3, 7, 9'],
    [[3, 4], '3–4'],
    [[12, 14, 13, 20, 30, 31], '12–14, 20, 30–31'],
  ])('%j → %s', (pages, expected) => {
    const pageOf = new Map(pages.map((page, index) => [`ort:${index}`, page]));
    const marks = pages.map((_, index) => `ort:${index}`);
    expect(pagesInWords({ term: 'Siegburg', marks }, pageOf)).toBe(expected);
  });

  test('are those that were set', () => {
    expect(pagesInWords({ term: 'Siegburg', marks: ['ort:1', 'ort:2'] }, new Map([['ort:2', 5]]))).toBe('5');
  });
});
