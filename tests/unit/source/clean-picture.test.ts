// What of a picture stays when it is read: all that it is drawn with, and nothing that nobody sees.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jpegHeader } from '../../../src/document/jpeg-header.js';
import { cleanPicture } from '../../../src/source/clean-picture.js';
import { readImage } from '../../../src/source/read-image.js';
import { findMarks } from '../../support/find-marks.js';
import { markOf } from '../../support/mark-pattern.js';
import { smallest } from '../../support/random-images.js';
import { chunk, exif, segment, toldJpeg, toldPicture } from '../../support/told-pictures.js';

const mark = markOf('geheim', 1);
const marksOf = (bytes: Uint8Array) => findMarks([{ name: 'bild', bytes }]);
const clean = (format: 'jpeg' | 'png' | 'svg', bytes: Uint8Array) => Buffer.from(cleanPicture(format, bytes));

describe.each(['jpeg', 'png', 'svg'] as const)('of a picture in %s', (format) => {
  it('nothing stays of what cameras and programs wrote into it', async () => {
    expect(await marksOf(toldPicture(format, mark))).toEqual(new Set([mark]));
    expect(await marksOf(clean(format, toldPicture(format, mark)))).toEqual(new Set());
  });

  it('everything stays where it says nothing of itself', () => {
    expect(clean(format, smallest[format])).toEqual(smallest[format]);
  });

  it('the same stays when it is cleaned again, whatever its bytes', () => {
    const told = toldPicture(format, mark);
    const damaged = fc.array(fc.tuple(fc.nat(told.length - 1), fc.nat(255)), { maxLength: 20 }).map((changes) => {
      const bytes = Buffer.from(told);
      for (const [place, value] of changes) bytes[place] = value;
      return bytes;
    });
    fc.assert(
      fc.property(damaged, fc.nat(told.length), (bytes, length) => {
        const once = clean(format, bytes.subarray(0, length));
        expect(clean(format, once)).toEqual(once);
      }),
    );
  });

  it('what is read is clean already', async () => {
    const root = mkdtempSync(join(tmpdir(), 'bilder-'));
    try {
      writeFileSync(join(root, 'foto'), toldPicture(format, mark));
      const read = readImage({ path: 'foto', folders: [{ folder: root, root }], at: undefined }, ({ message }) =>
        expect.unreachable(message),
      );
      expect(read?.format).toBe(format);
      expect(await marksOf(read?.bytes ?? Buffer.from(mark))).toEqual(new Set());
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('of a JPEG', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('how the camera was held stays (%i), and its resolution', (orientation) => {
    for (const isLittle of [true, undefined]) {
      const told = toldJpeg(mark, exif({ artist: mark, orientation, perCm: 118, ...(isLittle && { isLittle }) }));
      const header = jpegHeader(told);
      expect(header?.perInch).toBeCloseTo(118 * 2.54);
      expect(jpegHeader(clean('jpeg', told))).toEqual(header);
    }
  });

  it('an orientation that there is not, is not kept', () => {
    const cleaned = clean('jpeg', toldJpeg('', exif({ artist: '', orientation: 0x7a7a })));
    expect(cleaned.subarray(0, cleaned.indexOf('JFIF')).includes('zz')).toBe(false);
  });

  it('profile and storage of its colours stay', () => {
    const { jpeg } = smallest;
    const colours = [segment(0xe2, 'ICC_PROFILE\0\x01\x01profil'), segment(0xee, 'Adobe\0\x64\0\0\0\0\x01')];
    const bytes = Buffer.concat([jpeg.subarray(0, 2), ...colours, jpeg.subarray(2)]);
    expect(clean('jpeg', bytes)).toEqual(bytes);
  });

  it('what stands between two scans is told from pixels', () => {
    const scan = Buffer.concat([
      segment(0xda, '\x01\x01\0\0\x3f\0'),
      Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3, 0xff]),
    ]);
    const table = segment(0xc4, 'tabelle');
    const [start, end] = [Buffer.from([0xff, 0xd8]), Buffer.from([0xff, 0xd9])];
    const bytes = Buffer.concat([start, scan, segment(0xfe, mark), table, scan, end]);
    expect(clean('jpeg', bytes)).toEqual(Buffer.concat([start, scan, table, scan, end]));
  });
});

it('of a PNG, what tells its colours, transparency and size stays', () => {
  const { png } = smallest;
  const shown = ['gAMA', 'cHRM', 'sRGB', 'iCCP', 'pHYs', 'tRNS'].map((type) => chunk(type, 'wert'));
  const headEnd = 8 + 12 + 13;
  const bytes = Buffer.concat([png.subarray(0, headEnd), ...shown, png.subarray(headEnd)]);
  expect(clean('png', bytes)).toEqual(bytes);
});

describe('of an SVG', () => {
  const inside = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2">${content}</svg>`;
  it.each([
    ['text that looks like a comment', inside('<style><![CDATA[ <!-- rect{} --> ]]></style><text>a &gt; b</text>')],
    ['signs beyond ASCII', inside('<title>Größe – 1 €</title><text>ä</text>')],
    [
      'another prefix for what is drawn',
      '<ns0:svg xmlns:ns0="http://www.w3.org/2000/svg"><ns0:rect xml:space="preserve"/></ns0:svg>',
    ],
    ['entities', `<!DOCTYPE svg [ <!ENTITY rot "#f00"> ]>${inside('<rect fill="&rot;"/>')}`],
    ['tags that do not match', inside('<metadata><rect/>')],
  ])('%s stays', (_, text) => {
    expect(clean('svg', Buffer.from(text)).toString()).toBe(text);
  });

  it('a picture inside stays, however its letters are broken into lines', () => {
    const base64 = smallest.png.toString('base64');
    const broken = `${base64.slice(0, 40)}&#10;${base64.slice(40)}\n`;
    const image = (letters: string) => inside(`<image href="data:image/png;base64,${letters}"/>`);
    expect(clean('svg', Buffer.from(image(broken))).toString()).toBe(image(base64));
  });
});
