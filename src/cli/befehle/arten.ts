// The command `arten` as it is called; what it does is in list-kinds.ts.
import type { Command } from 'commander';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';

/** Adds the command. */
export function addArten(program: Command, { umgebung, exit }: Aufruf): void {
  germanHelp(program.command('arten').helpCommand(false))
    .alias('kinds')
    .description('nennt die Arten von Dokumenten und woraus sie entstehen')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk arten')
    .action(async () => {
      const { listKinds } = await import('../list-kinds.js');
      listKinds(umgebung);
      exit(0);
    });
}
