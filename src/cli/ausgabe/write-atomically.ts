// Writes a file whole or not at all: beside its place first, then under its name.
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Errors: throws what the file system throws; then nothing has changed. */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (error) {
    if (statSync(temporary, { throwIfNoEntry: false })?.isFile()) rmSync(temporary);
    throw error;
  }
}
