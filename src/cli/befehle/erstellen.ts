// The command `erstellen` as it is called; what it does is in build-documents.ts.
import { type Command, InvalidArgumentError } from 'commander';
import { type Format, formatNames } from '../../writers/output-formats.js';
import { germanHelp } from '../german-commander.js';
import type { Aufruf } from '../umgebung.js';
import { addBuildOptions, type BuildOptions } from './build-options.js';
import { asWords, parseWords } from './parse-words.js';

export interface ErstellenOptions extends BuildOptions {
  readonly ausgabe?: string;
  readonly format?: readonly Format[];
  readonly nur?: string;
  readonly diagramme?: true;
  readonly beobachten?: true;
}

/** Adds the command. */
export function addErstellen(program: Command, { umgebung, exit }: Aufruf): void {
  const command = germanHelp(program.command('erstellen').helpCommand(false))
    .alias('build')
    .description('erstellt alle Dokumente des Arbeitsbereichs oder die unter den genannten Pfaden')
    .argument('[pfad...]', 'Sitzung, Dokument oder Ordner; ohne Angabe der ganze Arbeitsbereich')
    .option(
      '-a, --ausgabe <ordner>',
      'Ordner für die Ergebnisse (sonst „output“ neben dem Arbeitsbereich)',
      parseFolder,
    )
    .option('-f, --format <liste>', `Formate, durch Komma getrennt: ${formatNames.join(', ')}`, parseFormats)
    .option(
      '--nur <kapitel>',
      'von einem Bericht nur dieses Kapitel, mit seinen Nummern und als Word-Datei',
      parseChapter,
    )
    .option('--diagramme', 'legt jedes Diagramm auch als SVG und PNG in den Ordner „Diagramme“, für Folien')
    .option('--beobachten', 'erstellt nach jeder Änderung im Arbeitsbereich neu, bis Strg+C es beendet');
  addBuildOptions(command)
    .addHelpText('after', '\nBeispiel:\n  sitzungswerk erstellen sitzungen/2018-03-12-sozialausschuss --format pdf')
    .action(async (paths: readonly string[], options: ErstellenOptions) => {
      const { buildDocuments } = await import('../build-documents.js');
      exit(await buildDocuments(paths, options, umgebung));
    });
}

function parseFormats(value: string): readonly Format[] {
  return parseWords(value, { known: asWords(formatNames), wrong: (word) => `Das Format „${word}“ gibt es nicht.` });
}

function parseChapter(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Zu --nur fehlt das Kapitel.');
  return value;
}

function parseFolder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Zu --ausgabe fehlt der Name des Ordners.');
  return value;
}
