// The dates of an indicator as the catalogue writes them: what an entry of stände: leaves out is as the indicator says, what that leaves
// out as its table says. No table is opened.
import type { Position } from '../../diagnostic.js';
import { quoted } from '../../source/spelling.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Verweis } from './katalog.js';
import type { IndikatorAngaben, SeiteAngaben, StandAngaben } from './katalog-angaben.js';
import type { Quelle } from './quellen.js';
import { findTabelle, type Tabelle, type Tabellen } from './tabellen.js';
import { type Zeit, zeitAmTag, zeitAus } from './zeitangabe.js';

/** A column as it is named. */
export interface Spaltenangabe {
  readonly genannt: string;
  readonly vorzeichen: 1 | -1;
  readonly at?: Position;
}

/** Only rows in which one of these words stands in the column. */
export interface Bedingung {
  readonly spalte: string;
  readonly werte: readonly string[];
  readonly at?: Position;
}

/** What is added up: cells of a table, other indicators. */
export interface Seite {
  readonly tabelle?: Tabelle;
  readonly spalten: readonly Spaltenangabe[];
  readonly bedingungen: readonly Bedingung[];
  readonly indikatoren: readonly Verweis[];
  /** What the columns count. */
  readonly worte?: string;
  readonly at?: Position;
}

/** An indicator at a date, or – where the table has a column of dates and none is named – at all of its dates. */
export interface Standplan {
  /** Absent where the table's column, or the indicators it is made of, tell. */
  readonly zeit?: Zeit;
  /** Where the catalogue itself says it. */
  readonly zeitAt?: Position;
  readonly definition: string;
  readonly gebietsstand?: string;
  /** Of the numerator. */
  readonly quelle?: Quelle;
  /** Of the denominator where that is from another table. */
  readonly nennerquelle?: Quelle;
  readonly zähler: Seite;
  readonly nenner?: Seite;
  readonly at?: Position;
}

/** The indicator's own date and those of stände:, or nothing where one of them is wrong (then reported). */
export function readStände(
  lesung: Lesung,
  angaben: IndikatorAngaben,
  tabellen: Tabellen,
): readonly Standplan[] | undefined {
  const own = angaben.zähler === undefined && angaben.wert === undefined ? [] : [angaben];
  const plans = [...own, ...angaben.stände].map((stand) => readStand(lesung, { stand, angaben, tabellen }));
  const sound = plans.flatMap((plan) => plan ?? []);
  return sound.length === plans.length && checkEinmalig(lesung, angaben, sound) ? sound : undefined;
}

interface Angaben {
  /** The entry of stände:, or the indicator itself. */
  readonly stand: StandAngaben;
  readonly angaben: IndikatorAngaben;
  readonly tabellen: Tabellen;
}

function readStand(lesung: Lesung, { stand, angaben, tabellen }: Angaben): Standplan | undefined {
  const zählerAngaben = zusammen(stand.zähler ?? stand.wert, angaben.zähler ?? angaben.wert);
  const nennerAngaben = zusammen(stand.nenner, angaben.nenner);
  // What is to be counted is missing altogether: told where the indicator is checked.
  if (zählerAngaben === undefined) return undefined;
  const zähler = readSeite(lesung, zählerAngaben, tabellen, undefined);
  // A denominator that relies on the numerator's table is not to blame where that is not found.
  if (zähler === undefined && nennerAngaben?.angaben.tabelle === undefined) return undefined;
  const nenner = nennerAngaben && readSeite(lesung, nennerAngaben, tabellen, zähler?.tabelle);
  if (zähler === undefined || (nennerAngaben !== undefined && nenner === undefined)) return undefined;
  const zeit = readZeit(lesung, { stand, angaben, tabelle: zähler.tabelle });
  if (zeit === 'fehlt') return undefined;
  const zeitfeld = (['stichtag', 'zeitraum'] as const).find((field) => stand[field] !== undefined);
  const zeitAt = zeitfeld && lesung.origins.at(stand, zeitfeld);
  const from = zähler.tabelle?.angaben ?? {};
  const quelle = stand.quelle ?? angaben.quelle ?? from.quelle;
  if (quelle === undefined && zähler.tabelle !== undefined) reportQuelleFehlt(lesung, stand, zähler.tabelle);
  const other = nenner?.tabelle === zähler.tabelle ? undefined : nenner?.tabelle;
  const nennerquelle = other && (other.angaben.quelle ?? stand.quelle ?? angaben.quelle);
  const lizenz = stand.lizenz ?? angaben.lizenz;
  const nennerlizenz = other?.angaben.lizenz ?? (other?.angaben.quelle === undefined ? lizenz : undefined);
  if (other !== undefined && nennerquelle === undefined) reportQuelleFehlt(lesung, stand, other);
  const at = lesung.origins.at(stand);
  return {
    ...(zeit === undefined ? {} : { zeit }),
    ...(zeitAt === undefined ? {} : { zeitAt }),
    definition: stand.definition ?? angaben.definition,
    ...optional('gebietsstand', stand.gebietsstand ?? angaben.gebietsstand ?? from.gebietsstand),
    ...(quelle === undefined ? {} : { quelle: quelleAus(quelle, lizenz ?? from.lizenz) }),
    ...(nennerquelle === undefined ? {} : { nennerquelle: quelleAus(nennerquelle, nennerlizenz) }),
    zähler,
    ...(nenner === undefined ? {} : { nenner }),
    ...(at === undefined ? {} : { at }),
  };
}

