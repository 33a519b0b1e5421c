// Which documents a workspace makes, in which order: what is needed comes first; a circle is a finding.
import { enumerate, nearest, type Position } from '../diagnostic.js';
import type { Arbeitsbereich } from './arbeitsbereich.js';
import type { GeplantesDokument } from './art.js';
import { artenFürDokumente, artenFürSitzungen } from './arten.js';
import type { Dokument } from './dokument.js';

/** All documents of the workspace, each after those it needs; those in or behind a circle are left out and reported. */
export function planDocuments(bereich: Arbeitsbereich): readonly GeplantesDokument[] {
  const planned = [
    ...bereich.dokumente.flatMap((dokument) => planDokument(bereich, dokument) ?? []),
    ...bereich.sitzungen.flatMap((sitzung) => artenFürSitzungen.flatMap((art) => art.plan(bereich, sitzung) ?? [])),
  ];
  reportUnknownNeeds(bereich, planned);
  return inOrder(bereich, planned);
}

function planDokument(bereich: Arbeitsbereich, dokument: Dokument): GeplantesDokument | undefined {
  const art = artenFürDokumente.find((candidate) => candidate.art === dokument.angaben.art);
  if (art !== undefined) return art.plan(bereich, dokument);
  const known = artenFürDokumente.map((candidate) => candidate.art);
  const near = nearest(dokument.angaben.art, known);
  const at = bereich.lesung.origins.at(dokument.angaben, 'art');
  bereich.lesung.report({
    code: 'art-unbekannt',
    severity: 'Fehler',
    message: `Die Dokumentart „${dokument.angaben.art}“ gibt es nicht.`,
    remedy: near === undefined ? `Schreiben Sie ${enumerate(known)}.` : `Meinten Sie „${near}“?`,
    ...(at === undefined ? {} : { at }),
  });
  return undefined;
}

/** Reports annexes that name no document of the workspace; those that name one that could not be read are told where they are built. */
function reportUnknownNeeds(bereich: Arbeitsbereich, planned: readonly GeplantesDokument[]): void {
  const known = [...planned.map((document) => document.id), ...bereich.dokumente.map((dokument) => dokument.id)];
  for (const sitzung of bereich.sitzungen) {
    for (const anlage of sitzung.anlagen) {
      if (known.includes(anlage.dokument)) continue;
      const near = nearest(anlage.dokument, known);
      const at = bereich.lesung.origins.at(anlage, 'dokument');
      bereich.lesung.report({
        code: 'dokument-unbekannt',
        severity: 'Fehler',
        message: `Die Anlage „${anlage.id}“ nennt das Dokument „${anlage.dokument}“; ein solches ist nicht lesbar vorhanden.`,
        remedy:
          near === undefined
            ? `Legen Sie dokumente/${anlage.dokument}.yaml an oder beheben Sie die dort gemeldeten Fehler.`
            : `Meinten Sie „${near}“?`,
        ...(at === undefined ? {} : { at }),
      });
    }
  }
}

/** Depth-first order over `needs`. */
function inOrder(bereich: Arbeitsbereich, planned: readonly GeplantesDokument[]): readonly GeplantesDokument[] {
  const byId = new Map(planned.map((document) => [document.id, document]));
  const state = new Map<string, 'open' | 'done' | 'circular'>();
  const ordered: GeplantesDokument[] = [];

  const visit = (document: GeplantesDokument, path: readonly string[]): boolean => {
    const known = state.get(document.id);
    if (known === 'done') return true;
    if (known === 'circular') return false;
    if (known === 'open') {
      reportCircle(bereich, [...path.slice(path.indexOf(document.id)), document.id]);
      return false;
    }
    state.set(document.id, 'open');
    const needed = document.needs.flatMap((id) => byId.get(id) ?? []);
    const isSound = needed.map((need) => visit(need, [...path, document.id])).every((sound) => sound);
    state.set(document.id, isSound ? 'done' : 'circular');
    if (isSound) ordered.push(document);
    return isSound;
  };

  for (const document of planned) visit(document, []);
  return ordered;
}

function reportCircle(bereich: Arbeitsbereich, circle: readonly string[]): void {
  const at = placeOfNeed(bereich, circle);
  bereich.lesung.report({
    code: 'dokumente-im-kreis',
    severity: 'Fehler',
    message: `Diese Dokumente brauchen einander im Kreis: ${circle.map((id) => `„${id}“`).join(' → ')}.`,
    remedy: 'Nehmen Sie eine der Anlagen heraus, damit ein Dokument als erstes fertig werden kann.',
    ...(at === undefined ? {} : { at }),
  });
}

function placeOfNeed(bereich: Arbeitsbereich, [from, to]: readonly string[]): Position | undefined {
  const sitzung = bereich.sitzungen.find((candidate) => candidate.id === from);
  const anlage = sitzung?.anlagen.find((candidate) => candidate.dokument === to);
  return anlage === undefined ? undefined : bereich.lesung.origins.at(anlage, 'dokument');
}
