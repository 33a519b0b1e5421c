// From the paths of a call the files they name: the file itself, or what lies in a folder.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { annexFilesIn } from '../../source/annex-files.js';
import { findWorkspace } from '../../source/workspace.js';
import { complaint } from '../german-commander.js';
import { nearestPath } from '../nearest-path.js';

/** Which files of a folder are meant, and an example for whoever named none. */
export interface Wanted {
  readonly isMeant: (file: string) => boolean;
  readonly example: string;
}

/**
 * Absolute paths, each once: a path counts from `cwd` on, else from the workspace or its sittings on.
 *
 * Errors: a German complaint about the call instead.
 */
export function namedFiles(
  paths: readonly string[],
  cwd: string,
  { isMeant, example }: Wanted,
): readonly string[] | string {
  const workspace = findWorkspace(cwd);
  const places = workspace === undefined ? [cwd] : [cwd, workspace, join(workspace, 'sitzungen')];
  const files = new Set<string>();
  for (const path of paths) {
    // On disk umlauts may be composed or not.
    const spellings = [path, path.normalize('NFC'), path.normalize('NFD')];
    const found = places.flatMap((place) => spellings.map((one) => resolve(place, one))).find(isThere);
    if (found === undefined) {
      const near = nearestPath(path, places);
      const remedy =
        near === undefined ? `Nennen Sie eine Datei, zum Beispiel „${example}“.` : `Meinten Sie „${near}“?`;
      return complaint(`Die Datei „${path}“ gibt es nicht.`, remedy);
    }
    const isFolder = statSync(found).isDirectory();
    const inside = isFolder ? annexFilesIn(found, '**', found).map(({ file }) => file) : [found];
    const meant = isFolder ? inside.filter(isMeant) : inside;
    if (meant.length === 0) {
      return complaint(`Im Ordner „${path}“ liegt keine solche Datei.`, `Nennen Sie eine, zum Beispiel „${example}“.`);
    }
    for (const file of meant) files.add(file);
  }
  return [...files];
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
