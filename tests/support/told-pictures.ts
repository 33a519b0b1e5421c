// Pictures with a word wherever cameras and programs write what nobody sees: Exif, XMP, IPTC, comments, small copies, behind the end.
import { crc32, deflateSync } from 'node:zlib';
import { smallest } from './random-images.js';

/** The smallest picture of the format with the word in every place that is not drawn. */
export function toldPicture(format: keyof typeof smallest, word: string): Buffer {
  return makers[format](word);
}

const makers = {
  jpeg: (word: string) => toldJpeg(word, exif({ artist: word })),
  png: toldPng,
  svg: toldSvg,
} as const;

/** The JPEG with these segments of Exif before the others. */
export function toldJpeg(word: string, ...exifs: readonly Buffer[]): Buffer {
  const { jpeg } = smallest;
  return Buffer.concat([
    jpeg.subarray(0, 2),
    ...exifs.map((content) => segment(0xe1, content)),
    // JFIF with a small copy of one pixel high, then all others that programs write.
    segment(
      0xe0,
      Buffer.from(`JFIF\0\x01\x02\0\0\x01\0\x01${String.fromCharCode(word.length)}\x01${word.repeat(3)}`, 'latin1'),
    ),
    segment(0xe0, `JFXX\0\x10${word}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${word}</x:xmpmeta>`),
    segment(0xe2, `MPF\0${word}`),
    segment(0xed, `Photoshop 3.0\x008BIM${word}`),
    segment(0xef, word),
    segment(0xfe, word),
    jpeg.subarray(2),
    Buffer.from(word),
  ]);
}

export function segment(marker: number, content: string | Buffer): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** What a camera tells. */
export interface Exif {
  readonly artist: string;
  /** As its tag has it, 1 to 8. */
  readonly orientation?: number;
  readonly perCm?: number;
  /** Whether the small byte of a number comes first. */
  readonly isLittle?: true;
}

/** The content of a segment with this Exif, the artist before and behind its numbers. */
export function exif({ artist, orientation = 1, perCm = 100, isLittle }: Exif): Buffer {
  const name = Buffer.from(`${artist}\0`, 'latin1');
  const entries = 5;
  const free = 8 + 2 + 12 * entries + 4;
  const tiff = Buffer.alloc(free + 8 + 2 * name.length);
  const write = (size: 2 | 4, value: number, place: number) =>
    isLittle ? tiff.writeUIntLE(value, place, size) : tiff.writeUIntBE(value, place, size);
  tiff.write(isLittle ? 'II' : 'MM', 'latin1');
  write(2, 42, 2);
  write(4, 8, 4);
  write(2, entries, 8);
  const entry = (index: number, [tag, type, count, size, value]: readonly [number, number, number, 2 | 4, number]) => {
    const place = 10 + 12 * index;
    write(2, tag, place);
    write(2, type, place + 2);
    write(4, count, place + 4);
    write(size, value, place + 8);
  };
  entry(0, [0x010f, 2, name.length, 4, free + 8]);
  entry(1, [0x0112, 3, 1, 2, orientation]);
  entry(2, [0x011a, 5, 1, 4, free]);
  entry(3, [0x0128, 3, 1, 2, 3]);
  entry(4, [0x013b, 2, name.length, 4, free + 8 + name.length]);
  write(4, perCm, free);
  write(4, 1, free + 4);
  name.copy(tiff, free + 8);
  name.copy(tiff, free + 8 + name.length);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

function toldPng(word: string): Buffer {
  const { png } = smallest;
  const headEnd = 8 + 12 + 13;
  return Buffer.concat([
    png.subarray(0, headEnd),
    chunk('tEXt', `Author\0${word}`),
    chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${word}`),
    chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(word)])),
    chunk('eXIf', exif({ artist: word }).subarray(6)),
    chunk('tIME', Buffer.from([0x07, 0xe2, 3, 12, 17, 0, 0])),
    chunk('prVt', word),
    png.subarray(headEnd),
    Buffer.from(word),
  ]);
}

/** A chunk of a PNG. */
export function chunk(type: string, content: string | Buffer): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const named = Buffer.concat([Buffer.from(type, 'latin1'), bytes]);
  const made = Buffer.alloc(8 + named.length);
  made.writeUInt32BE(bytes.length);
  named.copy(made, 4);
  made.writeUInt32BE(crc32(named), 4 + named.length);
  return made;
}

function toldSvg(word: string): Buffer {
  const embedded = toldPicture('jpeg', word).toString('base64');
  return Buffer.from(
    `<?xml version="1.0"?>\n<!-- ${word} -->\n<?editor ${word}?>` +
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"' +
      ` inkscape:export-filename="C:\\Users\\${word}\\plan.png" width="40" height="20">` +
      `<metadata><cc:Agent xmlns:cc="http://creativecommons.org/ns#">${word}<metadata/></cc:Agent></metadata>` +
      `<sodipodi:namedview xmlns:sodipodi="x" note="${word}"/><rect width="40" height="20" fill="#345" inkscape:label='${word} >'/>` +
      `<image width="8" height="6" xlink:href="data:image/jpeg;base64,${embedded}"/></svg>\n`,
  );
}
