// The words of a chart's SVG with the room each takes, worked out from the SVG alone: to see whether any covers another or leaves the picture.
import { estimatedWidth } from '../../src/source/text-width.js';

/** A line of text as it is drawn. Units: pt. */
export interface DrawnWords {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const tags = /<(\/?)(\w+)([^>]*?)(\/?)>|([^<]+)/gu;

/** Every line of words, where it stands. */
export function wordsOf(svg: string): readonly DrawnWords[] {
  const words: DrawnWords[] = [];
  const shifts: (readonly [number, number])[] = [];
  let line: { readonly attributes: string; readonly shift: readonly [number, number] } | undefined;
  let [x, y] = [0, 0];
  for (const [, closing, name, attributes = '', alone, text] of svg.matchAll(tags)) {
    if (text !== undefined) {
      if (line !== undefined && text.trim() !== '') words.push(drawn(text, line.attributes, [x, y]));
      continue;
    }
    if (closing === '/') {
      if (name === 'g') shifts.pop();
      if (name === 'text') line = undefined;
      continue;
    }
    const own = shiftIn(attributes);
    if (name === 'g' && alone !== '/') shifts.push(own);
    if (name === 'text') {
      const shift = shifts.reduce(([left, top], [right, down]) => [left + right, top + down] as const, own);
      line = { attributes, shift };
      [x, y] = shift;
    }
    if (name === 'tspan') [x, y] = [(line?.shift[0] ?? 0) + numberIn(attributes, 'x'), y + numberIn(attributes, 'dy')];
  }
  return words;
}

function drawn(text: string, attributes: string, [x, y]: readonly [number, number]): DrawnWords {
  const size = numberIn(attributes, 'font-size');
  const plain = text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
  const width = estimatedWidth(plain, { family: 'Arimo', size, isBold: false });
  const anchor = /text-anchor="(\w+)"/u.exec(attributes)?.[1];
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  // Capitals and figures, which most words begin with; what hangs below may reach into the next line.
  return { text: plain, size, left, right: left + width, top: y - 0.72 * size, bottom: y };
}

function shiftIn(attributes: string): readonly [number, number] {
  const [, x = 0, y = 0] = /translate\(([-\d.e]+),([-\d.e]+)\)/u.exec(attributes) ?? [];
  return [Number(x), Number(y)];
}

function numberIn(attributes: string, name: string): number {
  return Number(new RegExp(`\\b${name}="([-\\d.]+)"`, 'u').exec(attributes)?.[1] ?? 0);
}

/** Less is what roundings come to. Units: pt. */
const tolerance = 0.6;

/** The pairs of words that lie upon each other. */
export function overlapping(words: readonly DrawnWords[]): readonly string[] {
  return words.flatMap((one, index) =>
    words
      .slice(index + 1)
      .filter(
        (other) =>
          meet(one.left, one.right, other.left, other.right) && meet(one.top, one.bottom, other.top, other.bottom),
      )
      .map((other) => `${one.text} | ${other.text}`),
  );
}

function meet(from: number, to: number, otherFrom: number, otherTo: number): boolean {
  return Math.min(to, otherTo) - Math.max(from, otherFrom) > tolerance;
}

/** The words that are not wholly in the picture. */
export function outside(words: readonly DrawnWords[], svg: string): readonly string[] {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg) ?? []).map(Number);
  return words
    .filter(
      ({ left, right, top, bottom }) =>
        left < -tolerance || top < -tolerance || right > width + tolerance || bottom > height + tolerance,
    )
    .map(({ text }) => text);
}
