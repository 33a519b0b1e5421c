// What holds for every format of the list, also for the next one: no kind is dropped, its name stands where users look for it.
import { readFileSync } from 'node:fs';
import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import type { FileContent, TypesetPart } from '../../../src/document/file-content.js';
import type { Block, Node } from '../../../src/document/nodes.js';
import { walk } from '../../../src/document/walk.js';
import { packagePath } from '../../../src/source/package-files.js';
import { formatNames, type OutputFormat, outputFormats } from '../../../src/writers/output-formats.js';
import { documentTree, paragraph } from '../../support/build-nodes.js';
import { everyBlock } from '../../support/every-kind.js';
import { readDocx } from '../../support/read-docx.js';
import { readPptx } from '../../support/read-pptx.js';
import { sampleHausstil } from '../../support/sample-tree.js';

/** How the words of a file are read where they do not lie open. */
const readers: ReadonlyMap<string, (bytes: Uint8Array) => string> = new Map([
  ['docx', (bytes) => [readDocx(bytes).text, ...readDocx(bytes).parts.values()].join('\n')],
  ['pptx', (bytes) => readPptx(bytes).text],
]);

/** The words of the block that a reader must get as they were typed, whether as text or as a description. */
function wordsOf(block: Block): readonly string[] {
  const words: string[] = [];
  walk([block], (node) => words.push(...ownWords(node)));
  return words;
}

function ownWords(node: Node): readonly string[] {
  if ('value' in node && typeof node.value === 'string') return [node.value];
  if ('label' in node && typeof node.label === 'string') return [node.label];
  if ('number' in node && node.number !== undefined) return [node.number];
  return 'alt' in node ? [node.alt] : [];
}

async function write(format: OutputFormat, content: Partial<FileContent> & Pick<FileContent, 'body'>): Promise<string> {
  const whole = { annexes: [], annexFiles: new Map<string, string>(), ...content };
  const bytes = await format.write(whole, sampleHausstil, () => undefined);
  return (readers.get(format.name) ?? strFromU8)(bytes);
}

function part(blocks: readonly Block[]): TypesetPart {
  return { tree: documentTree(blocks), layout: { pageCount: 1, pageOf: new Map() } };
}

const formats: readonly OutputFormat[] = outputFormats;

it.each(formats)('$name tells the words of every kind of node', async (format) => {
  const blocks: readonly Block[] = Object.values(everyBlock);
  const text = await write(format, { body: part(blocks) });
  const missing = blocks.map((block) => [block.kind, wordsOf(block).filter((word) => !text.includes(word))] as const);
  expect(missing.filter(([, words]) => words.length > 0)).toEqual([]);
});

it.each(formats.filter(({ holdsAnnexes }) => holdsAnnexes))('$name tells the words of annexes', async (format) => {
  const annex = { ...part([paragraph('Beigelegtes')]), id: 'beilage', label: 'Anlage 1' };
  expect(await write(format, { body: part([paragraph('Haupttext')]), annexes: [annex] })).toContain('Beigelegtes');
});

it('the README names every format', () => {
  const [, list = ''] = /\[--format ([a-z,]+)\]/u.exec(readFileSync(packagePath('README.md'), 'utf8')) ?? [];
  expect(list.split(',').toSorted()).toEqual(formatNames.toSorted());
});
