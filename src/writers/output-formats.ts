// The list of output formats, and how each but the PDF is made from a typeset document.
import { enumerate, type Report } from '../diagnostic.js';
import type { FileContent } from '../document/file-content.js';
import type { Hausstil } from '../document/hausstil.js';

/** A kind of file and who writes it. */
export interface OutputFormat<Name extends string = string> {
  /** As `--format` calls it; also the file ending. */
  readonly name: Name;
  /** Whether a document with annexes gets a second file with the annexes inside. */
  readonly holdsAnnexes: boolean;
  /** Only documents that name it are made in it: slides are no form of a text. */
  readonly isForSlides?: true;
  /** Libraries are loaded when the first file of the format is written. */
  readonly write: (content: FileContent, hausstil: Hausstil, report: Report) => Promise<Uint8Array>;
}

/** The PDF is no entry of the list: it is what typesetting itself yields, and where annexes are assembled. */
export const pdfFormat = 'pdf';

const encoder = new TextEncoder();

/** Keeps the name as a type of its own, and all else out of the types that users of the library get. */
function format<Name extends string>(given: OutputFormat<Name>): OutputFormat<Name> {
  return given;
}

/** All of them: the one place where a format has its name; `Format`, `--format` and the help know it from here. */
export const outputFormats = [
  format({
    name: 'docx',
    holdsAnnexes: true,
    write: async (content, hausstil, report) =>
      (await import('./word/write-word.js')).writeWord(content, hausstil, report),
  }),
  format({
    name: 'md',
    holdsAnnexes: false,
    write: async ({ body: { tree, layout } }) =>
      encoder.encode((await import('./markdown.js')).printMarkdown(tree, layout.pageOf)),
  }),
  format({
    name: 'tree',
    holdsAnnexes: false,
    write: async ({ body }) => encoder.encode((await import('./tree.js')).printTree(body.tree)),
  }),
  format({
    name: 'pptx',
    holdsAnnexes: false,
    isForSlides: true,
    write: async (content, hausstil, report) =>
      (await import('./pptx/write-pptx.js')).writePptx(content, hausstil, report),
  }),
] as const;

/** The name of a format, as `--format` calls it; also the file ending. */
export type Format = typeof pdfFormat | (typeof outputFormats)[number]['name'];

/** All formats a user may ask for. */
export const formatNames: readonly Format[] = [pdfFormat, ...outputFormats.map(({ name }) => name)];

/** What a user gets who asks for none. */
export const defaultFormats: readonly Format[] = ['docx', 'pdf', 'md', 'pptx'];

/** Who asks for a chapter alone goes on working on it. */
export const excerptFormats: readonly Format[] = ['docx'];

/** Of the formats asked for those that a document is made in: the ones it names, else all that have pages. */
export function formatsFor(
  { formate }: { readonly formate?: readonly string[] },
  asked: readonly Format[],
): readonly Format[] {
  const forSlides = new Set<string>(outputFormats.flatMap((one: OutputFormat) => (one.isForSlides ? one.name : [])));
  return asked.filter((name) => formate?.includes(name) ?? !forSlides.has(name));
}

/** Whether a format has this name. */
export function isFormat(name: string): name is Format {
  return formatNames.some((known) => known === name);
}

/** A German sentence for a format that does not exist. */
export function noSuchFormat(name: string): string {
  return `Das Format „${name}“ gibt es nicht; es gibt ${enumerate(formatNames)}.`;
}
