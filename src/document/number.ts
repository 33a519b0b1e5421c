// Gives a finished tree its numbers and anchors: headings, tables, figures, and the words that refer to them.
import type { Block, DocumentTree, Node, NodeOf } from './nodes.js';
import { plainText, rewrite, transformTree, walk } from './walk.js';

/** What is numbered besides captions. */
export interface NumberOptions {
  /** Whether headings without a number of their own get 1, 1.1 … */
  readonly headings: boolean;
}

/**
 * The tree with all numbers, anchors and cross-reference labels.
 *
 * Shape: ids of headings and of captioned tables and figures are unique, plain ASCII and made from their text; only tables
 *        and figures with a caption are numbered. Headings below one with a number such as "TOP 4" stay without, those
 *        below "4" become 4.1, those below "Anhang A" A.1. A reference finds its target however its umlauts and capitals are typed; one to a page keeps its
 *        label empty, for only writers know pages.
 */
export function numberTree(tree: DocumentTree, options: NumberOptions): DocumentTree {
  const { anchors, groupOf } = anchorsInOrder(tree.children);
  const { given, renamed } = nameAnchors(anchors, options);
  for (const [figure, group] of groupOf) {
    const [written, id] = [figure.id ?? '', given.get(group)?.id];
    if (written !== '' && id !== undefined && !renamed.has(written)) renamed.set(written, id);
  }
  const numbered = rewrite(tree.children, (node) => {
    if (isPartOfGroup(node, groupOf)) return withoutId(node);
    return isAnchor(node) ? { ...node, ...given.get(node) } : node;
  });
  return { ...tree, children: fillCrossReferences(numbered, renamed) };
}

/** The tree with the words for its annexes; an annex without a label – reported where it was called – shows its id. */
export function fillAnnexLabels(
  tree: DocumentTree,
  labels: ReadonlyMap<string, { readonly label: string; readonly title: string }>,
): DocumentTree {
  return transformTree(tree, (node) => {
    if (node.kind !== 'annex-reference') return [node];
    return [{ ...node, label: annexWords(node, labels.get(node.annex)) }];
  });
}

function annexWords(
  { annex, show, page }: NodeOf<'annex-reference'>,
  known: { readonly label: string; readonly title: string } | undefined,
): string {
  if (show === 'seite' && page !== undefined) return String(page);
  const name = (show === 'titel' ? known?.title : known?.label) ?? `Anlage „${annex}“`;
  // One word for a line, also where the rules of typography are off.
  return page === undefined ? name : `${name}, Seite\u00a0${page}`;
}

type Anchor = NodeOf<'heading' | 'table' | 'figure' | 'figure-group'>;
type Given = { readonly id: string; readonly number?: string };

function isAnchor(node: Node): node is Anchor {
  return node.kind === 'heading' || node.kind === 'table' || node.kind === 'figure' || node.kind === 'figure-group';
}

interface NamedAnchors {
  /** What each anchor gets. */
  readonly given: ReadonlyMap<Anchor, Given>;
  /** Ids as they were written and what became of them. */
  readonly renamed: Map<string, string>;
}

function nameAnchors(anchors: readonly Anchor[], options: NumberOptions): NamedAnchors {
  // Ids that somebody wrote come first: one made from a text must not take them.
  const reserved = new Set(anchors.map((anchor) => slug(anchor.id ?? '')));
  const claimed = new Set<string>();
  const headingNumbers = options.headings ? numberHeadings(anchors) : new Map<Anchor, string>();
  const counts = { Tabelle: 0, Abbildung: 0 };
  const given = new Map<Anchor, Given>();
  const renamed = new Map<string, string>();
  for (const anchor of anchors) {
    const number = anchor.number ?? headingNumbers.get(anchor) ?? captionNumber(anchor, counts);
    const written = slug(anchor.id ?? '');
    const text = anchor.kind === 'heading' ? plainText(anchor.children) || 'abschnitt' : (number ?? '');
    if (written === '' && text === '') continue;
    const id = written === '' ? freeId(madeSlug(text), claimed, reserved) : freeId(written, claimed, new Set());
    claimed.add(id);
    if (anchor.id !== undefined && anchor.id !== '' && !renamed.has(anchor.id)) renamed.set(anchor.id, id);
    given.set(anchor, number === undefined ? { id } : { id, number });
  }
  return { given, renamed };
}

type Figure = NodeOf<'figure'>;
type GroupOf = ReadonlyMap<Node, NodeOf<'figure-group'>>;

