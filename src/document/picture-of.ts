// The picture a node shows, whatever kind it is of: read from a file, drawn as a chart, drawn as a sign.
import { chartPicture } from './chart-picture.js';
import { markPicture } from './mark-picture.js';
import type { ImageData, Node } from './nodes.js';

/** The picture; `undefined` for a node that shows none and for a chart that was not drawn. */
export function pictureOf(node: Node): ImageData | undefined {
  switch (node.kind) {
    case 'image':
    case 'inline-image':
      return node.image;
    case 'chart':
    case 'inline-chart':
      return chartPicture(node);
    case 'mark':
      return markPicture(node);
    case 'letterhead':
      return node.crest;
    default:
      return undefined;
  }
}
