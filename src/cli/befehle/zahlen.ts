// The command `zahlen` as it is called; what it does is in zahlen/.
import type { Command } from 'commander';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';

/** Adds the command. */
export function addZahlen(program: Command, { umgebung, exit }: Aufruf): void {
  germanHelp(program.command('zahlen').helpCommand(false))
    .alias('figures')
    .description('zeigt, wie eine Tabelle gelesen wird: Kopf, Spalten, Zahlen und Zeichen')
    .argument('<datei>', 'CSV- oder Excel-Datei')
    .option('--blatt <name>', 'Name oder Nummer des Blattes; ohne Angabe das mit der größten Tabelle')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk zahlen indikatoren/bevoelkerung.xlsx --blatt 2')
    .action(async (path: string, options: { readonly blatt?: string }) => {
      const { showTable } = await import('../zahlen/show-table.js');
      exit(await showTable(path, options, umgebung));
    });
}
