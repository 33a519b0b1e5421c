// Which marks stand anywhere in a file, however hidden: in its bytes, in what is packed or compressed inside, in strings written as
// UTF-16, hexadecimal, octal, base64 or by entities, and in the text a PDF reader gets.
import { inflateRawSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readPdf } from './read-pdf.js';

/** Something in which marks are looked for. */
export interface Durchsucht {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The marks found in the file's name or anywhere in it; marks are words of small ASCII letters and digits. */
export async function findMarks({ name, bytes }: Durchsucht, marks: readonly string[]): Promise<readonly string[]> {
  const texts = [folded(name), ...textsIn(bytes)];
  if (isPdf(bytes)) texts.push(folded(await readText(bytes)));
  if (marks.length === 0) return [];
  // Once through every text, however many marks there are.
  const wanted = new RegExp(marks.join('|'), 'gu');
  const found = new Set(texts.flatMap((text) => text.match(wanted) ?? []));
  return marks.filter((mark) => found.has(mark));
}

/** Everything a PDF reader tells of the file, however its glyphs are numbered. */
async function readText(bytes: Uint8Array): Promise<string> {
  const { pageTexts, outline, links, title, author, tags } = await readPdf(bytes);
  return [...pageTexts, JSON.stringify({ outline, links, title, author, tags })].join('\n');
}

/** Every way to read these bytes as text, in small letters and without spaces. */
function textsIn(bytes: Uint8Array): readonly string[] {
  const raw = Buffer.from(bytes);
  const text = raw.toString('latin1');
  const inside = [...unpacked(raw), ...(isPdf(bytes) ? streamsIn(raw, text) : [])];
  return [...readings(raw, text), ...inside.flatMap((part) => textsIn(part))];
}

function readings(raw: Buffer, text: string): readonly string[] {
  // UTF-16 of ASCII words is the same word with a zero byte before or behind each letter.
  const plain = [text, text.replaceAll('\0', ''), raw.toString('utf8')];
  // A word may be cut into runs of XML text.
  const unescaped = [octal(text), entities(text), text.replace(/<[^<>]*>/gu, '')];
  const encoded = [...hexRuns(text), ...base64Runs(text)].flatMap((run) => [run, run.replaceAll('\0', '')]);
  return [...plain, ...unescaped, ...encoded].map(folded);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[\s\u00ad\u200b\u2060]+/gu, '');
}

/** Names and contents of a ZIP file, or what gzip holds. */
function unpacked(raw: Buffer): readonly Buffer[] {
  if (raw.subarray(0, 2).toString('latin1') !== 'PK') return [];
  return Object.entries(unzipSync(raw)).flatMap(([path, content]) => [Buffer.from(path), Buffer.from(content)]);
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

/** `\161` of PDF strings, and lines that go on. */
function octal(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|\r?\n)/gu, (_, code?: string) =>
    code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 8)),
  );
}

/** `&#113;`, `&#x71;`, `\u0071`, `%71`. */
function entities(text: string): string {
  const sign = (code: string, base: number) => String.fromCodePoint(Math.min(0xffff, Number.parseInt(code, base)));
  return text
    .replace(/&#x([0-9a-f]{1,4});/giu, (_, code: string) => sign(code, 16))
    .replace(/&#(\d{1,5});/gu, (_, code: string) => sign(code, 10))
    .replace(/\\u([0-9a-f]{4})|%([0-9a-f]{2})|#([0-9a-f]{2})/giu, (_, ...codes: readonly (string | undefined)[]) =>
      sign(codes.slice(0, 3).find((code) => code !== undefined) ?? '0', 16),
    );
}

/** Hexadecimal digits of some length, read as bytes from either of the first two digits on. */
function hexRuns(text: string): readonly string[] {
  return [...text.matchAll(/(?:[0-9a-f]\s*){14,}/giu)].flatMap(([run]) => {
    const digits = run.replace(/\s+/gu, '');
    return [digits, digits.slice(1)].map((from) =>
      Buffer.from(from.slice(0, from.length & ~1), 'hex').toString('latin1'),
    );
  });
}

/** Base64 of some length, from each of its four places on. */
function base64Runs(text: string): readonly string[] {
  return [...text.matchAll(/[A-Za-z0-9+/]{8,}/gu)].flatMap(([run]) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64').toString('latin1')),
  );
}
