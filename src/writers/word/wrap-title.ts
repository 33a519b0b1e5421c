// Long titles in a directory turn before the column of the pages, as in the PDF. Word would do so by a right margin, but
// LibreOffice (7.4) loses what stands at a tab in that: the page. So the line breaks are set where the lines would end.
import type { Inline, Pt } from '../../document/nodes.js';
import { plainText, transform } from '../../document/walk.js';
import { estimatedWidth, type TextFont } from '../../source/text-width.js';

/** The title with its spaces turned into line breaks where its lines are full. */
export function wrapTitle(title: readonly Inline[], available: Pt, font: TextFont): readonly Inline[] {
  const ends = lineEnds(lettersOf(title), available, font);
  if (ends.size === 0) return title;
  let position = 0;
  return transform(title, (node) => {
    if (node.kind !== 'text') {
      if (!('children' in node)) position += lettersOf([node as Inline]).length;
      return [node];
    }
    const start = position;
    position += node.value.length;
    return linesOf(node.value, start, ends).flatMap((value, index): readonly Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'line-break' } as const]),
      ...(value === '' ? [] : [{ kind: 'text', value } as const]),
    ]);
  });
}

/** As long as what is printed, spaces at the edges included. */
function lettersOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.value;
      return 'children' in inline && inline.kind !== 'footnote' ? lettersOf(inline.children) : plainText([inline]);
    })
    .join('');
}

/** Where the spaces stand at which lines end. */
function lineEnds(letters: string, available: Pt, font: TextFont): ReadonlySet<number> {
  const ends = new Set<number>();
  let lineStart = 0;
  let lastSpace = -1;
  for (const { index } of [...letters.matchAll(/ |$/gu)]) {
    const isTooWide = estimatedWidth(letters.slice(lineStart, index), font) > available;
    if (isTooWide && lastSpace >= lineStart) {
      ends.add(lastSpace);
      lineStart = lastSpace + 1;
    }
    lastSpace = index;
  }
  return ends;
}

function linesOf(value: string, start: number, ends: ReadonlySet<number>): readonly string[] {
  const cuts = [...ends].map((end) => end - start).filter((end) => end >= 0 && end < value.length);
  const starts = [0, ...cuts.map((cut) => cut + 1)];
  return starts.map((from, index) => value.slice(from, cuts[index]));
}
