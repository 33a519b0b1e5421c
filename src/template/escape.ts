// The one place where values are escaped for Markdown: whatever somebody typed comes out of the parser as the same text.

/** Everything CommonMark lets a backslash stand before. */
const punctuation = /[!-/:-@[-`{-~]/gu;

/** What would begin or end a line, in whatever way Unicode writes it, becomes a blank; no-break spaces stay. */
const separators = /[ \t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** Markdown replaces NUL by itself; Unicode keeps the others for internal use, and render.ts marks lines with them. */
const internalCharacters = /[\0\ufdd0-\ufdef]/gu;

/** A blank at either end would be dropped, or make a line break or an indented block; as a reference it is only text. */
const edgeSpaces = /^\s+|\s+$/gu;

/**
 * The value as Markdown that means nothing but this text – in a line, a table cell or the quoted text of a block or call.
 *
 * Shape: a run of white space is one blank, so a value can never begin a second line. A backslash becomes a character
 *        reference: at the end of a value it would otherwise escape what the template writes next, the bar of a table say.
 */
export function escapeMarkdown(value: string): string {
  return value
    .replace(internalCharacters, '\ufffd')
    .replace(separators, ' ')
    .replace(punctuation, (character) => (character === '\\' ? '&#92;' : `\\${character}`))
    .replace(edgeSpaces, (spaces) => [...spaces].map((space) => `&#${space.codePointAt(0)};`).join(''));
}
