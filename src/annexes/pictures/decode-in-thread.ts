// Decodes pictures in a thread of their own that is ended when it takes too long: a few wrong bytes can keep a decoder busy for ever.
import { Worker } from 'node:worker_threads';
import { packagePath } from '../../source/package-files.js';
import type { PictureFault } from './check-picture.js';
import type { PackedPicture } from './pixels.js';

/** What the thread gets: a TIFF, or a JPEG in printing inks. */
export interface PictureForThread {
  readonly bytes: Uint8Array;
  readonly kind: 'tiff' | 'inks';
  readonly mostPages: number;
}

/** The pages of the file, packed as writers take them, or why there are none. */
export type DecodedPictures = readonly PackedPicture[] | PictureFault | 'too-many-pages';

/** What the thread says after each page. */
export const nextPage = 'next-page';

/** For a page; a large scan takes some two seconds. Units: ms. */
const usualLimit = 20_000;

/** The pictures; `broken` also where a page takes longer than the limit. Never throws. */
export function decodeInThread(picture: PictureForThread, limitMs = usualLimit): Promise<DecodedPictures> {
  return new Promise((resolve) => {
    // The compiled file also where this one runs from its source, as in tests. What libraries print is English and for nobody.
    const worker = new Worker(packagePath('dist', 'annexes', 'pictures', 'decode-worker.js'), {
      workerData: { ...picture, bytes: new Uint8Array(picture.bytes) },
      stdout: true,
      stderr: true,
    });
    const finish = (answer: DecodedPictures) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish('broken'), limitMs);
    worker.on('message', (answer: DecodedPictures | typeof nextPage) => {
      if (answer === nextPage) timer.refresh();
      else finish(answer);
    });
    worker.on('error', () => finish('broken'));
    worker.on('exit', () => finish('broken'));
  });
}
