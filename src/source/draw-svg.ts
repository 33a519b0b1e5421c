// SVG → PNG, with the bundled fonts and none of the machine's: the same SVG gives the same pixels everywhere.
// Loads its library only when called.
import type { FontChain } from './fonts.js';

/** How an SVG is drawn. */
export interface DrawOptions {
  /** How large it becomes; the other side follows. Units: pixels. */
  readonly size: { readonly mode: 'width' | 'height'; readonly value: number };
  /** What its words are set with. */
  readonly fonts: FontChain;
}

/** The PNG, or nothing for an SVG that is none. Several are drawn at once, beside the program; see `drawEach`. */
export async function drawSvg(bytes: Uint8Array, { size, fonts }: DrawOptions): Promise<Uint8Array | undefined> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const svg = new TextDecoder().decode(bytes);
  try {
    const drawn = await renderAsync(svg, { fitTo: size, font: fontOptions(svg, fonts) });
    return new Uint8Array(drawn.asPng());
  } catch {
    return undefined;
  }
}

/** As many as Node has threads for; each holds its pixels, some ten megabytes. */
const atOnce = 4;

/** What `draw` makes of each, in their order: while one is packed, the next are drawn. */
export async function drawEach<T, R>(given: readonly T[], draw: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = given.entries();
  const work = async () => {
    for (const [index, one] of waiting) results[index] = await draw(one);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/** Whether it is an SVG that can be drawn. */
export async function isDrawable(bytes: Uint8Array): Promise<boolean> {
  const { Resvg } = await import('@resvg/resvg-js');
  try {
    const { width, height } = new Resvg(new TextDecoder().decode(bytes), { font: { loadSystemFonts: false } });
    return width > 0 && height > 0;
  } catch {
    return false;
  }
}

/** Reading fonts takes time, so only for words. */
function fontOptions(svg: string, { files, families: [family = ''] }: FontChain) {
  const loadSystemFonts = false;
  if (!hasWords(svg)) return { loadSystemFonts };
  return {
    loadSystemFonts,
    fontFiles: [...files],
    defaultFontFamily: family,
    serifFamily: family,
    sansSerifFamily: family,
    cursiveFamily: family,
    fantasyFamily: family,
    monospaceFamily: family,
  };
}

/** Whether fonts matter to the SVG. */
export function hasWords(svg: string): boolean {
  return /<(?:\w+:)?text\b/u.test(svg);
}
