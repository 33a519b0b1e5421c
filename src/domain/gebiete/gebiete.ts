// The places that figures are told of: the Kreis, its municipalities, what lies below and across them, and what they are compared with.
import type { PlaceShape } from '../../document/series.js';

/** Whose outlines these are, printed wherever one is drawn. */
export interface Kartenquelle {
  readonly quelle: string;
  readonly lizenz?: string;
}

/** A place. */
export interface Gebiet {
  /** Its own among all places: "kreis", "siegburg", "nrw". */
  readonly id: string;
  /** As it is printed: "Siegburg". */
  readonly name: string;
  /** AGS of a municipality (8 digits), of a Kreis (5), of a Land (2), "00" for the Bund; absent for what has no official key. */
  readonly schlüssel?: string;
  /** Other names that tables know it by. */
  readonly auch: readonly string[];
  /** The level it is of. */
  readonly ebene: string;
  /** Ids of the places it is made up of without rest: its figures are their sums. Empty where nothing is declared. */
  readonly teile: readonly string[];
  /** Of a part of a municipality the id of that municipality. */
  readonly in?: string;
  /** How it is drawn on maps, as far as that is known. */
  readonly form?: PlaceShape;
}

/** A level: places side by side, in their official order. */
export interface Ebene {
  /** "kreis", "kommunen", "vergleich", or the word of a Gliederung. */
  readonly id: string;
  /** As it is printed: "Kommunen", "Sozialräume". */
  readonly titel: string;
  readonly gebiete: readonly Gebiet[];
  /** Whether it must never reach a public document. */
  readonly istIntern: boolean;
}

/** All places of a workspace. */
export interface Gebiete {
  readonly kreis: Gebiet;
  /** By their ids; "kreis", "kommunen" and "vergleich" are always there. */
  readonly ebenen: ReadonlyMap<string, Ebene>;
  /** By their ids. */
  readonly alle: ReadonlyMap<string, Gebiet>;
  /** Whose the outlines are; absent where there are none. */
  readonly karte?: Kartenquelle;
}
