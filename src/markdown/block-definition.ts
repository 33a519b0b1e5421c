// What a ::: block is: who may use it, what may stand in its first line, and how it becomes a node. The blocks are in block-table.ts.
import type { Finding } from '../diagnostic.js';
import type { Block, ColumnCell, ImageData, Mm } from '../document/nodes.js';
import type { Dialect } from './dialect.js';

/** What a block may hold: ordinary blocks, and the cells of `spalten`. */
export type Content = Block | ColumnCell;

/** A block as written; its values are read on demand, and one that cannot be read is reported and replaced by the default. */
export interface GivenBlock {
  /** The text behind the name, without a key. */
  readonly title: string;
  readonly content: readonly Content[];
  /** The content as blocks alone: of a cell of columns that stands in the wrong place what it holds. */
  readonly blocks: readonly Block[];
  /** The value of a key; empty when it was not given. */
  readonly text: (key: string) => string;
  readonly whole: (key: string, fallback: number, range: readonly [least: number, most: number]) => number;
  /** Units: mm; nothing when it was not given or is no length from 5 to 297 mm. */
  readonly length: (key: string) => Mm | undefined;
  /** The picture that the key names; nothing when none was given or it cannot be read, which is reported. */
  readonly picture: (key: string) => ImageData | undefined;
  /** What the value of the key stands for. */
  readonly choice: <Value>(key: string, values: ReadonlyMap<string, Value>, fallback: Value) => Value;
  /** Reports what is wrong in the content; without a place of its own it stands at the block. */
  readonly report: (finding: Finding) => void;
  /** Reports that the value of the key does not fit. */
  readonly refuse: (key: string, remedy: string) => void;
}

/** The rules of one block; what is written against them is reported by the one who reads it, never by `make`. */
export interface BlockDefinition {
  readonly dialects: readonly Dialect[];
  /** The keys that may be given. */
  readonly keys: readonly string[];
  /** Whether a text without a key may stand behind the name. */
  readonly hasTitle: boolean;
  /** The block that this one must stand in. */
  readonly parent?: string;
  /** The first line as one writes it, for remedies. */
  readonly example: string;
  /** What must stand in it, for remedies; absent where everything or nothing may. */
  readonly expects?: string;
  readonly make: (given: GivenBlock) => readonly Content[] | undefined;
}
