// A small workspace of invented people and one sitting, with what a test needs changed, read as the program reads it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../src/diagnostic.js';
import { type Arbeitsbereich, readArbeitsbereich } from '../../src/domain/arbeitsbereich.js';
import type { Sitzung } from '../../src/domain/sitzung/sitzung.js';
import { writeInto } from './workspace.js';

/** Texts of files by their paths from the workspace on. */
export type Files = Readonly<Record<string, string>>;

const personen = `a1: { name: "Muster, Anna", anrede: Frau, fraktion: A, ort: Siegburg }
a2: { name: "Muster, Bodo", anrede: Herr, fraktion: A, ort: Lohmar }
a3: { name: "Muster, Carla", anrede: Frau, fraktion: A, ort: Much }
b1: { name: "Beispiel, Ernst", anrede: Herr, fraktion: B, ort: Bornheim }
b2: { name: "Beispiel, Berta", anrede: Frau, fraktion: B, ort: Alfter }
b5: { name: "Probe, Frida", anrede: Frau, fraktion: B, ort: Hennef (Sieg) }
b6: { name: "Probe, Fritz", anrede: Herr, fraktion: B, ort: Eitorf }
c1: { name: "Muster, Gerd", anrede: Herr, fraktion: C, ort: Troisdorf }
n1: { name: "Nord, Nora", anrede: Frau }
d1: { name: Schmitz, anrede: Herr, amt: Dezernent }
s1: { name: "Beispiel, Sabine", anrede: Frau, amt: Schriftführerin }
`;

const gremium = `name: Ausschuss für Soziales
genitiv: des Ausschusses für Soziales
mitgliederzahl: 6
vorsitz: [a1, b1]
fraktionen: { A: Gruppe A, B: Gruppe B, C: Gruppe C }
mitglieder:
  - { wer: a1, als: Kreistagsmitglied }
  - { wer: a2, als: Kreistagsmitglied }
  - { wer: a3, als: sachkundige Bürgerin }
  - { wer: b1, als: Kreistagsmitglied }
  - { wer: b2, als: sachkundige Bürgerin }
  - { wer: c1, als: Kreistagsmitglied }
stellvertretung: { B: [b5, b6] }
beratend: [{ wer: n1, für: Caritasverband }]
`;

const sitzung: Files = {
  gremium: 'ausschuss',
  nummer: '12',
  datum: '2018-03-12',
  ort: 'Kreishaus',
  beginn: '17:00',
  ende: '19:00',
  leitung: 'a1',
  schriftführung: 's1',
  status: 'unterschrieben',
  anwesenheit: `[${['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((wer) => `{ wer: ${wer}, da: ja }`).join(', ')}]`,
  anwesend_stimmberechtigt: '6',
  tagesordnung: '[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht }] }]',
};

/** The files of the workspace: its sitting has these values in place of its own (YAML after the key), beside these other files. */
export function sampleFiles(changes: Files = {}, others: Files = {}): Files {
  const values = Object.entries({ ...sitzung, ...changes });
  return {
    'koerperschaft.yaml': 'name: Kreis Beispiel\n',
    'personen.yaml': personen,
    'gremien/ausschuss.yaml': gremium,
    'sitzungen/2018-03-12-ausschuss/sitzung.yaml': values.map(([key, value]) => `${key}: ${value}\n`).join(''),
    ...others,
  };
}

/** What `use` makes of these files lying in a folder; the folder is gone afterwards. */
export function withFiles<T>(files: Files, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  const discard = () => rmSync(folder, { recursive: true });
  let result: T;
  try {
    for (const [path, content] of Object.entries(files)) writeInto(join(folder, path), content);
    result = use(folder);
  } catch (error) {
    discard();
    throw error;
  }
  // What is made in steps reads its files until the last of them.
  if (result instanceof Promise) return result.finally(discard) as T;
  discard();
  return result;
}

/** What reading these files gives. */
export function readFiles(files: Files): {
  readonly bereich: Arbeitsbereich | undefined;
  readonly findings: readonly Finding[];
} {
  return withFiles(files, (folder) => {
    const findings: Finding[] = [];
    const bereich = readArbeitsbereich(folder, (finding) => findings.push(finding));
    return { bereich, findings };
  });
}

/** The sitting with these values, and everything found wrong with its files; a sitting that cannot be read fails the test. */
export function sampleSitting(
  changes: Files = {},
  others: Files = {},
): { readonly sitzung: Sitzung; readonly findings: readonly Finding[] } {
  const { bereich, findings } = readFiles(sampleFiles(changes, others));
  const [read] = bereich?.sitzungen ?? [];
  if (read === undefined) throw new Error(`no sitting: ${JSON.stringify(findings)}`);
  return { sitzung: read, findings };
}
