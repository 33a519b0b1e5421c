// The bytes of a Gesamtfassung, for tests that ask nothing else of it.
import type { AnnexPart } from '../../src/annexes/annex-part.js';
import { assemble } from '../../src/annexes/assemble.js';

/** What `assemble` makes of them. */
export async function assembledBytes(body: Uint8Array, annexes: readonly AnnexPart[]): Promise<Uint8Array> {
  return (await assemble(body, annexes)).bytes;
}
