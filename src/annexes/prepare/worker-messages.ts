// What passes between the program and the thread that reads foreign files. Types alone.
import type { PdfToPrepare, PreparedPages, RefusedPdf } from './prepared-pdf.js';

export interface FileForWorker extends Pick<PdfToPrepare, 'title' | 'language'> {
  /** A copy: it moves to the thread. */
  readonly bytes: Uint8Array;
}

/** `bytes` are absent where nothing was to be done. */
export type WorkerAnswer = (Omit<PreparedPages, 'bytes'> & { readonly bytes: Uint8Array | undefined }) | RefusedPdf;
