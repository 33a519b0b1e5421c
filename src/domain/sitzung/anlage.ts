// Annexes of a sitting: what each one is – a document of the workspace, a file, or only a mention of what lay before the
// committee –, from the entries under `anlagen:` and from the files in the folder anlagen/ that no entry names.
import { basename, dirname, extname, join, relative, sep } from 'node:path';
import { nearest, type Position, placed } from '../../diagnostic.js';
import {
  annexFilesIn,
  annexFolder,
  type FoundFile,
  findAnnexFile,
  isAnnexFolder,
  type Unreachable,
} from '../../source/annex-files.js';
import { shortenName } from '../../source/shorten-name.js';
import { listFiles } from '../../source/workspace.js';
import type { Anlageninhalt } from '../art.js';
import { idOf } from '../id.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { AnlageAngaben } from './anlage-angaben.js';
import { withPdfsInPlace } from './anlage-umgewandelt.js';

/** The folder beside the sitting's file whose files are its annexes, whether an entry names them or not. */
export const anlagenOrdner = 'anlagen';

/** What annexes belong to: a sitting, a paper, a declared document. */
export interface Anlagenbesitzer {
  /** The file that lists them; their files are named from its folder on. */
  readonly file: string;
  /** The folder whose files are annexes even if nobody lists them; else `anlagen` beside the file. */
  readonly anlagenordner?: string;
}

/** An annex of which it is known what it is. */
export interface Anlage {
  readonly id: string;
  readonly inhalt: Anlageninhalt;
  /** As recorded; a file that no entry names has what its name says. */
  readonly angaben: AnlageAngaben;
  /** Where it is named, or the file itself. */
  readonly at?: Position;
}

/**
 * The annexes: the entries in their order, then the files of the owner's folder of annexes that none of them names.
 *
 * Errors: `anlage-ohne-dokument`, `anlage-inhalt-doppelt`, `anlage-fehlt`, `anlage-ordner`, `anlage-ausserhalb`;
 *         what these concern is left out.
 */
export function readAnlagen(
  lesung: Lesung,
  besitzer: Anlagenbesitzer,
  entries: readonly AnlageAngaben[],
): readonly Anlage[] {
  const folder = dirname(besitzer.file);
  const ort = { folder, anlagen: besitzer.anlagenordner ?? join(folder, anlagenOrdner) };
  const single = new Map(
    entries
      .filter(({ datei }) => !isPattern(datei))
      .map((angaben) => [angaben, anlagenOf(lesung, ort, angaben)] as const),
  );
  // What an entry of its own names is not meant by a pattern.
  const namedOnce = filesOf([...single.values()].flat());
  const isOther = ({ inhalt }: Anlage) => inhalt.art !== 'datei' || !namedOnce.has(inhalt.datei);
  const listed = entries.flatMap((angaben) => single.get(angaben) ?? anlagenOf(lesung, ort, angaben).filter(isOther));
  const named = filesOf(listed);
  const lying = annexFolder(ort.anlagen, lesung.ordner);
  // What lies there and cannot be attached stops the documents of the sitting, so it is told in the sitting's file.
  const at = lesung.origins.at(entries) ?? { file: besitzer.file, line: 1, column: 1 };
  for (const one of lying.unreachable) reportUnreachable(lesung, { ...one, path: relative(folder, one.path) }, at);
  const isNamed = (file: string) => named.has(file) || [...named].some((one) => one.startsWith(join(file, sep)));
  const others = lying.files.filter(({ file }) => !isNamed(file));
  const found = others.flatMap((file) => (isAllowed(lesung, file, at) ? [lyingAnlage(file)] : []));
  const entered = new Set([...single.values()].flat());
  return withOwnIds(withPdfsInPlace(lesung, [...listed, ...found], (anlage) => entered.has(anlage)));
}

function filesOf(anlagen: readonly Anlage[]): ReadonlySet<string> {
  return new Set(anlagen.flatMap(({ inhalt }) => (inhalt.art === 'datei' ? [inhalt.datei] : [])));
}

function isPattern(datei = ''): boolean {
  return datei.includes('*');
}

/** Where files of annexes are looked for. */
interface Fundort {
  readonly folder: string;
  readonly anlagen: string;
}

