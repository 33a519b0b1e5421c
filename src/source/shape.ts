// Shapes: one declaration of what a YAML file may say gives the TypeScript type, the reading with places, the findings and
// the JSON Schema. Why not zod: it would need a walk over the nodes beside it (its objects lose their places), sentences of
// our own for each of its issue kinds, and a pass that converts values (its transforms break its JSON Schema) – four layers
// for one declaration.
import { enumerate, type Report } from '../diagnostic.js';
import { parseDate, parseMonthOrDay, parseTime, parseYearRange } from './german-date.js';
import { type LengthUnit, parseCount, parseLength, parseNumber } from './german-number.js';
import { parseColour, parseWord, parseYesNo } from './german-words.js';
import { anyOf, expected, recordSchema, unoffered, wordsSchema } from './json-schema.js';
import { readEntries, readItems } from './read-collection.js';
import { readRecord } from './read-record.js';
import { reportUnfit, scalar, textExpects, wrongKind } from './read-scalar.js';
import type { DefaultField, Field, OptionalField, RecordOf, SchemaParts, Shape } from './shape-type.js';
import type { YamlNode } from './yaml.js';

/** A key that may be left out, or left empty. */
export function optional<T>(shape: Shape<T>): OptionalField<T> {
  return { presence: 'optional', shape };
}

/** A key that has this value when it is left out, or left empty. */
export function withDefault<T>(shape: Shape<T>, value: NoInfer<T>): DefaultField<T> {
  return { presence: 'default', shape, value };
}

/** Text as typed; a number or a date is text too. */
export function text(): Shape<string> {
  return scalar({
    expects: textExpects,
    example: 'Text',
    schema: { type: ['string', 'number', 'boolean'] },
    // The line break behind a text over several lines is YAML's, not the author's.
    parse: (typed) => ({ value: typed.replace(/\n+$/u, '') }),
  });
}

/** A number; the comma is the German decimal sign. */
export function number(): Shape<number> {
  return scalar({
    expects: 'eine Zahl wie 3,5',
    example: '3,5',
    schema: { type: ['number', 'string'], pattern: '\\d' },
    parse: parseNumber,
  });
}

/** A whole number from 0 on. */
export function count(): Shape<number> {
  return scalar({
    expects: 'eine Anzahl wie 12',
    example: '12',
    schema: { type: ['number', 'string'], minimum: 0, pattern: '\\d' },
    parse: parseCount,
  });
}

/** Yes or no, as a boolean. */
export function yesNo(): Shape<boolean> {
  return scalar({
    expects: '„ja“ oder „nein“',
    example: 'ja',
    schema: anyOf(wordsSchema(['ja', 'nein'], '„ja“ oder „nein“', ['true', 'false']), unoffered('boolean')),
    parse: parseYesNo,
  });
}

/** A day, as `2018-03-12`. */
export function date(): Shape<string> {
  return scalar({
    expects: 'ein Datum wie 2018-03-12',
    example: '2018-03-12',
    schema: { type: 'string', pattern: '\\d' },
    parse: parseDate,
  });
}

/** A month or a day, as `2019-03` or `2019-03-01`. */
export function monthOrDay(): Shape<string> {
  return scalar({
    expects: 'ein Monat oder Tag wie 2019-03 oder 2019-03-01',
    example: '2019-03',
    schema: { type: 'string', pattern: '\\d' },
    parse: parseMonthOrDay,
  });
}

/** A time of day, as `17:00`. */
export function time(): Shape<string> {
  return scalar({
    expects: 'eine Uhrzeit wie 17:00',
    example: '17:00',
    schema: { type: ['string', 'number'], pattern: '\\d' },
    parse: parseTime,
  });
}

/** A span of years, as `2014–2020`. */
export function yearRange(): Shape<string> {
  return scalar({
    expects: 'ein Zeitraum wie 2014-2020',
    example: '2014-2020',
    schema: { type: 'string', pattern: '\\d' },
    parse: parseYearRange,
  });
}

