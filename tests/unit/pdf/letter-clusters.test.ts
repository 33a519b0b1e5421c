// Which glyphs draw one letter, and what each stands for alone: from made-up glyphs that a code and a text tell apart.
import { describe, expect, it, test } from 'vitest';
import type { ContentFont } from '../../../src/pdf/content-font.js';
import { charactersOf, letterClusters } from '../../../src/pdf/letter-clusters.js';
import { identity } from '../../../src/pdf/matrix.js';
import type { Glyph, Span } from '../../../src/pdf/shown-glyphs.js';

const font: ContentFont = { map: 1, texts: new Map(), widthOf: () => 500 };

/** A glyph by a letter for its code; all say the text. */
function glyphs(codes: string, text: string, extra: Partial<Glyph> = {}): readonly Glyph[] {
  const shared = { font, size: 10, text, inText: identity, textOnPage: identity, width: 5, ...extra };
  return [...codes].map((code) => ({ ...shared, code: code.codePointAt(0) ?? 0 }));
}

/** The clusters as the codes of their glyphs. */
function clustersIn(...runs: readonly (readonly Glyph[])[]): readonly string[] {
  const codesOf = (letter: { readonly glyphs: readonly Glyph[] }) => letter.glyphs.map(({ code }) => code);
  return letterClusters(runs.flat()).map((letter) => String.fromCodePoint(...codesOf(letter)));
}

/** Codes, what they say, the clusters in them. */
const runs: readonly (readonly [codes: string, text: string, clusters: readonly string[]])[] = [
  ['cb', 'c\u0306', ['cb']],
  ['cbcbcb', 'c\u0306', ['cb', 'cb', 'cb']],
  ['abb', 'a\u0323\u0323', ['abb']],
  ['abbabb', 'a\u0323\u0323', ['abb', 'abb']],
  // A font may have the letter with some of its marks, or with all.
  ['ea', 'e\u0300\u0331', ['ea']],
  ['ee', 'c\u0306', ['e', 'e']],
  // From right to left the marks come first, and one may be there twice.
  ['mms', '\u05e9\u05bc\u05bc', ['mms']],
  ['msms', '\u05e9\u05bc', ['ms', 'ms']],
  // Marks alone have no letter that would tell where one ends.
  ['bb', '\u0306\u0306', ['bb']],
  ['bbbb', '\u0306\u0306', ['bb', 'bb']],
  // More glyphs than characters, and none repeats itself: nobody knows how many letters these are.
  ['abac', 'a\u0306', []],
  ['ff', 'ff', []],
];

describe('letters among glyphs', () => {
  test.each(runs)('%s saying %j are %j', (codes, text, clusters) => {
    expect(clustersIn(glyphs(codes, text))).toEqual(clusters);
  });

  it('end where another text, font or size begins', () => {
    const other = { ...font };
    expect(clustersIn(glyphs('cb', 'c\u0306'), glyphs('cb', 'c\u0306', { size: 8 }))).toEqual(['cb', 'cb']);
    expect(clustersIn(glyphs('cb', 'c\u0306'), glyphs('xy', 'c\u0306', { font: other }))).toEqual(['cb', 'xy']);
    expect(clustersIn(glyphs('c', 'c\u0306'), glyphs('a', 'a'), glyphs('b', 'c\u0306'))).toEqual(['c', 'b']);
  });

  it('leave spans whole', () => {
    const span: Span & { glyphs: readonly Glyph[] } = { text: 'c\u0306', glyphs: [], edges: [] };
    span.glyphs = glyphs('cbcb', 'c\u0306', { span });
    expect(clustersIn(span.glyphs)).toEqual([]);
  });
});

describe('the characters of the glyphs of a letter', () => {
  test.each([
    ['cb', 'c\u0306', ['c', '\u0306']],
    ['ex', '\u00e8\u0331', ['\u00e8', '\u0331']],
    ['exy', '\u00e8\u0331', ['e', '\u0331', '\u0300']],
    ['ms', '\u05e9\u05bc', ['\u05bc', '\u05e9']],
    ['abcd', 'c\u0306', []],
  ])('%s saying %j are %j', (codes, text, characters) => {
    expect(charactersOf({ text, glyphs: glyphs(codes, text) })).toEqual(characters);
  });
});
