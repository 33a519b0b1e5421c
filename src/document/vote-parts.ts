// The counts of a vote with the spaces made fast that no line may end at; which words there are stays as it is.
import type { Inline } from './nodes.js';

/** A part up to this long stays on one line: about two thirds of a line of body text. */
const LONGEST_PART = 60;
/** A single part longer than this reads as a sentence. */
const SHORTEST_SENTENCE = 40;

/**
 * The counts with each part between " · " kept together, "Ja 9 (Gruppe C: 1)"; a long one breaks after its commas alone.
 *
 * A single part is a sentence, unless it is short, and so is what is long without a comma: only figures keep their word.
 */
export function keepVoteParts(counts: readonly Inline[]): readonly Inline[] {
  return counts.map((inline) => {
    if (inline.kind !== 'text') return inline;
    const parts = inline.value.split(' · ');
    const isSentence = parts.length === 1 && inline.value.length > SHORTEST_SENTENCE;
    return { ...inline, value: isSentence ? keepFigures(inline.value) : parts.map(keepPart).join('\u00a0· ') };
  });
}

function keepPart(part: string): string {
  const pieces = part.length > LONGEST_PART ? part.split(', ') : [part];
  const isSentence = pieces.some((piece) => piece.length > LONGEST_PART);
  return isSentence ? keepFigures(part) : pieces.map((piece) => piece.replaceAll(' ', '\u00a0')).join(', ');
}

/** "11 Gegenstimmen", "Ja: 20", "TOP 5" and "Gruppe B" in one piece each. */
function keepFigures(sentence: string): string {
  return sentence.replace(
    /(?<=[0-9]) (?=\p{L})|(?<=\p{L}:?) (?=[0-9])|(?<=§) |(?<=\p{L}) (?=\p{Lu}(?!\p{L}))/gu,
    '\u00a0',
  );
}
