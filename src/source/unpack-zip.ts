// Parts of a ZIP file, unpacked within bounds: a few bytes can claim, and unpack to, billions. Loads its library only when called.
import { zipDirectory } from './zip-directory.js';

/** The parts by name; `too-large` where they are more than the bound, `broken` where they cannot be unpacked. */
export type Unpacked = ReadonlyMap<string, Uint8Array> | 'too-large' | 'broken';

/** Unpacks the parts that are wanted; `most` bounds what they are together. Units: bytes. Never throws. */
export async function unpackZip(
  bytes: Uint8Array,
  { isWanted, most }: { readonly isWanted: (name: string) => boolean; readonly most: number },
): Promise<Unpacked> {
  const entries = zipDirectory(bytes)?.filter(({ name }) => isWanted(name));
  if (entries === undefined) return 'broken';
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) return 'too-large';
  // Bytes that unpack to more than their entry claims are cut there: the library gives each the room it asked for.
  const { unzipSync } = await import('fflate');
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter: ({ name }) => isWanted(name) })));
  } catch {
    return 'broken';
  }
}
