// What YAML would swallow or misread in silence, found among the lexemes before anything is made of them, because there
// the author's intention can still be seen. Gives the first problem of a text; builds no value.
import type { Lexeme } from './yaml-lexemes.js';
import type { Problem } from './yaml-problem.js';
import { endOfValue, lineAround } from './yaml-repair.js';
import { advance, initialState, nextOnLine, type State, valueAt } from './yaml-state.js';
import {
  gluedDash,
  indentedTooFar,
  listBehindKey,
  missingBraces,
  missingColon,
  missingComma,
  openBracket,
  outsideBracket,
  secondDocument,
  tooDeep,
  wrongBracket,
  wrongIndentation,
} from './yaml-structure-problems.js';
import {
  colonInValue,
  gluedComment,
  openQuotes,
  specialSign,
  swallowedComment,
  textBehindBracket,
  textBehindQuotes,
  unneededMark,
} from './yaml-value-problems.js';

/** Brackets, or dashes on one line, deeper than this are not content; the composer of yaml 2.9 aborts the process at some 10,000. */
const deepestNesting = 64;

/** The first stretch of the text that YAML would not read as its author meant it. */
export function findPitfall(text: string, lexemes: readonly Lexeme[]): Problem | undefined {
  const state = initialState(text, lexemes);
  for (const [index, lexeme] of lexemes.entries()) {
    const problem = inspect(state, lexeme, index);
    if (problem !== undefined) return problem;
    advance(state, lexeme);
  }
  return unclosedBracket(state, lexemes.length);
}

function inspect(state: State, lexeme: Lexeme, index: number): Problem | undefined {
  const { text, brackets, entry } = state;
  switch (lexeme.kind) {
    case 'anchor':
    case 'tag':
      return inspectMark(state, lexeme, index);
    case 'alias':
    case 'directive':
    case 'question':
      return specialSign(text, valueAt(state, lexeme.offset));
    case 'comment':
      return inspectComment(state, lexeme);
    case 'space':
      return inspectSpace(state, lexeme, index);
    case 'plain':
      return inspectPlain(state, lexeme, index);
    case 'quoted':
      return inspectQuoted(state, lexeme, index);
    case 'block-header':
      return inspectBlockHeader(state, lexeme, index);
    case 'dash':
      if (brackets.length === 0 && entry.hasColon) return dashBehindKey(state, lexeme);
      return state.dashes >= deepestNesting ? tooDeep(lexeme.offset) : undefined;
    case 'open':
      return brackets.length >= deepestNesting ? tooDeep(lexeme.offset) : undefined;
    case 'close':
      return inspectClose(state, lexeme, index);
    case 'flow-broken':
      return brokenBracket(state, lexeme, index);
    case 'colon':
      return entry.hasColon ? secondColon(state, lexeme) : undefined;
    case 'document-start':
    case 'document-end':
      return endsContent(state, lexeme, index) ? secondDocument(text, lexeme.offset) : undefined;
    default:
      return undefined;
  }
}

/** `&Co KG` is a value, `&chef` with nothing behind it on its line a mark of YAML. */
function inspectMark(state: State, { source, offset }: Lexeme, index: number): Problem {
  const isAlone = nextOnLine(state, index) === undefined && source.length > 1;
  if (isAlone) return unneededMark(state.text, { start: offset, end: offset + source.length });
  return specialSign(state.text, valueAt(state, offset));
}

/** `ort: -` is a sign for nothing, `gäste: - Muster` the begin of a list. */
function dashBehindKey(state: State, lexeme: Lexeme): Problem {
  const { text } = state;
  const value = valueAt(state, lexeme.offset);
  const line = lineAround(text, lexeme.offset);
  if (value.end - value.start === 1) return specialSign(text, value);
  const below = /^ *(?=- )/u.exec(text.slice(line.end + 1))?.[0].length;
  return listBehindKey(text, value, below ?? keyColumn(line.text) + 2);
}

/** How far the key of a line is from the margin; a dash before it belongs to the margin. */
function keyColumn(line: string): number {
  return /^[\s-]*/u.exec(line)?.[0].length ?? 0;
}

