// The tables that indicators need, each read once: its figures, its rows by their places, its column of dates.
import { relative } from 'node:path';
import { enumerate, type Position, placed } from '../../diagnostic.js';
import type { FigureColumn, FigureRow, FigureTable } from '../../source/figures/figure-table.js';
import { type FigureTableOptions, readFigureTable } from '../../source/figures/read-figure-table.js';
import { readFile } from '../../source/read-bytes.js';
import { quoted } from '../../source/spelling.js';
import type { Gebiet, Gebiete } from '../gebiete/gebiete.js';
import { type FremdeZeile, ordne, type Zuordnung } from '../gebiete/ordnen.js';
import type { Lesung } from '../lesung.js';
import { spalteIn } from './fundstelle-spalte.js';
import type { Zellwert } from './indikator.js';
import { checkStichtag } from './stichtag-pruefen.js';
import { type Tabelle, tabelleGenannt } from './tabellen.js';
import { type Zeit, zeitAus } from './zeitangabe.js';

/** A table with its rows placed. */
export interface OffeneTabelle {
  readonly tabelle: Tabelle;
  readonly figuren: FigureTable;
  readonly zeilen: Zuordnung['zeilen'];
  readonly ortsspalten: Zuordnung['spalten'];
  /** A cell with the way to it: one and the same for every indicator that names it. */
  readonly zelle: (zeile: FigureRow, column: FigureColumn) => Zellwert;
  /** The ids of places whose rows are most likely those that could not be placed, which has been told. */
  readonly vermisst: ReadonlySet<string>;
  /** What has been told of it: once for the table, not for each indicator made of it. */
  readonly gemeldet: Set<string>;
  /** The dates of its rows; absent where it has no column of them. */
  readonly zeiten?: Zeiten;
}

/** The dates of a table in long form. */
export interface Zeiten {
  readonly spalte: number;
  /** Oldest first. */
  readonly alle: readonly Zeit[];
  readonly von: (zeile: FigureRow) => string | undefined;
}

/**
 * The table; nothing where it cannot be used: then that is reported, where possible at the place that asks for it.
 *
 * Errors: those of reading it, `spalte-unbekannt`, `spalte-mehrdeutig`, `ortsspalte-fehlt`, `zeile-unbekannt`, `stichtag-weicht-ab`.
 */
export async function öffne(
  lesung: Lesung,
  gebiete: Gebiete,
  tabelle: Tabelle,
  genanntAt: Position | undefined,
): Promise<OffeneTabelle | undefined> {
  const at = tabelle.at ?? genanntAt;
  const file = readFile(tabelle.datei, lesung.report, at);
  const figuren = file && (await readFigureTable(file, leseangaben(lesung, tabelle), lesung.report));
  if (figuren === undefined) return undefined;
  const { stichtag, zeitraum } = tabelle.angaben;
  const zeitangabeAt = lesung.origins.at(tabelle.angaben, stichtag === undefined ? 'zeitraum' : 'stichtag');
  checkStichtag(lesung, { tabelle, figuren }, { stichtag, zeitraum, at: zeitangabeAt });
  const { schlüssel, name, zeit } = tabelle.angaben;
  const findIn = (genannt: string, owner: object, field: string | number) =>
    spalteIn(lesung, { tabelle, figuren }, genannt, lesung.origins.at(owner, field) ?? at);
  const keys = schlüssel?.map((genannt, index) => findIn(genannt, schlüssel, index));
  const nameAt = name === undefined ? undefined : findIn(name, tabelle.angaben, 'name');
  const zeitAt = zeit === undefined ? undefined : findIn(zeit, tabelle.angaben, 'zeit');
  const isNamedWrong =
    keys?.includes(undefined) ||
    [name, zeit].some((typed, index) => typed !== undefined && [nameAt, zeitAt][index] === undefined);
  if (isNamedWrong) return undefined;
  const zuordnung = ordne(gebiete, figuren, {
    ...(keys === undefined ? {} : { schlüssel: keys.flatMap((key) => key ?? []) }),
    ...(nameAt === undefined ? {} : { name: nameAt }),
  });
  if (zuordnung === undefined) return reportKeineOrte(lesung, tabelle, figuren, at);
  for (const fremde of zuordnung.fremde) reportFremde(lesung, tabelle, figuren, fremde);
  const { zeilen, spalten: ortsspalten } = zuordnung;
  const zeiten = zeitAt === undefined ? undefined : zeitenIn([...zeilen.values()].flat(), zeitAt);
  const zelle = zellenIn(lesung, tabelle, figuren);
  const vermisst = new Set(zuordnung.fremde.flatMap(({ gemeint }) => gemeint?.id ?? []));
  const gemeldet = new Set<string>();
  return {
    tabelle,
    figuren,
    zeilen,
    ortsspalten,
    zelle,
    vermisst,
    gemeldet,
    ...(zeiten === undefined ? {} : { zeiten }),
  };
}

