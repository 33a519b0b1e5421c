// Which fonts the program gets for a text: all of the chain, and what a font must leave to the next one.
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../src/source/fonts.js';
import { fontsFor } from '../../../../src/writers/pdf/fonts-for.js';
import { paragraph } from '../../../support/build-nodes.js';
import { comparable } from '../../../support/read-pdf.js';
import { typeset } from './typeset.js';

const leftOf = (text: string, family = 'Arimo') =>
  fontsFor(text, loadFonts(family)).words.flatMap(({ name, covers }) =>
    covers === undefined ? [] : [`${name} ${covers}`],
  );

describe('the fonts for a text', () => {
  it('are the families of the chain, as long as each font has the letters of the marks it has', () => {
    expect(fontsFor('Schön C\u0306', loadFonts('Arimo')).words).toEqual(
      loadFonts('Arimo').families.map((name) => ({ name })),
    );
    expect(leftOf('\u22c0 alone')).toEqual([]);
  });

  it('leave a letter with marks to the first that has both', () => {
    expect(leftOf('\u22c0\u0302')).toEqual([
      'Arimo [^\\u{22c0}]',
      'Noto Sans Symbols 2 [^\\u{22c0}]',
      'Noto Sans Symbols [^\\u{22c0}]',
    ]);
    // Noto Sans Math has the letter and the dot below, each by itself.
    expect(leftOf('\u1ea0\u0308', 'Carlito')).toEqual([
      'Noto Sans Symbols 2 [^\\u{1ea0}]',
      'Noto Sans Symbols [^\\u{1ea0}]',
    ]);
  });

  it('leave what no font has as it is', () => {
    expect(leftOf('\u{1f600}\u0302')).toEqual([]);
  });

  it('print the letter with its mark', async () => {
    const { pageTexts } = await typeset([paragraph('Mit \u{1d465}\u0302 und \u22c0\u0302.')]);
    expect(comparable(pageTexts.join(''))).toContain('Mit \u{1d465}\u0302 und \u22c0\u0302.');
  });
});

describe('the fonts for lines typed as code', () => {
  it('begin with the one whose characters are equally wide, then go on as in words', () => {
    const { words, code } = fontsFor('abc', loadFonts('Carlito'));
    expect(code).toEqual([{ name: 'Cousine' }, ...words]);
  });

  it('leave a letter with marks to the first that has both', () => {
    expect(fontsFor('ⓐ̂', loadFonts('Arimo')).code[0]).toHaveProperty('covers');
  });
});
