// Random documents over all kinds, as the pipeline hands them to `finishTree`: bounded in depth and size, legal by construction.
import fc from 'fast-check';
import type { Block, DocumentTree, Kind, Node } from '../../src/document/nodes.js';
import { plainText, rewrite, transform, walk } from '../../src/document/walk.js';
import { documentTree, paragraph } from './build-nodes.js';
import { blockAt, pageBlock } from './random-blocks.js';
import { longText, randomText, randomTitle } from './random-texts.js';

/** Whole documents that every writer must manage once they are finished; nodes of the kinds in `without` are left out. */
export function randomTree(without: ReadonlySet<Kind> = new Set()): fc.Arbitrary<DocumentTree> {
  const kept = (node: Node) => (without.has(node.kind) ? [] : [node]);
  return fc
    .record({
      blocks: fc.array(
        fc.oneof(
          { weight: 6, arbitrary: blockAt(2) },
          { weight: 1, arbitrary: pageBlock(1) },
          { weight: 1, arbitrary: longText.map((text) => paragraph(text)) },
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      title: randomTitle,
      status: fc.constantFrom([], ['Entwurf'], ['Entwurf', 'Nichtöffentlich']),
      frame: fc.record({
        headLeft: randomText,
        headRight: randomText,
        footLeft: randomText,
        headOnFirstPage: fc.boolean(),
      }),
    })
    .map(({ blocks, title, status, frame }) =>
      documentTree(legalBlocks(transform(blocks, kept)), {
        meta: { title, author: title, date: '2018-03-12', language: 'de-DE', keywords: [title] },
        status,
        frame,
      }),
    );
}

/** Levels begin with 1 and skip none, ids are unique, references lead to anchors that have a name. */
function legalBlocks(blocks: readonly Block[]): readonly Block[] {
  const named = withIds(withLevels(blocks));
  const targets: string[] = [];
  const parts = new Set<Node>();
  walk(named, (node) => {
    // A reference to a part of a group shows the words of the group.
    if (node.kind === 'figure-group') for (const part of node.figures) parts.add(part);
    // Control characters alone are no name: nothing of them is printed.
    const isNamed = 'caption' in node && /[\p{L}\p{N}]/u.test(plainText(node.caption)) && !parts.has(node);
    const hasName = node.kind === 'heading' || isNamed;
    if (hasName && 'id' in node && node.id !== undefined && node.id !== '') targets.push(node.id);
  });
  return transform(named, (node): readonly Node[] => {
    if (node.kind !== 'cross-reference') return [node];
    const target = targets[Number(node.target) % targets.length];
    return target === undefined ? [] : [{ ...node, target }];
  });
}

function withLevels(blocks: readonly Block[]): readonly Block[] {
  let deepest = 1;
  return rewrite(blocks, (node) => {
    if (node.kind !== 'heading') return node;
    const level = Math.min(node.level, deepest);
    deepest = Math.min(6, level + 1);
    return { ...node, level };
  });
}

/** Figures of a group are no anchors. */
function withIds(blocks: readonly Block[]): readonly Block[] {
  let count = 0;
  return rewrite(blocks, (node) => {
    const named =
      node.kind === 'figure-group' ? { ...node, figures: node.figures.map(({ id: _, ...figure }) => figure) } : node;
    if (!('id' in named) || named.id === undefined || named.id === '') return named;
    return { ...named, id: `${named.id} ${++count}` };
  });
}
