// A verbatim → its lines as Word and PDF set them. Nothing but tabs is changed: neither sets them as an editor does.
import type { Verbatim } from './nodes.js';

/** Characters of the one width, whose columns are exact. */
const TAB = 4;

/** The lines, tabs filled up with spaces to the next column of four; a line end at the very end begins no line. */
export function verbatimLines({ value }: Pick<Verbatim, 'value'>): readonly string[] {
  return value
    .replace(/\r\n?/gu, '\n')
    .replace(/\n$/u, '')
    .split('\n')
    .map((line) => line.split('\t').reduce((before, after) => before + spacesFrom(before) + after));
}

function spacesFrom(before: string): string {
  return ' '.repeat(TAB - ([...before].length % TAB));
}
