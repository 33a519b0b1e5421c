// The thread in which pictures of others are decoded: one file, one answer. Started by decode-in-thread.ts.
import { parentPort, workerData } from 'node:worker_threads';
import type { PictureFault } from './check-picture.js';
import { type DecodedPictures, nextPage, type PictureForThread } from './decode-in-thread.js';
import { pixelsOfInks, tiffPages } from './decode-picture.js';
import { type PackedPicture, packed } from './pixels.js';

const { bytes, kind, mostPages }: PictureForThread = workerData;
parentPort?.postMessage(await (kind === 'tiff' ? pagesOfTiff() : pictureOfInks()));

async function pagesOfTiff(): Promise<DecodedPictures> {
  const pictures: PackedPicture[] = [];
  for await (const page of tiffPages(bytes)) {
    if (typeof page === 'string') return page;
    if (pictures.length === mostPages) return 'too-many-pages';
    pictures.push(await packed(page));
    parentPort?.postMessage(nextPage);
  }
  return pictures.length === 0 ? broken : pictures;
}

async function pictureOfInks(): Promise<DecodedPictures> {
  const pixels = await pixelsOfInks(bytes);
  return pixels === undefined ? broken : [await packed(pixels)];
}

const broken: PictureFault = 'broken';
