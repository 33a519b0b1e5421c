// A side of an indicator and a date → the cells of every place. What stands in them is not computed with; what is wrong with them is told.
import { type Finding, placed } from '../../diagnostic.js';
import type { FigureColumn, FigureRow } from '../../source/figures/figure-table.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import type { Gebiet, Gebiete } from '../gebiete/gebiete.js';
import type { Lesung } from '../lesung.js';
import { spalteIn } from './fundstelle-spalte.js';
import type { Glied, Zellwert } from './indikator.js';
import type { Seite } from './katalog-stand.js';
import type { OffeneTabelle } from './tabellen-oeffnen.js';
import type { Zeit } from './zeitangabe.js';

/** Where cells are looked for. */
export interface Suche {
  readonly lesung: Lesung;
  readonly gebiete: Gebiete;
  readonly offen: OffeneTabelle;
  readonly seite: Seite;
  /** Of a table with a column of dates the one that is wanted. */
  readonly zeit?: Zeit;
}

/**
 * The cells that are added up, by the ids of the places that have a row; nothing where a column is not there.
 *
 * Errors: `spalte-unbekannt`, `spalte-mehrdeutig`, `zeile-doppelt`, `zeilen-fehlen`, `zelle-leer`, `zelle-keine-zahl`, and those of cells.
 */
export function findeZellen(suche: Suche): ReadonlyMap<string, readonly Glied[]> | undefined {
  const { gebiete } = suche;
  const spalten = findeSpalten(suche);
  const isWanted = bedingung(suche);
  if (spalten === undefined || isWanted === undefined) return undefined;
  const found = new Map<string, readonly Glied[]>();
  const doppelte: Doppelte[] = [];
  for (const gebiet of gebiete.alle.values()) {
    const rows = zeilenVon(suche, gebiet, spalten).filter(isWanted);
    const [row, other] = verschiedene(rows, spalten);
    if (row === undefined) continue;
    if (other !== undefined) doppelte.push({ gebiet, row, other });
    else
      found.set(
        gebiet.id,
        spalten.map(({ column, vorzeichen }) => glied(suche, { gebiet, row, column, vorzeichen })),
      );
  }
  const isCompared = ({ gebiet }: Doppelte) => gebiet.ebene === 'vergleich';
  reportDoppelte(
    suche,
    spalten,
    doppelte.filter((each) => !isCompared(each)),
  );
  reportDoppelte(suche, spalten, doppelte.filter(isCompared));
  reportFehlende(suche, new Set([...found.keys(), ...doppelte.map(({ gebiet }) => gebiet.id)]));
  return found;
}

interface Wertspalte {
  readonly column: FigureColumn;
  readonly vorzeichen: 1 | -1;
}

function findeSpalten({ lesung, offen, seite }: Suche): readonly Wertspalte[] | undefined {
  const found = seite.spalten.map(({ genannt, vorzeichen, at }) => {
    const index = spalteIn(lesung, offen, genannt, at);
    const column = offen.figuren.columns.find((each) => each.index === index);
    return column === undefined ? undefined : { column, vorzeichen };
  });
  const sound = found.flatMap((column) => column ?? []);
  return sound.length === found.length ? sound : undefined;
}

/** Whether a row is one of those that the side wants, by its words and its date; nothing where a column is not there. */
function bedingung({ lesung, offen, seite, zeit }: Suche): ((row: FigureRow) => boolean) | undefined {
  const conditions = seite.bedingungen.map(({ spalte, werte, at }) => {
    const index = spalteIn(lesung, offen, spalte, at);
    return index === undefined ? undefined : { index, werte: new Set(werte.map(folded)) };
  });
  if (conditions.includes(undefined)) return undefined;
  const { zeiten } = offen;
  return (row) =>
    (zeiten === undefined || zeit === undefined || zeiten.von(row) === zeit.zeit) &&
    conditions.every((condition) => condition?.werte.has(folded(row.text(condition.index))));
}

function folded(word: string): string {
  return foldSpelling(word).replace(/\s+/gu, ' ').trim();
}

/** Its rows; a row without any figure above others – "Rhein-Sieg-Kreis" as a heading – is none of a place that is a sum of others. */
function zeilenVon({ offen, gebiete }: Suche, gebiet: Gebiet, spalten: readonly Wertspalte[]): readonly FigureRow[] {
  const rows = offen.zeilen.get(gebiet.id) ?? [];
  const isPlain = gebiet.teile.length === 0 && gebiete.ebenen.get('vergleich')?.gebiete.includes(gebiet) !== true;
  if (isPlain && rows.length < 2) return rows;
  return rows.filter((row) => spalten.some(({ column }) => row.text(column.index) !== ''));
}

/** Of rows that say the same the first: an official file has a city that is a Kreis at both levels. */
function verschiedene(rows: readonly FigureRow[], spalten: readonly Wertspalte[]): readonly FigureRow[] {
  const said = (row: FigureRow) => spalten.map(({ column }) => row.text(column.index)).join('\t');
  return [...new Map(rows.map((row) => [said(row), row] as const).reverse()).values()].reverse();
}

interface Stelle {
  readonly gebiet: Gebiet;
  readonly row: FigureRow;
  readonly column: FigureColumn;
  readonly vorzeichen: 1 | -1;
}

function glied(suche: Suche, stelle: Stelle): Glied {
  const zelle = suche.offen.zelle(stelle.row, stelle.column);
  if (zelle.figur === undefined) reportZelle(suche, stelle, zelle);
  return { art: 'zelle', vorzeichen: stelle.vorzeichen, zelle };
}

