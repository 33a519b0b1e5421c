// What is no PDF but can be typeset by us → blocks of our tree, by what the file is. Each kind is loaded only when there is one.
import type { FileKind } from '../source/file-kind.js';
import type { AnnexBlocks, AnnexFile, AnnexOptions } from './blocks/annex-file.js';

export type { AnnexBlocks, AnnexFile, AnnexOptions, TypesetBlocks } from './blocks/annex-file.js';

type MakeBlocks = (file: AnnexFile, options: AnnexOptions) => AnnexBlocks | Promise<AnnexBlocks>;

const pictures = async (): Promise<MakeBlocks> => (await import('./blocks/picture-blocks.js')).pictureBlocks;

/** Where each kind is made into blocks; what is not here is no business of ours. */
const makers: { readonly [K in FileKind]?: () => Promise<MakeBlocks> } = {
  png: pictures,
  jpeg: pictures,
  tiff: pictures,
  svg: pictures,
  csv: async () => (await import('./blocks/csv-blocks.js')).csvBlocks,
  xlsx: async () => (await import('./blocks/xlsx-blocks.js')).xlsxBlocks,
  markdown: async () => (await import('./blocks/markdown-blocks.js')).markdownBlocks,
};

/** Whether files of the kind can be typeset. */
export function isTypesettable(kind: FileKind): boolean {
  return makers[kind] !== undefined;
}

/**
 * The blocks of the file, which begin with a heading of the first level, or why it can only be laid beside.
 *
 * Errors: throws where the kind is none of `isTypesettable`; never for what is in a file.
 */
export async function annexBlocks(file: AnnexFile, options: AnnexOptions): Promise<AnnexBlocks> {
  const load = makers[file.kind];
  if (load === undefined) throw new Error(`a file of kind ${file.kind} cannot be typeset`);
  const make = await load();
  return make(file, options);
}
