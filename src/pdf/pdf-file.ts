// A PDF as bytes with numbered objects: read by their offsets, replaced and added without loading the file.
// Only files with one classic cross-reference table, as Typst writes them; no object is interpreted.

/** A PDF whose objects can be looked up by number. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  /** The bytes, one UTF-16 unit each: parts of it cost nothing, however many are read. */
  readonly text: string;
  readonly trailer: Trailer;
  /** Every object in use, in the order of the bytes. */
  readonly places: ReadonlyMap<number, ObjectPlace>;
}

/** The bytes of an object, from its number to the number of the next. */
export interface ObjectPlace {
  readonly start: number;
  readonly end: number;
}

interface Trailer {
  readonly size: number;
  readonly root: number;
  readonly startOfTable: number;
  /** `/Info` and `/ID` as they stand. */
  readonly carriedOver: string;
}

/**
 * The file's objects by number.
 *
 * Errors: throws when the file has anything but one classic cross-reference table; users' PDFs are never read here.
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const text = asBuffer(bytes).toString('latin1');
  const start = Number(/startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1]);
  if (!Number.isInteger(start)) throw new Error('no startxref at the end of the PDF');
  const { starts, trailer } = readTable(text, start);
  if (/\/Prev\b/.test(trailer)) throw new Error('the PDF has more than one cross-reference table');
  const inOrder = [...starts].sort(([, left], [, right]) => left - right);
  const places = inOrder.map(([number, from], index): [number, ObjectPlace] => {
    return [number, { start: from, end: inOrder[index + 1]?.[1] ?? start }];
  });
  return { bytes, text, places: new Map(places), trailer: { ...readTrailer(trailer), startOfTable: start } };
}

/** What stands between `obj` and `endobj`; a stream's data are not included. */
export function readObject(file: PdfFile, number: number): string {
  const { start, end } = bodyOf(file, number);
  // The last one: the word may also be part of a text.
  const text = file.text.slice(start, file.text.lastIndexOf('endobj', end)).trim();
  if (!text.endsWith('endstream')) return text;
  // The keyword stands behind a dictionary and before a line's end; elsewhere it is part of a text, as in "livestream".
  const data = />>\s*stream\r?\n/.exec(text);
  return data === null ? text : text.slice(0, data.index + 2);
}

/** The undecoded data of a stream object whose `/Length` is a plain number. */
export function readStream(file: PdfFile, number: number): Uint8Array {
  const dictionary = readObject(file, number);
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const keyword = file.text.indexOf('stream', bodyOf(file, number).start);
  if (length === undefined || keyword < 0) throw new Error(`object ${number} is no stream with a plain /Length`);
  // The keyword is followed by CR LF or LF, never by CR alone (7.3.8.1).
  const data = keyword + 'stream'.length + (file.text[keyword + 'stream'.length] === '\r' ? 2 : 1);
  return file.bytes.subarray(data, data + Number(length));
}

/** An object's text for an uncompressed stream. */
export function streamObject(entries: string, data: Uint8Array): string {
  return `<<${entries}/Length ${data.length}>>\nstream\n${asBuffer(data).toString('latin1')}\nendstream`;
}

/**
 * The file with the given objects in place of those of the same number, or new under a number from `trailer.size` on.
 *
 * Shape: objects as texts of one UTF-16 unit a byte; all other bytes as they are. Not an incremental update: a replaced object is gone, so that thousands of replaced
 *        tags do not make the file half as big again.
 */
export function replaceObjects(file: PdfFile, objects: ReadonlyMap<number, string>): Uint8Array {
  const { text, trailer } = file;
  const parts: string[] = [];
  const offsets = new Map<number, number>();
  let copied = 0;
  let length = 0;
  const append = (part: string) => {
    parts.push(part);
    length += part.length;
  };
  for (const [number, { start, end }] of file.places) {
    offsets.set(number, length + start - copied);
    const replacement = objects.get(number);
    if (replacement === undefined) continue;
    append(text.slice(copied, start));
    append(objectText(number, replacement));
    copied = end;
  }
  append(text.slice(copied, trailer.startOfTable));
  for (const [number, added] of objects) {
    if (offsets.has(number)) continue;
    offsets.set(number, length);
    append(objectText(number, added));
  }
  const size = [...objects.keys()].reduce((most, number) => Math.max(most, number + 1), trailer.size);
  append(tableAndTrailer(offsets, { ...trailer, size, startOfTable: length }));
  return Buffer.from(parts.join(''), 'latin1');
}

function objectText(number: number, body: string): string {
  return `${number} 0 obj\n${body}\nendobj\n`;
}

function tableAndTrailer(
  offsets: ReadonlyMap<number, number>,
  { size, root, carriedOver, startOfTable }: Trailer,
): string {
  // Ten digits, five digits, two bytes of line end: 7.5.4 fixes an entry at 20 bytes, and object 0 as the first free one.
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  return (
    `xref\n0 ${size}\n${entries.join('')}trailer\n<</Size ${size}/Root ${root} 0 R${carriedOver}>>\n` +
    `startxref\n${startOfTable}\n%%EOF\n`
  );
}

function readTable(
  text: string,
  start: number,
): { readonly trailer: string; readonly starts: ReadonlyMap<number, number> } {
  const starts = new Map<number, number>();
  const trailerAt = text.indexOf('trailer', start);
  const end = text.indexOf('startxref', trailerAt);
  const words = text.slice(start, trailerAt).split(/\s+/).filter(Boolean);
  if (words[0] !== 'xref' || trailerAt < 0 || end < 0) throw new Error('no classic cross-reference table');
  for (let index = 1; index + 1 < words.length; ) {
    const [first, count] = [Number(words[index]), Number(words[index + 1])];
    index += 2;
    for (let number = first; number < first + count; number++, index += 3) {
      if (words[index + 2] === 'n') starts.set(number, Number(words[index]));
    }
  }
  return { trailer: text.slice(trailerAt, end), starts };
}

function readTrailer(text: string): Omit<Trailer, 'startOfTable'> {
  const size = /\/Size\s+(\d+)/.exec(text)?.[1];
  const root = /\/Root\s+(\d+)\s+0\s+R/.exec(text)?.[1];
  if (size === undefined || root === undefined) throw new Error('trailer without /Size or /Root');
  const info = /\/Info\s+\d+\s+\d+\s+R/.exec(text)?.[0] ?? '';
  const id = /\/ID\s*\[[^\]]*\]/.exec(text)?.[0] ?? '';
  return { size: Number(size), root: Number(root), carriedOver: info + id };
}

function bodyOf({ text, places }: PdfFile, number: number): ObjectPlace {
  const place = places.get(number);
  if (place === undefined) throw new Error(`no object ${number} in the PDF`);
  const header = `${number} 0 obj`;
  if (!text.startsWith(header, place.start)) throw new Error(`object ${number} does not stand where the table says`);
  return { start: place.start + header.length, end: place.end };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
