// Which further figures to keep secret so that one that is secret already cannot be worked out: the cheapest that a linear program finds.
import { type Constraint, solve } from 'yalps';
import { type Linearform, ohne, wertOf } from './linearform.js';
import { createVariablen, type Rest, type Spielraum } from './zeugen.js';

/** Figures that tell the same, once for all. */
export interface Gruppe {
  readonly form: Linearform;
  readonly schlüssel: string;
  /** What it costs readers not to have it. */
  readonly kosten: number;
  /** By how much it must be free once it is secret. */
  readonly abstand: number;
}

export interface Bedarf {
  /** Sums that hold whatever is told. */
  readonly bilanzen: readonly Linearform[];
  readonly gruppen: readonly Gruppe[];
  readonly reste: readonly Rest[];
  readonly geheim: ReadonlySet<string>;
  readonly spielraum: Spielraum;
  readonly ziel: Linearform;
  readonly abstand: number;
}

/**
 * The figures to keep secret for `ziel` to be free by `abstand`; none where no others would help.
 *
 * Looked for among the cells near the target first: a program over all Sozialräume and columns of a Kreis would take seconds.
 */
export function wählt(bedarf: Bedarf): readonly Gruppe[] {
  const near = umgebung(bedarf);
  const isNear = (zelle: number) => near.has(zelle);
  const gewählt = günstigste({
    ...bedarf,
    bilanzen: beschränkt(bedarf.bilanzen, isNear),
    gruppen: bedarf.gruppen.filter(({ form }) => form.some(([zelle]) => isNear(zelle))),
    isNear,
  });
  return gewählt.length > 0 ? gewählt : günstigste({ ...bedarf, isNear: () => true });
}

/** A program over more cells is not worth its time. */
const mostNear = 80;

/** Cells that hang together with the target, by small sums first: those of the same place and of its neighbours. */
function umgebung({ bilanzen, gruppen, ziel }: Bedarf): ReadonlySet<number> {
  const near = new Set(ziel.map(([zelle]) => zelle));
  const forms = [...bilanzen, ...gruppen.map(({ form }) => form)].toSorted((a, b) => a.length - b.length);
  for (let before = 0; before !== near.size && near.size < mostNear; ) {
    before = near.size;
    const next = forms.find((form) => {
      const outside = form.filter(([zelle]) => !near.has(zelle)).length;
      return outside > 0 && outside < form.length && near.size + outside <= 2 * mostNear;
    });
    for (const [zelle] of next ?? []) near.add(zelle);
  }
  return near;
}

function beschränkt(forms: readonly Linearform[], isNear: (zelle: number) => boolean): readonly Linearform[] {
  return forms.map((form) => ohne(form, (zelle) => !isNear(zelle))).filter((form) => form.length > 0);
}

interface Suche extends Bedarf {
  /** Only these may differ. */
  readonly isNear: (zelle: number) => boolean;
}

/**
 * What would have to change with the target, at the least cost, is found twice: with the target going up by the whole distance, and with it
 * going down as far as it can and up by the rest; the cheaper of the two is taken.
 */
function günstigste(suche: Suche): readonly Gruppe[] {
  const { abstand } = suche;
  const hinauf = schritt(suche, { richtung: 1, abstand }) ?? [];
  const tiefe = weiteNachUnten(suche);
  const hinab = tiefe > 0 ? schritt(suche, { richtung: -1, abstand: Math.min(tiefe, abstand) }) : undefined;
  if (hinab === undefined) return hinauf;
  const mehr = new Set([...suche.geheim, ...hinab.map(({ schlüssel }) => schlüssel)]);
  const rest = tiefe < abstand ? schritt({ ...suche, geheim: mehr }, { richtung: 1, abstand: abstand - tiefe }) : [];
  if (rest === undefined) return hinauf;
  const beide = [...hinab, ...rest];
  return hinauf.length === 0 || kostenOf(beide) < kostenOf(hinauf) ? beide : hinauf;
}

function kostenOf(gruppen: readonly Gruppe[]): number {
  return gruppen.reduce((sum, { kosten }) => sum + kosten, 0);
}

/** How far down the target can go by its own cells alone. */
function weiteNachUnten({ ziel, spielraum }: Bedarf): number {
  return ziel.reduce((sum, [zelle, k]) => sum + (k > 0 ? Math.min(spielraum.nachUnten(zelle), spielraum.weit) : 0), 0);
}

function schritt(
  { bilanzen, gruppen, reste, geheim, spielraum, ziel, isNear }: Suche,
  { richtung, abstand }: { readonly richtung: 1 | -1; readonly abstand: number },
): readonly Gruppe[] | undefined {
  const constraints = new Map<string, Constraint>([['ziel', { equal: abstand }]]);
  const variables = createVariablen(spielraum, constraints);
  variables.add(ziel, 'ziel', richtung);
  bilanzen.forEach((form, index) => {
    constraints.set(`b${index}`, { equal: 0 });
    variables.add(form, `b${index}`, 1);
  });
  const offen = gruppen.filter(({ schlüssel }) => !geheim.has(schlüssel));
  offen.forEach(({ form, kosten }, index) => {
    constraints.set(`g${index}`, { equal: 0 });
    variables.add(
      ohne(form, (zelle) => !isNear(zelle)),
      `g${index}`,
      1,
    );
    // What the figure would have to differ by, in either direction, is paid for.
    for (const [name, sign] of [
      [`auf ${index}`, -1],
      [`ab ${index}`, 1],
    ] as const) {
      const variable = variables.variableOf(name);
      variable.set(`g${index}`, sign);
      variable.set('kosten', kosten);
    }
  });
  variables.begrenze(reste);
  const model = { direction: 'minimize', objective: 'kosten', constraints, variables: variables.all } as const;
  const solution = solve(model, { maxPivots: 8192 });
  if (solution.status !== 'optimal') return undefined;
  const weiten = variables.read(solution.variables);
  return offen.filter(({ form }) => Math.abs(wertOf(form, (zelle) => weiten.get(zelle) ?? 0)) > 1e-6);
}
