// Finds out which part of a document the engine refuses and reports it; the engine's own words never reach users.
// Costs a few further compilations, so it runs only after a refusal.
import type { Position, Report } from '../../diagnostic.js';
import type { Block, ImageData, Node } from '../../document/nodes.js';
import { unreadableImage } from '../../document/shortfalls.js';
import { walk } from '../../document/walk.js';

/**
 * Reports why blocks were refused, at the block at fault.
 *
 * Shape:  `isAccepted` says whether the blocks by themselves can be set.
 * Errors: reports `bild-unlesbar` for images that are none, else `satz-unerwartet`, our bug.
 */
export async function reportRefusal(
  blocks: readonly Block[],
  isAccepted: (blocks: readonly Block[]) => Promise<boolean>,
  report: Report,
): Promise<void> {
  const block = await blockAtFault(blocks, isAccepted);
  if (block !== undefined && (await reportUnreadableImages(block, isAccepted, report))) return;
  report({
    code: 'satz-unerwartet',
    severity: 'Fehler',
    message: 'Das PDF ließ sich nicht setzen. Das ist ein Fehler von Sitzungswerk, nicht Ihrer.',
    remedy:
      'Melden Sie den Fehler bitte mit der Datei und der Stelle; lassen Sie den Absatz vorerst weg, um das PDF zu erhalten.',
    ...placed(block),
  });
}

/** The shortest beginning of the document that is refused ends with the block at fault: beginnings keep heading levels whole. */
async function blockAtFault(
  blocks: readonly Block[],
  isAccepted: (blocks: readonly Block[]) => Promise<boolean>,
): Promise<Block | undefined> {
  let accepted = 0;
  let refused = blocks.length;
  while (refused - accepted > 1) {
    const middle = Math.floor((accepted + refused) / 2);
    if (await isAccepted(blocks.slice(0, middle))) accepted = middle;
    else refused = middle;
  }
  return blocks[refused - 1];
}

async function reportUnreadableImages(
  block: Block,
  isAccepted: (blocks: readonly Block[]) => Promise<boolean>,
  report: Report,
): Promise<boolean> {
  let hasFound = false;
  for (const { node, image } of imagesOf(block)) {
    if (await isAccepted([{ kind: 'image', image, alt: image.name, isDecorative: false }])) continue;
    hasFound = true;
    report(unreadableImage(image, placed(node.at === undefined ? block : node)));
  }
  return hasFound;
}

function imagesOf(block: Block): readonly { readonly node: Node; readonly image: ImageData }[] {
  const found: { node: Node; image: ImageData }[] = [];
  walk([block], (node) => {
    if (node.kind === 'image' || node.kind === 'inline-image') found.push({ node, image: node.image });
    if (node.kind === 'letterhead' && node.crest !== undefined) found.push({ node, image: node.crest });
  });
  return found;
}

/** The node's place, or that of the first node below it that has one. */
function placed(node: Node | undefined): { readonly at?: Position } {
  let at: Position | undefined;
  walk(node === undefined ? [] : [node], (inner) => {
    at ??= inner.at;
  });
  return at === undefined ? {} : { at };
}
