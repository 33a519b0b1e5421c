// Tokens inside a line → inlines: a table with one entry per type of token.
import type { Token } from 'markdown-it';
import type { Position } from '../diagnostic.js';
import { deepestNesting, nestedTooDeep } from '../document/check.js';
import type { Block, Inline } from '../document/nodes.js';
import { plainText, walk } from '../document/walk.js';
import { quoted } from '../source/spelling.js';
import { callMetaOf, spanStyleOf } from './call-rules.js';
import { judgeCall, misplacedCall } from './calls.js';
import { type Context, placed } from './context.js';
import { type Element, nestTokens } from './elements.js';
import { findInlinePitfalls } from './inline-pitfalls.js';
import { blockPicture, inlinePicture, pictureOf, type WrittenPicture } from './pictures.js';

/** An inline token and where its content stands. */
export interface InlineText {
  readonly token: Token;
  /** The line on which the content begins, from 0. */
  readonly line: number;
  /** For a table cell: which one of its row, from 0. */
  readonly cell?: number;
}

/** The inlines of an inline token; texts side by side are joined. */
export function convertInlines(text: InlineText, context: Context): readonly Inline[] {
  const content = passageOf(text, context);
  if (context.dialect === 'autor') {
    const printed = (text.token.children ?? []).map((token) => (token.type === 'text' ? token.content : '')).join('\n');
    for (const { offset, length, ...finding } of findInlinePitfalls(content.content, printed)) {
      context.report({ ...finding, at: content.placeOf(offset, length) });
    }
  }
  const elements = nestTokens(text.token.children ?? [], {
    deepest: deepestNesting,
    tooDeep: () => context.report(nestedTooDeep(content.placeOf(0, 1))),
  });
  return convertAll(elements, content);
}

/** The pictures of a paragraph in which nothing else stands. */
export function convertPictures(text: InlineText, context: Context): readonly Block[] | undefined {
  const tokens = (text.token.children ?? []).filter(
    ({ type, content }) => !(type.endsWith('break') || (type === 'text' && content.trim() === '')),
  );
  if (tokens.length === 0 || tokens.some(({ type }) => type !== 'image')) return undefined;
  const passage = passageOf(text, context);
  return tokens.map((token) => blockPicture(readPicture(token, passage), context));
}

/** The content of one inline token while it is converted. */
interface Passage {
  readonly context: Context;
  readonly content: string;
  readonly placeOf: (offset: number, length: number) => Position;
}

function passageOf({ token: { content }, line, cell }: InlineText, context: Context): Passage {
  return {
    context,
    content,
    placeOf: (offset, length) =>
      context.places.ofInline({ line, content, offset, length, ...(cell !== undefined && { cell }) }),
  };
}

type Convert = (element: Element, passage: Passage) => readonly Inline[];

const inlineTokens: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['text', ({ token }) => [{ kind: 'text', value: token.content }]],
  ['softbreak', () => [{ kind: 'text', value: ' ' }]],
  ['hardbreak', () => [{ kind: 'line-break' }]],
  ['code_inline', ({ token }) => [{ kind: 'code', value: token.content }]],
  ['em', (element, passage) => [{ kind: 'emphasis', children: convertAll(element.children, passage) }]],
  ['strong', (element, passage) => [{ kind: 'strong', children: convertAll(element.children, passage) }]],
  ['s', (element, passage) => [{ kind: 'struck', children: convertAll(element.children, passage) }]],
  ['link', convertLink],
  ['image', convertImage],
  ['footnote_ref', convertFootnote],
  ['missing_footnote', convertMissingFootnote],
  ['call', convertCall],
  ['span', convertSpan],
]);

function convertAll(elements: readonly Element[], passage: Passage): readonly Inline[] {
  const converted = elements.flatMap((element) => {
    const convert = inlineTokens.get(element.type);
    if (convert === undefined) throw new Error(`no entry for the inline token ${element.type}`);
    return convert(element, passage);
  });
  return joinTexts(converted);
}

function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + inline.value };
    else if (inline.kind !== 'text' || inline.value !== '') joined.push(inline);
  }
  return joined;
}

function convertSpan({ token, children }: Element, passage: Passage): readonly Inline[] {
  const picture = (path: string) => passage.context.picture(path, passage.placeOf(0, 1));
  return spanStyleOf(token)(convertAll(children, passage), picture);
}

