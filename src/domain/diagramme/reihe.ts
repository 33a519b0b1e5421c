// What a chart is made from: its series with all that is told beside it, and how one figure gets into a series – as it is printed.
import type { Series, SeriesRow, SeriesValue } from '../../document/series.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import type { Ergebnis } from '../indikator/ergebnis.js';
import type { VeröffentlichterIndikator } from '../indikator/zahlenwerk.js';
import { type Gezeigt, gedruckteZahl, zeige } from '../indikator/zahlform.js';
import type { Belegt } from '../zahlen/belege.js';
import type { Frage } from '../zahlen/gefragt.js';
import type { DiagrammAngaben } from './diagrammart.js';

/** A call for a chart, with its type. */
export interface Diagrammfrage extends Frage {
  readonly art: DiagrammAngaben;
}

/** A series, and what has to be told of it. */
export interface Reihe {
  readonly series: Series;
  /** What it shows, for the legend of signs. */
  readonly gezeigt: readonly Gezeigt[];
  readonly belegt: readonly Belegt[];
  /** Sentences below the chart: how classes were found, what cannot be compared. */
  readonly sätze: readonly string[];
}

/** A figure as a series has it: rounded, and where a sign stands for it without a number. What is not there is unknown. */
export function reihenwert(ergebnis: Ergebnis, dezimalen: number): SeriesValue {
  const shown = zeige(ergebnis, dezimalen);
  return ergebnis.art === 'zahl' ? { shown, value: gedruckteZahl(ergebnis.wert, dezimalen) } : { shown };
}

export const unbekannt: Ergebnis = { art: 'zeichen', zeichen: 'unbekannt', marken: [] };

/** What is told of every place: one indicator at one date. */
export interface Ortsspalte {
  readonly dezimalen: number;
  readonly ergebnis: (gebiet: string) => Ergebnis | undefined;
}

/** The row of a place. */
export function ortszeile({ id, name }: Gebiet, spalten: readonly Ortsspalte[]): SeriesRow {
  const values = spalten.map(({ dezimalen, ergebnis }) => reihenwert(ergebnis(id) ?? unbekannt, dezimalen));
  return { label: name, place: id, values };
}

export function gezeigtIn(gebiete: readonly Gebiet[], spalten: readonly Ortsspalte[]): readonly Gezeigt[] {
  return gebiete.flatMap(({ id }) =>
    spalten.map(({ dezimalen, ergebnis }) => ({ ergebnis: ergebnis(id) ?? unbekannt, dezimalen })),
  );
}

/** Beside a line or a bar, in a legend. */
export function kurzname({ kurz, titel }: Pick<VeröffentlichterIndikator, 'kurz' | 'titel'>): string {
  return kurz ?? titel;
}
