// The namespaces of tags (PDF 2.0: ISO 32000-2, 14.7.4) of two files in one list. Standard ones are shared, others kept apart.
import { dictAt, itemsAt } from './entries.js';
import { PDFDict, PDFName, PDFRef } from './library.js';
import type { ObjectCopier } from './object-copy.js';
import { textOf } from './strings.js';

/** For each namespace of `source` that `target` has as well, the one there: stand-ins for the copier. */
export function sharedNamespaces(target: PDFDict, source: PDFDict): ReadonlyMap<PDFRef, PDFRef> {
  const known = new Map([...plainNamespaces(target)].map(([ref, name]) => [name, ref]));
  const shared = new Map<PDFRef, PDFRef>();
  for (const [ref, name] of plainNamespaces(source)) {
    const own = known.get(name);
    if (own !== undefined) shared.set(ref, own);
  }
  return shared;
}

/** Lists the namespaces of the other file's tree behind those of this one. */
export function uniteNamespaces(targetRoot: PDFDict, sourceRoot: PDFDict, copier: ObjectCopier): void {
  const own = itemsAt(targetRoot, 'Namespaces');
  const others = itemsAt(sourceRoot, 'Namespaces').map((namespace) => copier.copy(namespace));
  const all = [...new Set([...own, ...others])];
  if (all.length > 0) targetRoot.set(PDFName.of('Namespaces'), targetRoot.context.obj(all));
}

/** Those that are no more than their name: what maps its roles elsewhere may do so differently in each file. */
function* plainNamespaces(catalog: PDFDict): Generator<readonly [PDFRef, string]> {
  for (const ref of itemsAt(dictAt(catalog, 'StructTreeRoot'), 'Namespaces')) {
    const namespace = catalog.context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(namespace instanceof PDFDict)) continue;
    const name = textOf(namespace.lookup(PDFName.of('NS')));
    const isPlain = ['RoleMapNS', 'Schema'].every((key) => !namespace.has(PDFName.of(key)));
    if (name !== undefined && isPlain) yield [ref, name];
  }
}
