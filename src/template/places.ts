// Where in a template's files things stand, by numbers that can travel through a compiled template.
import type { Position } from '../diagnostic.js';

/** A stretch of a template that a rendering may have to speak of. */
export interface Place {
  readonly at: Position;
  /** What is written there, for messages. */
  readonly written: string;
  /** The parts of a path below the current object; absent for anything else. */
  readonly parts: readonly string[] | undefined;
}

/** Places by number, because a compiled template can only carry numbers and texts. */
export interface PlaceBook {
  /** The number under which the place can be found again. */
  readonly add: (place: Place) => number;
  readonly get: (id: number) => Place;
}

/** An empty book; one serves a template and all its partials. */
export function createPlaceBook(): PlaceBook {
  const places: Place[] = [];
  return {
    add: (place) => places.push(place) - 1,
    get: (id) => {
      const place = places[id];
      if (place === undefined) throw new Error(`no place with the number ${id}`);
      return place;
    },
  };
}

/** Names of our own functions in a compiled template; no field can be called so, for none begins with a digit. */
export const internal = {
  /** Escapes and prints a value. */
  output: '0-output',
  /** Prints a call of the registry. */
  call: '0-call',
  /** Hands a value on and reports when it is missing. */
  value: '0-value',
  /** Hands a value on that may be missing, and reports when its name is nearly one that is there. */
  condition: '0-condition',
  /** The same for a list to go through. */
  list: '0-list',
  /** Runs a helper. */
  helper: '0-helper',
} as const;
