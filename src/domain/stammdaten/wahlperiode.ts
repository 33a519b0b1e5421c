// The years of a term: "2014–2020". Only the years are recorded, so whatever lies within them counts as inside.

/** First and last year of the term. */
export interface Jahre {
  readonly von: string;
  readonly bis: string;
}

/** The years of "2014–2020", as `yearRange` reads it. */
export function jahreDer(wahlperiode: string | undefined): Jahre | undefined {
  const [von, bis] = wahlperiode?.split('–') ?? [];
  return von === undefined || bis === undefined ? undefined : { von, bis };
}
