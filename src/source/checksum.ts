// The checksum by which files are recognised, in records that lie beside them.
import { createHash } from 'node:crypto';

/** The SHA-512 of the bytes, in hexadecimal as `sha512sum` prints it. */
export function checksum(content: Uint8Array | string): string {
  return createHash('sha512').update(content).digest('hex');
}
