// The way out for blocks that the engine refuses: their footnotes stand behind them instead of at the foot of the page.
// Footnotes on the later pages of a block are what Typst 0.14 stumbles over when something in it fits on no page. The tree
// and the numbers of the notes stay as they are.
import { placed, type Report } from '../../diagnostic.js';
import type { Block, Footnote, Inline } from '../../document/nodes.js';
import { rewrite, transform, walk } from '../../document/walk.js';
import { firstPlaceIn } from './refusal.js';

/** Sets blocks in type; nothing where the engine refuses them. */
type Typeset<T> = (blocks: readonly Block[]) => Promise<T | undefined>;

/** A footnote that knows its number, and whether its text stands elsewhere. */
type CountedFootnote = Footnote & { readonly index: number; readonly isBehind?: true };

/**
 * What `typeset` makes of the blocks once the footnotes of each block it stumbles over stand behind that.
 *
 * Shape:  nothing where that does not help. The same blocks give the same result.
 * Errors: reports `fussnoten-hinter-block` for each of these blocks.
 */
export async function typesetWithNotesBehind<T>(
  blocks: readonly Block[],
  typeset: Typeset<T>,
  report: Report,
): Promise<T | undefined> {
  let tried = numbered(blocks);
  const moved: Block[] = [];
  while (true) {
    const culprit = await firstRefused(tried, typeset);
    if (culprit === undefined || footnotesOf(culprit).length === 0) return undefined;
    moved.push(culprit);
    tried = changePageBlocks(tried, (block) => (block === culprit ? withNotesBehind(block) : [block]));
    const written = await typeset(tried);
    if (written === undefined) continue;
    for (const block of moved) report(placed(movedNotes, firstPlaceIn(block)));
    return written;
  }
}

const movedNotes = {
  code: 'fussnoten-hinter-block',
  severity: 'Hinweis',
  message:
    'Die Fußnoten dieses Blocks stehen im PDF hinter ihm: Am Fuß der Seite ließen sie sich mit ihm nicht setzen.',
  remedy: 'Teilen Sie den Block, oder machen Sie schmale Spalten breiter, wenn sie unten stehen sollen.',
} as const;

/** The block with which the document is refused as soon as it ends there: what comes later changes nothing before it. */
async function firstRefused<T>(blocks: readonly Block[], typeset: Typeset<T>): Promise<Block | undefined> {
  const all: Block[] = [];
  changePageBlocks(blocks, (block) => [block].slice(0, all.push(block)));
  let [accepted, refused] = [0, all.length];
  while (refused - accepted > 1) {
    const middle = Math.floor((accepted + refused) / 2);
    const shown = new Set(all.slice(0, middle));
    const start = changePageBlocks(blocks, (block) => (shown.has(block) ? [block] : []));
    if ((await typeset(start)) === undefined) refused = middle;
    else accepted = middle;
  }
  return all[refused - 1];
}

/** The blocks with each of those changed that stand directly on a page. */
function changePageBlocks(blocks: readonly Block[], change: (block: Block) => readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'section':
      case 'title-page':
      case 'cover-sheet':
      case 'numbered-lines':
        return [{ ...block, children: changePageBlocks(block.children, change) }];
      default:
        return change(block);
    }
  });
}

/** Footnotes with the numbers that they have in the whole document, which `prepare` leaves as they are. */
function numbered(blocks: readonly Block[]): readonly Block[] {
  let count = 0;
  return rewrite(blocks, (node) => (node.kind === 'footnote' ? Object.assign({ index: ++count }, node) : node));
}

/** In reading order, those in other footnotes too; without those whose text stands elsewhere already. */
function footnotesOf(block: Block): readonly CountedFootnote[] {
  const found: CountedFootnote[] = [];
  walk([block], (node) => {
    if (node.kind === 'footnote' && !('isBehind' in node)) found.push(node as CountedFootnote);
  });
  return found;
}

function withNotesBehind(block: Block): readonly Block[] {
  return [...emptied([block]), ...footnotesOf(block).flatMap((note) => noteLines(note.index, emptied(note.children)))];
}

/** The blocks with the numbers of their footnotes alone. */
function emptied(blocks: readonly Block[]): readonly Block[] {
  return transform(blocks, (node) =>
    node.kind === 'footnote' ? [Object.assign({ isBehind: true }, node, { children: [] })] : [node],
  );
}

/** A note as it stands in the text: small, its number before it. */
function noteLines(index: number, [first, ...others]: readonly Block[]): readonly Block[] {
  const number: Inline = { kind: 'script', position: 'super', children: [{ kind: 'text', value: `${index}` }] };
  const line = (words: readonly Inline[]): Block => ({
    kind: 'paragraph',
    role: 'fine',
    children: [number, { kind: 'text', value: ' ' }, ...words],
  });
  if (first?.kind === 'paragraph') return [line(first.children), ...others];
  return [line([]), ...(first === undefined ? [] : [first]), ...others];
}
