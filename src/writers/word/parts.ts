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
import type { Block, DocumentTree } from '../../document/nodes.js';
import { pageMeasures } from '../../document/page-measures.js';
import { pictureHeights, textArea } from '../../document/picture-room.js';
import { walk } from '../../document/walk.js';
import { nameAnchorWords, type WordsBookmarks } from './anchor-words.js';
import { whiteAbove, whiteBelow, writeBlocks } from './blocks.js';
import { type BookmarkNames, newBookmark, newHiddenBookmark } from './bookmarks.js';
import { directoriesOf } from './directory-look.js';
import { marginRelief } from './distances.js';
import { holdsField } from './fields.js';
import { numberWidths } from './heading.js';
import { writeInlines } from './inlines.js';
import { sectionFrame } from './page-frame.js';
import { writeParagraph } from './paragraph.js';
import { type Scope, type Surroundings, textRoles } from './scope.js';
import { type Stretch, stretchesOf } from './stretches.js';
import { textRun } from './text-run.js';
import { mmOfPoints } from './units.js';
import { aboveFirstLine } from './white-between.js';

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
    // What is marked for the index is found by its field.
    if (node.kind === 'index-mark' || !('id' in node) || node.id === undefined || bookmarks.has(node.id)) return;
    bookmarks.set(node.id, newBookmark(node.id, naming.names));
  });
  const words = nameAnchorWords(part.tree.children, naming.names);
  const isAlone = naming.parts === 1 || !directoriesOf(part.tree.children).some(({ of }) => of === 'inhalt');
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

interface Shared
  extends Pick<
    Scope,
    'hausstil' | 'styles' | 'distances' | 'report' | 'rasters' | 'drawnByWord' | 'annexTarget' | 'sequences' | 'lists'
  > {
  /** Whether lines of any part have numbers: LibreOffice then counts those of all parts that do not say otherwise. */
  readonly fileHasNumberedLines: boolean;
}

/** Whether lines of the part have numbers. */
export function hasNumberedLines({ tree }: PreparedPart): boolean {
  return stretchesOf(tree).some((stretch) => stretch.hasNumberedLines);
}

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
  return stretches.map((stretch, index): ISectionOptions => {
    const around = pageSurroundings(stretch, shared);
    const place = { around, scope };
    const children = [...writeOpening(stretch, place), ...writePages(stretch, neighboursAt(stretches, index), place)];
    const isLast = index === stretches.length - 1;
    const last = isLast ? [end.start, end.end, ...(range === undefined ? [] : [range.end])] : [];
    const { status, cutFrom } = part.tree;
    const total = { bookmark: part.endBookmark, count: part.layout.pageCount };
    const beginsPart = index === 0;
    const look = { ...stretch, status, total, cutFrom, beginsPart, restartsNotes: beginsPart && part.isAnnex };
    return { ...sectionFrame(look, shared.hausstil), children: closed(children, last, place) };
  });
}

function pageSurroundings(
  { orientation, hasNumberedLines }: Stretch,
  { fileHasNumberedLines, hausstil }: Shared,
): Surroundings {
  const { width } = textArea(hausstil, orientation);
  return {
    roles: textRoles,
    place: 'text',
    width,
    indent: 0,
    listDepth: 0,
    format: {},
    ...(fileHasNumberedLines && { lines: hasNumberedLines ? 'numbered' : 'without-number' }),
  };
}

interface Place {
  readonly around: Surroundings;
  readonly scope: Scope;
}

/** Title pages and cover sheets begin further down, below a paragraph as high as what is free. */
function writeOpening({ opening, pages }: Stretch, { around, scope }: Place): readonly FileChild[] {
  if (opening === undefined) return [];
  const [first] = pages[0] ?? [];
  // The margin gave way for a line of the text; the first line here may be a title, which holds more white above it.
  const held = first === undefined ? 0 : marginRelief(scope.hausstil).top - mmOfPoints(aboveFirstLine(first, scope));
  const height = pageMeasures.withinMm.titlePage + held;
  return [writeParagraph({ style: 'Fuge', children: [], height }, around, scope)];
}

interface Neighbours {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
}

/** The blocks that a stretch follows, and is followed by, on the same page. */
function neighboursAt(stretches: readonly Stretch[], index: number): Neighbours {
  const next = stretches[index + 1];
  return {
    previous: stretches[index]?.startsPage ? undefined : stretches[index - 1]?.pages.at(-1)?.at(-1),
    next: next === undefined || next.startsPage ? undefined : next.pages[0]?.[0],
  };
}

/**
 * Pages with what begins them: a paragraph next to nothing where a page break stood or a table comes first, since a table
 * cannot begin a page by itself, and LibreOffice puts an empty line before one that opens the text.
 */
function writePages(
  { pages, startsPage }: Stretch,
  { previous, next }: Neighbours,
  { around, scope }: Place,
): readonly FileChild[] {
  return pages.flatMap((blocks, index) => {
    const isFirst = index === 0;
    scope.counters.isAtPageTop = startsPage || !isFirst;
    const [first] = blocks;
    const last = blocks.at(-1);
    const before = isFirst && previous && first && whiteAbove(previous, first, scope);
    const after = index === pages.length - 1 && last && next && whiteBelow(last, next, scope);
    const spaces = { ...(before && { before }), ...(after && { after }) };
    const children = scope.blocks(blocks, { ...around, ...spaces });
    if (isFirst && !(children[0] instanceof Table)) return children;
    return [writeParagraph({ style: 'Fuge', children: [], startsPage: !isFirst }, around, scope), ...children];
  });
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
  // LibreOffice 7.4 loses marks at the end of a text whose last paragraph holds a field or link.
  const isParagraph = last instanceof Paragraph && !(marks.length > 0 && holdsField(last));
  // Nor does it keep those of a last paragraph without any text.
  const end = isParagraph ? last : writeParagraph({ style: 'Fuge', children: [textRun(' ', {})] }, around, scope);
  // An anchor without a paragraph of its own, an empty table say, is found at the end.
  for (const mark of [...scope.counters.pendingMarks.splice(0), ...marks]) end.addChildElement(mark);
  return isParagraph ? children : [...children, end];
}
