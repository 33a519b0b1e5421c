// Changes a PDF without loading it: replaced and new objects are appended to its bytes as an incremental update
// (ISO 32000-1, 7.5.6). Only files with classic cross-reference tables, as Typst writes them; no object is interpreted.

/** A PDF whose objects can be looked up by number. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly trailer: Trailer;
  /** Byte offset of every object in use. */
  readonly offsets: ReadonlyMap<number, number>;
}

interface Trailer {
  readonly size: number;
  readonly root: number;
  readonly startOfTable: number;
  /** `/Info` and `/ID` as they stand; both must be carried over into the new trailer (7.5.5). */
  readonly carriedOver: string;
}

/**
 * The file's objects by number, the newest version of each.
 *
 * Errors: throws when the file has no classic cross-reference table; users' PDFs are never read here.
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const buffer = asBuffer(bytes);
  const start = Number(/startxref\s+(\d+)/.exec(latin1(buffer, buffer.lastIndexOf('startxref'), 40))?.[1]);
  if (!Number.isInteger(start)) throw new Error('no startxref at the end of the PDF');
  const offsets = new Map<number, number>();
  const newest = readTable(buffer, start, offsets);
  for (let previous = newest.previous; previous !== undefined; ) {
    previous = readTable(buffer, previous, offsets).previous;
  }
  return { bytes, offsets, trailer: { ...readTrailer(newest.trailer), startOfTable: start } };
}

/** What stands between `obj` and `endobj`; a stream's data are not included. */
export function readObject(file: PdfFile, number: number): string {
  const buffer = asBuffer(file.bytes);
  const from = bodyStart(file, buffer, number);
  const text = latin1(buffer, from, buffer.indexOf('endobj', from) - from);
  // The keyword stands behind a dictionary and before a line's end; elsewhere it is part of a text, as in "livestream".
  const data = />>\s*stream\r?\n/.exec(text);
  return (data === null ? text : text.slice(0, data.index + 2)).trim();
}

/** The undecoded data of a stream object whose `/Length` is a plain number. */
export function readStream(file: PdfFile, number: number): Uint8Array {
  const dictionary = readObject(file, number);
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const buffer = asBuffer(file.bytes);
  const keyword = buffer.indexOf('stream', bodyStart(file, buffer, number));
  if (length === undefined || keyword < 0) throw new Error(`object ${number} is no stream with a plain /Length`);
  // The keyword is followed by CR LF or LF, never by CR alone (7.3.8.1).
  const data = keyword + 'stream'.length + (buffer[keyword + 'stream'.length] === 0x0d ? 2 : 1);
  return buffer.subarray(data, data + Number(length));
}

/** An object's text for an uncompressed stream. */
export function streamObject(entries: string, data: Uint8Array): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<<${entries}/Length ${data.length}>>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/**
 * The file with the given objects appended, each replacing the one of the same number or new under a number from
 * `trailer.size` on.
 *
 * Shape: the original bytes come first and unchanged, so signatures over them stay valid.
 */
export function appendObjects(file: PdfFile, objects: ReadonlyMap<number, string | Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [file.bytes, Buffer.from('\n')];
  let offset = file.bytes.length + 1;
  const entries: string[] = [];
  const numbers = [...objects.keys()].sort((a, b) => a - b);
  for (const number of numbers) {
    const body = objects.get(number) ?? '';
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      typeof body === 'string' ? Buffer.from(body, 'latin1') : body,
      Buffer.from('\nendobj\n'),
    ]);
    // Ten digits, five digits, two bytes of line end: 7.5.4 fixes an entry at 20 bytes.
    entries.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    parts.push(object);
    offset += object.length;
  }
  const { size, root, startOfTable, carriedOver } = file.trailer;
  const newSize = Math.max(size, (numbers.at(-1) ?? 0) + 1);
  parts.push(
    Buffer.from(
      `xref\n${entries.join('')}trailer\n<</Size ${newSize}/Root ${root} 0 R${carriedOver}/Prev ${startOfTable}>>\n` +
        `startxref\n${offset}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}

function readTable(
  buffer: Buffer,
  start: number,
  offsets: Map<number, number>,
): { readonly trailer: string; readonly previous: number | undefined } {
  const trailerAt = buffer.indexOf('trailer', start);
  const end = buffer.indexOf('startxref', trailerAt);
  const words = latin1(buffer, start, trailerAt - start)
    .split(/\s+/)
    .filter(Boolean);
  if (words.shift() !== 'xref' || trailerAt < 0 || end < 0) throw new Error('no classic cross-reference table');
  while (words.length >= 2) {
    const [first, count] = words.splice(0, 2).map(Number);
    const entries = words.splice(0, (count ?? 0) * 3);
    for (let index = 0; index < (count ?? 0); index++) {
      const number = (first ?? 0) + index;
      const isInUse = entries[index * 3 + 2] === 'n';
      // Newer tables are read first, so the first offset met is the valid one.
      if (isInUse && !offsets.has(number)) offsets.set(number, Number(entries[index * 3]));
    }
  }
  const trailer = latin1(buffer, trailerAt, end - trailerAt);
  const previous = /\/Prev\s+(\d+)/.exec(trailer)?.[1];
  return { trailer, previous: previous === undefined ? undefined : Number(previous) };
}

function readTrailer(text: string): Omit<Trailer, 'startOfTable'> {
  const size = /\/Size\s+(\d+)/.exec(text)?.[1];
  const root = /\/Root\s+(\d+)\s+0\s+R/.exec(text)?.[1];
  if (size === undefined || root === undefined) throw new Error('trailer without /Size or /Root');
  const info = /\/Info\s+\d+\s+\d+\s+R/.exec(text)?.[0] ?? '';
  const id = /\/ID\s*\[[^\]]*\]/.exec(text)?.[0] ?? '';
  return { size: Number(size), root: Number(root), carriedOver: info + id };
}

function bodyStart(file: PdfFile, buffer: Buffer, number: number): number {
  const offset = file.offsets.get(number);
  if (offset === undefined) throw new Error(`no object ${number} in the PDF`);
  const header = new RegExp(`^\\s*${number}\\s+0\\s+obj`).exec(latin1(buffer, offset, 40))?.[0];
  if (header === undefined) throw new Error(`object ${number} does not stand where the table says`);
  return offset + header.length;
}

function latin1(buffer: Buffer, from: number, length: number): string {
  return buffer.toString('latin1', Math.max(0, from), Math.max(0, from) + length);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
