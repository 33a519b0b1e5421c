// How the text of a document is compared, whatever it was read from: PDF, Word file or tree.
// The readers are docx-text.ts, pdf-text.ts and tree-text.ts; here nothing is read.

/** A document's text in reading order, and that of its footnotes. */
export interface DocumentText {
  /** Numbers of lists included, footnotes at their reference; white space as it comes. */
  readonly text: string;
  /** The text of each footnote, in the order of their references. */
  readonly footnotes: readonly string[];
}

/** What a file of two formats must agree on besides. */
export interface FileText extends DocumentText {
  /** The cells of each row of its tables, in the order in which the rows begin; not of what is only laid out like a table. */
  readonly rows: readonly (readonly string[])[];
  /** What its pictures and blanks to fill in are read out as, decoration left out. */
  readonly alternatives: readonly string[];
}

/**
 * The text as far as two formats can agree on it.
 *
 * Shape: NFC; without white space and what nobody sees (soft hyphens, joiners, marks of direction). What is written from
 *        right to left is compared without its order: a PDF holds it as it stands on the page, not as it is read.
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u0085]|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(rightToLeft, (run) => [...run.normalize('NFD')].sort().join(''));
}

/** Letters written from right to left with the signs and digits around them, whose place depends on these letters. */
const rightToLeft = new RegExp(
  '[^\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}]*?(?:[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]' +
    '[^\\p{Lu}\\p{Ll}\\p{Lt}]*)+',
  'gu',
);
