// Names of places as tables write them – "Hennef (Sieg), Stadt", "Kreisstadt Siegburg" – folded, so that one finds the other.
import { foldSpelling } from '../../source/spelling.js';

/** What a place is, said before its name or behind a comma; it tells no two places apart. */
const status =
  /^(?:(?:kreisfreie|grosse kreisangehoerige|kreisangehoerige)\s+)?(?:(?:kreis|bundes|landeshaupt|hanse|universitaets|klingen)?stadt|gemeinde|(?:land)?kreis)\s+(?!(?:ins)?gesamt|zusammen)(?=\S)/u;

/** "St. Augustin" is Sankt Augustin. */
const heiliger = /(?<![\p{L}\p{N}])st\.?\s+(?=\p{L})/gu;

/** A name as it is compared. */
export interface Namensform {
  /** With what stands in brackets or tells the river: "hennef sieg". */
  readonly ganz: string;
  /** Without: "hennef". */
  readonly kurz: string;
  /** Whether it says that it is a Kreis: "Neuwied, Landkreis" is not the town. */
  readonly istKreis: boolean;
}

/** The name as it is compared. */
export function namensform(name: string): Namensform {
  const [folded = '', behind = ''] = foldSpelling(name.replace(/[\s\u00AD]+/gu, ' ').trim())
    .replace(/^\d{2,12} (?=\p{L})/u, '')
    .split(/,(.*)/su);
  const bare = folded.replace(status, '').replace(heiliger, 'sankt ');
  const kurz = bare.replace(/\s*(?:\(.*\)|\/.*|\s(?:a\.?\s?d\.?|an der|am|im)\s.*)\s*$/u, '');
  return {
    ganz: plain(bare.replace(/\s(?:a\.?\s?d\.?|an der|am|im)\s/u, ' ')),
    kurz: plain(kurz === '' ? bare : kurz),
    istKreis: /\bkreis\b|landkreis/u.test(behind) || /^(?:land)?kreis\s/u.test(folded),
  };
}

/** Whether a sentence speaks of the place, by its name without what stands in brackets. */
export function nenntOrt(sentence: string, name: string): boolean {
  const words = plain(foldSpelling(sentence).replace(heiliger, 'sankt '));
  return ` ${words} `.includes(` ${namensform(name).kurz} `);
}

/** Hyphens, brackets and full stops as blanks, and each blank once. */
function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
