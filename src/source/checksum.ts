// The checksum by which files are recognised, in records that lie beside them.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The SHA-512 of the bytes, in hexadecimal as `sha512sum` prints it. */
export function checksum(content: Uint8Array | string): string {
  return createHash('sha512').update(content).digest('hex');
}

/** Larger files cannot be read at once (libuv), nor be attached: to go through them would cost seconds for nothing. */
const mostBytes = 2 ** 31 - 1;

/** That of a file, read piece by piece; empty for one that cannot be read, which whoever needs its content will report. */
export function checksumOfFile(path: string): string {
  const hash = createHash('sha512');
  const piece = Buffer.alloc(1024 * 1024);
  try {
    const file = openSync(path, 'r');
    try {
      if (fstatSync(file).size > mostBytes) return '';
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
        hash.update(piece.subarray(0, read));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
  return hash.digest('hex');
}
