// The command `anlage` as it is called, with a command of its own for each thing done to a file; what they do is in anlage/.
import type { Command } from 'commander';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';

/** Adds the command. */
export function addAnlage(program: Command, { umgebung, exit }: Aufruf): void {
  const anlage = germanHelp(program.command('anlage').helpCommand(false))
    .alias('annex')
    .description('wandelt Anlagen in PDF um oder prüft sie, mit Programmen, die auf dem Rechner installiert sind')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk anlage umwandeln anlagen/gutachten.docx');
  germanHelp(anlage.command('umwandeln').helpCommand(false))
    .alias('convert')
    .description('macht mit LibreOffice aus Word-, PowerPoint-, Excel-, OpenDocument- und RTF-Dateien ein PDF daneben')
    .argument('<datei...>', 'Datei, oder ein Ordner mit solchen')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk anlage umwandeln anlagen/gutachten.docx')
    .action(async (paths: readonly string[]) => {
      const { convertAnnexes } = await import('../anlage/convert-annexes.js');
      exit(await convertAnnexes(paths, umgebung));
    });
  germanHelp(anlage.command('prüfen').helpCommand(false))
    .alias('check')
    .description('prüft PDF-Dateien mit veraPDF auf PDF/UA-1 und PDF/A-3a und legt den Prüfbericht daneben')
    .argument('<pdf...>', 'PDF-Datei, oder ein Ordner mit solchen')
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk anlage prüfen anlagen/gutachten.pdf')
    .action(async (paths: readonly string[]) => {
      const { checkAnnexes } = await import('../anlage/check-annexes.js');
      exit(await checkAnnexes(paths, umgebung));
    });
}
