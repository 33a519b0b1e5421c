// The command `hilfe`: the help of a command, or what a finding means; the table of findings is read only when one is looked up.
import type { Command } from 'commander';
import { enumerate, nearest } from '../../diagnostic.js';
import { commandIn, complaint, germanHelp, namesIn, noSuchCommand, unknownCommandIn } from '../german-commander.js';
import type { Aufruf, Umgebung } from '../umgebung.js';

/** Adds the command. */
export function addHilfe(program: Command, { umgebung, exit }: Aufruf): void {
  germanHelp(program.command('hilfe').helpCommand(false))
    .alias('help')
    .description('zeigt die Hilfe zu einem Befehl oder erklärt eine Meldung')
    .argument('[wort...]', 'ein Befehl, oder was bei einer Meldung in eckigen Klammern steht')
    .addHelpText('after', '\nBeispiele:\n  sitzungswerk hilfe erstellen\n  sitzungswerk hilfe datum-ungueltig')
    .action(async (words: readonly string[]) => {
      const command = commandIn(program, words);
      const unknown = unknownCommandIn(program, words);
      if (unknown === undefined) command.outputHelp();
      else if (command === program) exit(await explain(words.join(' '), program, umgebung));
      else {
        umgebung.error(noSuchCommand(unknown, command));
        exit(2);
      }
    });
}

async function explain(typed: string, program: Command, { out, error }: Umgebung): Promise<number> {
  const { meldungZu, readMeldungen } = await import('../../domain/meldungen.js');
  // As copied from the answer: [datum-ungueltig]
  const code = typed.replace(/^\[|\]$/gu, '').toLowerCase();
  const meldung = meldungZu(code);
  if (meldung !== undefined) {
    out(`${meldung.code}\n  ${meldung.heißt}\n  Abhilfe: ${meldung.tun}\n`);
    return 0;
  }
  const commands = namesIn(program);
  const codes = readMeldungen().flatMap(({ meldungen }) => meldungen.map((one) => one.code));
  const near = nearest(code, [...commands, ...codes]);
  const remedy = near === undefined ? `Es gibt ${enumerate(commands, commands.length)}.` : `Meinten Sie „${near}“?`;
  error(complaint(`Zu „${typed}“ gibt es keine Hilfe.`, remedy));
  return 2;
}
