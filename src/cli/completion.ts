// What a shell offers when somebody presses the tab key: commands, options, their values, the sittings and documents there are.
import { RootCommand } from '@bomb.sh/tab';
import type { Command } from 'commander';
import { dateiarten } from '../domain/dateiarten.js';
import { artnamen } from '../domain/dokumente/artnamen.js';
import { documentFiles } from '../domain/dokumente/dokumentdateien.js';
import { idOf } from '../domain/id.js';
import { gremiumDatei } from '../domain/stammdaten/gremium.js';
import { findWorkspace, listFiles } from '../source/workspace.js';
import { formatNames } from '../writers/output-formats.js';
import { colourNames, versionNames } from './befehle/build-options.js';

/** Prints the script that a shell loads, without the English comments of the library; zsh reads the first line of its own. */
export function printScript(shell: string): void {
  const print = console.log;
  console.log = (script: string) => print(script.replace(/^[ \t]*#(?!compdef ).*\n/gmu, ''));
  try {
    new RootCommand().setup('sitzungswerk', 'sitzungswerk', shell);
  } finally {
    console.log = print;
  }
}

/** Prints what may follow the words; the last one is what was typed of the next, perhaps nothing. */
export function printCompletions(words: readonly string[], program: Command): void {
  const root = new RootCommand();
  for (const command of program.commands) add(root, command, command.name());
  root.parse([...words]);
}

/** What may stand for an argument or after an option, by its name; for all others the shell offers files. */
const values: Readonly<Record<string, () => readonly string[]>> = {
  pfad: documentIds,
  sitzung: documentIds,
  art: () => dateiarten.map(({ art }) => art),
  format: () => formatNames,
  fassung: () => versionNames,
  '--art': () => artnamen,
  farbe: () => colourNames,
  gremium: () => {
    const workspace = findWorkspace(process.cwd());
    return workspace === undefined ? [] : listFiles(workspace, gremiumDatei.muster).map((file) => idOf(file, '.yaml'));
  },
};

function documentIds(): readonly string[] {
  const workspace = findWorkspace(process.cwd());
  return workspace === undefined ? [] : documentFiles(workspace).map(({ id }) => id);
}

type Complete = (value: string, description: string) => void;

function add(root: RootCommand, command: Command, path: string): void {
  if (command.name() === 'complete') return;
  const added = root.command(path, command.description());
  for (const argument of command.registeredArguments) {
    added.argument(argument.name(), (complete) => offer(argument.name(), complete), argument.variadic);
  }
  for (const { long, short, description, required } of command.options) {
    if (long === undefined || long === null) continue;
    const name = long.slice(2);
    const letter = short?.slice(1);
    if (required) added.option(name, description, (complete) => offer(`--${name}`, complete), letter);
    else added.option(name, description, letter);
  }
  for (const child of command.commands) add(root, child, `${path} ${child.name()}`);
}

function offer(name: string, complete: Complete): void {
  // An option is asked for by its own name first: an argument may be called the same.
  const known = values[name] ?? values[name.replace(/^--/u, '')];
  for (const value of known?.() ?? []) complete(value, '');
}
