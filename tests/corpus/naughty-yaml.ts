// The naughty strings as values of a sitting – titles of its items, names of its guests, its place –, typed in YAML in quotes and
// printed by the whole program: what both files of the Niederschrift have for each.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../src/diagnostic.js';
import { erstelleDokumente } from '../../src/pipeline.js';
import { packagePath } from '../../src/source/package-files.js';
import { docxText } from '../support/docx-text.js';
import { pdfText } from '../support/pdf-text.js';
import { copyOfExample, discard, writeInto } from '../support/workspace.js';

/** The texts of the files, and what was reported. */
export interface PrintedSitting {
  /** Absent when no document was made. */
  readonly texts?: { readonly pdf: string; readonly docx: string };
  readonly findings: readonly Finding[];
}

/** A value and where it stands in the list, which marks it in the document. */
export interface Numbered {
  readonly index: number;
  readonly value: string;
}

/** Which values are put where. */
export interface SittingValues {
  readonly titles: readonly Numbered[];
  readonly names: readonly Numbered[];
  /** All of them in one line. */
  readonly place: readonly Numbered[];
}

/** Stands beside a value; letters at both ends keep it apart from what is written from right to left. */
export function markOf(index: number): string {
  return `Z${String(index).padStart(4, '0')}Z`;
}

/** The words before and behind the values of a field. */
export const fieldEnds = (field: keyof SittingValues) => [`Anfang ${field}`, `Ende ${field}`] as const;

/** A Niederschrift with the values as titles of its items, names of its guests and parts of its place. */
export async function printSitting(values: SittingValues): Promise<PrintedSitting> {
  const folder = copyOfExample();
  try {
    const content = join(folder, 'content');
    writeWithoutHyphens(content);
    const sitting = join(content, 'sitzungen', '2018-03-12-sozialausschuss');
    rmSync(sitting, { recursive: true });
    writeInto(join(sitting, 'sitzung.yaml'), sittingOf(values));
    const { dokumente, findings } = await erstelleDokumente({
      arbeitsbereich: content,
      pfade: [sitting],
      formate: ['pdf', 'docx'],
    });
    const bytesOf = (format: string) =>
      dokumente.flatMap(({ dateien }) => dateien).find((file) => file.format === format)?.bytes;
    const [pdf, docx] = [bytesOf('pdf'), bytesOf('docx')];
    if (pdf === undefined || docx === undefined) return { findings };
    return { findings, texts: { pdf: (await pdfText(pdf)).text, docx: docxText(docx).text } };
  } finally {
    discard(folder);
  }
}

/** So that words come back whole. */
function writeWithoutHyphens(content: string): void {
  const style = readFileSync(packagePath('templates', 'hausstil', 'kreis.yaml'), 'utf8');
  writeInto(
    join(content, 'templates', 'hausstil', 'kreis.yaml'),
    style.replace('silbentrennung: ja', 'silbentrennung: nein'),
  );
}

function sittingOf({ titles, names, place }: SittingValues): string {
  const places = place.map(({ index, value }) => `${markOf(index)} ${value}`);
  const [placeStart, placeEnd] = fieldEnds('place');
  const [nameStart, nameEnd] = fieldEnds('names');
  const [titleStart, titleEnd] = fieldEnds('titles');
  const top = (index: number, title: string) => `      - { nr: ${markOf(index)}, titel: ${quoted(title)} }`;
  const guest = (index: number, name: string) => `  - { name: ${quoted(name)}, für: ${markOf(index)} }`;
  return [
    'gremium: sozialausschuss',
    'datum: 2018-03-12',
    'typografie: aus',
    `ort: ${quoted([placeStart, ...places, placeEnd].join(' '))}`,
    'beginn: 17:00',
    'ende: 18:45',
    'leitung: muster-a1',
    'schriftführung: beispiel-s',
    'status: unterschrieben',
    'anwesenheit:',
    ...members.map((member) => `  - { wer: ${member}, da: ja }`),
    `anwesend_stimmberechtigt: ${members.length}`,
    'gäste:',
    `  - { name: ${nameStart} }`,
    ...names.map(({ index, value }) => guest(index, value)),
    `  - { name: ${nameEnd} }`,
    'tagesordnung:',
    '  - teil: öffentlich',
    '    tops:',
    top(notAValue, titleStart),
    ...titles.map(({ index, value }) => top(index, value)),
    top(notAValue + 1, titleEnd),
    '',
  ].join('\n');
}

/** Of the committee of the example: all are there, so that nothing is open. */
const members = ['a1', 'a2', 'a3', 'a4', 'c1', 'c2']
  .map((seat) => `muster-${seat}`)
  .concat(['b1', 'b2', 'b3'].map((seat) => `beispiel-${seat}`));

/** Numbers from here on belong to no value. */
const notAValue = 9000;

/** As a program writes a text into YAML (1.2, 5.7): whatever cannot be seen as a number. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu,
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
}
