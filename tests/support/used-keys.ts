// Which keys of a kind of file some values use, and which words behind them. Told from the schema an editor gets: nothing that
// the reader knows can be left out of the count.
type Schema = Readonly<Record<string, unknown>>;

/** All that the schema offers: the keys by their records, "Sitzung.ort", and the words by their keys, "status: entwurf". */
export function knownKeys(root: Schema): ReadonlySet<string> {
  const found = new Set<string>();
  for (const record of Object.values(root.definitions as Readonly<Record<string, Schema>>)) {
    for (const [name, schema] of propertiesOf(record)) {
      found.add(`${String(record.title)}.${name}`);
      for (const word of wordsIn(schema, root)) found.add(`${name}: ${String(word)}`);
    }
  }
  return found;
}

/** Those of them that the value uses. */
export function usedKeys(value: unknown, root: Schema): ReadonlySet<string> {
  return new Set(keysIn(value, root, { root, key: '' }));
}

interface Place {
  readonly root: Schema;
  /** Behind which the value stands. */
  readonly key: string;
}

function keysIn(value: unknown, schema: Schema, place: Place): readonly string[] {
  return alternatives(schema, place.root).flatMap((option) => {
    if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, itemsOf(option), place));
    if (typeof value !== 'object' || value === null)
      return wordsOf(option).includes(value) ? [`${place.key}: ${String(value)}`] : [];
    const properties = new Map(propertiesOf(option));
    return Object.entries(value).flatMap(([name, inner]) => {
      const property = properties.get(name);
      if (property === undefined) return keysIn(inner, anyEntryOf(option), place);
      return [`${String(option.title)}.${name}`, ...keysIn(inner, property, { ...place, key: name })];
    });
  });
}

/** What may stand there, references followed. */
function alternatives(schema: Schema, root: Schema): readonly Schema[] {
  const { $ref: reference, anyOf } = schema;
  if (Array.isArray(anyOf)) return anyOf.flatMap((option: Schema) => alternatives(option, root));
  if (typeof reference !== 'string') return [schema];
  const definitions = root.definitions as Readonly<Record<string, Schema>>;
  const found = definitions[reference.replace('#/definitions/', '')];
  if (found === undefined) throw new Error(`no ${reference}`);
  return alternatives(found, root);
}

/** The words behind a key, in a list of them too; not those of the records below it. */
function wordsIn(schema: Schema, root: Schema): readonly unknown[] {
  return alternatives(schema, root).flatMap((option) => [
    ...wordsOf(option),
    ...(option.items === undefined ? [] : wordsIn(itemsOf(option), root)),
  ]);
}

function wordsOf({ enum: words }: Schema): readonly unknown[] {
  return Array.isArray(words) ? words : [];
}

function itemsOf({ items = {} }: Schema): Schema {
  return items as Schema;
}

/** Of an entry whose key is the author's own; nothing where there is no such entry. */
function anyEntryOf({ additionalProperties = false }: Schema): Schema {
  return additionalProperties === false ? {} : (additionalProperties as Schema);
}

function propertiesOf({ properties = {} }: Schema): readonly (readonly [string, Schema])[] {
  return Object.entries(properties as Readonly<Record<string, Schema>>);
}
