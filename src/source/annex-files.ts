// Which files lie in a folder of annexes, in which order, and whether one that is named lies in the workspace. Names and places
// only; what is in a file is told by others.
import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, sep } from 'node:path';
import { isCheckReport } from './check-report.js';
import { isPassedOver } from './passed-over.js';
import { compareComposed, listFiles } from './workspace.js';

/** A file as it was found on disk. */
export interface FoundFile {
  /** Absolute path. */
  readonly file: string;
  /** Whether it lies outside the workspace, by its path or because a link leads there. */
  readonly isOutside: boolean;
}

/**
 * The files that a pattern such as `anlagen/**` names in `folder`, in the order people number them: "Anlage 2" before "Anlage 10".
 *
 * Shape: absolute paths; the same order on every system.
 */
export function annexFilesIn(folder: string, pattern: string, workspace: string): readonly FoundFile[] {
  return listFiles(folder, pattern)
    .filter((file) => !isCheckReport(file))
    .toSorted(byNumbers)
    .map((file) => located(join(folder, file), workspace));
}

/** What lies in a folder of annexes, the folders in it included. */
export interface AnnexFolder {
  readonly files: readonly FoundFile[];
  /** What somebody put there and cannot be had; absolute. */
  readonly unreachable: readonly Unreachable[];
}

export interface Unreachable {
  readonly path: string;
  readonly reason: 'closed folder' | 'dead link' | 'no file';
}

/**
 * All that lies in the folder, in the order people number it; nothing where there is no such folder.
 *
 * Shape: a folder that a link leads to a second time is read once. No pattern, which passes over what it cannot open in silence.
 */
export function annexFolder(folder: string, workspace: string): AnnexFolder {
  const files: string[] = [];
  const unreachable: Unreachable[] = [];
  const seen = new Set<string>();
  const visit = (path: string) => {
    const real = realpathSync(path);
    // A link that leads up would make everything there an annex.
    const leadsUp = path !== folder && realpathSync(folder).startsWith(join(real, sep));
    if (leadsUp || seen.has(real)) return;
    seen.add(real);
    const names = namesIn(path);
    if (names === undefined) unreachable.push({ path, reason: 'closed folder' });
    for (const name of names ?? []) {
      const inside = join(path, name);
      const found = statOf(inside);
      if (name.startsWith('.')) continue;
      // Behind a link there may be a whole disk.
      if (found?.isDirectory() && isOutside(inside, workspace)) files.push(inside);
      else if (found?.isDirectory()) visit(inside);
      else if (isPassedOver(name) || isCheckReport(name)) continue;
      else if (found?.isFile()) files.push(inside);
      else unreachable.push({ path: inside, reason: found ? 'no file' : 'dead link' });
    }
  };
  if (statOf(folder)?.isDirectory()) visit(folder);
  return { files: files.toSorted(byNumbers).map((file) => located(file, workspace)), unreachable };
}

function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).toSorted(compareComposed);
  } catch {
    return undefined;
  }
}

/** What is there; nothing also for names that no file can have, and for links that lead in a circle. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The file of that name, seen from the first of these folders in which it lies; nothing where it lies in none. */
export function findAnnexFile(name: string, folders: readonly string[], workspace: string): FoundFile | undefined {
  const spellings = [...new Set([name, name.normalize('NFC'), name.normalize('NFD')])];
  const paths = isAbsolute(name)
    ? spellings
    : folders.flatMap((folder) => spellings.map((spelling) => join(folder, spelling)));
  const found = paths.find((path) => statOf(path)?.isFile() ?? false);
  return found === undefined ? undefined : located(found, workspace);
}

/** The PDF of the same stem in the folder of the file, however their umlauts are stored; absolute. */
export function pdfBeside(file: string): string | undefined {
  const wanted = stemOf(file);
  const found = listFiles(dirname(file), '*').find((name) => /\.pdf$/iu.test(name) && stemOf(name) === wanted);
  return found === undefined ? undefined : join(dirname(file), found);
}

function stemOf(file: string): string {
  return basename(file, extname(file)).normalize('NFC');
}

/** Whether a folder of that name lies there. */
export function isAnnexFolder(name: string, folders: readonly string[]): boolean {
  return folders.some((folder) => statOf(join(folder, name))?.isDirectory() ?? false);
}

/** Whether the file lies outside the workspace, by its path or because a link leads there. */
export function isOutside(file: string, workspace: string): boolean {
  const inside = relative(realpathSync(workspace), realpathSync(file));
  return inside.startsWith('..') || isAbsolute(inside);
}

function located(file: string, workspace: string): FoundFile {
  return { file, isOutside: isOutside(file, workspace) };
}

/** By the numbers in them where they differ in nothing before; else by their composed names, sign by sign. */
function byNumbers(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (part === other) continue;
    const difference = Number(part) - Number(other);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    return part < other ? -1 : 1;
  }
  return left.length - right.length;
}

function partsOf(name: string): readonly string[] {
  return (
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+|\D+/gu) ?? []
  );
}
