// All figures as they may be told: computed, and what is confidential taken out. Tables, texts, charts and attached data see nothing else.
import type { Gebiete } from '../gebiete/gebiete.js';
import type { Unterschied } from './berechnen.js';
import type { Berechnet } from './ergebnis.js';
import type { Indikator, Stand } from './indikator.js';

/** An indicator at one date, for every place that has a figure or a sign. */
export interface VeröffentlichterStand extends Omit<Stand, 'werte'> {
  /** By the ids of places; what was suppressed has the sign `geheim`, no numerator, and no way to it. */
  readonly werte: ReadonlyMap<string, Berechnet>;
  /** What readers must know wherever it is printed: what an index is made of. */
  readonly anmerkungen: readonly string[];
  /** Where a publisher's total is not the sum of the parts, as far as both may be told. */
  readonly unterschiede: readonly Unterschied[];
}

/** An indicator with what may be told of it. */
export interface VeröffentlichterIndikator extends Omit<Indikator, 'stände'> {
  /** Oldest first; at least one. */
  readonly stände: readonly VeröffentlichterStand[];
}

/** The figures of a workspace for one circle of readers. */
export interface Zahlenwerk {
  /** For a public document without the levels that are internal. */
  readonly gebiete: Gebiete;
  /** In the order of the catalogue, by their ids. */
  readonly indikatoren: ReadonlyMap<string, VeröffentlichterIndikator>;
}
