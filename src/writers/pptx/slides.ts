// The tree → what each slide is made of: a heading of level 1 begins one. Nothing is measured here.
import type { Position } from '../../diagnostic.js';
import type { Block, DocumentTree, Inline, NodeOf } from '../../document/nodes.js';
import { transform, walk } from '../../document/walk.js';

/** A slide before it is known whether it takes one slide or several. */
export interface Draft {
  /** `deckblatt` is the first slide, which says what it is all about. */
  readonly role: 'deckblatt' | 'folie';
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  /** Where references to it lead. */
  readonly anchor?: string;
  readonly at?: Position;
}

/** The slides in order; what stands before the first heading has the title of the whole. */
export function draftsOf({ children, meta }: DocumentTree): readonly Draft[] {
  const drafts: Draft[] = [];
  const whole: readonly Inline[] = [{ kind: 'text', value: meta.title }];
  const open = (draft: Draft) => drafts.push(draft);
  const add = (block: Block) => {
    const last = drafts.at(-1);
    if (last === undefined || last.role === 'deckblatt') open({ ...folie, title: whole, blocks: [block] });
    else drafts[drafts.length - 1] = { ...last, blocks: [...last.blocks, block] };
  };
  for (const block of flattened(children)) {
    if (block.kind === 'title-page') open({ ...folie, role: 'deckblatt', title: whole, blocks: block.children });
    else if (block.kind === 'directory') open({ ...folie, title: block.title, blocks: [{ ...block, title: [] }] });
    else if (block.kind === 'heading' && block.level === 1) open({ ...folie, ...headed(block) });
    else if (block.kind === 'page-break') open({ ...folie, title: drafts.at(-1)?.title ?? whole });
    else add(block);
  }
  return drafts
    .map(withNotes)
    .filter(({ blocks, notes, anchor }) => blocks.length + notes.length > 0 || anchor !== undefined);
}

const folie: Omit<Draft, 'title'> = { role: 'folie', blocks: [], notes: [] };

function headed({ number, children, aside = [], id, at }: NodeOf<'heading'>): Pick<Draft, 'title' | 'anchor' | 'at'> {
  const numbered: readonly Inline[] = number === undefined ? [] : [{ kind: 'text', value: `${number} ` }];
  const beside: readonly Inline[] =
    aside.length === 0
      ? []
      : [
          { kind: 'text', value: ' ' },
          { kind: 'muted', children: aside },
        ];
  return { title: [...numbered, ...children, ...beside], anchor: id, ...(at && { at }) };
}

/** Slides are landscape anyway: a section is no more than what is in it. */
function flattened(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === 'section' ? flattened(block.children) : [block]));
}

/** Notes are nobody's to see, wherever they stand on the slide. */
function withNotes(draft: Draft): Draft {
  const notes: Block[] = [];
  walk(draft.blocks, (node) => {
    if (node.kind === 'speaker-notes') notes.push(...node.children);
  });
  const blocks = transform(draft.blocks, (node) => (node.kind === 'speaker-notes' ? [] : [node]));
  return { ...draft, blocks, notes };
}
