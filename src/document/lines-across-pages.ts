// A passage whose lines are numbered, with new pages in it → passages on those pages, each of which counts on from the one before.
// Only so can writers begin a page there: no page begins within a block. Numbers no line.
import { leadIntoSections } from './lead-into-sections.js';
import type { Block, NodeOf } from './nodes.js';

/** The blocks with every numbered passage cut where a page begins; text and order stay the same. */
export function numberLinesAcrossPages(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'numbered-lines') return cutAtPages(block);
    return block.kind === 'section' ? [{ ...block, children: numberLinesAcrossPages(block.children) }] : [block];
  });
}

function cutAtPages(passage: NodeOf<'numbered-lines'>): readonly Block[] {
  let isBegun = false;
  const numbered = (run: readonly Block[]): readonly Block[] => {
    if (run.length === 0) return [];
    const cut: Block = { ...passage, children: run, ...(isBegun && { continues: true }) };
    isBegun = true;
    return [cut];
  };
  const within = (blocks: readonly Block[]): readonly Block[] => {
    const result: Block[] = [];
    let run: Block[] = [];
    for (const block of leadIntoSections(blocks)) {
      if (block.kind !== 'page-break' && block.kind !== 'section') {
        run.push(block);
        continue;
      }
      result.push(...numbered(run));
      run = [];
      result.push(block.kind === 'section' ? { ...block, children: within(block.children) } : block);
    }
    return [...result, ...numbered(run)];
  };
  return within(passage.children);
}
