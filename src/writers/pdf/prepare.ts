// The files the typesetting program reads: the tree as document.json and its images, all of it data.
// No user text becomes source here or anywhere; places and bytes do not go over.

import { chartPicture } from '../../document/chart-picture.js';
import { directoryEntries, isEmptyDirectory } from '../../document/directory.js';
import type { Hausstil } from '../../document/hausstil.js';
import { naturalSize } from '../../document/image-size.js';
import { isLabelLine, isRemarkLine } from '../../document/label-line.js';
import { linkAnchor } from '../../document/link-anchor.js';
import { markAlt, markPicture } from '../../document/mark-picture.js';
import type { Block, DocumentTree, ImageData, Kind, Mm, Node, NodeOf } from '../../document/nodes.js';
import { type Numbered, numberGroup } from '../../document/number-group.js';
import { gradesBetween, pageMeasures, signaturesInRow } from '../../document/page-measures.js';
import { paper, pictureHeights } from '../../document/picture-room.js';
import { placeCells } from '../../document/place-cells.js';
import { placeEntries } from '../../document/place-index.js';
import { verbatimLines } from '../../document/verbatim-lines.js';
import { keepVoteParts } from '../../document/vote-parts.js';
import { childrenOf, headingsOf, plainText, rewrite, walk } from '../../document/walk.js';
import type { FontChain } from '../../source/fonts.js';
import { fontsFor } from './fonts-for.js';

/** What the program needs besides the tree. */
export interface PrepareOptions {
  readonly hausstil: Hausstil;
  readonly fonts: FontChain;
  /** What takes the place of pictures that cannot be set as they are, by their names. */
  readonly settable: ReadonlyMap<string, ImageData>;
}

/**
 * The program's input.
 *
 * Shape: `document.json` holds the tree's own fields, the house style as `style`, the `pageMeasures` and `gradesBetween`, the
 * `headingNumbers`, the kinds of numbers per `numberGroup`; plus for headings this group, their `title` and whether they carry the
 * `anchor`, for tables `columns` and `rows` as placed cells, for references whether their target exists, for links to `#anchor` their `target`, for directories
 * their `entries` and `numbers`, for the `counted` kinds their `index`, for figures whether they are blank, for charts and marks their
 * `image`, for images and charts the width they ask for and the greatest height, for images a `path` instead of bytes.
 */
export function prepare(
  written: DocumentTree,
  { hausstil, fonts, settable }: PrepareOptions,
): ReadonlyMap<string, Uint8Array> {
  const paths = new Map<string, string>();
  const tree = { ...written, children: countNodes(written.children, written.cutFrom?.footnotesBefore ?? 0) };
  const known: Known = { tree, anchors: anchorsOf(tree), heights: pictureHeights(tree.children, hausstil) };
  const files = new Map<string, Uint8Array>();
  const data = {
    ...tree,
    style: hausstil,
    pageMeasures,
    gradesBetween: gradesBetween(hausstil),
    headingNumbers: numbersByGroup(headingsOf(tree.children)),
  };
  const json = JSON.stringify(data, (key, value: unknown) => {
    if (key === 'at') return undefined;
    if (setInType.has(key) && typeof value === 'string') return inGlyphs(value);
    if (isImageData(value)) return { path: pathOf(settable.get(value.name) ?? value, paths, files) };
    return isNode(value) ? prepareNode(value, known) : value;
  });
  files.set('/document.json', Buffer.from(json, 'utf8'));
  files.set('/fonts.json', Buffer.from(JSON.stringify(fontsFor(json, fonts)), 'utf8'));
  return files;
}

/** Fields of nodes and frames whose texts are set in type. */
const setInType: ReadonlySet<string> = new Set(['value', 'label', 'term', 'headLeft', 'headRight', 'footLeft']);

/**
 * The text as the fonts draw it. Composed letters are one glyph that every reader copies and finds as one; decomposed ones some read
 * as two. Joiners before pictures – no font of ours draws the two as one sign – go: from right to left, Typst 0.14 sets what stands
 * before such a joiner twice when its font lacks the picture.
 */
function inGlyphs(text: string): string {
  return text.normalize('NFC').replace(/\u200d+(?=\p{Extended_Pictographic})/gu, '');
}

/** For every anchor the one node that carries it; a second node of the same id gets none. */
function anchorsOf(tree: DocumentTree): ReadonlyMap<string, Node> {
  const anchors = new Map<string, Node>();
  walk(tree.children, (node) => {
    if (!('id' in node) || node.id === undefined || node.id === '' || anchors.has(node.id)) return;
    anchors.set(node.id, node);
  });
  return anchors;
}

/** Kinds of which the program must tell one from the other. */
const counted = [
  'footnote',
  'directory',
  'numbered-lines',
  'heading',
  'table',
  'figure',
  'figure-group',
  'link',
  'annex-reference',
  'cross-reference',
] as const satisfies readonly Kind[];

/**
 * The blocks with the `index` of each counted node among its kind, in reading order from 1; one that has it keeps it.
 *
 * Shape: these say besides whether they stand in the head of a table, which is repeated on its pages, and tables whether theirs is.
 */
function countNodes(blocks: readonly Block[], footnotesBefore: number): readonly Block[] {
  const counts = new Map<Kind, number>(counted.map((kind) => [kind, kind === 'footnote' ? footnotesBefore : 0]));
  const repeated = new Set<Node>();
  return rewrite(blocks, (node) => {
    const repeatsHead = node.kind === 'table' && canRepeatHead(node);
    if (node.kind === 'table' && repeatsHead) walk(node.rows.slice(0, node.headerRows), (inner) => repeated.add(inner));
    const before = counts.get(node.kind);
    if (before === undefined) return node;
    const isSame = node.kind === 'numbered-lines' && node.continues === true;
    const index = isSame ? before : before + 1;
    counts.set(node.kind, index);
    return Object.assign({ index, isRepeated: repeated.has(node), repeatsHead }, node);
  });
}

