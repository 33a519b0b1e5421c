// An attacker on published figures: knows the catalogue, all that is printed, and how far totals are from sums; solves for the rest.
// Shares no code with what he attacks: exact elimination, then bounds by a linear program or by trying all whole numbers.
import Fraction from 'fraction.js';
import { solve } from 'yalps';
import type { Ergebnis, Rechenweg } from '../../src/domain/indikator/ergebnis.js';
import type { Zahlenwerk } from '../../src/domain/indikator/zahlenwerk.js';
import { type Bauplan, type Zufallstabelle, zellenname } from './random-figures.js';

type Form = ReadonlyMap<string, number>;
interface Gleichung {
  readonly form: Form;
  readonly wert: number;
}

/** A count that must not be found out, and what an attacker can say of it. */
export interface Befund {
  readonly was: string;
  readonly form: Form;
  readonly schwelle: number;
}

function add(into: Map<string, number>, form: Form, mal: number): void {
  for (const [name, k] of form) into.set(name, (into.get(name) ?? 0) + mal * k);
}

/** The cells that the columns are for a place: of its own row, or of its parts. */
export function formOf(tabelle: Zufallstabelle, zeit: string, spalten: readonly string[], ort: string): Form {
  const form = new Map<string, number>();
  for (const spalte of spalten) {
    if (tabelle.zellen.has(zellenname(zeit, spalte, ort))) add(form, new Map([[zellenname(zeit, spalte, ort), 1]]), 1);
    else
      for (const teil of tabelle.gebiete.alle.get(ort)?.teile ?? [])
        add(form, formOf(tabelle, zeit, [spalte], teil), 1);
  }
  return form;
}

/** Every equation that can be written down from what is published. */
export function wissen(tabelle: Zufallstabelle, zahlenwerk: Zahlenwerk): readonly Gleichung[] {
  const known: Gleichung[] = [];
  const learn = (form: Form, ergebnis: Ergebnis | undefined): void => {
    if (ergebnis?.art === 'zahl') known.push({ form, wert: ergebnis.wert.valueOf() });
    else if (ergebnis?.zeichen === 'nichts') known.push({ form, wert: 0 });
  };
  for (const plan of tabelle.pläne) {
    for (const stand of zahlenwerk.indikatoren.get(plan.id)?.stände ?? []) {
      const side = (seite: readonly string[], ort: string) => formOf(tabelle, stand.zeit, seite, ort);
      for (const [ort, { ergebnis, zähler, nenner, weg }] of stand.werte) {
        const oben = side(plan.zähler, ort);
        learn(oben, zähler);
        if (plan.nenner === undefined) learn(oben, ergebnis);
        else {
          learn(side(plan.nenner, ort), nenner);
          // A rate and its denominator are the numerator, though that may not be printed.
          if (ergebnis.art === 'zahl') {
            const form = new Map<string, number>();
            add(form, oben, 100 * Number(ergebnis.wert.d));
            add(form, side(plan.nenner, ort), -Number(ergebnis.wert.n));
            known.push({ form, wert: 0 });
          }
        }
        readWay(weg, { ort, spalten: plan.zähler, nenner: plan.nenner ?? [] });
      }
      function readWay(
        weg: Rechenweg,
        at: { ort: string; spalten: readonly string[]; nenner: readonly string[] },
      ): void {
        if (weg.art === 'zelle') {
          const [spalte = '', ort = ''] = weg.zelle.platz.split(', ');
          learn(new Map([[`${spalte} ${ort}`, 1]]), weg.ergebnis);
        } else if (weg.art === 'quotient') {
          readWay(weg.zähler, at);
          readWay(weg.nenner, { ...at, spalten: at.nenner });
        } else if (weg.art === 'indikator') readWay(weg.weg, at);
        else {
          learn(side(at.spalten, at.ort), weg.teile.length === 0 || weg.art === 'gebiete' ? weg.ergebnis : undefined);
          for (const teil of weg.teile) readWay(teil.weg, 'gebiet' in teil ? { ...at, ort: teil.gebiet } : at);
        }
      }
    }
  }
  return [...known, ...totals(tabelle), ...columns(tabelle)];
}

/** A total less its parts differs by what the attacker is taken to know. */
function totals(tabelle: Zufallstabelle): readonly Gleichung[] {
  const { gebiete, zeiten, pläne, zellen } = tabelle;
  const spalten = new Set(pläne.flatMap((plan) => [...plan.zähler, ...(plan.nenner ?? [])]));
  return zeiten.flatMap((zeit) =>
    [...spalten].flatMap((spalte) =>
      [...gebiete.alle.values()].flatMap(({ id, teile }) => {
        if (!zellen.has(zellenname(zeit, spalte, id)) || teile.length === 0) return [];
        const form = new Map(formOf(tabelle, zeit, [spalte], id));
        for (const teil of teile) add(form, formOf(tabelle, zeit, [spalte], teil), -1);
        return [{ form, wert: trueValue(tabelle, form) }];
      }),
    ),
  );
}

