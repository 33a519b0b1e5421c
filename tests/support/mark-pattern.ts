// What a mark looks like – two letters, four digits, a k –, and how it is recognised in text of single bytes, whatever its letters
// are written as and whatever stands between them. One pass finds all marks, however many there are.

/** Marks of what not everybody may read, and of what everybody may. */
export const openings = { geheim: 'qz', öffentlich: 'pb' } as const;

/** The mark of this number. */
export function markOf(kind: keyof typeof openings, number: number): string {
  return `${openings[kind]}${String(number).padStart(4, '0')}k`;
}

/** The marks in the text, each letter of which is one byte, in small letters; one may be there more than once. */
export function marksInText(text: string): readonly string[] {
  return (text.match(anyMark) ?? []).map(plain);
}

/**
 * Between the letters: white space, as a byte or in UTF-8; the zero bytes of UTF-16, also as an octal sign; what breaks a word without being
 * seen (soft hyphen, U+200B to U+200F, U+2060 in UTF-8 and UTF-16); tags of XML; the end of a line within a PDF string.
 */
const between = [
  '[\\s\\0\\xad`]',
  '\\xc2[\\xa0\\xad]',
  '\\xe2(?:\\x80[\\x80-\\x8f\\xa8-\\xaf]|\\x81[\\x9f-\\xa4])',
  '\\xe1\\x9a\\x80',
  '\\xe3\\x80\\x80',
  '\\xef\\xbb\\xbf',
  '<[^<>]*>',
  '\\\\(?:0{3}|0{1,2}(?![0-7])|\\r?\\n)',
].join('|');

/** As itself, an octal sign of a PDF string, an entity, a sign of JSON, of an address or of a PDF name. */
function letter(...codes: readonly number[]): string {
  const any = (base: number) => codes.map((code) => code.toString(base)).join('|');
  const hex = any(16);
  return [
    `[${codes.map((code) => String.fromCharCode(code)).join('')}]`,
    `\\\\0*(?:${any(8)})`,
    `&#x0*(?:${hex});`,
    `&#0*(?:${any(10)});`,
    `(?:\\\\u00|[%#])(?:${hex})`,
  ].join('|');
}

function small(sign: string): string {
  return letter(sign.charCodeAt(0), sign.toUpperCase().charCodeAt(0));
}

const digit = letter(...Array.from({ length: 10 }, (_, index) => 0x30 + index));

const anyMark = new RegExp(
  `(?:${Object.values(openings)
    .map((opening) => sequence([...opening].map(small)))
    .join('|')})(?:${between})*${sequence([digit, digit, digit, digit, small('k')])}`,
  'gi',
);

function sequence(letters: readonly string[]): string {
  return letters.map((one) => `(?:${one})`).join(`(?:${between})*`);
}

/** A mark as it was found → its letters alone. */
function plain(found: string): string {
  const sign = (code: string, base: number) => String.fromCharCode(Number.parseInt(code, base));
  return found
    .replace(/<[^<>]*>/gu, '')
    .replace(/&#x([0-9a-f]+);/giu, (_, code: string) => sign(code, 16))
    .replace(/&#(\d+);/gu, (_, code: string) => sign(code, 10))
    .replace(/(?:\\u00|[%#])([0-9a-f]{2})/giu, (_, code: string) => sign(code, 16))
    .replace(/\\([0-7]{1,3})/gu, (_, code: string) => sign(code, 8))
    .replace(/[^a-z0-9]/giu, '')
    .toLowerCase();
}
