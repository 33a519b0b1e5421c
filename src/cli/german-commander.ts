// commander speaks English; here its help headings and its complaints about a call become German.
import type { Command, CommanderError } from 'commander';
import { enumerate, nearest } from '../diagnostic.js';

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
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const typed = quoted.split(/[\s,=]/u)[0] ?? quoted;
  const commands = meant
    .createHelp()
    .visibleCommands(meant)
    .map((command) => command.name());
  const options = (meant === program ? [program, ...program.commands] : [meant]).flatMap((command) =>
    command.options.flatMap((option) => option.long ?? []),
  );
  switch (error.code) {
    case 'commander.unknownCommand':
      return complaint(`Den Befehl „${typed}“ gibt es nicht.`, suggestion(typed, commands));
    // A command that needs one of its own after it, and got none.
    case 'commander.help':
      return complaint(`Hinter „${meant.name()}“ fehlt, was es sein soll.`, `Es gibt ${enumerate(commands)}.`);
    case 'commander.unknownOption':
      return complaint(`Die Option „${typed}“ gibt es nicht.`, suggestion(typed, [...options, '--hilfe']));
    case 'commander.optionMissingArgument':
      return complaint(`Zur Option „${quoted}“ fehlt die Angabe.`);
    case 'commander.invalidArgument':
      return complaint(error.message.replace(/^error: .*? is invalid(?: for argument '[^']*')?\. /u, ''));
    case 'commander.missingArgument': {
      const missing = meant.registeredArguments.find((argument) => argument.name() === quoted);
      const what = missing === undefined ? '' : ` (${missing.description})`;
      return complaint(`Es fehlt die Angabe <${quoted}>${what}.`, `Ein Beispiel zeigt „${pathOf(meant)} --hilfe“.`);
    }
    case 'commander.excessArguments':
      return complaint('Der Befehl bekam mehr Angaben, als er versteht.', `Mehr zeigt „${pathOf(meant)} --hilfe“.`);
    default:
      return complaint('Der Aufruf ist nicht verständlich.');
  }
}

/** The command that the arguments begin with, as far down as they name one. */
export function commandIn(program: Command, args: readonly string[]): Command {
  const words = args.filter((arg) => !arg.startsWith('-'));
  let command = program;
  for (const word of words) {
    const next = command.commands.find((one) => one.name() === word || one.aliases().includes(word));
    if (next === undefined) break;
    command = next;
  }
  return command;
}

function suggestion(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near === undefined ? `Es gibt ${enumerate(known)}.` : `Meinten Sie „${near}“?`;
}

/** A wrong call as it is told to the user. */
export function complaint(sentence: string, remedy = 'Mehr zeigt „sitzungswerk --hilfe“.'): string {
  return `Fehler im Aufruf: ${sentence}\n  Abhilfe: ${remedy}\n`;
}
