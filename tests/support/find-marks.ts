// Which marks stand anywhere in a file, however hidden: in its bytes, in what is packed or compressed inside, in strings written as
// UTF-16, hexadecimal, octal, base64 or by entities, and in the text a PDF reader gets. What a mark looks like says mark-pattern.ts.
import { createHash } from 'node:crypto';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { base64Texts, hexTexts } from './encoded-texts.js';
import { marksInText } from './mark-pattern.js';
import { readPageTexts } from './read-pdf.js';

/** Something in which marks are looked for. */
export interface Durchsucht {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All marks in the names of the files or anywhere in them. */
export async function findMarks(files: readonly Durchsucht[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { name, bytes } of files) {
    for (const mark of marksIn(Buffer.from(name))) found.add(mark);
    for (const mark of await marksInFile(bytes)) found.add(mark);
  }
  return found;
}

/** What was found in bytes searched before, by their checksum: most parts of a Word file are the same in all of them. */
const known = new Map<string, readonly string[]>();
const knownFiles = new Map<string, readonly string[]>();

async function marksInFile(bytes: Uint8Array): Promise<readonly string[]> {
  const sum = checksum(bytes);
  const before = knownFiles.get(sum);
  if (before !== undefined) return before;
  // Pages hold numbers of glyphs: what stands on them tells a reader; everything else is strings among the bytes.
  const marks = isPdf(bytes)
    ? [...marksIn(bytes), ...marksIn(Buffer.from((await readPageTexts(bytes)).join('\n')))]
    : marksIn(bytes);
  knownFiles.set(sum, marks);
  return marks;
}

function marksIn(bytes: Uint8Array): readonly string[] {
  const sum = checksum(bytes);
  const before = known.get(sum);
  if (before !== undefined) return before;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = raw.toString('latin1');
  const inside = [...unpacked(raw), ...(isPdf(bytes) ? streamsIn(raw, text) : [])];
  const readings = [text, hexTexts(text), base64Texts(raw)];
  const marks = [...new Set([...readings.flatMap(marksInText), ...inside.flatMap(marksIn)])];
  known.set(sum, marks);
  return marks;
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64');
}

/** Names and contents of a ZIP file. */
function unpacked(raw: Buffer): readonly Uint8Array[] {
  if (raw.subarray(0, 2).toString('latin1') !== 'PK') return [];
  return Object.entries(unzipSync(raw)).flatMap(([path, content]) => [Buffer.from(path), content]);
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** The streams of a PDF, inflated where they are compressed: pages, metadata, fonts, attached files, objects. */
function streamsIn(raw: Buffer, text: string): readonly Buffer[] {
  return [...text.matchAll(/stream\r?\n/gu)].flatMap(({ index, 0: word }) => {
    if (text.slice(index - 3, index) === 'end') return [];
    const content = raw.subarray(index + word.length);
    const inflated = tryInflating(content);
    return inflated === undefined ? [] : [inflated];
  });
}

function tryInflating(content: Buffer): Buffer | undefined {
  for (const inflate of [inflateSync, inflateRawSync]) {
    try {
      return inflate(content, { finishFlush: 2 });
    } catch {
      // Another filter, or none: then the bytes have been searched as they are.
    }
  }
  return undefined;
}
