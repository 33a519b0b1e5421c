// How wide a text will be, estimated: for tab stops and column widths that must be known before Word typesets anything.
import type { Pt } from '../../document/nodes.js';

/** Advance widths of Arial (hmtx table, 1/2048 em rounded to thousandths) by class of character. */
const ARIAL = { space: 0.278, narrow: 0.278, digit: 0.556, lower: 0.53, upper: 0.69, bold: 1.07 };

/** Calibri sets digits 0.507 em wide where Arial takes 0.556; the rest keeps about the same proportion. */
const SCALE_OF_FONT: ReadonlyMap<string, number> = new Map([['Calibri', 0.912]]);

/** What the width of a text depends on. */
export interface TextFont {
  readonly family: string;
  readonly size: Pt;
  readonly isBold: boolean;
}

/** The width of a line of text; exact for figures with comma and space, a good guess for words. */
export function estimatedWidth(text: string, font: TextFont): Pt {
  const ems = [...text.normalize('NFC')].reduce((sum, character) => sum + emsOf(character), 0);
  const isFigure = /^[\d\s.,]*$/u.test(text);
  return ems * font.size * (SCALE_OF_FONT.get(font.family) ?? 1) * (font.isBold && !isFigure ? ARIAL.bold : 1);
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

function emsOf(character: string): number {
  if (/[\p{Nd}_]/u.test(character)) return ARIAL.digit;
  if (/\p{Lu}/u.test(character)) return ARIAL.upper;
  if (/[iljtfI.,;:!|'’()[\]/\\-]/u.test(character)) return ARIAL.narrow;
  if (/\s/u.test(character)) return ARIAL.space;
  return ARIAL.lower;
}
