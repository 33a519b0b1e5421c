// stand.json: what a folder of results holds, from what it was made and by which programs – and reading it back.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { ErstelltesDokument } from '../pipeline.js';
import { engineVersions, packagePath, packageVersion } from '../source/package-files.js';

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

/** The text of stand.json; the files in the order of their names, whatever order they were written in. */
export function formatStand(document: ErstelltesDokument, dateien: readonly StandDatei[], workspace: string): string {
  const stand = {
    dokument: document.id,
    art: document.bezeichnung,
    fassung: document.fassung,
    entwurf: document.istEntwurf,
    programm: { sitzungswerk: packageVersion, ...engineVersions },
    dateien: dateien.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    quellen: document.quellen
      .map((file) => ({ datei: sourceName(file, workspace), sha512: hash(readFileSync(file)) }))
      .toSorted((a, b) => (a.datei < b.datei ? -1 : 1)),
  };
  return `${JSON.stringify(stand, null, 2)}\n`;
}

/** Paths as seen from the workspace or the package; of a file elsewhere the name alone, so no path of the machine is published. */
function sourceName(file: string, workspace: string): string {
  const inside = relative(workspace, file);
  if (!inside.startsWith('..')) return inside.replaceAll('\\', '/');
  const inPackage = relative(packagePath(), file);
  if (!inPackage.startsWith('..')) return `sitzungswerk:${inPackage.replaceAll('\\', '/')}`;
  return `außerhalb des Arbeitsbereichs: ${basename(file)}`;
}

/** The results on record in the folder. */
export function readStand(folder: string): readonly StandDatei[] {
  const path = join(folder, standName);
  if (!existsSync(path)) return [];
  try {
    const content: { readonly dateien?: readonly StandDatei[] } = JSON.parse(readFileSync(path, 'utf8'));
    return content.dateien ?? [];
  } catch {
    // A record that cannot be read vouches for no file: all that lies there counts as changed by hand.
    return [];
  }
}

/** The SHA-512 of the bytes, in hexadecimal as `sha512sum` prints it. */
export function hash(content: Uint8Array): string {
  return createHash('sha512').update(content).digest('hex');
}
