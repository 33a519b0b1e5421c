// What places and levels are called by in other files. Names only.
import { foldSpelling } from '../../source/spelling.js';

/** The levels that every workspace has. */
export const festeEbenen = { kreis: 'kreis', kommunen: 'kommunen', vergleich: 'vergleich' } as const;

/** The id that a name gives: "hennef-sieg" for "Hennef (Sieg)". */
export function idAus(name: string): string {
  return foldSpelling(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}
