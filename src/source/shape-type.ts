// The types behind shapes: what reading carries along, what a shape is, and the type a record of shapes reads.
import type { Report } from '../diagnostic.js';
import type { Origins } from './origins.js';
import type { YamlNode } from './yaml.js';

/** What reading carries along. */
export interface ReadContext {
  readonly report: Report;
  readonly origins: Origins;
  /** The key whose value is being read, for the findings. */
  readonly field?: string;
}

/** A schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What the parts of one schema share. */
export interface SchemaParts {
  /** What a key of a record is for, in a sentence. */
  readonly about: (record: string, key: string) => string | undefined;
  /** A reference to the part that `make` gives, which stands in the schema once per `owner`. */
  readonly define: (owner: object, name: string, make: () => JsonSchema) => JsonSchema;
}

/** What a value in a file may look like, and what it becomes. */
export interface Shape<T> {
  /** A German noun phrase in the nominative: "ein Datum wie 2018-03-12". */
  readonly expects: string;
  /** As one would type it behind a key. */
  readonly example: string;
  /** The kinds of node it reads; `either` chooses by them. */
  readonly kinds: readonly YamlNode['kind'][];
  readonly presence?: undefined;
  /** The value, or nothing when it is wrong; then at least one finding has been reported. */
  read(node: YamlNode, context: ReadContext): T | undefined;
  /** What an editor may take for it: everything it reads, and no word or key that it does not know. */
  jsonSchema(parts: SchemaParts): JsonSchema;
}

/** Absent in the object where the key is left out or empty. */
export interface OptionalField<T> {
  readonly presence: 'optional';
  readonly shape: Shape<T>;
}

/** Has `value` where the key is left out or empty. */
export interface DefaultField<T> {
  readonly presence: 'default';
  readonly shape: Shape<T>;
  readonly value: T;
}

/** What may stand behind a key of a record. */
export type Field<T> = Shape<T> | OptionalField<T> | DefaultField<T>;

/** The type of what a shape, or a field of a record, reads. */
export type Shaped<F> = F extends Field<infer T> ? T : never;

type OptionalKeys<F> = { [K in keyof F]: F[K] extends OptionalField<unknown> ? K : never }[keyof F];

/** The type of a record with these fields; optional ones may be absent, never undefined. */
export type RecordOf<F> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Shaped<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: Shaped<F[K]> } extends infer O
  ? { readonly [K in keyof O]: O[K] }
  : never;
