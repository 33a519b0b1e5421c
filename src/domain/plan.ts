// Which documents a workspace makes, in which order: what is needed comes first; a circle is a finding.
import { basename, dirname, join, relative, sep } from 'node:path';
import { nearest, placed } from '../diagnostic.js';
import { listFiles } from '../source/workspace.js';
import type { Arbeitsbereich } from './arbeitsbereich.js';
import type { GeplantesDokument, NummerierteAnlage } from './art.js';
import { artenFürSitzungen } from './arten.js';
import { idOf } from './lesung.js';

/**
 * All documents of the workspace, each after those it needs.
 *
 * Errors: reports `dokument-unbekannt`, `anlage-nicht-oeffentlich`, `dokument-doppelt` and
 *         `dokumente-im-kreis`; what these concern is left out.
 */
export function planDocuments(bereich: Arbeitsbereich): readonly GeplantesDokument[] {
  const planned = [
    ...bereich.dokumente.flatMap((dokument) => dokument.plan(bereich) ?? []),
    ...bereich.sitzungen.flatMap((sitzung) => artenFürSitzungen.flatMap((art) => art.plan(bereich, sitzung) ?? [])),
  ];
  const files = documentFiles(bereich.lesung.ordner);
  const known = files.map(({ id }) => id);
  reportSameIds(bereich, files);
  // `every` would stop at the first, and each that is wrong is to be told.
  const allAnlagen = (document: GeplantesDokument, isSound: (anlage: NummerierteAnlage) => boolean) =>
    document.anlagen.map(isSound).every((sound) => sound);
  const complete = planned.filter((document) => allAnlagen(document, (anlage) => isKnown(bereich, anlage, known)));
  const ordered = inOrder(bereich, complete);
  return ordered.filter((document) => allAnlagen(document, (anlage) => mayBeRead(bereich, document, anlage, ordered)));
}

/** What is known of a document before it is read. */
export interface DocumentFiles {
  readonly id: string;
  /** The file that declares it. */
  readonly file: string;
  /** That file and, for a sitting, all that lies in its folder. */
  readonly dateien: readonly string[];
}

/** The files behind every document of the workspace, readable or not, and the id they give it. */
export function documentFiles(ordner: string): readonly DocumentFiles[] {
  const files = (pattern: string) => listFiles(ordner, pattern).map((file) => join(ordner, file));
  const inSittings = files('sitzungen/*/**');
  return [
    ...files('dokumente/*.yaml').map((file) => ({ id: idOf(file, '.yaml'), file, dateien: [file] })),
    ...files('sitzungen/*/sitzung.yaml').map((file) => {
      const folder = `${dirname(file)}${sep}`;
      return { id: idOf(dirname(file)), file, dateien: inSittings.filter((inside) => inside.startsWith(folder)) };
    }),
  ];
}

/** A sitting and a document of the same name would share a folder of results – on some disks also where only capitals differ. */
function reportSameIds({ lesung }: Arbeitsbereich, files: readonly DocumentFiles[]): void {
  for (const { id, file } of files) {
    const twin = files.find((other) => other.id.toLowerCase() === id.toLowerCase() && other.file !== file);
    if (twin === undefined) continue;
    lesung.report({
      code: 'dokument-doppelt',
      severity: 'Fehler',
      message: `„${id}“ heißt auch ${relative(lesung.ordner, twin.file)}; beide Ergebnisse lägen im selben Ordner.`,
      remedy: 'Benennen Sie eines von beiden um.',
      at: { file, line: 1, column: 1 },
    });
  }
}

function isKnown(bereich: Arbeitsbereich, anlage: NummerierteAnlage, known: readonly string[]): boolean {
  if (known.includes(anlage.dokument)) return true;
  const typed = basename(anlage.dokument).replace(/\.ya?ml$/iu, '');
  const near = known.includes(typed) ? typed : nearest(typed, known);
  bereich.lesung.report(
    placed(
      {
        code: 'dokument-unbekannt',
        severity: 'Fehler',
        message: `Die Anlage „${anlage.id}“ nennt das Dokument „${anlage.dokument}“; ein solches gibt es nicht.`,
        remedy: near === undefined ? `Legen Sie dokumente/${typed}.yaml an.` : `Meinten Sie „${near}“?`,
      },
      anlage.at,
    ),
  );
  return false;
}

/** What is public must not carry what is not: a draft stays a draft as an annex too. */
function mayBeRead(
  bereich: Arbeitsbereich,
  host: GeplantesDokument,
  anlage: NummerierteAnlage,
  planned: readonly GeplantesDokument[],
): boolean {
  const carried = planned.find(({ id }) => id === anlage.dokument);
  if (carried === undefined || host.fassung !== 'oeffentlich' || carried.fassung === 'oeffentlich') return true;
  bereich.lesung.report(
    placed(
      {
        code: 'anlage-nicht-oeffentlich',
        severity: 'Fehler',
        message: `„${carried.id}“ ist noch ein Entwurf und kann keiner öffentlichen ${host.bezeichnung} als ${anlage.bezeichnung} beiliegen.`,
        remedy: `Schließen Sie „${carried.id}“ zuerst ab, oder schreiben Sie bis dahin hier status: entwurf.`,
      },
      anlage.at,
    ),
  );
  return false;
}

/** Depth-first order over `needs`. */
function inOrder(bereich: Arbeitsbereich, planned: readonly GeplantesDokument[]): readonly GeplantesDokument[] {
  const byId = new Map(planned.map((document) => [document.id, document]));
  const state = new Map<string, 'open' | 'done' | 'circular'>();
  const ordered: GeplantesDokument[] = [];

  const visit = (document: GeplantesDokument, path: readonly GeplantesDokument[]): boolean => {
    const known = state.get(document.id);
    if (known === 'done') return true;
    if (known === 'circular') return false;
    if (known === 'open') {
      reportCircle(bereich, [...path.slice(path.indexOf(document)), document]);
      return false;
    }
    state.set(document.id, 'open');
    const needed = document.needs.flatMap((id) => byId.get(id) ?? []);
    const isSound = needed.map((need) => visit(need, [...path, document])).every((sound) => sound);
    state.set(document.id, isSound ? 'done' : 'circular');
    if (isSound) ordered.push(document);
    return isSound;
  };

  for (const document of planned) visit(document, []);
  return ordered;
}

function reportCircle(bereich: Arbeitsbereich, circle: readonly GeplantesDokument[]): void {
  const [first, second] = circle;
  const at = first?.anlagen.find((anlage) => anlage.dokument === second?.id)?.at;
  bereich.lesung.report(
    placed(
      {
        code: 'dokumente-im-kreis',
        severity: 'Fehler',
        message: `Diese Dokumente brauchen einander im Kreis: ${circle.map(({ id }) => `„${id}“`).join(' → ')}.`,
        remedy: 'Nehmen Sie eine der Anlagen heraus, damit ein Dokument als erstes fertig werden kann.',
      },
      at,
    ),
  );
}
