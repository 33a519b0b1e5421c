// Where links lead: to a page, or to a name that is read, renamed in what was copied, written. Knows no document type.
import { dictAt, nameAt } from './entries.js';
import { type PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject, type PDFRef } from './library.js';
import { readCatalogNames, writeCatalogNames } from './name-dictionary.js';
import { visibleBox } from './page-box.js';
import { byteKey, stringOfKey } from './strings.js';

/** The named destinations of a file by their byte keys, those of the older dictionary (PDF 1.1) included. */
export function readDestinations(catalog: PDFDict): Map<string, PDFObject> {
  const destinations = readCatalogNames(catalog, 'Dests');
  for (const [name, target] of dictAt(catalog, 'Dests')?.entries() ?? []) destinations.set(keyOfName(name), target);
  return destinations;
}

/** Replaces the named destinations of a file. */
export function writeDestinations(catalog: PDFDict, destinations: ReadonlyMap<string, PDFObject>): void {
  catalog.delete(PDFName.of('Dests'));
  if (destinations.size > 0) writeCatalogNames(catalog, 'Dests', destinations);
}

/** Puts `prefix` before the name wherever one of `dicts` – links, bookmarks, actions – goes to a named destination. */
export function prefixDestinationsIn(dicts: Iterable<PDFDict>, prefix: string): void {
  for (const dict of dicts) {
    prefixName(dict, PDFName.of('Dest'), prefix);
    // Not GoToR and GoToE: these name destinations of other files.
    if (nameAt(dict, 'S') === PDFName.of('GoTo')) prefixName(dict, PDFName.of('D'), prefix);
  }
}

/** The destination at the top of a page, at whatever magnification the reader has chosen. */
export function topOfPage(context: PDFContext, page: PDFRef): PDFArray {
  const { left, top } = visibleBox(context.lookup(page, PDFDict));
  return context.obj([page, 'XYZ', left, top, null]);
}

function prefixName(dict: PDFDict, key: PDFName, prefix: string): void {
  const target = dict.lookup(key);
  const name = target instanceof PDFName ? keyOfName(target) : byteKey(target);
  if (name !== undefined) dict.set(key, stringOfKey(prefix + name));
}

function keyOfName(name: PDFName): string {
  return Buffer.from(name.asBytes()).toString('latin1');
}
