// What the content of a ::: block must look like to become a node: one list of terms, paragraphs alone, and so on.
import type { Block, Inline, NodeOf } from '../document/nodes.js';
import { transform } from '../document/walk.js';

/** A plain text as inlines; nothing when it is empty. */
export function textInlines(value: string): readonly Inline[] {
  return value === '' ? [] : [{ kind: 'text', value }];
}

/** The one list of terms and values; nothing when there is anything else. */
export function factsIn(blocks: readonly Block[]): NodeOf<'facts'> | undefined {
  const [facts, ...more] = blocks;
  return facts?.kind === 'facts' && more.length === 0 ? facts : undefined;
}

/** The paragraphs; nothing when there is anything else. */
export function onlyParagraphs(blocks: readonly Block[]): readonly NodeOf<'paragraph'>[] | undefined {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  return paragraphs.length === blocks.length ? paragraphs : undefined;
}

/** The paragraphs' content as one run of inlines with line breaks between. */
export function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return (onlyParagraphs(blocks) ?? []).flatMap((paragraph, index) =>
    index === 0 ? paragraph.children : [{ kind: 'line-break' } as const, ...paragraph.children],
  );
}

/** The lists without bullets; nothing when there is anything else. */
export function listsAsPlain(blocks: readonly Block[]): readonly Block[] | undefined {
  const lists = blocks.filter((block) => block.kind === 'list');
  if (lists.length === 0 || lists.length < blocks.length) return undefined;
  return lists.map((list) => ({ ...list, style: 'plain' }));
}

/** The blocks with every paragraph in another role. */
export function paragraphsAs(role: NodeOf<'paragraph'>['role'], blocks: readonly Block[]): readonly Block[] {
  return transform(blocks, (node) => [node.kind === 'paragraph' ? { ...node, role } : node]);
}

/** More than these side by side leave no room for a name on A4. */
export const mostColumns = 6;

/** The anchor as a node has it: absent when none was given. */
export function idFrom(id: string): { readonly id?: string } {
  return id === '' ? {} : { id };
}
