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

/** A letter with marks may be one character of the font; else each stands for itself. */
export function printable(typed: string, covers: (codePoint: number) => boolean): Printable {
  const isFine = (character: string) => needsNoGlyph.test(character) || covers(character.codePointAt(0) ?? 0);
  const controls = [...typed].filter((character) => control.test(character) && !/[\t\n\r]/u.test(character));
  const kept = [...typed].filter((character) => !controls.includes(character)).join('');
  const uncovered: string[] = [];
  const text = kept.replace(/\P{M}\p{M}*|\p{M}+/gu, (cluster) => {
    if ([...cluster.normalize('NFC')].every(isFine)) return cluster;
    const missing = [...cluster].filter((character) => !isFine(character));
    uncovered.push(...missing);
    return [...cluster].map((character) => (missing.includes(character) ? '\u25a1' : character)).join('');
  });
  return { text, uncovered: [...new Set(uncovered)], controls: [...new Set(controls)] };
}
