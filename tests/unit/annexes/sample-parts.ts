// A body of two pages and annexes for the tests of this folder, with what collides when files become one: notes,
// header cells, labels, bookmarks.
import type { AnnexPart } from '../../../src/annexes/annex-part.js';
import { makeTaggedPdf } from '../../support/make-tagged-pdf.js';

const table = '#figure(table(columns: 2, table.header[Ort][Zahl], [Siegburg], [1], [Lohmar], [2]), caption: [Orte])';
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill-opacity="0.5"/></svg>';

export const bodyBytes: Uint8Array = makeTaggedPdf(
  `= Niederschrift <anfang>
Beraten#footnote[Am Abend.] wurde #link("anlage:zusammenfassung")[Anlage 1], siehe #link(<zwei>)[unten].
${table}
#pagebreak()
= Zweites <zwei>
== Darin
Zurück #link(<anfang>)[nach oben]#footnote[Oder nicht.], nach draußen #link("https://example.org/stream")[hier].`,
  { title: 'Niederschrift' },
);

export const annexBytes: Uint8Array = makeTaggedPdf(
  `= Zusammenfassung <anfang>
Gesagt#footnote[Von allen.] wurde viel, siehe #link(<zwei>)[unten].
${table}
#figure(image("/quadrat.svg", alt: "Ein Quadrat"), caption: [Quadrat])
#pagebreak()
= Ergebnis <zwei>
== Im Einzelnen
=== Noch genauer
Zurück #link(<anfang>)[nach oben].
#pdf.attach("/daten.csv", relationship: "data", mime-type: "text/csv", description: "Zahlen")`,
  { title: 'Zusammenfassung', files: { '/quadrat.svg': picture, '/daten.csv': 'Ort;Zahl\nSiegburg;1\n' } },
);

export const englishBytes: Uint8Array = makeTaggedPdf('= Report\nIn English.', { title: 'Report', language: 'en' });

export function annexPart(part: Partial<AnnexPart> = {}): AnnexPart {
  return {
    id: 'zusammenfassung',
    label: 'Anlage 1',
    title: 'Zusammenfassung der Protokolle',
    bytes: annexBytes,
    pageLabelPrefix: 'A1-',
    ...part,
  };
}

/** Anlage 2 from the very bytes of Anlage 1: whatever is not kept apart collides. */
export const twin: AnnexPart = annexPart({
  id: 'präsentation',
  label: 'Anlage 2',
  title: 'Präsentation',
  pageLabelPrefix: 'A2-',
});
