// Which documents a workspace makes, in which order: what is needed comes first; a circle is a finding.
import { relative } from 'node:path';
import { placed } from '../../diagnostic.js';
import type { Arbeitsbereich } from '../arbeitsbereich.js';
import type { GeplantesDokument, NummerierteAnlage } from '../art.js';
import { artenFürSitzungen } from './arten.js';
import { bodyName } from './dateiname.js';
import { type DocumentFiles, documentFiles } from './dokumentdateien.js';
import { attachedDocument, isKnown, mayBeAttached, publishedDespiteAnnex, withVersions } from './plan-anlagen.js';

/**
 * All documents of the workspace, each after those it needs.
 *
 * Errors: reports `dokument-doppelt`, `dokumente-im-kreis`, and what is wrong with an annex; what these concern is left out.
 */
export function planDocuments(bereich: Arbeitsbereich): readonly GeplantesDokument[] {
  const planned = [
    ...bereich.dokumente.flatMap((dokument) => dokument.plan(bereich) ?? []),
    ...bereich.sitzungen.flatMap((sitzung) => artenFürSitzungen.flatMap((art) => art.plan(bereich, sitzung))),
  ];
  const files = documentFiles(bereich.lesung.ordner);
  const nennbares = { angelegte: files.map(({ id }) => id), geplante: planned };
  const doubled = reportSameIds(bereich, files);
  // `every` would stop at the first, and each that is wrong is to be told.
  const allAnlagen = (document: GeplantesDokument, isSound: (anlage: NummerierteAnlage) => boolean) =>
    document.anlagen.map(isSound).every((sound) => sound);
  const complete = planned
    .filter(({ dokument }) => !doubled.has(dokument))
    .filter((document) => allAnlagen(document, (anlage) => isKnown(bereich, anlage, nennbares)));
  const leaking = publishedDespiteAnnex(bereich, complete);
  const kept = complete.filter(({ id }) => !leaking.has(id));
  const ordered = inOrder(
    bereich,
    kept.map((document) => withVersions(document, kept)),
  );
  const sound = ordered.filter((document) =>
    allAnlagen(document, (anlage) => mayBeAttached(bereich, document, anlage, ordered)),
  );
  refuseNamesakes(sound);
  return sound;
}

/** Two results of one name in one folder: one would be lost. What users call alike has been reported; this would be our bug. */
function refuseNamesakes(planned: readonly GeplantesDokument[]): void {
  const pathOf = (document: GeplantesDokument) =>
    [document.dokument, document.fassung, bodyName(document)].join('/').toLowerCase();
  for (const document of planned) {
    const twin = planned.find(
      (other) => other !== document && (other.id === document.id || pathOf(other) === pathOf(document)),
    );
    if (twin !== undefined) throw new Error(`${twin.id} and ${document.id} would both be ${pathOf(document)}`);
  }
}

/** A sitting and a document of the same name would share a folder of results – on some disks also where only capitals differ. */
function reportSameIds({ lesung }: Arbeitsbereich, files: readonly DocumentFiles[]): ReadonlySet<string> {
  const doubled = new Set<string>();
  for (const { id, file } of files) {
    const twin = files.find((other) => other.id.toLowerCase() === id.toLowerCase() && other.file !== file);
    if (twin === undefined) continue;
    doubled.add(id);
    lesung.report({
      code: 'dokument-doppelt',
      severity: 'Fehler',
      message: `„${id}“ heißt auch ${relative(lesung.ordner, twin.file)}; beide Ergebnisse lägen im selben Ordner.`,
      remedy: 'Benennen Sie eines von beiden um.',
      at: { file, line: 1, column: 1 },
    });
  }
  return doubled;
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
  const at = first?.anlagen.find((anlage) => attachedDocument(anlage) === second?.id)?.at;
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
