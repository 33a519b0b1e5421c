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

/** The PNG, or nothing for an SVG that is none. */
export async function drawSvg(bytes: Uint8Array, { size, fonts }: DrawOptions): Promise<Uint8Array | undefined> {
  const { Resvg } = await import('@resvg/resvg-js');
  const svg = new TextDecoder().decode(bytes);
  try {
    return new Uint8Array(new Resvg(svg, { fitTo: size, font: fontOptions(svg, fonts) }).render().asPng());
  } catch {
    return undefined;
  }
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
