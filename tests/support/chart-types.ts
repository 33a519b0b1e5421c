// Chart types by hand, one for each form of data, for tests of what charts are made from. Nothing is drawn with them.
import { placed } from '../../src/diagnostic.js';
import type { DiagrammAngaben } from '../../src/domain/diagramme/diagrammart.js';
import type { ArtOf } from '../../src/domain/diagramme/diagrammarten-lesen.js';

function art(daten: DiagrammAngaben['daten'], more: Partial<DiagrammAngaben> = {}): DiagrammAngaben {
  return { bezeichnung: 'Diagramm', daten, alle_orte: true, sortiert: 'name', word: 'bild', vega: {}, ...more };
}

export const chartTypes: Readonly<Record<string, DiagrammAngaben>> = {
  vergleich: art('orte', { bezeichnung: 'Balkendiagramm' }),
  rangfolge: art('orte', { bezeichnung: 'Balkendiagramm', sortiert: 'wert' }),
  zeitreihe: art('verlauf', { bezeichnung: 'Liniendiagramm', alle_orte: false }),
  verläufe: art('verlauf', { bezeichnung: 'Liniendiagramm' }),
  veränderung: art('stände', { bezeichnung: 'Punktdiagramm' }),
  zusammenhang: art('indikatoren', { bezeichnung: 'Punktdiagramm' }),
  anteile: art('anteile', { bezeichnung: 'Balkendiagramm' }),
  altersaufbau: art('gruppen', { bezeichnung: 'Balkendiagramm' }),
  zeitplan: art('zeitplan', { bezeichnung: 'Zeitplan' }),
  karte: art('orte', { bezeichnung: 'Karte', karte: 'umrisse' }),
  kachelkarte: art('orte', { bezeichnung: 'Kachelkarte', karte: 'kacheln' }),
  sparkline: art('verlauf', { bezeichnung: 'Liniendiagramm', alle_orte: false }),
};

/** Answers with these types; any other is reported as one that there is not. */
export const chartTypeOf: ArtOf = (name, at, report) => {
  const found = chartTypes[name];
  if (found !== undefined) return found;
  const message = `Die Diagrammart „${name}“ gibt es nicht.`;
  report(placed({ code: 'diagrammart-unbekannt', severity: 'Fehler', message, remedy: 'Nehmen Sie eine andere.' }, at));
  return undefined;
};
