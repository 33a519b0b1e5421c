// Chance for records in which most fields may stay away: coins and picks, one after the other, always the same for the same seed.
import fc from 'fast-check';

/** What is asked of chance while a record is put together. */
export interface Chance {
  readonly coin: () => boolean;
  readonly one: <T>(...values: readonly [T, ...(readonly T[])]) => T;
  /** The fields, or none of them. */
  readonly perhaps: (fields: () => object) => object;
  /** The same, one time in four: what is longer, or keeps other things away. */
  readonly seldom: (fields: () => object) => object;
}

/** So many of them, each with a course of its own. */
export function chances(count: number, seed: number): readonly Chance[] {
  return fc.sample(fc.infiniteStream(fc.nat(999)), { seed, numRuns: count }).map(createChance);
}

function createChance(numbers: IterableIterator<number>): Chance {
  const below = (limit: number) => (numbers.next().value ?? 0) % limit;
  const coin = () => below(2) === 0;
  return {
    coin,
    one: (...values) => values[below(values.length)] ?? values[0],
    perhaps: (fields) => (coin() ? fields() : {}),
    seldom: (fields) => (below(4) === 0 ? fields() : {}),
  };
}