function reportZelle({ lesung, offen }: Suche, { gebiet, row, column }: Stelle, { text, platz }: Zellwert): void {
  const where = `bei ${quoted(gebiet.name)} in der Spalte ${quoted(column.name)} (${platz})`;
  const isEmpty = text === '';
  lesung.report({
    code: isEmpty ? 'zelle-leer' : 'zelle-keine-zahl',
    severity: 'Warnung',
    message: isEmpty
      ? `Die Zelle ${where} ist leer; die Zahl gilt als unbekannt.`
      : `${quoted(text)} ${where} ist keine Zahl und kein Zeichen der Statistik; die Zahl gilt als unbekannt.`,
    remedy: 'Tragen Sie die Zahl ein oder ein Zeichen: – für nichts, . für unbekannt oder geheim, ... für später.',
    at: offen.figuren.at(row, column.index),
  });
}

interface Doppelte {
  readonly gebiet: Gebiet;
  readonly row: FigureRow;
  readonly other: FigureRow;
}

/** Says it once for the table, the date and the conditions, however many indicators are made of them. */
function tellOnce({ lesung, offen, seite, zeit }: Suche, finding: Omit<Finding, 'at'>, at = seite.at): void {
  const conditions = seite.bedingungen.map(({ spalte, werte }) => `${spalte}: ${werte.join()}`);
  const key = [finding.code, finding.severity, zeit?.zeit, ...conditions].join('\n');
  if (offen.gemeldet.has(key)) return;
  offen.gemeldet.add(key);
  lesung.report(placed(finding, at));
}

/** One finding for all places: most often the same words are missing under wo:. */
function reportDoppelte(suche: Suche, spalten: readonly Wertspalte[], doppelte: readonly Doppelte[]): void {
  const [first] = doppelte;
  if (first === undefined) return;
  const { gebiet, row, other } = first;
  const isCompared = gebiet.ebene === 'vergleich';
  const others = ['', ', ebenso für ein weiteres Gebiet'][doppelte.length - 1];
  const more = others ?? `, ebenso für ${doppelte.length - 1} weitere Gebiete`;
  const missing = isCompared ? undefined : fehlendeAngabe(suche, spalten, first);
  const { figuren, ortsspalten, tabelle } = suche.offen;
  const finding = {
    code: 'zeile-doppelt',
    severity: isCompared ? 'Warnung' : 'Fehler',
    message: `Für ${quoted(gebiet.name)} stehen in der Tabelle ${quoted(tabelle.wort)} mehrere Zeilen mit verschiedenen Zahlen: Zeile ${row.line} und Zeile ${other.line}${more}. Keine davon wird gelesen.`,
    remedy: missing ?? 'Löschen Sie aus der Datei, was nicht gelten soll.',
  } as const;
  // What the catalogue leaves open is mended there, a row too many in the table.
  const rowAt = figuren.at(other, ortsspalten.schlüssel?.[0] ?? ortsspalten.name ?? 0);
  tellOnce(suche, finding, missing === undefined ? rowAt : suche.seite.at);
}

/** What of the catalogue tells the two rows apart: the first column beside the figures in which they say something different; nothing where there is none. */
function fehlendeAngabe(
  { offen }: Suche,
  spalten: readonly Wertspalte[],
  { row, other }: Doppelte,
): string | undefined {
  const { schlüssel = [], name } = offen.ortsspalten;
  const left = new Set([...spalten.map(({ column }) => column.index), ...schlüssel, name]);
  const column = offen.figuren.columns.find(({ index }) => {
    return !left.has(index) && row.text(index) !== other.text(index) && /\p{L}|^(?:19|20)\d{2}$/u.test(row.text(index));
  });
  if (column === undefined) return undefined;
  const isTime = /^(?:19|20)\d{2}$|^\d+\.\d+\.\d{4}$/u.test(row.text(column.index));
  const head = column.heads.at(-1) ?? column.name;
  if (isTime) return `Nennen Sie die Spalte mit den Jahren in tabellen.yaml: zeit: ${head}`;
  return `Schreiben Sie, welche gelten soll, zum Beispiel wo: { ${head}: "${row.text(column.index)}" }`;
}

/** Where some places of a level have a row and others do not; a table of Kreise alone has no municipalities, and lacks none. */
function reportFehlende(suche: Suche, found: ReadonlySet<string>): void {
  const { gebiete, offen, zeit } = suche;
  const isThere = ({ id, teile }: Gebiet) =>
    found.has(id) || offen.vermisst.has(id) || (teile.length > 0 && teile.every((teil) => found.has(teil)));
  const missing = [...gebiete.ebenen.values()].flatMap(({ id, gebiete: places }) => {
    const left = places.filter((gebiet) => !isThere(gebiet));
    return id === 'vergleich' || left.length === places.length ? [] : left;
  });
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => quoted(name));
  const stand = zeit === undefined ? '' : ` (Stand ${zeit.bezeichnung})`;
  const more = names.length > 5 ? ` und ${names.length - 5} weitere` : '';
  tellOnce(suche, {
    code: 'zeilen-fehlen',
    severity: 'Warnung',
    message: `In der Tabelle ${quoted(offen.tabelle.wort)}${stand} ${names.length === 1 ? 'fehlt eine Zeile' : 'fehlen Zeilen'} für ${names.slice(0, 5).join(', ')}${more}.`,
    remedy: 'Ergänzen Sie sie, oder nennen Sie in gebiete.yaml unter auch:, wie das Gebiet in der Tabelle heißt.',
  });
}