function convertLink({ token, children }: Element, passage: Passage): readonly Inline[] {
  const url = String(token.attrGet('href') ?? '');
  const content = convertAll(children, passage);
  reportTitle(token, passage);
  if (url === '') return content;
  if (!isTarget(url)) return withoutTarget(url, content, passage);
  if (content.length === 0) return [{ kind: 'link', url, children: [{ kind: 'text', value: url }] }];
  if (!holdsReference(content)) return [{ kind: 'link', url, children: content }];
  passage.context.report({
    code: 'verweis-im-link',
    severity: 'Fehler',
    message: `Im Link auf ${quoted(url)} steht ein zweiter Verweis; der Link entfällt.`,
    remedy: 'Setzen Sie die Anlage oder die Fußnote hinter den Link.',
    at: passage.placeOf(0, 1),
  });
  return content;
}

/** `[Satzung](https://… "Titel")`: on paper nobody can point at a link to see its title. */
function reportTitle(token: Token, { content, context, placeOf }: Passage): void {
  const title = String(token.attrGet('title') ?? '');
  if (title === '') return;
  context.report({
    code: 'link-titel',
    severity: 'Fehler',
    message: `${quoted(title)} hinter der Adresse eines Links wird nicht gedruckt.`,
    remedy: 'Schreiben Sie es in den Text, oder löschen Sie es.',
    at: placeOf(Math.max(0, content.indexOf(title)), title.length),
  });
}

/** Whether a finished document can lead there: to a place in itself or to an address of its own; no file lies beside it. */
function isTarget(url: string): boolean {
  return url.startsWith('#') || /^[a-z][a-z0-9+.-]*:/iu.test(url);
}

function withoutTarget(url: string, children: readonly Inline[], passage: Passage): readonly Inline[] {
  const typed = decodeTarget(url);
  const start = passage.content.indexOf(`](${typed}`);
  const address = url.includes('@') ? `mailto:${url}` : url.startsWith('www.') ? `https://${url}` : undefined;
  passage.context.report({
    code: 'link-ziel',
    severity: 'Warnung',
    message: `Zu ${quoted(typed)} führt aus dem fertigen Dokument kein Link; es wird in Klammern gedruckt.`,
    remedy: address
      ? `Schreiben Sie „${address}“.`
      : 'Schreiben Sie eine ganze Adresse, zum Beispiel „https://example.org/satzung“, oder „\\[“, wenn kein Link gemeint ist.',
    at: start < 0 ? passage.placeOf(0, 1) : passage.placeOf(start + 2, typed.length),
  });
  return [...children, { kind: 'text', value: `${children.length === 0 ? '' : ' '}(${typed})` }];
}

/** The target as it was typed: markdown-it writes umlauts and blanks in hexadecimal. */
function decodeTarget(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/** Whether something inside leads elsewhere by itself: neither Word nor PDF knows a link in a link. */
function holdsReference(content: readonly Inline[]): boolean {
  let holds = false;
  walk(content, ({ kind }) => {
    holds ||= kind === 'annex-reference' || kind === 'cross-reference' || kind === 'footnote';
  });
  return holds;
}

function convertImage({ token }: Element, passage: Passage): readonly Inline[] {
  return [inlinePicture(readPicture(token, passage), passage.context)];
}

function readPicture(token: Token, passage: Passage): WrittenPicture {
  const written = `![${token.content}]`;
  const at = passage.placeOf(Math.max(0, passage.content.indexOf(written)), written.length);
  const alt = plainText(convertAll(nestTokens(token.children ?? [], { deepest: 0, tooDeep: () => {} }), passage));
  return pictureOf(token, alt, at, passage.context);
}

function convertFootnote({ token }: Element, passage: Passage): readonly Inline[] {
  const label = String(token.meta?.label);
  const written = `[^${label}]`;
  const offset = Math.max(0, passage.content.indexOf(written));
  return passage.context.footnote(label, passage.placeOf(offset, written.length));
}

function convertMissingFootnote({ token }: Element, { content, context, placeOf }: Passage): readonly Inline[] {
  context.report({
    code: 'fussnote-fehlt',
    severity: 'Warnung',
    message: `Eine Fußnote ${quoted(token.content)} gibt es in diesem Text nicht; der Verweis wird gedruckt, wie er dasteht.`,
    remedy: `Schreiben Sie sie in einen eigenen Absatz, zum Beispiel „${token.content}: Text der Fußnote“.`,
    at: placeOf(Math.max(0, content.indexOf(token.content)), token.content.length),
  });
  return [{ kind: 'text', value: token.content }];
}

function convertCall({ token }: Element, { context, placeOf }: Passage): readonly Inline[] {
  const { written, offset } = callMetaOf(token);
  const at = placeOf(offset, written.raw.length);
  const judged = judgeCall(written, context.dialect);
  if (judged.kind === 'inline') {
    context.found(judged, at);
    return [{ ...judged.node, ...placed(context, at) }];
  }
  context.report({ ...(judged.kind === 'fault' ? judged.finding : misplacedCall(written)), at });
  return [{ kind: 'text', value: written.raw }];
}
