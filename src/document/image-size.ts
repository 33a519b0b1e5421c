// The size an image asks for and how it wants to be turned, read from its own header: PNG, JPEG and SVG. One rule for all
// writers, so that a picture is as large in Word as in the PDF. Decodes no picture.
import { jpegHeader, type Orientation } from './jpeg-header.js';
import type { ImageData, Mm } from './nodes.js';

/** Width and height of what is seen. */
export interface Size {
  readonly width: Mm;
  readonly height: Mm;
}

/** Width and height as seen – turned as a photo asks – or nothing where the header does not say. */
export function naturalSize(image: ImageData): Size | undefined {
  const size = readers[image.format](image.bytes);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

/** Fewer pixels to the inch than these look coarse on paper. */
export const leastPrintDpi = 150;

/** How wide an image is printed that nobody gave a width: as it asks, but never so wide that it looks coarse. */
export function printWidth(image: ImageData): Mm | undefined {
  const width = naturalSize(image)?.width;
  if (width === undefined) return undefined;
  const fine = finestWidth(image) ?? Number.POSITIVE_INFINITY;
  // A hundredth of a millimetre is below what a printer shows and hides the noise of the division.
  return Math.round(Math.min(width, fine) * 100) / 100;
}

/** The width up to which an image does not look coarse; nothing for an SVG, which is sharp at any. */
export function finestWidth(image: ImageData): Mm | undefined {
  const pixels = pixelsAcross(image);
  return pixels === undefined ? undefined : (pixels * MM_PER_INCH) / leastPrintDpi;
}

/** Pixels to the inch of an image at this width; nothing for an SVG, which is sharp at any. */
export function dpiAt(image: ImageData, width: Mm): number | undefined {
  const pixels = pixelsAcross(image);
  return pixels && (pixels * MM_PER_INCH) / width;
}

/** Pixels to the metre, as a PNG says it. */
export function perMetre(dpi: number): number {
  return (dpi / MM_PER_INCH) * 1000;
}

function pixelsAcross({ format, bytes }: ImageData): number | undefined {
  if (format === 'svg') return undefined;
  if (format === 'png') return pngPixels(bytes)?.width;
  const header = jpegHeader(bytes);
  return header?.orientation.turn === 90 || header?.orientation.turn === 270 ? header.height : header?.width;
}

/** Pixels of the longer side: a tiny SVG prints sharp, too, and a huge one fills no memory. */
const PIXELS = { least: 256, most: 3000 } as const;

/** How large an SVG is drawn where only pixels are understood. Units: pixels to the inch; pixels of its longer side. */
export function rasterSize(
  image: ImageData,
  dpi: number,
): { readonly mode: 'width' | 'height'; readonly value: number } {
  const { width, height } = naturalSize(image) ?? { width: 1, height: 1 };
  const asked = (Math.max(width, height) / MM_PER_INCH) * dpi;
  const value = Math.round(Math.min(PIXELS.most, Math.max(PIXELS.least, asked)));
  return { mode: width < height ? 'height' : 'width', value };
}

/** How a photo wants to be shown; everything else stands as it is stored. */
export function orientationOf({ format, bytes }: ImageData): Orientation {
  return format === 'jpeg' ? (jpegHeader(bytes)?.orientation ?? upright) : upright;
}

/** As wide as the image's proportions ask at that height. */
export function sizeForHeight(image: ImageData, height: Mm): Size {
  return { width: height * aspectRatio(image), height };
}

/** As high as the image's proportions ask at that width. */
export function sizeForWidth(image: ImageData, width: Mm): Size {
  return { width, height: width / aspectRatio(image) };
}

// A picture that says nothing of its size is taken for a square rather than lost.
function aspectRatio(image: ImageData): number {
  const size = naturalSize(image);
  return size === undefined ? 1 : size.width / size.height;
}

const upright: Orientation = { turn: 0, isMirrored: false };

const readers: { readonly [F in ImageData['format']]: (bytes: Uint8Array) => Size | undefined } = {
  png: pngSize,
  jpeg: jpegSize,
  svg: svgSize,
};

const MM_PER_INCH = 25.4;

/** One point in the unit of all widths and heights. */
export const mmPerPoint: Mm = MM_PER_INCH / 72;

/** Pixels to the inch of an image that names no resolution: those of CSS, which office programs take as well. */
const DEFAULT_RESOLUTION = 96;

/** Outside of these a resolution is a mistake of the program that wrote it. */
const PLAUSIBLE_RESOLUTION = { least: 30, most: 4800 } as const;

function inMm(pixels: number, perInch: number | undefined): Mm {
  const { least, most } = PLAUSIBLE_RESOLUTION;
  const isPlausible = perInch !== undefined && perInch >= least && perInch <= most;
  return (pixels * MM_PER_INCH) / (isPlausible ? perInch : DEFAULT_RESOLUTION);
}

// PNG (ISO/IEC 15948): IHDR is the first chunk, its width and height stand at byte 16 and 20; pHYs, before the pixels, has
// pixels per unit for both directions and 1 where the unit is the metre.
function pngSize(bytes: Uint8Array): Size | undefined {
  const pixels = pngPixels(bytes);
  if (pixels === undefined) return undefined;
  const perInch = pngResolution(viewOf(bytes));
  return { width: inMm(pixels.width, perInch), height: inMm(pixels.height, perInch) };
}

function pngPixels(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < 24) return undefined;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function pngResolution(view: DataView): number | undefined {
  const firstChunk = 8;
  for (let offset = firstChunk; offset + 12 <= view.byteLength; offset += 12 + view.getUint32(offset)) {
    const type = view.getUint32(offset + 4);
    if (type === chunkType('IDAT')) return undefined;
    if (type !== chunkType('pHYs') || offset + 17 > view.byteLength) continue;
    return view.getUint8(offset + 16) === 1 ? (view.getUint32(offset + 8) * MM_PER_INCH) / 1000 : undefined;
  }
  return undefined;
}

function chunkType(name: string): number {
  return [...name].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
}

function jpegSize(bytes: Uint8Array): Size | undefined {
  const header = jpegHeader(bytes);
  if (header === undefined) return undefined;
  const width = inMm(header.width, header.perInch);
  const height = inMm(header.height, header.perInch);
  return header.orientation.turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

const PIXELS_PER_UNIT: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  mm: 96 / MM_PER_INCH,
  cm: 960 / MM_PER_INCH,
  in: 96,
};

// SVG 2, 8.2 and 8.12: a length that is missing or relative follows from the other one and the view box.
function svgSize(bytes: Uint8Array): Size | undefined {
  const tag = /<svg\b[^>]*>/u.exec(new TextDecoder().decode(bytes))?.[0] ?? '';
  const box = /\bviewBox\s*=\s*["']\s*[-+\d.e]+[\s,]+[-+\d.e]+[\s,]+([\d.e+]+)[\s,]+([\d.e+]+)/u.exec(tag);
  const [boxWidth, boxHeight] = [Number(box?.[1] ?? 0), Number(box?.[2] ?? 0)];
  const ratio = boxHeight > 0 ? boxWidth / boxHeight : undefined;
  const width = svgLength(tag, 'width');
  const height = svgLength(tag, 'height');
  const ownWidth = width ?? (height !== undefined && ratio !== undefined ? height * ratio : boxWidth);
  const ownHeight = height ?? (width !== undefined && ratio !== undefined ? width / ratio : boxHeight);
  return { width: inMm(ownWidth, undefined), height: inMm(ownHeight, undefined) };
}

function svgLength(tag: string, name: string): number | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(px|pt|pc|mm|cm|in)?\\s*["']`, 'u').exec(tag);
  return found === null ? undefined : Number(found[1]) * (PIXELS_PER_UNIT[found[2] ?? ''] ?? 1);
}
