// What a contents list, a list of tables or a list of figures names, in order; every writer prints the same entries.
// Pages are no business of the tree: writers add them from where the anchors came to stand.
import { type Finding, placed, type Report } from '../diagnostic.js';
import type { Block, DocumentTree, Inline, Node, NodeOf } from './nodes.js';
import { placeEntries } from './place-index.js';
import { headingsOf, plainText, transform, transformTree, walk } from './walk.js';

/** One line of a directory. */
export interface DirectoryEntry {
  /** The anchor it leads to. */
  readonly anchor: string;
  /** Depth of indentation, from 1. */
  readonly level: number;
  /** "4.1", "TOP 4", "Tabelle 3"; absent = none. */
  readonly number?: string;
  /** The title as printed there, without footnotes and links: an entry is a link by itself. */
  readonly title: readonly Inline[];
}

/**
 * The entries of the directory.
 *
 * Shape: headings down to its depth, or the tables or figures that have a caption or number and an anchor; in reading order.
 */
export function directoryEntries(directory: NodeOf<'directory'>, blocks: readonly Block[]): readonly DirectoryEntry[] {
  if (directory.of === 'inhalt') {
    return headingsOf(blocks)
      .filter((heading) => heading.level <= directory.depth && heading.id !== '')
      .map(({ id, level, number, children }) => entry({ id, level, number, words: children }));
  }
  // Its lines lead to more than one page each: document/place-index.ts.
  if (directory.of === 'orte') return [];
  return captionedIn(blocks, directory.of === 'tabellen' ? ['table'] : ['figure', 'figure-group']).map(
    ({ id, number, caption }) => entry({ id, level: 1, number, words: caption }),
  );
}

/** Whether the directory lists nothing. */
export function isEmptyDirectory(directory: NodeOf<'directory'>, blocks: readonly Block[]): boolean {
  const entries = directory.of === 'orte' ? placeEntries(blocks) : directoryEntries(directory, blocks);
  return entries.length === 0;
}

/**
 * The tree without directories that have no entries.
 *
 * Errors: reports `verzeichnis-leer` for each.
 */
export function dropEmptyDirectories(tree: DocumentTree, report: Report): DocumentTree {
  return transformTree(tree, (node) => {
    if (node.kind !== 'directory' || !isEmptyDirectory(node, tree.children)) return [node];
    report(placed(emptyDirectory(node), node.at));
    return [];
  });
}

/** What each kind of directory lists, as one would add it. */
const listed: Readonly<Record<NodeOf<'directory'>['of'], string>> = {
  inhalt: 'Überschriften bis zur angegebenen Tiefe',
  tabellen: 'Tabellen mit einem Titel',
  abbildungen: 'Abbildungen mit einem Titel',
  orte: 'Orte aus gebiete.yaml in den Texten',
};

function emptyDirectory({ of, title }: NodeOf<'directory'>): Omit<Finding, 'at'> {
  const name = plainText(title);
  return {
    code: 'verzeichnis-leer',
    severity: 'Hinweis',
    message: `Das Verzeichnis${name === '' ? '' : ` „${name}“`} hätte keinen Eintrag und entfällt: Es gibt keine ${listed[of]}.`,
    remedy: `Nehmen Sie „::: verzeichnis art=${of}“ aus der Vorlage, wenn es nie gebraucht wird.`,
  };
}

type Captioned = NodeOf<'table' | 'figure' | 'figure-group'> & { readonly id: string };

/** Figures of a group belong to its caption. */
function captionedIn(blocks: readonly Block[], kinds: readonly Node['kind'][]): readonly Captioned[] {
  const found: Captioned[] = [];
  const inGroups = new Set<Node>();
  walk(blocks, (node) => {
    if (node.kind === 'figure-group') for (const figure of node.figures) inGroups.add(figure);
    if (!('caption' in node) || node.id === undefined || node.id === '') return;
    const isNamed = node.number !== undefined || node.caption.length > 0;
    if (kinds.includes(node.kind) && isNamed && !inGroups.has(node)) found.push(node as Captioned);
  });
  return found;
}

function entry(given: {
  readonly id: string;
  readonly level: number;
  readonly number: string | undefined;
  readonly words: readonly Inline[];
}): DirectoryEntry {
  const { id, level, number, words } = given;
  return { anchor: id, level, ...(number !== undefined && { number }), title: bareWords(words) };
}

/** The inlines without what must not stand twice or inside a link: footnotes and marks go, links and references keep their words. */
export function bareWords(inlines: readonly Inline[]): readonly Inline[] {
  return transform(inlines, (node): readonly Node[] => {
    switch (node.kind) {
      case 'footnote':
      case 'index-mark':
        return [];
      case 'link':
        return node.children;
      case 'annex-reference':
      case 'cross-reference':
        return [{ kind: 'text', value: node.label }];
      case 'line-break':
        return [{ kind: 'text', value: ' ' }];
      default:
        return [node];
    }
  });
}
