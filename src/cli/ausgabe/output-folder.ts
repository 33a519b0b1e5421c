// Writes results: each file whole or not at all, and never over one that somebody has changed by hand.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Report } from '../../diagnostic.js';
import type { ErstellteDatei, ErstelltesDokument } from '../../pipeline.js';
import { checksum } from '../../source/checksum.js';
import { reportRefusal } from './refusal.js';
import { formatStand, isSameResult, readStand, type StandDatei, standName, toldSources } from './stand.js';
import { writeAtomically } from './write-atomically.js';

/** Where results lie and where they are from; absolute. */
export interface Target {
  readonly output: string;
  readonly workspace: string;
}

/**
 * Lays the files of a document into `output/<dokument>/<fassung>/` with a `stand.json` that tells of each, beside those of other documents.
 *
 * Errors: a file changed by hand since it was written is kept, the new one laid beside it as "… (neu)" and `ergebnis-geaendert`
 *         reported, or `ergebnis-ueberzaehlig` where it is not made any more; a file or folder that cannot be written to is
 *         `ausgabe-gesperrt`; an older file in another format is `format-veraltet`.
 */
export function writeDocument(document: ErstelltesDokument, target: Target, report: Report): string | undefined {
  const folder = join(target.output, document.dokument, document.fassung);
  try {
    layDown(document, folder, target.workspace, report);
  } catch (error) {
    reportRefusal(error, folder, report);
    return undefined;
  }
  return folder;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function layDown(document: ErstelltesDokument, folder: string, workspace: string, report: Report): void {
  mkdirSync(folder, { recursive: true });
  removeTemporary(folder);
  const stand = readStand(folder);
  const own = stand.find((ergebnis) => isSameResult(ergebnis, document));
  const before = own?.dateien ?? [];
  const written = document.dateien.flatMap((file) => tryWriting(folder, file, before, report));
  const kept = removeOutdated(folder, document, before, new Set(written.map((file) => file.name)), report);
  const quellen = toldSources(document, workspace);
  const { id, teil, bezeichnung: art, kreis, istEntwurf: entwurf, inhalt, festgeschrieben } = document;
  const isSame = own?.inhalt === inhalt && JSON.stringify(own.quellen) === JSON.stringify(quellen);
  if (!isSame) reportOlder(folder, kept, teil, report);
  const issued = festgeschrieben === undefined ? {} : issuedNote(festgeschrieben);
  const anlagen = document.anlagen.length === 0 ? {} : { anlagen: document.anlagen };
  const named = { id, ...(teil !== undefined && { teil }), art, kreis, entwurf, inhalt };
  const renewed = { ...named, ...issued, dateien: [...written, ...kept], ...anlagen, quellen };
  const others = stand.filter((ergebnis) => ergebnis !== own);
  writeAtomically(join(folder, standName), Buffer.from(formatStand(document, [...others, renewed])));
}

function issuedNote({ status, programm }: NonNullable<ErstelltesDokument['festgeschrieben']>) {
  return { festgeschrieben: { status, programm: Object.fromEntries(programm) } };
}

/** Results in formats that were not asked for this time come from content that has changed since. */
function reportOlder(folder: string, kept: readonly StandDatei[], teil: string | undefined, report: Report): void {
  const [first] = kept;
  if (first === undefined) return;
  const formats = new Set(kept.map(({ format }) => format));
  const charts = formats.has('svg') ? ' und --diagramme dazuschreiben' : '';
  const way = teil === undefined ? `--format weglassen${charts}` : `--format docx,${[...formats].join(',')} schreiben`;
  report({
    code: 'format-veraltet',
    severity: 'Hinweis',
    message: `Daneben liegen ältere Ergebnisse in anderen Formaten (${[...formats].join(', ')}); ihr Inhalt hat sich seither geändert.`,
    remedy: `Erstellen Sie sie neu, indem Sie ${way}.`,
    at: { file: join(folder, first.name), line: 1, column: 1 },
  });
}

/** A file that is locked stays, and stays on record as what it was; the others are renewed all the same. */
function tryWriting(
  folder: string,
  file: ErstellteDatei,
  before: readonly StandDatei[],
  report: Report,
): readonly StandDatei[] {
  try {
    return [writeFile(folder, file, before, report)];
  } catch (error) {
    reportRefusal(error, join(folder, file.name), report);
    return before.filter((entry) => entry.name === file.name);
  }
}

function writeFile(folder: string, file: ErstellteDatei, before: readonly StandDatei[], report: Report): StandDatei {
  const sha512 = checksum(file.bytes);
  const name = freeName(folder, file.name, sha512, before);
  if (name !== file.name) {
    report({
      code: 'ergebnis-geaendert',
      severity: 'Warnung',
      message: `„${file.name}“ wurde von Hand geändert und bleibt, wie es ist; das neue Ergebnis heißt „${name}“.`,
      remedy:
        'Übernehmen Sie Ihre Änderungen in die Quelldateien und löschen Sie die geänderte Datei, dann gilt wieder der erste Name.',
      at: { file: join(folder, file.name), line: 1, column: 1 },
    });
  }
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || checksum(readFileSync(path)) !== sha512) writeAtomically(path, file.bytes);
  return {
    name,
    format: file.format,
    bytes: file.bytes.length,
    sha512,
    ...(file.seiten === undefined ? {} : { seiten: file.seiten }),
    ...(file.standards.length === 0 ? {} : { standards: file.standards }),
  };
}

