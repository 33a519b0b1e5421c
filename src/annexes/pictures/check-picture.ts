// Whether the bytes of a PNG or JPEG are a whole picture of a size that can be printed; told before anything is decoded.
import { crc32 } from 'node:zlib';
import { Unzlib } from 'fflate';
import { jpegHeader } from '../../document/jpeg-header.js';

/** What is wrong with a picture. */
export type PictureFault = 'broken' | 'cut-off' | 'giant';

/** More have no use on A4, which at 600 dpi has 35 million: a few bytes can claim billions. */
const mostPixels = 100_000_000;

/** Whether a picture of that size is refused. */
export function isGiant(width: number, height: number): boolean {
  return width * height > mostPixels;
}

/** What is wrong with the JPEG, if anything. */
export function jpegFault(bytes: Uint8Array): PictureFault | undefined {
  const header = jpegHeader(bytes);
  if (header === undefined || header.width === 0 || header.height === 0) return 'broken';
  if (isGiant(header.width, header.height)) return 'giant';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // ITU-T T.81, B.1.1.3: the start of a scan and the end of the image; a preview in the metadata has both of its own.
  const scan = buffer.lastIndexOf('\xff\xda', undefined, 'latin1');
  if (scan < 0) return 'broken';
  return buffer.indexOf('\xff\xd9', scan, 'latin1') < 0 ? 'cut-off' : undefined;
}

/** Bits of a sample that each colour type of PNG may have, and how many samples a pixel has (ISO/IEC 15948, 11.2.2). */
const colourTypes: Readonly<Record<number, { readonly depths: readonly number[]; readonly samples: number }>> = {
  0: { depths: [1, 2, 4, 8, 16], samples: 1 },
  2: { depths: [8, 16], samples: 3 },
  3: { depths: [1, 2, 4, 8], samples: 1 },
  4: { depths: [8, 16], samples: 2 },
  6: { depths: [8, 16], samples: 4 },
};

/** What is wrong with the PNG, if anything; its pixels are unpacked, but not kept. */
export function pngFault(bytes: Uint8Array): PictureFault | undefined {
  const chunks = chunksOf(bytes);
  const [header] = chunks;
  if (header?.type !== 'IHDR' || !header.isSound || header.data.length !== 13) return 'broken';
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13);
  const [width, height, depth] = [view.getUint32(0), view.getUint32(4), view.getUint8(8)];
  const colours = colourTypes[view.getUint8(9)];
  if (width === 0 || height === 0 || colours?.depths.includes(depth) !== true || view.getUint8(12) > 1) return 'broken';
  if (isGiant(width, height)) return 'giant';
  if (view.getUint8(9) === 3 && !chunks.some(({ type }) => type === 'PLTE')) return 'broken';
  const pixels = chunks.filter(({ type }) => type === 'IDAT');
  if (pixels.length === 0 || pixels.some(({ isSound, isWhole }) => isWhole && !isSound)) return 'broken';
  const bits = depth * colours.samples;
  const passes = view.getUint8(12) === 0 ? [{ width, height }] : interlaced(width, height);
  const wanted = passes.reduce((sum, pass) => sum + pass.height * (1 + Math.ceil((pass.width * bits) / 8)), 0);
  const unpacked = unpackedLength(pixels.map(({ data }) => data));
  if (unpacked === undefined) return pixels.every(({ isWhole }) => isWhole) ? 'broken' : 'cut-off';
  return unpacked < wanted ? 'cut-off' : undefined;
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Its checksum is right. */
  readonly isSound: boolean;
  /** The file does not end within it. */
  readonly isWhole: boolean;
}

function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let offset = 8; offset + 8 <= bytes.length; ) {
    const length = view.getUint32(offset);
    const type = Buffer.from(bytes.subarray(offset + 4, offset + 8)).toString('latin1');
    const end = offset + 8 + length;
    const isWhole = end + 4 <= bytes.length;
    const isSound = isWhole && crc32(bytes.subarray(offset + 4, end)) === view.getUint32(end);
    chunks.push({ type, data: bytes.subarray(offset + 8, Math.min(end, bytes.length)), isSound, isWhole });
    offset = end + 4;
  }
  return chunks;
}

/** ISO/IEC 15948, 8.2: where the seven passes begin and how far their pixels are apart. */
function interlaced(width: number, height: number): readonly { readonly width: number; readonly height: number }[] {
  const passes = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ] as const;
  return passes
    .map(([x, y, across, down]) => ({ width: Math.ceil((width - x) / across), height: Math.ceil((height - y) / down) }))
    .filter((pass) => pass.width > 0 && pass.height > 0);
}

/** How many bytes come of the packed ones; nothing where they cannot be unpacked. */
function unpackedLength(parts: readonly Uint8Array[]): number | undefined {
  let length = 0;
  const unpacking = new Unzlib((data) => {
    length += data.length;
  });
  try {
    for (const [index, part] of parts.entries()) unpacking.push(part, index === parts.length - 1);
    return length;
  } catch {
    return undefined;
  }
}
