// What was made a while ago and is asked for again – by another document of the run, or by the next run of a program that waits for
// changes. Only for what is a function of its key; the oldest goes when there is no more room.

/** What was made last, by its key. */
export interface RecentlyMade<T> {
  /** What has this key, or what `make` makes. */
  readonly get: (key: string, make: () => Promise<T>) => Promise<T>;
}

/** Room for so many. */
export function recentlyMade<T>(most: number): RecentlyMade<T> {
  const made = new Map<string, Promise<T>>();
  return {
    get: (key, make) => {
      const known = made.get(key);
      const one = known ?? make();
      // Asked for just now, it is the last to go.
      made.delete(key);
      made.set(key, one);
      const [oldest] = made.keys();
      if (made.size > most && oldest !== undefined) made.delete(oldest);
      if (known === undefined) one.catch(() => made.delete(key));
      return one;
    },
  };
}