/** The file's own name, or "… (neu)", "… (neu 2)" where what lies there is not what was last written. */
function freeName(folder: string, name: string, sha512: string, before: readonly StandDatei[]): string {
  const ending = extname(name);
  const stem = name.slice(0, -ending.length);
  for (let attempt = 0; ; attempt++) {
    const candidate = attempt === 0 ? name : `${stem} (neu${attempt === 1 ? '' : ` ${attempt}`})${ending}`;
    if (isOurs(folder, candidate, sha512, before)) return candidate;
  }
}

function isOurs(folder: string, name: string, sha512: string, before: readonly StandDatei[]): boolean {
  const path = join(folder, name);
  if (!existsSync(path)) return true;
  if (!isFile(path)) return false;
  const present = checksum(readFileSync(path));
  return present === sha512 || before.some((entry) => entry.name === name && entry.sha512 === present);
}

/** Earlier results that are not made any more go, unless somebody changed them; those of other formats stay. Returns what stays on record. */
function removeOutdated(
  folder: string,
  document: ErstelltesDokument,
  before: readonly StandDatei[],
  written: ReadonlySet<string>,
  report: Report,
): readonly StandDatei[] {
  const formats = new Set<string>(document.dateien.map((file) => file.format));
  const wanted = new Set(document.dateien.map((file) => file.name));
  const left = before.filter((entry) => !written.has(entry.name) && existsSync(join(folder, entry.name)));
  for (const entry of left.filter(({ format }) => formats.has(format))) {
    if (isUntouched(folder, entry)) removeFile(folder, entry.name);
    else if (!wanted.has(entry.name)) reportKept(join(folder, entry.name), report);
  }
  return left.filter((entry) => !formats.has(entry.format));
}

/** With the folder of annexes or charts when it was the last one in it. */
function removeFile(folder: string, name: string): void {
  const path = join(folder, name);
  rmSync(path);
  const own = dirname(path);
  if (own !== join(folder) && readdirSync(own).length === 0) rmdirSync(own);
}

function reportKept(file: string, report: Report): void {
  report({
    code: 'ergebnis-ueberzaehlig',
    severity: 'Hinweis',
    message: `„${basename(file)}“ wird nicht mehr erstellt, wurde aber von Hand geändert und bleibt darum liegen.`,
    remedy: 'Löschen Sie die Datei, wenn Sie sie nicht mehr brauchen.',
    at: { file, line: 1, column: 1 },
  });
}

function isUntouched(folder: string, entry: StandDatei): boolean {
  return checksum(readFileSync(join(folder, entry.name))) === entry.sha512;
}

/** What a run that was cut off left behind; a file of a run that is still going on stays. */
function removeTemporary(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const pid = /\.(\d+)\.tmp$/u.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name));
  }
}

/** Signal 0 only asks; a process of somebody else is refused with EPERM and runs all the same. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
