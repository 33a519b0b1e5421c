// What the tests of the PDF writer share: a tree written and read back, with its findings.
import type { Finding } from '../../../../src/diagnostic.js';
import type { Block, DocumentTree } from '../../../../src/document/nodes.js';
import { loadFonts } from '../../../../src/source/fonts.js';
import { type WrittenPdf, writePdf } from '../../../../src/writers/pdf/write-pdf.js';
import { documentTree } from '../../../support/build-nodes.js';
import { type ReadPdf, readPdf } from '../../../support/read-pdf.js';
import { sampleHausstil } from '../../../support/sample-tree.js';

const fonts = loadFonts('Arimo');

export interface Outcome {
  readonly written: WrittenPdf | undefined;
  readonly findings: readonly Finding[];
}

export async function write(tree: DocumentTree): Promise<Outcome> {
  const findings: Finding[] = [];
  const written = await writePdf(tree, sampleHausstil, fonts, (finding) => findings.push(finding));
  return { written, findings };
}

/** The blocks as a document without any frame, read back; nothing may be reported. */
export async function typeset(
  blocks: readonly Block[],
  extra: Partial<DocumentTree> = {},
): Promise<ReadPdf & WrittenPdf> {
  const { written, findings } = await write(documentTree(blocks, extra));
  if (written === undefined || findings.length > 0) throw new Error(JSON.stringify(findings));
  return { ...(await readPdf(written.bytes)), ...written };
}
