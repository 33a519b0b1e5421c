// Where things came to stand once a document was typeset; the one source of page numbers for every other writer.

/** Units: pages count from 1, as printed. */
export interface Layout {
  readonly pageCount: number;
  /** Page of every anchor (heading, table, figure) by its id. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Of what is not set on pages. */
export const noPages: Layout = { pageCount: 0, pageOf: new Map() };
