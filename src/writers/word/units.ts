// The last call before Word: millimetres and points become the units of ECMA-376. Everything else in this folder keeps mm and pt.
import type { Mm, Pt } from '../../document/nodes.js';

const POINTS_PER_MM = 72 / 25.4;

/** Twentieths of a point, the unit of lengths in WordprocessingML. */
export function twips(length: { readonly mm: Mm } | { readonly pt: Pt }): number {
  return Math.round(20 * ('mm' in length ? length.mm * POINTS_PER_MM : length.pt));
}

/** Half-points, the unit of font sizes (w:sz). */
export function halfPoints(size: Pt): number {
  return Math.round(size * 2);
}

/** Eighths of a point, the unit of border widths (w:sz of a border). */
export function eighthPoints(width: Pt): number {
  return Math.round(width * 8);
}

/** Pixels at 96 to the inch, in which `docx` wants the size of a picture; fractions are kept. */
export function pixels(length: Mm): number {
  return (length * 96) / 25.4;
}

/** Points in the unit of all lengths here. */
export function mmOfPoints(length: Pt): Mm {
  return length / POINTS_PER_MM;
}
