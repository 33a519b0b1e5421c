// The summary of a working group's protocols: their written short versions one after the other, never cut together.
import { date, oneOrMore, optional, record, text } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { bausteinOrdner } from '../../source/template-files.js';
import { type Dokument, type DokumentSicht, sichtAus, sofortFertig } from '../art.js';
import type { Lesung } from '../lesung.js';
import { byDatum, type Protokoll, protokollWerte, readProtokoll } from '../planung/protokoll.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';
import { dokumentArt, dokumentFelder, type Erklärung } from './dokument.js';
import { filesNamed } from './quellen.js';

const zusammenfassungShape = record(
  { ...dokumentFelder, quellen: oneOrMore(text()), stand: optional(date()) },
  'Zusammenfassung',
);

type Angaben = Shaped<typeof zusammenfassungShape>;

/** Made where a dokumente/*.yaml says `art: zusammenfassung`. */
export const zusammenfassung = dokumentArt(
  { art: 'zusammenfassung', beschreibung: 'die Kurzfassungen mehrerer Protokolle aus protokolle/, nacheinander' },
  zusammenfassungShape,
  planOf,
);

/** The plan with all protocols read: a summary that silently lacks one of them would be a wrong document, so rather none. */
function planOf(lesung: Lesung, { id, quelle, angaben }: Erklärung<Angaben>): Dokument['plan'] | undefined {
  const read = filesNamed(lesung, angaben.quellen).map((source) => readProtokoll(lesung, source));
  const complete = read.flatMap((protokoll) => protokoll ?? []);
  if (complete.length === 0 || complete.length < read.length) return undefined;
  if (angaben.öffentlich) reportUnreleased(lesung, complete);
  const protokolle = byDatum(complete);
  return ({ koerperschaft }) => {
    const isReleased = protokolle.every((protokoll) => protokoll.angaben.freigabe === 'öffentlich');
    if (angaben.öffentlich && !isReleased) return undefined;
    return {
      ...sofortFertig(id, angaben),
      art: zusammenfassung.art,
      grundlage: bausteinOrdner,
      bezeichnung: 'Zusammenfassung',
      hatKapitelnummern: false,
      quellen: [quelle.file, ...protokolle.flatMap((protokoll) => [protokoll.quelle.file, ...protokoll.dateien])],
      sicht: sichtAus(view, koerperschaft.angaben, angaben, protokolle),
    };
  };
}

function view(
  körperschaft: Koerperschaft['angaben'],
  angaben: Angaben,
  protokolle: readonly Protokoll[],
): DokumentSicht {
  const latest = protokolle.at(-1)?.angaben.datum ?? '';
  return {
    meta: {
      title: angaben.titel,
      author: körperschaft.name,
      date: angaben.stand ?? latest,
      language: 'de-DE',
      keywords: ['Zusammenfassung'],
    },
    frame: {
      headLeft: körperschaft.name,
      headRight: 'Zusammenfassung der Protokolle',
      footLeft: '',
      headOnFirstPage: false,
    },
    werte: {
      körperschaft: briefkopf(körperschaft),
      titel: angaben.titel,
      gruppen: [...new Set(protokolle.map((protokoll) => protokoll.angaben.gruppe))],
      protokolle: protokolle.map(protokollWerte),
    },
    texte: new Map(protokolle.map((protokoll) => [protokoll.schlüssel, protokoll.kurzfassung])),
  };
}

/** What is not released must not reach a public summary. */
function reportUnreleased(lesung: Lesung, protokolle: readonly Protokoll[]): void {
  for (const { angaben, quelle } of protokolle) {
    if (angaben.freigabe === 'öffentlich') continue;
    lesung.report({
      code: 'protokoll-nicht-freigegeben',
      severity: 'Fehler',
      message: 'Das Protokoll ist nicht zur Veröffentlichung freigegeben; seine Kurzfassung wird nicht gedruckt.',
      remedy: 'Schreiben Sie nach der Freigabe in den Kopf des Protokolls: freigabe: öffentlich',
      at: lesung.origins.at(angaben, 'freigabe') ?? { file: quelle.file, line: quelle.firstLine, column: 1 },
    });
  }
}
