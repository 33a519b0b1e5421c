// The list of output formats, and how each but the PDF is made from a typeset document.
import { enumerate, type Report } from '../diagnostic.js';
import type { Hausstil } from '../document/hausstil.js';
import type { Layout } from '../document/layout.js';
import type { DocumentTree } from '../document/nodes.js';

/** A tree and where its parts came to stand. */
export interface TypesetPart {
  readonly tree: DocumentTree;
  readonly layout: Layout;
}

/** One file to be written: a body, and the annexes that follow it in the same file. */
export interface FileContent {
  readonly body: TypesetPart;
  readonly annexes: readonly (TypesetPart & { readonly id: string; readonly label: string })[];
  /** Annex id → relative name of the file it lies in, for references to annexes that are not in this file. */
  readonly annexFiles: ReadonlyMap<string, string>;
}

/** The name of a format, as `--format` calls it; also the file ending. */
export type Format = 'docx' | 'md' | 'pdf' | 'tree';

/** A kind of file and who writes it. */
export interface OutputFormat {
  readonly name: Exclude<Format, typeof pdfFormat>;
  /** Whether a file with the annexes inside is of use. */
  readonly holdsAnnexes: boolean;
  /** Libraries are loaded when the first file of the format is written. */
  readonly write: (content: FileContent, hausstil: Hausstil, report: Report) => Promise<Uint8Array>;
}

/** The PDF is no entry of the list: it is what typesetting itself yields, and where annexes are assembled. */
export const pdfFormat = 'pdf';

const encoder = new TextEncoder();

/** All of them; `--format` and the help know them from here. */
export const outputFormats: readonly OutputFormat[] = [
  {
    name: 'docx',
    holdsAnnexes: true,
    write: async (content, hausstil, report) =>
      (await import('./word/write-word.js')).writeWord(content, hausstil, report),
  },
  {
    name: 'md',
    holdsAnnexes: false,
    write: async ({ body: { tree, layout } }) =>
      encoder.encode((await import('./markdown.js')).printMarkdown(tree, layout.pageOf)),
  },
  {
    name: 'tree',
    holdsAnnexes: false,
    write: async ({ body }) => encoder.encode((await import('./tree.js')).printTree(body.tree)),
  },
];

/** All formats a user may ask for. */
export const formatNames: readonly Format[] = [pdfFormat, ...outputFormats.map((format) => format.name)];

/** What a user gets who asks for none. */
export const defaultFormats: readonly Format[] = ['docx', 'pdf', 'md'];

/** Whether a format has this name. */
export function isFormat(name: string): name is Format {
  return formatNames.some((known) => known === name);
}

/** A German sentence for a format that does not exist. */
export function noSuchFormat(name: string): string {
  return `Das Format „${name}“ gibt es nicht; es gibt ${enumerate(formatNames)}.`;
}
