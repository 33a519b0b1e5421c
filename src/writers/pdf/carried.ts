// What the PDF carries of a tree: every kind has its word here, and what is left out is reported and marked in the text.
// Nothing is set in type here.
import type { Finding, Position, Report } from '../../diagnostic.js';
import { chartPicture } from '../../document/chart-picture.js';
import type { Block, DocumentTree, Inline, Kind, Node, NodeOf, Placeholder } from '../../document/nodes.js';
import { leftOut, nestedPageBreak, unusableLink } from '../../document/shortfalls.js';
import { isPlaceholder, unfilled, withoutSlides } from '../../document/unfilled.js';
import { childrenOf, mapChildren } from '../../document/walk.js';

/** What this writer sets; a forgotten kind does not compile. Placeholders are gone once they are filled, notes where there are no slides. */
export const carried: { readonly [K in Kind]: K extends Placeholder['kind'] | 'speaker-notes' ? 'never' : 'carried' } =
  {
    text: 'carried',
    emphasis: 'carried',
    strong: 'carried',
    struck: 'carried',
    script: 'carried',
    muted: 'carried',
    code: 'carried',
    'line-break': 'carried',
    link: 'carried',
    footnote: 'carried',
    'annex-reference': 'carried',
    'cross-reference': 'carried',
    mark: 'carried',
    'inline-image': 'carried',
    'inline-chart': 'carried',
    'fill-in': 'carried',
    'index-mark': 'carried',
    heading: 'carried',
    paragraph: 'carried',
    list: 'carried',
    facts: 'carried',
    quote: 'carried',
    note: 'carried',
    columns: 'carried',
    resolution: 'carried',
    vote: 'carried',
    signatures: 'carried',
    directory: 'carried',
    table: 'carried',
    image: 'carried',
    chart: 'carried',
    figure: 'carried',
    'figure-group': 'carried',
    letterhead: 'carried',
    title: 'carried',
    'title-page': 'carried',
    'cover-sheet': 'carried',
    'fill-lines': 'carried',
    verbatim: 'carried',
    'numbered-lines': 'carried',
    section: 'carried',
    'page-break': 'carried',
    rule: 'carried',
    'speaker-notes': 'never',
    insertion: 'never',
    'indicator-words': 'never',
    'indicator-block': 'never',
    'record-block': 'never',
    'list-item': 'carried',
    fact: 'carried',
    'column-cell': 'carried',
    signatory: 'carried',
    'table-row': 'carried',
    'table-cell': 'carried',
  };

/** Longer addresses are refused by Typst 0.14 (`Url::new` in its model of links). */
const longestUrl = 8000;

/**
 * The tree with everything this writer cannot set replaced by a line that says so.
 *
 * Errors: reports `darstellung-fehlt` for each such node, `seitenwechsel-verschachtelt` and `link-unbrauchbar`.
 */
export function keepCarried(tree: DocumentTree, report: Report): DocumentTree {
  const children = tree.children.flatMap((block) => keepNode(block, { isOnPage: true }, report));
  return { ...tree, children: children as readonly Node[] as readonly Block[] };
}

interface Surroundings {
  /** Directly on the page, where a new page can begin. */
  readonly isOnPage: boolean;
  readonly at?: Position;
}

function keepNode(node: Node, around: Surroundings, report: Report): readonly Node[] {
  const at = node.at ?? around.at;
  const placed = at === undefined ? node : { ...node, at };
  if (isPlaceholder(node)) return unfilled(node);
  if (node.kind === 'speaker-notes') return withoutSlides(node);
  if (isUndrawn(placed)) {
    const { finding, line } = leftOut(placed, 'im PDF');
    report(finding);
    return [placeholder(node, line)];
  }
  const inside: Surroundings = { isOnPage: node.kind === 'section', ...(at !== undefined && { at }) };
  const problem = problemOf(placed, around);
  if (problem === undefined) return [mapChildren(node, (children) => keepChildren(children, inside, report))];
  report(problem);
  return keepChildren(childrenOf(node), { ...inside, isOnPage: false }, report);
}

/** Charts are drawn before any writer runs; one that was not has no picture. */
function isUndrawn(node: Node): node is NodeOf<'chart' | 'inline-chart'> {
  return (node.kind === 'chart' || node.kind === 'inline-chart') && chartPicture(node) === undefined;
}

/** What no PDF can do with a node, though it carries its kind; what is in the node stays. */
function problemOf(node: Node, around: Surroundings): Finding | undefined {
  if (beginsPage(node) && !around.isOnPage) return nestedPageBreak(node, 'im PDF');
  if (node.kind === 'link' && (node.url.trim() === '' || node.url.length > longestUrl))
    return unusableLink(node, 'im PDF');
  return undefined;
}

/** Kinds that begin a page, or set what runs along its edge. */
const ofPages: ReadonlySet<string> = new Set<Kind>([
  'page-break',
  'section',
  'title-page',
  'cover-sheet',
  'numbered-lines',
]);

function beginsPage(node: Node): boolean {
  return ofPages.has(node.kind);
}

function keepChildren(nodes: readonly Node[], around: Surroundings, report: Report): readonly Node[] {
  return nodes.flatMap((node) => keepNode(node, around, report));
}

function placeholder(node: Node, words: string): Block | Inline {
  const text: Inline = { kind: 'muted', children: [{ kind: 'text', value: words }] };
  return node.kind === 'inline-chart' ? text : { kind: 'paragraph', role: 'body', children: [text] };
}
