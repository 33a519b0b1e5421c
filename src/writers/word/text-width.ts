// How wide a text will be: for tab stops and column widths that must be known before Word typesets anything.
import type { Pt } from '../../document/nodes.js';
import { pageMeasures } from '../../document/page-measures.js';
import { advanceWidths } from './advance-widths.js';

/** What the width of a text depends on. */
export interface TextFont {
  readonly family: string;
  readonly size: Pt;
  readonly isBold: boolean;
}

/** The width of a line of text; exact for German but for pairs that are kerned, a good guess for other scripts. */
export function estimatedWidth(text: string, { family, size, isBold }: TextFont): Pt {
  const widths = advanceWidths(family)[isBold ? 'bold' : 'regular'];
  // Letters with accents are as wide as without.
  const characters = [...text.normalize('NFD')].map((character) => AS_WIDE_AS.get(character) ?? character);
  const thousandths = characters.reduce((sum, character) => sum + (widths.get(character) ?? otherWidth(character)), 0);
  return (thousandths * size) / 1000;
}

const AS_WIDE_AS: ReadonlyMap<string, string> = new Map([
  ['\u00a0', ' '],
  ['\u2011', '-'],
  ['\u2212', '+'],
]);

/** Spaces by their definition, what prints nothing, and an average of all the rest. Units: thousandths of an em. */
function otherWidth(character: string): number {
  if (/[\u2009\u202f]/u.test(character)) return 200;
  if (character === '\u2002') return 500;
  if (character === '\u2003') return 1000;
  if (/[\p{M}\p{Cf}\p{Cc}]/u.test(character)) return 0;
  return /[\p{Ll}\p{Nd}]/u.test(character) ? 550 : /\p{L}/u.test(character) ? 720 : 1000;
}

/** What a number takes before the words it hangs in front of, the gap included. */
export function roomOfNumber(number: string, font: TextFont): Pt {
  return estimatedWidth(number, font) + pageMeasures.numberGap * font.size;
}

/** The width of the last line of a text that is broken at its spaces. Units: pt. */
export function lastLineWidth(text: string, available: Pt, font: TextFont): Pt {
  const space = estimatedWidth(' ', font);
  return text.split(' ').reduce((line, word) => {
    const width = estimatedWidth(word, font);
    const extended = line === 0 ? width : line + space + width;
    return extended > available ? width : extended;
  }, 0);
}
