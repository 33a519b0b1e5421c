// The catalogue and its tables → indicators with the cells of every place at every date. Nothing is computed.
import { placed } from '../../diagnostic.js';
import { quoted } from '../../source/spelling.js';
import type { Gebiete } from '../gebiete/gebiete.js';
import type { Lesung } from '../lesung.js';
import { findeZellen } from './fundstelle.js';
import type { Bausteine, Glied, Indikator, Stand } from './indikator.js';
import type { Eintrag, Katalog } from './katalog.js';
import type { Seite, Standplan } from './katalog-stand.js';
import { type Quelle, quelleGenannt, verschiedene } from './quellen.js';
import { seiteInWorten } from './seite-in-worten.js';
import { checkStichtag } from './stichtag-pruefen.js';
import type { Tabelle } from './tabellen.js';
import { type OffeneTabelle, öffne } from './tabellen-oeffnen.js';
import { passendeZeit, type Zeit, zeitAmTag, zeitAus } from './zeitangabe.js';

/** What reading one indicator needs. */
interface Umfeld {
  readonly lesung: Lesung;
  readonly gebiete: Gebiete;
  readonly offene: ReadonlyMap<Tabelle, OffeneTabelle | undefined>;
  /** Those read before: all that others need. */
  readonly gelesen: ReadonlyMap<string, Indikator>;
}

/**
 * The indicators in the order of the catalogue; one without any figures is left out.
 *
 * Errors: those of tables and cells, `stand-ohne-zeilen`, `nenner-ohne-stand`, `zaehler-nenner-verschieden`, `ebene-zu-klein`.
 */
export async function readIndikatoren(
  lesung: Lesung,
  gebiete: Gebiete,
  katalog: Katalog,
): Promise<readonly Indikator[]> {
  const offene = await öffneAlle(lesung, gebiete, katalog);
  const gelesen = new Map<string, Indikator>();
  for (const eintrag of katalog.reihenfolge) {
    const { stände: pläne, braucht, ...indikator } = eintrag;
    const stände = pläne.flatMap((plan) => ständeOf({ lesung, gebiete, offene, gelesen }, eintrag, plan));
    const isLeft = braucht.some((other) => !gelesen.has(other.indikator));
    if (isLeft || (eintrag.art !== 'index' && stände.length === 0)) continue;
    gelesen.set(eintrag.id, { ...indikator, stände: stände.toSorted((a, b) => (a.zeit < b.zeit ? -1 : 1)) });
  }
  return katalog.einträge.flatMap(({ id }) => gelesen.get(id) ?? []);
}

/** Each table once, one after the other: a dozen at a time would fill the memory of a small machine. */
async function öffneAlle(
  lesung: Lesung,
  gebiete: Gebiete,
  { einträge }: Katalog,
): Promise<ReadonlyMap<Tabelle, OffeneTabelle | undefined>> {
  const offene = new Map<Tabelle, OffeneTabelle | undefined>();
  const sides = einträge.flatMap(({ stände }) => stände.flatMap(({ zähler, nenner }) => [zähler, nenner]));
  for (const side of sides) {
    if (side?.tabelle === undefined || offene.has(side.tabelle)) continue;
    offene.set(side.tabelle, await öffne(lesung, gebiete, side.tabelle, side.at));
  }
  return offene;
}

/** The date that is planned, or each that the table's column has. */
function ständeOf(umfeld: Umfeld, eintrag: Eintrag, plan: Standplan): readonly Stand[] {
  const zeiten = zeitenOf(umfeld, plan.zähler);
  if (zeiten === undefined) return [];
  checkZeit(umfeld, plan);
  if (plan.zeit === undefined) return zeiten.flatMap((zeit) => standOf(umfeld, eintrag, plan, zeit) ?? []);
  const offen = plan.zähler.tabelle && umfeld.offene.get(plan.zähler.tabelle);
  if (offen?.zeiten !== undefined && !zeiten.some(({ zeit }) => zeit === plan.zeit?.zeit)) {
    reportOhneZeilen(umfeld, plan, offen, plan.zeit);
    return [];
  }
  return [standOf(umfeld, eintrag, plan, plan.zeit)].flatMap((stand) => stand ?? []);
}

/** A date that the catalogue gives is looked up in the table it is given to, where that has no column of dates. */
function checkZeit({ lesung, offene }: Umfeld, { zeit, zeitAt: at, zähler: { tabelle } }: Standplan): void {
  const offen = tabelle && offene.get(tabelle);
  if (zeit === undefined || at === undefined || offen === undefined || offen.zeiten !== undefined) return;
  const isDay = /^\d{4}-\d\d-\d\d$/u.test(zeit.zeit);
  checkStichtag(lesung, offen, { ...(isDay ? { stichtag: zeit.zeit } : { zeitraum: zeit.bezeichnung }), at });
}