function anlagenOf(lesung: Lesung, ort: Fundort, angaben: AnlageAngaben): readonly Anlage[] {
  const { dokument, datei, vorgelegen, abrufbar } = angaben;
  if (dokument !== undefined && datei !== undefined) return reportBoth(lesung, angaben);
  const isOnlyTold = vorgelegen === true || abrufbar !== undefined;
  if (isOnlyTold) return [{ ...placeOf(lesung, angaben, 'id'), id: idFor(angaben), inhalt: toldOf(angaben), angaben }];
  if (dokument !== undefined) {
    const inhalt = { art: 'dokument', dokument } as const;
    return [{ ...placeOf(lesung, angaben, 'dokument'), id: angaben.id ?? slug(dokument), inhalt, angaben }];
  }
  if (datei === undefined || datei.trim() === '') return reportNothing(lesung, angaben);
  const found = filesNamed(lesung, ort, angaben, datei);
  const at = lesung.origins.at(angaben, 'datei');
  const files = angaben.außerhalb === true ? found : found.filter((file) => isAllowed(lesung, file, at));
  const { id, titel: _, nummer: __, ...common } = angaben;
  return files.map(({ file }) => {
    const own = { ...placeOf(lesung, angaben, 'datei'), inhalt: { art: 'datei', datei: file } } as const;
    if (!isPattern(datei)) return { ...own, id: id ?? slug(nameOf(file)), angaben };
    // What the files of a pattern share is said once; what tells them apart comes from their names.
    return { ...own, id: slug(nameOf(file)), angaben: { ...toldByName(file), ...common } };
  });
}

