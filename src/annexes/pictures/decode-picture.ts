// TIFF and JPEG in printing inks → pixels in colours of light. Loads its library only when called; what that cannot decode is
// nothing, never an exception.
import type UTIF from 'utif2';
import { exifOrientation, jpegHeader } from '../../document/jpeg-header.js';
import { isGiant, type PictureFault } from './check-picture.js';
import { type Pixels, turned } from './pixels.js';

/** The pages of a TIFF one after the other, so that one alone is in memory; what is wrong with a page instead of its pixels. */
export async function* tiffPages(bytes: Uint8Array): AsyncGenerator<Pixels | PictureFault> {
  const utif = await library();
  // The library reads from the beginning of the buffer, and a Buffer shares its own with others.
  const buffer = new Uint8Array(bytes).buffer;
  for (const page of directoriesOf(utif, buffer)) yield pageOf(utif, buffer, page);
}

type Directory = UTIF.IFD;

/** Previews and masks are no pages (TIFF 6.0, NewSubfileType: bits 0 and 2). */
function directoriesOf(utif: typeof UTIF, buffer: ArrayBuffer): readonly Directory[] {
  try {
    return utif.decode(buffer).filter((page) => tag(page, 256) > 0 && tag(page, 257) > 0 && (tag(page, 254) & 5) === 0);
  } catch {
    return [];
  }
}

function pageOf(utif: typeof UTIF, buffer: ArrayBuffer, page: Directory): Pixels | PictureFault {
  const [width, height] = [tag(page, 256), tag(page, 257)];
  if (isGiant(width, height)) return 'giant';
  if (reachesBeyond(page, buffer.byteLength)) return 'cut-off';
  try {
    utif.decodeImage(buffer, page);
    const rgba = tag(page, 262) === inks ? lightOfInks(page) : utif.toRGBA8(page);
    if (rgba.length < width * height * 4 || page.data.length === 0) return 'broken';
    return turned({ width, height, rgba: rgba.subarray(0, width * height * 4) }, exifOrientation(tag(page, 274)));
  } catch {
    return 'broken';
  }
}

/** The strips or tiles of a page whose file ends too early (TIFF 6.0: StripOffsets and TileOffsets, each with their lengths). */
function reachesBeyond(page: Directory, length: number): boolean {
  return (
    [
      [273, 279],
      [324, 325],
    ] as const
  ).some(([offsets, counts]) =>
    numbersOf(page, offsets).some((offset, index) => offset + (numbersOf(page, counts)[index] ?? 0) > length),
  );
}

/** TIFF 6.0, section 16: PhotometricInterpretation "separated". */
const inks = 5;

/** Four bytes of ink for each pixel → the light that is left; a profile of the printing press is not looked at. */
function lightOfInks(page: Directory): Uint8Array {
  const { data, width, height } = page;
  const samples = Math.max(4, tag(page, 277));
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const black = 255 - (data[pixel * samples + 3] ?? 0);
    for (let ink = 0; ink < 3; ink++) {
      rgba[pixel * 4 + ink] = Math.round(((255 - (data[pixel * samples + ink] ?? 0)) * black) / 255);
    }
  }
  return rgba;
}

function tag(page: Directory, number: number): number {
  return numbersOf(page, number)[0] ?? 0;
}

function numbersOf(page: Directory, number: number): readonly number[] {
  const value: unknown = page[`t${number}`];
  return Array.isArray(value) ? value.map(Number) : [];
}

/** The pixels of a JPEG in four inks, upright; nothing where it cannot be decoded. */
export async function pixelsOfInks(bytes: Uint8Array): Promise<Pixels | undefined> {
  const header = jpegHeader(bytes);
  if (header === undefined) return undefined;
  const { JpegDecoder } = (await library()) as unknown as { readonly JpegDecoder: new () => JpegDecoder };
  try {
    const decoder = new JpegDecoder();
    decoder.parse(bytes);
    const { width, height } = decoder;
    const rgb = decoder.getData({ width, height, forceRGB: true, isSourcePDF: false });
    const rgba = new Uint8Array(width * height * 4).fill(255);
    for (let pixel = 0; pixel < width * height; pixel++) rgba.set(rgb.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
    return turned({ width, height, rgba }, header.orientation);
  } catch {
    return undefined;
  }
}

/** The decoder of pdf.js that comes with the library, which turns inks into the colours of a usual press; no types name it. */
interface JpegDecoder {
  readonly width: number;
  readonly height: number;
  readonly parse: (bytes: Uint8Array) => void;
  readonly getData: (options: {
    readonly width: number;
    readonly height: number;
    readonly forceRGB: boolean;
    readonly isSourcePDF: boolean;
  }) => Uint8ClampedArray;
}

async function library(): Promise<typeof UTIF> {
  return (await import('utif2')).default;
}
