// What is too small to be told → all figures to keep secret so that it cannot be worked out either.
import { type Gruppe, wählt } from './auswahl.js';
import { type Linearform, ohne, schlüsselOf, wertOf } from './linearform.js';
import { spielraumOf } from './spielraum.js';
import type { Schutz, System } from './system.js';
import { findZeuge, type Rest, type Spielraum, type Zeuge } from './zeugen.js';
import { bekannteZellen, verkürzt, zusammenhang } from './zusammenhang.js';

/**
 * The keys of the figures that must not be told.
 *
 * Complementary cell suppression over the whole system of tables: what is too small is secret; as long as something secret can be worked out
 * to within less than its threshold, further figures are made secret, each time the cheapest that a linear program finds
 * (Kelly, Golden and Assad, Cell Suppression: Disclosure Protection for Sensitive Tabular Data, Networks 22 (1992); the attacker's
 * problem as in Fischetti and Salazar-González, Solving the Cell Suppression Problem on Tabular Data with Linear Constraints,
 * Management Science 47 (2001)). Something is safe when tables in whole numbers were found that agree with everything told and
 * in which it differs by its threshold or more. What is found is not the least possible, but safe.
 */
export function sichere(system: System): ReadonlySet<string> {
  if (system.schutz.size === 0) return new Set();
  let nenner = system.nenner.filter(({ size }) => size > 0);
  for (;;) {
    const ergebnis = versuche(system, festeOf(system, nenner));
    if ('geheim' in ergebnis) return ergebnis.geheim;
    // Denominators are told if that can be safe at all; those that leave something too little room are not.
    const zellen = zellenUm(ergebnis.offen, system);
    const hindert = (key: string) => system.größen.get(key)?.form.some(([zelle]) => zellen.has(zelle)) === true;
    const bleiben = nenner.filter((keys) => ![...keys].some(hindert));
    nenner = bleiben.length < nenner.length ? bleiben : [];
  }
}

/** The denominators that are fixed in every table they are in. */
function festeOf(system: System, nenner: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const kept = new Set(nenner);
  const freed = new Set(system.nenner.flatMap((keys) => (kept.has(keys) ? [] : [...keys])));
  return new Set(nenner.flatMap((keys) => [...keys].filter((key) => !freed.has(key))));
}

/** The cells of the form, and those that bound them. */
function zellenUm(form: Linearform, { reste }: System): ReadonlySet<number> {
  const zellen = new Set(form.map(([zelle]) => zelle));
  const bounding = reste.filter((each) => each.some(([zelle]) => zellen.has(zelle)));
  for (const [zelle] of bounding.flat()) zellen.add(zelle);
  return zellen;
}

/** The figures to keep secret, or what cannot be safe with these denominators told. */
type Versuch = { readonly geheim: ReadonlySet<string> } | { readonly offen: Linearform };

function versuche(system: System, fest: ReadonlySet<string>): Versuch {
  const feste = [...fest].flatMap((key) => system.größen.get(key) ?? []).map(({ form }) => form);
  const bekannt = bekannteZellen([...system.bilanzen, ...feste]);
  const kurz = (form: Linearform) => ohne(form, (zelle) => bekannt.has(zelle));
  const bilanzen = verkürzt([...system.bilanzen, ...feste], bekannt);
  const gruppen = gruppiert(system, { bekannt, fest });
  const schutz = [...system.schutz.values()].map(({ form, abstand }) => ({ abstand, form: kurz(form) }));
  const known = [...system.schutz.values()].find(({ form }) => kurz(form).length === 0);
  if (known !== undefined && fest.size > 0) return { offen: known.form };
  const zuKlein = [...system.zuKlein].flatMap((key) => system.größen.get(key) ?? []);
  const geheim = new Set([...zuKlein, ...schutz].map(({ form }) => schlüsselOf(kurz(form))));
  const weit = 4 * Math.max(...[...schutz, ...system.größen.values()].map(({ abstand }) => abstand));
  const spielraum = spielraumOf(system, weit);
  const reste = resteOf(system, bekannt);
  for (const teil of teilsysteme({
    bilanzen,
    gruppen: [...gruppen.values()].map(({ gruppe }) => gruppe),
    schutz,
    reste,
  })) {
    const offen = sichereTeil({ ...teil, geheim, spielraum });
    if (offen !== undefined && fest.size > 0) return { offen };
  }
  geheim.delete('');
  return { geheim: new Set([...system.zuKlein, ...[...geheim].flatMap((key) => gruppen.get(key)?.größen ?? [])]) };
}

