// Lays what is issued of a sitting into its own folder: the finished files, the record of them, the numbers of the annexes in
// sitzung.yaml. All or nothing, and never over what was issued before.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  type FestgeschriebenerStatus,
  type Festschreibung,
  type FestschreibungsAngaben,
  festschreibungsDatei,
  ordnerOf,
  withoutStatus,
} from '../../domain/festschreibung/festschreibung.js';
import type { ErstelltesDokument } from '../../pipeline.js';
import { checksum } from '../../source/checksum.js';
import { engineVersions, packageVersion } from '../../source/package-files.js';
import { sourcesOf } from '../ausgabe/stand.js';
import { writeAtomically } from '../ausgabe/write-atomically.js';

/** What is issued of a sitting. */
export interface Festzuschreiben {
  readonly id: string;
  readonly status: FestgeschriebenerStatus;
  /** Absolute path of its sitzung.yaml. */
  readonly datei: string;
  readonly workspace: string;
  readonly dokumente: readonly ErstelltesDokument[];
  /** The numbers of its annexes by their ids. */
  readonly anlagen: ReadonlyMap<string, string>;
}

/**
 * Writes files and record, then `sitzung` as the new text of sitzung.yaml; tells the folder.
 *
 * Errors: throws what the file system throws; then everything is as it was.
 */
export function writeFestschreibung(issued: Festzuschreiben, sitzung: Uint8Array): string {
  const folder = ordnerOf(dirname(issued.datei), issued.status);
  const temporary = join(dirname(folder), `.${issued.status}.${process.pid}.tmp`);
  // What a failure takes back: never a folder that was there before.
  let started = temporary;
  try {
    for (const { path, bytes } of filesIn(temporary, issued)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
    writeFileSync(join(temporary, festschreibungsDatei), formatRecord(recordOf(issued, sitzung)));
    renameSync(temporary, folder);
    started = folder;
    if (Buffer.compare(readFileSync(issued.datei), sitzung) !== 0) writeAtomically(issued.datei, sitzung);
  } catch (error) {
    rmSync(started, { recursive: true, force: true });
    removeEmpty(dirname(folder));
    throw error;
  }
  return folder;
}

/**
 * Lays versions that were not among the documents issued before beside them; tells the folder.
 *
 * Errors: throws what the file system throws; then everything is as it was.
 */
export function addVersionen(before: Festschreibung, issued: Festzuschreiben, sitzung: Uint8Array): string {
  const { ordner, angaben } = before;
  const { programm, sitzung_ohne_status, dokumente, anlagen } = recordOf(issued, sitzung);
  const nachgetragen = { programm, sitzung_ohne_status };
  const record = {
    ...angaben,
    anlagen: new Map([...angaben.anlagen, ...anlagen]),
    dokumente: [...angaben.dokumente, ...dokumente.map((dokument) => ({ ...dokument, nachgetragen }))],
  };
  const recordFile = join(ordner, festschreibungsDatei);
  const recordBefore = readFileSync(recordFile);
  const written: string[] = [];
  try {
    for (const { path, bytes } of filesIn(ordner, issued)) {
      mkdirSync(dirname(path), { recursive: true });
      if (!existsSync(path)) written.push(path);
      // Refuses to write over a file that somebody has laid there.
      writeFileSync(path, bytes, { flag: 'wx' });
    }
    writeAtomically(recordFile, Buffer.from(formatRecord(record)));
    if (Buffer.compare(readFileSync(issued.datei), sitzung) !== 0) writeAtomically(issued.datei, sitzung);
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    const folders = written.flatMap((path) => [dirname(path), dirname(dirname(path))]);
    // The folder of annexes before the one it lies in.
    for (const empty of [...new Set(folders)].toSorted((a, b) => b.length - a.length)) removeEmpty(empty);
    if (Buffer.compare(readFileSync(recordFile), recordBefore) !== 0) writeAtomically(recordFile, recordBefore);
    throw error;
  }
  return ordner;
}

/** The files of these documents, each in the folder of its readers below this one. */
function filesIn(folder: string, { dokumente }: Festzuschreiben) {
  return dokumente.flatMap(({ fassung, dateien }) =>
    dateien.map(({ name, bytes }) => ({ path: join(folder, fassung, name), bytes })),
  );
}

function removeEmpty(folder: string): void {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder && readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Keeps a signed sheet beside what it signs, under this name; the record tells of it. */
export function keepUnterschriebene({ ordner, angaben }: Festschreibung, name: string, bytes: Uint8Array): void {
  const unterschriebene = [...angaben.unterschriebene, { datei: name, sha512: checksum(bytes) }];
  writeAtomically(join(ordner, name), bytes);
  writeAtomically(join(ordner, festschreibungsDatei), Buffer.from(formatRecord({ ...angaben, unterschriebene })));
}

function recordOf(issued: Festzuschreiben, sitzung: Uint8Array): FestschreibungsAngaben {
  const { id, status, datei, workspace, dokumente, anlagen } = issued;
  const own = relative(workspace, datei).replaceAll('\\', '/');
  const versions = Object.entries(engineVersions).flatMap(([name, version]) =>
    version === undefined ? [] : [[name, version] as const],
  );
  return {
    sitzung: id,
    status,
    programm: new Map([['sitzungswerk', packageVersion], ...versions]),
    anlagen,
    sitzung_ohne_status: checksum(withoutStatus(sitzung)),
    dokumente: dokumente.map((document) => ({
      bezeichnung: document.bezeichnung,
      kreis: document.kreis,
      fassung: document.fassung,
      inhalt: document.inhalt,
      dateien: document.dateien.map(({ name, bezeichnung, format, bytes, seiten, standards }) => ({
        ...{ name, bezeichnung, format, sha512: checksum(bytes), standards },
        ...(seiten === undefined ? {} : { seiten }),
      })),
      anlagen: document.anlagen,
      quellen: sourcesOf(document, workspace).map((quelle) =>
        quelle.datei === own ? { ...quelle, sha512: checksum(sitzung) } : quelle,
      ),
    })),
    unterschriebene: [],
  };
}

function formatRecord(record: FestschreibungsAngaben): string {
  const plain = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  return `${JSON.stringify(record, plain, 2)}\n`;
}
