// The command `prüfen` as it is called; what it does is in check-documents.ts.
import type { Command } from 'commander';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';
import { addBuildOptions, type BuildOptions } from './build-options.js';

/** Adds the command. */
export function addPruefen(program: Command, { umgebung, exit }: Aufruf): void {
  const command = germanHelp(program.command('prüfen').helpCommand(false))
    .alias('check')
    .description('sagt, was „erstellen“ beanstanden würde, und was gelesen wurde; geschrieben wird nichts')
    .argument('[pfad...]', 'Sitzung, Dokument oder Ordner; ohne Angabe der ganze Arbeitsbereich');
  addBuildOptions(command)
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk prüfen sitzungen/2018-03-12-sozialausschuss')
    .action(async (paths: readonly string[], options: BuildOptions) => {
      const { checkDocuments } = await import('../check-documents.js');
      exit(await checkDocuments(paths, options, umgebung));
    });
}
