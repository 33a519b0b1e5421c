// Another table that agrees with all that is told: who sees only that cannot say which of the two is true. Made by a linear
// program, believed only after whole-number arithmetic has confirmed it; a solver that errs makes more cells secret, never fewer.
import { type Coefficients, type Constraint, solve } from 'yalps';
import { type Linearform, wertOf } from './linearform.js';

/** By how much the cells of another table differ from the true one; those that are not named do not. */
export type Zeuge = ReadonlyMap<number, number>;

/** How far cells may go down, in whole numbers; up there is no end. */
export interface Spielraum {
  readonly nachUnten: (zelle: number) => number;
  /** Further than this no cell needs to go. */
  readonly weit: number;
}

/** A sum, and how far it is above nothing. */
export interface Rest {
  readonly form: Linearform;
  readonly wert: number;
}

export interface Frage {
  /** Sums that must stay as they are. */
  readonly summen: readonly Linearform[];
  /** Sums that must not fall below nothing. */
  readonly reste: readonly Rest[];
  readonly spielraum: Spielraum;
  /** What shall differ, upwards (1) or downwards (-1), and at most how much. */
  readonly ziel: Linearform;
  readonly richtung: 1 | -1;
  readonly höchstens: number;
}

/** A table in which `ziel` differs as far as it may; nothing where none was found that holds. */
export function findZeuge(frage: Frage): Zeuge | undefined {
  for (const integers of [false, true]) {
    const zeuge = versuch(frage, integers);
    if (zeuge !== undefined && gilt(frage, zeuge)) return zeuge;
  }
  return undefined;
}

/** Branching is kept short: a table that takes longer to find is taken for none. */
const options = { maxPivots: 4096, maxIterations: 64 };

function versuch({ summen, reste, spielraum, ziel, richtung, höchstens }: Frage, integers: boolean): Zeuge | undefined {
  const constraints = new Map<string, Constraint>([['ziel', { max: höchstens }]]);
  const variables = createVariablen(spielraum, constraints);
  summen.forEach((form, index) => {
    constraints.set(`s${index}`, { equal: 0 });
    variables.add(form, `s${index}`, 1);
  });
  variables.add(ziel, 'ziel', richtung);
  variables.begrenze(reste);
  const solution = solve({ objective: 'ziel', constraints, variables: variables.all, integers }, options);
  if (solution.status !== 'optimal') return undefined;
  return new Map([...variables.read(solution.variables)].map(([zelle, weit]) => [zelle, Math.round(weit)]));
}

function gilt({ summen, reste, spielraum, ziel, richtung, höchstens }: Frage, zeuge: Zeuge): boolean {
  const differs = richtung * wertOf(ziel, (zelle) => zeuge.get(zelle) ?? 0);
  if (differs <= 0 || differs > höchstens) return false;
  for (const [zelle, weit] of zeuge) if (-weit > spielraum.nachUnten(zelle)) return false;
  if (reste.some(({ form, wert }) => wert + wertOf(form, (zelle) => zeuge.get(zelle) ?? 0) < 0)) return false;
  return summen.every((form) => wertOf(form, (zelle) => zeuge.get(zelle) ?? 0) === 0);
}

/** The variables of a program over cells: how far each goes up, and how far down. */
export function createVariablen({ nachUnten, weit }: Spielraum, constraints: Map<string, Constraint>) {
  const all = new Map<string, Map<string, number>>();

  function variableOf(name: string, max = Number.POSITIVE_INFINITY): Map<string, number> {
    const known = all.get(name);
    if (known !== undefined) return known;
    const made = new Map<string, number>();
    // A bound that is never met would only make the program larger.
    if (max < weit) {
      made.set(`grenze ${name}`, 1);
      constraints.set(`grenze ${name}`, { max });
    }
    all.set(name, made);
    return made;
  }

  /** The form, so many times, as part of the constraint. */
  function add(form: Linearform, constraint: string, mal: number): void {
    for (const [zelle, koeffizient] of form) {
      variableOf(`+${zelle}`).set(constraint, mal * koeffizient);
      const down = nachUnten(zelle);
      if (down > 0) variableOf(`-${zelle}`, down).set(constraint, -mal * koeffizient);
    }
  }

  /** Keeps sums from falling below nothing, where cells that are in the program already could make them. */
  function begrenze(reste: readonly Rest[]): void {
    reste.forEach(({ form, wert }, index) => {
      if (wert >= weit || !form.some(([zelle]) => all.has(`+${zelle}`))) return;
      const moving = form.filter(([zelle]) => all.has(`+${zelle}`));
      constraints.set(`r${index}`, { min: -wert });
      add(moving, `r${index}`, 1);
    });
  }

  /** By how much each cell differs. */
  function read(values: readonly (readonly [string, number])[]): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const [name, value] of values) {
      const zelle = Number(name.slice(1));
      if (Number.isInteger(zelle)) found.set(zelle, (found.get(zelle) ?? 0) + (name.startsWith('-') ? -value : value));
    }
    return found;
  }

  return { all: all as ReadonlyMap<string, Coefficients>, variableOf, add, begrenze, read };
}
