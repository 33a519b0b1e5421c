// One call of the program, from its words to its exit code.
import { CommanderError } from 'commander';
import { explainCallError } from './german-commander.js';
import { processEnvironment } from './process-environment.js';
import { createProgram } from './program.js';
import { asNamed } from './spellings-of-calls.js';
import type { Umgebung } from './umgebung.js';

/**
 * Runs the command line and tells the exit code.
 *
 * Shape: 0 done (warnings allowed) · 1 mistakes in content · 2 wrong call · 3 a bug of ours.
 */
export async function main(args: readonly string[], umgebung: Umgebung = processEnvironment()): Promise<number> {
  let exitCode = 0;
  const program = createProgram({
    umgebung,
    exit: (code) => {
      exitCode = code;
    },
  });
  const named = asNamed(args, program);
  try {
    if (named.length === 0) program.outputHelp();
    else await program.parseAsync(named, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      umgebung.error(explainCallError(error, program, named));
      return 2;
    }
    umgebung.error(ourBug(error));
    return 3;
  }
}

function ourBug(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Das ist ein Fehler im Programm, nicht in Ihren Dateien. Bitte melden Sie ihn mit diesem Text:\n\n${detail}\n`;
}
