// The program as called from a shell: its commands, German help, exit codes. What a command does is loaded when it is called.
import { Command, CommanderError } from 'commander';
import { packageVersion } from '../source/package-files.js';
import { addArten } from './befehle/arten.js';
import { addErstellen } from './befehle/erstellen.js';
import { addFestschreiben } from './befehle/festschreiben.js';
import { addHilfe } from './befehle/hilfe.js';
import { addNeu } from './befehle/neu.js';
import { addPruefen } from './befehle/pruefen.js';
import { addSchema } from './befehle/schema.js';
import { addVervollstaendigung } from './befehle/vervollstaendigung.js';
import { explainCallError, germanHelp } from './german-commander.js';
import { processEnvironment } from './process-environment.js';
import { asNamed } from './spellings-of-calls.js';
import type { Umgebung } from './umgebung.js';

/** In the order in which somebody needs them. */
const commands = [
  addNeu,
  addPruefen,
  addErstellen,
  addFestschreiben,
  addArten,
  addSchema,
  addVervollstaendigung,
  addHilfe,
];

/**
 * Runs the command line and tells the exit code.
 *
 * Shape: 0 done (warnings allowed) · 1 mistakes in content · 2 wrong call · 3 a bug of ours.
 */
export async function main(args: readonly string[], umgebung: Umgebung = processEnvironment()): Promise<number> {
  let exitCode = 0;
  const program = germanHelp(new Command('sitzungswerk'))
    .description('Macht aus YAML, Markdown und Tabellen die Niederschrift und ihre Anlagen – in Word und PDF.')
    .helpCommand(false)
    .version(packageVersion, '-V, --version', 'zeigt die Version')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk erstellen\n\nMehr zu einem Befehl: sitzungswerk hilfe erstellen')
    .configureOutput({
      writeOut: umgebung.out,
      writeErr: () => undefined,
      getOutHelpWidth: () => umgebung.terminal?.columns ?? 80,
    })
    .exitOverride();
  const aufruf = {
    umgebung,
    exit: (code: number) => {
      exitCode = code;
    },
  };
  for (const add of commands) add(program, aufruf);
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
