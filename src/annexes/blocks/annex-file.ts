// What of a file is to be typeset, and what comes of it; nothing of the sitting it is annexed to.
import { basename } from 'node:path';
import type { Finding } from '../../diagnostic.js';
import type { Hausstil } from '../../document/hausstil.js';
import type { Block, Inline } from '../../document/nodes.js';
import type { Call } from '../../markdown/parse.js';
import type { FileKind } from '../../source/file-kind.js';
import type { Refusal } from '../../source/parsed.js';
import type { ImageFolder } from '../../source/read-image.js';
import { quoted } from '../../source/spelling.js';

/** A file as it was found. */
export interface AnnexFile {
  /** Absolute path; pictures of a Markdown text are looked for beside it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
}

/** What the content says of the file, and how wide its pages are. */
export interface AnnexOptions {
  /** As the sitting names the annex; stands above what is typeset, unless that has a title of its own. */
  readonly title: string;
  /** What a picture shows, in a sentence, for those who do not see it. */
  readonly description?: string;
  /** Sheets of a workbook by name or by number from 1, in this order; absent = all that are not hidden. */
  readonly sheets?: readonly (string | number)[];
  readonly hausstil: Pick<Hausstil, 'seite'>;
  /** Where pictures of a Markdown text may lie; absent = in its folder. */
  readonly imageFolders?: readonly ImageFolder[];
}

/** The file as blocks of a document of its own. */
export interface TypesetBlocks {
  readonly blocks: readonly Block[];
  /** How the file calls itself. */
  readonly title?: string;
  /** What its author should know; without a place where the file has no lines. */
  readonly notes: readonly Finding[];
  /** Of a Markdown text: the calls in it, and the pictures it was made from besides. */
  readonly calls?: readonly Call[];
  readonly sources?: readonly string[];
}

/** The blocks, or why there are none: then the file is laid beside. */
export type AnnexBlocks = TypesetBlocks | { readonly refusal: Refusal };

/** Text as it is shown: its lines one below the other. */
export function linesOf(text: string): readonly Inline[] {
  const lines = text.split(/\r?\n/u).map((value) => value.trimEnd());
  return lines.flatMap((value, index): readonly Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'line-break' } as const]),
    ...(value === '' ? [] : [{ kind: 'text', value } as const]),
  ]);
}

/** The heading that a document of ours begins with; its anchor is given when headings are numbered. */
export function headingOf(title: string, level = 1): Block {
  return { kind: 'heading', level, id: '', children: [{ kind: 'text', value: title }] };
}

/** There is nothing in the file. */
export function emptyFile(path: string): Refusal {
  return {
    code: 'anlage-ohne-inhalt',
    message: `In ${quoted(basename(path))} steht nichts, was sich drucken ließe.`,
    remedy: 'Speichern Sie den Inhalt noch einmal, oder nennen Sie eine andere Datei.',
  };
}
