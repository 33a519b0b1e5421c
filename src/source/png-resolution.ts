// PNG → the same picture that says how large it is printed. Touches no pixel.
import { crc32 } from 'node:zlib';

/** Behind the signature (8 bytes) and the first chunk, IHDR (25 bytes): ISO/IEC 15948, 5.6. */
const behindHead = 33;

/**
 * The picture with its pixels to the metre.
 *
 * Source: ISO/IEC 15948, 11.3.5.3 (pHYs): pixels to the metre along and down, and 1 for the metre.
 */
export function withResolution(png: Uint8Array, perMetre: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(Math.round(perMetre), 8);
  chunk.writeUInt32BE(Math.round(perMetre), 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, behindHead), chunk, png.subarray(behindHead)]);
}
