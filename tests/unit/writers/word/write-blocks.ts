// Writes blocks as the body of a Word file and reads it back: what nearly every test of the Word writer begins with.
import type { Finding } from '../../../../src/diagnostic.js';
import type { FileContent } from '../../../../src/document/file-content.js';
import type { Block, DocumentTree } from '../../../../src/document/nodes.js';
import { writeWord } from '../../../../src/writers/word/write-word.js';
import { documentTree } from '../../../support/build-nodes.js';
import { descendants, type ReadDocx, readDocx, type XmlElement } from '../../../support/read-docx.js';
import { sampleHausstil } from '../../../support/sample-tree.js';

export interface Written extends ReadDocx {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

export async function writeBlocks(blocks: readonly Block[], extra: Partial<DocumentTree> = {}): Promise<Written> {
  return writeParts({ body: part(blocks, extra) });
}

export async function writeParts(document: Partial<FileContent> & Pick<FileContent, 'body'>): Promise<Written> {
  const findings: Finding[] = [];
  const whole = { annexes: [], annexFiles: new Map<string, string>(), ...document };
  const bytes = await writeWord(whole, sampleHausstil, (finding) => findings.push(finding));
  return { ...readDocx(bytes), bytes, findings };
}

export function part(blocks: readonly Block[], extra: Partial<DocumentTree> = {}): FileContent['body'] {
  return { tree: documentTree(blocks, extra), layout: { pageCount: 1, pageOf: new Map() } };
}

/** What is written of the paragraphs: style and text. */
export function outline({ paragraphs }: Written): readonly string[] {
  return paragraphs.map(({ style, text }) => `${style}: ${text}`);
}

/** The first element of that name inside. */
export function property(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && descendants(element, name)[0];
}

/** An attribute of the first element of that name inside. */
export function value(element: XmlElement | undefined, name: string, attribute = 'w:val'): string | undefined {
  return property(element, name)?.attributes.get(attribute);
}