/** A length as a number of `unit`. */
export function length(unit: LengthUnit): Shape<number> {
  const example = unit === 'mm' ? '25 mm' : '11 pt';
  return scalar({
    expects: `eine Länge wie ${example}`,
    example,
    schema: { type: ['string', 'number'], pattern: '\\d' },
    parse: (typed) => parseLength(typed, unit),
  });
}

/** A colour, as `#1f4e79`; without quotation marks YAML would take the `#` for a comment, so it may be left out. */
export function colour(): Shape<string> {
  return scalar({
    expects: 'eine Farbe wie "#1f4e79"',
    example: '"#1f4e79"',
    schema: { type: ['string', 'number'], pattern: '^\\s*#?[0-9A-Fa-f]{6}\\s*$' },
    parse: parseColour,
  });
}

/** One of these words, however its umlauts and capitals are typed. */
export function oneOf<const W extends readonly string[]>(...words: W): Shape<W[number]> {
  return scalar<W[number]>({
    expects: enumerate(words, words.length),
    example: words[0] ?? '',
    schema: wordsSchema(words, enumerate(words, words.length)),
    parse: (typed, { field }) => parseWord(typed, words, field),
  });
}

/** Any number of values of one shape. */
export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  const expects = 'eine Liste';
  const example = `[${shape.example}]`;
  return {
    expects,
    example,
    kinds: ['list'],
    jsonSchema: (parts) => ({ type: 'array', items: shape.jsonSchema(parts) }),
    read: (node, context) => {
      if (node.kind !== 'list') return wrongKind(node, expects, example, context);
      return readItems(node.items, node.at, shape, context);
    },
  };
}

/** One value or several; one is a list of one. */
export function oneOrMore<T>(shape: Shape<T>): Shape<readonly T[]> {
  const several = list(shape);
  return {
    expects: `${shape.expects} oder eine Liste davon`,
    example: shape.example,
    kinds: [...new Set([...shape.kinds, ...several.kinds])],
    jsonSchema: (parts) => anyOf(shape.jsonSchema(parts), several.jsonSchema(parts)),
    read: (node, context) =>
      node.kind === 'list' ? several.read(node, context) : readItems([node], node.at, shape, context),
  };
}

/** Keys of the author's own choice, in the order of the file; the place of an entry is its key. */
export function dictionary<T>(shape: Shape<T>): Shape<ReadonlyMap<string, T>> {
  const expects = 'ein Block mit Schlüsseln und Werten';
  const example = `{ name: ${shape.example} }`;
  return {
    expects,
    example,
    kinds: ['map'],
    jsonSchema: (parts) => ({ type: 'object', additionalProperties: shape.jsonSchema(parts) }),
    read: (node, context) => {
      if (node.kind !== 'map') return wrongKind(node, expects, example, context);
      return readEntries(node.entries, node.at, shape, context);
    },
  };
}

/**
 * An object with these keys; `name` is what findings call it.
 *
 * Errors: `schluessel-unbekannt`, `schluessel-fehlt`, `schluessel-doppelt`, and those of the fields – all before it gives up.
 */
export function record<const F extends Readonly<Record<string, Field<unknown>>>>(
  fields: F,
  name: string,
): Shape<RecordOf<F>> {
  const needed = Object.entries(fields).flatMap(([key, field]) =>
    field.presence === undefined ? [{ key, shape: field }] : [],
  );
  const example = `{ ${needed.map(({ key, shape }) => `${key}: ${shape.example}`).join(', ')} }`;
  const expects = `ein Block mit Schlüsseln (${name})`;
  return {
    expects,
    example,
    kinds: ['map'],
    jsonSchema: (parts) => parts.define(fields, name, () => recordSchema(fieldSchemas(fields, name, parts), name)),
    // The one cast: what `readRecord` puts together key by key has the type that the same keys declare.
    read: (node, context) => readRecord(node, { fields, name, expects, example }, context) as RecordOf<F> | undefined,
  };
}

