// Files that look like content but are read by nobody: another ending, another place. Nothing may be missing without a word.
import { basename, dirname, join } from 'node:path';
import { nearest } from '../diagnostic.js';
import { listFiles } from '../source/workspace.js';
import { isIssued } from './festschreibung/festschreibung.js';
import type { Lesung } from './lesung.js';

const contentFolders = ['gremien', 'dokumente', 'sitzungen', 'vorlagen', 'indikatoren', 'handlungsfelder'];
const recordFolders = ['gespraeche', 'erwartungen'];

/** Errors: reports `datei-endung`, `datei-zu-tief`, `katalog-name`, `ordner-name`, `sitzung-ohne-ordner` and `sitzung-fehlt`. */
export function reportUnreadFiles(lesung: Lesung): void {
  const files = contentFolders
    .flatMap((folder) => listFiles(lesung.ordner, `${folder}/**`))
    .filter((file) => !isIssued(file));
  for (const file of [...files, ...listFiles(lesung.ordner, '{gebiete,fakten}.*')]) {
    if (isMisnamed(file)) reportEnding(lesung, file);
  }
  reportUnreadRecords(lesung);
  for (const file of files) {
    if (/^(gremien|dokumente|vorlagen|indikatoren|handlungsfelder)\/.+\/[^/]+\.yaml$/u.test(file))
      reportTooDeep(lesung, file);
    if (/^indikatoren\/(?!katalog|tabellen\.)[^/]+\.yaml$/u.test(file)) reportCatalogueName(lesung, file);
  }
  if (files.includes('sitzungen/sitzung.yaml')) reportNoFolder(lesung);
  const folders = new Set(files.flatMap((file) => /^sitzungen\/([^/]+)\//u.exec(file)?.[1] ?? []));
  for (const folder of folders) {
    const inside = files.filter((file) => file.startsWith(`sitzungen/${folder}/`));
    if (!inside.includes(`sitzungen/${folder}/sitzung.yaml`)) reportNoSitzung(lesung, folder, inside);
  }
}

/** Talks and expectations: their folders, and what lies in these without being one of them. */
function reportUnreadRecords(lesung: Lesung): void {
  for (const file of recordFolders.flatMap((folder) => listFiles(lesung.ordner, `${folder}/**`))) {
    if (basename(file) === 'fakten.yaml') reportFaktenInside(lesung, file);
    else if (isMisnamedText(file)) reportTextEnding(lesung, file);
  }
  for (const folder of [...recordFolders, 'handlungsfelder']) {
    // "Gespräche", "gespraech", "erwartung": whoever types freely does not know which of them is meant.
    const [first = '', rest = ''] = [folder[0], folder.slice(1, 5)];
    const alike = listFiles(lesung.ordner, `[${first}${first.toUpperCase()}]${rest}*/**/*.{md,yaml}`);
    const [misnamed] = alike.filter((file) => file.split('/')[0] !== folder);
    if (misnamed !== undefined) reportFolder(lesung, misnamed, folder);
  }
}

/** Pictures may lie beside a text; what somebody wrote is meant to be one. */
function isMisnamedText(file: string): boolean {
  if (/(?:^|\/)(?:liesmich|readme)\.\w+$/iu.test(file)) return false;
  return /\.(?:txt|markdown|docx?|odt|rtf|ya?ml)$/iu.test(file) || (/\.md$/iu.test(file) && !file.endsWith('.md'));
}

function reportTextEnding(lesung: Lesung, file: string): void {
  const name = basename(file);
  const stem = name.replace(/(?:\.(?:md|txt|markdown|docx?|odt|rtf|ya?ml))+$/iu, '');
  lesung.report({
    code: 'datei-endung',
    severity: 'Warnung',
    message: `Die Datei „${name}“ wird nicht gelesen, weil ihr Name nicht auf .md endet.`,
    remedy: /\.(?:docx?|odt|rtf)$/iu.test(name)
      ? `Speichern Sie ihren Text als reinen Text mit dem Namen „${stem.toLowerCase()}.md“.`
      : `Benennen Sie sie um in „${stem.toLowerCase()}.md“.`,
    at: { file: join(lesung.ordner, file), line: 1, column: 1 },
  });
}

function reportFaktenInside(lesung: Lesung, file: string): void {
  lesung.report({
    code: 'datei-zu-tief',
    severity: 'Warnung',
    message: `Die Datei „fakten.yaml“ wird nicht gelesen, weil sie im Ordner „${dirname(file)}“ liegt.`,
    remedy: 'Verschieben Sie sie eine Ebene höher, neben koerperschaft.yaml.',
    at: { file: join(lesung.ordner, file), line: 1, column: 1 },
  });
}

function reportFolder(lesung: Lesung, file: string, meant: string): void {
  const [folder = ''] = file.split('/');
  lesung.report({
    code: 'ordner-name',
    severity: 'Warnung',
    message: `Der Ordner „${folder}“ wird nicht gelesen.`,
    remedy: `Benennen Sie ihn um in „${meant}“.`,
    at: { file: join(lesung.ordner, file), line: 1, column: 1 },
  });
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
