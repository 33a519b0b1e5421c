// Sums of cells: what a published figure tells of them. Cells are numbered; coefficients are whole numbers.

/** Cells with their coefficients, in the order of their numbers, none of them 0. */
export type Linearform = readonly (readonly [zelle: number, koeffizient: number])[];

/** What is added up: each form so many times. */
export function verbunden(parts: readonly { readonly form: Linearform; readonly mal: number }[]): Linearform {
  const [einzige] = parts;
  if (einzige !== undefined && parts.length === 1 && einzige.mal === 1) return einzige.form;
  const sums = new Map<number, number>();
  for (const { form, mal } of parts) {
    for (const [zelle, koeffizient] of form) sums.set(zelle, (sums.get(zelle) ?? 0) + mal * koeffizient);
  }
  return [...sums].filter(([, koeffizient]) => koeffizient !== 0).toSorted(([a], [b]) => a - b);
}

/** Equal for forms of which each tells the other: a sum and its negative. */
export function schlüsselOf(form: Linearform): string {
  const [first] = form;
  if (first === undefined) return '';
  if (form.length === 1) return String(first[0]);
  const sign = first[1] < 0 ? -1 : 1;
  return form.map(([zelle, koeffizient]) => `${zelle}*${sign * koeffizient}`).join(' ');
}

/** Without the cells that are known. */
export function ohne(form: Linearform, isKnown: (zelle: number) => boolean): Linearform {
  return form.some(([zelle]) => isKnown(zelle)) ? form.filter(([zelle]) => !isKnown(zelle)) : form;
}

/** What the form comes to. */
export function wertOf(form: Linearform, wertDer: (zelle: number) => number): number {
  return form.reduce((sum, [zelle, koeffizient]) => sum + koeffizient * wertDer(zelle), 0);
}
