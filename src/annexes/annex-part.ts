// What assembling needs to know of an annex; nothing of the document it came from.

/** One annex as it goes into the Gesamtfassung. */
export interface AnnexPart {
  /** What the body's links name: `anlage:<id>`. */
  readonly id: string;
  /** As numbered by the sitting: "Anlage 1". */
  readonly label: string;
  readonly title: string;
  /** A tagged PDF that by itself satisfies PDF/UA-1 and PDF/A-3a. */
  readonly bytes: Uint8Array;
  /** Stands before the number of each of its pages: "A1-" gives A1-1, A1-2 …; also keeps names of several files apart. */
  readonly pageLabelPrefix: string;
}
