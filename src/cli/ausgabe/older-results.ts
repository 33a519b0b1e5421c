// What an output folder holds from earlier runs beside what this one made: results that look finished and may be out of date.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, Report } from '../../diagnostic.js';
import type { Ergebnis, ErstelltesDokument } from '../../pipeline.js';
import type { Target } from './output-folder.js';
import { isSameResult, isUpToDate, readStand, type StandErgebnis, standName } from './stand.js';

/**
 * Tells of results in the folders of these documents that this run has not renewed.
 *
 * Errors: reports `ergebnis-veraltet` for what could not be made, `fassung-daneben` for a folder and `ergebnis-daneben` for single
 *         files that no document is made of any more, or that this run was not asked for.
 */
export function reportOlderResults(
  { dokumente, nichtErstellt, inhalte }: Pick<Ergebnis, 'dokumente' | 'nichtErstellt' | 'inhalte'>,
  { output, workspace }: Target,
  report: Report,
): void {
  const failed = nichtErstellt.map((id) => ({ id, dokument: id.replace(/\/.*$/u, '') }));
  for (const { id, dokument } of failed) {
    const isWhole = dokumente.every((document) => document.dokument !== dokument);
    for (const { manifest, ergebnisse } of foldersOf(dokument, output)) {
      if (isWhole || ergebnisse.some((ergebnis) => ergebnis.id === id)) report(outdated(id, manifest));
    }
  }
  // What this run was not asked for and would say the same if it were made needs no word, and what was issued is never out of date.
  const isKnown = (ergebnis: StandErgebnis) =>
    failed.some((document) => document.id === ergebnis.id) ||
    ergebnis.festgeschrieben !== undefined ||
    isUpToDate(ergebnis, inhalte, workspace);
  for (const dokument of new Set(dokumente.map((document) => document.dokument))) {
    const made = dokumente.filter((document) => document.dokument === dokument);
    for (const folder of foldersOf(dokument, output))
      for (const found of unrenewed(folder, made, isKnown)) report(found);
  }
}

interface Folder {
  readonly fassung: string;
  readonly manifest: string;
  readonly ergebnisse: readonly StandErgebnis[];
}

/** The folders with results of a document, known by their manifests. */
function foldersOf(dokument: string, output: string): readonly Folder[] {
  const root = join(output, dokument);
  if (!(statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false)) return [];
  return readdirSync(root)
    .toSorted()
    .map((fassung) => ({ fassung, manifest: join(root, fassung, standName) }))
    .filter(({ manifest }) => existsSync(manifest))
    .map(({ fassung, manifest }) => ({ fassung, manifest, ergebnisse: readStand(join(root, fassung)) }));
}

function unrenewed(
  { fassung, manifest, ergebnisse }: Folder,
  made: readonly ErstelltesDokument[],
  isKnown: (ergebnis: StandErgebnis) => boolean,
): readonly Finding[] {
  const at = { file: manifest, line: 1, column: 1 };
  const here = made.filter((document) => document.fassung === fassung);
  const isRenewed = (ergebnis: StandErgebnis) => here.some((document) => isSameResult(ergebnis, document));
  const older = ergebnisse.filter((ergebnis) => !isRenewed(ergebnis) && !isKnown(ergebnis));
  if (here.length > 0) {
    const files = older.flatMap(({ dateien }) => dateien.map(({ name }) => `„${name}“`));
    if (files.length === 0) return [];
    return [
      {
        code: 'ergebnis-daneben',
        severity: 'Hinweis',
        message: `Im Ordner „${fassung}“ liegt noch Früheres, das nicht erneuert wurde: ${files.join(', ')}.`,
        remedy: 'Löschen Sie es, wenn es überholt ist.',
        at,
      },
    ];
  }
  if (ergebnisse.length > 0 && older.length === 0) return [];
  const renewed = [...new Set(made.map((document) => `„${document.fassung}“`))];
  return [
    {
      code: 'fassung-daneben',
      severity: 'Hinweis',
      message: `Neben ${renewed.join(' und ')} liegt noch eine früher erstellte Fassung „${fassung}“; sie wurde nicht erneuert.`,
      remedy: `Löschen Sie den Ordner „${fassung}“, wenn sie überholt ist.`,
      at,
    },
  ];
}

function outdated(id: string, manifest: string): Finding {
  return {
    code: 'ergebnis-veraltet',
    severity: 'Warnung',
    message: `„${id}“ wurde nicht erstellt; hier liegt noch das Ergebnis eines früheren Laufs.`,
    remedy: `Geben Sie es nicht weiter, bis „${id}“ ohne Fehler erstellt ist.`,
    at: { file: manifest, line: 1, column: 1 },
  };
}
