// Labels that would stand upon each other, moved apart as little as needed.

/** Where a label would stand, from its middle, and how much it takes. */
export interface Wished {
  readonly at: number;
  readonly size: number;
}

/**
 * The middles of the labels, in the order given, so that none covers another.
 *
 * Shape: labels that meet become a block whose middle lies where its labels wish on the average; within `least` and `most` as far as they have room.
 */
export function spread(wished: readonly Wished[], least: number, most: number): readonly number[] {
  const order = wished.map((_, index) => index).toSorted((a, b) => at(wished, a) - at(wished, b) || a - b);
  const blocks: { members: readonly number[]; size: number; start: number }[] = [];
  for (const index of order) {
    blocks.push(blockOf([index], wished, least, most));
    for (let [above, last] = blocks.slice(-2); above && last && above.start + above.size > last.start + tiny; ) {
      blocks.splice(-2, 2, blockOf([...above.members, ...last.members], wished, least, most));
      [above, last] = blocks.slice(-2);
    }
  }
  const middles = new Map<number, number>();
  for (const { members, start } of blocks) {
    let top = start;
    for (const index of members) {
      const { size } = wished[index] ?? { size: 0 };
      middles.set(index, top + size / 2);
      top += size;
    }
  }
  return wished.map(({ at: own }, index) => middles.get(index) ?? own);
}

const tiny = 1e-9;

function at(wished: readonly Wished[], index: number): number {
  return wished[index]?.at ?? 0;
}

function blockOf(members: readonly number[], wished: readonly Wished[], least: number, most: number) {
  let [size, sum] = [0, 0];
  for (const index of members) {
    const own = wished[index] ?? { at: 0, size: 0 };
    sum += own.at - own.size / 2 - size;
    size += own.size;
  }
  const start = Math.max(least, Math.min(sum / members.length, most - size));
  return { members, size, start };
}
