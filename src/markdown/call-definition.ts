// What a call is: which options it knows, and the node it becomes. The calls themselves are in calls.ts.
import type { Block, Inline } from '../document/nodes.js';
import type { Dialect } from './dialect.js';

/** What an option may say: one of these words, the number of a page from 1, or whatever its author wants. */
export type OptionValues = readonly string[] | 'page number' | 'any text';

export interface CallRules {
  readonly dialects: readonly Dialect[];
  /** Shown in remedies. */
  readonly example: string;
  /** Whether it says by a text in quotation marks what is meant. */
  readonly argument: 'needed' | 'none';
  /** The options and the values each may have. */
  readonly options: ReadonlyMap<string, OptionValues>;
  /** What must stand beside what; options are right, each by itself. */
  readonly lacks?: (options: ReadonlyMap<string, string>) => Fault | undefined;
}

export interface Fault {
  readonly message: string;
  readonly remedy: string;
}

/** A call that stands inside a line. */
export interface InlineCall extends CallRules {
  readonly form: 'inline';
  readonly make: (argument: string, options: ReadonlyMap<string, string>) => Inline;
}

/** A call that stands alone on its line. */
export interface BlockCall extends CallRules {
  readonly form: 'block';
  readonly make: (argument: string, options: ReadonlyMap<string, string>) => Block;
}
