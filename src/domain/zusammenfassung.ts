// The summary of a working group's protocols: their written short versions one after the other, never cut together.
import type { Arbeitsbereich } from './arbeitsbereich.js';
import type { Art, DokumentSicht, GeplantesDokument } from './art.js';
import type { Dokument } from './dokument.js';
import type { Koerperschaft } from './koerperschaft.js';

/** Made where a dokumente/*.yaml says `art: zusammenfassung`. */
export const zusammenfassung: Art<Dokument> = { art: 'zusammenfassung', plan: planZusammenfassung };

function planZusammenfassung(bereich: Arbeitsbereich, dokument: Dokument): GeplantesDokument | undefined {
  if (dokument.protokolle.some((protokoll) => protokoll.angaben.freigabe !== 'öffentlich')) return undefined;
  return {
    id: dokument.id,
    art: zusammenfassung.art,
    bezeichnung: 'Zusammenfassung',
    fassung: 'oeffentlich',
    istEntwurf: false,
    hinweise: [],
    hatKapitelnummern: false,
    anlagen: [],
    needs: [],
    quellen: [
      ...[dokument, ...dokument.protokolle].map(({ quelle }) => quelle.file),
      ...dokument.protokolle.flatMap(({ bilder }) => bilder),
    ],
    sicht: viewOf(bereich.koerperschaft.angaben, dokument),
  };
}

/** A function of its own, so that what later stages hold does not enclose the workspace. */
function viewOf(körperschaft: Koerperschaft['angaben'], dokument: Dokument): GeplantesDokument['sicht'] {
  return () => view(körperschaft, dokument);
}

function view({ name, unterzeile }: Koerperschaft['angaben'], { angaben, protokolle }: Dokument): DokumentSicht {
  const latest = protokolle.at(-1)?.angaben.datum ?? '';
  return {
    meta: {
      title: angaben.titel,
      author: name,
      date: angaben.stand ?? latest,
      language: 'de-DE',
      keywords: ['Zusammenfassung'],
    },
    frame: { headLeft: name, headRight: 'Zusammenfassung der Protokolle', footLeft: '', headOnFirstPage: false },
    werte: {
      körperschaft: { name, unterzeile: unterzeile ?? '' },
      titel: angaben.titel,
      gruppen: [...new Set(protokolle.map((protokoll) => protokoll.angaben.gruppe))],
      protokolle: protokolle.map((protokoll) => ({
        gruppe: protokoll.angaben.gruppe,
        sitzung: protokoll.angaben.sitzung ?? '',
        datum: protokoll.angaben.datum,
        ort: protokoll.angaben.ort ?? '',
        teilnehmende: protokoll.angaben.teilnehmende ?? '',
        moderation: protokoll.angaben.moderation ?? '',
        themen: protokoll.angaben.themen,
        kurzfassung: protokoll.schlüssel,
      })),
    },
    texte: new Map(protokolle.map((protokoll) => [protokoll.schlüssel, protokoll.kurzfassung])),
  };
}
