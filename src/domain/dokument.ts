// Documents that are no sitting: dokumente/<id>.yaml says of what kind they are and what they are made from.
import { join } from 'node:path';
import { type Position, placed } from '../diagnostic.js';
import type { SourceText } from '../source/read-text.js';
import { date, oneOrMore, optional, record, text } from '../source/shape.js';
import type { Shaped } from '../source/shape-type.js';
import { listFiles } from '../source/workspace.js';
import { idOf, type Lesung, readYamlFile } from './lesung.js';
import { type Protokoll, readProtokoll } from './protokoll.js';

const dokumentShape = record(
  { art: text(), titel: text(), quellen: oneOrMore(text()), stand: optional(date()) },
  'Dokument',
);

/** A document as declared, with the protocols it is made from. */
export interface Dokument {
  /** The file's name without its ending. */
  readonly id: string;
  readonly quelle: SourceText;
  readonly angaben: Shaped<typeof dokumentShape>;
  /** The protocols it is made from, oldest first. */
  readonly protokolle: readonly Protokoll[];
}

/** The documents of the workspace; one that lacks a protocol is reported and left out. */
export function readDokumente(lesung: Lesung): readonly Dokument[] {
  return listFiles(lesung.ordner, 'dokumente/*.yaml').flatMap((file) => readDokument(lesung, file) ?? []);
}

function readDokument(lesung: Lesung, file: string): Dokument | undefined {
  const read = readYamlFile(lesung, join(lesung.ordner, file), dokumentShape);
  if (read === undefined) return undefined;
  const { wert: angaben, quelle } = read;
  const files = angaben.quellen.flatMap((pattern, index) =>
    sources(lesung, pattern, lesung.origins.at(angaben.quellen, index)),
  );
  const protokolle = [...new Set(files)].map((source) => readProtokoll(lesung, source));
  const complete = protokolle.flatMap((protokoll) => protokoll ?? []);
  // A summary that silently lacks one of its protocols would be a wrong document: rather none.
  if (complete.length === 0 || complete.length < protokolle.length) return undefined;
  reportUnreleased(lesung, complete);
  const oldestFirst = complete.toSorted((a, b) => compare(a.angaben.datum, b.angaben.datum));
  return { id: idOf(file, '.yaml'), quelle, angaben, protokolle: oldestFirst };
}

function sources(lesung: Lesung, pattern: string, at: Position | undefined): readonly string[] {
  const files = listFiles(lesung.ordner, pattern);
  if (files.length > 0) return files;
  lesung.report(
    placed(
      {
        code: 'quelle-leer',
        severity: 'Fehler',
        message: `Zu „${pattern}“ gibt es im Arbeitsbereich keine Datei.`,
        remedy:
          'Schreiben Sie den Weg vom Arbeitsbereich aus und mit Schrägstrichen, zum Beispiel protokolle/ag-sozialplanung/*.md.',
      },
      at,
    ),
  );
  return [];
}

/** What is not released must not reach a public document; the summary of it is public. */
function reportUnreleased(lesung: Lesung, protokolle: readonly Protokoll[]): void {
  for (const { angaben, quelle } of protokolle) {
    if (angaben.freigabe === 'öffentlich') continue;
    lesung.report({
      code: 'protokoll-nicht-freigegeben',
      severity: 'Fehler',
      message: 'Das Protokoll ist nicht zur Veröffentlichung freigegeben; seine Kurzfassung wird nicht gedruckt.',
      remedy: 'Schreiben Sie nach der Freigabe in den Kopf des Protokolls: freigabe: öffentlich',
      at: lesung.origins.at(angaben, 'freigabe') ?? { file: quelle.file, line: quelle.firstLine, column: 1 },
    });
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
