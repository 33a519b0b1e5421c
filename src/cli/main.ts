// The program as called from a shell: commands, German help, exit codes. Commands live in files of their own.
import { Command, CommanderError } from 'commander';
import { packageVersion } from '../source/package-files.js';
import { addErstellen } from './build-documents.js';
import { addFestschreiben } from './festschreiben/freeze-sittings.js';
import { explainCallError, germanHelp } from './german-commander.js';
import { addSchema } from './print-schema.js';
import type { Umgebung } from './umgebung.js';

// Whoever reads along may stop before the end: `sitzungswerk schema sitzung | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const processEnvironment: Umgebung = {
  cwd: process.cwd(),
  now: () => performance.now(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
};

/**
 * Runs the command line and tells the exit code.
 *
 * Shape: 0 done (warnings allowed) · 1 mistakes in content · 2 wrong call · 3 a bug of ours.
 */
export async function main(args: readonly string[], umgebung: Umgebung = processEnvironment): Promise<number> {
  let exitCode = 0;
  const program = germanHelp(new Command('sitzungswerk'))
    .description('Macht aus YAML, Markdown und Tabellen die Niederschrift und ihre Anlagen – in Word und PDF.')
    .helpCommand('hilfe [befehl]', 'zeigt die Hilfe zu einem Befehl')
    .version(packageVersion, '-V, --version', 'zeigt die Version')
    .configureOutput({ writeOut: umgebung.out, writeErr: () => undefined })
    .exitOverride();
  const exit = (code: number) => {
    exitCode = code;
  };
  addErstellen(program, umgebung, exit);
  addFestschreiben(program, umgebung, exit);
  addSchema(program, umgebung, exit);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(withGermanHelp(args), { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      umgebung.error(explainCallError(error, program));
      return 2;
    }
    umgebung.error(ourBug(error));
    return 3;
  }
}

/** The English words for help are what many try first. */
function withGermanHelp(args: readonly string[]): string[] {
  return args.map((arg, index) => (arg === '--help' ? '--hilfe' : index === 0 && arg === 'help' ? 'hilfe' : arg));
}

function ourBug(error: unknown): string {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Das ist ein Fehler im Programm, nicht in Ihren Dateien. Bitte melden Sie ihn mit diesem Text:\n\n${detail}\n`;
}
