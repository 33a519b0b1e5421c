// Whatever somebody types: each word is in the values or keys, stands in a comment, or a mistake is reported.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, readYaml } from './reading.js';

const signs = fc.constantFrom(
  ...[
    'a: ',
    'b: ',
    '\na: ',
    '\nb: ',
    '\n  c: ',
    '\n- ',
    '\n  - ',
    '\n',
    '\n  ',
    '\n\t',
    ': ',
    ':',
    ' - ',
    '-',
    '{ ',
    ' }',
    '[',
  ],
  ...[
    ']',
    ', ',
    ',',
    '"',
    "'",
    '„',
    '“',
    ' #',
    ' # ',
    '#',
    '*',
    '&',
    '!',
    '|\n  ',
    '>\n  ',
    '| ',
    '> ',
    '%',
    '@',
    '`',
    '\\',
  ],
  ...['\n---\n', '\n...\n', '\u00a0', ' ', '? ', '\na: { b: ', ', c: ', '\na: [', '\na: "', '" ', '1', ' = ', '\n# '],
);

test('no word is lost without a mistake being reported', () => {
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1, maxLength: 10 }), (pieces) => {
      const words = pieces.map((_, index) => `wort${String.fromCharCode(97 + index)}`);
      const text = pieces.map((piece, index) => `${piece}${words[index]}`).join('');
      const { value, findings } = readYaml(text);
      if (findings.some(({ severity }) => severity === 'Fehler')) return;
      const noted = findings.filter(({ code }) => code === 'yaml-bemerkung').map(({ message }) => message);
      const comments = [...text.matchAll(/^\s*#.*$|\s#\s.*$/gmu)].map(([comment]) => comment);
      const kept = [JSON.stringify(plain(value)), ...comments, ...noted].join('\n');
      expect([text, words.filter((word) => !kept.includes(word))]).toEqual([text, []]);
    }),
    { numRuns: 2_000 },
  );
});
