// How far the cells may be from their values in a table that somebody else could take for the true one.
import { type Constraint, solve } from 'yalps';
import { type Linearform, wertOf } from './linearform.js';
import type { System } from './system.js';
import type { Spielraum } from './zeugen.js';
import { zusammenhang } from './zusammenhang.js';

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

/**
 * A value for every cell that has none, so that all sums hold that have such gaps: only from a table that could be the true one does
 * another one tell how far it may be off. Where none is found – published sums need not add up –, each sum by itself.
 */
function vermutungen({ zellen, bilanzen }: System, sonst: number): ReadonlyMap<number, number> {
  const lücken = bilanzen
    .map((form): Lücke => {
      const offen = form.filter(([zelle]) => zellen.wert(zelle) === undefined);
      return { offen, rest: -form.reduce((sum, [zelle, mal]) => sum + mal * (zellen.wert(zelle) ?? 0), 0) };
    })
    .filter(({ offen }) => offen.length > 0);
  const root = zusammenhang(lücken.map(({ offen }) => offen));
  const together = new Map<number, Lücke[]>();
  for (const lücke of lücken) {
    const key = root(lücke.offen[0]?.[0] ?? -1);
    together.set(key, [...(together.get(key) ?? []), lücke]);
  }
  return new Map([...together.values()].flatMap((teil) => [...(stimmig(teil) ?? jedeFürSich(teil, sonst))]));
}

/** What a sum lacks: its cells without a value, and what they must come to. */
interface Lücke {
  readonly offen: Linearform;
  readonly rest: number;
}

/** Whole numbers with which every sum comes out, the least of them as large as it can be: so none is at its end by chance. */
function stimmig(lücken: readonly Lücke[]): ReadonlyMap<number, number> | undefined {
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>([['kleinster', new Map([['kleinster', 1]])]]);
  const variableOf = (zelle: number) => {
    const known = variables.get(`${zelle}`);
    if (known !== undefined) return known;
    const made = new Map([[`über ${zelle}`, 1]]);
    variables.set(`${zelle}`, made);
    variables.get('kleinster')?.set(`über ${zelle}`, -1);
    constraints.set(`über ${zelle}`, { min: 0 });
    return made;
  };
  lücken.forEach(({ offen, rest }, index) => {
    constraints.set(`s${index}`, { equal: rest });
    for (const [zelle, mal] of offen) variableOf(zelle).set(`s${index}`, mal);
  });
  for (const integers of [false, true]) {
    const model = { direction: 'maximize', objective: 'kleinster', constraints, variables, integers } as const;
    const { status, variables: found } = solve(model, { maxPivots: 4096, maxIterations: 64 });
    const werte = new Map(found.map(([name, value]) => [Number(name), Math.round(value)]));
    const holds = ({ offen, rest }: Lücke) => wertOf(offen, (zelle) => werte.get(zelle) ?? 0) === rest;
    const cells = new Set(lücken.flatMap(({ offen }) => offen.map(([zelle]) => zelle)));
    if (status === 'optimal' && lücken.every(holds))
      return new Map([...cells].map((zelle) => [zelle, werte.get(zelle) ?? 0]));
  }
  return undefined;
}

/** From each sum, those with the fewest gaps first, what is left for its gaps, shared out evenly. */
function jedeFürSich(lücken: readonly Lücke[], sonst: number): ReadonlyMap<number, number> {
  const vermutet = new Map<number, number>();
  for (const { offen, rest } of lücken.toSorted((a, b) => a.offen.length - b.offen.length)) {
    const leer = offen.filter(([zelle]) => !vermutet.has(zelle));
    const [first] = leer;
    if (first === undefined) continue;
    const übrig = rest - offen.reduce((sum, [zelle, mal]) => sum + mal * (vermutet.get(zelle) ?? 0), 0);
    const anteil = Math.max(0, Math.floor(übrig / first[1]));
    // Gaps on both sides of a sum say nothing of each other.
    const isEven = leer.every(([, mal]) => mal === first[1]);
    leer.forEach(([zelle], index) => {
      const part = Math.floor(anteil / leer.length) + (index < anteil % leer.length ? 1 : 0);
      vermutet.set(zelle, isEven ? part : sonst);
    });
  }
  return vermutet;
}
