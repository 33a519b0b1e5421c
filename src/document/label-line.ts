// Lines that announce what stands below them without being headings: both writers keep them on its page.
import type { Block, Inline } from './nodes.js';
import { plainText } from './walk.js';

/** What a label may be long; more is a paragraph that happens to be bold. */
const longestLabel = 100;

/** Whether the block is a short paragraph of bold words alone, such as "**Verwaltung**" above a list of names. */
export function isLabelLine(block: Block): boolean {
  const alone = onlyInline(block);
  if (alone?.kind !== 'strong') return false;
  const [words, ...others] = alone.children;
  return words?.kind === 'text' && others.length === 0 && plainText([alone]).length <= longestLabel;
}

/**
 * Whether the block is a paragraph of words in italics alone. Before a heading it tells what happened between two items,
 * "*Die Sitzung wurde am Montag fortgesetzt.*", and belongs to the one that follows.
 */
export function isRemarkLine(block: Block): boolean {
  return onlyInline(block)?.kind === 'emphasis';
}

/** What a paragraph shows where that is one inline. */
function onlyInline(block: Block): Inline | undefined {
  const shown = block.kind === 'paragraph' ? block.children.filter(({ kind }) => kind !== 'index-mark') : [];
  return shown.length === 1 ? shown[0] : undefined;
}
