// Numbers in groups of three: kept on one line, and grouped as the house wants it. A number typed without groups stays so:
// whether it counts anything, only its author knows.
import { all, fixed, narrow, type Rule, replaceWithin } from './rule.js';

/** Not part of a longer number, no telephone number, and none that a word such as "TOP" names: that is tied by a fixed space. */
const starts = '(?<![\\p{L}\\d.,:/\\u00a0\\u202f]|[\\p{L}\\d\\])]-|[\\d/)] )';
const ends = '(?!\\d|[./:-]\\d|[ \\u00a0\\u202f]\\d)';

const byPoints = new RegExp(`${starts}[1-9]\\d{0,2}(?:\\.\\d{3})+${ends}`, 'gu');
const bySpaces = new RegExp(`${starts}[1-9]\\d{0,2}(?:[ \\u00a0\\u202f]\\d{3})+${ends}`, 'gu');

/** A setting without a change of its own keeps what was typed on one line. */
export const groupRules: readonly Rule[] = [
  {
    name: 'Dreiergruppen, wie `zahlen:` sie verlangt',
    example: { before: '23 692 und 1.250', after: `23${fixed}692 und 1.250` },
    source: 'DIN 5008, Gliederung von Zahlen; Duden, Zahlen',
    needs: /\d[ .\u00a0\u202f]\d{3}/u,
    edits: (text, typography) => grouped[typography.zahlen](text, typography),
  },
];

const kept = replaceWithin(/(?<![\d.,/:])\d{1,3}(?: \d{3})+(?!\d)/gu, / /gu, fixed);
const grouped: { readonly [setting in 'wie getippt' | 'punkt' | 'leerzeichen']: Rule['edits'] } = {
  'wie getippt': kept,
  punkt: all(replaceWithin(bySpaces, /[ \u00a0\u202f]/gu, '.'), kept),
  leerzeichen: all(replaceWithin(byPoints, /\./gu, narrow), replaceWithin(bySpaces, / /gu, narrow), kept),
};
