// The thread in which foreign files are read: each message a file, each answer what became of it. Started by prepare-pdf.ts.
import { parentPort } from 'node:worker_threads';
import { limitDecodedBytes } from '../../pdf/decoded-stream.js';
import { preparePages } from './prepare-pages.js';
import type { FileForWorker, WorkerAnswer } from './worker-messages.js';

/** More than any page of an annex holds; a bomb holds more. */
const mostDecodedBytes = 64 * 1024 * 1024;

limitDecodedBytes(mostDecodedBytes);
parentPort?.on('message', ({ bytes, title, language }: FileForWorker) => {
  void preparePages(bytes, { title, language }).then((prepared) => {
    // What is unchanged stays where it came from.
    const isUnchanged = prepared.kind === 'pages' && prepared.bytes === bytes;
    const answer: WorkerAnswer = isUnchanged ? { ...prepared, bytes: undefined } : prepared;
    parentPort?.postMessage(answer, transferable(answer));
  });
});

function transferable(answer: WorkerAnswer): ArrayBuffer[] {
  const buffer = answer.kind === 'pages' ? answer.bytes?.buffer : undefined;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}