/** The dates that a side has figures for; none where it has no date of its own; nothing where its table cannot be used. */
function zeitenOf({ offene, gelesen }: Umfeld, seite: Seite): readonly Zeit[] | undefined {
  const { tabelle, indikatoren } = seite;
  if (tabelle === undefined) {
    const [first] = indikatoren;
    return gelesen.get(first?.indikator ?? '')?.stände ?? [];
  }
  const offen = offene.get(tabelle);
  if (offen === undefined) return undefined;
  if (offen.zeiten !== undefined) return offen.zeiten.alle;
  const { stichtag, zeitraum } = tabelle.angaben;
  if (stichtag !== undefined) return [zeitAmTag(stichtag)];
  return zeitraum === undefined ? [] : [zeitAus(zeitraum)].flatMap((zeit) => zeit ?? []);
}

function standOf(umfeld: Umfeld, eintrag: Eintrag, plan: Standplan, zeit: Zeit): Stand | undefined {
  const zähler = gliederOf(umfeld, plan.zähler, zeit);
  const nennerzeit = plan.nenner && nennerzeitOf(umfeld, plan, plan.nenner, zeit);
  if (nennerzeit === 'fehlt') return reportNennerFehlt(umfeld, eintrag, plan, zeit);
  const nenner = plan.nenner && gliederOf(umfeld, plan.nenner, nennerzeit ?? zeit);
  if (zähler === undefined || (plan.nenner !== undefined && nenner === undefined)) return undefined;
  const werte = new Map<string, Bausteine>();
  for (const { id, ebene } of umfeld.gebiete.alle.values()) {
    const [oben, unten] = [zähler.get(id), nenner?.get(id)];
    // A comparison of which only one side is known says nothing, and has no parts to make it up.
    const isKnown = ebene === 'vergleich' && nenner !== undefined ? oben && unten : (oben ?? unten);
    if (isKnown !== undefined)
      werte.set(id, { zähler: oben ?? [], ...(nenner === undefined ? {} : { nenner: unten ?? [] }) });
  }
  if (werte.size === 0) return undefined;
  reportZuKlein(umfeld, eintrag, plan, werte);
  const quellen = quellenOf(umfeld, plan, zeit, nennerzeit);
  if (plan.nenner !== undefined) reportVerschieden(umfeld, eintrag, plan.nenner, quellen);
  const { definition, gebietsstand } = plan;
  return {
    ...zeit,
    definition,
    ...(gebietsstand === undefined ? {} : { gebietsstand }),
    berechnung: berechnungOf(umfeld, plan),
    quellen,
    werte,
  };
}

function berechnungOf({ gelesen }: Umfeld, { zähler, nenner }: Standplan): NonNullable<Stand['berechnung']> {
  const titleOf = (id: string) => gelesen.get(id)?.titel ?? id;
  return {
    zähler: seiteInWorten(zähler, titleOf),
    ...(nenner !== undefined && { nenner: seiteInWorten(nenner, titleOf) }),
  };
}

/** What is added up for each place: cells of its rows, and other indicators, which every place has. */
function gliederOf(umfeld: Umfeld, seite: Seite, zeit: Zeit): ReadonlyMap<string, readonly Glied[]> | undefined {
  const { lesung, gebiete, offene, gelesen } = umfeld;
  const andere = seite.indikatoren.map(({ indikator }): Glied => ({ art: 'indikator', vorzeichen: 1, indikator }));
  if (seite.tabelle === undefined || seite.spalten.length === 0) {
    const stände = seite.indikatoren.map(({ indikator }) => passendeZeit(gelesen.get(indikator)?.stände ?? [], zeit));
    const orte = [...gebiete.alle.keys()].filter((id) => stände.some((stand) => stand?.werte.has(id)));
    return new Map(orte.map((id) => [id, andere] as const));
  }
  const offen = offene.get(seite.tabelle);
  const zellen =
    offen && findeZellen({ lesung, gebiete, offen, seite, ...(offen.zeiten === undefined ? {} : { zeit }) });
  return zellen && new Map([...zellen].map(([id, glieder]) => [id, [...glieder, ...andere]] as const));
}

/** The date of the denominator that goes with that of the numerator. */
function nennerzeitOf(umfeld: Umfeld, { zähler }: Standplan, nenner: Seite, zeit: Zeit): Zeit | undefined | 'fehlt' {
  const isLong = nenner.tabelle !== undefined && umfeld.offene.get(nenner.tabelle)?.zeiten !== undefined;
  // What stands in the numerator's own table without a column of dates is of the same day.
  if (nenner.tabelle !== undefined && nenner.tabelle === zähler.tabelle && !isLong) return zeit;
  const zeiten = zeitenOf(umfeld, nenner);
  if (zeiten === undefined || zeiten.length === 0) return undefined;
  const found = passendeZeit(zeiten, zeit);
  return found === undefined ? 'fehlt' : { zeit: found.zeit, bezeichnung: found.bezeichnung };
}

