// The command `schema` as it is called; what it does is in print-schema.ts.
import type { Command } from 'commander';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';

/** Adds the command. */
export function addSchema(program: Command, { umgebung, exit }: Aufruf): void {
  germanHelp(program.command('schema').helpCommand(false))
    .description('gibt das JSON-Schema einer Dateiart aus, mit dem ein Editor beim Schreiben hilft')
    .argument('[art]', 'Art der Datei; ohne Angabe die Liste der Arten')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk schema sitzung > sitzung.schema.json')
    .action(async (art: string | undefined) => {
      const { printSchema } = await import('../print-schema.js');
      exit(printSchema(art, umgebung));
    });
}
