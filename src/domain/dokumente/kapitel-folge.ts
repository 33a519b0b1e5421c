// Chapters side by side: whether one seems to be missing, or is there twice. Each by itself is judged where it is read.
import { basename, dirname } from 'node:path';
import { placed } from '../../diagnostic.js';
import { plainText } from '../../document/walk.js';
import { foldSpelling } from '../../source/spelling.js';
import { type Lesung, reportAt } from '../lesung.js';
import { type Kapitel, kapitelüberschriften } from './kapitel.js';

/** Reports `kapitel-nummer-doppelt` and `kapitel-nummer-fehlt` where file names of a folder count, and `kapitel-titel-doppelt`. */
export function checkFolge(lesung: Lesung, kapitel: readonly Kapitel[]): void {
  const folders = new Set(kapitel.map(({ schlüssel }) => dirname(schlüssel)));
  for (const folder of folders) {
    checkNumbers(
      lesung,
      kapitel.filter(({ schlüssel }) => dirname(schlüssel) === folder),
    );
  }
  checkTitles(lesung, kapitel);
}

function checkNumbers({ report }: Lesung, kapitel: readonly Kapitel[]): void {
  const counted = kapitel.flatMap((one) => {
    const typed = /^(\d+)[-_. ]/u.exec(basename(one.schlüssel))?.[1];
    return typed === undefined ? [] : [{ ...one, typed, number: Number(typed) }];
  });
  const inOrder = counted.toSorted((a, b) => a.number - b.number);
  for (const [index, { schlüssel, datei, typed, number }] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before === undefined) continue;
    const at = { file: datei, line: 1, column: 1 };
    if (number === before.number) {
      report({
        code: 'kapitel-nummer-doppelt',
        severity: 'Warnung',
        message: `${basename(schlüssel)} beginnt mit derselben Nummer wie ${basename(before.schlüssel)}.`,
        remedy: 'Geben Sie einer der beiden Dateien eine andere, oder löschen Sie die ältere Fassung.',
        at,
      });
    } else if (number > before.number + 1) {
      const missing = String(before.number + 1).padStart(typed.length, '0');
      report({
        code: 'kapitel-nummer-fehlt',
        severity: 'Hinweis',
        message: `Kapitel ${missing} fehlt: Auf ${basename(before.schlüssel)} folgt ${basename(schlüssel)}.`,
        remedy: 'Legen Sie die Datei in den Ordner, oder zählen Sie die folgenden neu.',
        at,
      });
    }
  }
}

function checkTitles({ report }: Lesung, kapitel: readonly Kapitel[]): void {
  const owners = new Map<string, Kapitel>();
  for (const one of kapitel) {
    for (const heading of kapitelüberschriften(one.blocks)) {
      const title = plainText(heading.children);
      const owner = owners.get(foldSpelling(title));
      if (owner === undefined) owners.set(foldSpelling(title), one);
      else {
        report(
          placed(
            {
              code: 'kapitel-titel-doppelt',
              severity: 'Warnung',
              message: `„${title}“ heißt auch ein Kapitel in ${owner.schlüssel}.`,
              remedy: 'Geben Sie einem der beiden eine andere Überschrift, oder nehmen Sie eine der Dateien heraus.',
            },
            heading.at,
          ),
        );
      }
    }
  }
}

/** What names texts of the report, and the files it names. */
export interface Genannt {
  readonly key: string;
  readonly files: readonly string[];
}

/** Reports `kapitel-zweimal` at every key that names a file which another key names before. */
export function checkOnce(lesung: Lesung, angaben: object, genannt: readonly Genannt[]): void {
  const owners = new Map<string, string>();
  for (const { key, files } of genannt) {
    const again = files.find((file) => owners.has(file));
    if (again !== undefined) {
      reportAt(lesung, angaben, key, {
        code: 'kapitel-zweimal',
        severity: 'Fehler',
        message: `„${again}“ gehört schon zu „${owners.get(again)}:“ und würde zweimal gedruckt.`,
        remedy: 'Legen Sie die Datei in einen anderen Ordner, oder nennen Sie die Kapitel einzeln.',
      });
    }
    for (const file of files) owners.set(file, owners.get(file) ?? key);
  }
}
