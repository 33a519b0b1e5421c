// The tag tree of a PDF: opened, given the tree of another file as one more part, closed; knows no document type.

import { separateIds } from './element-ids.js';
import { dictAt, nameAt, numberAt, refAt } from './entries.js';
import { PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from './library.js';
import { uniteNamespaces } from './namespaces.js';
import type { ObjectCopier } from './object-copy.js';
import { readNumberTree, writeNameTree, writeNumberTree } from './sorted-trees.js';
import { byteKey, textOf } from './strings.js';
import { elementsAmong, elementsBelow, kidsOf } from './structure-elements.js';
import { mergeClasses, mergeRoles, renameTags } from './tag-names.js';

/** A tag tree that grows; its indexes are written once, by `closeStructure`. */
export interface OpenStructure {
  readonly root: PDFDict;
  /** The one Document element under which everything stands. */
  readonly document: PDFDict;
  readonly documentRef: PDFRef;
  /** From the StructParents of a page (or StructParent of an annotation) to its elements. */
  readonly parents: Map<number, PDFObject>;
  /** Elements by the byte key of their ID. */
  readonly elementIds: Map<string, PDFRef>;
}

/** What `appendStructure` shall make of the other file's tree. */
export interface StructurePart {
  /** Where the Part element shall stand, or stands when it takes one more tree; the copier's stand-in for the other file's StructTreeRoot. */
  readonly place: PDFRef;
  readonly title: string;
  /** A language tag (RFC 3066), `de-DE`; absent = that of the whole document. */
  readonly language?: string;
  /** Byte key before every element ID of the part, so that the `Note 1` of two files stay two. */
  readonly idPrefix: string;
  /** ASCII, behind the name of a role or class that means something else in the other file. */
  readonly renameSuffix: string;
}

/** The reference of a file's StructTreeRoot; nothing when the file is not tagged. */
export function structureRootOf(catalog: PDFDict): PDFRef | undefined {
  return refAt(catalog, 'StructTreeRoot');
}

/**
 * The tag tree of a file, ready to take parts.
 *
 * Errors: throws when the file is not tagged or its tree is not one Document; what this program typesets always is.
 */
export function openStructure(catalog: PDFDict): OpenStructure {
  const root = dictAt(catalog, 'StructTreeRoot');
  if (root === undefined) throw new Error('The PDF to append to has no structure tree.');
  const [documentRef, ...others] = kidsOf(root);
  const document = root.context.lookup(documentRef);
  if (
    others.length > 0 ||
    !(documentRef instanceof PDFRef) ||
    !(document instanceof PDFDict) ||
    nameAt(document, 'S') !== PDFName.of('Document')
  ) {
    throw new Error('The structure tree of the PDF to append to is not a single Document.');
  }
  const elementIds = new Map<string, PDFRef>();
  for (const { element, ref } of elementsBelow(root)) {
    const id = byteKey(element.lookup(PDFName.of('ID')));
    if (id !== undefined && ref !== undefined) elementIds.set(id, ref);
  }
  const parents = readNumberTree(root.lookup(PDFName.of('ParentTree')));
  return { root, document, documentRef, parents, elementIds };
}

/**
 * Copies the tree under `sourceRoot` into a Part at the end of the open tree's Document.
 *
 * Shape: the tree is sound (`soundStructure`, or typeset by this program); called after the pages were copied with the same
 *        copier, since it renumbers what has been copied.
 */
export function appendStructure(
  structure: OpenStructure,
  sourceRoot: PDFDict,
  { copier, part }: { readonly copier: ObjectCopier; readonly part: StructurePart },
): void {
  const { context } = structure.root;
  const kids = kidsOf(sourceRoot).map((kid) => copier.copy(kid));
  for (const kid of kids) {
    const top = context.lookup(kid);
    // A Document stands at the top only; below it, its counterpart is the section.
    if (top instanceof PDFDict && nameAt(top, 'S') === PDFName.of('Document')) {
      top.set(PDFName.of('S'), PDFName.of('Sect'));
    }
  }
  addToPart(structure, kids, part);
  appendParents(structure, sourceRoot, copier);
  const roles = mergeRoles(structure.root, sourceRoot, part.renameSuffix);
  const classes = mergeClasses(structure.root, sourceRoot, { copier, renameSuffix: part.renameSuffix });
  uniteNamespaces(structure.root, sourceRoot, copier);
  for (const { element } of elementsAmong(context, kids)) renameTags(element, { roles, classes });
  const { idPrefix: prefix } = part;
  separateIds(elementsAmong(context, kids), copier, { prefix, taken: structure.elementIds });
}

/** Puts the tops of a tree under the Part, which is made for the first; later ones say their language themselves. */
function addToPart(structure: OpenStructure, kids: readonly PDFObject[], part: StructurePart): void {
  const { context } = structure.root;
  const present = context.lookup(part.place);
  if (present instanceof PDFDict) {
    for (const kid of kids) {
      const top = context.lookup(kid);
      const isOther = part.language !== undefined && part.language !== textOf(present.lookup(PDFName.of('Lang')));
      if (isOther && top instanceof PDFDict && !top.has(PDFName.of('Lang'))) {
        top.set(PDFName.of('Lang'), PDFString.of(part.language));
      }
    }
    present.set(PDFName.of('K'), context.obj([...kidsOf(present), ...kids]));
    return;
  }
  const element = context.obj({ Type: 'StructElem', S: 'Part', P: structure.documentRef, K: [...kids] });
  element.set(PDFName.of('T'), PDFHexString.fromText(part.title));
  if (part.language !== undefined) element.set(PDFName.of('Lang'), PDFString.of(part.language));
  context.assign(part.place, element);
  structure.document.set(PDFName.of('K'), context.obj([...kidsOf(structure.document), part.place]));
}

/** Writes the indexes of the tree: ParentTree, its next free key, IDTree. */
export function closeStructure({ root, parents, elementIds }: OpenStructure): void {
  root.set(PDFName.of('ParentTree'), writeNumberTree(root.context, parents));
  root.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(nextKey(parents)));
  if (elementIds.size > 0) root.set(PDFName.of('IDTree'), writeNameTree(root.context, elementIds));
  else root.delete(PDFName.of('IDTree'));
}

/** Adds the other file's ParentTree behind ours and shifts whatever points into it by the same number. */
function appendParents(structure: OpenStructure, sourceRoot: PDFDict, copier: ObjectCopier): void {
  const offset = nextKey(structure.parents);
  const used = new Set<number>();
  // Pages, annotations, form and image XObjects alike.
  for (const dict of copier.copiedDicts()) {
    for (const name of ['StructParents', 'StructParent']) {
      const key = numberAt(dict, name);
      if (key === undefined) continue;
      used.add(key);
      dict.set(PDFName.of(name), PDFNumber.of(key + offset));
    }
  }
  for (const [key, value] of readNumberTree(sourceRoot.lookup(PDFName.of('ParentTree')))) {
    if (used.has(key)) structure.parents.set(key + offset, copier.copy(value));
  }
}

function nextKey(parents: ReadonlyMap<number, PDFObject>): number {
  let next = 0;
  for (const key of parents.keys()) next = Math.max(next, key + 1);
  return next;
}
