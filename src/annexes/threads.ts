// Articles that readers follow across columns and pages (ISO 32000-1, 12.4.3): those of all parts in one list.
import { itemsAt } from '../pdf/entries.js';
import { type PDFDict, PDFName } from '../pdf/library.js';
import type { ObjectCopier } from '../pdf/object-copy.js';

/** Adds the articles of `source` to those of `target`. */
export function appendThreads(target: PDFDict, source: PDFDict, copier: ObjectCopier): void {
  const threads = itemsAt(source, 'Threads').map((thread) => copier.copy(thread));
  if (threads.length > 0)
    target.set(PDFName.of('Threads'), target.context.obj([...itemsAt(target, 'Threads'), ...threads]));
}
