// A numerator or denominator as the catalogue writes it → the words that say what is counted.
import type { Seite } from './katalog-stand.js';

/** "Haushalte Alleinerziehender (HHTYP_FAM__4)", "EWZ − EWZ_BFS", "Anzahl, wo Merkmal = Personen ab 65 Jahren". */
export function seiteInWorten(
  { spalten, bedingungen, indikatoren, worte }: Seite,
  titleOf: (indikator: string) => string,
): string {
  const terms = [
    ...spalten.map(({ genannt, vorzeichen }) => ({ word: genannt, sign: vorzeichen === 1 ? '+' : '−' })),
    ...indikatoren.map(({ indikator }) => ({ word: titleOf(indikator), sign: '+' })),
  ];
  const sum = terms.map(({ word, sign }, index) => (index === 0 ? word : ` ${sign} ${word}`)).join('');
  const where = bedingungen.map(({ spalte, werte }) => `${spalte} = ${werte.join(' oder ')}`);
  const columns = where.length === 0 ? sum : `${sum}, wo ${where.join(' und ')}`;
  return worte === undefined ? columns : `${worte} (${columns})`;
}
