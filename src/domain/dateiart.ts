// What a kind of file is: where its files lie and what they may say. Each kind is declared where it is read.
import type { Shape } from '../source/shape-type.js';

/** A kind of file. */
export interface Dateiart {
  /** The word for it: `sitzungswerk schema sitzung`. */
  readonly art: string;
  /** Where its files lie, from the workspace on. */
  readonly muster: string;
  /** What a file, or the head of a Markdown file, may say. */
  readonly shape: Shape<unknown>;
}
