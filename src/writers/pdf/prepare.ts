// The files the typesetting program reads: the tree as document.json and its images, all of it data.
// No user text becomes source here or anywhere; places and bytes do not go over.
import type { Hausstil } from '../../document/hausstil.js';
import type { DocumentTree, ImageData, Node } from '../../document/nodes.js';
import { gradesBetween, pageMeasures } from '../../document/page-measures.js';
import { placeCells } from '../../document/place-cells.js';
import { keepVoteParts } from '../../document/vote-parts.js';
import { headingsOf, plainText, walk } from '../../document/walk.js';

/**
 * The program's input.
 *
 * Shape: `document.json` holds the tree's own fields, the house style as `style`, the `pageMeasures` and `gradesBetween`, the font
 * `families` and `headingNumbers`, the kinds of numbers per heading level; plus for headings their `title` and whether they carry the
 * `anchor`, for tables `columns` and `rows` as placed cells, for references whether their target exists, for links to `#anchor` their `target`, for images a
 * `path` instead of bytes.
 */
export function prepare(
  tree: DocumentTree,
  hausstil: Hausstil,
  families: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const images = new Map<ImageData, string>();
  const anchors = anchorsOf(tree);
  const files = new Map<string, Uint8Array>();
  const data = {
    ...tree,
    style: hausstil,
    pageMeasures,
    gradesBetween: gradesBetween(hausstil),
    families,
    headingNumbers: headingNumbers(tree),
  };
  const json = JSON.stringify(data, (key, value: unknown) => {
    if (key === 'at') return undefined;
    // Composed letters are one glyph that every reader copies and finds as one; decomposed ones some read as two.
    if (key === 'value' && typeof value === 'string') return value.normalize('NFC');
    if (isImageData(value)) return { path: pathOf(value, images, files) };
    return isNode(value) ? prepareNode(value, anchors) : value;
  });
  files.set('/document.json', Buffer.from(json, 'utf8'));
  return files;
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

/** Numbers by heading level, each width once: figures are equally wide, so every digit stands for all. */
function headingNumbers(tree: DocumentTree): Readonly<Record<number, readonly string[]>> {
  const byLevel: Record<number, readonly string[]> = {};
  for (const { level, number } of headingsOf(tree.children)) {
    const shape = number?.replace(/\d/gu, '0');
    if (shape === undefined) continue;
    const shapes = byLevel[level] ?? [];
    if (!shapes.includes(shape)) byLevel[level] = [...shapes, shape];
  }
  return byLevel;
}

function prepareNode(node: Node, anchors: ReadonlyMap<string, Node>): object {
  switch (node.kind) {
    case 'heading':
      return { ...node, anchor: anchorOf(node, anchors), title: plainText(node.children).normalize('NFC') };
    case 'figure':
    case 'figure-group':
      return { ...node, anchor: anchorOf(node, anchors) };
    case 'table':
      return { ...node, ...placeCells(node), anchor: anchorOf(node, anchors) };
    case 'link':
      return anchors.has(node.url.slice(1)) && node.url.startsWith('#') ? { ...node, target: node.url.slice(1) } : node;
    case 'vote':
      return { ...node, counts: keepVoteParts(node.counts) };
    case 'cross-reference':
      return { ...node, hasTarget: anchors.has(node.target) };
    default:
      return node;
  }
}

function anchorOf(node: Node & { readonly id?: string }, anchors: ReadonlyMap<string, Node>): string | undefined {
  return node.id !== undefined && anchors.get(node.id) === node ? node.id : undefined;
}

function pathOf(image: ImageData, images: Map<ImageData, string>, files: Map<string, Uint8Array>): string {
  const known = images.get(image);
  if (known !== undefined) return known;
  const path = `/images/${images.size}.${image.format}`;
  images.set(image, path);
  files.set(path, image.bytes);
  return path;
}

function isImageData(value: unknown): value is ImageData {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
}
