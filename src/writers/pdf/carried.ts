// What the PDF carries of a tree: every kind has its word here, and what is left out is reported and marked in the text.
// Nothing is set in type here.
import type { Position, Report } from '../../diagnostic.js';
import type { Block, DocumentTree, Inline, Kind, Node } from '../../document/nodes.js';
import { mapChildren, plainText } from '../../document/walk.js';

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

/** Kinds that begin a page and so cannot stand inside another block. */
const wholePageKinds = new Set<Kind>(['page-break', 'section']);

/**
 * The tree with everything this writer cannot set replaced by a line that says so.
 *
 * Errors: reports `darstellung-fehlt` for each such node.
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
  if (wholePageKinds.has(node.kind) && !around.isOnPage) {
    report({
      code: 'darstellung-fehlt',
      severity: 'Warnung',
      message: 'Eine neue Seite kann im PDF nicht innerhalb eines anderen Blocks beginnen; der Umbruch fehlt dort.',
      remedy: 'Setzen Sie den Seitenwechsel vor oder hinter den Block, nicht in ihn.',
      ...place,
    });
    return node.kind === 'section' ? keepChildren(node.children, { ...place, isOnPage: false }, report) : [];
  }
  if (node.kind === 'heading' && (node.number ?? '').trim() === '' && plainText(node.children) === '') {
    report({
      code: 'darstellung-fehlt',
      severity: 'Warnung',
      message: 'Eine Überschrift ohne Text lässt sich im PDF nicht darstellen; sie fehlt dort.',
      remedy: 'Schreiben Sie den Titel hinter die Zeichen „#“ oder löschen Sie die leere Überschrift.',
      ...place,
    });
    return [];
  }
  const isOnPage = node.kind === 'section';
  return [mapChildren(node, (children) => keepChildren(children, { ...place, isOnPage }, report))];
}

function keepChildren(nodes: readonly Node[], around: Surroundings, report: Report): readonly Node[] {
  return nodes.flatMap((node) => keepNode(node, around, report));
}

function placeholder(node: Node, words: string): Block | Inline {
  const text: Inline = { kind: 'muted', children: [{ kind: 'text', value: words }] };
  return node.kind === 'inline-chart' ? text : { kind: 'paragraph', role: 'body', children: [text] };
}
