// A tree as it was put together → finished as the pipeline does it, written by both writers and read back from both files.
import type { Finding, Report } from '../../src/diagnostic.js';
import { finishTree } from '../../src/document/finish.js';
import type { Hausstil } from '../../src/document/hausstil.js';
import type { DocumentTree } from '../../src/document/nodes.js';
import { type FontChain, loadFonts } from '../../src/source/fonts.js';
import { writePdf } from '../../src/writers/pdf/write-pdf.js';
import { writeWord } from '../../src/writers/word/write-word.js';
import type { DocumentText, FileText } from './document-text.js';
import { docxText } from './docx-text.js';
import { pdfText } from './pdf-text.js';
import { sampleHausstil } from './sample-tree.js';
import { treeText } from './tree-text.js';

/** The families that house styles pair, without hyphenation, so that words come back whole. */
export const pairings: readonly Hausstil[] = [
  { pdf: 'Arimo', word: 'Arial' },
  { pdf: 'Carlito', word: 'Calibri' },
].map((families) => ({
  ...sampleHausstil,
  schrift: { ...sampleHausstil.schrift, ...families, silbentrennung: false },
}));

/** The files; absent where a mistake keeps the document from being written. */
export interface WrittenFiles {
  readonly findings: readonly Finding[];
  readonly files?: { readonly pdf: Uint8Array; readonly docx: Uint8Array; readonly tree: DocumentTree };
  readonly texts?: {
    readonly tree: DocumentText;
    readonly pdf: FileText & { readonly pageCount: number };
    readonly docx: FileText;
  };
  readonly pageCount: number;
}

const fontsOf = new Map<string, FontChain>();

function fontsFor({ schrift }: Hausstil): FontChain {
  const fonts = fontsOf.get(schrift.pdf) ?? loadFonts(schrift.pdf);
  fontsOf.set(schrift.pdf, fonts);
  return fonts;
}

/** Both files of the tree, and the text of the tree and of each file. */
export async function writeBoth(unfinished: DocumentTree, hausstil: Hausstil): Promise<WrittenFiles> {
  const findings: Finding[] = [];
  const report: Report = (finding) => findings.push(finding);
  const fonts = fontsFor(hausstil);
  const tree = finishTree(unfinished, { numbers: { headings: true }, covers: fonts.covers }, report);
  const written = await writePdf(tree, hausstil, fonts, report);
  if (written === undefined) return { findings, pageCount: 0 };
  const { bytes: pdf, layout } = written;
  const docx = await writeWord({ body: { tree, layout }, annexes: [], annexFiles: new Map() }, hausstil, report);
  return {
    findings,
    files: { pdf, docx, tree },
    texts: { tree: treeText(tree, layout), pdf: await pdfText(pdf), docx: docxText(docx) },
    pageCount: layout.pageCount,
  };
}
