// Pictures and figures: bytes, size in mm and alternative text of every image; an SVG travels with a PNG for older Word.
import { type FileChild, ImageRun, type ParagraphChild } from 'docx';
import type { ImageData, Mm, NodeOf } from '../../document/nodes.js';
import { captionParagraph, hasCaption, hasNotes, noteParagraphs } from './captions.js';
import { intrinsicSize } from './image-size.js';
import { writeParagraph } from './paragraph.js';
import { announceAnchor, closing, opening, partOf, type Scope, type Surroundings } from './scope.js';
import { textRun } from './text-run.js';
import { mmOfPoints, pixels } from './units.js';
import { legalText } from './xml-text.js';

interface Size {
  readonly width: Mm;
  readonly height: Mm;
}

interface PlacedImage {
  readonly image: ImageData;
  readonly size: Size;
  readonly alt: string;
  readonly isDecorative: boolean;
}

/** The image as a run of its paragraph; it never floats, so that it is read where it stands. */
export function imageRun({ image, size, alt, isDecorative }: PlacedImage, scope: Scope): ParagraphChild {
  const placing = {
    transformation: { width: pixels(size.width), height: pixels(size.height) },
    altText: { name: legalText(image.name), description: legalText(alt) },
    ...(isDecorative && { decorative: true }),
  };
  if (image.format !== 'svg') {
    return new ImageRun({ ...placing, type: image.format === 'jpeg' ? 'jpg' : 'png', data: image.bytes });
  }
  const png = scope.rasters.get(image.name);
  // What is no SVG has been reported; its words are left in its place.
  if (png === undefined) return textRun(`[${alt}]`, { style: 'Nebensache' });
  return new ImageRun({ ...placing, type: 'svg', data: image.bytes, fallback: { type: 'png', data: png } });
}

/** As wide as the image's proportions ask at that height. */
export function sizeForHeight(image: ImageData, height: Mm): Size {
  return { width: height * aspectRatio(image), height };
}

// A picture that says nothing of its size is taken for a square rather than lost.
function aspectRatio(image: ImageData): number {
  const size = intrinsicSize(image);
  return size === undefined ? 1 : size.width / size.height;
}

/** The image as high as asked, in its line. */
export function writeInlineImage(node: NodeOf<'inline-image'>, scope: Scope): ParagraphChild {
  const size = sizeForHeight(node.image, mmOfPoints(node.heightPt));
  return imageRun({ image: node.image, size, alt: node.alt, isDecorative: false }, scope);
}

/** The image in a paragraph of its own, as wide as asked but never wider than the text. */
export function writeImage(node: NodeOf<'image'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const free = around.width - around.indent;
  const natural = intrinsicSize(node.image);
  const width = Math.min(node.widthMm ?? natural?.width ?? free, free);
  const size = { width, height: width / aspectRatio(node.image) };
  const run = imageRun({ image: node.image, size, alt: node.alt, isDecorative: node.isDecorative }, scope);
  return [writeParagraph({ style: 'Abbildung', children: [run] }, around, scope)];
}

/** Picture and caption, and what is said below, kept on one page. */
export function writeFigure(node: NodeOf<'figure'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (node.id !== undefined) announceAnchor(node.id, scope);
  const tied: Surroundings = { ...partOf(around, opening), keepsWithNext: true };
  const end = { ...partOf(around, closing), before: scope.distances.captionGap };
  return [
    ...scope.blocks(node.children, hasCaption(node) || hasNotes(node) ? tied : around),
    ...captionParagraph(node, hasNotes(node) ? { ...partOf(end, opening), keepsWithNext: true } : end, scope),
    ...noteParagraphs(node, end, scope),
  ];
}
