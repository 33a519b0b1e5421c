// A font as the content of pages uses it, by codes of two bytes: what each code says and how wide its glyph is.
// Only fonts as Typst 0.14 writes them; what a glyph looks like is not read.
import { entriesOf, itemsOf, referenceIn } from './dictionary-syntax.js';
import { type PdfFile, readObject } from './pdf-file.js';
import { streamData, withStreamData } from './stream-data.js';
import { readUtf16 } from './string-syntax.js';

/** A font by its codes. */
export interface ContentFont {
  /** The object of its ToUnicode map. */
  readonly map: number;
  /** What each code says by this map. */
  readonly texts: ReadonlyMap<number, string>;
  /** In thousandths of the size of the font. */
  readonly widthOf: (code: number) => number;
}

/** The font; nothing for one whose codes are not of two bytes. */
export function readContentFont(file: PdfFile, number: number): ContentFont | undefined {
  const font = entriesOf(readObject(file, number));
  const map = referenceIn(font.get('ToUnicode') ?? '');
  const [descendant] = itemsOf(font.get('DescendantFonts') ?? '[]').map(referenceIn);
  if (font.get('Subtype') !== '/Type0' || map === undefined || descendant === undefined) return undefined;
  const texts = new Map(
    [...streamData(file, map).matchAll(character)].map(([, code = '', text = '']) => [
      Number.parseInt(code, 16),
      readUtf16(Buffer.from(text, 'hex')),
    ]),
  );
  return { map, texts, widthOf: readWidths(entriesOf(readObject(file, descendant))) };
}

/** The ToUnicode map of the font, as an object, with other texts for some codes. */
export function mapObject(file: PdfFile, { map }: ContentFont, texts: ReadonlyMap<number, string>): string {
  const changed = streamData(file, map).replace(character, (line, code: string) => {
    const text = texts.get(Number.parseInt(code, 16));
    return text === undefined ? line : `<${code}> <${Buffer.from(text, 'utf16le').swap16().toString('hex')}>\n`;
  });
  return withStreamData(file, map, changed);
}

/** A line that maps one code (9.10.3); ranges of codes are never written. */
const character = /^<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>\n/gimu;

/** Widths by code: a run of codes with one width, or codes from one on with a width each (9.7.4.3). */
function readWidths(descendant: ReadonlyMap<string, string>): (code: number) => number {
  const items = itemsOf(descendant.get('W') ?? '[]');
  const widths = new Map<number, number>();
  for (let index = 0; index + 1 < items.length; ) {
    const first = Number(items[index]);
    const next = items[index + 1] ?? '';
    if (next.startsWith('[')) {
      for (const [offset, width] of itemsOf(next).entries()) widths.set(first + offset, Number(width));
      index += 2;
      continue;
    }
    for (let code = first; code <= Number(next); code += 1) widths.set(code, Number(items[index + 2]));
    index += 3;
  }
  const otherwise = Number(descendant.get('DW') ?? 1000);
  return (code) => widths.get(code) ?? otherwise;
}
