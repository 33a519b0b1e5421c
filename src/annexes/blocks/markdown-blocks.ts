// A Markdown file → its blocks, as an author's text anywhere else; a first heading of the first level is its title.
import type { Finding } from '../../diagnostic.js';
import { headingsOf, plainText } from '../../document/walk.js';
import { parseMarkdown } from '../../markdown/parse.js';
import { splitFrontMatter } from '../../source/front-matter.js';
import { textOf } from '../../source/read-text.js';
import { type AnnexBlocks, type AnnexFile, type AnnexOptions, emptyFile, headingOf } from './annex-file.js';

/** The text; what looks like values above it (`---`) is no part of it. */
export function markdownBlocks({ path, bytes }: AnnexFile, { title, imageFolders }: AnnexOptions): AnnexBlocks {
  const notes: Finding[] = [];
  const report = (finding: Finding) => notes.push(finding);
  const source = textOf({ file: path, bytes }, report);
  if (source === undefined) return { refusal: emptyFile(path) };
  const { body } = splitFrontMatter(source, report);
  const { blocks, calls, files } = parseMarkdown({ ...body, ...(imageFolders && { imageFolders }) }, 'autor', report);
  if (blocks.length === 0) return { refusal: emptyFile(path) };
  const [first] = headingsOf(blocks);
  const own = first?.level === 1 ? plainText(first.children) : undefined;
  if (own === undefined) return { blocks: [headingOf(title), ...blocks], notes, calls, sources: files };
  return { blocks, title: own, notes, calls, sources: files };
}