interface Gruppen {
  readonly gruppe: Gruppe;
  /** The keys of the figures that tell the same, once what is known anyway is left out. */
  readonly größen: readonly string[];
}

function gruppiert(
  { größen }: System,
  { bekannt, fest }: { readonly bekannt: ReadonlySet<number>; readonly fest: ReadonlySet<string> },
): ReadonlyMap<string, Gruppen> {
  const found = new Map<string, { gruppe: Gruppe; größen: string[] }>();
  for (const [key, größe] of größen) {
    if (fest.has(key)) continue;
    const form = ohne(größe.form, (zelle) => bekannt.has(zelle));
    const schlüssel = schlüsselOf(form);
    const known = found.get(schlüssel);
    const kosten = größe.kosten + (known?.gruppe.kosten ?? 0);
    const abstand = Math.max(größe.abstand, known?.gruppe.abstand ?? 0);
    found.set(schlüssel, { gruppe: { form, schlüssel, kosten, abstand }, größen: [...(known?.größen ?? []), key] });
  }
  return found;
}

interface Teilsystem {
  readonly bilanzen: readonly Linearform[];
  readonly gruppen: readonly Gruppe[];
  readonly schutz: readonly Schutz[];
  readonly reste: readonly Rest[];
}

/** Without those that nothing can change any more. */
function resteOf({ reste, zellen }: System, bekannt: ReadonlySet<number>): readonly Rest[] {
  return reste.flatMap((each) => {
    const form = ohne(each, (zelle) => bekannt.has(zelle));
    return form.length === 0 ? [] : [{ form, wert: Math.floor(zellen.summe(each) ?? 0) }];
  });
}

/** What hangs together, and has something to protect in it. */
function teilsysteme({ bilanzen, gruppen, schutz, reste }: Teilsystem): readonly Teilsystem[] {
  const root = zusammenhang([...bilanzen, ...[...gruppen, ...schutz].map(({ form }) => form)]);
  const found = new Map<number, { bilanzen: Linearform[]; gruppen: Gruppe[]; schutz: Schutz[]; reste: Set<Rest> }>();
  const of = (form: Linearform) => found.get(root(form[0]?.[0] ?? -1));
  for (const each of schutz) {
    if (each.form[0] === undefined) continue;
    const known = of(each.form);
    if (known !== undefined) known.schutz.push(each);
    else found.set(root(each.form[0][0]), { bilanzen: [], gruppen: [], schutz: [each], reste: new Set() });
  }
  for (const form of bilanzen) of(form)?.bilanzen.push(form);
  for (const gruppe of gruppen) of(gruppe.form)?.gruppen.push(gruppe);
  // What bounds cells does not tell them: it does not make one system of two.
  for (const each of reste) for (const [zelle] of each.form) found.get(root(zelle))?.reste.add(each);
  return [...found.values()].map((teil) => ({
    bilanzen: teil.bilanzen,
    reste: [...teil.reste].toSorted((a, b) => (schlüsselOf(a.form) < schlüsselOf(b.form) ? -1 : 1)),
    gruppen: teil.gruppen.toSorted((a, b) => (a.schlüssel < b.schlüssel ? -1 : 1)),
    schutz: teil.schutz.toSorted((a, b) => (schlüsselOf(a.form) < schlüsselOf(b.form) ? -1 : 1)),
  }));
}

