// Random texts for trees: mostly what offices write, now and then what writers of files stumble over.
// Nothing here knows kinds of nodes.
import fc from 'fast-check';

const words = [
  ...[
    'Kreis',
    'Sozialausschuss',
    'Straße',
    'über',
    'Bürger*innen',
    'Beschlussempfehlung',
    '§ 52 Abs. 2',
    '12. März 2018',
  ],
  ...[
    '1.000,50 €',
    '3,5 %',
    'z. B.',
    'Rhein-Sieg-Kreis',
    '„Mobilität“',
    'Nr. 45/2018',
    '½ m²',
    '–',
    '17:00 Uhr',
    'ja',
    'x',
    '0',
  ],
];

/** One of each trouble: length, direction, marks, invisible characters, masks of the formats we write, missing glyphs. */
const hostile = [
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenverbandsvorsitzendenstellvertreterin',
  'x'.repeat(160),
  'https://www.example.org/sehr/lange/adresse/mit_vielen_teilen/und?fragen=1&antworten=2#ziel',
  'DE89370400440532013000123456789012345678901234567890',
  'שלום עולם',
  'مرحبا 123',
  'abc שלום (12) def',
  'cafe\u0301 a\u0308o\u0308u\u0308',
  'zero\u200bwidth\u200cjoin\u200ders\u2060',
  'weich\u00adgetrennt',
  'fest\u00a0ge\u202fhalten',
  'Bindestrich\u2011fest',
  'Zeile\u2028Absatz\u2029Ende',
  'Tab\tZeile\nEnde',
  '😀 👩‍💻 ✓️ 漢字',
  '\u0000\u0008\u001b\ufeff\uffff',
  '\ud800 halb',
  '<w:t>&amp; ]]> <!-- -->',
  '#let x = 1; \\ $y$ _z_ *b* `c` @d <e>',
  '{{anlage "x"}} ::: [a](b)',
  '%PDF-1.7 (klammer) \\n endstream',
  '☐ ☑ ☒ → ⇒ ≤ ≥ ≠ ≈ № ™ †',
  'ﬁ ﬂ ĳ ǆ İ ı',
  '  ',
  '\u00a0',
  '...........',
  '"\'`´',
  '-',
];

/** A piece of running text; may be white space alone. */
export const randomText: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: phrase(words, 3) },
  { weight: 3, arbitrary: phrase(hostile, 1) },
  {
    weight: 1,
    arbitrary: fc
      .string({ maxLength: 12, unit: 'grapheme' })
      .map((text) => text.normalize('NFC').replace(/\p{M}/gu, '')),
  },
);

/** Up to half a page, so that documents have several pages. */
export const longText: fc.Arbitrary<string> = fc
  .array(phrase(words, 12), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(' '));

/** A text that prints something in any font: for titles, headings and alternative texts. */
export const randomTitle: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...words.slice(0, 4)), fc.oneof({ weight: 3, arbitrary: fc.constant('') }, randomText))
  .map(([word, rest]) => `${word} ${rest}`.trimEnd());

function phrase(pieces: readonly string[], most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: most }).map((parts) => parts.join(' '));
}
