// The counts of a vote with the spaces made fast that no line may end at; which words there are stays as it is.
import type { Inline } from './nodes.js';

/** A part up to this long stays on one line: about two thirds of a line of body text. */
const LONGEST_PART = 60;

/** The counts with each part between " · " kept together, "Ja 9 (Gruppe C: 1)"; a long one breaks after its commas alone. */
export function keepVoteParts(counts: readonly Inline[]): readonly Inline[] {
  return counts.map((inline) => {
    if (inline.kind === 'text') return { ...inline, value: inline.value.split(' · ').map(keepPart).join('\u00a0· ') };
    return inline;
  });
}

function keepPart(part: string): string {
  const pieces = part.length > LONGEST_PART ? part.split(', ') : [part];
  return pieces.map((piece) => piece.replaceAll(' ', '\u00a0')).join(', ');
}
