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
    commandUsage: (shown) => german([shown.parent?.name(), shown.name(), shown.usage()].filter(Boolean).join(' ')),
    subcommandTerm: (shown) => [shown.name(), ...shown.aliases()].join(', '),
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
  });
}

/** What is wrong with the call, in German, with the nearest right word. */
export function explainCallError(error: CommanderError, program: Command): string {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const typed = quoted.split(/[\s,=]/u)[0] ?? quoted;
  const commands = program.commands.flatMap((command) => [command.name(), ...command.aliases()]);
  const options = [program, ...program.commands].flatMap((command) =>
    command.options.flatMap((option) => option.long ?? []),
  );
  switch (error.code) {
    case 'commander.unknownCommand':
      return complaint(`Den Befehl „${typed}“ gibt es nicht.`, suggestion(typed, commands));
    // Help was asked for a command that does not exist.
    case 'commander.help': {
      const asked = program.args.at(-1) ?? '';
      return complaint(`Den Befehl „${asked}“ gibt es nicht.`, suggestion(asked, commands));
    }
    case 'commander.unknownOption':
      return complaint(`Die Option „${typed}“ gibt es nicht.`, suggestion(typed, [...options, '--hilfe']));
    case 'commander.optionMissingArgument':
      return complaint(`Zur Option „${quoted}“ fehlt die Angabe.`);
    case 'commander.invalidArgument':
      return complaint(error.message.replace(/^error: .*? is invalid\. /u, ''));
    // The only command that must be told something is `festschreiben`.
    case 'commander.missingArgument':
      return complaint(
        'Es fehlt, welche Sitzung festgeschrieben werden soll.',
        'Nennen Sie sie, zum Beispiel so: sitzungswerk festschreiben 2018-03-12-sozialausschuss',
      );
    case 'commander.excessArguments':
      return complaint('Die Zahl der Angaben passt nicht zum Befehl.');
    default:
      return complaint('Der Aufruf ist nicht verständlich.');
  }
}

function suggestion(typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return near === undefined ? `Es gibt ${enumerate(known)}.` : `Meinten Sie „${near}“?`;
}

/** A wrong call as it is told to the user. */
export function complaint(sentence: string, remedy = 'Mehr zeigt „sitzungswerk --hilfe“.'): string {
  return `Fehler im Aufruf: ${sentence}\n  Abhilfe: ${remedy}\n`;
}
