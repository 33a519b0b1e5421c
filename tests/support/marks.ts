// Marks for the values of a workspace: a word of its own for each, remembered with who may read it.
import { markOf } from './mark-pattern.js';

/** In which versions a mark must be found: in the complete one, in the non-public one, or in none by design. */
export type Druckort = 'vollständig' | 'nichtöffentlich' | 'nirgends';

/** A value that not everybody may read. */
export interface Geheimnis {
  readonly marke: string;
  /** The field it stands in. */
  readonly feld: string;
  readonly gedruckt: Druckort;
}

/** What `createMarks` gives. */
export type Marks = ReturnType<typeof createMarks>;

/** Gathers marks while files are put together. */
export function createMarks() {
  const geheimnisse: Geheimnis[] = [];
  const öffentlich: string[] = [];
  return {
    geheimnisse,
    öffentlich,
    /** A new word for a value that not everybody may read. */
    geheim(feld: string, gedruckt: Druckort = 'vollständig'): string {
      const marke = markOf('geheim', geheimnisse.length);
      geheimnisse.push({ marke, feld, gedruckt });
      return marke;
    },
    /** A new word for a value that everybody may read. */
    offen(): string {
      const marke = markOf('öffentlich', öffentlich.length);
      öffentlich.push(marke);
      return marke;
    },
  };
}
