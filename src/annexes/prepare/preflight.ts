// A quick look at a foreign file for what its sender could do better; changes nothing. Validating is veraPDF's business.

import { decodedText } from '../../pdf/decoded-stream.js';
import { dictAt, itemsAt, wordAt } from '../../pdf/entries.js';
import { everyDict } from '../../pdf/every-dict.js';
import { PDFDict, PDFName, PDFStream } from '../../pdf/library.js';
import { textOf } from '../../pdf/strings.js';
import type { Journal } from './journal.js';
import { shortcomings } from './shortcomings.js';

/** Reports fonts that cannot be read aloud or are not there, and a missing title. */
export function preflight(catalog: PDFDict, journal: Journal): void {
  const fonts = [...everyDict(catalog.context)].filter(isFont);
  const mute = namesOf(fonts.filter((font) => !saysCharacters(font)));
  const absent = namesOf(fonts.filter((font) => !isEmbedded(font)));
  if (mute.length > 0) journal.report(shortcomings.fontsWithoutUnicode(mute));
  if (absent.length > 0) journal.report(shortcomings.fontsNotEmbedded(absent));
  if (!hasTitle(catalog)) journal.report(shortcomings.noTitle);
}

/** A font as content names it; the descendants of composite fonts are parts of one. */
function isFont(dict: PDFDict): boolean {
  const kind = wordAt(dict, 'Subtype');
  return wordAt(dict, 'Type') === 'Font' && ['Type0', 'Type1', 'MMType1', 'TrueType', 'Type3'].includes(kind);
}

const encodings: ReadonlySet<string> = new Set(['WinAnsiEncoding', 'MacRomanEncoding', 'MacExpertEncoding']);
/** Collections whose codes stand for characters by a published table (PDF/UA-1, 7.21.7). */
const collections: ReadonlySet<string> = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1', 'KR']);
/** Names of glyphs that only number them. */
const numbered = /^(?:[a-zA-Z]|cid|glyph|index|char|uni_?x)[-_.]?\d+$/;

function saysCharacters(font: PDFDict): boolean {
  if (font.lookup(PDFName.of('ToUnicode')) instanceof PDFStream) return true;
  if (wordAt(font, 'Subtype') === 'Type0') return collections.has(collectionOf(font));
  const encoding = font.lookup(PDFName.of('Encoding'));
  if (encoding instanceof PDFName) return encodings.has(encoding.decodeText());
  if (isStandard(font)) return true;
  if (!(encoding instanceof PDFDict)) return false;
  const names = itemsAt(encoding, 'Differences').flatMap((glyph) =>
    glyph instanceof PDFName ? glyph.decodeText() : [],
  );
  return names.every((name) => !numbered.test(name));
}

function collectionOf(font: PDFDict): string {
  return textOf(dictAt(descendantOf(font), 'CIDSystemInfo')?.lookup(PDFName.of('Ordering'))) ?? '';
}

function isEmbedded(font: PDFDict): boolean {
  if (wordAt(font, 'Subtype') === 'Type3') return true;
  const descriptor = dictAt(descendantOf(font) ?? font, 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.lookup(PDFName.of(key)) instanceof PDFStream);
}

/** One of the fonts every viewer has (ISO 32000-1, 9.6.2.2), whose glyphs have names. */
function isStandard(font: PDFDict): boolean {
  return /^(?:Times|Helvetica|Courier|Symbol|ZapfDingbats)/.test(wordAt(font, 'BaseFont'));
}

function descendantOf(font: PDFDict): PDFDict | undefined {
  const descendant = font.context.lookup(itemsAt(font, 'DescendantFonts')[0]);
  return descendant instanceof PDFDict ? descendant : undefined;
}

/** Without the six letters before the name of a part of a font. */
function namesOf(fonts: readonly PDFDict[]): readonly string[] {
  const names = fonts.map((font) => wordAt(font, 'BaseFont').replace(/^[A-Z]{6}\+/, ''));
  return [...new Set(names.map((name) => (name === '' ? 'ohne Namen' : `„${name}“`)))].sort();
}

function hasTitle(catalog: PDFDict): boolean {
  const info = catalog.context.lookup(catalog.context.trailerInfo.Info);
  if (info instanceof PDFDict && (textOf(info.lookup(PDFName.of('Title'))) ?? '').trim() !== '') return true;
  const xmp = decodedText(catalog.lookup(PDFName.of('Metadata'))) ?? '';
  return /<dc:title>[\s\S]*?<rdf:li[^>]*>\s*[^<\s]/.test(xmp);
}
