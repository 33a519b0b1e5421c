// Random sittings hold everything a sitting can: what none of them ever has is never searched for.
import { expect, it } from 'vitest';
import { dateiarten, schemaOf } from '../../src/domain/dateiarten.js';
import { randomSittings } from '../support/random-sittings.js';

interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Everything that a sitting and its papers may say, by record and key. */
function allKeys({ definitions = {} }: Schema): readonly string[] {
  return Object.values(definitions).flatMap(({ title, properties = {} }) =>
    Object.keys(properties).map((key) => `${title}: ${key}`),
  );
}

/** What this value says, as the schema calls it. */
function keysIn(value: unknown, schema: Schema, { definitions = {} }: Schema): readonly string[] {
  const root = { definitions };
  const { $ref, anyOf = [], items, title, properties } = schema;
  const named = definitions[$ref?.split('/').at(-1) ?? ''];
  const others = [...(named === undefined ? [] : [named]), ...anyOf].flatMap((other) => keysIn(value, other, root));
  if (Array.isArray(value)) return [...others, ...value.flatMap((item) => (items ? keysIn(item, items, root) : []))];
  if (typeof value !== 'object' || value === null || properties === undefined) return others;
  const entries = Object.entries(value);
  // Of several records the one that has all these keys is meant.
  if (entries.some(([key]) => properties[key] === undefined)) return others;
  const own = entries.flatMap(([key, inner]) => [`${title}: ${key}`, ...keysIn(inner, properties[key] ?? {}, root)]);
  return [...others, ...own];
}

it.each([
  ['sitzung', /^$/u],
  // The annexes of a paper are recorded, and printed nowhere.
  ['vorlage', /^Anlage: (?!id|titel)/u],
] as const)('of a %s, every key occurs', (name, left) => {
  const art = dateiarten.find((candidate) => candidate.art === name);
  if (art === undefined) throw new Error(`no kind ${name}`);
  const schema: Schema = schemaOf(art);
  const folder = art.muster.slice(0, art.muster.indexOf('/') + 1);
  const files = randomSittings(400).flatMap((sitting) => Object.entries(sitting.files));
  const own = files.filter(([path]) => path.startsWith(folder) && path.endsWith('.yaml'));
  const reached = new Set(own.flatMap(([, text]) => keysIn(JSON.parse(String(text)), schema, schema)));
  const wanted = allKeys(schema).filter((key) => !left.test(key));
  expect(wanted.length).toBeGreaterThan(10);
  expect(wanted.filter((key) => !reached.has(key))).toEqual([]);
});