/** Above rows that break because a table stands in them, Typst 0.14 may never end repeating a head that has footnotes. */
function canRepeatHead({ rows, headerRows }: NodeOf<'table'>): boolean {
  return !holds(rows.slice(0, headerRows), 'footnote') || !holds(rows.slice(headerRows), 'table');
}

function holds(nodes: readonly Node[], kind: Node['kind']): boolean {
  let isFound = false;
  walk(nodes, (node) => {
    isFound ||= node.kind === kind;
  });
  return isFound;
}

/** Numbers by their group, each width once: figures are equally wide, so every digit stands for all. */
function numbersByGroup(numbered: readonly Numbered[]): Readonly<Record<string, readonly string[]>> {
  const byGroup: Record<string, readonly string[]> = {};
  for (const one of numbered) {
    const shape = one.number?.replace(/\d/gu, '0');
    if (shape === undefined) continue;
    const group = numberGroup(one);
    const shapes = byGroup[group] ?? [];
    if (!shapes.includes(shape)) byGroup[group] = [...shapes, shape];
  }
  return byGroup;
}

function inGroup<N extends Numbered>(numbered: N): N & { readonly numberGroup: string } {
  return { ...numbered, numberGroup: numberGroup(numbered) };
}

/** What must be known of the whole to prepare a node. */
interface Known {
  readonly tree: DocumentTree;
  readonly anchors: ReadonlyMap<string, Node>;
  readonly heights: ReadonlyMap<Node, Mm>;
}

/** A line feed or tab in running text is a space like any other. */
const lineEnd = /\s*[\n\r]\s*|\t/gu;

function prepareNode(node: Node, { tree, anchors, heights }: Known): object {
  switch (node.kind) {
    case 'heading':
      return { ...inGroup(node), anchor: anchorOf(node, anchors), title: plainText(node.children).normalize('NFC') };
    case 'paragraph':
      if (isLabelLine(node)) return { ...node, isLabel: true };
      return isRemarkLine(node) ? { ...node, isRemark: true } : node;
    case 'figure':
      return { ...node, anchor: anchorOf(node, anchors), isBlank: isBlank(node.children, tree) };
    case 'figure-group':
      return { ...node, anchor: anchorOf(node, anchors), isBlank: isBlank(node.figures, tree) };
    case 'table':
      return { ...node, ...placeCells(node), anchor: anchorOf(node, anchors) };
    case 'index-mark':
      return { ...node, anchor: anchorOf(node, anchors), isRepeated: false };
    case 'directory': {
      if (node.of === 'orte') return { ...node, entries: placeEntries(tree.children) };
      const entries = directoryEntries(node, tree.children);
      return { ...node, entries: entries.map(inGroup), numbers: numbersByGroup(entries) };
    }
    case 'mark':
      return { ...node, image: markPicture(node), alt: markAlt(node) };
    case 'image': {
      const widthMm = node.widthMm ?? naturalSize(node.image)?.width;
      return { ...node, widthMm, mostHeightMm: heights.get(node) };
    }
    case 'chart': {
      // Wider than any page: as wide as there is room.
      const widthMm = node.widthMm ?? paper.long;
      return { ...node, svg: undefined, image: chartPicture(node), widthMm, mostHeightMm: heights.get(node) };
    }
    case 'inline-chart':
      return { ...node, svg: undefined, image: chartPicture(node) };
    case 'link': {
      const target = linkAnchor(node.url);
      return target !== undefined && anchors.has(target) ? { ...node, target } : node;
    }
    case 'text':
    case 'code':
      return { ...node, value: node.value.replace(lineEnd, ' ') };
    case 'verbatim':
      return { ...node, value: verbatimLines(node).join('\n') };
    case 'signatures':
      return { ...node, inRow: signaturesInRow(node.signatories.length) };
    case 'vote':
      return { ...node, counts: keepVoteParts(node.counts) };
    case 'cross-reference':
      return { ...node, hasTarget: anchors.has(node.target) };
    default:
      return node;
  }
}

/** Whether nobody would hear anything of what is in a figure: PDF/UA has none without content. */
function isBlank(nodes: readonly Node[], tree: DocumentTree): boolean {
  return nodes.every((node) => {
    if (node.kind === 'rule' || (node.kind === 'image' && node.isDecorative)) return true;
    if (node.kind === 'directory') return node.title.length === 0 && isEmptyDirectory(node, tree.children);
    const inner = childrenOf(node);
    return inner.length > 0 ? isBlank(inner, tree) : isHollow(node);
  });
}

/** Whether the node prints nothing by itself. */
function isHollow(node: Node): boolean {
  return 'children' in node || 'items' in node || 'figures' in node || ('value' in node && node.value === '');
}

function anchorOf(node: Node & { readonly id?: string }, anchors: ReadonlyMap<string, Node>): string | undefined {
  return node.id !== undefined && anchors.get(node.id) === node ? node.id : undefined;
}

function pathOf(image: ImageData, paths: Map<string, string>, files: Map<string, Uint8Array>): string {
  const known = paths.get(image.name);
  if (known !== undefined) return known;
  const path = `/images/${paths.size}.${image.format}`;
  paths.set(image.name, path);
  files.set(path, image.bytes);
  return path;
}

function isImageData(value: unknown): value is ImageData {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}
