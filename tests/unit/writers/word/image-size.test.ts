import { expect, it } from 'vitest';
import type { ImageData } from '../../../../src/document/nodes.js';
import { intrinsicSize } from '../../../../src/writers/word/image-size.js';

function pixelsOf(format: ImageData['format'], content: string | readonly number[]): readonly number[] | undefined {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const size = intrinsicSize({ format, bytes, name: 'bild' });
  // 96 pixels to the inch.
  return size && [size.width, size.height].map((length) => Math.round((length * 96) / 25.4));
}

const png = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 0, 100];
// Start of image, an APP0 segment of 4 bytes, then a progressive frame (C2) of 300 by 200 pixels.
const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 200, 1, 44, 1, 1, 0x11, 0];

it('is read from the header of a PNG, a JPEG and an SVG', () => {
  expect(pixelsOf('png', png)).toEqual([256, 100]);
  expect(pixelsOf('jpeg', jpeg)).toEqual([300, 200]);
  expect(pixelsOf('svg', '<?xml version="1.0"?><svg width="25.4mm" height="1in" viewBox="0 0 9 9"/>')).toEqual([
    96, 96,
  ]);
});

it('is the view box of an SVG that gives no lengths', () => {
  expect(pixelsOf('svg', '<svg viewBox="0 0 30,40"></svg>')).toEqual([30, 40]);
  expect(pixelsOf('svg', '<svg width="100%" height="100%" viewBox="-5 -5 30 40"></svg>')).toEqual([30, 40]);
});

it('is unknown where the header ends or says nothing', () => {
  expect(pixelsOf('png', png.slice(0, 20))).toBeUndefined();
  expect(pixelsOf('jpeg', jpeg.slice(0, 10))).toBeUndefined();
  expect(pixelsOf('svg', '<svg></svg>')).toBeUndefined();
  expect(pixelsOf('svg', '<svg width="0" height="10"></svg>')).toBeUndefined();
});
