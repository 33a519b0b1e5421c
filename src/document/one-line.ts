// Blocks as the words of a single line, for places that hold no blocks: a footnote to a footnote, a cell that has to do
// without its table. Every word stays; what only blocks can show – indents, bullets – goes.
import type { Block, Inline, Node, NodeOf } from './nodes.js';
import { isInline, plainText, slotsOf, transform } from './walk.js';

/** The words of the blocks in reading order, paragraphs set apart by a space. */
export function oneLine(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap(linesOf).flatMap((line, index) => (index === 0 ? line : [text(' '), ...line]));
}

function linesOf(node: Node): readonly (readonly Inline[])[] {
  if (node.kind === 'verbatim') return [[text(node.value.trim().replace(/\s+/gu, ' '))]];
  if (node.kind === 'image' || node.kind === 'chart') return node.alt === '' ? [] : [[text(node.alt)]];
  const number = 'number' in node && node.number !== undefined ? [[text(node.number)]] : [];
  const slots = slotsOf(node).flatMap(({ field, nodes }): readonly (readonly Inline[])[] => {
    const inlines = nodes.filter(isInline);
    if (inlines.length < nodes.length || inlines.length === 0) return nodes.flatMap(linesOf);
    return [field === 'source' ? [text('Quelle: '), ...inlines] : inlines];
  });
  return [...number, ...slots];
}

/** The words of a footnote in brackets, as they stand where no footnote can: in another one. */
export function inBrackets(note: NodeOf<'footnote'>): readonly Inline[] {
  const words = oneLine(note.children);
  return plainText(words) === '' ? words : [text(' ('), ...words, text(')')];
}

/** The blocks with every footnote that is called in another one standing there in brackets: no format nests them alike. */
export function withoutNestedFootnotes(blocks: readonly Block[]): readonly Block[] {
  return transform(blocks, (node) => {
    if (node.kind !== 'footnote') return [node];
    const children = transform(node.children, (inner) => (inner.kind === 'footnote' ? inBrackets(inner) : [inner]));
    return [children === node.children ? node : { ...node, children }];
  });
}

function text(value: string): NodeOf<'text'> {
  return { kind: 'text', value };
}
