// The heading at the top of an item's text: it tells whoever writes there which item it is, and the Niederschrift has one already.
import { plainText } from '../../document/walk.js';
import { foldSpelling } from '../../source/spelling.js';
import type { Autorentext } from '../autorentext.js';

/** The text without a first heading that says number, title or both; any other heading is the author's and stays. */
export function withoutOwnHeading(
  text: Autorentext,
  { nr, titel }: { readonly nr: string; readonly titel: string },
): Autorentext {
  const [first, ...rest] = text.blocks;
  if (first?.kind !== 'heading' || first.level !== 1) return text;
  const words = comparable(plainText(first.children));
  const known = [`TOP ${nr}`, `TOP ${nr} ${titel}`, `${nr} ${titel}`, titel].map(comparable);
  return known.includes(words) ? { ...text, blocks: rest } : text;
}

/** Quotes, dashes, stops and spaces may be typed this way or that. */
function comparable(words: string): string {
  return foldSpelling(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
