// What the handlers of blocks and inlines share: the things that hold for one part of the file, and what a parent hands down.
import { Bookmark, type BookmarkEnd, type BookmarkStart, type FileChild, type ParagraphChild } from 'docx';
import type { Report } from '../../diagnostic.js';
import type { Hausstil } from '../../document/hausstil.js';
import type { Layout } from '../../document/layout.js';
import type { Block, Inline, Mm, Node, Pt } from '../../document/nodes.js';
import type { DrawnByOffice } from '../../office/charts/chart-look.js';
import type { WordsBookmarks } from './anchor-words.js';
import type { Distances } from './distances.js';
import type { ParagraphStyles, StyleId } from './paragraph-style.js';

/** Where an annex reference leads: to a place in this file or to a file beside it. */
export type AnnexTarget = { readonly bookmark: string } | { readonly file: string };

/** What holds for one part (body or annex) of the file. */
export interface Scope {
  readonly hausstil: Hausstil;
  readonly styles: ParagraphStyles;
  readonly distances: Distances;
  readonly report: Report;
  readonly layout: Layout;
  /** Width of the numbers before the headings of each `numberGroup`, so that the titles of a group stand below each other. */
  readonly numberWidth: ReadonlyMap<string, Pt>;
  /** The bookmark of an anchor of this part. */
  readonly bookmarkOf: (anchor: string) => string | undefined;
  /** The bookmarks around words of the anchors of this part. */
  readonly words: WordsBookmarks;
  /** The blocks of the whole part: what its directories list. */
  readonly blocksOfPart: readonly Block[];
  /** The bookmark around the whole part, where the file has others that its directories must not list. */
  readonly rangeBookmark?: string;
  readonly annexTarget: (annex: string) => AnnexTarget | undefined;
  /** The last number of each sequence of captions in the file, as Word counts them. */
  readonly sequences: Map<string, number>;
  readonly counters: Counters;
  /** How many lists have begun in the file, its annexes included; each numbers by itself. */
  readonly lists: { begun: number };
  /** PNG of an SVG by the image's name; made beforehand because drawing takes a library that is loaded late. */
  readonly rasters: ReadonlyMap<string, Uint8Array>;
  /** The charts that are no pictures. */
  readonly drawnByWord: ReadonlyMap<Node, DrawnByOffice>;
  /** The greatest height of every image and chart, so that it fits its page with what belongs to it. */
  readonly pictureHeights: ReadonlyMap<Node, Mm>;
  readonly blocks: (blocks: readonly Block[], around: Surroundings) => readonly FileChild[];
  readonly inlines: (inlines: readonly Inline[], format: RunFormat, around: Surroundings) => readonly ParagraphChild[];
}

/** What grows while a part is written; kept apart from what is inherited. */
export interface Counters {
  /** Marks of bookmarks that stand at the beginning of the next paragraph written. */
  readonly pendingMarks: (BookmarkStart | BookmarkEnd)[];
  /** Bookmarks that have their place: of two nodes with one id the first is the anchor. */
  readonly placedBookmarks: Set<string>;
  /** Whether the next paragraph written is the first of a page, where there is nothing to keep a distance from. */
  isAtPageTop: boolean;
  /** How far pictures in the line reach above the baseline of the next paragraph written in that place. Units: pt. */
  readonly tallestInline: Map<Surroundings['place'], Pt>;
}

/** Formatting that inlines hand down to their children. */
export interface RunFormat {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly superScript?: boolean;
  readonly subScript?: boolean;
  readonly style?: 'Hyperlink' | 'Code' | 'Nebensache' | 'Abstimmungsergebnis' | 'Randvermerk';
  readonly color?: string;
  /** Where it is not the style's. Units: half points. */
  readonly size?: number;
}

/** A frame around paragraphs: the accent bar of a resolution or the tint of a note. */
export interface Frame {
  readonly kind: 'bar' | 'tint';
  /** From the margins to its edges; what is set back further within it must not take them along. */
  readonly left: Mm;
  readonly right: Mm;
  /** From the margin to where its text begins. */
  readonly text: Mm;
}

