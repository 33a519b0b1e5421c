// The options of every command that makes documents, kept or not: which versions, and how their findings are told.
import type { Command } from 'commander';
import type { Kreis } from '../../domain/art.js';
import { artnamen } from '../../domain/dokumente/artnamen.js';
import { asWords, parseWord, parseWords } from './parse-words.js';

/** Whether findings are coloured: always, never, or where a person watches. */
export type Farbwahl = 'immer' | 'nie' | 'auto';

export interface BuildOptions {
  readonly fassung?: readonly Kreis[];
  readonly art?: readonly string[];
  readonly json?: true;
  readonly streng?: true;
  readonly still?: true;
  readonly farbe: Farbwahl;
}

/** The versions as the folders of results call them, and the longer word for the one that holds everything. */
const versions: ReadonlyMap<string, Kreis> = new Map([
  ['öffentlich', 'öffentlich'],
  ['nichtöffentlich', 'nichtöffentlich'],
  ['intern', 'vollständig'],
  ['vollständig', 'vollständig'],
]);
/** As they are called in the help. */
export const versionNames: readonly string[] = ['öffentlich', 'nichtöffentlich', 'intern'];

/** All of them. */
export const colourNames: readonly Farbwahl[] = ['immer', 'nie', 'auto'];

/** Adds them. */
export function addBuildOptions(command: Command): Command {
  return command
    .option('--fassung <liste>', `nur diese Fassungen: ${versionNames.join(', ')}`, parseVersions)
    .option(
      '--art <liste>',
      'nur Dokumente dieser Arten, zum Beispiel folien; alle nennt „sitzungswerk arten“',
      parseKinds,
    )
    .option('--json', 'gibt Befunde und Ergebnisse als JSON aus')
    .option('--streng', 'lässt keine Warnungen zu: Ende 1 auch bei ihnen')
    .option('--still', 'zeigt nur die Befunde')
    .option('--farbe <wann>', `Befunde in Farbe: ${colourNames.join(', ')}`, parseColour, 'auto');
}

function parseVersions(typed: string): readonly Kreis[] {
  return parseWords(typed, { known: versions, wrong: (word) => `Die Fassung „${word}“ gibt es nicht.` });
}

function parseKinds(typed: string): readonly string[] {
  return parseWords(typed, { known: asWords(artnamen), wrong: (word) => `Die Dokumentart „${word}“ gibt es nicht.` });
}

function parseColour(typed: string): Farbwahl {
  const wrong = (word: string) => `„--farbe ${word}“ gibt es nicht.`;
  return parseWord(typed, { known: asWords(colourNames), wrong });
}
