// Of many the one that is there most often: how many cells the rows of a table have, of which day most figures are.

/** The number that is there most often, the first of several; 0 of none. */
export function commonest(counts: readonly number[]): number {
  return mostFrequent(counts) ?? 0;
}

/** The value that is there most often, the first of several; nothing of none. */
export function mostFrequent<T>(values: readonly T[]): T | undefined {
  const times = new Map<T, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  const [first, ...others] = times;
  return first && others.reduce((best, next) => (next[1] > best[1] ? next : best), first)[0];
}
