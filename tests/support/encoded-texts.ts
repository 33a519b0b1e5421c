// Bytes → what stands in them hexadecimally or in base64, wherever its signs begin; as text of single bytes.

/** Hexadecimal digits of some length, on one line or more, read as bytes from either of the first two digits on. */
export function hexTexts(text: string): string {
  return [...text.matchAll(/(?:[0-9a-f]\s*){14,}/giu)]
    .flatMap(([run]) => {
      const digits = run.replace(/\s+/gu, '');
      return [digits, digits.slice(1)].map((from) =>
        Buffer.from(from.slice(0, from.length & ~1), 'hex').toString('latin1'),
      );
    })
    .join('|');
}

/** The six bits of each sign of base64, -1 for every other byte. */
const sextets = Int8Array.from({ length: 256 }, (_, byte) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(String.fromCharCode(byte)),
);

const shortestRun = 8;

/** Base64 of some length, read from each of its four places on. */
export function base64Texts(bytes: Uint8Array): string {
  const texts: Buffer[] = [];
  for (let start = 0; start < bytes.length; start += 1) {
    let end = start;
    while (end < bytes.length && sextetAt(bytes, end) >= 0) end += 1;
    if (end - start >= shortestRun) {
      for (const from of [0, 1, 2, 3]) texts.push(decoded(bytes.subarray(start + from, end)), separator);
    }
    start = end;
  }
  return Buffer.concat(texts).toString('latin1');
}

const separator = Buffer.from('|');

function decoded(run: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe((run.length * 6) >> 3);
  let [bits, length] = [0, 0];
  for (let index = 0; index < run.length; index += 1) {
    bits = ((bits << 6) | sextetAt(run, index)) & 0xffff;
    // Every four signs are three bytes; the first of the four completes none.
    if (index % 4 > 0) bytes[length++] = (bits >> (6 - 2 * (index % 4))) & 0xff;
  }
  return bytes.subarray(0, length);
}

function sextetAt(bytes: Uint8Array, index: number): number {
  return sextets[bytes[index] ?? 0] ?? -1;
}
