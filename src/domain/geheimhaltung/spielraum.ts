// How far the cells may be from their values in a table that somebody else could take for the true one.
import type { System } from './system.js';
import type { Spielraum } from './zeugen.js';

/**
 * Counts are not below zero, and the attacker is taken to know more: that a count which is not nothing is at least 1. Otherwise two
 * secret cells that add up to 3 would be safe, though who knows that neither is empty knows both to be 1 or 2.
 * Cells whose publisher keeps them secret get a value that fits the sums they are in.
 */
export function spielraumOf(system: System, weit: number): Spielraum {
  const vermutet = vermutungen(system, weit);
  return {
    nachUnten: (zelle) => {
      const wert = system.zellen.wert(zelle) ?? vermutet.get(zelle) ?? weit;
      if (wert < 0) return Number.POSITIVE_INFINITY;
      return wert >= 1 ? Math.floor(wert) - 1 : 0;
    },
    weit,
  };
}

/** From each sum, those with the fewest gaps first, what is left for its gaps, shared out evenly. */
function vermutungen({ zellen, bilanzen }: System, sonst: number): ReadonlyMap<number, number> {
  const vermutet = new Map<number, number>();
  const lücken = bilanzen
    .map((form) => ({ form, offen: form.filter(([zelle]) => zellen.wert(zelle) === undefined) }))
    .filter(({ offen }) => offen.length > 0)
    .toSorted((a, b) => a.offen.length - b.offen.length);
  for (const { form } of lücken) {
    const wertOf = (zelle: number) => zellen.wert(zelle) ?? vermutet.get(zelle);
    const offen = form.filter(([zelle]) => wertOf(zelle) === undefined);
    const [first] = offen;
    if (first === undefined) continue;
    const bekannt = form.reduce((sum, [zelle, mal]) => sum + mal * (wertOf(zelle) ?? 0), 0);
    const rest = Math.max(0, Math.floor(-bekannt / first[1]));
    // Gaps on both sides of a sum say nothing of each other.
    const isEven = offen.every(([, mal]) => mal === first[1]);
    offen.forEach(([zelle], index) => {
      const part = Math.floor(rest / offen.length) + (index < rest % offen.length ? 1 : 0);
      vermutet.set(zelle, isEven ? part : sonst);
    });
  }
  return vermutet;
}