function quelleAus(name: string, lizenz: string | undefined): Quelle {
  return lizenz === undefined ? { name } : { name, lizenz };
}

function optional<const K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}

/** A side with the places of its parts: each stands where it was written, in the entry or in the indicator. */
interface SeiteMitOrten {
  readonly angaben: SeiteAngaben;
  readonly ort: (field: keyof SeiteAngaben) => object;
}

/** The side as the entry of stände: writes it, filled up from the indicator's. */
function zusammen(own: SeiteAngaben | undefined, general: SeiteAngaben | undefined): SeiteMitOrten | undefined {
  const [first, second] = [own, general].filter((side) => side !== undefined);
  if (first === undefined) return undefined;
  return {
    angaben: { ...second, ...first },
    ort: (field) => (first[field] === undefined && second?.[field] !== undefined ? second : first),
  };
}

function readSeite(
  lesung: Lesung,
  { angaben, ort }: SeiteMitOrten,
  tabellen: Tabellen,
  sonst: Tabelle | undefined,
): Seite | undefined {
  const { spalten = [], abzüglich = [], wo = new Map<string, readonly string[]>(), indikator = [] } = angaben;
  const spaltenAt = (list: readonly string[], vorzeichen: 1 | -1) =>
    list.map((genannt, index) => ({ genannt, vorzeichen, ...placeOf(lesung, list, index) }));
  const named = [...spaltenAt(spalten, 1), ...spaltenAt(abzüglich, -1)];
  if (spalten.length === 0 && indikator.length === 0) return reportUnvollständig(lesung, ort('tabelle'), 'spalten');
  const isNamed = angaben.tabelle !== undefined && spalten.length > 0;
  const tabelle = isNamed
    ? findTabelle(lesung, tabellen, angaben.tabelle, lesung.origins.at(ort('tabelle'), 'tabelle'))
    : sonst;
  if (tabelle === undefined && spalten.length > 0) {
    return isNamed ? undefined : reportUnvollständig(lesung, ort('spalten'), 'tabelle');
  }
  return {
    ...(tabelle === undefined || spalten.length === 0 ? {} : { tabelle }),
    spalten: named,
    bedingungen: [...wo].map(([spalte, werte]) => ({ spalte, werte, ...placeOf(lesung, wo, spalte) })),
    indikatoren: indikator.map((id, index) => ({ indikator: id, ...placeOf(lesung, indikator, index) })),
    ...(angaben.worte !== undefined && { worte: angaben.worte }),
    ...placeOf(lesung, ort('spalten')),
  };
}

function placeOf(lesung: Lesung, owner: object, field?: string | number): { readonly at?: Position } {
  const at = lesung.origins.at(owner, field);
  return at === undefined ? {} : { at };
}

interface Zeitquellen {
  readonly stand: StandAngaben;
  readonly angaben: IndikatorAngaben;
  readonly tabelle: Tabelle | undefined;
}

