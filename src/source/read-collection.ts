// From a list or map in YAML the values of one shape, with the place of each; one wrong value makes the whole wrong, but
// not before all have been looked at.
import type { Position } from '../diagnostic.js';
import type { ReadContext, Shape } from './shape-type.js';
import type { YamlEntry, YamlNode } from './yaml.js';

/** The values in order; each is remembered under its index. */
export function readItems<T>(
  items: readonly YamlNode[],
  self: Position,
  shape: Shape<T>,
  context: ReadContext,
): readonly T[] | undefined {
  const values = items.map((item) => shape.read(item, context));
  const complete = values.flatMap((value) => (value === undefined ? [] : [value]));
  if (complete.length < values.length) return undefined;
  context.origins.remember(complete, self, new Map(items.map((item, index) => [String(index), item.at])));
  return complete;
}

/** The values by their keys, in the order of the file; the place of each is its key's. */
export function readEntries<T>(
  entries: readonly YamlEntry[],
  self: Position,
  shape: Shape<T>,
  context: ReadContext,
): ReadonlyMap<string, T> | undefined {
  const read = entries.map(({ key, keyAt, value }) => {
    const placed = value.kind === 'empty' ? { ...value, at: keyAt } : value;
    return [key, shape.read(placed, { ...context, field: key })] as const;
  });
  const complete = new Map(read.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  if (complete.size < entries.length) return undefined;
  context.origins.remember(complete, self, new Map(entries.map(({ key, keyAt }) => [key, keyAt])));
  return complete;
}
