// The texts of a column → in which form its numbers are written. What a single cell leaves open, the others decide.
import type { NumberForm } from './figure-table.js';
import { readingsOf } from './parse-figure.js';

/** The form that the texts have; where some have the one and some the other, the one that was named, else the one of most. */
export function formOfTexts(texts: Iterable<string>, named?: 'deutsch' | 'englisch'): NumberForm {
  let [german, english, either] = [0, 0, 0];
  for (const text of texts) {
    // Most cells are whole numbers, signs or words.
    if (!/\d[.,]|[.,]\d/u.test(text)) continue;
    const { deutsch, englisch } = readingsOf(text);
    if (deutsch !== undefined && englisch !== undefined) {
      if (deutsch !== englisch) either++;
    } else if (deutsch !== undefined) german++;
    else if (englisch !== undefined) english++;
  }
  if (named !== undefined && german > 0 && english > 0) return named;
  if (german + english > 0) return english > german ? 'englisch' : 'deutsch';
  return either > 0 ? 'mehrdeutig' : 'ganz';
}

/**
 * The form of a column that leaves it open itself, from those of the other columns.
 *
 * Only German neighbours decide: a dot that keeps decimals apart also stands in section numbers, versions and coordinates of files that
 * are German otherwise.
 */
export function formByNeighbours(forms: readonly NumberForm[]): NumberForm {
  return forms.includes('deutsch') && !forms.includes('englisch') ? 'deutsch' : 'mehrdeutig';
}
