// What is told of one column over time, whatever is made of it.
import type { SeriesColumn, SeriesValue } from '../../document/series.js';

/** What is told of one column over all rows. */
export interface Line {
  readonly column: SeriesColumn;
  readonly nr: number;
  readonly values: readonly SeriesValue[];
}

/** Where a figure that nobody knows would lie on the line: between those before and behind it. */
export function between(values: readonly SeriesValue[], row: number): number {
  const before = values.slice(0, row).findLast(({ value }) => value !== undefined)?.value;
  const behind = values.slice(row + 1).find(({ value }) => value !== undefined)?.value;
  return ((before ?? behind ?? 0) + (behind ?? before ?? 0)) / 2;
}
