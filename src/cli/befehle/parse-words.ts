// A list of words given with an option, each of which must be known.
import { InvalidArgumentError } from 'commander';

/** The meanings of the words, separated by commas or spaces; `wrong` makes the sentence about one that has none. */
export function parseWords<Meaning>(
  typed: string,
  meaningOf: (word: string) => Meaning | undefined,
  wrong: (word: string) => string,
): readonly Meaning[] {
  const words = typed
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) throw new InvalidArgumentError(wrong(typed));
  return words.map((word) => {
    const meaning = meaningOf(word);
    if (meaning === undefined) throw new InvalidArgumentError(wrong(word));
    return meaning;
  });
}
