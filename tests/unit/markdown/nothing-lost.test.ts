// Whatever somebody types: each word is printed, or a mistake is reported and no document is made.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { parseMarkdown } from '../../../src/markdown/parse.js';
import { printBlocks } from '../../../src/writers/tree.js';

const signs = fc.constantFrom(
  ...[' ', '\n', '\n\n', '    ', '\t', '\u00a0', '- ', '* ', '1. ', '3) ', '> ', '# ', '#', '---\n', '===\n', '***'],
  ...[
    '|',
    '| ',
    '|---|---|\n',
    '\n|---|\n',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '~~~\n',
    '\\',
    '\\\n',
    '  \n',
    ': ',
    ':::',
  ],
  ...[
    '::: hinweis ',
    '::: zitat\n',
    ':::\n',
    '[',
    ']',
    '(',
    ')',
    '[^1]',
    '[^1]: ',
    '![',
    '](',
    '](https://example.org/',
  ],
  ...[
    '[a](https://example.org/ "',
    '")',
    '[a]',
    '\n\n[a]: https://example.org/',
    '\n\n[^1]: ',
    '\n\n| a | b |\n|---|---|\n| ',
    ' | ',
  ],
  ...['\n\nBegriff', '\n: ', '\n\n::: hinweis "', '"\n', '\n:::\n', '\n\n```\n', '\n```\n', '\n\n- ', '\n- ', '\n  '],
  ...[
    '<',
    '>',
    '<https://example.org/',
    '<!--',
    '-->',
    '{{',
    '}}',
    '{{anlage "',
    '"}}',
    '„',
    '“',
    '"',
    '&amp;',
    ' "',
    '=',
    '•',
  ],
);

test('no word is lost without a mistake being reported', () => {
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1, maxLength: 14 }), (pieces) => {
      const words = pieces.map((_, index) => `wort${String.fromCharCode(97 + index)}`);
      const text = pieces.map((piece, index) => `${piece}${words[index]}`).join('');
      const findings: Finding[] = [];
      const { blocks } = parseMarkdown({ file: '/text.md', text, firstLine: 1 }, 'autor', (found) =>
        findings.push(found),
      );
      const printed = printBlocks(blocks);
      const lost = words.filter((word) => !printed.includes(word));
      if (findings.every(({ severity }) => severity !== 'Fehler')) expect([text, lost]).toEqual([text, []]);
    }),
    { numRuns: 2_000 },
  );
});
