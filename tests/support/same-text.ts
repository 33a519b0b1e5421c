// What holds for every document: both writers take it, and both files have the words of its tree in its order.
import { expect } from 'vitest';
import type { Hausstil } from '../../src/document/hausstil.js';
import type { DocumentTree } from '../../src/document/nodes.js';
import { comparableText } from './document-text.js';
import { type WrittenFiles, writeBoth } from './write-both.js';

/** Writes the tree and fails where text, footnotes or pages differ; the files are there to be looked at further. */
export async function expectSameText(tree: DocumentTree, hausstil: Hausstil): Promise<WrittenFiles> {
  const written = await writeBoth(tree, hausstil);
  const mistakes = written.findings.filter(({ severity }) => severity === 'Fehler');
  expect(mistakes).toEqual([]);
  const { texts } = written;
  if (texts === undefined) throw new Error('no files, and no mistake reported');
  for (const read of [texts.pdf, texts.docx]) {
    expect(comparableText(read.text)).toBe(comparableText(texts.tree.text));
    expect(read.footnotes.length).toBe(texts.tree.footnotes.length);
  }
  expect(texts.pdf.pageCount).toBe(written.pageCount);
  return written;
}
