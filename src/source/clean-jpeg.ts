// JPEG → the segments it is drawn with: no Exif but how the camera was held and the resolution, no XMP, IPTC, comments, small copies,
// and nothing behind its end, where telephones keep films and second pictures.

/**
 * The picture without the segments that nobody sees.
 *
 * Source: ITU-T T.81, annex B: segments of marker, length and content; behind a start of scan (DA) pixels follow up to the next marker
 *         that is neither a restart (D0 to D7) nor a stuffed byte (00). Adobe TN 5116: APP14 tells how colours are stored.
 */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const view = viewOf(bytes);
  const parts = [bytes.subarray(0, 2)];
  let offset = 2;
  while (offset + 1 < bytes.length) {
    const marker = view.getUint8(offset + 1);
    // Bytes that fill, or were left over, before a segment begins: what shows pictures passes over them.
    if (view.getUint8(offset) !== 0xff || marker === 0xff || marker === 0) {
      offset += 1;
      continue;
    }
    const end = endOfSegment(view, offset);
    parts.push(shownOf(marker, bytes.subarray(offset, end)));
    if (marker === END) break;
    offset = end;
  }
  return Buffer.concat(parts);
}

const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const FIRST_APP = 0xe0;
const LAST_APP = 0xef;

/** Bytes of marker and length. */
const SEGMENT_HEAD = 4;
const EXIF = 'Exif\0\0';

/** Where the segment ends that begins here: restarts, begin and end of a picture are markers alone. */
function endOfSegment(view: DataView, offset: number): number {
  const marker = view.getUint8(offset + 1);
  if (marker === 1 || isRestart(marker) || marker === 0xd8 || marker === END) return offset + 2;
  if (offset + SEGMENT_HEAD > view.byteLength) return view.byteLength;
  const end = offset + 2 + view.getUint16(offset + 2);
  return marker === SCAN ? endOfScan(view, end) : end;
}

function endOfScan(view: DataView, start: number): number {
  for (let offset = start; offset + 1 < view.byteLength; offset++) {
    if (view.getUint8(offset) !== 0xff) continue;
    const marker = view.getUint8(offset + 1);
    if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return offset;
  }
  return view.byteLength;
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

const nothing = new Uint8Array();

/** What of a segment the picture is shown with. */
function shownOf(marker: number, segment: Uint8Array): Uint8Array {
  if (marker === COMMENT) return nothing;
  if (marker < FIRST_APP || marker > LAST_APP) return segment;
  const start = Buffer.from(segment.subarray(SEGMENT_HEAD, 18)).toString('latin1');
  if (marker === 0xe0 && start.startsWith('JFIF\0')) return withoutThumbnail(segment);
  if (marker === 0xe1 && start.startsWith(EXIF)) return withoutSecrets(segment);
  const isColour =
    (marker === 0xe2 && start.startsWith('ICC_PROFILE\0')) || (marker === 0xee && start.startsWith('Adobe'));
  return isColour ? segment : nothing;
}

/** JFIF 1.02: version, unit and density fill bytes 9 to 13; then width, height and pixels of a small copy. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  if (segment.length < 18) return nothing;
  return Buffer.concat([Buffer.from([0xff, 0xe0, 0, 16]), segment.subarray(SEGMENT_HEAD, 16), Buffer.from([0, 0])]);
}

/**
 * What stays of Exif, in the order of its tags: orientation, resolution across and down, its unit (Exif 2.3, CIPA DC-008, 4.6.4 A).
 * Whole numbers have a greatest value, resolutions are fractions.
 */
const exifShown: readonly { readonly tag: number; readonly most?: number }[] = [
  { tag: 0x0112, most: 8 },
  { tag: 0x011a },
  { tag: 0x011b },
  { tag: 0x0128, most: 3 },
];

const SHORT = 3;
const RATIONAL = 5;

/**
 * An Exif segment made anew, with nothing in it but how the camera was held and the resolution.
 *
 * Source: Exif 2.3, 4.5: a TIFF header with its byte order and the place of the first directory; an entry has tag, type, count and the
 *         value or, of a fraction, its place: 12 bytes together.
 */
function withoutSecrets(segment: Uint8Array): Uint8Array {
  const values = exifValues(viewOf(segment.subarray(SEGMENT_HEAD + EXIF.length)));
  if (values.length === 0) return nothing;
  const fractionsAt = 8 + 2 + 12 * values.length + 4;
  const made = Buffer.alloc(fractionsAt + 8 * values.filter(({ value }) => value.length > 1).length);
  made.write('MM\0*', 'latin1');
  made.writeUInt32BE(8, 4);
  made.writeUInt16BE(values.length, 8);
  let free = fractionsAt;
  for (const [index, { tag, value }] of values.entries()) {
    const place = 10 + 12 * index;
    const [whole = 0, ...others] = value;
    made.writeUInt16BE(tag, place);
    made.writeUInt16BE(others.length > 0 ? RATIONAL : SHORT, place + 2);
    made.writeUInt32BE(1, place + 4);
    if (others.length > 0) {
      made.writeUInt32BE(free, place + 8);
      for (const part of value) free = made.writeUInt32BE(part, free);
    } else {
      made.writeUInt16BE(whole, place + 8);
    }
  }
  const head = Buffer.from([0xff, 0xe1, 0, 2 + EXIF.length + made.length]);
  return Buffer.concat([head, Buffer.from(EXIF, 'latin1'), made]);
}

/** What Exif says of these tags, a fraction as its two parts. */
function exifValues(tiff: DataView): readonly { readonly tag: number; readonly value: readonly number[] }[] {
  if (tiff.byteLength < 8) return [];
  const isLittle = tiff.getUint8(0) === 0x49;
  const directory = tiff.getUint32(4, isLittle);
  const count = directory + 2 > tiff.byteLength ? 0 : tiff.getUint16(directory, isLittle);
  const places = Array.from({ length: count }, (_, index) => directory + 2 + 12 * index);
  return exifShown.flatMap(({ tag, most }) => {
    const entry = places.find((start) => start + 12 <= tiff.byteLength && tiff.getUint16(start, isLittle) === tag);
    if (entry === undefined) return [];
    const whole = tiff.getUint16(entry + 8, isLittle);
    if (most !== undefined) return whole >= 1 && whole <= most ? [{ tag, value: [whole] }] : [];
    const parts = tiff.getUint32(entry + 8, isLittle);
    if (parts + 8 > tiff.byteLength) return [];
    return [{ tag, value: [tiff.getUint32(parts, isLittle), tiff.getUint32(parts + 4, isLittle)] }];
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
