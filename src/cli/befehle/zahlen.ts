// The command `zahlen` as it is called; what it does is in zahlen/.
import type { Command } from 'commander';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';

/** Adds the command. */
export function addZahlen(program: Command, { umgebung, exit }: Aufruf): void {
  germanHelp(program.command('zahlen').helpCommand(false))
    .alias('figures')
    .description('zeigt, wie eine Tabelle gelesen wird, oder woher die Zahlen eines Indikators kommen')
    .argument('<was>', 'CSV- oder Excel-Datei, oder Indikator aus dem Katalog')
    .argument('[gebiet]', 'Gebiet, dessen Wert Zelle für Zelle nachgerechnet wird')
    .option('--blatt <name>', 'Name oder Nummer des Blattes; ohne Angabe das mit der größten Tabelle')
    .addHelpText(
      'after',
      '\nBeispiele:\n  sitzungswerk zahlen indikatoren/bevoelkerung.xlsx --blatt 2\n  sitzungswerk zahlen alleinerziehende Siegburg',
    )
    .action(async (typed: string, gebiet: string | undefined, options: { readonly blatt?: string }) => {
      if (namesFile(typed)) {
        const { showTable } = await import('../zahlen/show-table.js');
        exit(await showTable(typed, options, umgebung));
      } else {
        const { showIndicator } = await import('../zahlen/show-indicator.js');
        exit(await showIndicator({ indikator: typed, gebiet }, umgebung));
      }
    });
}

/** Files have an ending or lie in a folder; no id of an indicator has either. */
function namesFile(typed: string): boolean {
  return /[./\\]/u.test(typed);
}
