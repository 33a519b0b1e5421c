// A text as it is quoted word for word: the same blocks between „ and “. Marks the author typed himself are not doubled.
import type { Block, Inline } from '../../document/nodes.js';
import type { Autorentext } from '../autorentext.js';

/** The text between quotation marks, under a key of its own: elsewhere it may be printed without them. */
export function inQuotes(text: Autorentext): Autorentext {
  return { ...text, schlüssel: `${text.schlüssel}:wörtlich`, blocks: closed(opened(text.blocks)) };
}

function opened(blocks: readonly Block[]): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph' || startsQuoted(first.children)) return blocks;
  return [{ ...first, children: [mark('„'), ...first.children] }, ...others];
}

function closed(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph' || endsQuoted(last.children)) return blocks;
  return [...blocks.slice(0, -1), { ...last, children: [...last.children, mark('“')] }];
}

function mark(value: string): Inline {
  return { kind: 'text', value };
}

function startsQuoted([first]: readonly Inline[]): boolean {
  return first?.kind === 'text' && /^["„“]/u.test(first.value);
}

function endsQuoted(children: readonly Inline[]): boolean {
  const last = children.at(-1);
  return last?.kind === 'text' && /["“”]$/u.test(last.value);
}
