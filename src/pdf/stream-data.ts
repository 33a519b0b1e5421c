// The data of a stream in a PDF's bytes as text, one UTF-16 unit a byte, and the stream with other data.
// Knows the one filter that Typst writes.
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { entriesOf } from './dictionary-syntax.js';
import { type PdfFile, readObject, readStream, streamObject } from './pdf-file.js';

/** What the stream holds; throws for a filter other than Flate. */
export function streamData(file: PdfFile, number: number): string {
  const data = readStream(file, number);
  return Buffer.from(isCompressed(file, number) ? inflateSync(data) : data).toString('latin1');
}

/** The stream with other data and everything else as it is, compressed if it was. */
export function withStreamData(file: PdfFile, number: number, data: string): string {
  const others = [...entriesOf(readObject(file, number))].filter(([key]) => key !== 'Length');
  const bytes = Buffer.from(data, 'latin1');
  const entries = others.map(([key, value]) => `/${key} ${value}`).join('');
  return streamObject(entries, isCompressed(file, number) ? deflated(bytes) : bytes);
}

function isCompressed(file: PdfFile, number: number): boolean {
  const filter = entriesOf(readObject(file, number)).get('Filter');
  if (filter !== undefined && filter !== '/FlateDecode') throw new Error(`stream ${number} is encoded by ${filter}`);
  return filter !== undefined;
}

/** By fflate, since Node's own gives other bytes on other machines; loaded only for the few documents that need it. */
function deflated(bytes: Uint8Array): Uint8Array {
  const { zlibSync }: typeof import('fflate') = createRequire(import.meta.url)('fflate');
  return zlibSync(bytes);
}
