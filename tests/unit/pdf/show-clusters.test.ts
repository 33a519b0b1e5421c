// A content by hand, as Typst writes it: letters move into one span, and every glyph stays where it stood.
import { describe, expect, it } from 'vitest';
import type { ContentFont } from '../../../src/pdf/content-font.js';
import { letterClusters } from '../../../src/pdf/letter-clusters.js';
import { combined } from '../../../src/pdf/matrix.js';
import { showClusters } from '../../../src/pdf/show-clusters.js';
import { type Glyph, type Showing, showingsIn } from '../../../src/pdf/shown-glyphs.js';

const widths = [0, 700, 0, 500, 333];
const font: ContentFont = {
  map: 1,
  texts: new Map([
    [1, 'C\u0306'],
    [2, 'C\u0306'],
    [3, 'a'],
    [4, 'K\u031b'],
  ]),
  widthOf: (code) => widths[code] ?? 0,
};
const fonts = new Map([['f0', font]]);

function content(...parts: readonly string[]): string {
  return parts.map((part, index) => `/Span <<\n  /MCID ${index}\n>> BDC\nq\n1 0 0 -1 ${part}\nET\nQ\nEMC\n`).join('');
}

/** "aC̆C̆a" with the mark raised, and "K̛", which Typst has in a span. */
const written = content(
  '70 760 cm\n/c0 cs\n0 scn\nBT\n0 Tr\n/f0 10 Tf\n1 0 0 -1 0 0 Tm\n[(\\000\\003) 20 (\\000\\001)] TJ',
  '81.8 762 cm\nBT\n/f0 10 Tf\n1 0 0 -1 0 0 Tm\n[341 (\\000\\002)] TJ',
  '81.8 760 cm\nBT\n/f0 10 Tf\n1 0 0 -1 0 0 Tm\n(\\000\\001) Tj',
  '88.8 762 cm\nBT\n/f0 10 Tf\n1 0 0 -1 0 0 Tm\n[341 (\\000\\002)] TJ',
  '88.8 760 cm\nBT\n/f0 10 Tf\n1 0 0 -1 0 0 Tm\n[(\\000\\003)] TJ\n/Span <<\n  /ActualText <feff004b031b>\n>> BDC\n' +
    '/f0 10 Tf\n1 0 0 -1 5 0 Tm\n[(\\000\\003\\000\\004)] TJ\nEMC\n1 0 0 -1 10 0 Tm\n<0003> Tj',
);

const glyphsOf = (showings: readonly Showing[]) =>
  showings.flatMap(({ items }) => items.filter((item): item is Glyph => typeof item !== 'string'));

function placesOf(text: string): readonly string[] {
  const places = glyphsOf(showingsIn(text.replace(/^\S+ Tc$/gmu, ''), fonts)).map(({ code, inText, textOnPage }) =>
    [code, ...combined(inText, textOnPage).map((number) => number.toFixed(3))].join(' '),
  );
  return places.sort();
}

function rewrite(text: string): string {
  const showings = showingsIn(text, fonts);
  return showClusters(text, showings, letterClusters(glyphsOf(showings)));
}

describe('letters drawn by several glyphs', () => {
  it('stand in one span each, within the marked content of their first glyph', () => {
    const sequences = rewrite(written)
      .split('/MCID')
      .slice(1)
      .map((part) => part.match(/ActualText\s*<\w+>|<\w{4}> Tj|\(.*?\)|\[.*\] TJ/gu) ?? []);
    expect(sequences).toEqual([
      ['[<0003> 20] TJ', 'ActualText<feff00430306>', '<0001> Tj', '<0002> Tj'],
      [],
      ['ActualText<feff00430306>', '<0001> Tj', '<0002> Tj'],
      [],
      ['[(\\000\\003)] TJ', 'ActualText<feff004b031b>', '<0003> Tj', '<0004> Tj', '<0003> Tj'],
    ]);
  });

  it('keep every glyph where it stood', () => {
    expect(placesOf(rewrite(written))).toEqual(placesOf(written));
    expect(placesOf(written)).toHaveLength(9);
  });

  it('end for readers where the letter ends, wherever its last mark does', () => {
    const spacings = [...rewrite(written).matchAll(/^(\S+) Tc$/gmu)].map(([, spacing]) => Number(spacing));
    // 3.41 to the left of the end of C; behind the first letter of K̛, the mark reaches 3.33 too far.
    expect(spacings).toEqual([3.41, 0, 3.41, 0, -3.33, 0]);
  });

  it('are written in content that reads as before', () => {
    const again = showingsIn(rewrite(written).replace(/^\S+ Tc$/gmu, ''), fonts);
    expect(
      new Set(glyphsOf(again).map(({ text, span }) => `${text} ${span === undefined ? '' : 'span'}`.trim())),
    ).toEqual(new Set(['a', 'C\u0306 span', 'K\u031b span']));
  });

  it('are not guessed at where text is moved in a way that Typst has not', () => {
    expect(() => showingsIn('BT /f0 10 Tf 3 Ts <0001> Tj ET', fonts)).toThrow('Ts');
  });
});
