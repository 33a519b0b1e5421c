// The command `vervollständigung` as it is called, and the hidden one by which a shell asks; what they do is in completion.ts.
import type { Command } from 'commander';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';
import { asWords, parseWord } from './parse-words.js';

const shells = ['bash', 'zsh', 'fish', 'powershell'];

/** Adds both. */
export function addVervollstaendigung(program: Command, { exit }: Aufruf): void {
  germanHelp(program.command('vervollständigung').helpCommand(false))
    .alias('completion')
    .description('gibt ein Skript aus, mit dem die Tabulatortaste Befehle, Optionen und Sitzungen ergänzt')
    .argument('<shell>', shells.join(', '), parseShell)
    .addHelpText('after', '\nBeispiel:\n  source <(sitzungswerk vervollständigung bash)')
    .action(async (shell: string) => {
      const { printScript } = await import('../completion.js');
      printScript(shell);
      exit(0);
    });
  // What the script calls: `sitzungswerk complete -- erstellen --for`
  germanHelp(program.command('complete', { hidden: true }).helpCommand(false))
    .description('was hinter den Wörtern folgen kann; danach fragt das Skript')
    .argument('[wort...]', 'der Aufruf bis hierher')
    .action(async (words: readonly string[]) => {
      const { printCompletions } = await import('../completion.js');
      printCompletions(words, program);
      exit(0);
    });
}

function parseShell(typed: string): string {
  return parseWord(typed, { known: asWords(shells), wrong: (word) => `Für „${word}“ gibt es kein Skript.` });
}
