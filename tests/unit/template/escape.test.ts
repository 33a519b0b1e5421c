// A value printed by a template must come back from the parser as the same text, wherever it stands.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import type { Block, Inline } from '../../../src/document/nodes.js';
import { plainText, walk } from '../../../src/document/walk.js';
import { parseMarkdown } from '../../../src/markdown/parse.js';
import { escapeMarkdown } from '../../../src/template/escape.js';
import { compileTemplate } from '../../../src/template/render.js';

/** The text of all inlines of the first block, or of the part of it that `find` names. */
function roundTrip(template: string, view: object, find: (blocks: readonly Block[]) => readonly Inline[] | undefined) {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const main = { file: '/vorlage.md.hbs', text: template, firstLine: 1 };
  const rendered = compileTemplate({ main, partials: new Map() }, report)?.render(view, report);
  if (rendered === undefined) throw new Error(JSON.stringify(findings));
  const { blocks, calls } = parseMarkdown(rendered, 'vorlage', report);
  expect(calls).toEqual([]);
  expect(findings).toEqual([]);
  return plainText(find(blocks) ?? []);
}

/** As a reader sees it: runs of white space equal, none at the ends, composed characters. */
function seen(text: string): string {
  return text
    .replace(/[\0\ufdd0-\ufdef]/gu, '\ufffd')
    .replace(/[\s\u0085]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

function firstParagraph(blocks: readonly Block[]): readonly Inline[] | undefined {
  let found: readonly Inline[] | undefined;
  walk(blocks, (node) => {
    if (node.kind === 'paragraph') found ??= node.children;
  });
  return found;
}

const positions: readonly {
  readonly name: string;
  readonly template: string;
  readonly find: (blocks: readonly Block[]) => readonly Inline[] | undefined;
}[] = [
  { name: 'paragraph', template: '{{x}}\n', find: firstParagraph },
  {
    name: 'paragraph between words',
    template: 'Vor {{x}} nach\n',
    find: (blocks) => {
      const text = plainText(firstParagraph(blocks) ?? []);
      return [{ kind: 'text', value: text.replace(/^Vor/u, '').replace(/nach$/u, '') }];
    },
  },
  {
    name: 'heading',
    template: '# {{x}}\n',
    find: ([block]) => (block?.kind === 'heading' ? block.children : undefined),
  },
  {
    name: 'heading block',
    template: '::: top nummer="1"\n{{x}}\n:::\n',
    find: ([block]) => (block?.kind === 'heading' ? block.children : undefined),
  },
  { name: 'list item', template: '- {{x}}\n', find: firstParagraph },
  { name: 'ordered list item', template: '1. {{x}}\n', find: firstParagraph },
  { name: 'quote', template: '> {{x}}\n', find: firstParagraph },
  {
    name: 'term of a definition list',
    template: '::: eckdaten\n{{x}}\n: Wert\n:::\n',
    find: ([block]) => (block?.kind === 'facts' ? block.items[0]?.term : undefined),
  },
  { name: 'value of a definition list', template: '::: eckdaten\nBegriff\n: {{x}}\n:::\n', find: firstParagraph },
  {
    name: 'table cell',
    template: '| A | B |\n|---|---|\n| {{x}} | b |\n',
    find: ([block]) => (block?.kind === 'table' ? firstParagraph(block.rows[1]?.cells[0]?.children ?? []) : undefined),
  },
  {
    name: 'table cell right before the bar',
    template: '|A|B|\n|---|---|\n|{{x}}|b|\n',
    find: ([block]) => (block?.kind === 'table' ? firstParagraph(block.rows[1]?.cells[0]?.children ?? []) : undefined),
  },
  {
    name: 'title of a block',
    template: '::: hinweis "{{x}}"\nText\n:::\n',
    find: ([block]) => (block?.kind === 'note' ? block.title : undefined),
  },
  {
    name: 'value of a block',
    template: '::: beschluss titel="{{x}}"\nText\n:::\n',
    find: ([block]) => (block?.kind === 'resolution' ? block.label : undefined),
  },
  {
    name: 'muted passage',
    template: 'A [{{x}}]{gedämpft} b\n',
    find: ([block]) =>
      block?.kind === 'paragraph' ? block.children.flatMap((node) => (node.kind === 'muted' ? node.children : [])) : [],
  },
];

/** Pieces that mean something in Markdown or in our dialect, among arbitrary text. */
const pieces = fc.constantFrom(
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  '{{x}}',
  '{{anlage "z"}}',
  '{{einfügen "z"}}',
  '1.',
  '1)',
  '# a',
  '| a |',
  '|---|',
  '[^1]',
  '[a](b)',
  '[a]: b',
  ':::',
  '::: hinweis',
  ': a',
  '- ',
  '+ ',
  '* * *',
  '---',
  '===',
  '    ',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  '\u2028',
  '\u00a0',
  '\u202f',
  '&amp;',
  '&#32;',
  '\\',
  '\\\\|',
  '```',
  '~~~',
  '<b>',
  '<!--',
  'https://example.org',
  '<https://example.org>',
  '„“”»«‚‘’',
  'e\u0301',
  '\u0308',
  '😀',
  '👩‍👩‍👧',
  '\ufeff',
  '\ufdd00\ufdd1',
  'ß',
);
const values = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: pieces },
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''))
  .filter((value) => seen(value) !== '');

for (const { name, template, find } of positions) {
  test(`a value in a ${name} comes back as typed`, () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(seen(roundTrip(template, { x: value }, find))).toBe(seen(value));
      }),
      { numRuns: 150 },
    );
  });
}

test('a value never begins a second line', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(escapeMarkdown(value)).not.toMatch(/[\n\r\u2028\u2029]/u);
    }),
  );
});

test('no-break spaces inside a value stay as they are', () => {
  expect(escapeMarkdown('120\u202f000\u00a0Euro')).toBe('120\u202f000\u00a0Euro');
});

test('an empty value prints nothing', () => {
  expect(escapeMarkdown('')).toBe('');
});