/** As the entry says, else the indicator – of itself alone –, else its table; nothing where a column or other indicators tell. */
function readZeit(lesung: Lesung, { stand, angaben, tabelle }: Zeitquellen): Zeit | undefined | 'fehlt' {
  if (stand.stichtag !== undefined && stand.zeitraum !== undefined) return reportBeides(lesung, stand);
  if (stand.stichtag !== undefined) return zeitAmTag(stand.stichtag);
  const zeitraum = stand.zeitraum === undefined ? undefined : zeitAus(stand.zeitraum);
  if (zeitraum !== undefined) return zeitraum;
  if (tabelle === undefined || tabelle.angaben.zeit !== undefined) return undefined;
  if (tabelle.angaben.stichtag !== undefined) return zeitAmTag(tabelle.angaben.stichtag);
  const ofTable = tabelle.angaben.zeitraum === undefined ? undefined : zeitAus(tabelle.angaben.zeitraum);
  if (ofTable !== undefined) return ofTable;
  reportAt(lesung, stand, stand === angaben ? 'titel' : undefined, {
    code: 'stichtag-fehlt',
    severity: 'Fehler',
    message: `Es ist nicht gesagt, für welchen Tag oder Zeitraum die Zahlen der Tabelle ${quoted(tabelle.wort)} gelten.`,
    remedy: 'Ergänzen Sie zum Beispiel stichtag: 2022-05-15 oder zeitraum: 2022 – hier oder in tabellen.yaml.',
  });
  return 'fehlt';
}

function reportBeides(lesung: Lesung, stand: StandAngaben): 'fehlt' {
  reportAt(lesung, stand, 'zeitraum', {
    code: 'stichtag-und-zeitraum',
    severity: 'Fehler',
    message: `Neben dem Stichtag ist ein Zeitraum genannt: ${quoted(stand.zeitraum ?? '')}; nur einer von beiden kann gelten.`,
    remedy: 'Löschen Sie eine der beiden Angaben. Für mehrere Stände schreiben Sie stände: mit einem Eintrag je Stand.',
  });
  return 'fehlt';
}

function reportUnvollständig(lesung: Lesung, owner: object, missing: 'tabelle' | 'spalten'): undefined {
  reportAt(lesung, owner, missing === 'tabelle' ? 'spalten' : 'tabelle', {
    code: 'seite-unvollstaendig',
    severity: 'Fehler',
    message:
      missing === 'tabelle'
        ? 'Es ist nicht gesagt, in welcher Tabelle diese Spalten stehen.'
        : 'Es ist nicht gesagt, welche Spalten oder Indikatoren gezählt werden.',
    remedy: 'Schreiben Sie zum Beispiel zähler: { tabelle: zensus-haushalte, spalten: [Insgesamt] }',
  });
}

function reportQuelleFehlt(lesung: Lesung, owner: object, { wort }: Tabelle): void {
  reportAt(lesung, owner, 'titel', {
    code: 'quelle-fehlt',
    severity: 'Warnung',
    message: `Zu den Zahlen aus der Tabelle ${quoted(wort)} ist keine Quelle genannt.`,
    remedy:
      'Ergänzen Sie in tabellen.yaml oder hier zum Beispiel quelle: Statistische Ämter des Bundes und der Länder, Zensus 2022',
  });
}

/** Whether each date is there once. */
function checkEinmalig(lesung: Lesung, angaben: IndikatorAngaben, plans: readonly Standplan[]): boolean {
  const twice = plans.findIndex(({ zeit }, index) => {
    return zeit !== undefined && plans.findIndex((other) => other.zeit?.zeit === zeit.zeit) < index;
  });
  if (twice < 0) return true;
  const stand = angaben.stände.at(twice - plans.length);
  const field = stand?.stichtag === undefined ? 'zeitraum' : 'stichtag';
  reportAt(lesung, stand ?? angaben, field, {
    code: 'stand-doppelt',
    severity: 'Fehler',
    message: `Den Stand ${plans[twice]?.zeit?.bezeichnung} hat ${quoted(angaben.titel)} zweimal.`,
    remedy: 'Löschen Sie einen der beiden Einträge, oder berichtigen Sie den Tag.',
  });
  return false;
}
