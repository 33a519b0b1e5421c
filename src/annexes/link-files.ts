// The body alone: its links `anlage:<id>` → links to the annexes' files beside it. Works on bytes, loads no library.
import { type PdfFile, readObject, readPdfFile, replaceObjects } from '../pdf/pdf-file.js';
import { stringAt, writtenBytes, writtenText } from '../pdf/string-syntax.js';
import { type AnnexAddress, annexAddressOf } from './annex-uri.js';

/**
 * The body with every link to an annex leading to that annex's own file, at its first page or the one it names.
 *
 * Shape:  `fileOf` gives each annex's file name relative to the body's, with "/" between folders; nothing is changed
 *         but the links, and a body without any comes back as it is. Viewers open other PDFs themselves; any other file is
 *         left to the program that shows web addresses.
 * Errors: throws when a link names an annex that `fileOf` does not know.
 */
export function linkAnnexFiles(body: Uint8Array, fileOf: ReadonlyMap<string, string>): Uint8Array {
  const file = readPdfFile(body);
  const files = new Map([...fileOf].map(([id, name]) => [id.normalize('NFC'), name]));
  const changed = new Map<number, string>();
  for (const number of objectsWithAddress(file)) {
    const annotation = readObject(file, number);
    const address = annexAddressIn(annotation);
    if (address === undefined) continue;
    const name = files.get(address.id);
    if (name === undefined) throw new Error(`A link leads to the annex "${address.id}", which has no file.`);
    const action = actionTo(name, address.page ?? 1);
    const linked = annotation.slice(0, address.start) + action + annotation.slice(address.end);
    changed.set(number, withDescription(linked, name, address.page));
  }
  return changed.size === 0 ? body : replaceObjects(file, changed);
}

/** The objects in which "/URI" occurs, found by one pass over the bytes. */
function objectsWithAddress({ text, places }: PdfFile): readonly number[] {
  const found: number[] = [];
  let at = text.indexOf('/URI');
  for (const [number, { end }] of places) {
    if (at < 0) break;
    if (at >= end) continue;
    found.push(number);
    at = text.indexOf('/URI', end);
  }
  return found;
}

interface WrittenAddress extends AnnexAddress {
  /** Where the action stands in the annotation's text, delimiters included. */
  readonly start: number;
  readonly end: number;
}

/**
 * The annex a link annotation leads to; nothing for objects without the address of an annex.
 *
 * Errors: throws when such an address stands anywhere else, e.g. after an upgrade of Typst: no link may be left behind.
 */
function annexAddressIn(object: string): WrittenAddress | undefined {
  for (const { index, 0: key } of object.matchAll(/\/URI(?=\s*[(<])/g)) {
    const address = stringAt(object, index + key.length);
    const named = address === undefined ? undefined : annexAddressOf(address.bytes);
    if (address === undefined || named === undefined) continue;
    const open = /\/A\s*<<[^<>()]*$/.exec(object.slice(0, index));
    const close = /^[^<>()]*>>/.exec(object.slice(address.end));
    if (open === null || close === null || !/\/Subtype\s*\/Link\b/.test(object)) {
      throw new Error(`The link to the annex "${named.id}" is not written the way Typst writes it.`);
    }
    return { ...named, start: open.index, end: address.end + close[0].length };
  }
  return undefined;
}

/**
 * ISO 32000-1, 12.6.4.3 and 7.11.3: viewers use UF; F, for older ones, is in the file system's own bytes. Without the
 * optional /Type, at whose sight veraPDF 1.30 asks for the AFRelationship of an embedded file (PDF/A-3, 6.8).
 */
function actionTo(name: string, page: number): string {
  if (!/\.pdf$/i.test(name)) {
    const address = name.split('/').map(encodeURIComponent).join('/');
    return `/A<</Type/Action/S/URI/URI${writtenBytes(Buffer.from(address, 'latin1'))}>>`;
  }
  const target = `<</F${writtenBytes(Buffer.from(name, 'utf8'))}/UF${writtenText(name)}>>`;
  return `/A<</Type/Action/S/GoToR/F${target}/D[${Math.max(0, page - 1)}/XYZ null null null]>>`;
}

/** Typst describes a link by its address, which means nothing to a listener (PDF/UA-1, 7.18.5). */
function withDescription(annotation: string, name: string, page: number | undefined): string {
  const key = /\/Contents(?=\s*[(<])/.exec(annotation);
  const end = key === null ? undefined : stringAt(annotation, key.index + key[0].length)?.end;
  if (key === null || end === undefined) throw new Error('A link annotation has no description.');
  const said = page === undefined ? `Datei „${name}“` : `Datei „${name}“, Seite ${page}`;
  return `${annotation.slice(0, key.index)}/Contents${writtenText(said)}${annotation.slice(end)}`;
}
