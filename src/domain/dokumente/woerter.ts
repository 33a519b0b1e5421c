// Words that a report explains: its abbreviations and its glossary, written in its own file or in a YAML file of the workspace.
import { join } from 'node:path';
import { placed } from '../../diagnostic.js';
import type { Block, Fact } from '../../document/nodes.js';
import type { SourceText } from '../../source/read-text.js';
import { dictionary, either, optional, text } from '../../source/shape.js';
import { compareAsWords } from '../../source/spelling.js';
import { readAutorentext } from '../autorentext.js';
import { type Lesung, readYamlFile } from '../lesung.js';
import type { Erklärung } from './dokument.js';

const wörter = dictionary(text());

/** Words and what is said of them, or the file where that stands. */
export const wörterfeld = optional(either(text(), wörter));

/** The words with what is said of them, as typed, and where. */
export interface Wörter {
  readonly wörter: ReadonlyMap<string, string>;
  readonly quelle: SourceText;
}

type Wörterangaben<Key extends string> = { readonly [K in Key]?: string | ReadonlyMap<string, string> };

/** The words under this key; nothing where the key is left out, or where its file cannot be read, which is reported. */
export function readWörter<Key extends string>(
  lesung: Lesung,
  { quelle, angaben }: Erklärung<Wörterangaben<Key>>,
  key: Key,
): Wörter | undefined {
  const typed = angaben[key];
  if (typed === undefined) return undefined;
  if (typeof typed !== 'string') return { wörter: typed, quelle };
  const read = readYamlFile(lesung, join(lesung.ordner, typed.trim()), wörter, lesung.origins.at(angaben, key));
  return read && { wörter: read.wert, quelle: read.quelle };
}

/** The terms with their definitions, in the order of the alphabet, and the files these take pictures from. */
export interface Glossar {
  readonly blocks: readonly Block[];
  readonly dateien: readonly string[];
}

/** The glossary; definitions are Markdown. */
export function glossarOf(lesung: Lesung, { wörter, quelle }: Wörter): Glossar {
  const read = [...wörter]
    .toSorted(([a], [b]) => compareAsWords(a, b))
    .flatMap(([term, definition]) => {
      const value = readAutorentext(lesung, quelle, definition, lesung.origins.at(wörter, term));
      return value === undefined ? [] : [{ term, value }];
    });
  const items = read.map(
    ({ term, value }): Fact => ({ kind: 'fact', term: [{ kind: 'text', value: term }], value: value.blocks }),
  );
  return {
    blocks: items.length === 0 ? [] : [{ kind: 'facts', layout: 'list', items }],
    dateien: [quelle.file, ...read.flatMap(({ value }) => value.files)],
  };
}

/** Reports `abkuerzung-ungenutzt` at every abbreviation that no text of the report has. */
export function reportUnused({ report, origins }: Lesung, { wörter }: Wörter, used: ReadonlySet<string>): void {
  for (const kurz of wörter.keys()) {
    if (used.has(kurz)) continue;
    report(
      placed(
        {
          code: 'abkuerzung-ungenutzt',
          severity: 'Hinweis',
          message: `Die Abkürzung „${kurz}“ kommt in keinem Text vor und steht nicht im Verzeichnis.`,
          remedy: 'Prüfen Sie, ob sie in den Kapiteln anders geschrieben ist, oder löschen Sie die Zeile.',
        },
        origins.at(wörter, kurz),
      ),
    );
  }
}
