// One part of the file – the body or an annex – as sections: its blocks between a bookmark at its start and one at its end.
import {
  Bookmark,
  type BookmarkEnd,
  type BookmarkStart,
  type FileChild,
  type ISectionOptions,
  Paragraph,
  Table,
} from 'docx';
import type { Layout } from '../../document/layout.js';
import type { Block, DocumentTree, Mm, PageFrame } from '../../document/nodes.js';
import { pictureHeights, textArea } from '../../document/picture-room.js';
import { walk } from '../../document/walk.js';
import { nameAnchorWords, type WordsBookmarks } from './anchor-words.js';
import { writeBlocks } from './blocks.js';
import { type BookmarkNames, newBookmark, newHiddenBookmark } from './bookmarks.js';
import { directoriesOf } from './directory-look.js';
import { numberWidths } from './heading.js';
import { writeInlines } from './inlines.js';
import { type Orientation, sectionFrame } from './page-frame.js';
import { writeParagraph } from './paragraph.js';
import { type Scope, type Surroundings, textRoles } from './scope.js';

/** A body or an annex with the names of its bookmarks. */
export interface PreparedPart {
  readonly tree: DocumentTree;
  readonly layout: Layout;
  readonly startBookmark: string;
  readonly endBookmark: string;
  /** Bookmark of every anchor of the tree. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly words: WordsBookmarks;
  readonly isAnnex: boolean;
  /** The bookmark around all of it, where its directories must list nothing else. */
  readonly rangeBookmark?: string;
}

/** Gives the part and all its anchors their bookmarks; done for all parts before any is written, so that links reach ahead. */
export function preparePart(
  part: { readonly tree: DocumentTree; readonly layout: Layout },
  naming: { readonly label: string; readonly names: BookmarkNames; readonly parts: number; readonly isAnnex: boolean },
): PreparedPart {
  const startBookmark = newBookmark(naming.label, naming.names);
  const endBookmark = newBookmark(`Ende ${naming.label}`, naming.names);
  const bookmarks = new Map<string, string>();
  walk(part.tree.children, (node) => {
    if (!('id' in node) || node.id === undefined || bookmarks.has(node.id)) return;
    bookmarks.set(node.id, newBookmark(node.id, naming.names));
  });
  const words = nameAnchorWords(part.tree.children, naming.names);
  const isAlone = naming.parts === 1 || directoriesOf(part.tree.children).length === 0;
  return {
    tree: part.tree,
    layout: part.layout,
    startBookmark,
    endBookmark,
    bookmarks,
    words,
    isAnnex: naming.isAnnex,
    ...(!isAlone && { rangeBookmark: newHiddenBookmark('_Toc', naming.names) }),
  };
}

type Shared = Pick<Scope, 'hausstil' | 'styles' | 'distances' | 'report' | 'rasters' | 'annexTarget' | 'sequences'>;

/** The sections of the part: one, and more where pages lie across or have a head of their own. */
export function writePart(part: PreparedPart, shared: Shared): readonly ISectionOptions[] {
  const { rangeBookmark } = part;
  const range = rangeBookmark === undefined ? undefined : new Bookmark({ id: rangeBookmark, children: [] });
  const start = new Bookmark({ id: part.startBookmark, children: [] });
  const end = new Bookmark({ id: part.endBookmark, children: [] });
  const scope: Scope = {
    ...shared,
    layout: part.layout,
    numberWidth: numberWidths(part.tree.children, shared.hausstil),
    bookmarkOf: (anchor) => part.bookmarks.get(anchor),
    words: part.words,
    blocksOfPart: part.tree.children,
    ...(rangeBookmark !== undefined && { rangeBookmark }),
    counters: {
      lists: 0,
      pendingMarks: [...(range === undefined ? [] : [range.start]), start.start, start.end],
      placedBookmarks: new Set(),
      isAtPageTop: true,
      tallestInline: new Map(),
    },
    pictureHeights: pictureHeights(part.tree.children, shared.hausstil),
    blocks: (blocks, around) => writeBlocks(blocks, around, scope),
    inlines: (inlines, format, around) => writeInlines(inlines, format, around, scope),
  };
  const stretches = stretchesOf(part.tree);
  return stretches.map(({ orientation, frame, pages }, index): ISectionOptions => {
    const around = pageSurroundings(textArea(shared.hausstil, orientation).width);
    const children = pages.flatMap((blocks, page) => writePage(blocks, page === 0, { around, scope }));
    const isLast = index === stretches.length - 1;
    const last = isLast ? [end.start, end.end, ...(range === undefined ? [] : [range.end])] : [];
    const { status } = part.tree;
    const total = { bookmark: part.endBookmark, count: part.layout.pageCount };
    const beginsPart = index === 0;
    const look = { orientation, frame, status, total, beginsPart, restartsNotes: beginsPart && part.isAnnex };
    return {
      ...sectionFrame(look, shared.hausstil),
      children: closed(children, last, { around, scope }),
    };
  });
}

function pageSurroundings(width: Mm): Surroundings {
  return { roles: textRoles, place: 'text', width, indent: 0, listDepth: 0, format: {} };
}

interface Place {
  readonly around: Surroundings;
  readonly scope: Scope;
}

/**
 * The blocks of a page, begun by a paragraph next to nothing where a page break stood or a table comes first: a table
 * cannot begin a page by itself, and LibreOffice puts an empty line before one that opens the text.
 */
function writePage(blocks: readonly Block[], isFirst: boolean, { around, scope }: Place): readonly FileChild[] {
  scope.counters.isAtPageTop = true;
  const children = scope.blocks(blocks, around);
  if (isFirst && !(children[0] instanceof Table)) return children;
  return [writeParagraph({ style: 'Fuge', children: [], startsPage: !isFirst }, around, scope), ...children];
}

interface Stretch {
  readonly orientation: Orientation;
  readonly frame: PageFrame;
  /** What stands between page breaks; never empty, so that no blank page arises. */
  readonly pages: readonly (readonly Block[])[];
}

/** The blocks of the tree cut where pages change their kind; an empty document still has a page. */
function stretchesOf(tree: DocumentTree): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let open: Block[] = [];
  const close = () => {
    if (open.length > 0) stretches.push(stretch('hochformat', tree.frame, open));
    open = [];
  };
  for (const block of tree.children) {
    if (block.kind !== 'section') {
      open.push(block);
      continue;
    }
    close();
    stretches.push(stretch(block.orientation, block.frame ?? tree.frame, block.children));
  }
  close();
  return stretches.length > 0 ? stretches : [stretch('hochformat', tree.frame, [])];
}

function stretch(orientation: Orientation, frame: PageFrame, blocks: readonly Block[]): Stretch {
  const pages: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'page-break') pages.push([]);
    else pages.at(-1)?.push(block);
  }
  return { orientation, frame, pages: pages.filter((page) => page.length > 0) };
}

/**
 * The children with a paragraph at their end, which Word wants after a table and for the properties of the section, and
 * the marks in it. That paragraph is a point high, so that it never begins a page.
 */
function closed(
  children: readonly FileChild[],
  marks: readonly (BookmarkStart | BookmarkEnd)[],
  { around, scope }: Place,
): readonly FileChild[] {
  const last = children.at(-1);
  const isParagraph = last instanceof Paragraph;
  const end = isParagraph ? last : writeParagraph({ style: 'Fuge', children: [] }, around, scope);
  // An anchor without a paragraph of its own, an empty table say, is found at the end.
  for (const mark of [...scope.counters.pendingMarks.splice(0), ...marks]) end.addChildElement(mark);
  return isParagraph ? children : [...children, end];
}
