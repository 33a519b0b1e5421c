// A picture as a run of its paragraph: bytes, size in mm, alternative text; an SVG travels with a PNG for older Word, a photo
// is turned as its camera was held.
import { ImageRun, type ParagraphChild } from 'docx';
import { orientationOf, type Size } from '../../document/image-size.js';
import type { ImageData, Pt } from '../../document/nodes.js';
import { legalText } from '../../office/xml-text.js';
import type { Scope } from './scope.js';
import { textRun } from './text-run.js';
import { halfPoints, pixels } from './units.js';

/** A picture, as large as it is seen. */
export interface PlacedImage {
  readonly image: ImageData;
  readonly size: Size;
  readonly alt: string;
  readonly isDecorative: boolean;
  /** How far it reaches below the baseline. */
  readonly drop?: Pt;
}

/** The image as a run of its paragraph; it never floats, so that it is read where it stands. */
export function imageRun(placed: PlacedImage, scope: Scope): ParagraphChild {
  const { image, alt, isDecorative, drop } = placed;
  const placing = {
    transformation: transformationOf(placed),
    altText: { name: legalText(image.name), description: legalText(alt) },
    ...(isDecorative && { decorative: true }),
    ...(drop !== undefined && { run: { position: lowered(drop) } }),
  };
  if (image.format !== 'svg') {
    return new ImageRun({ ...placing, type: image.format === 'jpeg' ? 'jpg' : 'png', data: image.bytes });
  }
  const png = scope.rasters.get(image.name);
  // What is no SVG has been reported; its words are left in its place.
  if (png === undefined) return textRun(`[${alt}]`, { style: 'Nebensache' });
  return new ImageRun({ ...placing, type: 'svg', data: image.bytes, fallback: { type: 'png', data: png } });
}

/**
 * The size before turning, and how to turn it: Word takes no notice of what a photo says of itself.
 *
 * Source: ECMA-376 20.1.7.6 (a:xfrm: mirrored first, then turned); Word 2010 and later and LibreOffice lay out what is turned
 *         on its side by the turned size.
 */
function transformationOf({ image, size }: PlacedImage) {
  const { turn, isMirrored } = orientationOf(image);
  const isOnItsSide = turn % 180 !== 0;
  return {
    width: pixels(isOnItsSide ? size.height : size.width),
    height: pixels(isOnItsSide ? size.width : size.height),
    ...(turn !== 0 && { rotation: turn }),
    ...(isMirrored && { flip: { horizontal: true } }),
  };
}

// `docx` has a measure with its unit here, Word writes half-points (ECMA-376 17.3.2.24, w:position); the attribute is the same.
function lowered(drop: Pt): `${number}pt` {
  return String(-halfPoints(drop)) as `${number}pt`;
}
