// Files attached to annexes → attachments of the Gesamtfassung, their names kept apart; never touches their bytes.
import { itemsAt } from '../pdf/entries.js';
import { PDFDict, PDFHexString, PDFName, type PDFObject } from '../pdf/library.js';
import { readCatalogNames, writeCatalogNames } from '../pdf/name-dictionary.js';
import type { ObjectCopier } from '../pdf/object-copy.js';
import { keyOfText, stringOfKey, textOf } from '../pdf/strings.js';

/** The attachments of a file while annexes bring theirs. */
export interface Attachments {
  /** File specifications by their name. */
  readonly files: Map<string, PDFObject>;
  /** Those the document says it belongs with (PDF/A-3, 6.8: every attachment has such a relation). */
  readonly associated: PDFObject[];
}

/** The attachments of the file with this catalog. */
export function readAttachments(catalog: PDFDict): Attachments {
  const files = new Map<string, PDFObject>();
  for (const [key, file] of readCatalogNames(catalog, 'EmbeddedFiles')) {
    if (catalog.context.lookup(file) instanceof PDFDict)
      files.set(freeName(stringOfKey(key).decodeText(), files), file);
  }
  return { files, associated: [...itemsAt(catalog, 'AF')] };
}

/** Adds the attachments of `source`, each renamed to begin with `prefix`. */
export function appendAttachments(
  attachments: Attachments,
  source: PDFDict,
  { copier, prefix }: { readonly copier: ObjectCopier; readonly prefix: string },
): void {
  const own = readAttachments(source);
  const renamed = new Set<PDFDict>();
  for (const [name, file] of own.files) {
    const copy = copier.copy(file);
    // Viewers list and save by UF, older ones by F; unique has to be only the name in the tree.
    const specification = copier.into.lookup(copy, PDFDict);
    for (const entry of renamed.has(specification) ? [] : ['F', 'UF']) {
      const shown = textOf(specification.lookup(PDFName.of(entry)));
      if (shown !== undefined) specification.set(PDFName.of(entry), PDFHexString.fromText(prefix + shown));
    }
    renamed.add(specification);
    attachments.files.set(freeName(prefix + name, attachments.files), copy);
  }
  for (const file of own.associated) attachments.associated.push(copier.copy(file));
}

/** Names spelled the same in two encodings are two names in a file, and one in a list. */
function freeName(name: string, files: ReadonlyMap<string, PDFObject>): string {
  let free = name;
  for (let number = 2; files.has(free); number += 1) free = `${name} (${number})`;
  return free;
}

/** Writes the attachments into the catalog; a file without any is left as it is. */
export function writeAttachments(catalog: PDFDict, { files, associated }: Attachments): void {
  if (files.size > 0) {
    const byKey = new Map([...files].map(([name, file]) => [keyOfText(name), file]));
    writeCatalogNames(catalog, 'EmbeddedFiles', byKey);
  }
  if (associated.length > 0) catalog.set(PDFName.of('AF'), catalog.context.obj([...associated]));
}
