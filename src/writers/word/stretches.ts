// The blocks of a tree cut where pages change their kind or lines begin to be numbered: what becomes a section of the Word file.
// Writes nothing; it knows no more than which block stands on which kind of page.
import type { Block, DocumentTree, NodeOf, PageFrame } from '../../document/nodes.js';

/** How the pages lie and what runs along them. */
export interface PageKind {
  readonly orientation: NodeOf<'section'>['orientation'];
  readonly frame: PageFrame;
  /** A title page has neither head nor foot, a cover sheet the foot alone. */
  readonly opening?: 'title-page' | 'cover-sheet';
}

/** A section of the file. */
export interface Stretch extends PageKind {
  /** Whether it begins a page; else it goes on where the one before ends. */
  readonly startsPage: boolean;
  readonly hasNumberedLines: boolean;
  /** Whether its lines count on from those of the passage before, which lies on pages of another kind. */
  readonly continuesLines?: true;
  /** What stands between page breaks; never empty but on a title page, so that no blank page arises. */
  readonly pages: readonly (readonly Block[])[];
}

/** The stretches of the tree in order; an empty document still has a page. */
export function stretchesOf({ children, frame }: DocumentTree): readonly Stretch[] {
  const upright: PageKind = { orientation: 'hochformat', frame };
  const stretches = runsOf(children).flatMap((run) => stretchesOfRun(run, upright, frame));
  return stretches.length > 0 ? stretches : [{ ...upright, startsPage: true, hasNumberedLines: false, pages: [[]] }];
}

type WithOwnPages = NodeOf<'section' | 'title-page' | 'cover-sheet'>;

function hasOwnPages(block: Block): block is WithOwnPages {
  return block.kind === 'section' || block.kind === 'title-page' || block.kind === 'cover-sheet';
}

/** Blocks that share pages, between those that have pages of their own; a section without anything to show parts nothing. */
function runsOf(blocks: readonly Block[]): readonly (WithOwnPages | readonly Block[])[] {
  const runs: (WithOwnPages | readonly Block[])[] = [];
  let open: Block[] = [];
  for (const block of blocks.filter(showsSomething)) {
    if (hasOwnPages(block)) {
      runs.push(open, block);
      open = [];
    } else {
      open.push(block);
    }
  }
  return [...runs, open];
}

function showsSomething(block: Block): boolean {
  if (block.kind !== 'section') return true;
  return block.children.some((child) => child.kind !== 'page-break' && showsSomething(child));
}

function stretchesOfRun(run: WithOwnPages | readonly Block[], page: PageKind, frame: PageFrame): readonly Stretch[] {
  if (!isBlock(run)) return stretchesOnPages(run, page);
  if (run.kind !== 'section') {
    return [{ ...page, opening: run.kind, startsPage: true, hasNumberedLines: false, pages: [run.children] }];
  }
  const inside: PageKind = { orientation: run.orientation, frame: run.frame ?? frame };
  return runsOf(run.children).flatMap((inner) => stretchesOfRun(inner, inside, frame));
}

function isBlock(run: WithOwnPages | readonly Block[]): run is WithOwnPages {
  return !Array.isArray(run);
}

/** Blocks on pages of one kind: page breaks part pages, numbered passages part stretches. */
function stretchesOnPages(blocks: readonly Block[], page: PageKind): readonly Stretch[] {
  const stretches: (Omit<Stretch, 'pages'> & { readonly pages: Block[][] })[] = [];
  let startsPage = true;
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      startsPage = true;
      continue;
    }
    const hasNumberedLines = block.kind === 'numbered-lines';
    const last = stretches.at(-1);
    const content = hasNumberedLines ? block.children : [block];
    const continues = block.kind === 'numbered-lines' && block.continues === true;
    if (continues && last?.hasNumberedLines === true) {
      last.pages.push([...content]);
    } else if (last === undefined || last.hasNumberedLines || hasNumberedLines) {
      const counting = { hasNumberedLines, ...(continues && { continuesLines: true as const }) };
      stretches.push({ ...page, startsPage, ...counting, pages: [[...content]] });
    } else if (startsPage) {
      last.pages.push([...content]);
    } else {
      last.pages.at(-1)?.push(...content);
    }
    startsPage = false;
  }
  return stretches;
}
