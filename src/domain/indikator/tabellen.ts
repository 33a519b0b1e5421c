// The tables that the catalogue may name: those of indikatoren/tabellen.yaml, and every other file of figures beside it by its own name.
// Names only; they are opened when an indicator needs them.
import { basename, join } from 'node:path';
import { enumerate, nearest, type Position, placed } from '../../diagnostic.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import { listFiles } from '../../source/workspace.js';
import { idOf } from '../id.js';
import { type Lesung, readYamlFile } from '../lesung.js';
import { type TabelleAngaben, tabellenDatei } from './tabellen-angaben.js';

/** A table as the catalogue knows it. */
export interface Tabelle {
  /** What it is called by: "zensus-haushalte". */
  readonly wort: string;
  readonly angaben: TabelleAngaben;
  /** Absolute path of its file. */
  readonly datei: string;
  /** Where it, or its file, is named; absent where it is not listed. */
  readonly at?: Position;
}

/** By their words, folded. */
export interface Tabellen {
  readonly alle: ReadonlyMap<string, Tabelle>;
  /** The file that lists them, where there is one. */
  readonly dateien: readonly string[];
}

/** The tables of the workspace; a list that cannot be read is reported. */
export function readTabellen(lesung: Lesung): Tabellen {
  const ordner = join(lesung.ordner, 'indikatoren');
  const files = listFiles(ordner, '*').filter((file) => /\.(?:csv|xlsx)$/iu.test(file));
  const unlisted = files.map((file): Tabelle => {
    const wort = idOf(file).replace(/\.[^.]+$/u, '');
    return { wort, angaben: {}, datei: join(ordner, file) };
  });
  const [list] = listFiles(lesung.ordner, tabellenDatei.muster);
  const read = list === undefined ? undefined : readYamlFile(lesung, join(lesung.ordner, list), tabellenDatei.shape);
  const listed = [...(read?.wert ?? [])].map(([wort, angaben]): Tabelle => {
    const same = unlisted.find((table) => foldSpelling(table.wort) === foldSpelling(wort));
    const datei =
      angaben.datei === undefined ? (same?.datei ?? join(ordner, `${wort}.csv`)) : join(ordner, angaben.datei);
    const at =
      angaben.datei === undefined ? lesung.origins.at(read?.wert ?? {}, wort) : lesung.origins.at(angaben, 'datei');
    return { wort, angaben, datei, ...(at === undefined ? {} : { at }) };
  });
  return {
    alle: new Map([...unlisted, ...listed].map((table) => [foldSpelling(table.wort), table] as const)),
    dateien: read === undefined ? [] : [read.quelle.file],
  };
}

/** The table of that word; nothing where there is none: then that is reported at the place. */
export function findTabelle(
  lesung: Lesung,
  { alle }: Tabellen,
  typed: string,
  at: Position | undefined,
): Tabelle | undefined {
  const found = alle.get(wortVon(typed));
  if (found !== undefined) return found;
  const words = [...alle.values()].map(({ wort }) => wort);
  const near = nearest(typed, words);
  const message = `Die Tabelle ${quoted(typed)} gibt es nicht: Sie steht nicht in indikatoren/tabellen.yaml, und indikatoren/${typed}.csv liegt nicht vor.`;
  const known = words.length === 0 ? '' : ` Es gibt ${enumerate(words)}.`;
  const remedy =
    near === undefined
      ? `Legen Sie die Datei als indikatoren/${typed}.csv oder .xlsx ab.${known}`
      : `Meinten Sie ${quoted(near)}?`;
  lesung.report(placed({ code: 'tabelle-unbekannt', severity: 'Fehler', message, remedy }, at));
  return undefined;
}

/** How people know the table: its word and its file. */
export function tabelleGenannt({ wort, datei }: Tabelle): string {
  return `${quoted(wort)} (${basename(datei)})`;
}

/** Errors: reports `tabelle-unbenutzt` for each table that none of these words names. */
export function checkUnbenutzte({ report }: Lesung, { alle }: Tabellen, words: readonly string[]): void {
  const used = new Set(words.map(wortVon));
  const files = new Set([...alle].flatMap(([wort, { datei }]) => (used.has(wort) ? datei : [])));
  for (const [wort, { datei, at, ...tabelle }] of alle) {
    // A file may be known by a word of the list and by its own name.
    const isListed =
      at === undefined && [...alle.values()].some((other) => other.at !== undefined && other.datei === datei);
    if (used.has(wort) || files.has(datei) || isListed) continue;
    report({
      code: 'tabelle-unbenutzt',
      severity: 'Hinweis',
      message: `Die Tabelle ${quoted(tabelle.wort)} nennt kein Indikator; sie wird nicht gelesen.`,
      remedy: `Nennen Sie sie in katalog.yaml, zum Beispiel zähler: { tabelle: ${tabelle.wort}, spalten: [Insgesamt] }, oder nehmen Sie sie heraus.`,
      at: at ?? { file: datei, line: 1, column: 1 },
    });
  }
}

/** The word as it is compared; whoever names the file may leave its ending on. */
function wortVon(typed: string): string {
  return foldSpelling(typed.trim().replace(/\.(?:csv|xlsx)$/iu, ''));
}
