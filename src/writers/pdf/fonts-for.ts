// The fonts of the program for a text: families, and which characters each must leave to the next one.
// Typst 0.14 takes the marks of a letter from a font that lacks the letter, and drops the letter: such a font must leave both.
import type { Covers, FontChain } from '../../source/fonts.js';

/** A family of the chain, as the program passes it on. */
export interface FontOfProgram {
  readonly name: string;
  /** A class of characters, as a regular expression, that says which letters the family may set; absent = all it has. */
  readonly covers?: string;
}

/** The families for the text, which is in NFC: those of its words, and those of what is typed as code. */
export function fontsFor(
  text: string,
  { families, familyCovers, monospaced }: FontChain,
): { readonly words: readonly FontOfProgram[]; readonly code: readonly FontOfProgram[] } {
  const words = chainFor(text, families, familyCovers);
  return { words, code: chainFor(text, [monospaced.name, ...families], [monospaced.covers, ...familyCovers]) };
}

function chainFor(
  text: string,
  families: readonly string[],
  familyCovers: readonly Covers[],
): readonly FontOfProgram[] {
  const marked = [...new Set(text.match(/\P{M}(?=\p{M})/gu))];
  const letters = marked.filter((letter) => familyCovers.some((covers) => canSet(letter, covers)));
  return families.map((name, index) => {
    const lacking = letters.filter((letter) => !canSet(letter, familyCovers[index]));
    return lacking.length === 0 ? { name } : { name, covers: `[^${lacking.map(escaped).join('')}]` };
  });
}

/** Composed or taken apart, as the font has it. */
function canSet(letter: string, covers: Covers | undefined): boolean {
  const has = (text: string) => covers?.(...Array.from(text, (character) => character.codePointAt(0) ?? 0)) === true;
  return has(letter) || has(letter.normalize('NFD'));
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
