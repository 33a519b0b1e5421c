// The fields that a specification reads → those that no table has and nothing in it makes. Knows nothing of how they are drawn.
import type { FreeData, FreeObject } from '../source/free-data.js';

export interface FieldsRead {
  /** Each once. */
  readonly unknown: readonly string[];
  readonly known: readonly string[];
}

export function fieldsRead(spec: FreeObject, tables: Readonly<Record<string, readonly FreeObject[]>>): FieldsRead {
  const given = Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.keys(row)));
  const made = new Set(textsUnder(spec, 'as'));
  const known = [...new Set(given)];
  const unknown = textsUnder(spec, 'field').filter((field) => !known.includes(field) && !made.has(field));
  return { unknown: [...new Set(unknown)], known };
}

/** All texts that stand behind this key, alone or in a list. */
function textsUnder(data: FreeData, key: string): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]): readonly string[] => {
    const here = name === key ? [value].flat().filter((one) => typeof one === 'string') : [];
    return [...here, ...textsUnder(value, key)];
  });
}
