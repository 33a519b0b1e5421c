// Entries of dictionaries in files of others, which may be missing or of any type: the value, or nothing. Never throws.
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream } from './library.js';

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

export function arrayAt(dict: PDFDict | undefined, key: string): PDFArray | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFArray ? value : undefined;
}

export function nameAt(dict: PDFDict | undefined, key: string): PDFName | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFName ? value : undefined;
}

/** What a name says; nothing said where there is none. */
export function wordAt(dict: PDFDict | undefined, key: string): string {
  return nameAt(dict, key)?.decodeText() ?? '';
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : undefined;
}

export function refAt(dict: PDFDict | undefined, key: string): PDFRef | undefined {
  const value = dict?.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
}

/** The items of an array, references unresolved; none where there is no array. */
export function itemsAt(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  return arrayAt(dict, key)?.asArray() ?? [];
}

/** The numbers of an array that has nothing else in it. */
export function numbersIn(value: PDFObject | undefined): readonly number[] | undefined {
  if (!(value instanceof PDFArray)) return undefined;
  const numbers = value.asArray().map((_, index) => value.lookup(index));
  return numbers.every((number) => number instanceof PDFNumber)
    ? numbers.map((number) => number.asNumber())
    : undefined;
}

/** A dictionary, that of a stream included. */
export function dictOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

/** Sets the entry, or takes it away where there is no value. */
export function setOrDelete(dict: PDFDict, key: string, value: PDFObject | undefined): void {
  if (value === undefined) dict.delete(PDFName.of(key));
  else dict.set(PDFName.of(key), value);
}

/** The reference of a value; one written directly in `holder` is made an object of its own. */
export function refOfEntry(holder: PDFDict, key: string): PDFRef | undefined {
  const value = holder.get(PDFName.of(key));
  if (value === undefined || value instanceof PDFRef) return value;
  const ref = holder.context.register(value);
  holder.set(PDFName.of(key), ref);
  return ref;
}
