// Tokens of blocks → blocks: a table with one entry per type of token.
import type { Token } from 'markdown-it';
import type { Position } from '../diagnostic.js';
import type { Block, Fact, Inline, ListItem } from '../document/nodes.js';
import { quoted } from '../source/spelling.js';
import type { Content } from './block-definition.js';
import { blockName, blocksOf, readBlock } from './blocks.js';
import { callMetaOf } from './call-rules.js';
import { judgeCall } from './calls.js';
import { type Context, placed } from './context.js';
import type { Element } from './elements.js';
import { convertInlines, convertPictures } from './inline-tokens.js';
import { convertTable } from './tables.js';

/** The types of elements that count as nesting. */
export const nestingTypes: ReadonlySet<string> = new Set([
  'blockquote',
  'bullet_list',
  'ordered_list',
  'dl',
  'container_block',
  'footnote_reference',
]);

/** The `:::` block around the elements, if there is one. */
interface Around {
  readonly name: string;
  /** The line that ends it, from 0. */
  readonly end: number;
}

type Convert = (element: Element, context: Context, around: Around | undefined) => readonly Content[];

const blockTokens: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['paragraph', convertParagraph],
  ['heading', convertHeading],
  ['bullet_list', convertList],
  ['ordered_list', convertList],
  // An item by itself belonged to a list that was nested too deep.
  ['list_item', convertChildren],
  ['blockquote', convertQuote],
  ['dl', convertFacts],
  ['dt', (element, context) => [{ kind: 'paragraph', role: 'body', children: inlinesIn(element, context) }]],
  ['dd', convertChildren],
  ['table', (element, context, around) => [convertTable(element, context, { merges: around?.name === 'tabelle' })]],
  ['fence', convertVerbatim],
  ['hr', ({ token }, context) => [{ kind: 'rule', ...placed(context, placeOf(token, context)) }]],
  ['container_block', convertContainer],
  ['block_call', convertCall],
  // Notes stand where they are referred to; footnotes.ts looks after them.
  ['footnote_reference', () => []],
  ['reference_definition', convertLinkDefinition],
]);

/** The blocks of the elements. */
export function convertBlocks(elements: readonly Element[], context: Context): readonly Block[] {
  return blocksOf(convertAll(elements, context, undefined));
}

function convertAll(elements: readonly Element[], context: Context, around: Around | undefined): readonly Content[] {
  return elements.flatMap((element) => {
    const convert = blockTokens.get(element.type);
    if (convert === undefined) throw new Error(`no entry for the block token ${element.type}`);
    return convert(element, context, around);
  });
}

function convertChildren({ children }: Element, context: Context, around: Around | undefined): readonly Content[] {
  return convertAll(children, context, around);
}

function lineOf(token: Token): number {
  return token.map?.[0] ?? 0;
}

function placeOf(token: Token, context: Context): Position {
  return context.places.ofLine(lineOf(token));
}

/** The inlines of an element that holds one inline token. */
function inlinesIn({ token, children }: Element, context: Context): readonly Inline[] {
  const inline = children.find((child) => child.type === 'inline');
  return inline === undefined ? [] : convertInlines({ token: inline.token, line: lineOf(token) }, context);
}

function convertParagraph(element: Element, context: Context): readonly Content[] {
  const content = element.children[0]?.token.content ?? '';
  for (const [index, line] of content.split('\n').entries()) {
    if (/^\s*:{3,}\s*$/u.test(line)) reportStrayEnd(context, context.places.ofLine(lineOf(element.token) + index));
  }
  const [inline] = element.children;
  const pictures = inline && convertPictures({ token: inline.token, line: lineOf(element.token) }, context);
  if (pictures !== undefined) return pictures;
  const at = placed(context, placeOf(element.token, context));
  return [{ kind: 'paragraph', role: 'body', children: inlinesIn(element, context), ...at }];
}

