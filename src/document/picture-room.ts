// How large a picture may be where it stands: never wider than the text, never so high that its caption finds no room on the
// page. One rule for all writers; the height of a caption is estimated, so that all of them come to the same size.
import type { Hausstil } from './hausstil.js';
import { mmPerPoint, naturalSize, type Size, sizeForHeight, sizeForWidth } from './image-size.js';
import type { ImageData, Mm, Node, NodeOf } from './nodes.js';
import { pageMeasures } from './page-measures.js';
import { childrenOf, plainText } from './walk.js';

/** A4, ISO 216. */
export const paper = { short: 210, long: 297 } as const;

/** From margin to margin on a page that lies so. */
export function textArea({ seite }: Pick<Hausstil, 'seite'>, orientation: NodeOf<'section'>['orientation']): Size {
  const isUpright = orientation === 'hochformat';
  return {
    width: (isUpright ? paper.short : paper.long) - seite.links - seite.rechts,
    height: (isUpright ? paper.long : paper.short) - seite.oben - seite.unten,
  };
}

/** As wide as asked, else as the image asks, else as there is room; scaled down to the room. */
export function fittedSize(image: ImageData, asked: Mm | undefined, room: Size): Size {
  const width = Math.min(asked ?? naturalSize(image)?.width ?? room.width, room.width);
  const size = sizeForWidth(image, width);
  return size.height <= room.height ? size : sizeForHeight(image, room.height);
}

/** The greatest height of every image and chart of a document, with room for what must stand on its page too. */
export function pictureHeights(blocks: readonly Node[], hausstil: Hausstil): ReadonlyMap<Node, Mm> {
  return new Map([...pictureRooms(blocks, hausstil)].map(([node, { height }]) => [node, height]));
}

/** The room of every image and chart of a document; the indents of lists and notes are not taken off its width. */
export function pictureRooms(blocks: readonly Node[], hausstil: Hausstil): ReadonlyMap<Node, Size> {
  const rooms = new Map<Node, Size>();
  visit(blocks, textArea(hausstil, 'hochformat'));
  return rooms;

  function visit(nodes: readonly Node[], room: Size): void {
    for (const [index, node] of nodes.entries()) {
      const isHeaded = nodes[index - 1]?.kind === 'heading';
      const own = isHeaded ? { ...room, height: room.height - headingHeight } : room;
      if (node.kind === 'image' || node.kind === 'chart') {
        rooms.set(node, { width: own.width, height: Math.max(smallest, own.height) });
      }
      visit(childrenOf(node), roomInside(node, own, hausstil));
    }
  }
}

/** Below a heading a picture that fills a page would leave that alone on the page before. */
const headingHeight: Mm = 20;

/** What is left of a page is no reason to draw a picture smaller than this. */
const smallest: Mm = 10;

/** Kinds that need some of the page for themselves: a label, a repeated head, the space within. */
const frames: ReadonlySet<Node['kind']> = new Set(['note', 'resolution', 'table', 'columns', 'quote', 'list']);
const frameHeight: Mm = 12;

function roomInside(node: Node, room: Size, hausstil: Hausstil): Size {
  if (node.kind === 'section') return textArea(hausstil, node.orientation);
  if (node.kind === 'title-page' || node.kind === 'cover-sheet') {
    return { ...room, height: room.height - pageMeasures.withinMm.titlePage };
  }
  if (node.kind === 'figure') {
    const texts = [node.caption, node.source].map(plainText);
    return { ...room, height: room.height - heightOf([...texts, ...node.notes.map(wordsIn)], room.width, hausstil) };
  }
  if (node.kind === 'figure-group') return roomInGroup(node, room, hausstil);
  return frames.has(node.kind) ? { ...room, height: room.height - frameHeight } : room;
}

/** A group stays on one page: its rows share what its caption leaves. */
function roomInGroup({ columns, figures, caption }: NodeOf<'figure-group'>, room: Size, hausstil: Hausstil): Size {
  const count = Math.min(Math.max(1, columns), Math.max(1, figures.length));
  const rows = Math.max(1, Math.ceil(figures.length / count));
  const { withinMm, alongMm } = pageMeasures;
  const left = room.height - heightOf([plainText(caption)], room.width, hausstil) - rows * withinMm.figureRow;
  return { width: (room.width - (count - 1) * alongMm.figureGap) / count, height: left / rows };
}

/** Of texts below a picture, with the white before them. */
function heightOf(texts: readonly string[], width: Mm, { schrift }: Hausstil): Mm {
  // Letters are half as wide as high, on the average; lines are never full.
  const perLine = width / (0.55 * schrift.grad * mmPerPoint);
  const lines = texts.reduce((sum, text) => sum + Math.ceil(text.length / perLine), 1);
  return (lines + 1) * schrift.grad * schrift.zeilenabstand * mmPerPoint;
}

function wordsIn(node: Node): string {
  return 'value' in node && typeof node.value === 'string' ? node.value : childrenOf(node).map(wordsIn).join('');
}