function toldOf({ vorgelegen, abrufbar = '' }: AnlageAngaben): Anlageninhalt {
  if (vorgelegen === true) return { art: 'vorgelegen' };
  return { art: 'abrufbar', adresse: /^https?:\/\//iu.test(abrufbar.trim()) ? abrufbar.trim() : '' };
}

function idFor({ id, titel, dokument, datei }: AnlageAngaben): string {
  return id ?? slug(dokument ?? (datei === undefined ? undefined : nameOf(datei)) ?? titel ?? 'anlage');
}

/** The files an entry names: one, or all that a pattern such as anlagen/karten/* fits. */
function filesNamed(
  lesung: Lesung,
  { folder, anlagen }: Fundort,
  angaben: AnlageAngaben,
  datei: string,
): readonly FoundFile[] {
  const name = datei.trim().replaceAll('\\', '/');
  const folders = [folder, anlagen, lesung.ordner];
  if (!isPattern(name)) {
    const found = findAnnexFile(name, folders, lesung.ordner);
    if (found === undefined) reportMissing(lesung, angaben, name, folders);
    return found === undefined ? [] : [found];
  }
  const found = [folder, lesung.ordner].map((root) => annexFilesIn(root, name, lesung.ordner));
  const files = found.find((candidates) => candidates.length > 0) ?? [];
  if (files.length === 0) reportMissing(lesung, angaben, name, folders);
  return files;
}

/** A file that lies in the folder and is named nowhere; its name may begin with the TOP it belongs to. */
function lyingAnlage({ file }: FoundFile): Anlage {
  return {
    id: slug(nameOf(file)),
    inhalt: { art: 'datei', datei: file },
    angaben: toldByName(file),
    at: { file, line: 1, column: 1 },
  };
}

/** "TOP 5 Präsentation.pdf" belongs to TOP 5; a second number after a dot belongs to the first, as printed on the agenda. */
function toldByName(file: string): AnlageAngaben {
  const top = /^TOPs?[\s_-]*(?<top>\d+(?:\.\d+)*)/iu.exec(stemOf(file))?.groups?.top;
  return top === undefined ? {} : { top };
}

/** A title for people from a file's name: "TOP-5-Praesentation_der_Verwaltung.pdf" → "Praesentation der Verwaltung". */
export function titleFromName(file: string): string {
  const stem = nameOf(file);
  const spaced = stem.includes(' ') ? stem.replaceAll('_', ' ') : stem.replace(/[_-]+/gu, ' ');
  const title = spaced.replace(/\s+/gu, ' ').trim() || stem;
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

/** Without the ending, and without a TOP or a number before it: these are told elsewhere, and may be others by now. */
function nameOf(file: string): string {
  return stemOf(file).replace(/^(?:TOPs?[\s_-]*\d+(?:\.\d+)*|Anlage[\s_-]*\d+[a-z]?)[\s_.:–-]+(?=\S)/iu, '');
}

function stemOf(file: string): string {
  return basename(file, extname(file)).normalize('NFC').trim();
}

/** Letters, digits and hyphens of a name: ids go into file names and addresses. */
function slug(name: string): string {
  const joined = idOf(name)
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^[-_]+|[-_]+$/gu, '');
  return joined === '' ? 'anlage' : shortenName(joined, 60);
}

/** An id that was made from a name gives way to those that were written, and to those made before. */
function withOwnIds(anlagen: readonly Anlage[]): readonly Anlage[] {
  const taken = new Set(anlagen.flatMap(({ angaben }) => angaben.id ?? []));
  return anlagen.map((anlage) => {
    if (anlage.angaben.id === anlage.id) return anlage;
    let id = anlage.id;
    for (let copy = 2; taken.has(id); copy += 1) id = `${anlage.id}-${copy}`;
    taken.add(id);
    return { ...anlage, id };
  });
}

function placeOf(lesung: Lesung, angaben: AnlageAngaben, field: keyof AnlageAngaben): { readonly at?: Position } {
  const at = lesung.origins.at(angaben, field) ?? lesung.origins.at(angaben);
  return at === undefined ? {} : { at };
}

/** A link or a path that leads out of the workspace may be a slip that publishes what nobody meant. */
function isAllowed(lesung: Lesung, { file, isOutside }: FoundFile, at: Position | undefined): boolean {
  if (!isOutside) return true;
  lesung.report(
    placed(
      {
        code: 'anlage-ausserhalb',
        severity: 'Fehler',
        message: `„${basename(file)}“ liegt außerhalb des Arbeitsbereichs und wird nicht angehängt.`,
        remedy: `Legen Sie sie in den Ordner „${anlagenOrdner}“ der Sitzung, oder schreiben Sie beim Eintrag der Anlage außerhalb: ja.`,
      },
      at,
    ),
  );
  return false;
}

const unreachable: Readonly<Record<Unreachable['reason'], string>> = {
  'closed folder': 'ein Ordner, der sich nicht öffnen lässt,',
  'dead link': 'eine Verknüpfung, die ins Leere führt,',
  'no file': 'keine Datei',
};

function reportUnreachable(lesung: Lesung, { path, reason }: Unreachable, at: Position): void {
  const name = path.replaceAll('\\', '/');
  lesung.report({
    code: 'anlage-unerreichbar',
    severity: 'Fehler',
    message: `„${name}“ ist ${unreachable[reason]} und kann keine Anlage sein.`,
    remedy:
      reason === 'closed folder'
        ? `Geben Sie sich das Recht, „${name}“ zu öffnen.`
        : `Löschen Sie „${name}“, oder legen Sie die Datei selbst an diese Stelle.`,
    at,
  });
}

function reportBoth(lesung: Lesung, angaben: AnlageAngaben): readonly never[] {
  reportAt(lesung, angaben, 'datei', {
    code: 'anlage-inhalt-doppelt',
    severity: 'Fehler',
    message: `Die Anlage „${idFor(angaben)}“ nennt ein Dokument und eine Datei; sie kann nur eines von beiden sein.`,
    remedy: 'Löschen Sie dokument: oder datei:, oder machen Sie zwei Anlagen daraus.',
  });
  return [];
}

function reportNothing(lesung: Lesung, angaben: AnlageAngaben): readonly never[] {
  reportAt(lesung, angaben, undefined, {
    code: 'anlage-ohne-dokument',
    severity: 'Fehler',
    message: `Bei der Anlage „${idFor(angaben)}“ steht nicht, woraus sie besteht.`,
    remedy: `Ergänzen Sie die Datei, zum Beispiel datei: ${anlagenOrdner}/gutachten.pdf – oder dokument:, oder vorgelegen: ja, wenn sie nicht beigefügt wird.`,
  });
  return [];
}

function reportMissing(lesung: Lesung, angaben: AnlageAngaben, name: string, folders: readonly string[]): void {
  const isFolder = !isPattern(name) && isAnnexFolder(name, folders);
  const [folder = '', annexes = '', ...others] = folders;
  const lying = [...listFiles(folder, `${anlagenOrdner}/**`), ...others.flatMap((other) => listFiles(other, '*.*'))];
  const place =
    basename(annexes) === anlagenOrdner ? `${anlagenOrdner}“ der Sitzung` : `${relative(lesung.ordner, annexes)}“`;
  const near = lying.find((file) => stemOf(file).toLowerCase() === stemOf(name).toLowerCase()) ?? nearest(name, lying);
  reportAt(lesung, angaben, 'datei', {
    code: isFolder ? 'anlage-ordner' : 'anlage-fehlt',
    severity: 'Fehler',
    message: isFolder
      ? `„${name}“ ist ein Ordner, keine Datei.`
      : isPattern(name)
        ? `Zu „${name}“ gibt es keine Datei.`
        : `Die Datei „${name}“ gibt es nicht.`,
    remedy: isFolder
      ? `Schreiben Sie ${name.replace(/\/$/u, '')}/*, wenn alle Dateien darin Anlagen sind.`
      : near === undefined
        ? `Legen Sie sie in den Ordner „${place.replaceAll('\\', '/')}.`
        : `Meinten Sie „${near}“?`,
  });
}
