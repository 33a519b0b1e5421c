// Random YAML texts that a schema may allow: keys and words in any spelling a secretary might use, values typed with and without
// quotation marks. Whether a text is right is for the reader to say.
import fc from 'fast-check';
import type { JsonSchema } from '../../src/source/shape-type.js';

/** A value as it will be typed. */
export type TypedValue =
  | { readonly kind: 'text'; readonly typed: string }
  | { readonly kind: 'list'; readonly items: readonly TypedValue[] }
  | { readonly kind: 'map'; readonly isRecord: boolean; readonly entries: readonly (readonly [string, TypedValue])[] };

/** The value in one line of YAML. */
export function print(value: TypedValue): string {
  if (value.kind === 'text') return value.typed;
  if (value.kind === 'list') return `[${value.items.map(print).join(', ')}]`;
  return `{ ${value.entries.map(([key, entry]) => `${key}: ${print(entry)}`).join(', ')} }`;
}

/** The value with one more key in each of its records, one record at a time. */
export function withKeyAdded(value: TypedValue, key: string): readonly TypedValue[] {
  if (value.kind === 'text') return [];
  if (value.kind === 'list') {
    return value.items.flatMap((item, index) =>
      withKeyAdded(item, key).map((changed) => ({ ...value, items: value.items.with(index, changed) })),
    );
  }
  const inside = value.entries.flatMap(([name, entry], index) =>
    withKeyAdded(entry, key).map((changed) => ({ ...value, entries: value.entries.with(index, [name, changed]) })),
  );
  const added: TypedValue = { ...value, entries: [...value.entries, [key, { kind: 'text', typed: '1' }]] };
  return value.isRecord ? [added, ...inside] : inside;
}

const spellingsOf: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /Datum/u,
    [
      '2018-03-12',
      '"Montag, 12. März 2018"',
      'Mo 12.03.2018',
      '12.03.2018',
      '"12.3.2018"',
      '12. März 2018',
      '12. Maerz 2018',
      "'2018-03-12'",
    ],
  ],
  [/Uhrzeit/u, ['17:00', '17.00', '17.30', '"17:00"', '17 Uhr', '17 Uhr 30', '9:30 Uhr', '24:00']],
  [/Anzahl/u, ['12', '0', '"12"', '012', '1.234', '1 234', '1.200']],
  [/Zahl/u, ['3', '1.3', '"3,5"', '-3.5', '−3', '"1.234,5"']],
  [/Länge|Schriftgrade/u, ['25', '25 mm', '"2,5 cm"', '11.5 pt', '11.5']],
  [/Farbe/u, ['1f4e79', '"#1F4E79"', '000000', '1e5789', '123456', '12e456']],
  [/Zeitraum/u, ['2014-2020', '2014–2020', '2014 bis 2020', '2014/2020']],
  [
    /./u,
    [
      'Muster',
      'a1',
      '"Muster, Anna"',
      '3.10',
      '05382004',
      '17:00',
      '2018-03-12',
      'ja',
      'nein',
      'true',
      'No',
      '0x1F',
      '.inf',
      '1_000',
      '45/2018',
      '=',
      'wie Vorlage',
    ],
  ],
];

/** Values for the schema; `root` holds its definitions. */
export function valuesFor(schema: JsonSchema, root: JsonSchema, description = ''): fc.Arbitrary<TypedValue> {
  const about = String(schema.description ?? description);
  if (typeof schema.$ref === 'string') return valuesFor(definition(root, schema.$ref), root);
  if (Array.isArray(schema.anyOf)) {
    return fc.oneof(...schema.anyOf.filter(isWanted).map((part: JsonSchema) => valuesFor(part, root, about)));
  }
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum).chain((word) => asTyped(String(word)));
  if (schema.not !== undefined) {
    const isNothing = !(schema.not as { readonly type: readonly string[] }).type.includes('null');
    return fc.constantFrom(...(isNothing ? [''] : ['true', 'False', 'TRUE'])).map((typed) => ({ kind: 'text', typed }));
  }
  if (schema.type === 'array') {
    const item = valuesFor(schema.items as JsonSchema, root);
    const items = fc.nat(3).chain((length) => fc.array(item, { minLength: length, maxLength: length }));
    return items.map((list) => ({ kind: 'list', items: list }));
  }
  if (schema.type === 'object') return maps(schema, root);
  const texts = spellingsOf.find(([pattern]) => pattern.test(about))?.[1] ?? ['x'];
  return fc.constantFrom(...texts).map((typed) => ({ kind: 'text', typed }));
}

/** Other spellings of words are made of the words themselves. */
function isWanted(part: JsonSchema): boolean {
  return !String(part.pattern).startsWith('^\\s*(?:');
}

function definition(root: JsonSchema, ref: string): JsonSchema {
  const definitions = root.definitions as Readonly<Record<string, JsonSchema>>;
  return definitions[ref.replace('#/definitions/', '')] ?? {};
}

function maps(schema: JsonSchema, root: JsonSchema): fc.Arbitrary<TypedValue> {
  // Keys and values of another program's making.
  if (schema.properties === undefined && schema.additionalProperties === undefined) {
    return fc.constant({ kind: 'map', isRecord: false, entries: [['mark', { kind: 'text', typed: 'bar' }]] });
  }
  if (schema.additionalProperties !== false) {
    const entries = fc.tuple(
      fc.constantFrom('A', 'B', 'name', '3', 'a1'),
      valuesFor(schema.additionalProperties as JsonSchema, root),
    );
    return fc
      .uniqueArray(entries, { selector: ([key]) => key, minLength: 1, maxLength: 3 })
      .map((list) => ({ kind: 'map', isRecord: false, entries: list }));
  }
  const needed = (
    (schema.allOf ?? []) as readonly { readonly then: { readonly required: readonly string[] } }[]
  ).flatMap(({ then }) => then.required);
  const properties = Object.entries(schema.properties as Readonly<Record<string, JsonSchema>>);
  const entries = properties.map(([key, value]) => {
    const entry = asTyped(key).chain((typed) =>
      valuesFor(value, root).map((read) => [[typed.kind === 'text' ? typed.typed : key, read] as const]),
    );
    const leftOut = fc.constant<readonly (readonly [string, TypedValue])[]>([]);
    return needed.includes(key) ? entry : fc.oneof({ arbitrary: leftOut, weight: 3 }, { arbitrary: entry, weight: 1 });
  });
  return fc.tuple(...entries).map((list) => ({ kind: 'map', isRecord: true, entries: list.flat() }));
}

/** The word as typed by somebody with or without umlauts, and with or without a liking for capitals or quotation marks. */
function asTyped(word: string): fc.Arbitrary<TypedValue> {
  const written = word.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss');
  const first = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const spellings = [
    word,
    word,
    written,
    first,
    word.toUpperCase(),
    word.normalize('NFD'),
    word.replace('ss', 'ß'),
    `" ${word} "`,
  ];
  return fc.constantFrom(...spellings).map((typed) => ({ kind: 'text', typed }));
}
