// Lines that announce what stands below them without being headings: both writers keep them on its page.
import type { Block } from './nodes.js';
import { plainText } from './walk.js';

/** What a label may be long; more is a paragraph that happens to be bold. */
const longestLabel = 100;

/** Whether the block is a short paragraph of bold words alone, such as "**Verwaltung**" above a list of names. */
export function isLabelLine(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.children.length !== 1 || block.children[0]?.kind !== 'strong') return false;
  const [words, ...others] = block.children[0].children;
  return words?.kind === 'text' && others.length === 0 && plainText(block.children).length <= longestLabel;
}

/**
 * Whether the block is a paragraph of words in italics alone. Before a heading it tells what happened between two items,
 * "*Die Sitzung wurde am Montag fortgesetzt.*", and belongs to the one that follows.
 */
export function isRemarkLine(block: Block): boolean {
  return block.kind === 'paragraph' && block.children.length === 1 && block.children[0]?.kind === 'emphasis';
}
