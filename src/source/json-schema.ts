// The JSON Schema of a shape, for editors: what the shape reads is valid, a mistyped key or word is not. Draft 7, which the YAML
// extension of VS Code knows best. An editor has resolved numbers, `true` and `null` already: 3.10 comes as a number, and what
// is typed `null` or `~` as nothing, though the reader takes it for a word.
import type { JsonSchema, SchemaParts, Shape } from './shape-type.js';
import { foldSpelling } from './spelling.js';

/** The whole schema of a file; `about` tells what its keys are for. */
export function jsonSchemaOf(shape: Shape<unknown>, about: SchemaParts['about']): JsonSchema {
  const names = new Map<object, string>();
  const definitions: Record<string, JsonSchema> = {};
  const define: SchemaParts['define'] = (owner, name, make) => {
    const known = names.get(owner);
    if (known !== undefined) return { $ref: `#/definitions/${known}` };
    const id = freeName(name, new Set(names.values()));
    names.set(owner, id);
    definitions[id] = make();
    return { $ref: `#/definitions/${id}` };
  };
  const root = shape.jsonSchema({ about, define });
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...root, definitions };
}

/** Letters and digits only: it stands in an address. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  const base = foldSpelling(name).replace(/[^a-z0-9]+/gu, '-');
  const number = [...taken].filter((other) => other.replace(/-\d+$/u, '') === base).length;
  return number === 0 ? base : `${base}-${number + 1}`;
}

/** Whichever of the schemas fits. */
export function anyOf(...schemas: readonly JsonSchema[]): JsonSchema {
  return { anyOf: schemas.flatMap((schema) => (Array.isArray(schema.anyOf) ? schema.anyOf : [schema])) };
}

/** What an editor shows where a value is expected. */
export function expected(expects: string): string {
  return `Erwartet wird ${expects}.`;
}

/** One of the words, which an editor offers, or another spelling of one – or of those that it need not offer. */
export function wordsSchema(words: readonly string[], expects: string, others: readonly string[] = []): JsonSchema {
  const spelt = { type: 'string', pattern: spellings([...words, ...others]), patternErrorMessage: expected(expects) };
  return anyOf({ enum: words }, spelt);
}

/** A value of this type, which an editor does not offer. */
export function unoffered(type: 'null' | 'boolean'): JsonSchema {
  const types = ['null', 'boolean', 'number', 'string', 'array', 'object'];
  return { not: { type: types.filter((other) => other !== type) } };
}

/** The keys of a record as they may be typed; those that are not needed may stay away or empty. */
export function recordSchema(
  fields: readonly { readonly key: string; readonly isNeeded: boolean; readonly schema: JsonSchema }[],
  name: string,
): JsonSchema {
  const values = fields.map(({ key, isNeeded, schema }) => {
    const { description, ...value } = schema;
    const parts = isNeeded ? value : anyOf(value, unoffered('null'));
    // An editor would show what a part says of itself, and not what the key is for.
    const plain = (parts.anyOf as readonly JsonSchema[] | undefined)?.map(({ description: _, ...part }) => part);
    return [key, { description, ...parts, ...(plain && { anyOf: plain }) }] as const;
  });
  const needed = fields.filter(({ isNeeded }) => isNeeded);
  return {
    type: 'object',
    title: name,
    description: `${name}. Mögliche Schlüssel: ${fields.map(({ key }) => key).join(', ')}.`,
    properties: Object.fromEntries(values),
    patternProperties: Object.fromEntries(values.map(([key, value]) => [otherSpellings(key), value])),
    additionalProperties: false,
    ...(needed.length === 0 ? {} : { allOf: needed.map(({ key }) => presenceOf(key)) }),
  };
}

/** The key must be there, unless it is in another spelling. */
function presenceOf(key: string): JsonSchema {
  const isNotSpeltOtherwise = { propertyNames: { not: { pattern: otherSpellings(key) } } };
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
  return { if: isNotSpeltOtherwise, then: { required: [key] } };
}

/** A pattern for every spelling of the words that the reader takes for one of them. */
function spellings(words: readonly string[]): string {
  return `^\\s*(?:${words.map(anySpelling).join('|')})\\s*$`;
}

function otherSpellings(word: string): string {
  return `^(?!${literally(word)}$)\\s*${anySpelling(word)}\\s*$`;
}

/** Umlauts written out or not, composed or not, capitals or not – the reverse of `foldSpelling`. */
function anySpelling(word: string): string {
  return foldSpelling(word)
    .split(/(ae|oe|ue|ss)/u)
    .map((part, index) => (index % 2 === 1 ? anyUmlaut(part) : [...part].map(anyCase).join('')))
    .join('');
}

function anyUmlaut(pair: string): string {
  if (pair === 'ss') return '(?:[sS][sS]|[ßẞ])';
  const [vowel = '', e = ''] = pair;
  const umlaut = { a: '[äÄ]', o: '[öÖ]', u: '[üÜ]' }[vowel] ?? '';
  return `(?:${anyCase(vowel)}${anyCase(e)}|${umlaut}|${anyCase(vowel)}\\u0308)`;
}

function anyCase(character: string): string {
  const upper = character.toUpperCase();
  return upper === character ? literally(character) : `[${character}${upper}]`;
}

function literally(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