/** Whose figures they are; where the denominator is of another source or day, that it is. */
function quellenOf(umfeld: Umfeld, plan: Standplan, zeit: Zeit, nennerzeit: Zeit | undefined): readonly Quelle[] {
  const ofOthers = (seite: Seite, at: Zeit) =>
    seite.indikatoren.flatMap(
      ({ indikator }) => passendeZeit(umfeld.gelesen.get(indikator)?.stände ?? [], at)?.quellen ?? [],
    );
  const oben = [...(plan.quelle === undefined ? [] : [plan.quelle]), ...ofOthers(plan.zähler, zeit)];
  if (plan.nenner === undefined) return verschiedene(oben);
  const own = plan.nenner.tabelle === undefined || plan.nennerquelle === undefined ? [] : [plan.nennerquelle];
  const unten = [...own, ...ofOthers(plan.nenner, nennerzeit ?? zeit)];
  const isSameDay = nennerzeit === undefined || nennerzeit.zeit === zeit.zeit;
  const anteil = isSameDay ? 'Nenner' : `Nenner, Stand ${nennerzeit.bezeichnung}`;
  // Of the same publisher and day only another licence is worth a second mention.
  const isKnown = (quelle: Quelle) => oben.some(({ name, lizenz }) => name === quelle.name && lizenz === quelle.lizenz);
  const added = unten.filter((quelle) => !isSameDay || !isKnown(quelle));
  return verschiedene([...oben, ...added.map((quelle) => ({ ...quelle, anteil }))]);
}

function reportVerschieden({ lesung }: Umfeld, { titel }: Eintrag, { at }: Seite, quellen: readonly Quelle[]): void {
  // Another licence alone makes no other source.
  if (new Set(quellen.map((quelle) => (quelle.anteil === 'Nenner' ? quelle.name : quelleGenannt(quelle)))).size < 2)
    return;
  const message = `Zähler und Nenner von ${quoted(titel)} sind nicht aus derselben Quelle vom selben Tag: ${quellen.map(quelleGenannt).join('; ')}.`;
  const remedy = 'Prüfen Sie, ob das so sein soll. Unter Tabellen steht beides.';
  lesung.report(placed({ code: 'zaehler-nenner-verschieden', severity: 'Hinweis', message, remedy }, at));
}

function reportNennerFehlt({ lesung }: Umfeld, { titel }: Eintrag, { nenner }: Standplan, zeit: Zeit): undefined {
  const message = `Für den Stand ${zeit.bezeichnung} von ${quoted(titel)} hat der Nenner keine Zahlen; der Stand entfällt.`;
  const remedy = 'Ergänzen Sie die Zahlen in der Tabelle des Nenners, oder nennen Sie nur Stände, die beide haben.';
  lesung.report(placed({ code: 'nenner-ohne-stand', severity: 'Warnung', message, remedy }, nenner?.at));
}

function reportOhneZeilen({ lesung }: Umfeld, plan: Standplan, offen: OffeneTabelle, zeit: Zeit): void {
  const known = (offen.zeiten?.alle ?? []).map(({ bezeichnung }) => bezeichnung).join(', ');
  const message = `Für den Stand ${zeit.bezeichnung} hat die Tabelle ${quoted(offen.tabelle.wort)} keine Zeilen.`;
  const remedy = known === '' ? 'Prüfen Sie die Spalte, die unter zeit: genannt ist.' : `Sie hat ${known}.`;
  lesung.report(placed({ code: 'stand-ohne-zeilen', severity: 'Fehler', message, remedy }, plan.at));
}

/** Of levels that must not be told there are figures: who keeps them here should know that they are not printed. */
function reportZuKlein(
  { lesung, gebiete }: Umfeld,
  { titel, kleinsteEbene, at }: Eintrag,
  { zähler }: Standplan,
  werte: ReadonlyMap<string, unknown>,
): void {
  const lowest = gebiete.ebenen.get(kleinsteEbene ?? '');
  if (lowest === undefined) return;
  const isBelow = [...gebiete.ebenen.values()].filter(({ gebiete: places }) =>
    places.some((gebiet) => gebiet.in !== undefined && gebiet.ebene !== lowest.id && werte.has(gebiet.id)),
  );
  if (isBelow.length === 0) return;
  const names = isBelow.map((ebene) => ebene.titel).join(', ');
  const message = `Zu ${quoted(titel)} hat die Tabelle Zahlen für ${names}; gezeigt wird er nur bis ${lowest.titel} hinunter.`;
  const remedy = 'Löschen Sie kleinste_ebene:, wenn sie gezeigt werden dürfen, sonst die Zeilen aus der Datei.';
  lesung.report(placed({ code: 'ebene-zu-klein', severity: 'Hinweis', message, remedy }, zähler.at ?? at));
}
