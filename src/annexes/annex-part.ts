// What assembling needs to know of an annex, and what it says afterwards; nothing of the document it came from.

/** One annex as it goes into the Gesamtfassung. */
export interface AnnexPart {
  /** What the body's links name: `anlage:<id>`. */
  readonly id: string;
  /** As numbered by the sitting: "Anlage 1". */
  readonly label: string;
  readonly title: string;
  /** A tagged PDF: typeset by this program, or of others and prepared. */
  readonly bytes: Uint8Array;
  /** Stands before the number of each of its pages: "A1-" gives A1-1, A1-2 …; also keeps names of several files apart. */
  readonly pageLabelPrefix: string;
  /** A tagged PDF of ours that goes before it: links and its bookmark lead there. */
  readonly cover?: Uint8Array;
  /** What the annex has been proved to be; absent = typeset by this program, which earns both. */
  readonly earns?: Claims;
  /** Absent = none, as for signed papers. */
  readonly stamp?: Stamp;
}

/** What a file says of itself. */
export interface Claims {
  /** PDF/UA-1. */
  readonly ua: boolean;
  /** PDF/A-3a. */
  readonly a: boolean;
}

/** A line in the upper margin of every page of an annex, its cover apart. */
export interface Stamp {
  /** "Anlage 2 zur Niederschrift über die 12. Sitzung"; ", Seite 3 von 17" follows. */
  readonly text: string;
}

/** How the file is put together. */
export interface AssembleOptions {
  /** For a print on both sides of the paper: blank pages are put in. */
  readonly annexesBegin?: 'on the next page' | 'on a right-hand page';
}

/** The Gesamtfassung, and what is to be said of it. */
export interface Assembled {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** What it still claims of what the body claimed. */
  readonly claims: Claims;
  /** The ids of annexes that have earned PDF/A and bring colours for print, which the whole does not describe: they cost it. */
  readonly printColours: readonly string[];
}
