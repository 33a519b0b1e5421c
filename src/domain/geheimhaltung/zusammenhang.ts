// Known sums of cells → the cells that they tell one by one, and which of the others hang together.
import { type Linearform, ohne } from './linearform.js';

/** The cells that follow from the sums, one after the other: each from a sum in which all others are known. */
export function bekannteZellen(summen: readonly Linearform[]): ReadonlySet<number> {
  const known = new Set<number>();
  const sumsOf = new Map<number, number[]>();
  const unknowns = summen.map((form, index) => {
    for (const [zelle] of form) {
      const list = sumsOf.get(zelle);
      if (list === undefined) sumsOf.set(zelle, [index]);
      else list.push(index);
    }
    return form.length;
  });
  const open = unknowns.flatMap((count, index) => (count === 1 ? [index] : []));
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const last = summen[index]?.find(([zelle]) => !known.has(zelle));
    if (last === undefined) continue;
    known.add(last[0]);
    for (const other of sumsOf.get(last[0]) ?? []) {
      const left = (unknowns[other] ?? 0) - 1;
      unknowns[other] = left;
      if (left === 1) open.push(other);
    }
  }
  return known;
}

/** The sums without what follows from them; empty ones left out. */
export function verkürzt(summen: readonly Linearform[], known: ReadonlySet<number>): readonly Linearform[] {
  return summen.map((form) => ohne(form, (zelle) => known.has(zelle))).filter((form) => form.length > 0);
}

/** For every cell of the sums the least number of a cell that it hangs together with: equal in one component. */
export function zusammenhang(summen: readonly Linearform[]): (zelle: number) => number {
  const parent = new Map<number, number>();
  function root(zelle: number): number {
    let top = zelle;
    for (let up = parent.get(top); up !== undefined; up = parent.get(top)) top = up;
    for (let at = zelle; at !== top; ) {
      const up = parent.get(at) ?? top;
      parent.set(at, top);
      at = up;
    }
    return top;
  }
  for (const [first, ...others] of summen) {
    if (first === undefined) continue;
    for (const [zelle] of others) {
      const [a, b] = [root(first[0]), root(zelle)];
      if (a !== b) parent.set(Math.max(a, b), Math.min(a, b));
    }
  }
  return root;
}
