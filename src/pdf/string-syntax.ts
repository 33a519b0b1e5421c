// Strings as they are written in a PDF's bytes (ISO 32000-1, 7.3.4): read and written without loading the file.

/** A string found in the text of an object, one UTF-16 unit a byte. */
export interface WrittenString {
  readonly bytes: Uint8Array;
  /** The index behind its closing delimiter. */
  readonly end: number;
}

/** What `\` and a letter stand for in a literal string (table 3). */
const ESCAPES: ReadonlyMap<string, number> = new Map([
  ['n', 0x0a],
  ['r', 0x0d],
  ['t', 0x09],
  ['b', 0x08],
  ['f', 0x0c],
]);

/** The string, literal or hexadecimal, that begins at `index` or behind white space there; nothing if none does. */
export function stringAt(text: string, index: number): WrittenString | undefined {
  let start = index;
  while (/\s/.test(text.charAt(start))) start += 1;
  if (text.charAt(start) === '(') return literalAt(text, start);
  return text.charAt(start) === '<' && text.charAt(start + 1) !== '<' ? hexadecimalAt(text, start) : undefined;
}

/** A text string for people, in UTF-16BE with its mark and so in no need of escapes. */
export function writtenText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0'));
  return `<feff${units.join('')}>`;
}

/** What a text string says: UTF-16BE with its mark, else ASCII, all that is written here in one byte a character. */
export function readText(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16 ? readUtf16(bytes.subarray(2)) : Buffer.from(bytes).toString('latin1');
}

/** UTF-16BE without a mark. */
export function readUtf16(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** A string of these bytes. */
export function writtenBytes(bytes: Uint8Array): string {
  return `<${Buffer.from(bytes).toString('hex')}>`;
}

function hexadecimalAt(text: string, start: number): WrittenString | undefined {
  const close = text.indexOf('>', start);
  if (close < 0) return undefined;
  const digits = text.slice(start + 1, close).replaceAll(/\s/g, '');
  // A missing last digit counts as 0 (7.3.4.3).
  return { bytes: Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'), end: close + 1 };
}

function literalAt(text: string, start: number): WrittenString | undefined {
  const bytes: number[] = [];
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === '\\') {
      const { length, byte } = escapeAt(text, index + 1);
      if (byte !== undefined) bytes.push(byte);
      index += length;
      continue;
    }
    if (character === ')') depth -= 1;
    if (depth === 0 && character === ')') return { bytes: Uint8Array.from(bytes), end: index + 1 };
    if (depth > 0) bytes.push(character.charCodeAt(0));
    if (character === '(') depth += 1;
  }
  return undefined;
}

/** How many characters behind the backslash belong to it, and the byte they stand for, if any. */
function escapeAt(text: string, index: number): { readonly length: number; readonly byte?: number } {
  const digits = octalDigitsAt(text, index);
  if (digits > 0) return { length: digits, byte: Number.parseInt(text.slice(index, index + digits), 8) & 0xff };
  // A backslash at a line's end only breaks the line.
  if (text.startsWith('\r\n', index)) return { length: 2 };
  const character = text.charAt(index);
  if (character === '\r' || character === '\n') return { length: 1 };
  return { length: 1, byte: ESCAPES.get(character) ?? text.charCodeAt(index) };
}

function octalDigitsAt(text: string, index: number): number {
  let digits = 0;
  while (digits < 3 && text.charAt(index + digits) >= '0' && text.charAt(index + digits) <= '7') digits += 1;
  return digits;
}
