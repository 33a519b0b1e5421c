// Our own rules inside markdown-it: {{calls}}, [spans]{so}, footnotes that are missing, and the limit of nesting.
// They mark what they find as tokens with its place in the text; what it means is decided in token-table.ts.
import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it';
import { callAt, callDefinitions, type WrittenCall } from './calls.js';
import { type Dialect, knownName } from './dialect.js';
import { type SpanStyle, spanAt } from './spans.js';

/** What a `call` token carries in its `meta`. */
export interface CallMeta {
  readonly written: WrittenCall;
  /** Where the call begins in the content of its inline token; 0 for a call alone on its line. */
  readonly offset: number;
}

const callTokens = new WeakMap<object, CallMeta>();
const spanTokens = new WeakMap<object, SpanStyle>();
const cutTokens = new WeakSet<object>();

/** What the rule noted at this `call` token. */
export function callMetaOf(token: object): CallMeta {
  const meta = callTokens.get(token);
  if (meta === undefined) throw new Error('a call token without its call');
  return meta;
}

/** What the rule noted at this `span` token. */
export function spanStyleOf(token: object): SpanStyle {
  const style = spanTokens.get(token);
  if (style === undefined) throw new Error('a span token without its style');
  return style;
}

/** Whether the paragraph was cut off at the limit of nesting, whatever signs it begins with. */
export function isCutOff(token: object): boolean {
  return cutTokens.has(token);
}

/** Makes the tokenizer mark calls, spans and references without a note. */
export function addCallRules(md: MarkdownIt, dialect: Dialect): void {
  md.inline.ruler.before('link', 'call', inlineCall);
  md.block.ruler.before('reference', 'call', blockCallOf(dialect), { alt: ['paragraph', 'reference', 'blockquote'] });
  if (dialect === 'autor') md.inline.ruler.after('footnote_ref', 'missing_footnote', missingFootnote);
  else md.inline.ruler.before('link', 'span', span);
}

/** A star between letters or figures is one to be printed, `Bürger*innen` and `3*4`, and so is the sign of a note: `*)`. */
export function addPrintedStars(md: MarkdownIt): void {
  md.inline.ruler.before('emphasis', 'printed_star', (state, silent) => {
    const around = state.src.slice(Math.max(0, state.pos - 1), state.pos + 2);
    if (!/^(?:[\p{L}\p{N}]\*[\p{L}\p{N}]|\s?\*\))$/u.test(around)) return false;
    if (!silent) state.pending += '*';
    state.pos++;
    return true;
  });
}

/** Blocks nested deeper than this level of markdown-it are not taken apart any more: their paragraphs are kept as they stand. */
export function addNestingLimit(md: MarkdownIt, level: number): void {
  md.block.ruler.before('table', 'nesting', (state, startLine, endLine, silent) => {
    if (state.level < level || silent) return false;
    let nextLine = startLine + 1;
    while (nextLine < endLine && !state.isEmpty(nextLine) && (state.sCount[nextLine] ?? 0) >= state.blkIndent)
      nextLine++;
    const opening = state.push('paragraph_open', 'p', 1);
    opening.map = [startLine, nextLine];
    cutTokens.add(opening);
    const inline = state.push('inline', '', 0);
    inline.content = state.getLines(startLine, nextLine, state.blkIndent, false).trim();
    inline.map = [startLine, nextLine];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    state.line = nextLine;
    return true;
  });
}

function inlineCall(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{{', state.pos)) return false;
  const written = callAt(state.src.slice(0, state.posMax), state.pos);
  if (written === undefined) return false;
  if (!silent) callTokens.set(state.push('call', '', 0), { written, offset: state.pos });
  state.pos += written.raw.length;
  return true;
}

/** A reference whose note is not there: markdown-it takes it for plain text. */
function missingFootnote(state: StateInline, silent: boolean): boolean {
  const [written] = /^\[\^[^\]\s]+\]/u.exec(state.src.slice(state.pos, state.posMax)) ?? [];
  if (written === undefined) return false;
  if (!silent) state.push('missing_footnote', '', 0).content = written;
  state.pos += written.length;
  return true;
}

/** A call alone on its line; in a text one that only templates know stays part of its paragraph, and is told there. */
function blockCallOf(
  dialect: Dialect,
): (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean {
  const blocks = [...callDefinitions].filter(
    ([, { form, dialects }]) => form === 'block' && dialects.includes(dialect),
  );
  const names = blocks.map(([name]) => name);
  return (state, startLine, _endLine, silent) => {
    const line = state.getLines(startLine, startLine + 1, state.blkIndent, false).trim();
    const written = line.startsWith('{{') ? callAt(line, 0) : undefined;
    if (written === undefined || written.raw !== line || knownName(written.name, names) === undefined) return false;
    if (silent) return true;
    const token = state.push('block_call', '', 0);
    token.map = [startLine, startLine + 1];
    callTokens.set(token, { written, offset: 0 });
    state.line = startLine + 1;
    return true;
  };
}

function span(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '[') return false;
  const start = state.pos + 1;
  const end = state.md.helpers.parseLinkLabel(state, state.pos);
  if (end < 0 || state.src.charAt(end + 1) !== '{') return false;
  const found = spanAt(state.src.slice(0, state.posMax), end + 1);
  if (found === undefined) return false;
  if (!silent) {
    const max = state.posMax;
    state.pos = start;
    state.posMax = end;
    spanTokens.set(state.push('span_open', '', 1), found.style);
    state.md.inline.tokenize(state);
    state.push('span_close', '', -1);
    state.posMax = max;
  }
  state.pos = found.end;
  return true;
}
