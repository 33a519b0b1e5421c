// Calls as people type them – pruefen, PRÜFEN, --strict – brought to the names that the commands and options have.
import type { Command } from 'commander';
import { foldSpelling } from '../source/spelling.js';
import { unknownCommandIn } from './german-commander.js';

/** The English words for our options; those of the commands are their aliases. */
export const englishOptions: ReadonlyMap<string, string> = new Map([
  ['--color', '--farbe'],
  ['--colour', '--farbe'],
  ['--help', '--hilfe'],
  ['--kind', '--art'],
  ['--output', '--ausgabe'],
  ['--quiet', '--still'],
  ['--signed', '--unterschrieben'],
  ['--strict', '--streng'],
  ['--watch', '--beobachten'],
]);

/** The arguments with commands and options as they are named; whatever is no known spelling stays as typed. */
export function asNamed(args: readonly string[], program: Command): string[] {
  const named: string[] = [];
  // The command whose own commands the next word may name; nothing once a word names none.
  let within: Command | undefined = program;
  for (const [index, arg] of args.entries()) {
    if (args.slice(0, index).includes('--')) named.push(arg);
    else if (arg.startsWith('-')) named.push(optionAsNamed(arg, program));
    else {
      const command: string | undefined = within && commandAsNamed(arg, within);
      named.push(command ?? arg);
      // What help is asked for is named from the top.
      if (command !== 'hilfe') within = within?.commands.find((candidate) => candidate.name() === command);
    }
  }
  // Else commander would show the help of what stands before the word it does not know, and not complain.
  return unknownCommandIn(program, named) === undefined ? named : named.filter((arg) => !helpOptions.includes(arg));
}

const helpOptions: readonly string[] = ['-h', '--hilfe'];

function commandAsNamed(word: string, { commands }: Command): string | undefined {
  const folded = foldSpelling(word);
  return commands
    .find((command) => [command.name(), ...command.aliases()].some((name) => foldSpelling(name) === folded))
    ?.name();
}

function optionAsNamed(arg: string, program: Command): string {
  if (!arg.startsWith('--')) return arg;
  const [typed = '', ...value] = arg.split('=');
  const folded = foldSpelling(typed);
  const known = optionsOf(program).find((long) => foldSpelling(long) === folded);
  return [englishOptions.get(folded) ?? known ?? typed, ...value].join('=');
}

/** The long names of the options of a command and all below it. */
function optionsOf({ options, commands }: Command): readonly string[] {
  return [...options.flatMap(({ long }) => long ?? []), ...commands.flatMap(optionsOf)];
}
