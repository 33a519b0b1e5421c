// What the conversion of tokens needs to know of the text it works on.
import type { Token } from 'markdown-it';
import type { Position, Report } from '../diagnostic.js';
import type { ImageData, Inline } from '../document/nodes.js';
import type { JudgedCall } from './calls.js';
import type { Dialect } from './dialect.js';
import type { Places } from './places.js';

/** A call that was found to be right. */
export type FoundCall = Exclude<JudgedCall, { kind: 'fault' }>;

/** Handed down through the conversion of one text. */
export interface Context {
  readonly dialect: Dialect;
  readonly places: Places;
  readonly report: Report;
  /** Takes note of a call, in reading order. */
  readonly found: (call: FoundCall, at: Position) => void;
  /** The footnote with this label at its reference; what was typed where there cannot be one. */
  readonly footnote: (label: string, at: Position) => readonly Inline[];
  /** The picture at this path; nothing, and a finding at the place, when there is none. */
  readonly picture: (path: string, at: Position) => ImageData | undefined;
  /** The link definitions that some link takes its target from. */
  readonly usedDefinitions: ReadonlySet<Token>;
}

/** The place as a node carries it: what a template made has none. */
export function placed(context: Context, at: Position): { readonly at?: Position } {
  return context.dialect === 'autor' ? { at } : {};
}
