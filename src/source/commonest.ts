// Of many numbers the one that is there most often: how many cells the rows of a table have.

/** The number that is there most often, the first of several; 0 of none. */
export function commonest(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as const)[0];
}
