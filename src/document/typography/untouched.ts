// The stretches of a line that stay as they were typed: addresses, names of files, numbers that name something.
import { matchesIn } from './rule.js';
import { nameOfNumber } from './words.js';

/** From `start` to before `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const endings =
  'pdf|docx?|dotx?|xlsx?|pptx?|csv|txt|md|ya?ml|json|xml|html?|zip|png|jpe?g|svg|tiff?|od[tsp]|msg|eml|de|com|org|net|eu|info|nrw';
/** What only addresses, paths and names of files have in them. */
const rawSign = new RegExp(
  `[@\\\\]|://|(?<![\\p{L}\\p{N}])(?:www\\.|mailto:|tel:)|\\.(?:${endings})(?![\\p{L}\\p{N}])`,
  'giu',
);
/** What such a word begins behind. */
const edge = /[\s"„“”‚‘’'()<>[\]\ufffc]/u;
/** What it ends at; an address may have brackets, apostrophes and points in it, but does not end with one. */
const end = /[\s"„“”<>\ufffc]/u;
const closing = /[‘’')\].,;:!?]/u;

const namedNumber = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${nameOfNumber}):?[ \\u00a0\\u202f](?<number>[^\\s,;()]*\\d[^\\s,;()]*(?:[ \\u00a0\\u202f][^\\s,;()\\p{L}]*\\d[^\\s,;()]*)*)`,
  'gu',
);

/** All such stretches of the line, in no order. */
export function untouchedIn(text: string): readonly Stretch[] {
  const words = matchesIn(text, rawSign).map(({ index, 0: { length } }) => wordAround(text, index, index + length));
  const numbers = matchesIn(text, namedNumber).map(({ index, 0: found, groups }) => {
    const end = index + found.length;
    return { start: end - (groups?.number?.length ?? 0), end };
  });
  return [...words, ...numbers];
}

function wordAround(text: string, from: number, to: number): Stretch {
  let [start, last] = [from, to];
  while (start > 0 && !edge.test(text.charAt(start - 1))) start--;
  while (last < text.length && !end.test(text.charAt(last))) last++;
  while (last > to && closing.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

const namesNumber = new RegExp(`^(?:${nameOfNumber}|E-Mail|Internet|Datei):?$`, 'u');

/** Whether such a number is all that stands behind the term: "Aktenzeichen" in a list of facts. */
export function namesItsNumber(term: string): boolean {
  return namesNumber.test(term);
}