function reportStrayEnd(context: Context, at: Position): void {
  context.report({
    code: 'block-ende-ohne-anfang',
    severity: 'Fehler',
    message: 'Hier endet ein Block, der nicht begonnen hat; die Doppelpunkte werden gedruckt.',
    remedy:
      'Löschen Sie die Zeile, oder geben Sie dem äußeren von zwei Blöcken vier Doppelpunkte: „:::: hinweis“ … „::::“.',
    at,
  });
}

function convertHeading(element: Element, context: Context): readonly Content[] {
  const level = Number(element.token.tag.slice(1));
  const at = placed(context, placeOf(element.token, context));
  const title = takeAnchor(inlinesIn(element, context), element.children[0]?.token.content ?? '');
  return [{ kind: 'heading', level, ...title, ...at }];
}

const anchorPattern = /\s*(?<!\\)\{#([^{}]*[\p{L}\p{N}][^{}]*)\}$/u;

/** The anchor at the end of a heading, `# Titel {#kürzel}`, and the heading without it. */
function takeAnchor(
  inlines: readonly Inline[],
  typed: string,
): { readonly id: string; readonly children: readonly Inline[] } {
  const written = anchorPattern.exec(typed)?.[1];
  const last = inlines.at(-1);
  if (written === undefined || last?.kind !== 'text') return { id: '', children: inlines };
  const value = last.value.replace(anchorPattern, '');
  const children = [...inlines.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])];
  return { id: written.trim().normalize('NFC'), children };
}

function convertList(element: Element, context: Context): readonly Content[] {
  const paragraphs = element.children.flatMap((item) => item.children.filter((child) => child.type === 'paragraph'));
  const tight = paragraphs.every((paragraph) => paragraph.token.hidden);
  return runsOfItems(element).map(([first, ...more]) => ({
    kind: 'list',
    style: element.type === 'ordered_list' ? 'ordered' : 'bullet',
    start: numberOf(first) ?? 1,
    tight,
    items: [first, ...more].map((item) => convertItem(item, context)),
    ...placed(context, placeOf(first.token, context)),
  }));
}

function convertItem(item: Element, context: Context): ListItem {
  const children = blocksOf(convertAll(item.children, context, undefined));
  return { kind: 'list-item', children, ...placed(context, placeOf(item.token, context)) };
}

type Run = readonly [Element, ...Element[]];

/**
 * The items cut where a number is not the next one, because a number that was typed is printed.
 *
 * Markdown counts on by itself whatever is typed; that stays so for the same number again, which is how one lets it count.
 */
function runsOfItems(list: Element): readonly Run[] {
  const runs: Run[] = [];
  for (const item of list.children) {
    const run = runs.at(-1);
    const typed = numberOf(item);
    const first = run === undefined ? undefined : numberOf(run[0]);
    const isNext =
      typed === undefined || first === undefined || typed === first || typed === first + (run?.length ?? 0);
    if (run !== undefined && isNext) runs[runs.length - 1] = [...run, item];
    else runs.push([item]);
  }
  return runs;
}

/** The number before an item of a numbered list. */
function numberOf({ token }: Element): number | undefined {
  return token.info === '' ? undefined : Number(token.info);
}

function convertQuote(element: Element, context: Context): readonly Content[] {
  const children = blocksOf(convertAll(element.children, context, undefined));
  return [{ kind: 'quote', children, ...placed(context, placeOf(element.token, context)) }];
}

function convertFacts(element: Element, context: Context): readonly Content[] {
  const items: Fact[] = [];
  for (const part of element.children) {
    const last = items.at(-1);
    if (part.type === 'dt') {
      const at = placed(context, placeOf(part.token, context));
      items.push({ kind: 'fact', term: inlinesIn(part, context), value: [], ...at });
    } else if (last !== undefined) {
      const more = blocksOf(convertAll(part.children, context, undefined));
      items[items.length - 1] = { ...last, value: [...last.value, ...more] };
    }
  }
  return [{ kind: 'facts', layout: 'list', items, ...placed(context, placeOf(element.token, context)) }];
}

