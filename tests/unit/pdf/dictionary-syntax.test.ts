// Dictionaries and arrays in the text of an object: strings and nested values stay whole, whatever they contain.
import { describe, expect, it } from 'vitest';
import { array, dictionary, entriesOf, itemsOf, referenceIn } from '../../../src/pdf/dictionary-syntax.js';

describe('entriesOf', () => {
  const cases: Readonly<Record<string, readonly [text: string, entries: Readonly<Record<string, string>>]>> = {
    'names, numbers and references': [
      '<<\n  /Type /StructElem\n  /P 12 0 R /K -1.5>>',
      { Type: '/StructElem', P: '12 0 R', K: '-1.5' },
    ],
    'names and values without white space': ['<</S/TD/ID(U1)/K[33]>>', { S: '/TD', ID: '(U1)', K: '[33]' }],
    'strings that look like syntax': [
      '<</Alt (/K [1 0 R] >> \\) \\( (in) ])/T <feff003e>/K []>>',
      { Alt: '(/K [1 0 R] >> \\) \\( (in) ])', T: '<feff003e>', K: '[]' },
    ],
    'nested dictionaries and arrays': [
      '<</A [<< /O /Table /Headers [(a) (b)] >> <</O/Layout>>] /B << /C << >> >>>>',
      { A: '[<< /O /Table /Headers [(a) (b)] >> <</O/Layout>>]', B: '<< /C << >> >>' },
    ],
    none: ['<< >>', {}],
  };

  it.each(Object.keys(cases))('finds %s', (what) => {
    const [text, entries] = cases[what] ?? ['', {}];
    expect(Object.fromEntries(entriesOf(text))).toEqual(entries);
  });

  it.each(['12 0 R', '<</K [1', '<</K (open', '', '<</K'])('refuses %j', (text) => {
    expect(() => entriesOf(text)).toThrow('no whole dictionary');
  });
});

describe('itemsOf', () => {
  it('takes references and dictionaries as one item each', () => {
    const items = itemsOf('[37 0 R 4 5 <</Type/MCR/Pg 3 0 R/MCID 1>> 9 0 R]');
    expect(items).toEqual(['37 0 R', '4', '5', '<</Type/MCR/Pg 3 0 R/MCID 1>>', '9 0 R']);
    expect(items.map(referenceIn)).toEqual([37, undefined, undefined, undefined, 9]);
  });

  it('takes another value for the only item', () => {
    expect(itemsOf('8 0 R')).toEqual(['8 0 R']);
  });
});

it('puts together what it took apart', () => {
  const text = '<</S /TD/K [1 0 R 2]>>';
  const entries = new Map(entriesOf(text));
  entries.set('K', array(itemsOf(entries.get('K') ?? '')));
  expect(dictionary(entries)).toBe(text);
});
