// A picture as large as a box allows, at its upper right.
import { naturalSize } from '../../document/image-size.js';
import type { ImageData } from '../../document/nodes.js';
import type { Box } from './measures.js';

/** The box of the picture in its own proportions. */
export function fittedInto(image: ImageData, box: Box): Box {
  const { width: wide, height: high } = naturalSize(image) ?? { width: 1, height: 1 };
  const width = Math.min(box.width, (box.height * wide) / high);
  return { x: box.x + box.width - width, y: box.y, width, height: (width * high) / wide };
}