/** `[Zuruf]: Unerhört` is the target of a link for Markdown, and prints nothing; where no link leads there it was meant as text. */
function convertLinkDefinition({ token }: Element, context: Context): readonly Content[] {
  if (context.usedDefinitions.has(token)) return [];
  const [start, end] = token.map ?? [0, 1];
  const typed = Array.from({ length: end - start }, (_, index) => context.places.lineText(start + index).trim());
  const at = placeOf(token, context);
  context.report({
    code: 'linkziel-unbenutzt',
    severity: 'Warnung',
    message: `${quoted(typed.join(' '))} nennt ein Linkziel, das kein Link im Text verwendet, und wird als Text gedruckt.`,
    remedy: 'Schreiben Sie „\\[“ statt „[“, wenn die Zeile zum Text gehört; sonst löschen Sie sie.',
    at,
  });
  const children = [{ kind: 'text', value: typed.join(' ') } as const];
  return [{ kind: 'paragraph', role: 'body', children, ...placed(context, at) }];
}

function convertVerbatim({ token }: Element, context: Context): readonly Content[] {
  const value = token.content.replace(/\n$/u, '');
  return [{ kind: 'verbatim', value, ...placed(context, placeOf(token, context)) }];
}

function convertCall({ token }: Element, context: Context): readonly Content[] {
  const { written } = callMetaOf(token);
  const at = placeOf(token, context);
  const judged = judgeCall(written, context.dialect);
  if (judged.kind === 'block') {
    context.found(judged, at);
    return [{ ...judged.node, at }];
  }
  if (judged.kind === 'inline') throw new Error(`the call ${judged.name} belongs inside a line`);
  context.report({ ...judged.finding, at });
  return [
    { kind: 'paragraph', role: 'body', children: [{ kind: 'text', value: written.raw }], ...placed(context, at) },
  ];
}

function convertContainer(
  { token, children }: Element,
  context: Context,
  around: Around | undefined,
): readonly Content[] {
  const at = placeOf(token, context);
  const name = blockName(token.info);
  const end = token.map?.[1] ?? 0;
  if (!isClosed(token, context, around)) {
    context.report({
      code: 'block-offen',
      severity: 'Fehler',
      message: `Der Block ${quoted(name)} ist nicht geschlossen.`,
      remedy:
        around === undefined
          ? `Schreiben Sie „${token.markup}“ allein in die Zeile, mit der er endet.`
          : `Schreiben Sie „${token.markup}“ an sein Ende, und geben Sie dem Block „${around.name}“ um ihn einen Doppelpunkt mehr.`,
      at,
    });
  }
  const content = convertAll(children, context, { name, end });
  const parent = around === undefined ? {} : { parent: around.name };
  const picture = (path: string) => context.picture(path, at);
  const made = readBlock({ heading: token.info, content, picture, ...parent }, context.dialect, (finding) =>
    context.report({ at, ...finding }),
  );
  const place = placed(context, at);
  return made.map((node) =>
    withPlace(
      node.kind === 'figure' ? { ...node, children: node.children.map((child) => withPlace(child, place)) } : node,
      place,
    ),
  );
}

/** What the block itself made, a chart say, stands where the block does. */
function withPlace<N extends Content>(node: N, place: { readonly at?: Position }): N {
  return node.at === undefined ? { ...node, ...place } : node;
}

/** The library closes an open block with what is around it; then no line of colons of its own stands at its end. */
function isClosed(token: Token, context: Context, around: Around | undefined): boolean {
  const end = token.map?.[1] ?? 0;
  if (around?.end === end || end >= context.places.lineCount) return false;
  const [, colons] = /^[\s>]*(:+)\s*$/u.exec(context.places.lineText(end)) ?? [];
  return (colons?.length ?? 0) >= token.markup.length;
}
