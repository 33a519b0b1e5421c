// Pictures as pixels: turned upright and packed again as PNG or JPEG, for what no writer takes as it is.
import { crc32 } from 'node:zlib';
import { zlibSync } from 'fflate';
import type { Orientation } from '../../document/jpeg-header.js';

/** Red, green, blue and opacity of every pixel, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A packed picture. */
export interface PackedPicture {
  readonly format: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}

/** The picture as it is meant to be seen. */
export function turned({ width, height, rgba }: Pixels, { turn, isMirrored }: Orientation): Pixels {
  if (turn === 0 && !isMirrored) return { width, height, rgba };
  const isAcross = turn === 90 || turn === 270;
  const [w, h] = isAcross ? [height, width] : [width, height];
  const from = new Uint32Array(new Uint8Array(rgba).buffer);
  const to = new Uint32Array(w * h);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const across = isMirrored ? width - 1 - x : x;
      const [newX, newY] =
        turn === 0
          ? [across, y]
          : turn === 90
            ? [height - 1 - y, across]
            : turn === 180
              ? [width - 1 - across, height - 1 - y]
              : [y, width - 1 - across];
      to[newY * w + newX] = from[y * width + x] ?? 0;
    }
  }
  return { width: w, height: h, rgba: new Uint8Array(to.buffer) };
}

/** A PNG that takes more for a pixel holds a photo, for which there is JPEG. Units: bytes. */
const mostPerPixel = 1;
/** Small pictures may be as large as they like. */
const smallPng = 500_000;
/** Losses cannot be seen at it (IJG scale). */
const quality = 90;

/** The picture packed without losses; a photo as JPEG. */
export async function packed(pixels: Pixels): Promise<PackedPicture> {
  const png = pngOf(pixels);
  if (png.length <= Math.max(smallPng, pixels.width * pixels.height * mostPerPixel))
    return { format: 'png', bytes: png };
  const { default: jpeg } = await import('jpeg-js');
  const { data } = jpeg.encode({ width: pixels.width, height: pixels.height, data: pixels.rgba }, quality);
  return { format: 'jpeg', bytes: new Uint8Array(data) };
}

/** ISO/IEC 15948: scans become pictures of one bit or one byte to the pixel. */
function pngOf({ width, height, rgba }: Pixels): Uint8Array {
  const samples = samplesOf(rgba);
  const rowLength = samples === 'bit' ? Math.ceil(width / 8) : width * samples;
  const rows = new Uint8Array(height * (rowLength + 1));
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (rowLength + 1) + 1, (y + 1) * (rowLength + 1));
    const start = y * width * 4;
    if (samples === 'bit') {
      for (let x = 0; x < width; x++)
        if (rgba[start + x * 4] === 255) row[x >> 3] = (row[x >> 3] ?? 0) | (0x80 >> (x & 7));
      continue;
    }
    // Filter 1, "sub": what a pixel differs by from the one before.
    rows[y * (rowLength + 1)] = 1;
    for (let x = 0; x < width; x++) {
      for (let sample = 0; sample < samples; sample++) {
        const at = start + x * 4 + sample;
        row[x * samples + sample] = (rgba[at] ?? 0) - (x === 0 ? 0 : (rgba[at - 4] ?? 0));
      }
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = samples === 'bit' ? 1 : 8;
  header[9] = samples === 3 ? 2 : samples === 4 ? 6 : 0;
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const chunks = [chunk('IHDR', header), chunk('IDAT', zlibSync(rows)), chunk('IEND', new Uint8Array())];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

/** How many samples a pixel needs: black and white, grey, colours, colours one can look through. */
function samplesOf(rgba: Uint8Array): 'bit' | 1 | 3 | 4 {
  let isGrey = true;
  let isBlackAndWhite = true;
  for (let at = 0; at < rgba.length; at += 4) {
    if (rgba[at + 3] !== 255) return 4;
    if (!isGrey) continue;
    isGrey = rgba[at] === rgba[at + 1] && rgba[at] === rgba[at + 2];
    isBlackAndWhite &&= rgba[at] === 0 || rgba[at] === 255;
  }
  return !isGrey ? 3 : isBlackAndWhite ? 'bit' : 1;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(Buffer.from(type, 'latin1'), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}