interface AnchorsInOrder {
  readonly anchors: readonly Anchor[];
  /** The figures that are parts of a group: they get neither number nor anchor, a reference to one leads to the group. */
  readonly groupOf: ReadonlyMap<Figure, NodeOf<'figure-group'>>;
}

function anchorsInOrder(blocks: readonly Block[]): AnchorsInOrder {
  const anchors: Anchor[] = [];
  const groupOf = new Map<Figure, NodeOf<'figure-group'>>();
  walk(blocks, (node) => {
    if (node.kind === 'figure-group') for (const figure of node.figures) groupOf.set(figure, node);
    if (isAnchor(node) && !isPartOfGroup(node, groupOf)) anchors.push(node);
  });
  return { anchors, groupOf };
}

function isPartOfGroup(node: Node, groupOf: GroupOf): node is Figure {
  return groupOf.has(node);
}

function withoutId({ id: _, ...figure }: Figure): Figure {
  return figure;
}

function numberHeadings(anchors: readonly Anchor[]): Map<Anchor, string> {
  const numbers = new Map<Anchor, string>();
  /** For each level the number last given there; absent where that heading must not be counted under. */
  const current: (string | undefined)[] = [];
  const counts: number[] = [];
  for (const heading of anchors) {
    if (heading.kind !== 'heading') continue;
    const above = heading.level === 1 ? '' : current[heading.level - 2];
    counts.length = heading.level;
    current.length = heading.level - 1;
    if (heading.isUnnumbered === true) continue;
    if (heading.number !== undefined) {
      const letter = /^Anhang\s([A-Z]+)$/u.exec(heading.number)?.[1];
      const last = /^(?:[0-9]+\.)*([0-9]+)$/u.exec(heading.number)?.[1];
      if (last !== undefined) counts[heading.level - 1] = Number(last);
      current[heading.level - 1] = letter ?? (last === undefined ? undefined : heading.number);
    } else if (above !== undefined) {
      const count = (counts[heading.level - 1] ?? 0) + 1;
      counts[heading.level - 1] = count;
      const number = above === '' ? String(count) : `${above}.${count}`;
      current[heading.level - 1] = number;
      numbers.set(heading, number);
    }
  }
  return numbers;
}

function captionNumber(anchor: Anchor, counts: { Tabelle: number; Abbildung: number }): string | undefined {
  if (anchor.kind === 'heading' || anchor.caption.length === 0) return undefined;
  const word = anchor.kind === 'table' ? 'Tabelle' : 'Abbildung';
  counts[word]++;
  // One word for a line: it is quoted in the middle of sentences.
  return `${word}\u00a0${counts[word]}`;
}

/** The wanted id, with a number behind it where it is claimed or reserved. */
function freeId(wanted: string, claimed: ReadonlySet<string>, reserved: ReadonlySet<string>): string {
  let id = wanted;
  for (let copy = 2; claimed.has(id) || reserved.has(id); copy++) id = `${wanted}-${copy}`;
  return id;
}

/** Word allows bookmarks of 40 characters (ECMA-376, ST_String of w:bookmarkStart/@w:name); a number may follow. */
const longestSlug = 34;

function madeSlug(text: string): string {
  return slug(text).slice(0, longestSlug).replace(/-$/u, '') || 'abschnitt';
}

/** Plain ASCII for bookmarks and destinations: a letter first, then letters, digits and hyphens. */
function slug(text: string): string {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
  return /^[0-9]/u.test(plain) ? `a-${plain}` : plain;
}

function fillCrossReferences(blocks: readonly Block[], renamed: ReadonlyMap<string, string>): readonly Block[] {
  const anchors = new Map(anchorsInOrder(blocks).anchors.map((anchor) => [anchor.id ?? '', anchor]));
  return rewrite(blocks, (node) => {
    if (node.kind !== 'cross-reference') return node;
    const target = renamed.get(node.target) ?? slug(node.target);
    const anchor = anchors.get(target);
    return anchor === undefined ? { ...node, label: node.target } : { ...node, target, label: labelFor(node, anchor) };
  });
}

function labelFor(reference: NodeOf<'cross-reference'>, anchor: Anchor): string {
  if (reference.show === 'seite') return '';
  const title = plainText(anchor.kind === 'heading' ? anchor.children : anchor.caption);
  return reference.show === 'titel' ? title : (anchor.number ?? title);
}
