// Calls as people type them – pruefen, PRÜFEN, --strict – brought to the names that the commands and options have.
import type { Command } from 'commander';
import { foldSpelling } from '../source/spelling.js';

/** The English words for our options; those of the commands are their aliases. */
const englishOptions: ReadonlyMap<string, string> = new Map([
  ['--color', '--farbe'],
  ['--colour', '--farbe'],
  ['--help', '--hilfe'],
  ['--output', '--ausgabe'],
  ['--quiet', '--still'],
  ['--signed', '--unterschrieben'],
  ['--strict', '--streng'],
]);

/** The arguments with commands and options as they are named; whatever is no known spelling stays as typed. */
export function asNamed(args: readonly string[], program: Command): string[] {
  const commands = new Map(
    program.commands.flatMap((command) =>
      [command.name(), ...command.aliases()].map((name) => [foldSpelling(name), command.name()] as const),
    ),
  );
  for (const help of ['hilfe', 'help']) commands.set(help, 'hilfe');
  const options = new Map(
    [program, ...program.commands]
      .flatMap((command) => command.options.flatMap(({ long }) => long ?? []))
      .map((long) => [foldSpelling(long), long] as const),
  );
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const commandAt = args.findIndex((arg) => !arg.startsWith('-'));
  const isCommand = (index: number) =>
    index === commandAt || (index === commandAt + 1 && commands.get(foldSpelling(args[commandAt] ?? '')) === 'hilfe');
  return args.map((arg, index) => {
    if (isCommand(index)) return commands.get(foldSpelling(arg)) ?? arg;
    if (index >= end || !arg.startsWith('--')) return arg;
    const [name = '', ...value] = arg.split('=');
    const folded = foldSpelling(name);
    return [englishOptions.get(folded) ?? options.get(folded) ?? name, ...value].join('=');
  });
}
