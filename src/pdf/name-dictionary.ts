// The name dictionary of a file's catalog (ISO 32000-1, 7.7.4): one name tree read, one written.
import { dictAt } from './entries.js';
import { type PDFDict, PDFName, type PDFObject } from './library.js';
import { readNameTree, writeNameTree } from './sorted-trees.js';

/** A tree of the name dictionary that this program touches. */
export type CatalogNames = 'Dests' | 'EmbeddedFiles';

/** The entries of one tree by their byte keys; empty when the file has none. */
export function readCatalogNames(catalog: PDFDict, tree: CatalogNames): Map<string, PDFObject> {
  return readNameTree(dictAt(catalog, 'Names')?.lookup(PDFName.of(tree)));
}

/** Replaces one tree and leaves the others as they are. */
export function writeCatalogNames(catalog: PDFDict, tree: CatalogNames, entries: ReadonlyMap<string, PDFObject>): void {
  const { context } = catalog;
  const present = dictAt(catalog, 'Names');
  const names = present ?? context.obj({});
  names.set(PDFName.of(tree), writeNameTree(context, entries));
  if (present === undefined) catalog.set(PDFName.of('Names'), context.register(names));
}
