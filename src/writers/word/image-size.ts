// The size an image asks for, read from its own header: PNG, JPEG and SVG.
import type { ImageData, Mm } from '../../document/nodes.js';

/** Width and height in mm, or nothing where the header does not say. */
export function intrinsicSize(image: ImageData): { readonly width: Mm; readonly height: Mm } | undefined {
  const size =
    image.format === 'svg'
      ? svgSize(image.bytes)
      : image.format === 'png'
        ? pngSize(image.bytes)
        : jpegSize(image.bytes);
  if (size === undefined || !(size.width > 0 && size.height > 0)) return undefined;
  return { width: size.width * MM_PER_PIXEL, height: size.height * MM_PER_PIXEL };
}

interface PixelSize {
  readonly width: number;
  readonly height: number;
}

// CSS pixels, 96 to the inch; what office programs take for an image that names no resolution.
const MM_PER_PIXEL = 25.4 / 96;

// PNG (ISO/IEC 15948): IHDR is the first chunk; its width and height stand at byte 16 and 20.
function pngSize(bytes: Uint8Array): PixelSize | undefined {
  if (bytes.length < 24) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

// JPEG (ITU-T T.81, annex B): segments follow each other; a start of frame (C0 to CF but C4, C8, CC) holds height and width.
function jpegSize(bytes: Uint8Array): PixelSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 2;
  while (offset + 9 < bytes.length) {
    const marker = view.getUint8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
    offset += 2 + view.getUint16(offset + 2);
  }
  return undefined;
}

const PIXELS_PER_UNIT: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

function svgSize(bytes: Uint8Array): PixelSize | undefined {
  const tag = /<svg\b[^>]*>/u.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
  const width = svgLength(tag, 'width');
  const height = svgLength(tag, 'height');
  if (width !== undefined && height !== undefined) return { width, height };
  const box = /\bviewBox\s*=\s*["']\s*[-\d.e]+[\s,]+[-\d.e]+[\s,]+([-\d.e]+)[\s,]+([-\d.e]+)/u.exec(tag);
  return box === null ? undefined : { width: Number(box[1]), height: Number(box[2]) };
}

function svgLength(tag: string, name: string): number | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(px|pt|mm|cm|in)?\\s*["']`, 'u').exec(tag);
  return found === null ? undefined : Number(found[1]) * (PIXELS_PER_UNIT[found[2] ?? ''] ?? 1);
}