function zellenIn(lesung: Lesung, { wort, angaben, datei }: Tabelle, figuren: FigureTable): OffeneTabelle['zelle'] {
  const { genauigkeit } = angaben;
  const { sheet } = figuren.reading;
  const herkunft = {
    ...{ tabelle: wort, datei: relative(lesung.ordner, datei).replaceAll('\\', '/') },
    ...(sheet === undefined ? {} : { blatt: sheet }),
    ...(genauigkeit === undefined ? {} : { genauigkeit }),
  };
  const known = new Map<FigureRow, Map<number, Zellwert>>();
  return (zeile, { index, name }) => {
    const row = known.get(zeile) ?? new Map<number, Zellwert>();
    known.set(zeile, row);
    const before = row.get(index);
    if (before !== undefined) return before;
    const { figure: figur, text, place: platz } = figuren.cell(zeile, index);
    const zelle: Zellwert = { ...herkunft, ...(figur === undefined ? {} : { figur }), text, platz, spalte: name };
    row.set(index, zelle);
    return zelle;
  };
}

/** What tabellen.yaml says of how its file is read. */
export function leseangaben({ origins }: Lesung, { angaben }: Tabelle): FigureTableOptions {
  const { blatt, zahlen } = angaben;
  const blattAt = blatt === undefined ? undefined : origins.at(angaben, 'blatt');
  return {
    ...(blatt === undefined ? {} : { blatt }),
    ...(blattAt === undefined ? {} : { blattAt }),
    ...(zahlen === undefined ? {} : { zahlen }),
  };
}

function zeitenIn(rows: readonly FigureRow[], spalte: number): Zeiten {
  const byText = new Map<string, Zeit | undefined>();
  for (const row of rows) {
    const text = row.text(spalte);
    if (!byText.has(text)) byText.set(text, zeitAus(text));
  }
  const alle = new Map(
    [...byText.values()].flatMap((zeit) => (zeit === undefined ? [] : [[zeit.zeit, zeit] as const])),
  );
  return {
    spalte,
    alle: [...alle.values()].toSorted((a, b) => (a.zeit < b.zeit ? -1 : 1)),
    von: (zeile) => byText.get(zeile.text(spalte))?.zeit,
  };
}

function reportKeineOrte(
  { report }: Lesung,
  tabelle: Tabelle,
  { columns }: FigureTable,
  at: Position | undefined,
): undefined {
  const message = `In der Tabelle ${tabelleGenannt(tabelle)} steht in keiner Spalte ein Schlüssel oder Name aus gebiete.yaml.`;
  const remedy = `Nennen Sie in tabellen.yaml die Spalte mit schlüssel: oder name:; es gibt ${enumerate(columns.map(({ name }) => name))}.`;
  report(placed({ code: 'ortsspalte-fehlt', severity: 'Fehler', message, remedy }, at));
}

function reportFremde(
  { report }: Lesung,
  tabelle: Tabelle,
  figuren: FigureTable,
  { zeile, spalte, genannt, schlüssel, gemeint }: FremdeZeile,
): void {
  const row = schlüssel === undefined ? quoted(genannt) : `${quoted(genannt)} mit dem Schlüssel ${schlüssel}`;
  report({
    code: 'zeile-unbekannt',
    severity: 'Warnung',
    message: `Die Zeile ${row} der Tabelle ${quoted(tabelle.wort)} gehört zu keinem Gebiet aus gebiete.yaml und wird nicht gezählt.`,
    remedy: schlüssel === undefined ? byName(genannt, gemeint) : byKey(gemeint),
    at: figuren.at(zeile, spalte),
  });
}

function byName(genannt: string, gemeint: Gebiet | undefined): string {
  return gemeint === undefined
    ? `Ergänzen Sie das Gebiet in gebiete.yaml – wenn es dort anders heißt, bei ihm auch: [${genannt}] –, oder löschen Sie die Zeile.`
    : `Meinten Sie ${quoted(gemeint.name)}? Dann berichtigen Sie die Zeile, oder ergänzen Sie in gebiete.yaml bei ihm auch: [${genannt}]`;
}

function byKey(gemeint: Gebiet | undefined): string {
  return gemeint === undefined
    ? 'Ergänzen Sie die Kommune in gebiete.yaml, oder berichtigen Sie den Schlüssel.'
    : `Meinten Sie ${quoted(gemeint.name)}, in gebiete.yaml mit dem Schlüssel ${gemeint.schlüssel ?? '–'}? Dann berichtigen Sie einen der beiden Schlüssel.`;
}
