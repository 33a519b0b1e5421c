// templates/README.md is what people copy from: every example in it must mean what it says, and every block must be there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../../src/diagnostic.js';
import { childSlots, walk } from '../../../src/document/walk.js';
import { blockDefinitions } from '../../../src/markdown/block-table.js';
import { callDefinitions } from '../../../src/markdown/calls.js';
import { parseMarkdown } from '../../../src/markdown/parse.js';
import { spanNames } from '../../../src/markdown/spans.js';
import { helpers } from '../../../src/template/helpers.js';

const templates = join(import.meta.dirname, '../../../templates');
const readme = readFileSync(join(templates, 'README.md'), 'utf8');
/** The pictures of the sample sheet stand in for those of the reader. */
const folder = join(templates, 'musterblatt');

function parse(text: string) {
  const findings: Finding[] = [];
  const source = { file: '/README.md', text, firstLine: 1, imageFolders: [{ folder, root: folder }] };
  return { ...parseMarkdown(source, 'vorlage', (finding) => findings.push(finding)), findings };
}

const examples = [...readme.matchAll(/^```markdown\n(.*?)^```$/gmsu)].map(([, text = '']) => text);

test.each(examples.map((text) => [text.split('\n', 1)[0] ?? '', text]))('the example %s has no findings', (_, text) => {
  expect(parse(text).findings).toEqual([]);
});

test('every block and every word of a span has an example', () => {
  const all = examples.join('\n');
  expect(
    [...blockDefinitions.keys()].filter((name) => !new RegExp(`^:{3,} ${name}(?![\\p{L}-])`, 'mu').test(all)),
  ).toEqual([]);
  expect(spanNames.filter((name) => !new RegExp(`\\]\\{${name}[} ]`, 'u').test(all))).toEqual([]);
});

test('every key of a block, every call and every helper is named', () => {
  const keys = [...blockDefinitions.values()].flatMap((definition) => definition.keys);
  expect(keys.filter((key) => !readme.includes(key))).toEqual([]);
  expect(
    [...callDefinitions.keys()].filter((name) => !readme.includes(`{{${name} `) && !readme.includes(`{{${name}}}`)),
  ).toEqual([]);
  expect([...helpers.keys()].filter((name) => !new RegExp(`[{(]${name} `, 'u').test(readme))).toEqual([]);
});

test('every kind of node is made by an example, or the text says who makes it', () => {
  const made = new Set<string>();
  for (const text of [...examples, '***\n\n```\nx\n```\n\n*a* **b** ~~c~~ `d` [e](https://example.org)\n\n1. x\n']) {
    walk(parse(text).blocks, (node) => made.add(node.kind));
  }
  const elsewhere = readme.slice(readme.indexOf('### Was keine Vorlage schreibt'));
  expect(Object.keys(childSlots).filter((kind) => !made.has(kind) && !elsewhere.includes(`\`${kind}\``))).toEqual([]);
});
