// The program as a shell knows it: its commands, their options, German help. What a command does is loaded when it is called.
import { Command } from 'commander';
import { packageVersion } from '../source/package-files.js';
import { addAnlage } from './befehle/anlage.js';
import { addArten } from './befehle/arten.js';
import { addErstellen } from './befehle/erstellen.js';
import { addFestschreiben } from './befehle/festschreiben.js';
import { addHilfe } from './befehle/hilfe.js';
import { addNeu } from './befehle/neu.js';
import { addPruefen } from './befehle/pruefen.js';
import { addSchema } from './befehle/schema.js';
import { addVervollstaendigung } from './befehle/vervollstaendigung.js';
import { addZahlen } from './befehle/zahlen.js';
import { germanHelp } from './german-commander.js';
import type { Aufruf } from './umgebung.js';

/** In the order in which somebody needs them. */
const commands = [
  addNeu,
  addPruefen,
  addErstellen,
  addFestschreiben,
  addAnlage,
  addZahlen,
  addArten,
  addSchema,
  addVervollstaendigung,
  addHilfe,
];

/** The program with all its commands; a wrong call throws a `CommanderError`. */
export function createProgram(aufruf: Aufruf): Command {
  const { out, terminal } = aufruf.umgebung;
  const program = germanHelp(new Command('sitzungswerk'))
    .description('Macht aus YAML, Markdown und Tabellen die Niederschrift und ihre Anlagen – in Word und PDF.')
    .helpCommand(false)
    .version(packageVersion, '-V, --version', 'zeigt die Version')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk erstellen\n\nMehr zu einem Befehl: sitzungswerk hilfe erstellen')
    .configureOutput({ writeOut: out, writeErr: () => undefined, getOutHelpWidth: () => terminal?.columns ?? 80 })
    .exitOverride();
  for (const add of commands) add(program, aufruf);
  return program;
}
