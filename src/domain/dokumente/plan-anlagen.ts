// Which version of which document an annex is, and whether the readers of its host may see it.
import { basename, relative } from 'node:path';
import { type Finding, nearest, placed } from '../../diagnostic.js';
import type { Arbeitsbereich } from '../arbeitsbereich.js';
import { documentId, type GeplantesDokument, type NummerierteAnlage } from '../art.js';

/** The id of the document that an annex is; nothing for a file. */
export function attachedDocument({ inhalt }: NummerierteAnlage): string | undefined {
  return inhalt.art === 'dokument' ? inhalt.dokument : undefined;
}

/** What an annex may name: the documents that files declare, made or not, and those that are planned. */
export interface Nennbares {
  readonly angelegte: readonly string[];
  readonly geplante: readonly GeplantesDokument[];
}

/**
 * Whether the document that the annex names, if it names one, is there, made or not, and is one.
 *
 * Errors: reports `dokument-unbekannt` and `anlage-mehrere-dokumente`.
 */
export function isKnown(bereich: Arbeitsbereich, anlage: NummerierteAnlage, nennbares: Nennbares): boolean {
  const dokument = attachedDocument(anlage);
  const finding = dokument === undefined ? undefined : unknownOr(anlage.id, dokument, nennbares);
  if (finding !== undefined) bereich.lesung.report(placed(finding, anlage.at));
  return finding === undefined;
}

function unknownOr(
  anlage: string,
  dokument: string,
  { angelegte, geplante }: Nennbares,
): Omit<Finding, 'at'> | undefined {
  const parts = geplante.filter((planned) => planned.dokument === dokument);
  const [first] = parts;
  // Of a sitting there is one version for each circle of readers; what has other ids has its parts.
  const isOne = parts.some(({ id, kreis }) => id === dokument || id === documentId(dokument, kreis));
  if (first !== undefined && !isOne) {
    return {
      code: 'anlage-mehrere-dokumente',
      severity: 'Fehler',
      message: `Die Anlage „${anlage}“ nennt „${dokument}“; daraus entsteht nicht ein Dokument, sondern für jede Kommune eines.`,
      remedy: `Nennen Sie eines davon, zum Beispiel dokument: ${first.id}, und für jedes weitere eine eigene Anlage.`,
    };
  }
  const ofParts = geplante.filter(({ id, dokument: whole, kreis }) => id !== whole && id !== documentId(whole, kreis));
  const known = [...angelegte, ...ofParts.map(({ id }) => id)];
  if (known.includes(dokument)) return undefined;
  const typed = basename(dokument).replace(/\.ya?ml$/iu, '');
  const near = angelegte.includes(typed) ? typed : (nearest(dokument, known) ?? nearest(typed, angelegte));
  return {
    code: 'dokument-unbekannt',
    severity: 'Fehler',
    message: `Die Anlage „${anlage}“ nennt das Dokument „${dokument}“; ein solches gibt es nicht.`,
    remedy: near === undefined ? `Legen Sie dokumente/${typed}.yaml an.` : `Meinten Sie „${near}“?`,
  };
}

/** The document with its annexes by the version that is attached: of a sitting the one for those who may read the annex. */
export function withVersions(document: GeplantesDokument, planned: readonly GeplantesDokument[]): GeplantesDokument {
  const ids = new Set(planned.map(({ id }) => id));
  const anlagen = document.anlagen.map((anlage) => {
    const dokument = attachedDocument(anlage);
    const restricted = documentId(dokument ?? '', 'nichtöffentlich');
    if (dokument === undefined || anlage.istÖffentlich || !ids.has(restricted)) return anlage;
    return { ...anlage, inhalt: { art: 'dokument', dokument: restricted } as const };
  });
  const attached = anlagen.flatMap((anlage) => attachedDocument(anlage) ?? []);
  return { ...document, anlagen, needs: [...new Set([...document.needs, ...attached])] };
}

/**
 * Whether the annex may be attached: what everybody may read carries nothing else, and what is finished no draft.
 *
 * Errors: reports `anlage-folien`, `anlage-dokument-nichtoeffentlich` and `anlage-nicht-oeffentlich`.
 */
