// Copies PDF objects from one file into another, each at most once; of pages it only knows that they need a place.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from './library.js';

/** What a file has one of: reached by a stray reference, they would drag in the whole of it, or pages that nobody turns to. */
const LEFT_BEHIND: ReadonlySet<PDFObject | undefined> = new Set(
  ['Catalog', 'Pages', 'Page'].map((type) => PDFName.of(type)),
);
const TYPE = PDFName.of('Type');

/** Carries objects of one file over into another. */
export interface ObjectCopier {
  /** The file that receives the copies. */
  readonly into: PDFContext;
  /** The copy of `object` for the other file, with everything it refers to. */
  readonly copy: (object: PDFObject) => PDFObject;
  /** Every dictionary copied so far, those of streams and nested ones included, each once. */
  readonly copiedDicts: () => readonly PDFDict[];
}

/**
 * A copier from the file `from` into the file `into`.
 *
 * Shape: wherever `standIns` names an object of `from`, its copies refer to the object of `into` given there, and it
 * is not copied itself. The library's own copier has no such thing and therefore clones the target page of each link.
 * References to pages, page trees and catalogs that no stand-in names become null.
 */
export function createObjectCopier(
  from: PDFContext,
  into: PDFContext,
  standIns: ReadonlyMap<PDFRef, PDFRef>,
): ObjectCopier {
  const places = new Map(standIns);
  const copied: PDFDict[] = [];
  // References are followed by a queue and not by recursion: a chain of ten thousand bookmarks must not end the stack.
  const waiting: { readonly source: PDFObject; readonly place: PDFRef }[] = [];

  const copyDirect = (object: PDFObject): PDFObject => {
    if (object instanceof PDFRef) return copyReference(object);
    if (object instanceof PDFDict) return copyDict(object, PDFDict.withContext(into));
    if (object instanceof PDFArray) {
      const copy = PDFArray.withContext(into);
      for (const item of object.asArray()) copy.push(copyDirect(item));
      return copy;
    }
    if (object instanceof PDFRawStream) {
      // The bytes are never changed in place, so both files may hold the same ones.
      return PDFRawStream.of(copyDict(object.dict, PDFDict.withContext(into)), object.contents, object.transform);
    }
    if (object instanceof PDFStream) {
      const copy: PDFStream = object.clone(into);
      copyDict(object.dict, copy.dict);
      return copy;
    }
    // Names, numbers, strings never change, so both files may hold the same one.
    return object;
  };
  const copyDict = (source: PDFDict, copy: PDFDict): PDFDict => {
    for (const [key, value] of source.entries()) copy.set(key, copyDirect(value));
    copied.push(copy);
    return copy;
  };
  const copyReference = (ref: PDFRef): PDFObject => {
    const known = places.get(ref);
    if (known !== undefined) return known;
    const source = from.lookup(ref);
    // A reference to an object that is not there means null (ISO 32000-1, 7.3.10).
    if (source === undefined) return PDFNull;
    if (source instanceof PDFDict && LEFT_BEHIND.has(source.lookup(TYPE))) return PDFNull;
    const place = into.nextRef();
    places.set(ref, place);
    waiting.push({ source, place });
    return place;
  };

  return {
    into,
    copy: (object) => {
      const copy = copyDirect(object);
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        into.assign(next.place, copyDirect(next.source));
      }
      return copy;
    },
    copiedDicts: () => copied,
  };
}
