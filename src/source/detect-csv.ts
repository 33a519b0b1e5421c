// How a text keeps its cells apart. Reads as few lines as it takes, and reports nothing.
import { splitCells } from './split-cells.js';

/** The signs that keep cells apart, likelier ones first: a comma may stand in a figure. */
export const delimiters = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** Lines that are looked at. */
const looked = 200;

/** The sign by which most lines come to the same number of cells. */
export function delimiterOf(text: string): Delimiter {
  return bestOf(text)?.delimiter ?? ';';
}

/** Whether nearly all lines have cells, as many in each. */
export function looksLikeCsv(text: string): boolean {
  const best = bestOf(text);
  return best !== undefined && best.rows >= 2 && best.share >= 0.9;
}

interface Guess {
  readonly delimiter: Delimiter;
  readonly share: number;
  readonly rows: number;
}

function bestOf(text: string): Guess | undefined {
  const head = text.slice(0, 65_536);
  let best: Guess | undefined;
  for (const delimiter of delimiters) {
    const { rows } = splitCells(head, delimiter, looked);
    const full = rows.filter((row) => row.some((cell) => cell.text !== ''));
    const share = full.length === 0 ? 0 : mostAlike(full.map((row) => row.length)) / full.length;
    if (share > (best?.share ?? 0)) best = { delimiter, share, rows: full.length };
  }
  return best;
}

/** How many rows have the commonest number of cells, of those that have more than one. */
function mostAlike(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
