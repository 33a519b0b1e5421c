import { describe, expect, it } from 'vitest';
import { dpiAt, naturalSize, orientationOf, printWidth } from '../../../src/document/image-size.js';
import type { ImageData } from '../../../src/document/nodes.js';

function imageOf(format: ImageData['format'], content: string | readonly number[]): ImageData {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { format, bytes, name: 'bild' };
}

/** The size in pixels at 96 to the inch. */
function check(format: ImageData['format'], content: string | readonly number[], expected: unknown): void {
  const size = naturalSize(imageOf(format, content));
  expect(size && [size.width, size.height].map((length) => Math.round((length * 96) / 25.4))).toEqual(expected);
}

const signature = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10];
const header = [0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0, 0, 100, 8, 0, 0, 0, 0, 1, 2, 3, 4];
/** 7,559 pixels per metre are 192 to the inch. */
const density = (unit: number) => [
  ...[0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73],
  ...[0, 0, 0x1d, 0x87, 0, 0, 0x1d, 0x87, unit, 1, 2, 3, 4],
];
const pixels = [0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 1, 2, 3, 4];

const start = [0xff, 0xd8];
/** A progressive frame (C2) of 300 by 200 pixels. */
const frame = [0xff, 0xc2, 0, 11, 8, 0, 200, 1, 44, 1, 1, 0x11, 0];
const jfif = (unit: number, perUnit: number) => [
  ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2],
  ...[unit, 0, perUnit, 0, perUnit, 0, 0],
];
/** Orientation and resolution in the byte order of Motorola or Intel. */
function exif(order: 'MM' | 'II', orientation: number, perInch: number): readonly number[] {
  const short = (value: number) => (order === 'MM' ? [value >> 8, value & 255] : [value & 255, value >> 8]);
  const long = (value: number) => (order === 'MM' ? [...short(0), ...short(value)] : [...short(value), ...short(0)]);
  const tiff = [
    ...[...order].map((letter) => letter.charCodeAt(0)),
    ...[...short(42), ...long(8), ...short(2)],
    ...[...short(0x112), ...short(3), ...long(1), ...short(orientation), 0, 0],
    ...[...short(0x11a), ...short(5), ...long(1), ...long(38)],
    ...[...long(0), ...long(perInch), ...long(1)],
  ];
  return [0xff, 0xe1, 0, tiff.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
}

describe('the size of a picture', () => {
  it('is read from the header of a PNG, a JPEG and an SVG', () => {
    check('png', [...signature, ...header], [256, 100]);
    check('jpeg', [...start, 0xff, 0xe0, 0, 4, 0, 0, ...frame], [300, 200]);
    check('svg', '<?xml version="1.0"?><svg width="25.4mm" height="1in" viewBox="0 0 9 9"/>', [96, 96]);
  });

  it('follows the resolution it names, unless that cannot be', () => {
    check('png', [...signature, ...header, ...density(1), ...pixels], [128, 50]);
    check('png', [...signature, ...header, ...density(0), ...pixels], [256, 100]);
    check('png', [...signature, ...header, ...pixels, ...density(1)], [256, 100]);
    check('jpeg', [...start, ...jfif(1, 192), ...frame], [150, 100]);
    check('jpeg', [...start, ...jfif(2, 96), ...frame], [118, 79]);
    check('jpeg', [...start, ...jfif(1, 1), ...frame], [300, 200]);
    check('jpeg', [...start, ...jfif(1, 96), ...exif('II', 1, 192), ...frame], [150, 100]);
  });

  it('is that of a photo as it is to be seen', () => {
    check('jpeg', [...start, ...exif('MM', 6, 96), ...frame], [200, 300]);
    check('jpeg', [...start, ...exif('II', 3, 96), ...frame], [300, 200]);
    check('jpeg', [...start, ...exif('MM', 6, 96), 1, 2, 3, 0xff, ...frame], [200, 300]);
  });

  it('is the view box of an SVG that gives no lengths, and follows it where it gives one', () => {
    check('svg', '<svg viewBox="0 0 30,40"></svg>', [30, 40]);
    check('svg', '<svg width="100%" height="100%" viewBox="-5 -5 30 40"></svg>', [30, 40]);
    check('svg', '<svg width="60" viewBox="0 0 30 40"></svg>', [60, 80]);
    check('svg', '<svg height="60pt" viewBox="0 0 30 40"></svg>', [60, 80]);
  });

  it('is unknown where the header ends or says nothing', () => {
    check('png', [...signature, ...header].slice(0, 20), undefined);
    check('jpeg', [...start, ...frame].slice(0, 8), undefined);
    check('svg', '<svg></svg>', undefined);
    check('svg', '<svg width="0" height="10"></svg>', undefined);
  });
});

describe('the way a photo is turned', () => {
  it.each([
    [1, 0, false],
    [2, 0, true],
    [3, 180, false],
    [4, 180, true],
    [5, 270, true],
    [6, 90, false],
    [7, 90, true],
    [8, 270, false],
    [9, 0, false],
  ])('is orientation %i: by %i degrees, mirrored %s', (value, turn, isMirrored) => {
    for (const order of ['MM', 'II'] as const) {
      const image = imageOf('jpeg', [...start, ...exif(order, value, 72), ...frame]);
      expect(orientationOf(image)).toEqual({ turn, isMirrored });
    }
  });

  it('is known of photos alone', () => {
    expect(orientationOf(imageOf('png', [...signature, ...header]))).toEqual({ turn: 0, isMirrored: false });
    expect(orientationOf(imageOf('jpeg', [...start, ...exif('MM', 6, 72).slice(0, 20)]))).toEqual({
      turn: 0,
      isMirrored: false,
    });
  });
});

describe('a picture in print', () => {
  const widthOf = (format: ImageData['format'], content: string | readonly number[]) =>
    printWidth(imageOf(format, content));

  it('is never so wide by itself that its pixels show', () => {
    // 256 pixels are 67.7 mm at 96 to the inch, 43.35 mm at 150 and 33.86 mm at 192.
    expect(widthOf('png', [...signature, ...header])).toBe(43.35);
    expect(widthOf('png', [...signature, ...header, ...density(1), ...pixels])).toBe(33.87);
    expect(widthOf('jpeg', [...start, ...exif('MM', 6, 96), ...frame])).toBe(33.87);
    expect(widthOf('svg', '<svg width="80mm" height="40mm"/>')).toBe(80);
    expect(widthOf('svg', '<svg/>')).toBeUndefined();
  });

  it('is coarse or fine at a width', () => {
    expect(dpiAt(imageOf('png', [...signature, ...header]), 25.4)).toBe(256);
    expect(dpiAt(imageOf('jpeg', [...start, ...exif('MM', 6, 96), ...frame]), 25.4)).toBe(200);
    expect(dpiAt(imageOf('svg', '<svg width="80mm" height="40mm"/>'), 25.4)).toBeUndefined();
  });
});
