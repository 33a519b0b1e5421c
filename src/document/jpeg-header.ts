// The header of a JPEG: its size in pixels, its resolution, and how the camera was held. Reads segments, decodes no picture.

/** How a stored picture is shown: mirrored left to right first, then turned clockwise. */
export interface Orientation {
  /** Degrees. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly isMirrored: boolean;
}

/** What the header says; width and height are those of the pixels as they are stored. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  readonly perInch?: number;
  readonly orientation: Orientation;
  /** 1 for grey, 3 for colours of light, 4 for inks. */
  readonly components: number;
}

// Exif 2.3 (CIPA DC-008), 4.6.4 A: the values 1 to 8 of the tag Orientation.
const orientations: readonly Orientation[] = [
  { turn: 0, isMirrored: false },
  { turn: 0, isMirrored: true },
  { turn: 180, isMirrored: false },
  { turn: 180, isMirrored: true },
  { turn: 270, isMirrored: true },
  { turn: 90, isMirrored: false },
  { turn: 90, isMirrored: true },
  { turn: 270, isMirrored: false },
];

/** The orientation a picture is stored with; upright where the value is none. */
export function exifOrientation(value: number): Orientation {
  return orientations[value - 1] ?? { turn: 0, isMirrored: false };
}

interface Exif {
  readonly orientation?: Orientation;
  readonly perInch?: number;
}

/**
 * The header, or nothing where the bytes have no frame.
 *
 * Source: ITU-T T.81, annex B: segments follow each other; a start of frame (C0 to CF but C4, C8, CC) holds height,
 *         width and the number of components.
 */
export function jpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let jfif: number | undefined;
  let exif: Exif = {};
  let offset = 2;
  while (offset + 9 < bytes.length) {
    const marker = view.getUint8(offset + 1);
    const length = view.getUint16(offset + 2);
    const content = bytes.subarray(offset + 4, offset + 2 + length);
    // Bytes that fill, or were left over, before a segment begins: what shows pictures passes over them.
    if (view.getUint8(offset) !== 0xff || marker === 0xff || marker === 0) {
      offset += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const perInch = exif.perInch ?? jfif;
      return {
        width: view.getUint16(offset + 7),
        height: view.getUint16(offset + 5),
        components: view.getUint8(offset + 9),
        orientation: exif.orientation ?? { turn: 0, isMirrored: false },
        ...(perInch !== undefined && { perInch }),
      };
    }
    if (marker === 0xe0) jfif = jfifResolution(content) ?? jfif;
    if (marker === 0xe1) exif = readExif(content) ?? exif;
    offset += 2 + length;
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}

const CM_PER_INCH = 2.54;

// JFIF 1.02: after the signature two bytes of version, the unit (1 = inch, 2 = centimetre) and the density.
function jfifResolution(bytes: Uint8Array): number | undefined {
  if (bytes.length < 12 || !startsWith(bytes, 'JFIF\0')) return undefined;
  const [unit, density] = [bytes[7] ?? 0, (bytes[8] ?? 0) * 256 + (bytes[9] ?? 0)];
  return unit === 1 ? density : unit === 2 ? density * CM_PER_INCH : undefined;
}

// Exif 2.3, 4.5: a TIFF header with its byte order and the place of the first directory, whose entries have 12 bytes each.
function readExif(bytes: Uint8Array): Exif | undefined {
  if (!startsWith(bytes, 'Exif\0\0') || bytes.length < 16) return undefined;
  const tiff = bytes.subarray(6);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return undefined;
  const entry = (tag: number) => {
    const count = view.getUint16(directory, isLittle);
    const places = Array.from({ length: count }, (_, index) => directory + 2 + 12 * index);
    return places.find((place) => place + 12 <= tiff.length && view.getUint16(place, isLittle) === tag);
  };
  const short = (tag: number) => {
    const place = entry(tag);
    return place === undefined ? undefined : view.getUint16(place + 8, isLittle);
  };
  const rational = (tag: number) => {
    const place = entry(tag);
    const value = place === undefined ? tiff.length : view.getUint32(place + 8, isLittle);
    return value + 8 > tiff.length ? undefined : view.getUint32(value, isLittle) / view.getUint32(value + 4, isLittle);
  };
  const orientation = orientations[(short(0x0112) ?? 1) - 1];
  const resolution = rational(0x011a);
  const perInch = resolution !== undefined && short(0x0128) === 3 ? resolution * CM_PER_INCH : resolution;
  return { ...(orientation && { orientation }), ...(perInch !== undefined && { perInch }) };
}
