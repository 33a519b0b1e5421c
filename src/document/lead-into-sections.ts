// Moves headings that would stand alone at a page's foot onto the pages of the section that follows them. Changes nothing else.
import type { Block } from './nodes.js';

/**
 * The blocks with every heading directly before a section inside it.
 *
 * Shape: a section begins a new page, and its heading belongs on that; text and order stay the same. Inside other blocks
 *        no page begins, so nothing moves there.
 */
export function leadIntoSections(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'section') {
      const headings = result.splice(result.findLastIndex(({ kind }) => kind !== 'heading') + 1);
      result.push({ ...block, children: [...headings, ...leadIntoSections(block.children)] });
    } else {
      result.push(block);
    }
  }
  return result;
}
