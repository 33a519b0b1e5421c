// What of a page is seen: its crop box within its media box, in the page's own coordinates. Inherited boxes are not looked for.
import { numbersIn } from './entries.js';
import { type PDFDict, PDFName } from './library.js';

export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A page of US letter size where the file says nothing, as viewers take it. */
const USUAL: Box = { left: 0, bottom: 0, right: 612, top: 792 };

export function visibleBox(page: PDFDict): Box {
  const media = boxAt(page, 'MediaBox') ?? USUAL;
  const crop = boxAt(page, 'CropBox');
  if (crop === undefined) return media;
  const seen = {
    left: Math.max(media.left, crop.left),
    bottom: Math.max(media.bottom, crop.bottom),
    right: Math.min(media.right, crop.right),
    top: Math.min(media.top, crop.top),
  };
  return seen.left < seen.right && seen.bottom < seen.top ? seen : media;
}

/** Any two opposite corners may describe a box (ISO 32000-1, 7.9.5). */
function boxAt(page: PDFDict, key: 'MediaBox' | 'CropBox'): Box | undefined {
  const [x = 0, y = 0, X = 0, Y = 0, ...others] = numbersIn(page.lookup(PDFName.of(key))) ?? [];
  if (x === X || y === Y || others.length > 0) return undefined;
  return { left: Math.min(x, X), bottom: Math.min(y, Y), right: Math.max(x, X), top: Math.max(y, Y) };
}
