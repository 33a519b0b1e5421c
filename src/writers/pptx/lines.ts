// Paragraphs of a slide as they are measured: how many lines each takes in a width, and where one is parted. Writes no XML.
import { mmPerPoint } from '../../document/image-size.js';
import type { Mm, Pt } from '../../document/nodes.js';
import { estimatedWidth } from '../../source/text-width.js';
import { gaps, lineHeight } from './measures.js';
import type { Run } from './runs.js';

/** What stands before an item of a list; `nothing` keeps the indent alone. */
export type Bullet = 'bullet' | 'nothing' | { readonly number: number };

/** A paragraph. */
export interface Line {
  readonly runs: readonly Run[];
  readonly size: Pt;
  /** The white before it, unless it begins a box. */
  readonly before: Pt;
  readonly bullet?: Bullet;
  /** Of a list in a list: 1. */
  readonly depth?: number;
  readonly isBold?: true;
  readonly colour?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Must not be the last before what it is the heading of. */
  readonly isHeading?: true;
}

/** Office breaks lines a little earlier than widths say: kerning, rounding, fonts that take the place of others. */
const safety = 0.97;

/** The room for the words of the paragraph in a box of that width. */
function roomOf({ bullet, depth = 0 }: Line, width: Mm): Mm {
  return width - (bullet === undefined ? 0 : gaps.indent * (depth + 1));
}

/** How many lines it takes. */
export function countLines(line: Line, width: Mm, family: string): number {
  return breaksOf(line, width, family).length + 1;
}

/** How high the paragraphs are one below the other. */
export function heightOf(lines: readonly Line[], width: Mm, family: string): Mm {
  return lines.reduce((sum, line, index) => {
    const white = index === 0 ? 0 : line.before * mmPerPoint;
    return sum + white + countLines(line, width, family) * lineHeight(line.size);
  }, 0);
}

/** How wide it would be in a single line. */
export function widthOf({ runs, size, isBold }: Line, family: string): Mm {
  const widths = runs.map(
    (run) =>
      estimatedWidth(run.text, { family: run.family ?? family, size, isBold: isBold === true || run.isBold === true }) *
      mmPerPoint,
  );
  return widths.reduce((sum, width) => sum + width, 0);
}

/** The paragraph in two: what stands in its first lines, and the rest. */
export function partLine(
  line: Line,
  { width, lines, family }: { readonly width: Mm; readonly lines: number; readonly family: string },
): readonly [Line, Line] | undefined {
  const at = breaksOf(line, width, family)[lines - 1];
  if (at === undefined) return undefined;
  const [head, tail] = partRuns(line.runs, at);
  return [
    { ...line, runs: head },
    { ...line, runs: tail, ...(line.bullet !== undefined && { bullet: 'nothing' }) },
  ];
}

/** Where new lines begin, as a count of letters from the beginning. */
function breaksOf(line: Line, width: Mm, family: string): readonly number[] {
  const room = (roomOf(line, width) * safety) / mmPerPoint;
  const breaks: number[] = [];
  let used = 0;
  let at = 0;
  for (const { text, isBold, family: own } of line.runs) {
    const font = { family: own ?? family, size: line.size, isBold: line.isBold === true || isBold === true };
    for (const word of text.split(/(?<=[ \n\u200b–—-])/u)) {
      const wide = estimatedWidth(word.trimEnd(), font);
      if (used > 0 && used + wide > room) {
        breaks.push(at);
        used = 0;
      }
      // A word that is longer than a line is broken by Office where the line ends.
      for (let left = wide - room; left > 0; left -= room) breaks.push(at);
      used += estimatedWidth(word.replace('\n', ''), font);
      at += word.length;
      if (word.endsWith('\n')) {
        breaks.push(at);
        used = 0;
      }
    }
  }
  return breaks;
}

function partRuns(runs: readonly Run[], at: number): readonly [readonly Run[], readonly Run[]] {
  const head: Run[] = [];
  const tail: Run[] = [];
  let begin = 0;
  for (const run of runs) {
    const cut = Math.min(run.text.length, Math.max(0, at - begin));
    begin += run.text.length;
    if (cut > 0) head.push({ ...run, text: cut < run.text.length ? run.text.slice(0, cut).trimEnd() : run.text });
    if (cut < run.text.length) tail.push({ ...run, text: run.text.slice(cut) });
  }
  return [head, tail];
}
