// SVG pictures with words, as Typst can set them: with the document's fonts and nothing else of the machine.
// Typst 0.14 looks for the fonts an SVG names among those of the machine, and never returns when a word needs two fonts
// (typst/typst, pull request 7766).
import { rasterSize } from '../../document/image-size.js';
import type { Block, ImageData } from '../../document/nodes.js';
import { pictureOf } from '../../document/picture-of.js';
import { walk } from '../../document/walk.js';
import { drawSvg, hasWords } from '../../source/draw-svg.js';
import type { FontChain } from '../../source/fonts.js';

/** Fine enough for letters. */
const printDpi = 380;

/**
 * What takes the place of the SVG pictures with words among the blocks, by their names.
 *
 * Shape: an SVG whose words are all set with the body family; a PNG where some character needs another one.
 */
export async function settableSvgs(
  blocks: readonly Block[],
  fonts: FontChain,
): Promise<ReadonlyMap<string, ImageData>> {
  const pictures = new Map<string, ImageData>();
  walk(blocks, (node) => {
    const image = pictureOf(node);
    if (image?.format === 'svg') pictures.set(image.name, image);
  });
  const settable = new Map<string, ImageData>();
  for (const image of pictures.values()) {
    const svg = new TextDecoder()
      .decode(image.bytes)
      .normalize('NFC')
      .replace(/<!--[\s\S]*?-->/gu, '');
    if (!hasWords(svg)) continue;
    const bytes = isOneFontEnough(svg, fonts)
      ? new TextEncoder().encode(withFamily(svg, fonts.families[0] ?? ''))
      : await drawSvg(image.bytes, { size: rasterSize(image, printDpi), fonts });
    // What cannot be drawn is no SVG; Typst says so, too, before it comes to any font.
    if (bytes !== undefined) settable.set(image.name, { ...image, bytes, format: isPng(bytes) ? 'png' : 'svg' });
  }
  return settable;
}

function isPng([first]: Uint8Array): boolean {
  return first === 0x89;
}

/**
 * More characters are looked at than are printed: descriptions and titles, too. An entity could stand for any. Letters with marks
 * that are no single character make Typst refuse the picture.
 */
function isOneFontEnough(svg: string, { bodyCovers }: FontChain): boolean {
  if (svg.includes('<!ENTITY')) return false;
  const words = svg
    .replace(/<[^>]*>/gu, '')
    .replace(/&#x([0-9a-f]+);/giu, (_, digits: string) => fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&#([0-9]+);/gu, (_, digits: string) => fromCodePoint(Number(digits)));
  if (/\p{M}/u.test(words)) return false;
  return [...words].every((character) => /[ \t\r\n]/u.test(character) || bodyCovers(character.codePointAt(0) ?? 0));
}

function fromCodePoint(codePoint: number): string {
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '';
}

/** A rule of its own outweighs whatever font the elements ask for. */
function withFamily(svg: string, family: string): string {
  const prefix = /<(\w+:)?svg\b/u.exec(svg)?.[1] ?? '';
  const rule = `<${prefix}style>text,tspan,textPath{font-family:"${family}"!important}</${prefix}style>`;
  return svg.replace(/(<(?:\w+:)?svg\b(?:[^>"']|"[^"]*"|'[^']*')*(?<!\/)>)/u, `$1${rule}`);
}
