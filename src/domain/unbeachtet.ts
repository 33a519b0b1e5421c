// Files that look like content but are read by nobody: another ending, another place. Nothing may be missing without a word.
import { basename, dirname, join } from 'node:path';
import { nearest } from '../diagnostic.js';
import { listFiles } from '../source/workspace.js';
import { isIssued } from './festschreibung/festschreibung.js';
import type { Lesung } from './lesung.js';

const contentFolders = ['gremien', 'dokumente', 'sitzungen', 'vorlagen', 'indikatoren'];

/** Errors: reports `datei-endung`, `datei-zu-tief`, `katalog-name`, `sitzung-ohne-ordner` and `sitzung-fehlt`. */
export function reportUnreadFiles(lesung: Lesung): void {
  const files = contentFolders
    .flatMap((folder) => listFiles(lesung.ordner, `${folder}/**`))
    .filter((file) => !isIssued(file));
  for (const file of [...files, ...listFiles(lesung.ordner, 'gebiete.*')]) {
    if (isMisnamed(file)) reportEnding(lesung, file);
  }
  for (const file of files) {
    if (/^(gremien|dokumente|vorlagen|indikatoren)\/.+\/[^/]+\.yaml$/u.test(file)) reportTooDeep(lesung, file);
    if (/^indikatoren\/(?!katalog|tabellen\.)[^/]+\.yaml$/u.test(file)) reportCatalogueName(lesung, file);
  }
  if (files.includes('sitzungen/sitzung.yaml')) reportNoFolder(lesung);
  const folders = new Set(files.flatMap((file) => /^sitzungen\/([^/]+)\//u.exec(file)?.[1] ?? []));
  for (const folder of folders) {
    const inside = files.filter((file) => file.startsWith(`sitzungen/${folder}/`));
    if (!inside.includes(`sitzungen/${folder}/sitzung.yaml`)) reportNoSitzung(lesung, folder, inside);
  }
}

/** Windows hides endings, and `.yml` is as common as `.yaml`. */
function isMisnamed(file: string): boolean {
  return /\.(yml|yaml\.txt|yml\.txt|yaml\.yaml)$/iu.test(file) || (/\.yaml$/iu.test(file) && !file.endsWith('.yaml'));
}

function reportEnding(lesung: Lesung, file: string): void {
  const stem = basename(file).replace(/(\.(yml|yaml|txt))+$/iu, '');
  lesung.report({
    code: 'datei-endung',
    severity: 'Warnung',
    message: `Die Datei „${basename(file)}“ wird nicht gelesen, weil ihr Name nicht auf .yaml endet.`,
    remedy: `Benennen Sie sie um in „${stem.toLowerCase()}.yaml“.`,
    at: { file: join(lesung.ordner, file), line: 1, column: 1 },
  });
}

/** Committees, documents, papers and catalogues lie side by side; only sittings have folders. */
function reportTooDeep(lesung: Lesung, file: string): void {
  const [folder] = file.split('/');
  lesung.report({
    code: 'datei-zu-tief',
    severity: 'Warnung',
    message: `Die Datei „${basename(file)}“ wird nicht gelesen, weil sie in einem Unterordner von „${folder}“ liegt.`,
    remedy: `Verschieben Sie sie in den Ordner „${folder}“ selbst, wenn sie gelten soll.`,
    at: { file: join(lesung.ordner, file), line: 1, column: 1 },
  });
}

function reportCatalogueName(lesung: Lesung, file: string): void {
  lesung.report({
    code: 'katalog-name',
    severity: 'Warnung',
    message: `Die Datei „${basename(file)}“ wird nicht gelesen: Indikatoren stehen in katalog.yaml, Tabellen in tabellen.yaml.`,
    remedy: `Benennen Sie sie um in „katalog-${basename(file)}“, wenn Indikatoren darin stehen.`,
    at: { file: join(lesung.ordner, file), line: 1, column: 1 },
  });
}

function reportNoFolder(lesung: Lesung): void {
  lesung.report({
    code: 'sitzung-ohne-ordner',
    severity: 'Warnung',
    message: 'Diese sitzung.yaml wird nicht gelesen, weil sie in keinem eigenen Ordner liegt.',
    remedy: 'Legen Sie sie mit ihren Texten in einen Ordner, zum Beispiel sitzungen/2018-03-12-sozialausschuss.',
    at: { file: join(lesung.ordner, 'sitzungen', 'sitzung.yaml'), line: 1, column: 1 },
  });
}

function reportNoSitzung(lesung: Lesung, folder: string, inside: readonly string[]): void {
  const deeper = inside.find((file) => basename(file) === 'sitzung.yaml');
  const near = nearest(
    'sitzung.yaml',
    inside.map((file) => basename(file)),
  );
  const [first = `sitzungen/${folder}`] = inside;
  lesung.report({
    code: 'sitzung-fehlt',
    severity: 'Warnung',
    message: `Im Ordner „sitzungen/${folder}“ liegt keine sitzung.yaml; er wird nicht beachtet.`,
    remedy:
      deeper !== undefined
        ? `Verschieben Sie den Ordner „${dirname(deeper)}“ eine Ebene höher, nach sitzungen/.`
        : near !== undefined
          ? `Benennen Sie „${near}“ um in „sitzung.yaml“.`
          : 'Legen Sie dort eine sitzung.yaml an.',
    at: { file: join(lesung.ordner, first), line: 1, column: 1 },
  });
}
