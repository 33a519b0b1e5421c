// Whose figures they are and under which licence, as it stands below tables and in lists.

export interface Quelle {
  /** "Statistische Ämter des Bundes und der Länder, Zensus 2022" */
  readonly name: string;
  /** What of the figures is from it where not all is: "Nenner", "Nenner, Stand 2021". */
  readonly anteil?: string;
  readonly lizenz?: string;
}

/** "Amt (Nenner)", without the licence. */
export function quelleGenannt({ name, anteil }: Quelle): string {
  return anteil === undefined ? name : `${name} (${anteil})`;
}

/**
 * "Amt (Nenner; dl-de/by-2-0, www.govdata.de/dl-de/by-2-0)".
 *
 * Source: Datenlizenz Deutschland 2.0, (2): its name and a reference to its text stand with every use.
 */
export function quelleMitLizenz({ name, anteil, lizenz }: Quelle): string {
  const text = lizenz === undefined || lizenz.includes('govdata.de') ? undefined : datenlizenz.exec(lizenz)?.[0];
  const mitText = text === undefined ? lizenz : `${lizenz}, www.govdata.de/${text}`;
  const words = [anteil, mitText].filter((word) => word !== undefined);
  return words.length === 0 ? name : `${name} (${words.join('; ')})`;
}

const datenlizenz = /dl-de\/(?:by|zero)-2-0/u;

/** Each once. */
export function verschiedene(quellen: readonly Quelle[]): readonly Quelle[] {
  const keys = quellen.map(quelleMitLizenz);
  return quellen.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
