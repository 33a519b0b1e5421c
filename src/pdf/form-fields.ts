// The fields of a foreign file's form with their widgets, however the tree is built; changes nothing.
import { dictAt, itemsAt } from './entries.js';
import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from './library.js';
import { textOf } from './strings.js';

/** A field that holds a value. */
export interface FormField {
  readonly dict: PDFDict;
  /** Absent for a field written directly among its parent's kids. */
  readonly ref?: PDFRef;
  /** All partial names from the top, with dots between. */
  readonly name: string;
  readonly type: 'Btn' | 'Tx' | 'Ch' | 'Sig' | undefined;
  /** Its appearances on pages; the field itself where it has no other. */
  readonly widgets: readonly PDFDict[];
}

/** The form of a file; nothing where it has none. */
export function formOf(catalog: PDFDict): PDFDict | undefined {
  return dictAt(catalog, 'AcroForm');
}

/** The fields in the order of the file. */
export function fieldsOf(form: PDFDict): readonly FormField[] {
  const { context } = form;
  const fields: FormField[] = [];
  const visited = new Set<PDFDict>();
  const open = itemsAt(form, 'Fields')
    .toReversed()
    .map((item) => ({ item, above: '' }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { item, above } = next;
    const dict = context.lookup(item);
    if (!(dict instanceof PDFDict) || visited.has(dict)) continue;
    visited.add(dict);
    const partial = textOf(dict.lookup(PDFName.of('T')));
    const name = [above, partial].filter((part) => part !== undefined && part !== '').join('.');
    const kids = itemsAt(dict, 'Kids');
    const isField = (kid: PDFObject) => {
      const below = context.lookup(kid);
      return below instanceof PDFDict && (below.has(PDFName.of('T')) || below.has(PDFName.of('Kids')));
    };
    if (kids.some(isField)) {
      for (const kid of kids.toReversed()) open.push({ item: kid, above: name });
      continue;
    }
    const widgets = kids.map((kid) => context.lookup(kid)).filter((kid) => kid instanceof PDFDict);
    fields.push({
      dict,
      ...(item instanceof PDFRef && { ref: item }),
      name,
      type: typeOf(dict),
      widgets: widgets.length > 0 ? widgets : [dict],
    });
  }
  return fields;
}

/** The value of an entry that a field may inherit from those above it (ISO 32000-1, table 220). */
export function fieldEntry(field: PDFDict, key: string): PDFObject | undefined {
  const visited = new Set<PDFDict>();
  for (
    let node: unknown = field;
    node instanceof PDFDict && !visited.has(node);
    node = node.lookup(PDFName.of('Parent'))
  ) {
    visited.add(node);
    const value = node.lookup(PDFName.of(key));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The flags of a field (`Ff`), 0 where it has none. */
export function fieldFlags(field: PDFDict): number {
  const flags = fieldEntry(field, 'Ff');
  return flags instanceof PDFNumber ? flags.asNumber() : 0;
}

function typeOf(field: PDFDict): FormField['type'] {
  const type = fieldEntry(field, 'FT');
  const name = type instanceof PDFName ? type.decodeText() : '';
  return name === 'Btn' || name === 'Tx' || name === 'Ch' || name === 'Sig' ? name : undefined;
}