export function mayBeAttached(
  { lesung }: Arbeitsbereich,
  host: GeplantesDokument,
  anlage: NummerierteAnlage,
  planned: readonly GeplantesDokument[],
): boolean {
  const carried = planned.find(({ id }) => id === attachedDocument(anlage));
  const finding = refusal(host, anlage, carried && { ...carried, datei: fileOf(carried, lesung.ordner) });
  if (finding !== undefined) lesung.report(placed(finding, anlage.at));
  return finding === undefined;
}

/** The file that declares the document, from the workspace on. */
function fileOf({ quellen: [file = ''] }: GeplantesDokument, ordner: string): string {
  return relative(ordner, file).replaceAll('\\', '/');
}

function refusal(
  host: GeplantesDokument,
  { istÖffentlich, bezeichnung }: NummerierteAnlage,
  carried: (GeplantesDokument & { readonly datei: string }) | undefined,
): Omit<Finding, 'at'> | undefined {
  if (carried === undefined) return undefined;
  const { dokument } = carried;
  if (carried.formate !== undefined) {
    return {
      code: 'anlage-folien',
      severity: 'Fehler',
      message: `„${dokument}“ sind Folien; sie haben keine Seiten, die als ${bezeichnung} beigefügt werden könnten.`,
      remedy:
        'Speichern Sie die Folien in PowerPoint als PDF, legen Sie es in anlagen/ ab, und nennen Sie bei der Anlage diese Datei.',
    };
  }
  if (istÖffentlich && carried.kreis !== 'öffentlich') {
    return {
      code: 'anlage-dokument-nichtoeffentlich',
      severity: 'Fehler',
      message: `„${dokument}“ ist nichtöffentlich und kann keine öffentliche ${bezeichnung} sein.`,
      remedy: `Schreiben Sie bei der Anlage öffentlich: nein, oder in ${carried.datei} öffentlich: ja.`,
    };
  }
  if (!carried.istEntwurf || host.istEntwurf) return undefined;
  const audience = host.kreis === 'öffentlich' ? 'öffentlichen' : 'fertigen';
  return {
    code: 'anlage-nicht-oeffentlich',
    severity: 'Fehler',
    message: `„${dokument}“ ist noch ein Entwurf und kann als ${bezeichnung} keiner ${audience} Fassung beiliegen.`,
    remedy: `Schließen Sie „${dokument}“ zuerst ab, oder schreiben Sie bis dahin hier status: entwurf.`,
  };
}

/**
 * The ids of declared documents that everybody could read by themselves although they are attached where not everybody may read.
 *
 * Errors: reports `anlage-veroeffentlicht`.
 */
export function publishedDespiteAnnex(
  { lesung, dokumente }: Arbeitsbereich,
  planned: readonly GeplantesDokument[],
): ReadonlySet<string> {
  const published = new Set(dokumente.filter(({ öffentlich }) => öffentlich).map(({ id }) => id));
  const annexes = planned.flatMap(({ anlagen }) => anlagen);
  const hidden = annexes.flatMap((anlage) => {
    const dokument = attachedDocument(anlage);
    const source = planned.find(({ id }) => id === dokument);
    if (source === undefined || anlage.istÖffentlich || !published.has(source.dokument)) return [];
    return [{ ...anlage, id: source.id, dokument: source.dokument, datei: fileOf(source, lesung.ordner) }];
  });
  for (const { bezeichnung, dokument, datei, at } of hidden) {
    lesung.report(
      placed(
        {
          code: 'anlage-veroeffentlicht',
          severity: 'Fehler',
          message: `${bezeichnung} ist nichtöffentlich, das Dokument „${dokument}“ würde aber für sich veröffentlicht.`,
          remedy: `Schreiben Sie in ${datei} öffentlich: nein – oder hier öffentlich: ja, wenn jeder sie lesen darf.`,
        },
        at,
      ),
    );
  }
  return new Set(hidden.map(({ id }) => id));
}
