// Which files lie in a folder, and whether two folders hold the same.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Check } from '../support/tally.js';

/** Every file below the folder, as sorted paths relative to it; none where the folder is missing. */
export function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

/** Both folders hold the same files with the same bytes; every one that differs is named. */
export function checkSameFiles(first: string, second: string): Check {
  const [ours, theirs] = [hashesIn(first), hashesIn(second)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].sort();
  const differing = names.filter((file) => ours.get(file) !== theirs.get(file));
  const problems = differing.map((file) => `${file}: ${difference(ours.has(file), theirs.has(file))}`);
  if (names.length === 0) problems.push('no file was built');
  return { name: 'same bytes', problems, detail: `${names.length} files` };
}

function difference(isInFirst: boolean, isInSecond: boolean): string {
  if (isInFirst && isInSecond) return 'other bytes in the second build';
  return isInFirst ? 'missing in the second build' : 'only in the second build';
}

function hashesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesIn(folder).map((file) => [
      file,
      createHash('sha512')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