/** `titel: Haushalt: Entwurf` is a text; a word in lower case before the colon, as all keys are, another entry. */
function secondColon(state: State, lexeme: Lexeme): Problem {
  const { text, brackets } = state;
  const value = valueAt(state, state.entry.valueStart ?? lexeme.offset, lexeme.offset);
  const before = text.slice(value.start, lexeme.offset);
  const key = /(?<=\S\s+)[\p{Ll}_]+$/u.exec(before);
  if (brackets.length > 0 && key !== null) return missingComma(text, value.start + key.index);
  const isSeveral = /^[\p{Ll}_]+: \S+, *[\p{Ll}_]+: /u.test(text.slice(value.start, value.end));
  return brackets.length === 0 && isSeveral ? missingBraces(text, value) : colonInValue(text, value);
}

/** Values that no text goes on behind: there a `#` begins a comment, whatever follows it. */
const wholeValue = /(?:^(?:[0-9.:,-]+(?: Uhr)?|ja|nein|offen)|[\]}])$/u;

/** Behind a text `#` and a letter or figure are no comment but "Antrag #12", and so is a figure alone behind "# ". */
function inspectComment(state: State, lexeme: Lexeme): Problem | undefined {
  const line = lineAround(state.text, lexeme.offset);
  const isFirstOnLine = state.text.slice(line.start, lexeme.offset).trim() === '';
  if (isFirstOnLine || !/^#(?:[^\s#]| \d+$)/u.test(lexeme.source)) return undefined;
  const before = state.text.slice(state.entry.valueStart ?? lexeme.offset, lexeme.offset).trim();
  if (wholeValue.test(before))
    return lexeme.source.startsWith('# ') ? undefined : gluedComment(state.text, lexeme.offset, lexeme.source);
  const value = valueAt(state, state.entry.valueStart ?? lexeme.offset, lexeme.offset);
  return swallowedComment(state.text, value, state.text.slice(lexeme.offset, value.end));
}

/** Between brackets indentation means nothing, so a tab does no harm there. */
function inspectSpace(state: State, lexeme: Lexeme, index: number): Problem | undefined {
  if (!lexeme.source.includes('\t') || state.brackets.length > 0) return undefined;
  const isFirstOnLine = lineAround(state.text, lexeme.offset).start === lexeme.offset;
  const next = state.lexemes[index + 1]?.kind ?? 'newline';
  return isFirstOnLine && next !== 'newline' && next !== 'comment'
    ? wrongIndentation(state.text, lexeme.offset)
    : undefined;
}

function inspectPlain(state: State, lexeme: Lexeme, index: number): Problem | undefined {
  const { text, brackets } = state;
  const { source, offset } = lexeme;
  if (source === '') return undefined;
  if (/^[@`%,|>]/u.test(source)) return specialSign(text, valueAt(state, offset));
  if (brackets.length > 0) return keyWithoutSpace(state, lexeme);
  const isFirstOnLine = text.slice(lineAround(text, offset).start, offset).trim() === '';
  if (isFirstOnLine && /^\s/u.test(source)) return wrongIndentation(text, offset);
  if (isFirstOnLine && /^-(?:[{[]|[\p{Ll}_]+: )/u.test(text.slice(offset))) return gluedDash(text, offset);
  const tab = /\n *\t/u.exec(source);
  if (tab !== null) return wrongIndentation(text, offset + tab.index + 1);
  if (source.includes('\n') && nextOnLine(state, index)?.kind === 'colon') return keyOverLines(state, lexeme);
  return undefined;
}

/** `{ ja:11 }`: between braces, where a key must stand, a colon within a word separates key and value. */
function keyWithoutSpace({ text, brackets, entry }: State, { source, offset }: Lexeme): Problem | undefined {
  const isKey = brackets.at(-1)?.opening.source === '{' && !entry.hasColon;
  return isKey && /^[\p{L}_]+:\S/u.test(source) ? missingColon(text, offset) : undefined;
}

/** A key cannot have a line break: either its first line lacks the colon, or its last is indented by mistake. */
function keyOverLines(state: State, lexeme: Lexeme): Problem {
  const { text, entry } = state;
  if (!entry.hasColon) return missingColon(text, lexeme.offset);
  const last = lexeme.offset + lexeme.source.lastIndexOf('\n') + 1;
  const indent = /^\s*/u.exec(text.slice(last))?.[0].length ?? 0;
  return indentedTooFar(text, last + indent, keyColumn(lineAround(text, lexeme.offset).text));
}

function inspectQuoted(state: State, lexeme: Lexeme, index: number): Problem | undefined {
  const { text } = state;
  const start = lexeme.offset;
  const isClosed = /^(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')$/u.test(lexeme.source);
  const isOverLines = lexeme.source.includes('\n');
  const next = nextOnLine(state, index);
  const isFollowed =
    next !== undefined &&
    next.kind !== 'colon' &&
    next.kind !== 'comma' &&
    next.kind !== 'close' &&
    !(next.kind === 'comment' && state.lexemes[index + 1] !== next);
  if (isClosed && !isFollowed) return undefined;
  // Where a quotation runs over lines into text, its end is the begin of the next one.
  if (isClosed && !isOverLines) return textBehindQuotes(text, valueAt(state, state.entry.valueStart ?? start, start));
  const line = lineAround(text, start);
  const typed = text.slice(start, line.end);
  // Between braces the value ends at the latest where the next key begins.
  const meant =
    state.brackets.length > 0
      ? typed.replace(/\s*[\]}][\]},\s]*$/u, '').replace(/,\s*[\p{Ll}_]+:\s.*$/u, '')
      : typed.trimEnd();
  return openQuotes(text, { start, end: start + Math.max(1, meant.length) });
}

/** `> 18` and `>5`: the sign of a text over several lines, with something behind it or nothing below. */
function inspectBlockHeader(state: State, lexeme: Lexeme, index: number): Problem | undefined {
  const next = nextOnLine(state, index);
  const hasText =
    state.lexemes
      .slice(index + 1)
      .find((other) => other.kind === 'block-text')
      ?.source.trim() !== '';
  const isPlainHeader = /^[|>][+-]?$/u.test(lexeme.source);
  const isHeader = /^[|>](?:[+-]?[1-9]?|[1-9][+-])$/u.test(lexeme.source);
  const isFollowed = next !== undefined && next.kind !== 'comment' && next.source !== '';
  if (!isFollowed && (isPlainHeader || (isHeader && hasText))) return undefined;
  return specialSign(state.text, valueAt(state, lexeme.offset));
}

/** `[Entwurf] Satzung` */
function inspectClose(state: State, lexeme: Lexeme, index: number): Problem | undefined {
  const bracket = state.brackets.at(-1);
  if (bracket === undefined) return specialSign(state.text, valueAt(state, lexeme.offset));
  const isMatching = (bracket.opening.source === '[') === (lexeme.source === ']');
  if (!isMatching) return wrongBracket(state.text, lexeme.offset, bracket.opening.source);
  const next = nextOnLine(state, index);
  const mayFollow = ['colon', 'comma', 'close', 'comment', 'flow-broken'];
  if (next === undefined || mayFollow.includes(next.kind)) return undefined;
  const start = bracket.outer.valueStart ?? bracket.opening.offset;
  return textBehindBracket(state.text, {
    start,
    end: endOfValue(state.text, next.offset, state.brackets.length > 1),
  });
}

/** The line that ended the brackets has a tab, or too few spaces; or a bracket was forgotten before it. */
function brokenBracket(state: State, lexeme: Lexeme, index: number): Problem | undefined {
  const { text } = state;
  const line = lineAround(text, lexeme.offset);
  if (/^ *\t/u.test(line.text)) return wrongIndentation(text, line.start);
  const opening = state.brackets.at(-1)?.opening;
  // A line that begins with the closing bracket, and no other bracket opened before it: so far the author meant to be inside.
  const closing = opening?.source === '[' ? /^[^[{]*?^\s*\]/mu : /^[^[{]*?^\s*\}/mu;
  if (opening === undefined || !closing.test(text.slice(line.start))) return unclosedBracket(state, index);
  return outsideBracket(text, lexeme.offset, opening.offset);
}

function unclosedBracket(state: State, index: number): Problem | undefined {
  const bracket = state.brackets.at(-1);
  if (bracket === undefined) return undefined;
  const last = state.lexemes
    .slice(0, index)
    .findLast((lexeme) => lexeme.kind !== 'space' && lexeme.kind !== 'newline' && lexeme.kind !== 'comment');
  const inside = last ?? bracket.opening;
  return openBracket(state.text, bracket.opening.offset, inside.offset + inside.source.trimEnd().length);
}

/** Whether a `---` or `...` cuts content off: something stands before it, and for `...` something follows. */
function endsContent(state: State, lexeme: Lexeme, index: number): boolean {
  if (lexeme.kind === 'document-start') return state.hasContent;
  return state.lexemes
    .slice(index + 1)
    .some((other) => other.source.trim() !== '' && other.kind !== 'comment' && other.kind !== 'document-end');
}
