// The number of an item of the agenda, as everybody refers to it. Whether there is such an item is judged elsewhere.
import { text } from '../../source/shape.js';
import type { Shape } from '../../source/shape-type.js';

/** "3.1", typed so or as "TOP 3.1": the word is printed before every number anyway. */
export function topNummer(): Shape<string> {
  const shape = text();
  return { ...shape, read: (node, context) => shape.read(node, context)?.replace(/^TOPs?\s*(?=\d)/iu, '') };
}
