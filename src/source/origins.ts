// The side table of places: where each object, list and map that a shape has read stands in its file. The model itself
// stays plain values; whoever finds something wrong with one asks here for the place.
import type { Position } from '../diagnostic.js';

/** Remembers places by the identity of objects, so that values can stay plain. */
export interface Origins {
  /** Notes where the object stands and, by field (lists: "0", "1", …; dictionaries: the key), where its values stand. */
  remember(object: object, self: Position, fields?: ReadonlyMap<string, Position>): void;
  /** Where the field stands; where it was left out, where its object stands; nothing for an object never remembered. */
  at(object: object, field?: string | number): Position | undefined;
}

/** An empty table; it lives as long as the reading of one workspace. */
export function createOrigins(): Origins {
  const places = new WeakMap<object, { readonly self: Position; readonly fields: ReadonlyMap<string, Position> }>();
  return {
    remember: (object, self, fields = new Map()) => {
      places.set(object, { self, fields });
    },
    at: (object, field) => {
      const place = places.get(object);
      return (field === undefined ? undefined : place?.fields.get(String(field))) ?? place?.self;
    },
  };
}
