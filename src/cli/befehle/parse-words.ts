// Words given with an option or as an argument, each of which must be known.
import { InvalidArgumentError } from 'commander';
import { foldSpelling } from '../../source/spelling.js';
import { suggestion } from '../german-commander.js';

/** The words there are with their meanings; `wrong` makes the sentence about one that is not among them. */
interface Words<Meaning> {
  readonly known: ReadonlyMap<string, Meaning>;
  readonly wrong: (word: string) => string;
}

/** The meanings of the words, separated by commas or spaces. */
export function parseWords<Meaning>(typed: string, words: Words<Meaning>): readonly Meaning[] {
  const split = typed.split(/[\s,]+/u).filter((word) => word !== '');
  return (split.length === 0 ? [typed] : split).map((word) => parseWord(word, words));
}

/** The meaning of the word, in whatever spelling. */
export function parseWord<Meaning>(typed: string, { known, wrong }: Words<Meaning>): Meaning {
  const folded = foldSpelling(typed.trim());
  const found = [...known].find(([word]) => foldSpelling(word) === folded);
  if (found !== undefined) return found[1];
  throw new InvalidArgumentError(`${wrong(typed)}\n${suggestion(typed, [...known.keys()])}`);
}

/** Words that mean themselves. */
export function asWords<Word extends string>(words: readonly Word[]): ReadonlyMap<string, Word> {
  return new Map(words.map((word) => [word, word]));
}
