// Glyphs → letters with marks that are no single character, and which character each of their glyphs stands for.
// Where glyphs and text do not tell how many letters there are, they are left alone: a letter read twice is better than one lost.
import type { Glyph } from './shown-glyphs.js';

/** A letter with marks, and all glyphs that draw it: one where its font has the letter with its marks. */
export interface LetterCluster {
  readonly text: string;
  /** In the order of the page, which for Hebrew begins with the marks. */
  readonly glyphs: readonly Glyph[];
}

/** Whether the text is a letter with marks that form no single character with it. */
export function isCluster(text: string): boolean {
  return /.\p{M}/su.test(text);
}

/** The letters among the glyphs, which stand in the order of the content. */
export function letterClusters(glyphs: readonly Glyph[]): readonly LetterCluster[] {
  const clusters: LetterCluster[] = [];
  let run: Glyph[] = [];
  const close = () => {
    const text = run[0]?.text ?? '';
    for (const letter of isCluster(text) ? lettersIn(run, text) : []) {
      if (needsSpan(letter)) clusters.push({ text, glyphs: letter });
    }
    run = [];
  };
  for (const glyph of glyphs) {
    const [first] = run;
    if (first !== undefined && !(first.text === glyph.text && first.font === glyph.font && first.size === glyph.size))
      close();
    run.push(glyph);
  }
  close();
  return clusters;
}

/**
 * The glyphs, each of which says the whole text, letter by letter. The same letter is drawn by the same glyphs, and only marks,
 * never the letter, may recur among them: what repeats itself is the letter typed more than once.
 */
function lettersIn(glyphs: readonly Glyph[], text: string): readonly (readonly Glyph[])[] {
  const most = [...text.normalize('NFD')].length;
  const hasLetter = /\P{M}/u.test(text);
  // Marks without a letter would repeat themselves within one text.
  let length = hasLetter ? 1 : Math.min(most, glyphs.length);
  while (length < glyphs.length && !repeats(glyphs, length)) length += 1;
  if (length > most) return [];
  return Array.from({ length: glyphs.length / length }, (_, index) =>
    glyphs.slice(index * length, (index + 1) * length),
  );
}

/** One glyph that is in a span has all it needs; a span must be whole, else it would say a letter that has left it. */
function needsSpan(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length === 1) return glyphs[0]?.span === undefined;
  return glyphs.every(({ span }) => span === undefined || span.glyphs.every((glyph) => glyphs.includes(glyph)));
}

function repeats(glyphs: readonly Glyph[], length: number): boolean {
  return glyphs.length % length === 0 && glyphs.every(({ code }, index) => code === glyphs[index % length]?.code);
}

/** What each glyph of the cluster stands for alone, in their order; nothing where their number does not tell. */
export function charactersOf({ text, glyphs: { length } }: LetterCluster): readonly string[] {
  const characters = spelled(text, length);
  return writtenFromRight.test(text) ? characters.toReversed() : characters;
}

/** The glyph of the letter itself, among those of its marks. */
export function letterGlyph({ text, glyphs }: LetterCluster): Glyph | undefined {
  return glyphs.at(writtenFromRight.test(text) ? -1 : 0);
}

const writtenFromRight = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;

/** The text in so many characters: as many of its marks composed with the letter as the font did, the first ones first. */
function spelled(text: string, count: number): readonly string[] {
  const characters = [...text.normalize('NFD')];
  for (let composed = characters.length; composed > 0; composed -= 1) {
    const spelling = [...characters.slice(0, composed).join('').normalize('NFC'), ...characters.slice(composed)];
    if (spelling.length === count) return spelling;
  }
  return [];
}
