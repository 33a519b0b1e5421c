// Something wrong in a YAML text, by offsets, and what would mend it.
import type { Edit } from './yaml-repair.js';

/** Something wrong in a YAML text, by offsets; `repair` is what the remedy says, so that reading can go on behind it. */
export interface Problem {
  readonly code: string;
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly remedy: string;
  /** Edits from the end of the text to its begin, so that none moves the place of the next. */
  readonly repair?: readonly Edit[];
  /** Absent = a mistake; a warning where nothing but the spelling is wrong. */
  readonly severity?: 'Warnung';
}

/** A stretch of the text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}