/** What a block inherits from the blocks it stands in. */
export interface Surroundings {
  /** Styles of the three paragraph roles here. */
  readonly roles: { readonly body: StyleId; readonly lead: StyleId; readonly fine: StyleId };
  readonly place: 'text' | 'cell' | 'footnote';
  /** From the left margin to where its lines end. */
  readonly width: Mm;
  readonly indent: Mm;
  readonly frame?: Frame;
  /** How many lists this is in. */
  readonly listDepth: number;
  readonly format: RunFormat;
  readonly align?: 'left' | 'center' | 'right';
  /** Kept free at the right margin: by what stands back from it, or so that decimal commas stand below each other. */
  readonly rightIndent?: Mm;
  /** Least space before the first paragraph; after a table, say, which has none of its own. */
  readonly before?: Pt;
  /** Space before the first paragraph, whatever its style says. */
  readonly exactBefore?: Pt;
  /** Space after the last paragraph, before a table. */
  readonly after?: Pt;
  /** Whether its lines are numbered, or stand in a document where others are. */
  readonly lines?: 'numbered' | 'without-number';
  /** That words are too long for its lines, where its style has them whole. */
  readonly longWords?: 'hyphenated';
  /** Whether the last paragraph must stay on the page of what follows, whatever its style says. */
  readonly keepsWithNext?: boolean;
  /** Whether every block must stay on the page of the next. */
  readonly staysTogether?: boolean;
}

/** Room for a few letters: no table, column or picture must become narrower, however deep it stands in others. */
const leastWidth: Mm = 8;

/** What the indent leaves of the width. */
export function widthAfterIndent({ width, indent }: Pick<Surroundings, 'width' | 'indent'>): Mm {
  return Math.max(leastWidth, width - indent);
}

/** The roles in running text. */
export const textRoles: Surroundings['roles'] = { body: 'Normal', lead: 'Einleitung', fine: 'Klein' };

/** The surroundings of words that are set in a style of their own: what is drawn among them is as large as they are. */
export function inStyle(around: Surroundings, style: StyleId): Surroundings {
  return { ...around, roles: { ...around.roles, body: style } };
}

/** The place inside of what keeps some of its width for itself. */
export function insetBy(
  { indent, width, rightIndent = 0 }: Surroundings,
  { left = 0, right = 0 }: { readonly left?: Mm; readonly right?: Mm },
): Pick<Surroundings, 'indent' | 'width' | 'rightIndent'> {
  return { indent: indent + left, width: width - right, rightIndent: rightIndent + right };
}

/** How far the text stands back within the frame around it. */
export function setBackInFrame({ frame, indent }: Surroundings): Mm {
  return frame === undefined ? 0 : indent - frame.text;
}

/** Lets the bookmark of an anchor begin with the next paragraph written. */
export function announceAnchor(anchor: string, { bookmarkOf, counters }: Scope): void {
  const bookmark = bookmarkOf(anchor);
  if (bookmark === undefined || counters.placedBookmarks.has(bookmark)) return;
  counters.placedBookmarks.add(bookmark);
  const { start, end } = new Bookmark({ id: bookmark, children: [] });
  counters.pendingMarks.push(start, end);
}

/** The surroundings of one of several parts: space before is the first one's, space after and ties are the last one's. */
export function partOf(
  around: Surroundings,
  place: { readonly isFirst: boolean; readonly isLast: boolean },
): Surroundings {
  const { before, exactBefore, after, keepsWithNext, ...inherited } = around;
  return {
    ...inherited,
    ...(place.isFirst && before !== undefined && { before }),
    ...(place.isFirst && exactBefore !== undefined && { exactBefore }),
    ...(place.isLast && after !== undefined && { after }),
    ...(place.isLast && keepsWithNext !== undefined && { keepsWithNext }),
  };
}

/** The only part. */
export const whole = { isFirst: true, isLast: true } as const;
/** The first of several parts. */
export const opening = { isFirst: true, isLast: false } as const;
/** Neither the first nor the last. */
export const middle = { isFirst: false, isLast: false } as const;
/** The last of several parts. */
export const closing = { isFirst: false, isLast: true } as const;