/** That the last column is the sum of the others is plain to see, where there are enough places. */
function columns({ gebiete, zeiten, pläne, zellen, summenspalte }: Zufallstabelle): readonly Gleichung[] {
  if (summenspalte === undefined) return [];
  const { summe, teile } = summenspalte;
  const used = new Set(pläne.flatMap(({ zähler, nenner = [] }) => [...zähler, ...nenner]));
  if (![summe, ...teile].every((spalte) => used.has(spalte))) return [];
  return zeiten.flatMap((zeit) =>
    [...gebiete.alle.keys()].flatMap((ort) => {
      if (!zellen.has(zellenname(zeit, summe, ort))) return [];
      const form = new Map([[zellenname(zeit, summe, ort), 1]]);
      for (const teil of teile) form.set(zellenname(zeit, teil, ort), -1);
      return [{ form, wert: [...form].reduce((sum, [name, k]) => sum + k * (zellen.get(name) ?? 0), 0) }];
    }),
  );
}

/** What is secret: figures that are suppressed, and cells that are small by themselves. */
export function geheimnisse(tabelle: Zufallstabelle, zahlenwerk: Zahlenwerk): readonly Befund[] {
  const found: Befund[] = [];
  for (const plan of tabelle.pläne) {
    for (const stand of zahlenwerk.indikatoren.get(plan.id)?.stände ?? []) {
      for (const [ort, wert] of stand.werte) {
        for (const seite of ['zähler', 'nenner'] as const) {
          const ergebnis = wert[seite];
          const form = formOf(tabelle, stand.zeit, plan[seite] ?? [], ort);
          if (ergebnis?.art === 'zeichen' && ergebnis.zeichen === 'geheim') {
            found.push({ was: `${plan.id} ${stand.zeit} ${ort} ${seite}`, form, schwelle: plan.schwelle || 3 });
          }
          const rest = new Map(formOf(tabelle, stand.zeit, plan.nenner ?? [], ort));
          add(rest, formOf(tabelle, stand.zeit, plan.zähler, ort), -1);
          const übrig = trueValue(tabelle, rest);
          if (plan.nenner !== undefined && übrig > 0 && übrig < plan.schwelle && isShare(tabelle, plan, stand.zeit)) {
            found.push({ was: `${plan.id} ${stand.zeit} ${ort} Rest`, form: rest, schwelle: plan.schwelle });
          }
          for (const name of plan.schwelle === 0 ? [] : form.keys()) {
            const zahl = tabelle.zellen.get(name);
            if (zahl !== undefined && zahl > 0 && zahl < plan.schwelle) {
              found.push({ was: name, form: new Map([[name, 1]]), schwelle: plan.schwelle });
            }
          }
        }
      }
    }
  }
  return found;
}

/** The equations with one leading cell each that no other has; what cannot hold is left out. */
function eliminate(gleichungen: readonly Gleichung[]): readonly (readonly [string, ReadonlyMap<string, Fraction>])[] {
  const rows = new Map<string, Map<string, Fraction>>();
  for (const { form, wert } of gleichungen) {
    const row = new Map<string, Fraction>([...form].map(([name, k]) => [name, new Fraction(String(k))]));
    row.set('', new Fraction(String(wert)).neg());
    for (const [lead, other] of rows) subtract(row, other, row.get(lead));
    const lead = [...row].find(([name, k]) => name !== '' && !k.equals(0))?.[0];
    if (lead === undefined) continue;
    const scale = row.get(lead) ?? new Fraction(1);
    for (const [name, k] of row) row.set(name, k.div(scale));
    for (const other of rows.values()) subtract(other, row, other.get(lead));
    rows.set(lead, row);
  }
  return [...rows];
}

function subtract(from: Map<string, Fraction>, row: ReadonlyMap<string, Fraction>, mal: Fraction | undefined): void {
  if (mal === undefined || mal.equals(0)) return;
  for (const [name, k] of row) from.set(name, (from.get(name) ?? new Fraction(0)).sub(k.mul(mal)));
}

/** Denominators less their numerators: nobody takes them to be below nothing, where they are not at any place of a table. */
function restsOf(tabelle: Zufallstabelle): readonly Form[] {
  return tabelle.pläne.flatMap(({ zähler, nenner }) =>
    tabelle.zeiten.flatMap((zeit) => {
      if (nenner === undefined) return [];
      const forms = [...tabelle.gebiete.alle.keys()].map((ort) => {
        const form = new Map(formOf(tabelle, zeit, nenner, ort));
        add(form, formOf(tabelle, zeit, zähler, ort), -1);
        return form;
      });
      return forms.every((form) => trueValue(tabelle, form) >= 0) ? forms : [];
    }),
  );
}

function trueValue({ zellen }: Zufallstabelle, form: Form): number {
  return [...form].reduce((sum, [name, k]) => sum + k * (zellen.get(name) ?? 0), 0);
}

