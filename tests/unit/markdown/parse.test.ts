// Places and limits; what Markdown becomes is in tests/conformance/markdown/.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import type { Node } from '../../../src/document/nodes.js';
import { plainText, walk } from '../../../src/document/walk.js';
import type { Dialect } from '../../../src/markdown/dialect.js';
import { parseMarkdown } from '../../../src/markdown/parse.js';
import { packagePath } from '../../../src/source/package-files.js';

function parse(text: string, dialect: Dialect = 'autor', firstLine = 1) {
  const findings: Finding[] = [];
  const parsed = parseMarkdown({ file: '/text.md', text, firstLine }, dialect, (finding) => findings.push(finding));
  return { ...parsed, codes: findings.map(({ code }) => code), findings };
}

/** The deepest nesting of nodes below. */
function depthOf(nodes: readonly Node[]): number {
  let deepest = 0;
  walk(nodes, (_, depth) => {
    deepest = Math.max(deepest, depth);
  });
  return deepest;
}

test('places count from the line on which the text begins in its file', () => {
  const { blocks, calls } = parse('# A\n\nSiehe {{anlage "x"}}.\n', 'autor', 12);
  expect(blocks.map(({ at }) => at?.line)).toEqual([12, 14]);
  expect(calls.map(({ at }) => at)).toEqual([
    { file: '/text.md', line: 14, column: 7, length: 14, lineText: 'Siehe {{anlage "x"}}.' },
  ]);
});

test('every block of an author knows its line', () => {
  const { blocks } = parse(
    '# A\n\nB\n\n- C\n\n> D\n\n```\nE\n```\n\n***\n\nF\n: G\n\n::: hinweis\nH\n:::\n\n|I|\n|-|\n|J|\n',
  );
  expect(blocks.map(({ kind, at }) => `${at?.line} ${kind}`)).toEqual([
    '1 heading',
    '3 paragraph',
    '5 list',
    '7 quote',
    '9 verbatim',
    '13 rule',
    '15 facts',
    '18 note',
    '22 table',
  ]);
});

test('nodes of a template carry no place', () => {
  let placed = 0;
  walk(parse('# A {{anlage "x"}}\n\n- B\n', 'vorlage').blocks, (node) => {
    if (node.at !== undefined) placed++;
  });
  expect(placed).toBe(0);
});

test('lines that a program made point to where they came from', () => {
  const origin = { file: '/vorlage.hbs', line: 7, column: 1 };
  const findings: Finding[] = [];
  const source = {
    file: '/x',
    text: 'Text\n\n::: falsch\n:::\n',
    firstLine: 1,
    origins: [undefined, undefined, origin],
  };
  parseMarkdown(source, 'vorlage', (finding) => findings.push(finding));
  expect(findings.map(({ at }) => at)).toEqual([origin]);
});

test.each<[string, string]>([
  ['10,000 quotes', '>'.repeat(10_000)],
  ['10,000 quotes with blanks', `${'> '.repeat(10_000)}a`],
  ['10,000 lists', `${'- '.repeat(10_000)}a`],
  ['5,000 numbered lists', `${'1. '.repeat(5_000)}a`],
  ['300 lists, each deeper', Array.from({ length: 300 }, (_, level) => `${' '.repeat(level * 2)}- a\n`).join('')],
  ['90 blocks', Array.from({ length: 90 }, (_, level) => `${':'.repeat(100 - level)} hinweis\n`).join('')],
  ['5,000 marks', '*a '.repeat(5_000) + 'b* '.repeat(5_000)],
])('%s are kept flat and reported once', (_, text) => {
  const { blocks, codes } = parse(text);
  expect(codes.filter((code) => code === 'verschachtelung-zu-tief')).toHaveLength(1);
  // A list counts as one level and holds its items: twice eight, and the line inside.
  expect(depthOf(blocks)).toBeLessThanOrEqual(18);
});

test.each<[string, string]>([
  ['3,000 links', `${'['.repeat(3_000)}a${'](b)'.repeat(3_000)}`],
  ['10,000 brackets', '['.repeat(10_000)],
  ['10,000 open calls', '{{anlage "'.repeat(10_000)],
  ['3,000 definition lists', 'a\n: '.repeat(3_000)],
])('%s do no harm', (_, text) => {
  expect(depthOf(parse(text).blocks)).toBeLessThanOrEqual(18);
});

test('what lies too deep keeps its words', () => {
  const words = 'Alles von hier muss bleiben';
  const { blocks } = parse(`${'> '.repeat(30)}${words}\n`);
  const found: string[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'paragraph') found.push(plainText(node.children));
  });
  expect(found.join(' ')).toContain(words);
});

test('no text makes it throw', () => {
  const pieces = fc.constantFrom(
    '{{',
    '}}',
    'anlage',
    '"',
    '„',
    ':::',
    ':: ',
    ' hinweis',
    'spalten',
    '\n',
    '\n\n',
    '    ',
    '- ',
    '1. ',
    '> ',
    '|',
    '---',
    '[^a]',
    ':',
    '[',
    ']',
    '(',
    ')',
    '!',
    '`',
    '*',
    '_',
    '~~',
    '#',
    '\\',
    '=',
    'text',
    '&amp;',
    '<',
    '{gedämpft}',
    '\t',
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.constantFrom<Dialect>('autor', 'vorlage'), (text, dialect) => {
      const { findings } = parse(text, dialect);
      for (const { at } of findings) expect(at?.line).toBeGreaterThan(0);
    }),
    { numRuns: 1_000 },
  );
});

test('a chart stands where its block does, in a figure too', () => {
  const { blocks } = parse('Davor.\n\n::: diagramm titel="Anteil"\nAlfter\n: 3\n:::\n');
  const lines: (number | undefined)[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'figure' || node.kind === 'chart') lines.push(node.at?.line);
  });
  expect(lines).toEqual([3, 3]);
});

test('a picture keeps the path that its author typed', () => {
  const file = packagePath('content', 'text.md');
  const found: (string | undefined)[] = [];
  const { blocks } = parseMarkdown(
    { file, text: '![Wappen](./wappen-beispiel.svg)\n', firstLine: 1 },
    'autor',
    () => undefined,
  );
  walk(blocks, (node) => {
    if (node.kind === 'image') found.push(node.image.fileName);
  });
  expect(found).toEqual(['./wappen-beispiel.svg']);
});
