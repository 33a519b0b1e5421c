// commander speaks English; here its help headings and its complaints about a call become German.
import type { Command, CommanderError } from 'commander';
import { enumerate, nearest } from '../diagnostic.js';
import { foldSpelling } from '../source/spelling.js';

const headings: ReadonlyMap<string, string> = new Map([
  ['Usage:', 'Aufruf:'],
  ['Arguments:', 'Angaben:'],
  ['Options:', 'Optionen:'],
  ['Commands:', 'Befehle:'],
]);

/** The command with German help. */
export function germanHelp(command: Command): Command {
  const german = (usage: string) => usage.replace('[options]', '[Optionen]').replace('[command]', '[Befehl]');
  return command.helpOption('-h, --hilfe', 'zeigt diese Hilfe').configureHelp({
    styleTitle: (title) => headings.get(title) ?? title,
    commandUsage: (shown) => german(`${pathOf(shown)} ${shown.usage()}`),
    subcommandTerm: (shown) => [shown.name(), ...shown.aliases()].join(', '),
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
  });
}

/** "sitzungswerk neu sitzung" */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** What is wrong with the call, in German, with the nearest right word. */
export function explainCallError(error: CommanderError, program: Command, args: readonly string[]): string {
  const meant = commandIn(program, args);
  const more = `Mehr zeigt „${pathOf(meant)} --hilfe“.`;
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const typed = quoted.split(/[\s,=]/u)[0] ?? quoted;
  switch (error.code) {
    case 'commander.unknownCommand':
      return noSuchCommand(typed, meant);
    // A command that needs one of its own after it, and got none.
    case 'commander.help':
      return complaint(
        `Hinter „${meant.name()}“ fehlt, was es sein soll.`,
        `Es gibt ${enumerate(namesIn(meant), namesIn(meant).length)}.`,
      );
    case 'commander.unknownOption': {
      const options = optionsIn(meant);
      if (options.includes(typed)) {
        return complaint(`Zur Option „${typed}“ gehört keine Angabe.`, `Schreiben Sie „${typed}“ allein.`);
      }
      return complaint(`Die Option „${typed}“ gibt es nicht.`, suggestion(typed, options));
    }
    case 'commander.optionMissingArgument':
      return complaint(`Zur Option „${quoted}“ fehlt die Angabe.`, more);
    case 'commander.invalidArgument': {
      const [sentence = '', remedy = more] = error.message
        .replace(/^error: .*? is invalid(?: for argument '[^']*')?\. /u, '')
        .split('\n');
      return complaint(sentence, remedy);
    }
    case 'commander.missingArgument': {
      const missing = meant.registeredArguments.find((argument) => argument.name() === quoted);
      const what = missing === undefined ? '' : ` (${missing.description})`;
      return complaint(`Es fehlt die Angabe <${quoted}>${what}.`, `Ein Beispiel zeigt „${pathOf(meant)} --hilfe“.`);
    }
    case 'commander.excessArguments':
      return complaint('Der Befehl bekam mehr Angaben, als er versteht.', more);
    default:
      return complaint('Der Aufruf ist nicht verständlich.', more);
  }
}

/** The complaint about a word that names no command of this one. */
export function noSuchCommand(typed: string, within: Command): string {
  return complaint(`Den Befehl „${typed}“ gibt es nicht.`, suggestion(typed, namesIn(within)));
}

/** The commands that a user may call there. */
export function namesIn(command: Command): readonly string[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .map((one) => one.name());
}

/** The options of the command; before any command, those of all of them. */
function optionsIn(command: Command): readonly string[] {
  const commands = command.parent === null ? [command, ...command.commands] : [command];
  const options = commands.flatMap((one) => one.options.flatMap(({ long }) => long ?? []));
  return [...new Set([...options, '--hilfe'])];
}

/** The command that the arguments begin with, as far down as they name one. */
export function commandIn(program: Command, args: readonly string[]): Command {
  return commandAndRest(program, args).command;
}

/** The first word that should name a command and names none. */
export function unknownCommandIn(program: Command, args: readonly string[]): string | undefined {
  const { command, rest } = commandAndRest(program, args);
  return command.commands.length === 0 ? undefined : rest[0];
}

function commandAndRest(program: Command, args: readonly string[]) {
  const rest = args.filter((arg) => !arg.startsWith('-'));
  let command = program;
  for (;;) {
    const next = command.commands.find((one) => one.name() === rest[0] || one.aliases().includes(rest[0] ?? ''));
    if (next === undefined) return { command, rest };
    command = next;
    rest.shift();
  }
}

/** The nearest of the known words, or all of them. */
export function suggestion(typed: string, known: readonly string[]): string {
  // Folded, so that „pruefn“ is as near to „prüfen“ as „prüfn“.
  const folded = new Map(known.map((word) => [foldSpelling(word), word]));
  const near = folded.get(nearest(foldSpelling(typed), folded.keys()) ?? '');
  return near === undefined ? `Es gibt ${enumerate(known, known.length)}.` : `Meinten Sie „${near}“?`;
}

/** A wrong call as it is told to the user. */
export function complaint(sentence: string, remedy = 'Mehr zeigt „sitzungswerk --hilfe“.'): string {
  return `Fehler im Aufruf: ${sentence}\n  Abhilfe: ${remedy}\n`;
}