interface Aufgabe extends Teilsystem {
  /** Keys of groups; grows. */
  readonly geheim: Set<string>;
  readonly spielraum: Spielraum;
}

/** Makes figures secret until all that is secret is safe; what can still be worked out when nothing is told is returned. */
function sichereTeil(aufgabe: Aufgabe): Linearform | undefined {
  const { bilanzen, gruppen, schutz, reste, geheim, spielraum } = aufgabe;
  const weitester = Math.max(...schutz.map(({ abstand }) => abstand));
  const zeugen: Zeuge[] = [];
  for (;;) {
    const offen = gruppen.filter(({ schlüssel }) => !geheim.has(schlüssel));
    const verdeckte = gruppen.filter(({ schlüssel }) => geheim.has(schlüssel));
    const auch = verdeckte.map(({ form, abstand }) => ({ form, abstand: Math.max(abstand, weitester) }));
    const zuPrüfen = [...schutz, ...auch];
    const summen = [...bilanzen, ...offen.map(({ form }) => form)];
    const lage = { ...lageOf(summen), spielraum, reste };
    const unsicher = zuPrüfen.find(({ form, abstand }) => !istSicher({ form, abstand }, lage, zeugen));
    if (unsicher === undefined) return undefined;
    if (offen.length === 0) return unsicher.form;
    const gewählt = wählt({
      bilanzen,
      gruppen,
      reste,
      geheim,
      spielraum,
      ziel: unsicher.form,
      abstand: unsicher.abstand,
    });
    // Where the choice does not help – whole numbers were asked for, and it reckons in fractions – all of it is kept secret.
    for (const { schlüssel } of gewählt.length > 0 ? gewählt : offen) geheim.add(schlüssel);
  }
}

interface Lage {
  /** What is told of the cells that it does not give away, by what hangs together. */
  readonly summenUm: (ziel: Linearform) => readonly Linearform[];
  readonly bekannt: ReadonlySet<number>;
  readonly spielraum: Spielraum;
  readonly reste: readonly Rest[];
}

function lageOf(summen: readonly Linearform[]): Pick<Lage, 'summenUm' | 'bekannt'> {
  const bekannt = bekannteZellen(summen);
  const offene = verkürzt(summen, bekannt);
  const root = zusammenhang(offene);
  const byRoot = new Map<number, Linearform[]>();
  for (const form of offene) {
    const key = root(form[0]?.[0] ?? -1);
    const known = byRoot.get(key);
    if (known === undefined) byRoot.set(key, [form]);
    else known.push(form);
  }
  const summenUm = (ziel: Linearform) =>
    [...new Set(ziel.map(([zelle]) => root(zelle)))].flatMap((key) => byRoot.get(key) ?? []);
  return { summenUm, bekannt };
}

/** Whether tables are known, or found now and noted among `zeugen`, in which the form differs by enough. */
function istSicher({ form, abstand }: Schutz, lage: Lage, zeugen: Zeuge[]): boolean {
  if (weiteOf(form, zeugen) >= abstand) return true;
  const ziel = ohne(form, (zelle) => lage.bekannt.has(zelle));
  if (ziel.length === 0) return false;
  const summen = lage.summenUm(ziel);
  for (const richtung of [1, -1] as const) {
    const frage = { summen, reste: lage.reste, spielraum: lage.spielraum, ziel, richtung, höchstens: abstand };
    const zeuge = findZeuge(frage);
    if (zeuge !== undefined) zeugen.push(zeuge);
    if (weiteOf(form, zeugen) >= abstand) return true;
  }
  return false;
}

/** How far apart the values are that the form has in the true table and in those that were found. */
function weiteOf(form: Linearform, zeugen: readonly Zeuge[]): number {
  let [least, most] = [0, 0];
  for (const zeuge of zeugen) {
    const wert = wertOf(form, (zelle) => zeuge.get(zelle) ?? 0);
    least = Math.min(least, wert);
    most = Math.max(most, wert);
  }
  return most - least;
}
