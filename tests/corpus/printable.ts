// A text as typed → the text that must be printed: what no font has is a box, what is no character is gone.
// Written from the rule in templates/README.md, not from src: it judges src/document/glyphs.ts.

/** What is expected of a text, and which of its characters must be reported. */
export interface Printable {
  readonly text: string;
  readonly uncovered: readonly string[];
  readonly controls: readonly string[];
}

const control = /^[\p{Cc}\p{Cs}\ufeff\ufff9-\ufffb\p{Noncharacter_Code_Point}]$/u;
const needsNoGlyph = /^(?!\u1680)[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

/** A letter and its marks need one font that has them, composed or not; what a mark cannot stand on with the rest is missing. */
export function printable(typed: string, covers: (...codePoints: readonly number[]) => boolean): Printable {
  const isFine = (characters: string) =>
    ['NFC', 'NFD'].some((form) => {
      const drawn = [...characters.normalize(form)].filter((character) => !needsNoGlyph.test(character));
      return drawn.length === 0 || covers(...drawn.map((character) => character.codePointAt(0) ?? 0));
    });
  const controls = [...typed].filter((character) => control.test(character) && !/[\t\n\r]/u.test(character));
  const kept = [...typed].filter((character) => !controls.includes(character)).join('');
  const uncovered: string[] = [];
  const text = kept.replace(/\P{M}\p{M}*|\p{M}+/gu, (cluster) => {
    if (isFine(cluster)) return cluster;
    let [shown, base] = ['', ''];
    for (const character of cluster) {
      const fits = isFine(base + character);
      if (!fits) uncovered.push(character);
      base = fits ? base + character : '\u25a1';
      shown += fits ? character : '\u25a1';
    }
    return shown;
  });
  return { text, uncovered: [...new Set(uncovered)], controls: [...new Set(controls)] };
}
