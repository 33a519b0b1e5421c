// The world around the program as the process it runs in finds it.
import { isatty } from 'node:tty';
import type { Umgebung } from './umgebung.js';

/** The streams, the clock and the folder of this process. */
export function processEnvironment(): Umgebung {
  const { stdout, stderr } = process;
  // Whoever reads along may stop before the end: `sitzungswerk schema sitzung | head`.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    cwd: process.cwd(),
    now: () => performance.now(),
    out: (text) => stdout.write(text),
    error: (text) => stderr.write(text),
    untilStopped,
    watchMemory,
    variables: process.env,
    wantsNoColour: Boolean(process.env.NO_COLOR),
    ...(stderr.isTTY && { terminal: { columns: stderr.columns } }),
    ...(isatty(0) && stdout.isTTY && { ask }),
  };
}

/** Asked for by what goes on until then alone: everything else ends at once, as the shell does it. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
  });
}

async function watchMemory() {
  const watch = await import('./speicherwacht/watch-memory.js');
  return watch.watchMemory();
}

async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    // Ctrl+D closes the input without an answer.
    const left = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
    return await Promise.race([lines.question(question), left]);
  } finally {
    lines.close();
  }
}
