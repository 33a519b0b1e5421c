// A block of a profile whose keys may all be left out, and the block itself too: its defaults are what an empty block reads.
import { createOrigins } from '../../source/origins.js';
import type { DefaultField, Shape } from '../../source/shape-type.js';

/** The block as a key of a profile; every key in it has a default. */
export function block<T>(shape: Shape<T>): DefaultField<T> {
  const at = { file: '', line: 1, column: 1 };
  const context = { report: () => undefined, origins: createOrigins() };
  const value = shape.read({ kind: 'map', entries: [], at }, context);
  if (value === undefined) throw new Error('a key without a default');
  return { presence: 'default', shape, value };
}