function isShare(tabelle: Zufallstabelle, { zähler, nenner = [] }: Bauplan, zeit: string): boolean {
  return [...tabelle.gebiete.alle.keys()].every(
    (ort) =>
      trueValue(tabelle, formOf(tabelle, zeit, nenner, ort)) >= trueValue(tabelle, formOf(tabelle, zeit, zähler, ort)),
  );
}

/** How wide the bounds of the form are by a linear program over cells that are not below zero; 0 where it is determined. */
export function weite(tabelle: Zufallstabelle, gleichungen: readonly Gleichung[], form: Form): number {
  const reste = restsOf(tabelle);
  const ends = (['maximize', 'minimize'] as const).map((direction) => {
    const variables = new Map<string, Map<string, number>>();
    const put = (name: string, constraint: string, k: number) => {
      const known = variables.get(name) ?? new Map<string, number>();
      known.set(constraint, k);
      variables.set(name, known);
    };
    const scales = gleichungen.map((each) => Math.max(1, ...[...each.form.values()].map(Math.abs)));
    gleichungen.forEach((each, index) => {
      for (const [name, k] of each.form) put(name, `e${index}`, k / (scales[index] ?? 1));
    });
    reste.forEach((rest, index) => {
      for (const [name, k] of rest) put(name, `r${index}`, k);
    });
    for (const [name, k] of form) put(name, 'ziel', k);
    const constraints = new Map<string, { readonly min: number; readonly max?: number }>([
      ...reste.map((_, index) => [`r${index}`, { min: -1e-6 }] as const),
      ...gleichungen.map((each, index) => {
        const wert = each.wert / (scales[index] ?? 1);
        return [`e${index}`, { min: wert - 1e-6, max: wert + 1e-6 }] as const;
      }),
    ]);
    const solution = solve({ direction, objective: 'ziel', constraints, variables });
    if (solution.status === 'unbounded') return direction === 'maximize' ? 1e9 : -1e9;
    return solution.status === 'optimal' ? solution.result : Number.NaN;
  });
  return (ends[0] ?? Number.NaN) - (ends[1] ?? Number.NaN);
}

/**
 * How wide they are in whole numbers: all tables are tried whose cells are no further than `umkreis` from the true ones; nothing where
 * that are too many. It is the test that knows the true ones, not the attacker: tables further off could only widen the bounds.
 */
export function weiteInGanzen(
  { zellen }: Zufallstabelle,
  gleichungen: readonly Gleichung[],
  { form, umkreis }: { readonly form: Form; readonly umkreis: number },
): number | undefined {
  const rows = eliminate(gleichungen);
  const leads = new Set(rows.map(([lead]) => lead));
  const needed = new Set(form.keys());
  // What hangs together with the form; the rest may be anything that agrees with itself.
  for (let before = -1; before !== needed.size; ) {
    before = needed.size;
    for (const [, row] of rows) {
      const names = [...row].filter(([name, k]) => name !== '' && !k.equals(0)).map(([name]) => name);
      if (names.some((name) => needed.has(name))) for (const name of names) needed.add(name);
    }
  }
  const free = [...needed].filter((name) => !leads.has(name));
  if ((2 * umkreis + 1) ** free.length > 3_000_000) return undefined;
  const linked = rows
    .filter(([lead]) => needed.has(lead))
    .map(([lead, row]) => ({
      lead,
      base: (row.get('') ?? new Fraction(0)).neg().valueOf(),
      terms: [...row].flatMap(([name, k]) =>
        free.includes(name) && !k.equals(0) ? [{ at: free.indexOf(name), k: k.valueOf() }] : [],
      ),
    }));
  const erste = free.map((name) => Math.max(0, (zellen.get(name) ?? 0) - umkreis));
  const values = [...erste];
  const target = [...form].map(([name, k]) => ({
    at: free.indexOf(name),
    row: linked.findIndex(({ lead }) => lead === name),
    k,
  }));
  const leading = linked.map(() => 0);
  let [least, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (;;) {
    const isTable = linked.every(({ base, terms }, index) => {
      const wert = terms.reduce((left, { at, k }) => left - k * (values[at] ?? 0), base);
      leading[index] = wert;
      return wert > -1e-9 && Math.abs(wert - Math.round(wert)) < 1e-9;
    });
    if (isTable) {
      const wert = target.reduce((sum, { at, row, k }) => sum + k * ((at >= 0 ? values[at] : leading[row]) ?? 0), 0);
      [least, highest] = [Math.min(least, wert), Math.max(highest, wert)];
    }
    let place = 0;
    for (; place < values.length; place++) {
      values[place] = (values[place] ?? 0) + 1;
      if ((values[place] ?? 0) <= (zellen.get(free[place] ?? '') ?? 0) + umkreis) break;
      values[place] = erste[place] ?? 0;
    }
    if (place === values.length) return highest - least;
  }
}
