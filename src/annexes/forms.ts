// Form fields of the annexes → one form of the Gesamtfassung, every annex's fields below a field named after it.
// They look as they did in their own file; what a signature vouched for is another file, so its value goes.
import { dictAt, itemsAt, nameAt, refAt } from '../pdf/entries.js';
import { fieldFlags, fieldsOf, formOf } from '../pdf/form-fields.js';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef } from '../pdf/library.js';
import type { ObjectCopier } from '../pdf/object-copy.js';
import { annotationsOf, pagesOf } from '../pdf/page-copy.js';
import { textOf } from '../pdf/strings.js';
import { uniteFormResources } from './form-resources.js';

/** What the fields of an annex stand under. */
export interface FormPart {
  /** Unique among the topmost fields of the file; without a full stop, which parts names (ISO 32000-1, 12.7.3.2). */
  readonly name: string;
  /** What a screen reader calls it. */
  readonly description: string;
  /** ASCII, behind the name of a font that is another one in the file. */
  readonly renameSuffix: string;
}

/** The flag of a field (ISO 32000-1, table 221). */
const READ_ONLY = 1;

/** Actions that name fields, and where (ISO 32000-1, 12.6.4.10 and 12.7.5). */
const NAMING_ENTRIES: ReadonlyMap<string, string> = new Map([
  ['Hide', 'T'],
  ['ResetForm', 'Fields'],
  ['SubmitForm', 'Fields'],
]);

/** Adds the fields of `source`, whose pages the same copier has copied, to the form of `target`. */
export function appendForm(
  target: PDFDict,
  source: PDFDict,
  { copier, part }: { readonly copier: ObjectCopier; readonly part: FormPart },
): void {
  const { context } = target;
  const form = dictAt(source, 'AcroForm');
  const fields = topFieldsOf(source, form);
  if (fields.length === 0) return;
  const copies = fields.map((field) => copier.copy(field));
  const above = context.obj({ Kids: copies });
  above.set(PDFName.of('T'), PDFHexString.fromText(part.name));
  above.set(PDFName.of('TU'), PDFHexString.fromText(part.description));
  // What held for all fields of the file is handed down from here.
  for (const key of ['DA', 'Q']) {
    const value = form?.lookup(PDFName.of(key));
    if (value !== undefined) above.set(PDFName.of(key), copier.copy(value));
  }
  const aboveRef = context.register(above);
  for (const copy of copies) {
    const field = context.lookup(copy);
    if (field instanceof PDFDict) field.set(PDFName.of('Parent'), aboveRef);
  }
  const whole = openForm(target);
  whole.set(PDFName.of('Fields'), context.obj([...itemsAt(whole, 'Fields'), aboveRef]));
  const resources = dictAt(form, 'DR');
  if (resources !== undefined) {
    uniteFormResources(whole, resources, { copier, textHolders: [above], renameSuffix: part.renameSuffix });
  }
  prefixFieldNames(copier.copiedDicts(), `${part.name}.`);
}

/**
 * Signed fields become fields that nobody can fill in, with the look they have; prepared files have none. A signature that came
 * along would be shown as broken.
 *
 * Shape: in place, before anything of the file is copied: its pages bring their fields along.
 */
export function removeSignatures(catalog: PDFDict): void {
  const form = formOf(catalog);
  for (const { dict, type } of form === undefined ? [] : fieldsOf(form)) {
    if (type !== 'Sig') continue;
    for (const key of ['V', 'DV', 'Lock', 'SV']) dict.delete(PDFName.of(key));
    dict.set(PDFName.of('Ff'), PDFNumber.of(fieldFlags(dict) | READ_ONLY));
  }
}

/** The names of the topmost fields of a file. */
export function fieldNamesOf(catalog: PDFDict): readonly string[] {
  return itemsAt(dictAt(catalog, 'AcroForm'), 'Fields').flatMap((field) => {
    const dict = catalog.context.lookup(field);
    return dict instanceof PDFDict ? (textOf(dict.lookup(PDFName.of('T'))) ?? []) : [];
  });
}

/** Neither NeedAppearances, SigFlags nor an order of calculation: nothing is signed or computed any more. */
function openForm(catalog: PDFDict): PDFDict {
  const present = dictAt(catalog, 'AcroForm');
  if (present !== undefined) return present;
  const created = catalog.context.obj({ Fields: [] });
  catalog.set(PDFName.of('AcroForm'), catalog.context.register(created));
  return created;
}

/** The fields at the top, those included that stand on a page and in no list. */
function topFieldsOf(catalog: PDFDict, form: PDFDict | undefined): readonly PDFRef[] {
  const { context } = catalog;
  const found = new Set<PDFRef>();
  for (const item of itemsAt(form, 'Fields')) {
    const ref = item instanceof PDFDict ? context.register(item) : item;
    if (ref instanceof PDFRef && context.lookup(ref) instanceof PDFDict) found.add(ref);
  }
  for (const page of pagesOf(catalog)) {
    for (const annotation of annotationsOf(context.lookup(page, PDFDict))) {
      const dict = context.lookup(annotation, PDFDict);
      if (nameAt(dict, 'Subtype') !== PDFName.of('Widget')) continue;
      const top = topOf(dict, annotation);
      if (isField(context.lookup(top, PDFDict))) found.add(top);
    }
  }
  return [...found];
}

function isField(dict: PDFDict): boolean {
  return ['T', 'FT', 'Kids'].some((key) => dict.has(PDFName.of(key)));
}

function topOf(field: PDFDict, ref: PDFRef): PDFRef {
  const passed = new Set([field]);
  let top = ref;
  let above = dictAt(field, 'Parent');
  for (let at = refAt(field, 'Parent'); at !== undefined && above !== undefined && !passed.has(above); ) {
    passed.add(above);
    top = at;
    at = refAt(above, 'Parent');
    above = dictAt(above, 'Parent');
  }
  return top;
}

/** Actions that hide, reset or send fields name them in full. */
function prefixFieldNames(dicts: Iterable<PDFDict>, prefix: string): void {
  for (const dict of dicts) {
    const entry = NAMING_ENTRIES.get(nameAt(dict, 'S')?.decodeText() ?? '');
    if (entry === undefined) continue;
    const value = dict.lookup(PDFName.of(entry));
    if (value instanceof PDFArray) {
      dict.set(PDFName.of(entry), dict.context.obj(value.asArray().map((item) => prefixed(item, prefix))));
    } else if (value !== undefined) dict.set(PDFName.of(entry), prefixed(value, prefix));
  }
}

function prefixed(item: PDFObject, prefix: string): PDFObject {
  const name = textOf(item);
  return name === undefined ? item : PDFHexString.fromText(prefix + name);
}
