// The font chain: files that exist, coverage as the fonts' own character maps say it.
import { existsSync } from 'node:fs';
import { openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { alwaysCovered, bodyFamilies, loadFonts } from '../../../src/source/fonts.js';

describe('loadFonts', () => {
  it.each(bodyFamilies)('names files that exist, the body family %s first', (family) => {
    const chain = loadFonts(family);
    const lettersOfNames = family === 'Arimo' ? [] : ['Arimo'];
    const signs = ['Noto Sans Symbols 2', 'Noto Sans Symbols', 'Noto Sans Math'];
    expect(chain.families).toEqual([family, ...lettersOfNames, ...signs]);
    expect(chain.files).toHaveLength(family === 'Arimo' ? 11 : 15);
    expect(chain.files.at(-4)).toContain('Cousine_400Regular.ttf');
    expect(chain.monospaced.covers(0x61, 0x20ac)).toBe(true);
    for (const file of chain.files) expect(existsSync(file), file).toBe(true);
    expect(chain.files[0]).toContain(`${family}_400Regular.ttf`);
  });

  it.each(bodyFamilies)('has every character promised without opening a font in all weights of %s', (family) => {
    const missing: string[] = [];
    for (const file of loadFonts(family).files.slice(0, 4)) {
      const font = openSync(file);
      if (!('characterSet' in font)) throw new Error(`${file} is a collection`);
      const characters = new Set(font.characterSet);
      for (const [first, last] of alwaysCovered) {
        for (let codePoint = first; codePoint <= last; codePoint++) {
          if (!characters.has(codePoint)) missing.push(`${file} U+${codePoint.toString(16)}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('finds signs in the fallback families and knows what none has', () => {
    const { covers } = loadFonts('Carlito');
    expect(covers(0x2610), 'ballot box').toBe(true);
    expect(covers(0x2713), 'check mark').toBe(true);
    expect(covers(0x1f600), 'emoji').toBe(false);
    expect(covers(0xe000), 'private use').toBe(false);
  });

  it('has the replacement sign in every chain', () => {
    for (const family of bodyFamilies) expect(loadFonts(family).covers(0x25a1), family).toBe(true);
  });

  it('refuses a family that is not bundled', () => {
    expect(() => loadFonts('Comic Sans')).toThrow('Comic Sans');
  });
});
