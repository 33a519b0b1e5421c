// The content of a page with each letter with marks in one span, which says what it is; the page looks the same.
// Glyphs move into the marked content of the first one: one span cannot reach over several of them.
import { type LetterCluster, letterGlyph } from './letter-clusters.js';
import { combined, inverse, type Matrix, writtenMatrix, writtenNumber } from './matrix.js';
import type { Glyph, Showing } from './shown-glyphs.js';
import { writtenText } from './string-syntax.js';

/** The content, which shows `showings`, with the letters of these clusters in spans of their own. */
export function showClusters(
  content: string,
  showings: readonly Showing[],
  clusters: readonly LetterCluster[],
): string {
  const letters = new Map(clusters.map((cluster) => [cluster.glyphs[0], cluster]));
  const moved = new Set(clusters.flatMap(({ glyphs }) => glyphs));
  const edits = showings
    .filter(({ items }) => items.some((item) => typeof item !== 'string' && moved.has(item)))
    .map((showing) => ({ ...showing.operation, text: shownAnew(showing, letters, moved) }));
  // The spans that Typst wrote around some of the glyphs give way to ours.
  for (const span of new Set([...moved].map((glyph) => glyph.span))) {
    for (const edge of span?.edges ?? []) edits.push({ ...edge, text: '' });
  }
  edits.sort((one, other) => one.start - other.start);
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, text } of edits) {
    parts.push(content.slice(copied, start), text);
    copied = end;
  }
  return parts.join('') + content.slice(copied);
}

/** The operation without the glyphs that moved away and with the letters that begin in it. */
function shownAnew(
  { items, end }: Showing,
  letters: ReadonlyMap<Glyph | undefined, LetterCluster>,
  moved: ReadonlySet<Glyph>,
): string {
  const operations: string[] = [];
  let shown: string[] = [];
  const close = () => {
    if (shown.length > 0) operations.push(`[${shown.join(' ')}] TJ`);
    shown = [];
  };
  for (const item of items) {
    if (typeof item === 'string') {
      // Where nothing stands before it, the place of the next glyph is written anyway.
      if (shown.length > 0) shown.push(item);
      continue;
    }
    if (moved.has(item)) {
      close();
      const letter = letters.get(item);
      if (letter !== undefined) operations.push(spanOf(letter));
      continue;
    }
    if (shown.length === 0) operations.push(`${writtenMatrix(item.inText)} Tm`);
    shown.push(writtenCode(item));
  }
  close();
  return [...operations, `${writtenMatrix(end)} Tm`].join('\n');
}

/** All glyphs of the letter, each in its place as seen from the text of the first. */
function spanOf(cluster: LetterCluster): string {
  const { text, glyphs } = cluster;
  const [first] = glyphs;
  const last = glyphs.at(-1);
  if (first === undefined || last === undefined) return '';
  const toFirst = inverse(first.textOnPage);
  const shown = glyphs.map((glyph) => `${writtenMatrix(combined(onPage(glyph), toFirst))} Tm ${writtenCode(glyph)} Tj`);
  // Readers take the end of the last glyph for that of the letter, and a gap behind it for a space; a mark ends anywhere.
  shown.splice(-1, 0, `${writtenNumber(endSeenFrom(last, letterGlyph(cluster) ?? last) - last.width)} Tc`);
  return [`/Span<</ActualText${writtenText(text)}>> BDC`, ...shown, '0 Tc', 'EMC'].join('\n');
}

function onPage({ inText, textOnPage }: Glyph): Matrix {
  return combined(inText, textOnPage);
}

function endSeenFrom(seer: Glyph, glyph: Glyph): number {
  const [, , , , x] = combined(combined([1, 0, 0, 1, glyph.width, 0], onPage(glyph)), inverse(onPage(seer)));
  return x;
}

function writtenCode({ code }: Glyph): string {
  return `<${code.toString(16).padStart(4, '0')}>`;
}
