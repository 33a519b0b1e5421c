// Small pictures made byte by byte: PNGs of every colour type, TIFFs of several pages, and a JPEG in printing inks.
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';

/** What of a PNG a test wants otherwise. */
export interface PngOptions {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly colourType?: number;
  /** The pixels as rows with their filter bytes; absent = zeros, as many as there must be. */
  readonly rows?: Uint8Array;
  readonly palette?: boolean;
  readonly interlaced?: boolean;
}

const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

export function makePng({
  width = 8,
  height = 6,
  depth = 8,
  colourType = 2,
  rows,
  palette,
  interlaced = false,
}: PngOptions = {}): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colourType;
  header[12] = interlaced ? 1 : 0;
  const length = height * (1 + Math.ceil((width * depth * (samples[colourType] ?? 1)) / 8));
  return joinPng(
    ['IHDR', header],
    ...((palette ?? colourType === 3) ? [['PLTE', Buffer.from([0, 0, 0, 200, 30, 40])] as const] : []),
    ['IDAT', zlibSync(rows ?? new Uint8Array(Math.min(length, 1_000_000)))],
    ['IEND', new Uint8Array()],
  );
}

/** A PNG of these chunks. */
export function joinPng(...chunks: readonly (readonly [type: string, data: Uint8Array])[]): Uint8Array {
  const parts = chunks.map(([type, data]) => {
    const chunk = Buffer.alloc(12 + data.length);
    chunk.writeUInt32BE(data.length, 0);
    chunk.write(type, 4, 'latin1');
    chunk.set(data, 8);
    chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
    return chunk;
  });
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]));
}

/** A page of one colour, of a TIFF. */
export interface TiffPage {
  readonly width: number;
  readonly height: number;
  /** Three bytes of light, four of ink, one of grey. */
  readonly colour: readonly number[];
  /** As EXIF numbers them. */
  readonly orientation?: number;
}

const photometric: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 5 };

/** TIFF 6.0, uncompressed: each page its directory, the bits of its samples and its pixels. */
export function makeTiff(...pages: readonly TiffPage[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('II*\0\x08\0\0\0', 'latin1')];
  let offset = 8;
  for (const [index, { width, height, colour, orientation = 1 }] of pages.entries()) {
    const count = colour.length;
    const bitsAt = offset + 2 + 10 * 12 + 4;
    const pixelsAt = bitsAt + 2 * count;
    const length = width * height * count;
    const entries = [
      [256, 4, 1, width],
      [257, 4, 1, height],
      [258, 3, count, count === 1 ? 8 : bitsAt],
      [259, 3, 1, 1],
      [262, 3, 1, photometric[count] ?? 1],
      [273, 4, 1, pixelsAt],
      [274, 3, 1, orientation],
      [277, 3, 1, count],
      [278, 4, 1, height],
      [279, 4, 1, length],
    ] as const;
    const part = Buffer.alloc(pixelsAt + length - offset);
    part.writeUInt16LE(entries.length, 0);
    for (const [row, [tag, type, values, value]] of entries.entries()) {
      const at = 2 + row * 12;
      part.writeUInt16LE(tag, at);
      part.writeUInt16LE(type, at + 2);
      part.writeUInt32LE(values, at + 4);
      part.writeUInt32LE(value, at + 8);
    }
    const end = offset + part.length;
    part.writeUInt32LE(index === pages.length - 1 ? 0 : end, 2 + entries.length * 12);
    for (let sample = 0; sample < count; sample++) part.writeUInt16LE(8, bitsAt - offset + 2 * sample);
    for (let at = 0; at < length; at++) part[pixelsAt - offset + at] = colour[at % count] ?? 0;
    parts.push(part);
    offset = end;
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** 16 by 8: full cyan at the left, full black at the right, as Photoshop stores them. */
export const jpegInInks: Uint8Array = new Uint8Array(
  Buffer.from(
    '/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgA' +
      'CAAQBEMRAE0RAFkRAEsRAP/EABYAAQEBAAAAAAAAAAAAAAAAAAkACv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8AKoqZUyptVCTKu//Z',
    'base64',
  ),
);

/** 20 by 30: black at the left, white at the right, packed as fax machines do (CCITT group 4). */
export const faxTiff: Uint8Array = new Uint8Array(
  Buffer.from(
    'SUkqABYAAAAnCf////////+ACACAAAkAAAEDAAEAAAAUAAAAAQEDAAEAAAAeAAAAAgEDAAEAAAABAAAAAwEDAAEAAAAEAAAABgEDAAEAAAABAAAAEQEE' +
      'AAEAAAAIAAAAFgEDAAEAAAAeAAAAFwEEAAEAAAANAAAAHAEDAAEAAAABAAAAAAAAAA==',
    'base64',
  ),
);
