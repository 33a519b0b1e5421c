// A picture → the same picture without what cameras and programs wrote into it: who took it, where, with which device, small copies,
// comments. Kept is what it is shown with: pixels, colours, resolution, how the camera was held. Decodes and draws nothing.
import { cleanJpeg } from './clean-jpeg.js';
import { cleanPng } from './clean-png.js';
import { cleanSvg } from './clean-svg.js';

const cleaners = {
  jpeg: cleanJpeg,
  png: cleanPng,
  svg: (bytes: Uint8Array) => cleanSvg(bytes, cleanEmbedded),
} as const;

/** The picture without what nobody sees; bytes that are no such picture stay as they are. */
export function cleanPicture(format: keyof typeof cleaners, bytes: Uint8Array): Uint8Array {
  return cleaners[format](bytes);
}

/** A picture inside an SVG, by the name its address has for it; others are not drawn. */
function cleanEmbedded(type: string, bytes: Uint8Array): Uint8Array {
  if (/^jpe?g$/iu.test(type)) return cleanJpeg(bytes);
  if (/^png$/iu.test(type)) return cleanPng(bytes);
  return /^svg\+xml$/iu.test(type) ? cleanPicture('svg', bytes) : bytes;
}
