// The tag tree of a PDF: opened, given the tree of another file as one more part, closed; knows no document type.
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from './library.js';
import type { ObjectCopier } from './object-copy.js';
import { readNumberTree, writeNameTree, writeNumberTree } from './sorted-trees.js';
import { byteKey, stringOfKey } from './strings.js';
import { mergeClasses, mergeRoles, type Renames } from './tag-names.js';

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
  /** Where the Part element shall stand; the copier's stand-in for the other file's StructTreeRoot. */
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
  const ref = catalog.get(PDFName.of('StructTreeRoot'));
  return ref instanceof PDFRef ? ref : undefined;
}

/**
 * The tag tree of a file, ready to take parts.
 *
 * Errors: throws when the file is not tagged or its tree is not one Document; what this program typesets always is.
 */
export function openStructure(catalog: PDFDict): OpenStructure {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (root === undefined) throw new Error('The PDF to append to has no structure tree.');
  const [documentRef, ...others] = kidsOf(root);
  const document = root.context.lookup(documentRef);
  if (
    others.length > 0 ||
    !(documentRef instanceof PDFRef) ||
    !(document instanceof PDFDict) ||
    document.get(PDFName.of('S')) !== PDFName.of('Document')
  ) {
    throw new Error('The structure tree of the PDF to append to is not a single Document.');
  }
  const elementIds = new Map<string, PDFRef>();
  for (const { element, ref } of elementsBelow(root)) {
    const id = byteKey(element.lookup(PDFName.of('ID')));
    if (id !== undefined && ref !== undefined) elementIds.set(id, ref);
  }
  const parents = readNumberTree(root.lookupMaybe(PDFName.of('ParentTree'), PDFDict));
  return { root, document, documentRef, parents, elementIds };
}

/**
 * Copies the tree under `sourceRoot` into a Part at the end of the open tree's Document.
 *
 * Shape: called after the pages were copied with the same copier, since it renumbers what has been copied.
 */
export function appendStructure(
  structure: OpenStructure,
  sourceRoot: PDFDict,
  { copier, part }: { readonly copier: ObjectCopier; readonly part: StructurePart },
): void {
  const { context } = structure.root;
  const kids = kidsOf(sourceRoot).map((kid) => copier.copy(kid));
  const element = context.obj({ Type: 'StructElem', S: 'Part', P: structure.documentRef, K: kids });
  element.set(PDFName.of('T'), PDFHexString.fromText(part.title));
  if (part.language !== undefined) element.set(PDFName.of('Lang'), PDFString.of(part.language));
  context.assign(part.place, element);
  // A Document stands at the top only; below it, its counterpart is the section.
  for (const kid of kids) {
    const top = context.lookup(kid);
    if (top instanceof PDFDict && top.get(PDFName.of('S')) === PDFName.of('Document')) {
      top.set(PDFName.of('S'), PDFName.of('Sect'));
    }
  }
  structure.document.set(PDFName.of('K'), context.obj([...kidsOf(structure.document), part.place]));

  appendParents(structure, sourceRoot, copier);
  const roles = mergeRoles(structure.root, sourceRoot, part.renameSuffix);
  const classes = mergeClasses(structure.root, sourceRoot, { copier, renameSuffix: part.renameSuffix });
  prefixHeaders(copier, part.idPrefix);
  for (const { element: below, ref } of elementsBelow(element)) {
    renameRole(below, roles);
    renameClasses(below, classes);
    const id = byteKey(below.lookup(PDFName.of('ID')));
    if (id === undefined || ref === undefined) continue;
    below.set(PDFName.of('ID'), stringOfKey(part.idPrefix + id));
    structure.elementIds.set(part.idPrefix + id, ref);
  }
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
  for (const [key, value] of readNumberTree(sourceRoot.lookupMaybe(PDFName.of('ParentTree'), PDFDict))) {
    structure.parents.set(key + offset, copier.copy(value));
  }
  // Pages, annotations, form and image XObjects alike.
  for (const dict of copier.copiedDicts()) {
    for (const name of ['StructParents', 'StructParent']) {
      const key = dict.lookup(PDFName.of(name));
      if (key instanceof PDFNumber) dict.set(PDFName.of(name), PDFNumber.of(key.asNumber() + offset));
    }
  }
}

function nextKey(parents: ReadonlyMap<number, PDFObject>): number {
  let next = 0;
  for (const key of parents.keys()) next = Math.max(next, key + 1);
  return next;
}

/** The Headers of a cell name the IDs of its header cells (ISO 32000-1, table 349) and must follow them. */
function prefixHeaders(copier: ObjectCopier, prefix: string): void {
  for (const dict of copier.copiedDicts()) {
    const headers = dict.lookup(PDFName.of('Headers'));
    if (dict.get(PDFName.of('O')) !== PDFName.of('Table') || !(headers instanceof PDFArray)) continue;
    // A new array, as one array may serve many cells.
    const prefixed = headers.asArray().map((header) => {
      const id = byteKey(dict.context.lookup(header));
      return id === undefined ? header : stringOfKey(prefix + id);
    });
    dict.set(PDFName.of('Headers'), dict.context.obj(prefixed));
  }
}

function renameRole(element: PDFDict, roles: Renames): void {
  const role = element.lookup(PDFName.of('S'));
  const renamed = role instanceof PDFName ? roles.get(role) : undefined;
  if (renamed !== undefined) element.set(PDFName.of('S'), renamed);
}

function renameClasses(element: PDFDict, classes: Renames): void {
  const used = element.lookup(PDFName.of('C'));
  if (classes.size === 0 || used === undefined) return;
  const rename = (item: PDFObject) => (item instanceof PDFName ? (classes.get(item) ?? item) : item);
  const renamed = used instanceof PDFArray ? element.context.obj(used.asArray().map(rename)) : rename(used);
  element.set(PDFName.of('C'), renamed);
}

interface Element {
  readonly element: PDFDict;
  /** Absent for an element written directly among its parent's kids. */
  readonly ref?: PDFRef;
}

/** The structure elements below `top` in document order, without `top`. */
export function* elementsBelow(top: PDFDict): Generator<Element> {
  const visited = new Set<PDFDict>([top]);
  const open = kidsOf(top).toReversed();
  while (open.length > 0) {
    const kid = open.pop();
    const element = top.context.lookup(kid);
    // Marked content is a number or a dictionary without a role (MCR, OBJR).
    if (!(element instanceof PDFDict) || !element.has(PDFName.of('S')) || visited.has(element)) continue;
    visited.add(element);
    yield kid instanceof PDFRef ? { element, ref: kid } : { element };
    // One by one: spread into a call, a long list would end the stack.
    for (const below of kidsOf(element).toReversed()) open.push(below);
  }
}

function kidsOf(element: PDFDict): readonly PDFObject[] {
  const kids = element.get(PDFName.of('K'));
  const resolved = element.context.lookup(kids);
  if (resolved instanceof PDFArray) return resolved.asArray();
  return kids === undefined ? [] : [kids];
}
