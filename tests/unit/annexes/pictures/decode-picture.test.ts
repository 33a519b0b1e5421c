// TIFF and printing inks become pixels, and pixels become the smallest picture that holds them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pixelsOfInks, tiffPages } from '../../../../src/annexes/pictures/decode-picture.js';
import { type Pixels, packed, turned } from '../../../../src/annexes/pictures/pixels.js';
import { exifOrientation } from '../../../../src/document/jpeg-header.js';
import { faxTiff, jpegInInks, makeTiff } from '../../../support/make-pictures.js';

async function pagesOf(bytes: Uint8Array): Promise<readonly (Pixels | string)[]> {
  const pages: (Pixels | string)[] = [];
  for await (const page of tiffPages(bytes)) pages.push(page);
  return pages;
}

const colourAt = (page: Pixels | string | undefined, x: number, y: number) =>
  typeof page === 'object' ? [...page.rgba.subarray((y * page.width + x) * 4, (y * page.width + x) * 4 + 4)] : page;

it('every page of a TIFF is decoded, whatever its colours', async () => {
  const pages = await pagesOf(
    makeTiff(
      { width: 4, height: 3, colour: [200, 30, 40] },
      { width: 2, height: 5, colour: [90] },
      { width: 3, height: 3, colour: [255, 0, 0, 0] },
    ),
  );
  expect(pages.map((page) => (typeof page === 'object' ? [page.width, page.height] : page))).toEqual([
    [4, 3],
    [2, 5],
    [3, 3],
  ]);
  expect(pages.map((page) => colourAt(page, 1, 1))).toEqual([
    [200, 30, 40, 255],
    [90, 90, 90, 255],
    [0, 255, 255, 255],
  ]);
});

it('a fax is decoded, and packed with one bit to the pixel', async () => {
  const [page] = await pagesOf(faxTiff);
  expect([colourAt(page, 2, 4), colourAt(page, 15, 4)]).toEqual([
    [0, 0, 0, 255],
    [255, 255, 255, 255],
  ]);
  const { format, bytes } = await packed(page as Pixels);
  expect([format, bytes[24], bytes[25]]).toEqual(['png', 1, 0]);
});

it('a page that was scanned lying is turned', async () => {
  const [page] = await pagesOf(makeTiff({ width: 4, height: 2, colour: [9], orientation: 6 }));
  expect(page).toMatchObject({ width: 2, height: 4 });
});

it('a page that claims billions of pixels is not decoded, nor is one that is cut off', async () => {
  const tiff = Buffer.from(makeTiff({ width: 2, height: 2, colour: [9] }));
  tiff.writeUInt32LE(4_000_000, 10 + 8);
  tiff.writeUInt32LE(4_000_000, 10 + 12 + 8);
  expect(await pagesOf(tiff)).toEqual(['giant']);
  expect(await pagesOf(makeTiff({ width: 200, height: 200, colour: [9] }).slice(0, 300))).toEqual(['cut-off']);
  expect(await pagesOf(Buffer.from('II*\0'))).toEqual([]);
});

it('inks look as on paper: cyan is blue and black is dark', async () => {
  const pixels = await pixelsOfInks(jpegInInks);
  const [red = 0, green = 0, blue = 0] = colourAt(pixels, 3, 4) as readonly number[];
  expect(red).toBeLessThan(60);
  expect(green).toBeGreaterThan(150);
  expect(blue).toBeGreaterThan(200);
  const black = colourAt(pixels, 12, 4) as readonly number[];
  expect(Math.max(...black.slice(0, 3))).toBeLessThan(70);
});

it('what is no JPEG in inks has no pixels', async () => {
  expect(await pixelsOfInks(Buffer.from('\xff\xd8\xff', 'latin1'))).toBeUndefined();
});

it('a photo becomes a JPEG where a PNG would be large', async () => {
  let state = 1;
  const noise = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 16;
  };
  const rgba = new Uint8Array(900 * 700 * 4).map((_, at) => (at % 4 === 3 ? 255 : noise()));
  expect((await packed({ width: 900, height: 700, rgba })).format).toBe('jpeg');
});

it('turning twice by half, or mirroring twice, gives the same picture', () => {
  const pixels = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).map(([width, height]) => ({
    width,
    height,
    rgba: Uint8Array.from({ length: width * height * 4 }, (_, at) => at),
  }));
  fc.assert(
    fc.property(pixels, fc.constantFrom(2, 3, 4, 5, 7), (picture, value) => {
      const orientation = exifOrientation(value);
      expect(turned(turned(picture, orientation), orientation)).toEqual(picture);
    }),
  );
  const [left, right] = [exifOrientation(6), exifOrientation(8)];
  fc.assert(
    fc.property(pixels, (picture) => {
      expect(turned(turned(picture, left), right)).toEqual(picture);
    }),
  );
});
