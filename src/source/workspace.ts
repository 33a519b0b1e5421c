// Which folder is the workspace, and which files lie in it. Names only; reading them is the business of read-text.ts.
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import { isPassedOver } from './passed-over.js';

/** The file that makes a folder a workspace. */
const workspaceFile = 'koerperschaft.yaml';

/** The folder with koerperschaft.yaml, looked for from `from` upwards; else the folder `content` in `from`, if there is one. */
export function findWorkspace(from: string): string | undefined {
  const start = resolve(from);
  const content = join(start, 'content');
  return upwards(start) ?? (isFolder(content) ? content : undefined);
}

function upwards(folder: string): string | undefined {
  if (existsSync(join(folder, workspaceFile))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : upwards(parent);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * The files under `root` that match the pattern, relative to `root`, with `/` on every system.
 *
 * Sorted by their composed names, unit by unit: the order must not depend on the machine's language or file system.
 * What nobody put there – hidden files, locks of Office, thumbnails – is not content, and what has no end is not searched.
 */
export function listFiles(root: string, pattern: string): readonly string[] {
  // Names on disk may have their umlauts composed or decomposed; the pattern is tried both ways.
  const patterns = [...new Set([pattern.normalize('NFC'), pattern.normalize('NFD')])];
  const fs = { readdirSync: endingReaddir() };
  const files = globSync(patterns, { cwd: root, dot: false, onlyFiles: true, expandDirectories: false, fs });
  return files.filter((file) => !isPassedOver(basename(file))).sort(compareComposed);
}

/** Where Linux shows its processes and devices: every process links to the whole disk again. */
const systemFolders = /^\/(?:proc|sys|dev)(?:\/|$)/u;

/** Reads folders for a search that must end: those of the system, and those that a link leads up to, are empty. */
function endingReaddir(): typeof readdirSync {
  let base: string | undefined;
  const read = (path: string, options: { readonly withFileTypes: true }) => {
    const real = join(realpathSync(path), sep);
    const leadsUp = base?.startsWith(real) ?? false;
    base ??= real;
    return leadsUp || systemFolders.test(real) ? [] : readdirSync(path, options);
  };
  // Of the overloads the search uses this one.
  return read as typeof readdirSync;
}

/** By their composed names, unit by unit. */
export function compareComposed(a: string, b: string): number {
  const [left, right] = [a.normalize('NFC'), b.normalize('NFC')];
  return left < right ? -1 : left > right ? 1 : 0;
}
