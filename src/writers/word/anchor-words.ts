// The words of a heading or caption that directories list and references quote: each has a bookmark around exactly these
// words, where somebody asks for them, so that Word can fetch them anew.
import { Bookmark, type ParagraphChild } from 'docx';
import { type DirectoryEntry, directoryEntries } from '../../document/directory.js';
import type { Block, Inline, Node, NodeOf } from '../../document/nodes.js';
import { childrenOf, plainText, walk } from '../../document/walk.js';
import { type BookmarkNames, newHiddenBookmark } from './bookmarks.js';
import type { Scope } from './scope.js';

/** Its number, its title, or both of them as a directory lists them. */
export type AnchorWords = 'nummer' | 'titel' | 'eintrag';

type Anchor = NodeOf<'heading' | 'table' | 'figure' | 'figure-group'>;

/** The bookmarks around words of the anchors of one part. */
export interface WordsBookmarks {
  /** The bookmark to be laid around these words of the anchor. */
  readonly around: (anchor: string, words: AnchorWords) => string | undefined;
  /** The bookmark around the very words that the reference shows. */
  readonly quotedBy: (reference: NodeOf<'cross-reference'>) => string | undefined;
}

/** Names a bookmark for all words of the blocks that something asks for. */
export function nameAnchorWords(blocks: readonly Block[], names: BookmarkNames): WordsBookmarks {
  const anchors = anchorsById(blocks);
  const given = new Map<string, string>();
  const name = (prefix: '_Toc' | '_Ref', key: string) => {
    if (!given.has(key)) given.set(key, newHiddenBookmark(prefix, names));
  };
  walk(blocks, (node) => {
    if (node.kind === 'directory') {
      for (const entry of directoryEntries(node, blocks)) if (hasWords(entry)) name('_Toc', `eintrag ${entry.anchor}`);
    }
    const words = node.kind === 'cross-reference' ? quotedWords(node, anchors) : undefined;
    if (words !== undefined) name('_Ref', words);
  });
  return {
    around: (anchor, words) => given.get(`${words} ${anchor}`),
    quotedBy: (reference) => {
      const words = quotedWords(reference, anchors);
      return words === undefined ? undefined : given.get(words);
    },
  };
}

/** An entry without any leads to its anchor as a place. */
function hasWords({ number, title }: DirectoryEntry): boolean {
  return number !== undefined || plainText(title) !== '';
}

function anchorsById(blocks: readonly Block[]): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  walk(blocks, (node) => {
    if (node.kind === 'index-mark' || !('id' in node) || node.id === undefined || anchors.has(node.id)) return;
    anchors.set(node.id, node);
  });
  return anchors;
}

/** Which words of which anchor the reference shows; nothing where Word could not fetch just these. */
function quotedWords(
  { target, show, label }: NodeOf<'cross-reference'>,
  anchors: ReadonlyMap<string, Anchor>,
): string | undefined {
  const anchor = anchors.get(target);
  if (anchor === undefined || show === 'seite' || label === '') return undefined;
  if (show === 'nummer' && anchor.number !== undefined) return label === anchor.number ? `nummer ${target}` : undefined;
  const { words } = splitTitle(anchor.kind === 'heading' ? anchor.children : anchor.caption);
  return words.every(isText) && plainText(words) === label ? `titel ${target}` : undefined;
}

const textKinds: ReadonlySet<Node['kind']> = new Set([
  'text',
  'emphasis',
  'strong',
  'struck',
  'script',
  'muted',
  'code',
]);

function isText(node: Node): boolean {
  return textKinds.has(node.kind) && childrenOf(node).every(isText);
}

/** A title without the footnotes and marks at its end, which a reference to it must not repeat. */
function splitTitle(inlines: readonly Inline[]): {
  readonly words: readonly Inline[];
  readonly notes: readonly Inline[];
} {
  const end = inlines.findLastIndex(({ kind }) => kind !== 'footnote' && kind !== 'index-mark') + 1;
  return { words: inlines.slice(0, end), notes: inlines.slice(end) };
}

/** The runs between the marks of the bookmark that these words of the anchor are to have; of two such anchors the first has it. */
export function markWords(
  children: readonly ParagraphChild[],
  { id, words }: { readonly id: string | undefined; readonly words: AnchorWords },
  { words: bookmarks, counters }: Scope,
): readonly ParagraphChild[] {
  const name = id === undefined ? undefined : bookmarks.around(id, words);
  if (name === undefined || counters.placedBookmarks.has(name)) return children;
  counters.placedBookmarks.add(name);
  return [new Bookmark({ id: name, children })];
}

/** The runs of a title, marked without the footnotes at its end. */
export function markTitle(
  inlines: readonly Inline[],
  id: string | undefined,
  {
    write,
    scope,
  }: { readonly write: (inlines: readonly Inline[]) => readonly ParagraphChild[]; readonly scope: Scope },
): readonly ParagraphChild[] {
  const { words, notes } = splitTitle(inlines);
  return [...markWords(write(words), { id, words: 'titel' }, scope), ...write(notes)];
}
