// stand.json: what a folder of results holds, from what each was made and by which programs – and reading it back.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { AngehängteAnlage, ErstelltesDokument } from '../../pipeline.js';
import { checksum } from '../../source/checksum.js';
import { engineVersions, packagePath, packageVersion } from '../../source/package-files.js';

export const standName = 'stand.json';

/** One result as the folder's record tells of it. */
export interface StandDatei {
  readonly name: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha512: string;
  readonly seiten?: number;
  readonly standards?: readonly string[];
}

/** A file the results were made from; of one that holds more than they tell, no checksum: it would confirm what somebody guesses. */
export interface StandQuelle {
  readonly datei: string;
  readonly sha512?: string;
}

/** What stand.json tells of one document: its files that lie beside it and those they were made from. */
export interface StandErgebnis {
  /** The document's id: in a folder of drafts lie several of one sitting. */
  readonly id: string;
  /** The chapter that it holds alone; absent = the whole. */
  readonly teil?: string;
  readonly art: string;
  readonly kreis: string;
  readonly entwurf: boolean;
  /** What it says, as a checksum: what else stands in its sources leaves no trace. */
  readonly inhalt: string;
  /** The status at which it was issued, and the programs of then; what is told of its files is of then, too. */
  readonly festgeschrieben?: { readonly status: string; readonly programm: Readonly<Record<string, string>> };
  readonly dateien: readonly StandDatei[];
  /** What became of each annex; absent where it has none. */
  readonly anlagen?: readonly AngehängteAnlage[];
  readonly quellen: readonly StandQuelle[];
}

/** The text of stand.json; everything in the order of its names, whatever order it was written in. */
export function formatStand({ dokument, fassung }: ErstelltesDokument, ergebnisse: readonly StandErgebnis[]): string {
  const stand = {
    dokument,
    fassung,
    programm: { sitzungswerk: packageVersion, ...engineVersions },
    ergebnisse: ergebnisse
      .map((ergebnis) => ({ ...ergebnis, dateien: ergebnis.dateien.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }))
      .toSorted((a, b) => compare(a.id, b.id) || compare(a.teil ?? '', b.teil ?? '')),
  };
  return `${JSON.stringify(stand, null, 2)}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Result = Pick<StandErgebnis, 'id' | 'teil'>;

/** Whether both are the same document, or the same chapter of it. */
export function isSameResult(one: Result, other: Result): boolean {
  return one.id === other.id && one.teil === other.teil;
}

/** What may be told of the files a document was made from: which they are, and the checksum of those that are form and not content. */
export function toldSources(document: ErstelltesDokument, workspace: string): readonly StandQuelle[] {
  return sourcesOf(document, workspace).map(({ datei, sha512 }) => (isForm(datei) ? { datei, sha512 } : { datei }));
}

/** Templates, house styles, profiles, the letterhead: whoever may read nothing else may know these. */
function isForm(datei: string): boolean {
  return /^(?:sitzungswerk:|templates\/|koerperschaft\.yaml$)/u.test(datei);
}

/** The files a document was made from, with their hashes as they lie on disk – or lay when it was issued –, by name. */
export function sourcesOf(
  { quellen, festgeschrieben }: ErstelltesDokument,
  workspace: string,
): readonly Required<StandQuelle>[] {
  if (festgeschrieben !== undefined) return festgeschrieben.quellen;
  return quellen
    .map((file) => ({ datei: sourceName(file, workspace), sha512: checksum(readFileSync(file)) }))
    .toSorted((a, b) => (a.datei < b.datei ? -1 : 1));
}

/** Paths as seen from the workspace or the package; of a file elsewhere the name alone, so no path of the machine is published. */
function sourceName(file: string, workspace: string): string {
  const inside = relative(workspace, file);
  if (!inside.startsWith('..')) return inside.replaceAll('\\', '/');
  const inPackage = relative(packagePath(), file);
  if (!inPackage.startsWith('..')) return `sitzungswerk:${inPackage.replaceAll('\\', '/')}`;
  return `außerhalb des Arbeitsbereichs: ${basename(file)}`;
}

/** What the folder's record tells; one that is missing or cannot be read vouches for no file: all there counts as changed by hand. */
export function readStand(folder: string): readonly StandErgebnis[] {
  const path = join(folder, standName);
  try {
    const { ergebnisse = [] }: { readonly ergebnisse?: readonly StandErgebnis[] } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    return ergebnisse;
  } catch {
    return [];
  }
}

/** Whether the result says what it would say now, and the workspace's own form of it is what it was. */
export function isUpToDate(
  { id, inhalt, quellen }: StandErgebnis,
  inhalte: ReadonlyMap<string, string>,
  workspace: string,
): boolean {
  const own = quellen.filter(({ datei }) => !datei.includes(':'));
  const isSame = ({ datei, sha512 }: StandQuelle) => {
    const file = join(workspace, datei);
    return existsSync(file) && (sha512 === undefined || checksum(readFileSync(file)) === sha512);
  };
  return inhalte.has(id) && inhalte.get(id) === inhalt && own.every(isSame);
}
