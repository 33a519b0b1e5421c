// Watches the memory while documents are made, from a thread of its own: the typesetting program blocks the main one.
import { isatty } from 'node:tty';
import { Worker } from 'node:worker_threads';

export interface MemoryWatch {
  /** Which document is made from now on. */
  readonly tell: (dokument: string) => void;
  readonly end: () => void;
}

/** A watch that ends the process when it takes more memory than it may; it keeps no process running. */
export function watchMemory(): MemoryWatch {
  const watcher = new Worker(new URL('watcher.js', import.meta.url), { workerData: { hasTerminal: isatty(2) } });
  // Where no thread can be had, an unwatched run is better than none.
  watcher.on('error', () => undefined);
  watcher.unref();
  return {
    tell: (dokument) => watcher.postMessage(dokument),
    end: () => void watcher.terminate(),
  };
}
