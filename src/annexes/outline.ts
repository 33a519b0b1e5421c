// Bookmarks: one entry for each annex at the end of the body's, the annex's own beneath it.

import { topOfPage } from '../pdf/destinations.js';
import { dictAt, numberAt, refAt } from '../pdf/entries.js';
import { PDFDict, PDFHexString, PDFName, PDFNumber, type PDFRef } from '../pdf/library.js';
import type { ObjectCopier } from '../pdf/object-copy.js';
import { textOf } from '../pdf/strings.js';

/** An annex's place among the bookmarks. */
export interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
}

/** A list of bookmarks in the file that grows: a bookmark, or the outline itself. */
interface List {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

/** How bookmarks hang together is written anew, as files of others get it wrong. */
const LINKS = ['Parent', 'Prev', 'Next', 'First', 'Last', 'Count'].map((key) => PDFName.of(key));

/** Adds a closed entry at the end of the bookmarks of `target`, with all bookmarks of `source` beneath it. */
export function appendBookmarks(
  target: PDFDict,
  source: PDFDict,
  { copier, bookmark }: { readonly copier: ObjectCopier; readonly bookmark: Bookmark },
): void {
  const { context } = target;
  const outlineRef = refAt(target, 'Outlines') ?? createOutline(target);
  const outline = { ref: outlineRef, dict: context.lookup(outlineRef, PDFDict) };
  const dict = context.obj({ Dest: topOfPage(context, bookmark.page) });
  dict.set(PDFName.of('Title'), PDFHexString.fromText(bookmark.title));
  const entry = { ref: context.register(dict), dict };
  const visible = visibleBelow(outline.dict);
  attach(entry, outline);
  outline.dict.set(PDFName.of('Count'), PDFNumber.of(visible + 1));
  copyBookmarks(source, entry, copier);
}

/** Level by level and never by calls within calls: a file may have a chain of ten thousand. */
function copyBookmarks(source: PDFDict, entry: List, copier: ObjectCopier): void {
  const visited = new Set<PDFDict>();
  const lists = [{ from: dictAt(source, 'Outlines'), to: entry }];
  // In the order they were found; counting from the end, every list comes after those beneath it.
  for (const { from, to } of lists) {
    for (let item = dictAt(from, 'First'); item !== undefined && !visited.has(item); item = dictAt(item, 'Next')) {
      visited.add(item);
      const copy = copier.copy(withoutLinks(item));
      if (!(copy instanceof PDFDict)) continue;
      const place = { ref: copier.into.register(copy), dict: copy };
      attach(place, to);
      lists.push({ from: item, to: place });
    }
  }
  for (const { from, to } of lists.toReversed()) {
    const visible = visibleBelow(to.dict);
    if (visible === 0) continue;
    // A negative number: the entry is closed, and so many would show if it were opened (ISO 32000-1, table 153).
    const isOpen = to !== entry && (numberAt(from, 'Count') ?? -1) > 0;
    to.dict.set(PDFName.of('Count'), PDFNumber.of(isOpen ? visible : -visible));
  }
}

function withoutLinks(item: PDFDict): PDFDict {
  const alone = PDFDict.withContext(item.context);
  for (const [key, value] of item.entries()) if (!LINKS.includes(key)) alone.set(key, value);
  // Viewers give up the whole outline when one entry has none.
  if (textOf(item.lookup(PDFName.of('Title'))) === undefined)
    alone.set(PDFName.of('Title'), PDFHexString.fromText('–'));
  return alone;
}

function attach(entry: List, list: List): void {
  const last = refAt(list.dict, 'Last');
  entry.dict.set(PDFName.of('Parent'), list.ref);
  if (last === undefined) list.dict.set(PDFName.of('First'), entry.ref);
  else {
    list.dict.context.lookup(last, PDFDict).set(PDFName.of('Next'), entry.ref);
    entry.dict.set(PDFName.of('Prev'), last);
  }
  list.dict.set(PDFName.of('Last'), entry.ref);
}

function createOutline(catalog: PDFDict): PDFRef {
  const ref = catalog.context.register(catalog.context.obj({ Type: 'Outlines' }));
  catalog.set(PDFName.of('Outlines'), ref);
  return ref;
}

/** How many entries show below this one while those directly beneath it stay as open or closed as they are. */
function visibleBelow(list: PDFDict): number {
  let visible = 0;
  for (let item = dictAt(list, 'First'); item !== undefined; item = dictAt(item, 'Next')) {
    visible += 1 + Math.max(0, numberAt(item, 'Count') ?? 0);
  }
  return visible;
}
