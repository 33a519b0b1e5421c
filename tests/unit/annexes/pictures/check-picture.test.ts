// Whole pictures and those that are broken in one of the ways of PngSuite, cut off, or larger than anybody prints.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jpegFault, pngFault } from '../../../../src/annexes/pictures/check-picture.js';
import { joinPng, jpegInInks, makePng } from '../../../support/make-pictures.js';

const changed = (bytes: Uint8Array, at: number, value: number) =>
  Uint8Array.from(bytes, (byte, index) => (index === at ? value : byte));
const png = makePng();
/** Of the first byte of the header, behind signature, length and type. */
const header = 16;

it.each([
  ['colours', {}],
  ['16 bits', { depth: 16 }],
  ['a palette', { colourType: 3, depth: 4 }],
  ['grey of one bit', { colourType: 0, depth: 1, width: 13 }],
  ['opacity', { colourType: 6, depth: 16 }],
] as const)('a whole PNG of %s is sound', (_, options) => {
  expect(pngFault(makePng(options))).toBeUndefined();
});

it.each([
  ['no header', joinPng(['IDAT', new Uint8Array()]), 'broken'],
  ['a wrong checksum in the header', changed(png, header, 1), 'broken'],
  ['a colour type there is not', makePng({ colourType: 1 }), 'broken'],
  ['a depth its colours cannot have', makePng({ depth: 3 }), 'broken'],
  ['no palette', makePng({ colourType: 3, palette: false }), 'broken'],
  ['no width', makePng({ width: 0 }), 'broken'],
  ['no pixels', joinPng(['IHDR', png.slice(header, header + 13)], ['IEND', new Uint8Array()]), 'broken'],
  ['pixels that were changed', changed(png, 43, 0xaa), 'broken'],
  ['too few rows', makePng({ rows: new Uint8Array(20) }), 'cut-off'],
  ['an end in its middle', png.slice(0, png.length - 20), 'cut-off'],
  ['a size of billions', makePng({ width: 60_000, height: 60_000 }), 'giant'],
] as const)('a PNG with %s is refused', (_, bytes, fault) => {
  expect(pngFault(bytes)).toBe(fault);
});

it('a PNG in seven passes has rows of each', () => {
  // 8 by 8 grey: 1×1, 1×1, 2×1, 2×2, 4×2, 4×4 and 8×4 pixels, each row with its filter.
  const rows = 2 + 2 + 3 + 2 * 3 + 2 * 5 + 4 * 5 + 4 * 9;
  const interlaced = (length: number) =>
    makePng({ width: 8, height: 8, colourType: 0, interlaced: true, rows: new Uint8Array(length) });
  expect([pngFault(interlaced(rows)), pngFault(interlaced(rows - 1))]).toEqual([undefined, 'cut-off']);
});

it('a JPEG is sound, broken, cut off or giant', () => {
  const frame = Buffer.from(jpegInInks).indexOf('\xff\xc0', 0, 'latin1');
  const giant = jpegInInks.slice();
  giant.set(
    [0xff, 0xff, 0xff, 0xff],
    Math.max(frame, Buffer.from(jpegInInks).indexOf('\x08\0\x08\0\x10', 0, 'latin1') + 1),
  );
  expect(jpegFault(jpegInInks)).toBeUndefined();
  expect(jpegFault(jpegInInks.slice(0, 60))).toBe('broken');
  expect(jpegFault(jpegInInks.slice(0, -4))).toBe('cut-off');
  expect(jpegFault(giant)).toBe('giant');
});

it('any change of any byte has an answer', () => {
  fc.assert(
    fc.property(fc.constantFrom(png, jpegInInks), fc.nat(), fc.nat(255), fc.nat(), (bytes, at, value, end) => {
      const wrong = changed(bytes, at % bytes.length, value).slice(0, 1 + (end % bytes.length));
      for (const fault of [pngFault(wrong), jpegFault(wrong)])
        expect([undefined, 'broken', 'cut-off', 'giant']).toContain(fault);
    }),
  );
});
