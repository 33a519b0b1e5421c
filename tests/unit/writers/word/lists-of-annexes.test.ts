// Numbered lists of a file with annexes: each counts from its own beginning, also where an annex was numbered like the body.
import { expect, it } from 'vitest';
import type { FileContent } from '../../../../src/document/file-content.js';
import type { Block } from '../../../../src/document/nodes.js';
import { outputFormats } from '../../../../src/writers/output-formats.js';
import { documentTree, paragraph } from '../../../support/build-nodes.js';
import { readDocx } from '../../../support/read-docx.js';
import { sampleHausstil } from '../../../support/sample-tree.js';

const list: Block = {
  kind: 'list',
  style: 'ordered',
  start: 1,
  tight: true,
  items: ['Erstens', 'Zweitens'].map((text) => ({ kind: 'list-item', children: [paragraph(text)] })),
};

it('the list of an annex does not count on where that of the body ended', async () => {
  const part = () => ({ tree: documentTree([list]), layout: { pageCount: 1, pageOf: new Map<string, number>() } });
  const content: FileContent = {
    body: part(),
    annexes: [{ ...part(), id: 'beilage', label: 'Anlage 1' }],
    annexFiles: new Map<string, string>(),
  };
  const docx = await outputFormats.find(({ name }) => name === 'docx')?.write(content, sampleHausstil, () => undefined);
  const xml = readDocx(docx ?? new Uint8Array()).parts.get('word/document.xml') ?? '';
  const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"/gu)].map(([, id]) => id);
  expect(numbers).toHaveLength(4);
  expect(new Set(numbers).size).toBe(2);
});
