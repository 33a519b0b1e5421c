// Whether the list of objects at a foreign file's end leads to its objects; works on bytes, and never throws.

/** Enough of the end to find `startxref` in, as viewers look for it. */
const tailLength = 2048;
const objectHead = /^\s*(\d+)\s+(\d+)\s+obj/;

/**
 * Whether the last cross-reference section is where the file says, and its objects are where it says.
 *
 * Shape: of a section that is a stream (PDF 1.5) only the place is judged: what it lists is packed.
 */
export function crossReferencesHold(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  // What stands before the head of the file is not counted by some writers and by some it is.
  const before = Math.max(0, text.slice(0, tailLength).indexOf('%PDF-'));
  const tail = text.slice(-tailLength);
  const written = [...tail.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
  if (written === undefined) return false;
  return [0, before].some((base) => holdsAt(text, Number(written), base));
}

function holdsAt(text: string, offset: number, base: number): boolean {
  const at = offset + base;
  const section = text.slice(at, at + 40);
  if (objectHead.test(section)) return true;
  if (!/^\s*xref\s/.test(section)) return false;
  const end = text.indexOf('trailer', at);
  if (end < 0) return false;
  for (const { number, offset: place } of inUse(text.slice(at, end))) {
    const head = objectHead.exec(text.slice(place + base, place + base + 40));
    if (head === null || Number(head[1]) !== number) return false;
  }
  return true;
}

interface TableEntry {
  readonly number: number;
  readonly offset: number;
}

function* inUse(table: string): Generator<TableEntry> {
  const words = table.trim().split(/\s+/);
  for (let index = 1; index + 1 < words.length; ) {
    const first = Number(words[index]);
    const count = Number(words[index + 1]);
    index += 2;
    if (!Number.isInteger(first) || !Number.isInteger(count)) return;
    for (let entry = 0; entry < count && index + 2 < words.length; entry += 1, index += 3) {
      // Object 0 is no object, though some writers list it as one.
      if (words[index + 2] === 'n' && first + entry > 0) yield { number: first + entry, offset: Number(words[index]) };
    }
  }
}
