// The two dialects of Markdown, and how a word somebody typed finds its entry in a list of known names.
import { foldSpelling } from '../source/spelling.js';

/** `autor`: what people write in their texts; `vorlage`: what a template may print besides. */
export type Dialect = 'autor' | 'vorlage';

/** The known name that was typed: upper case and the spellings ae, oe, ue, ss make no difference. */
export function knownName<Name extends string>(typed: string, known: Iterable<Name>): Name | undefined {
  const wanted = foldSpelling(typed);
  for (const name of known) {
    if (foldSpelling(name) === wanted) return name;
  }
  return undefined;
}
