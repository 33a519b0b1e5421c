// Bookmarks: one entry for each annex at the end of the body's, the annex's own beneath it.

import { topOfPage } from '../pdf/destinations.js';
import { type PDFContext, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from '../pdf/library.js';
import type { ObjectCopier } from '../pdf/object-copy.js';

/** An annex's place among the bookmarks. */
export interface Bookmark {
  /** Where the entry shall stand; the copier's stand-in for the annex's own outline. */
  readonly place: PDFRef;
  readonly title: string;
  readonly page: PDFRef;
}

/** The reference of a file's outline; nothing when it has no bookmarks. */
export function outlineOf(catalog: PDFDict): PDFRef | undefined {
  const ref = catalog.get(PDFName.of('Outlines'));
  return ref instanceof PDFRef ? ref : undefined;
}

/** Adds a closed entry at the end of the bookmarks of `target`, with all bookmarks of `source` beneath it. */
export function appendBookmarks(
  target: PDFDict,
  source: PDFDict,
  { copier, bookmark }: { readonly copier: ObjectCopier; readonly bookmark: Bookmark },
): void {
  const { context } = target;
  const entry = context.obj({ Dest: topOfPage(context, bookmark.page) });
  entry.set(PDFName.of('Title'), PDFHexString.fromText(bookmark.title));
  const own = source.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const [first, last] = [own?.get(PDFName.of('First')), own?.get(PDFName.of('Last'))];
  if (own !== undefined && first !== undefined && last !== undefined) {
    entry.set(PDFName.of('First'), copier.copy(first));
    entry.set(PDFName.of('Last'), copier.copy(last));
    // A negative number: the entry is closed, and so many would show if it were opened (ISO 32000-1, table 153).
    entry.set(PDFName.of('Count'), PDFNumber.of(-countVisible(own)));
  }
  context.assign(bookmark.place, entry);
  attachAtEnd(context, outlineOf(target) ?? createOutline(target), bookmark.place);
}

function attachAtEnd(context: PDFContext, outlineRef: PDFRef, entryRef: PDFRef): void {
  const outline = context.lookup(outlineRef, PDFDict);
  const entry = context.lookup(entryRef, PDFDict);
  const visible = countVisible(outline);
  const last = outline.get(PDFName.of('Last'));
  entry.set(PDFName.of('Parent'), outlineRef);
  if (last === undefined) outline.set(PDFName.of('First'), entryRef);
  else {
    context.lookup(last, PDFDict).set(PDFName.of('Next'), entryRef);
    entry.set(PDFName.of('Prev'), last);
  }
  outline.set(PDFName.of('Last'), entryRef);
  outline.set(PDFName.of('Count'), PDFNumber.of(visible + 1));
}

function createOutline(catalog: PDFDict): PDFRef {
  const ref = catalog.context.register(catalog.context.obj({ Type: 'Outlines' }));
  catalog.set(PDFName.of('Outlines'), ref);
  return ref;
}

/** How many entries show while those of the top level stay as open or closed as they are. */
function countVisible(outline: PDFDict): number {
  let visible = 0;
  const passed = new Set<PDFDict>();
  let item = outline.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item !== undefined && !passed.has(item)) {
    passed.add(item);
    const below = item.lookupMaybe(PDFName.of('Count'), PDFNumber)?.asNumber() ?? 0;
    visible += 1 + Math.max(0, below);
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return visible;
}
