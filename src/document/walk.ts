// The one place that knows which fields of a node hold other nodes; everything that looks through a tree comes here.
import type { Block, DocumentTree, Inline, Kind, Node, NodeOf, Part } from './nodes.js';

/** For every kind the fields with child nodes, in reading order. */
export const childSlots: { readonly [K in Kind]: readonly (keyof NodeOf<K>)[] } = {
  text: [],
  emphasis: ['children'],
  strong: ['children'],
  struck: ['children'],
  script: ['children'],
  muted: ['children'],
  code: [],
  'line-break': [],
  link: ['children'],
  footnote: ['children'],
  'annex-reference': [],
  'cross-reference': [],
  mark: [],
  'inline-image': [],
  'inline-chart': [],
  'fill-in': [],
  'index-mark': [],
  'indicator-words': [],
  heading: ['children', 'aside'],
  paragraph: ['children'],
  list: ['items'],
  facts: ['items'],
  quote: ['children'],
  note: ['title', 'children'],
  columns: ['cells'],
  resolution: ['label', 'children'],
  vote: ['result', 'counts'],
  signatures: ['signatories'],
  directory: ['title'],
  table: ['caption', 'rows', 'notes', 'source'],
  image: [],
  chart: [],
  figure: ['children', 'caption', 'notes', 'source'],
  'figure-group': ['figures', 'caption'],
  letterhead: ['name', 'subline'],
  title: ['children', 'subtitle'],
  'title-page': ['children'],
  'cover-sheet': ['children'],
  'fill-lines': [],
  verbatim: [],
  'numbered-lines': ['children'],
  section: ['children'],
  'page-break': [],
  rule: [],
  'speaker-notes': ['children'],
  insertion: [],
  'indicator-block': [],
  'record-block': [],
  'list-item': ['children'],
  fact: ['term', 'value'],
  'column-cell': ['title', 'children'],
  signatory: ['name', 'role'],
  'table-row': ['cells'],
  'table-cell': ['children'],
};

/** The lists of children of the node with the names of their fields, in reading order. */
export function slotsOf(node: Node): readonly { readonly field: string; readonly nodes: readonly Node[] }[] {
  return fieldsOf(node).map((field) => ({ field, nodes: nodesIn(node, field) }));
}

function fieldsOf(node: Node): readonly string[] {
  return childSlots[node.kind];
}

const none: readonly Node[] = [];

function nodesIn(node: Node, field: string): readonly Node[] {
  return (node as unknown as Readonly<Record<string, readonly Node[] | undefined>>)[field] ?? none;
}

const inlineKinds: { readonly [K in Inline['kind']]: true } = {
  text: true,
  emphasis: true,
  strong: true,
  struck: true,
  script: true,
  muted: true,
  code: true,
  'line-break': true,
  link: true,
  footnote: true,
  'annex-reference': true,
  'cross-reference': true,
  mark: true,
  'inline-image': true,
  'inline-chart': true,
  'fill-in': true,
  'index-mark': true,
  'indicator-words': true,
};

/** Whether the node stands inside a line. */
export function isInline(node: Node): node is Inline {
  return node.kind in inlineKinds;
}

const partKinds: { readonly [K in Part['kind']]: true } = {
  'list-item': true,
  fact: true,
  'column-cell': true,
  signatory: true,
  'table-row': true,
  'table-cell': true,
};

/** Whether the node stands by itself, one below the other. */
export function isBlock(node: Node): node is Block {
  return !isInline(node) && !(node.kind in partKinds);
}

/** The node's children in reading order. */
export function childrenOf(node: Node): readonly Node[] {
  const [first, ...others] = fieldsOf(node);
  if (first === undefined) return none;
  const nodes = nodesIn(node, first);
  return others.length === 0 ? nodes : [nodes, ...others.map((field) => nodesIn(node, field))].flat();
}

/** Visits every node below, parents before children, in reading order; `depth` counts from 1 for the given ones. */
export function walk(nodes: readonly Node[], visit: (node: Node, depth: number) => void, depth = 1): void {
  for (const node of nodes) {
    visit(node, depth);
    // Without a list of all children: long documents are walked through so often that making it was a tenth of their time.
    for (const field of fieldsOf(node)) walk(nodesIn(node, field), visit, depth + 1);
  }
}

/** The node with every list of children replaced by `change(list)`; the node itself is returned where no child changed. */
export function mapChildren<N extends Node>(node: N, change: (nodes: readonly Node[]) => readonly Node[]): N {
  let changed: Record<string, readonly Node[]> | undefined;
  for (const field of fieldsOf(node)) {
    const nodes = nodesIn(node, field);
    const next = change(nodes);
    // A field that is absent stays absent.
    if (!isSame(nodes, next)) changed = { ...changed, [field]: next };
  }
  return changed === undefined ? node : { ...node, ...changed };
}

function isSame(nodes: readonly Node[], others: readonly Node[]): boolean {
  return nodes === others || (nodes.length === others.length && nodes.every((node, index) => node === others[index]));
}

/**
 * The nodes with each one replaced by what `change` makes of it, children first.
 *
 * Shape: `change` returns the replacement nodes (none = dropped); it must stay within what the parent may hold.
 */
export function transform<N extends Node>(nodes: readonly N[], change: (node: Node) => readonly Node[]): readonly N[] {
  const changed: readonly Node[] = nodes.flatMap((node) =>
    change(mapChildren(node, (inner) => transform(inner, change))),
  );
  return changed as readonly N[];
}

/** The tree with its blocks transformed. */
export function transformTree(tree: DocumentTree, change: (node: Node) => readonly Node[]): DocumentTree {
  return { ...tree, children: transform(tree.children, change) };
}

/**
 * The blocks with every node changed, parents first, so that `change` meets each node as it was, whatever happens below it.
 *
 * Shape: what does not change, and has nothing below it that does, stays the same object.
 */
export function rewrite(blocks: readonly Block[], change: (node: Node) => Node): readonly Block[] {
  const rewriteAll = (nodes: readonly Node[]): readonly Node[] => {
    const changed = nodes.map((node) => mapChildren(change(node), rewriteAll));
    return changed.every((node, index) => node === nodes[index]) ? nodes : changed;
  };
  return rewriteAll(blocks) as readonly Block[];
}

/** The bare text of inlines as a reader hears it: for bookmarks, titles and alternative texts. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(inlineText).join('').replace(/\s+/gu, ' ').trim();
}

function inlineText(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.value;
    case 'line-break':
      return ' ';
    case 'annex-reference':
    case 'cross-reference':
    case 'mark':
      return inline.label;
    case 'inline-image':
    case 'inline-chart':
      return inline.alt;
    case 'footnote':
    case 'fill-in':
    case 'index-mark':
    case 'indicator-words':
      return '';
    default:
      return inline.children.map(inlineText).join('');
  }
}

/** Every heading of the tree in order, wherever it stands. */
export function headingsOf(blocks: readonly Block[]): readonly NodeOf<'heading'>[] {
  const found: NodeOf<'heading'>[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'heading') found.push(node);
  });
  return found;
}
