// English in what a user is told: the words of sentences that libraries say, and that no German sentence has.

/** Words that hold English sentences together, and those that libraries begin their complaints with. None of them is German. */
const words = `
  the this that these is isn are aren been does doesn did has have had not cannot can could couldn must
  should would may of for from with without and or to by at on than when while where which only too more
  such unexpected expected unknown invalid missing required unsupported unable failed failure error errors
  warning undefined unterminated unresolved duplicate allowed denied file files directory folder path
  argument arguments command usage options default display help value values key line column character
  string number object array function property found permission operation permitted exists empty ends starts
  end closing opening bracket quote input token module package promise stack choices
`;

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${words.trim().split(/\s+/u).join('|')})(?![\\p{L}\\p{N}_-])`,
  'giu',
);

/** The English words in the text. */
export function englishIn(text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([word]) => word);
}
