// A foreign PDF, alone → pages that can be merged or a reasoned refusal. Reads it in a thread of its own, so that no file
// can take the program's time, memory or life; must not load the PDF library itself.
import { Worker } from 'node:worker_threads';
import { packagePath } from '../../source/package-files.js';
import type { PdfToPrepare, PreparedPdf } from './prepared-pdf.js';
import { refusals } from './refusals.js';
import type { FileForWorker, WorkerAnswer } from './worker-messages.js';

/** Larger files are never read: see `tooLargePdf`. */
export const largestPdfBytes = 100 * 1024 * 1024;

/** How long a file may take where nothing else is said. */
export const usualLimitMs = 20_000;

/** What becomes of a file of more than `largestPdfBytes`, for whoever knows its size before reading it. */
export const tooLargePdf: PreparedPdf = refusals.tooLarge(largestPdfBytes / 1024 / 1024);

/** Objects of the largest file take less, and a file made to take more ends the thread and not the program. */
const workerLimits = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** After a larger file the thread is given up; to start another takes less than to read such a file. */
const mostForOneThread = 4 * 1024 * 1024;

/** One thread for all files; made anew after a large one and one that took it along. */
let idle: Worker | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * What can be attached of the file, and what is wanting in it.
 *
 * Shape:  files wait for one another; the same file gives the same bytes, whatever came before it.
 * Errors: never throws; whatever is wrong with the file is in the answer.
 */
export function preparePdf(bytes: Uint8Array, file: PdfToPrepare): Promise<PreparedPdf> {
  const refusal = refusalBefore(bytes);
  if (refusal !== undefined) return Promise.resolve(refusal);
  const answer = queue.then(() => prepareInWorker(bytes, file));
  queue = answer;
  return answer;
}

/** What can be said without reading the file. */
function refusalBefore(bytes: Uint8Array): PreparedPdf | undefined {
  if (bytes.length === 0) return refusals.empty;
  if (bytes.length > largestPdfBytes) return tooLargePdf;
  // Viewers look for the head of a PDF in the first 1024 bytes.
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-') ? undefined : refusals.noPdf;
}

function prepareInWorker(bytes: Uint8Array, { title, language, limitMs }: PdfToPrepare): Promise<PreparedPdf> {
  const worker = idle ?? startWorker();
  idle = undefined;
  worker.ref();
  return new Promise((resolve) => {
    const finish = (prepared: PreparedPdf) => {
      clearTimeout(timer);
      // One by one: the thread has listeners of its own.
      for (const [event, listener] of listeners) worker.off(event, listener);
      resolve(prepared);
    };
    const giveUp = (prepared: PreparedPdf) => {
      finish(prepared);
      // Also hears the errors that ending it may bring.
      worker.on('error', () => undefined);
      void worker.terminate();
    };
    const timer = setTimeout(() => giveUp(refusals.tooSlow(Math.round(limitMs / 1000))), limitMs);
    const listeners = [
      [
        'message',
        (answer: WorkerAnswer) => {
          finish(answer.kind === 'pages' ? { ...answer, bytes: answer.bytes ?? bytes } : answer);
          worker.unref();
          // What a large file has left behind there nobody clears away before the next one comes.
          if (bytes.length > mostForOneThread) void worker.terminate();
          else idle = worker;
        },
      ],
      [
        'error',
        (error: Error) => {
          const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
          giveUp(isMemory ? refusals.tooMuchMemory : refusals.damaged);
        },
      ],
      ['exit', () => finish(refusals.damaged)],
    ] as const;
    for (const [event, listener] of listeners) worker.on(event, listener);
    const copy = new Uint8Array(bytes);
    const message: FileForWorker = { bytes: copy, title, language };
    worker.postMessage(message, [copy.buffer]);
  });
}

function startWorker(): Worker {
  // The compiled file also where this one runs from its source, as in tests. What the library prints is English and for nobody.
  return new Worker(packagePath('dist', 'annexes', 'prepare', 'prepare-worker.js'), {
    resourceLimits: workerLimits,
    stdout: true,
    stderr: true,
  });
}
