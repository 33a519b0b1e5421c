// Fonts and other means that fields are written with (ISO 32000-1, 12.7.2: DR and DA): those of all annexes in one dictionary.
import { dictAt } from '../pdf/entries.js';
import { type PDFDict, PDFName } from '../pdf/library.js';
import type { ObjectCopier } from '../pdf/object-copy.js';
import { byteKey, stringOfKey } from '../pdf/strings.js';
import { freeName, isSame, type Renames } from '../pdf/tag-names.js';

/**
 * Adds `source`, the resources of another file's form, to those of the form `whole`.
 *
 * Shape: what is called the same and is another thing gets a second name, and whatever was copied and writes with it follows.
 */
export function uniteFormResources(
  whole: PDFDict,
  source: PDFDict,
  {
    copier,
    textHolders,
    renameSuffix,
  }: { readonly copier: ObjectCopier; readonly textHolders: readonly PDFDict[]; readonly renameSuffix: string },
): void {
  const target = openDict(whole, 'DR');
  let fonts: Renames = new Map();
  for (const [kind] of source.entries()) {
    const others = dictAt(source, kind.decodeText());
    if (others === undefined) continue;
    const renames = unite(openDict(target, kind.decodeText()), others, { copier, renameSuffix });
    if (kind === PDFName.of('Font')) fonts = renames;
  }
  // Fields and notes in the margin alike; the name of a font and its size come first (ISO 32000-1, 12.7.3.3).
  for (const dict of [...copier.copiedDicts(), ...textHolders]) {
    const appearance = byteKey(dict.lookup(PDFName.of('DA')));
    if (appearance === undefined || fonts.size === 0) continue;
    const renamed = appearance.replace(/\/([^\s()<>[\]{}/%]+)(?=\s+[\d.+-]+\s+Tf\b)/g, (whole, name: string) => {
      const font = fonts.get(PDFName.of(name));
      return font === undefined ? whole : font.toString();
    });
    dict.set(PDFName.of('DA'), stringOfKey(renamed));
  }
}

function unite(
  target: PDFDict,
  source: PDFDict,
  { copier, renameSuffix }: { readonly copier: ObjectCopier; readonly renameSuffix: string },
): Renames {
  const renames = new Map<PDFName, PDFName>();
  for (const [name, value] of source.entries()) {
    const copy = copier.copy(value);
    const [known, own] = [target.lookup(name), copier.into.lookup(copy)];
    if (own === undefined) continue;
    if (known === undefined) target.set(name, copy);
    else if (!isSame(known, own)) {
      const renamed = freeName(name, renameSuffix, [target, source]);
      target.set(renamed, copy);
      renames.set(name, renamed);
    }
  }
  return renames;
}

function openDict(holder: PDFDict, key: string): PDFDict {
  const present = dictAt(holder, key);
  if (present !== undefined) return present;
  const created = holder.context.obj({});
  holder.set(PDFName.of(key), created);
  return created;
}
