// What numbers and titles take of a line, for tab stops and column widths that must be known before Word typesets anything.
import type { Pt } from '../../document/nodes.js';
import { pageMeasures } from '../../document/page-measures.js';
import { estimatedWidth, type TextFont } from '../../source/text-width.js';

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
