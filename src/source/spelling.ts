// Words as people type them: folded for comparing, shortened and quoted for showing. Knows no document type.

/**
 * The word as it is compared: composed umlauts, lower case, umlauts and ß written out.
 *
 * `Schriftführung`, `schriftfuehrung` and the same with combining marks give one and the same.
 */
export function foldSpelling(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss');
}

/** As dictionaries sort: ä as a, ß as ss (DIN 5007-1). */
export function compareAsWords(a: string, b: string): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortKey(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

/** Longer values are cut when a finding quotes them: a message is one line. */
const longestExcerpt = 60;

/** The value in German quotation marks, on one line and cut where it is long. */
export function quoted(value: string): string {
  const line = value.replace(/\s+/gu, ' ').trim();
  // Cut by characters, not by UTF-16 units: half an emoji is no text.
  const characters = [...line];
  return `„${characters.length > longestExcerpt ? `${characters.slice(0, longestExcerpt - 1).join('')}…` : line}“`;
}
