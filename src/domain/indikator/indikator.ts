// An indicator as the catalogue defines it, with the cells it is computed from found in their tables; nothing computed yet.
import type { Position } from '../../diagnostic.js';
import type { Figure } from '../../source/figures/figure.js';
import type { Quelle } from './quellen.js';

/** A cell of a table, wherever it goes: every printed figure can be traced to its cells. */
export interface Zellwert {
  /** Absent where the cell is empty or holds words: unknown, never zero. */
  readonly figur?: Figure;
  readonly text: string;
  /** The table's word in the catalogue. */
  readonly tabelle: string;
  /** Path from the workspace on, and of a workbook the sheet. */
  readonly datei: string;
  readonly blatt?: string;
  /** "D17", "Zeile 17, Spalte D". */
  readonly platz: string;
  readonly spalte: string;
  /** What its publisher rounds to: 10 where counts end in 0. */
  readonly genauigkeit?: number;
}

/** What is added up or taken off. */
export type Glied =
  | { readonly art: 'zelle'; readonly vorzeichen: 1 | -1; readonly zelle: Zellwert }
  | { readonly art: 'indikator'; readonly vorzeichen: 1 | -1; readonly indikator: string };

/** The sides of an indicator for one place, as its own row in the table gives them. */
export interface Bausteine {
  readonly zähler: readonly Glied[];
  /** Absent for counts and for values taken as published. */
  readonly nenner?: readonly Glied[];
}

/** An indicator at one reference date or in one period. */
export interface Stand {
  /** Sorts: "2022-05-15", "2022". */
  readonly zeit: string;
  /** "15.05.2022", "2022". */
  readonly bezeichnung: string;
  /** What it means at that date; changes are told between equal definitions and Gebietsständen only. */
  readonly definition: string;
  readonly gebietsstand?: string;
  /** What is counted, in words and by columns; absent for an index. */
  readonly berechnung?: { readonly zähler: string; readonly nenner?: string };
  /** Of numerator and denominator, each once. */
  readonly quellen: readonly Quelle[];
  /** By the ids of the places that have rows of their own. */
  readonly werte: ReadonlyMap<string, Bausteine>;
}

export type Richtung = 'neutral' | 'hoch ist günstig' | 'hoch ist ungünstig';

/** Part of a composite index. */
export interface Gewicht {
  readonly indikator: string;
  readonly gewicht: number;
}

/** A class that values up to and including `bis` are in; the last has no bound. */
export interface Klasse {
  readonly name: string;
  readonly bis?: number;
}

/**
 * An indicator of the catalogue.
 *
 * `anzahl`: numerators add up · `quote`: numerator / denominator × faktor, groups from sums · `wert`: as published, never
 * added up · `index`: weighted mean of the standardised values of others.
 */
export interface Indikator {
  readonly id: string;
  readonly art: 'anzahl' | 'quote' | 'wert' | 'index';
  readonly titel: string;
  /** Beside a line or a bar, where the title is too long; absent = the title. */
  readonly kurz?: string;
  readonly definition: string;
  /** 100, 1000, 1 … */
  readonly faktor: number;
  /** "%", "je 1 000 Einwohner", "€", "Personen". */
  readonly einheit: string;
  readonly dezimalen: number;
  readonly richtung: Richtung;
  /** Why high is good or bad; absent for `neutral`. */
  readonly begründung?: string;
  /** Counts from 1 to below it are confidential; 0 = none are. */
  readonly schwelle: number;
  /** The lowest level at which it may be told: the id of a level. Absent = every level its tables have. */
  readonly kleinsteEbene?: string;
  /** How often there are new figures: "jährlich". */
  readonly turnus?: string;
  /** Invented figures, marked as such wherever they are printed. */
  readonly sindBeispielwerte: boolean;
  readonly klassen: readonly Klasse[];
  /** Of an index alone. */
  readonly gewichte: readonly Gewicht[];
  /** Oldest first; of an index empty: it has those that all its parts have. */
  readonly stände: readonly Stand[];
  /** Where the catalogue defines it. */
  readonly at?: Position;
}
