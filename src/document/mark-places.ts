// Where a document has an index of places, marks for it before the places that its texts name. Changes no word and knows no place by itself.
import type { Block, DocumentTree, Inline, NodeOf } from './nodes.js';
import { mapChildren, plainText, walk } from './walk.js';

/** A place, and what texts call it. */
export interface PlaceName {
  /** As the index prints it: "Hennef (Sieg)". */
  readonly term: string;
  /** In upper and lower case as here: "Much" is a place, "much" none. */
  readonly names: readonly string[];
}

/**
 * The tree with an `index-mark` before the first mention of each place in a paragraph, and at the end of a heading.
 *
 * Shape: a name counts as a whole word, in the genitive ("Siegburgs"), and before a hyphen ("Troisdorf-Mitte"); the longest name
 *        wins. Marks stand in the line itself, never within what is emphasised or linked, and before what opens there. What is named in tables,
 *        captions, footnotes, directories and on title pages has none. A tree without such an index stays as it is.
 */
export function markPlaces(tree: DocumentTree, places: readonly PlaceName[]): DocumentTree {
  if (places.length === 0 || !hasPlaceIndex(tree.children)) return tree;
  const namesIn = finder(places);
  let count = 0;
  const marked = (term: string): Inline => {
    count += 1;
    // No anchor that is made from words has a colon.
    return { kind: 'index-mark', term, id: `ort:${count}` };
  };
  const mark = <B extends Block>(block: B): B => {
    if (block.kind === 'paragraph') return { ...block, children: markLine(block.children, namesIn, marked) };
    if (block.kind === 'heading') {
      const terms = new Set(namesIn(plainText(block.children)).map(({ term }) => term));
      return { ...block, children: [...block.children, ...[...terms].map(marked)] };
    }
    return unmarked.has(block.kind) ? block : mapChildren(block, (nodes) => nodes.map((node) => markIn(node as Block)));
  };
  const markIn = (node: Block): Block => mark(node);
  return { ...tree, children: tree.children.map(mark) };
}

function hasPlaceIndex(blocks: readonly Block[]): boolean {
  let isFound = false;
  walk(blocks, (node) => {
    isFound ||= node.kind === 'directory' && node.of === 'orte';
  });
  return isFound;
}

/** What is looked up by itself, or stands on a page nobody looks for. */
const unmarked: ReadonlySet<Block['kind']> = new Set([
  'table',
  'figure',
  'figure-group',
  'directory',
  'title-page',
  'cover-sheet',
  'letterhead',
  'title',
  'signatures',
]);

interface Mention {
  readonly term: string;
  /** Where the word begins that it is, or is part of. */
  readonly at: number;
}

/** Names of places in a text, in its order. */
function finder(places: readonly PlaceName[]): (text: string) => readonly Mention[] {
  const termOf = new Map<string, string>();
  for (const { term, names } of places) {
    for (const name of names) if (!termOf.has(plain(name))) termOf.set(plain(name), term);
  }
  const longestFirst = [...termOf.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const names = longestFirst.flatMap((name) => [...new Set([name, name.normalize('NFD')])].map(pattern)).join('|');
  // Not within a word, nor the second part of one: in "Köln-Bonn" stands Köln.
  const mention = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}]|[\\p{L}\\p{N}][-\u2010\u2011])(${names})(?:(?<![sxzß])s|(?<=[sxzß])['’])?(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(mention)].flatMap(({ 1: name = '', index }) => {
      const term = termOf.get(plain(name));
      return term === undefined ? [] : [{ term, at: text.slice(0, index).search(/\S*$/u) }];
    });
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-');
}

/** The name however its spaces and hyphens are set. */
function pattern(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    .replaceAll(' ', '[\\s\\u00a0\\u202f]+')
    .replaceAll('-', '[-\\u2010\\u2011]');
}

/** The line with a mark before the first mention of each place. */
function markLine(
  line: readonly Inline[],
  namesIn: (text: string) => readonly Mention[],
  marked: (term: string) => Inline,
): readonly Inline[] {
  const seen = new Set<string>();
  const first = ({ term }: Mention) => {
    const isFirst = !seen.has(term);
    seen.add(term);
    return isFirst;
  };
  return line.flatMap((inline): readonly Inline[] => {
    if (inline.kind !== 'text')
      return [
        ...namesIn(wordsOf(inline))
          .filter(first)
          .map(({ term }) => marked(term)),
        inline,
      ];
    return parted(inline, namesIn(inline.value).filter(first), marked);
  });
}

/** What is printed as typed, in a footnote or filled in from elsewhere names no place. */
function wordsOf(inline: Inline): string {
  return 'children' in inline && inline.kind !== 'footnote' ? plainText([inline]) : '';
}

function parted(
  text: NodeOf<'text'>,
  mentions: readonly Mention[],
  marked: (term: string) => Inline,
): readonly Inline[] {
  let from = 0;
  const parts: Inline[] = [];
  for (const { term, at } of mentions) {
    if (at > from) parts.push({ ...text, value: text.value.slice(from, at) });
    from = Math.max(from, at);
    parts.push(marked(term));
  }
  return [...parts, ...(from < text.value.length ? [{ ...text, value: text.value.slice(from) }] : [])];
}
