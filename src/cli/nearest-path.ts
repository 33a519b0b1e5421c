// For a path that does not exist the one that was meant: the nearest file or folder that is there. Reads names only.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, parse, relative, sep } from 'node:path';
import { nearest } from '../diagnostic.js';

/** The nearest path there is, from the first of the folders in which every segment has one near enough; relative to that folder. */
export function nearestPath(typed: string, folders: readonly string[]): string | undefined {
  const { root } = parse(typed);
  const segments = typed
    .slice(root.length)
    .split(/[\\/]+/u)
    .filter((segment) => segment !== '' && segment !== '.');
  for (const folder of root === '' ? folders : [root]) {
    const found = segments.reduce<string | undefined>((path, segment) => path && nearestIn(path, segment), folder);
    if (found !== undefined) return root === '' ? relative(folder, found).split(sep).join('/') : found;
  }
  return undefined;
}

/** What is called so in the folder, or nearly; a beginning that fits one name alone is enough: `2018-03-12`, `top-04.md`. */
function nearestIn(folder: string, name: string): string | undefined {
  if (existsSync(join(folder, name))) return join(folder, name);
  const names = namesIn(folder);
  const { name: beginning, ext } = parse(composed(name));
  const begun = names.filter((known) => composed(known).startsWith(beginning) && known.endsWith(ext));
  const found = begun.length === 1 ? begun[0] : nearest(name, names);
  return found === undefined ? undefined : join(folder, found);
}

function composed(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function namesIn(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    // A folder that may not be read offers nothing.
    return [];
  }
}
