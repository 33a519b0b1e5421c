// Waits for changes in a folder and answers each burst of them once, one answer after the other.
import { basename } from 'node:path';
import { watch } from 'chokidar';

/** An editor that saves writes more than once: changes this near to each other are one. */
const burstMs = 200;

/** What is done about changes of these files, told by their absolute paths; nothing is told before the first. */
export type Answer = (changed?: readonly string[]) => Promise<void>;

/**
 * Calls `answer` at once and after changes below the folder, until `stopped`.
 *
 * Shape: what changes while an answer is being made is answered afterwards, once. Hidden files and the lock files of Office do not count.
 */
export async function watchFolder(folder: string, answer: Answer, stopped: Promise<void>): Promise<void> {
  const watcher = watch(folder, { ignoreInitial: true, ignored: (path) => path !== folder && isNoContent(path) });
  let timer: NodeJS.Timeout | undefined;
  let answering = Promise.resolve();
  let failed: (error: unknown) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    failed = reject;
  });
  const answerNext = (changed?: readonly string[]) => {
    answering = answering.then(() => answer(changed));
    answering.catch(failed);
  };
  // Not before it watches: what changes during the first answer would be missed.
  watcher.on('ready', () => answerNext()).on('error', failed);
  let burst = new Set<string>();
  watcher.on('all', (_, path) => {
    burst.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      answerNext([...burst]);
      burst = new Set();
    }, burstMs);
  });
  try {
    await Promise.race([stopped, failure]);
    await answering;
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
}

function isNoContent(path: string): boolean {
  return /^(?:\.|~\$)/u.test(basename(path));
}
