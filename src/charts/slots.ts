// The named slots of a chart type: `$akzent`, `$breite`. Puts their values into a specification; knows nothing of what it means.
import type { FreeData, FreeObject } from '../source/free-data.js';

/** What stands for each slot, by its name without the `$`. */
export type Slots = Readonly<Record<string, FreeData>>;

/** A specification without slots. */
export interface Filled {
  readonly spec: FreeObject;
  /** Slots that there are none of, each once. */
  readonly unknown: readonly string[];
}

const slot = /\$(\p{L}[\p{L}\p{N}_]*)/gu;
const wholeSlot = new RegExp(`^${slot.source}$`, 'u');

/** The specification with its slots filled: alone in a text a slot is its value of any kind, within a text it is what would be typed. */
export function fillSlots(spec: FreeObject, slots: Slots): Filled {
  const unknown = new Set<string>();
  const known = (name: string): FreeData => {
    if (!Object.hasOwn(slots, name)) unknown.add(name);
    return slots[name] ?? null;
  };
  const filled = (data: FreeData): FreeData => {
    if (typeof data === 'string') {
      const [, whole] = wholeSlot.exec(data) ?? [];
      return whole === undefined ? data.replaceAll(slot, (_, name: string) => asTyped(known(name))) : known(whole);
    }
    if (isList(data)) return data.map(filled);
    return typeof data === 'object' && data !== null ? objectOf(data) : data;
  };
  const objectOf = (object: FreeObject): FreeObject =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, filled(value)]));
  return { spec: objectOf(spec), unknown: [...unknown] };
}

function isList(data: FreeData): data is readonly FreeData[] {
  return Array.isArray(data);
}

function asTyped(data: FreeData): string {
  return typeof data === 'string' ? data : JSON.stringify(data);
}
