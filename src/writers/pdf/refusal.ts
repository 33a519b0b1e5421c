// Finds out which part of a document the engine refuses and reports it; the engine's own words never reach users.
// Costs a few further compilations, of less and less of the document, so it runs only after a refusal.
import { type Position, placed, type Report } from '../../diagnostic.js';
import type { Block, ImageData, Node } from '../../document/nodes.js';
import { pictureOf } from '../../document/picture-of.js';
import { unreadableImage } from '../../document/shortfalls.js';
import { childrenOf, headingsOf, isBlock, walk } from '../../document/walk.js';

/** Whether the blocks by themselves can be set. */
type Test = (blocks: readonly Block[]) => Promise<boolean>;

/**
 * Reports why blocks were refused, at the innermost block at fault.
 *
 * Errors: reports `bild-unlesbar` for all images that are none, else `satz-unerwartet`, our bug.
 */
export async function reportRefusal(blocks: readonly Block[], isAccepted: Test, report: Report): Promise<void> {
  if (await reportUnreadableImages(blocks, isAccepted, report)) return;
  const finding = {
    code: 'satz-unerwartet',
    severity: 'Fehler',
    message: 'Das PDF ließ sich nicht setzen. Das ist ein Fehler von Sitzungswerk, nicht Ihrer.',
    remedy:
      'Melden Sie den Fehler bitte mit der Datei und der Stelle; lassen Sie den Absatz vorerst weg, um das PDF zu erhalten.',
  } as const;
  report(placed(finding, await placeAtFault(blocks, { isAccepted, headings: [] })));
}

interface Search {
  readonly isAccepted: Test;
  /** The headings before, without what is between them: they keep the levels of later ones whole. */
  readonly headings: readonly Block[];
}

/** Halves the blocks until one is left, and then those in that one; it is at fault itself when these are accepted. */
async function placeAtFault(blocks: readonly Block[], { isAccepted, headings }: Search): Promise<Position | undefined> {
  if (blocks.length > 1) {
    const middle = Math.ceil(blocks.length / 2);
    const first = blocks.slice(0, middle);
    if (!(await isAccepted([...headings, ...first]))) return placeAtFault(first, { isAccepted, headings });
    const before = [...headings, ...headingsOf(first).map(bareHeading)];
    return placeAtFault(blocks.slice(middle), { isAccepted, headings: before });
  }
  const [block] = blocks;
  const within = block === undefined ? [] : blocksIn(block);
  const isInside = within.length > 0 && !(await isAccepted([...headings, ...within]));
  const inside = isInside ? await placeAtFault(within, { isAccepted, headings }) : undefined;
  return inside ?? firstPlaceIn(block);
}

function bareHeading({ level, id }: Extract<Block, { readonly kind: 'heading' }>): Block {
  return { kind: 'heading', level, id, children: [{ kind: 'text', value: id === '' ? 'x' : id }] };
}

/** The blocks nearest below, also those of cells and footnotes. */
function blocksIn(node: Node): readonly Block[] {
  return childrenOf(node).flatMap((child) => (isBlock(child) ? [child] : blocksIn(child)));
}

async function reportUnreadableImages(blocks: readonly Block[], isAccepted: Test, report: Report): Promise<boolean> {
  const shown = picturesIn(blocks);
  const asBlock = ({ image }: Shown): Block => ({ kind: 'image', image, alt: image.name, isDecorative: false });
  if (shown.length === 0 || (await isAccepted(shown.map(asBlock)))) return false;
  for (const picture of shown) {
    if (await isAccepted([asBlock(picture)])) continue;
    report(unreadableImage(picture.image, picture.at === undefined ? {} : { at: picture.at }));
  }
  return true;
}

interface Shown {
  readonly image: ImageData;
  /** Where it is first shown. */
  readonly at: Position | undefined;
}

/** Every picture once. */
function picturesIn(blocks: readonly Block[]): readonly Shown[] {
  const found = new Map<string, Shown>();
  for (const block of blocks) {
    walk([block], (node) => {
      const image = pictureOf(node);
      if (image !== undefined && !found.has(image.name))
        found.set(image.name, { image, at: node.at ?? firstPlaceIn(block) });
    });
  }
  return [...found.values()];
}

/** The node's place, or that of the first node below it that has one. */
export function firstPlaceIn(node: Node | undefined): Position | undefined {
  let at: Position | undefined;
  walk(node === undefined ? [] : [node], (inner) => {
    at ??= inner.at;
  });
  return at;
}
