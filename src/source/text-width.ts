// How wide a text will be, from the advance widths of the fonts: for tab stops, columns and labels that must be placed before
// anything is typeset.
import { advanceWidths } from './advance-widths.js';

/** What the width of a text depends on. */
export interface TextFont {
  readonly family: string;
  /** Units: pt, as of all widths here. */
  readonly size: number;
  readonly isBold: boolean;
}

/** The width of a line of text; exact for German but for pairs that are kerned, a good guess for other scripts. */
export function estimatedWidth(text: string, { family, size, isBold }: TextFont): number {
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
