// From the bytes of a text file its text: UTF-8, UTF-16 or Windows-1252, lines ended by LF. Reports nothing; `read-text.ts` does.

/** The encodings that are recognised; UTF-16 by its mark alone. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** A text and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** The text in these bytes, or nothing when they are no text (a PDF, an image, UTF-16 without its mark). */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const unicode = decodeUnicode(bytes);
  const decoded = unicode ?? { text: decodeWindows1252(bytes), encoding: 'Windows-1252' as const };
  // Text has no NUL; a file that has one is binary or UTF-16 without its mark, and would print as gibberish.
  if (decoded.text.includes('\u0000')) return undefined;
  return { ...decoded, text: decoded.text.replace(/\r\n?/gu, '\n') };
}

function decodeUnicode(bytes: Uint8Array): Decoded | undefined {
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    // The decoder takes the byte order mark away by itself.
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return { text, encoding: label === 'utf-8' ? 'UTF-8' : 'UTF-16' };
  } catch {
    return undefined;
  }
}

/**
 * The characters of the bytes 0x80 to 0x9F, where Windows-1252 differs from Latin-1; the five unused ones stay control characters.
 *
 * Source: WHATWG Encoding Standard, index windows-1252. Node's own decoder reads them as Latin-1 in 20.18.3 and later
 * (nodejs/node#56542), so that dashes and quotation marks would vanish.
 */
const windows1252Block =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/gu, (character) => windows1252Block[character.charCodeAt(0) - 0x80] ?? character);
}
