// The numbers behind a chart, as a table: one series feeds picture, data table, alternative text and the charts of Word and slides.

/** One printed figure. `shown` is what is printed (rounded, suppressed, in German form); `value` is absent where only a sign is shown. */
export interface SeriesValue {
  readonly shown: string;
  /** The printed number as a number; of a day the days since 1 January 1970. */
  readonly value?: number;
  /** Which of the classes it is in, by index. */
  readonly class?: number;
}

/** What a row is of: a place, a date, an age group, a measure. */
export interface SeriesRow {
  /** As printed: "Siegburg", "31.12.2022". */
  readonly label: string;
  /** One for each column, in their order. */
  readonly values: readonly SeriesValue[];
  /** Of a place its id, by which its shape is known. */
  readonly place?: string;
  /** Of a date or period where it lies in time, in days since 1 January 1970. */
  readonly day?: number;
  /** Of a date that cannot be compared with the one before it – another definition, other borders: no line leads to it. */
  readonly isBreak?: true;
}

/** What is told of every row: an indicator, a date, a group of people, a place. */
export interface SeriesColumn {
  /** As a legend or a head of a table has it; may be empty where there is one alone. */
  readonly name: string;
  /** Absent = that of the series. */
  readonly unit?: string;
  readonly decimals?: number;
  /** What the others are compared with: the Kreis among its places. */
  readonly isReference?: boolean;
}

/** A class of values, in order from the lowest up. */
export interface SeriesClass {
  /** "über 11 bis 13 %", "ungünstiger als der Kreis". */
  readonly name: string;
  /** Of an Ampel: told by shape and word, never by colour alone. */
  readonly sign?: 'ampel-grün' | 'ampel-gelb' | 'ampel-rot';
}

/** What a chart shows. */
export interface Series {
  readonly title: string;
  /** "%", "je 1 000 Einwohner", "" where there is none. */
  readonly unit: string;
  /** Digits behind the comma of the values, as printed. */
  readonly decimals: number;
  /** What the rows are, in one word: "Kommune", "Stand", "Altersgruppe". */
  readonly head: string;
  /** At least one. */
  readonly columns: readonly SeriesColumn[];
  /** In the order in which they are shown. */
  readonly rows: readonly SeriesRow[];
  /** What the rows are compared with: the Kreis. It is none of them. */
  readonly reference?: SeriesRow;
  /** Not more than five. */
  readonly classes?: readonly SeriesClass[];
}

/** Corners as [longitude, latitude] in degrees, the first repeated as the last. */
export type Ring = readonly (readonly [number, number])[];

/** How a place is drawn on maps: what is known of it. */
export interface PlaceShape {
  /** Polygons: each its outer ring, then its holes. */
  readonly outline?: readonly (readonly Ring[])[];
  /** Its square on a tile map, counted from 0, from the upper left. */
  readonly tile?: { readonly column: number; readonly row: number };
}
