// Parts of a ZIP file, unpacked within bounds: a few bytes can claim, and unpack to, billions.
import { inflateRawSync } from 'node:zlib';
import { storedBytes, type ZipEntry, zipDirectory } from './zip-directory.js';

/** The parts by name; `too-large` where they are more than the bound, `broken` where they cannot be unpacked. */
export type Unpacked = ReadonlyMap<string, Uint8Array> | 'too-large' | 'broken';

/** Unpacks the parts that are wanted; `most` bounds what they are together. Units: bytes. Never throws. */
export function unpackZip(
  bytes: Uint8Array,
  { isWanted, most }: { readonly isWanted: (name: string) => boolean; readonly most: number },
): Unpacked {
  const entries = zipDirectory(bytes)?.filter(({ name }) => isWanted(name));
  if (entries === undefined) return 'broken';
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) return 'too-large';
  try {
    return new Map(entries.map((entry) => [entry.name, unpacked(bytes, entry)]));
  } catch {
    return 'broken';
  }
}

/** What unpacks to more than its entry claims throws. */
function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = storedBytes(bytes, entry);
  // Zlib takes no bound of 0.
  return entry.isPacked ? inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }) : packed;
}
