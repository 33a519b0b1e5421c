// The command `festschreiben` as it is called; what it does is in festschreiben/.
import type { Command } from 'commander';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';

export interface FestschreibenOptions {
  readonly unterschrieben?: readonly string[];
}

/** Adds the command. */
export function addFestschreiben(program: Command, { umgebung, exit }: Aufruf): void {
  germanHelp(program.command('festschreiben').helpCommand(false))
    .alias('freeze')
    .description('bewahrt die fertigen Dateien einer Sitzung unverändert auf und trägt die Nummern ihrer Anlagen ein')
    .argument('<sitzung...>', 'Sitzung oder Ordner mit Sitzungen')
    .option(
      '-u, --unterschrieben <scan>',
      'Scan der unterschriebenen Niederschrift (PDF), der daneben aufbewahrt wird; mehrfach möglich',
      (path: string, before: readonly string[] = []) => [...before, path],
    )
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk festschreiben 2018-03-12-sozialausschuss -u scan.pdf')
    .action(async (paths: readonly string[], options: FestschreibenOptions) => {
      const { freezeSittings } = await import('../festschreiben/freeze-sittings.js');
      exit(await freezeSittings(paths, options, umgebung));
    });
}
