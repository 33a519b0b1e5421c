// Files attached to annexes → attachments of the Gesamtfassung, their names kept apart; never touches their bytes.
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject } from '../pdf/library.js';
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
  for (const [key, file] of readCatalogNames(catalog, 'EmbeddedFiles')) files.set(stringOfKey(key).decodeText(), file);
  return { files, associated: [...(catalog.lookupMaybe(PDFName.of('AF'), PDFArray)?.asArray() ?? [])] };
}

/** Adds the attachments of `source`, each renamed to begin with `prefix`. */
export function appendAttachments(
  attachments: Attachments,
  source: PDFDict,
  { copier, prefix }: { readonly copier: ObjectCopier; readonly prefix: string },
): void {
  const own = readAttachments(source);
  for (const [name, file] of own.files) {
    const copy = copier.copy(file);
    // Viewers list and save by UF, older ones by F; unique has to be only the name in the tree.
    const specification = copier.into.lookup(copy, PDFDict);
    for (const entry of ['F', 'UF']) {
      const shown = textOf(specification.lookup(PDFName.of(entry)));
      if (shown !== undefined) specification.set(PDFName.of(entry), PDFHexString.fromText(prefix + shown));
    }
    attachments.files.set(prefix + name, copy);
  }
  for (const file of own.associated) attachments.associated.push(copier.copy(file));
}

/** Writes the attachments into the catalog; a file without any is left as it is. */
export function writeAttachments(catalog: PDFDict, { files, associated }: Attachments): void {
  if (files.size > 0) {
    const byKey = new Map([...files].map(([name, file]) => [keyOfText(name), file]));
    writeCatalogNames(catalog, 'EmbeddedFiles', byKey);
  }
  if (associated.length > 0) catalog.set(PDFName.of('AF'), catalog.context.obj([...associated]));
}
