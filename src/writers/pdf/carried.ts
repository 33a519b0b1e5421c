// What the PDF carries of a tree: every kind has its word here, and what is left out is reported and marked in the text.
// Nothing is set in type here.
import type { Finding, Position, Report } from '../../diagnostic.js';
import type { Block, DocumentTree, Inline, Kind, Node } from '../../document/nodes.js';
import { childrenOf, mapChildren } from '../../document/walk.js';

/** Whether this writer sets a kind; a forgotten kind does not compile. */
export const carried: { readonly [K in Kind]: 'carried' | 'not-yet' } = {
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
  'inline-chart': 'not-yet',
  'fill-in': 'carried',
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
  directory: 'not-yet',
  table: 'carried',
  image: 'carried',
  chart: 'not-yet',
  figure: 'carried',
  'figure-group': 'not-yet',
  letterhead: 'carried',
  title: 'carried',
  'title-page': 'not-yet',
  'cover-sheet': 'not-yet',
  'fill-lines': 'carried',
  verbatim: 'carried',
  'numbered-lines': 'not-yet',
  section: 'carried',
  'page-break': 'carried',
  rule: 'carried',
  insertion: 'not-yet',
  'list-item': 'carried',
  fact: 'carried',
  'column-cell': 'carried',
  signatory: 'carried',
  'table-row': 'carried',
  'table-cell': 'carried',
};

/** What users call the kinds that may be missing, with article: it stands in sentences. */
const germanNames: { readonly [K in Kind]?: string } = {
  'inline-chart': 'Ein Diagramm in der Zeile',
  chart: 'Ein Diagramm',
  directory: 'Ein Verzeichnis',
  'figure-group': 'Eine Gruppe von Abbildungen',
  'title-page': 'Eine Titelseite',
  'cover-sheet': 'Ein Deckblatt',
  'numbered-lines': 'Ein Abschnitt mit Zeilennummern',
  insertion: 'Ein eingefügter Text',
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
  const place = at === undefined ? {} : { at };
  if (carried[node.kind] === 'not-yet') {
    const name = germanNames[node.kind] ?? 'Ein Teil';
    report({
      code: 'darstellung-fehlt',
      severity: 'Warnung',
      message: `${name} lässt sich im PDF noch nicht darstellen und fehlt dort; ein Hinweis steht an seiner Stelle.`,
      remedy: 'Beschreiben Sie den Inhalt vorerst in Worten oder als Tabelle.',
      ...place,
    });
    return [placeholder(node, `[${name} fehlt in dieser Fassung.]`)];
  }
  const problem = problemOf(node, around);
  if (problem !== undefined) {
    report({ ...problem.finding, ...place });
    return keepChildren(problem.kept, { ...place, isOnPage: false }, report);
  }
  const isOnPage = node.kind === 'section';
  return [mapChildren(node, (children) => keepChildren(children, { ...place, isOnPage }, report))];
}

interface Problem {
  readonly finding: Finding;
  /** What of the node stays in the document. */
  readonly kept: readonly Node[];
}

/** What no PDF can do with a node, though it carries its kind. */
function problemOf(node: Node, around: Surroundings): Problem | undefined {
  const isNested = (node.kind === 'page-break' || node.kind === 'section') && !around.isOnPage;
  if (isNested) {
    return {
      kept: childrenOf(node),
      finding: {
        code: 'seitenwechsel-verschachtelt',
        severity: 'Warnung',
        message: 'In einem anderen Block kann im PDF keine neue Seite beginnen; der Seitenwechsel fehlt dort.',
        remedy: 'Setzen Sie den Seitenwechsel oder „::: querformat“ vor oder hinter den Block, nicht in ihn.',
      },
    };
  }
  if (node.kind === 'link' && (node.url.trim() === '' || node.url.length > longestUrl)) {
    return {
      kept: node.children,
      finding: {
        code: 'link-unbrauchbar',
        severity: 'Warnung',
        message: `Mit der Adresse „${node.url.slice(0, 60)}“ kann ein PDF nichts anfangen; ihr Text steht ohne Link im PDF.`,
        remedy: 'Schreiben Sie eine vollständige Adresse, zum Beispiel https://www.example.org/satzung.pdf.',
      },
    };
  }
  return undefined;
}

function keepChildren(nodes: readonly Node[], around: Surroundings, report: Report): readonly Node[] {
  return nodes.flatMap((node) => keepNode(node, around, report));
}

function placeholder(node: Node, words: string): Block | Inline {
  const text: Inline = { kind: 'muted', children: [{ kind: 'text', value: words }] };
  return node.kind === 'inline-chart' ? text : { kind: 'paragraph', role: 'body', children: [text] };
}
