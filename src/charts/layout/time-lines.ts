// What is told of one column over time, whatever is made of it.
import type { Series, SeriesColumn, SeriesValue } from '../../document/series.js';

/** What is told of one column over all rows. */
export interface Line {
  readonly column: SeriesColumn;
  readonly nr: number;
  readonly values: readonly SeriesValue[];
}

/** In which stretch of comparable dates each row lies, counted from 0: no line leads from one to the next. */
export function stretchesOf({ rows }: Series): readonly number[] {
  return rows.map((_, row) => rows.slice(1, row + 1).filter(({ isBreak }) => isBreak === true).length);
}

/** Whether no line leads to the value: those beside it are unknown, or of another stretch. */
export function isAlone(values: readonly SeriesValue[], row: number, stretches: readonly number[]): boolean {
  const isJoined = (other: number) => values[other]?.value !== undefined && stretches[other] === stretches[row];
  return !isJoined(row - 1) && !isJoined(row + 1);
}

/** What is written at a value: of one that nobody knows its sign in brackets, for a dot by itself would look like a figure. */
export function written({ value, shown }: SeriesValue): string {
  return value === undefined && shown !== '' ? `[${shown}]` : shown;
}

/** Where a figure that nobody knows would lie on the line: between those before and behind it. */
export function between(values: readonly SeriesValue[], row: number): number {
  const before = values.slice(0, row).findLast(({ value }) => value !== undefined)?.value;
  const behind = values.slice(row + 1).find(({ value }) => value !== undefined)?.value;
  return ((before ?? behind ?? 0) + (behind ?? before ?? 0)) / 2;
}