function fieldSchemas(fields: Readonly<Record<string, Field<unknown>>>, name: string, parts: SchemaParts) {
  return Object.entries(fields).map(([key, field]) => {
    const isNeeded = field.presence === undefined;
    const shape = isNeeded ? field : field.shape;
    const description = [parts.about(name, key), expected(shape.expects), otherwise(field)].filter(Boolean).join(' ');
    return { key, isNeeded, schema: { ...shape.jsonSchema(parts), description } };
  });
}

/** What holds for a key left out, where that can be said in a word. */
function otherwise(field: Field<unknown>): string {
  if (field.presence !== 'default') return '';
  const { value } = field;
  if (typeof value === 'boolean') return `Ohne Angabe gilt „${value ? 'ja' : 'nein'}“.`;
  const isWord = (word: unknown) => typeof word === 'number' || (typeof word === 'string' && word.trim() !== '');
  if (Array.isArray(value) && value.length > 0 && value.every(isWord)) return `Ohne Angabe gilt [${value.join(', ')}].`;
  return isWord(value) ? `Ohne Angabe gilt „${value}“.` : '';
}

/** What is not known yet; it keeps a document a draft. */
export const offen = 'offen';

/** „ja“, „nein“ oder „offen“: one alternative more. */
function orOpen(expects: string): string {
  return `${expects.replace(/^(„[^“]*“) oder (?=„[^“]*“$)/u, '$1, ')} oder „offen“`;
}

/** A value, or the word `offen`. */
export function openOr<T>(shape: Shape<T>): Shape<T | typeof offen> {
  const hint = 'Was noch nicht feststeht, heißt „offen“.';
  const expects = orOpen(shape.expects);
  return {
    ...shape,
    expects,
    kinds: [...new Set<YamlNode['kind']>([...shape.kinds, 'text'])],
    jsonSchema: (parts) => anyOf(shape.jsonSchema(parts), wordsSchema([offen], '„offen“')),
    read: (node, context) => {
      if (node.kind === 'text' && node.value.trim().toLowerCase() === offen) return offen;
      const isWrongKind = node.kind !== 'empty' && !shape.kinds.includes(node.kind);
      if (isWrongKind && shape.expects !== textExpects) return wrongKind(node, expects, shape.example, context);
      const report: Report = (finding) => context.report({ ...finding, remedy: `${finding.remedy} ${hint}` });
      return shape.read(node, node.kind === 'text' || node.kind === 'empty' ? { ...context, report } : context);
    },
  };
}

/** Whichever of the two reads this kind of node; the first where both do. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  const expects = `${first.expects} oder ${second.expects}`;
  return {
    expects,
    example: first.example,
    kinds: [...new Set([...first.kinds, ...second.kinds])],
    jsonSchema: (parts) => anyOf(first.jsonSchema(parts), second.jsonSchema(parts)),
    read: (node, context) => {
      if (first.kinds.includes(node.kind)) return first.read(node, context);
      if (second.kinds.includes(node.kind)) return second.read(node, context);
      return wrongKind(node, expects, first.example, context);
    },
  };
}

/**
 * What `narrow` makes of the value; where it makes nothing, the value is refused as not being `expects`.
 *
 * Errors: `wert-unpassend` at the value.
 */
export function refine<T, U>(shape: Shape<T>, narrow: (value: T) => U | undefined, expects: string): Shape<U> {
  return {
    ...shape,
    expects,
    jsonSchema: (parts) => ({ ...shape.jsonSchema(parts), description: expected(expects) }),
    read: (node, context) => {
      const value = shape.read(node, context);
      if (value === undefined) return undefined;
      const narrowed = narrow(value);
      if (narrowed === undefined) reportUnfit(node, expects, context);
      return narrowed;
    },
  };
}
