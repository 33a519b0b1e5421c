// What stands behind a name in a call or a block – word "text" key="text" key=word – as a list.
// The same reading serves {{calls}} and ::: blocks; it judges nothing.
import MarkdownIt from 'markdown-it';

/** One word or quoted text, with the key it was given to; backslash escapes and character references are resolved. */
export interface Argument {
  readonly key?: string;
  readonly value: string;
}

/** What was read, and whether it could be read to its end. */
export interface Arguments {
  readonly list: readonly Argument[];
  /** Whether a quotation mark was opened and never closed. */
  readonly isOpen: boolean;
}

/** What may close a text that was opened by this mark; the first is preferred, so that the others may stand inside. */
const closersOf: ReadonlyMap<string, string> = new Map([
  ['"', '"“”'],
  ["'", "'’‘"],
  ['„', '“”"'],
  ['“', '”“"'],
  ['”', '”"'],
  ['»', '«'],
  ['«', '»'],
  ['‚', '‘’'],
  ['›', '‹'],
  ['‹', '›'],
]);

const { unescapeAll } = new MarkdownIt('zero').utils;
const keyPattern = /([\p{L}][\p{L}\p{M}\p{N}_-]*)[ \t]*=[ \t]*/uy;
const wordPattern = /(?:\\.|[^\s"„“”»«])+/uy;
const spacePattern = /\s+/uy;

/** The arguments in the order they were written. */
export function readArguments(text: string): Arguments {
  const list: Argument[] = [];
  let position = skip(text, 0);
  while (position < text.length) {
    const key = matchAt(keyPattern, text, position)?.[1];
    if (key !== undefined) position = keyPattern.lastIndex;
    const quoted = quotedAt(text, position);
    if (quoted === 'open') return { list, isOpen: true };
    const value = quoted ?? bareAt(text, position);
    list.push({ ...(key === undefined ? {} : { key: key.normalize('NFC') }), value: unescapeAll(value.text) });
    position = skip(text, value.end);
  }
  return { list, isOpen: false };
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

/** The quoted text that opens at `start`; nothing when no quotation mark stands there. */
function quotedAt(text: string, start: number): Piece | 'open' | undefined {
  const closers = closersOf.get(text.charAt(start));
  if (closers === undefined) return undefined;
  const preferred = findClosing(text, start + 1, closers.charAt(0));
  const end = preferred ?? findClosing(text, start + 1, closers);
  return end === undefined ? 'open' : { text: text.slice(start + 1, end), end: end + 1 };
}

function findClosing(text: string, from: number, closers: string): number | undefined {
  for (let index = from; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (closers.includes(character)) return index;
  }
  return undefined;
}

function bareAt(text: string, start: number): Piece {
  const word = matchAt(wordPattern, text, start)?.[0] ?? text.charAt(start);
  return { text: word, end: start + word.length };
}

function skip(text: string, start: number): number {
  return start + (matchAt(spacePattern, text, start)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}
