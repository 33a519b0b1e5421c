// What holds for every document: both writers take it, and both files have the words of its tree in its order.
import { expect } from 'vitest';
import type { Hausstil } from '../../src/document/hausstil.js';
import type { DocumentTree } from '../../src/document/nodes.js';
import { comparableText } from './document-text.js';
import { readDocx } from './read-docx.js';
import { type WrittenFiles, writeBoth } from './write-both.js';

/** Writes the tree and fails where text, footnotes or pages differ; the files are there to be looked at further. */
export async function expectSameText(tree: DocumentTree, hausstil: Hausstil): Promise<WrittenFiles> {
  const written = await writeBoth(tree, hausstil);
  const mistakes = written.findings.filter(({ severity }) => severity === 'Fehler');
  expect(mistakes).toEqual([]);
  const { texts, files } = written;
  if (texts === undefined || files === undefined) throw new Error('no files, and no mistake reported');
  expect(danglingReferences(files.docx)).toEqual([]);
  // Notes behind their block are where the tree does not have them.
  const isMoved = written.findings.some(({ code }) => code === 'fussnoten-hinter-block');
  for (const read of isMoved ? [texts.docx] : [texts.pdf, texts.docx]) {
    expect(comparableText(read.text)).toBe(comparableText(texts.tree.text));
    expect(read.footnotes.length).toBe(texts.tree.footnotes.length);
  }
  expect(texts.pdf.pageCount).toBe(written.pageCount);
  return written;
}

/** References to parts, pictures and addresses that a part of the package does not have: Word calls such a file damaged. */
function danglingReferences(docx: Uint8Array): readonly string[] {
  const { parts } = readDocx(docx);
  return [...parts].flatMap(([path, xml]) => {
    const relationships = parts.get(path.replace(/([^/]+)$/u, '_rels/$1.rels')) ?? '';
    const known = new Set([...relationships.matchAll(/\sId="([^"]+)"/gu)].map(([, id]) => id));
    const used = [...xml.matchAll(/\sr:\w+="([^"]+)"/gu)].map(([, id]) => id);
    return used.filter((id) => !known.has(id)).map((id) => `${path}: ${id}`);
  });
}
