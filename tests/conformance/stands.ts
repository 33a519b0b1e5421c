// What stand.json tells of the files in the folders of results: which were handed out as they were handed in, and what each claims.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { StandErgebnis } from '../../src/cli/ausgabe/stand.js';

/** What is told of a file; nothing where no record speaks of it, as of samples. */
export function standOf(file: string): { readonly format: string; readonly standards: readonly string[] } | undefined {
  const folder = basename(dirname(file)) === 'Anlagen' ? dirname(dirname(file)) : dirname(file);
  const record = join(folder, 'stand.json');
  if (!existsSync(record)) return undefined;
  const { ergebnisse }: { readonly ergebnisse: readonly StandErgebnis[] } = JSON.parse(readFileSync(record, 'utf8'));
  const name = relative(folder, file).replaceAll('\\', '/');
  const told = ergebnisse.flatMap(({ dateien }) => dateien).find((entry) => entry.name === name);
  return told && { format: told.format, standards: told.standards ?? [] };
}

/** Whether others made it and it is handed out unchanged: it need not be as ours are. */
export function isOriginal(file: string): boolean {
  return standOf(file)?.format === 'original';
}

/** Whether it holds pages that nobody has checked: then it must claim nothing. */
export function isUnclaimed(file: string): boolean {
  return standOf(file)?.standards.length === 0;
}
