// Pictures that stand by themselves: images and charts as wide as asked and as large as there is room, figures with their captions.
import type { FileChild } from 'docx';
import { chartPicture } from '../../document/chart-picture.js';
import type { Size } from '../../document/image-size.js';
import type { Mm, NodeOf } from '../../document/nodes.js';
import { fittedSize } from '../../document/picture-room.js';
import { leftOut } from '../../document/shortfalls.js';
import { captionParagraph, hasCaption, hasNotes, noteParagraphs } from './captions.js';
import { chartRun } from './chart-run.js';
import { imageRun } from './image-run.js';
import { writeParagraph } from './paragraph.js';
import { announceAnchor, closing, opening, partOf, type Scope, type Surroundings, widthAfterIndent } from './scope.js';
import { textRun } from './text-run.js';

/** The image in a paragraph of its own, as large as it asks but never larger than there is room. */
export function writeImage(node: NodeOf<'image'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { image, alt, isDecorative, widthMm } = node;
  const size = fittedSize(image, widthMm, roomOf(node, around, scope));
  return [pictureParagraph([imageRun({ image, size, alt, isDecorative }, scope)], around, scope)];
}

/** The chart as wide as asked or as the text; one that was not drawn leaves a line that says so. */
export function writeChart(node: NodeOf<'chart'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const image = chartPicture(node);
  if (image === undefined) {
    const { finding, line } = leftOut(node, 'in der Word-Datei');
    scope.report(finding);
    return [writeParagraph({ style: 'Auslassung', children: [textRun(line, around.format)] }, around, scope)];
  }
  const room = roomOf(node, around, scope);
  const size = fittedSize(image, node.widthMm ?? room.width, room);
  const drawn = scope.drawnByWord.get(node);
  const run =
    drawn === undefined
      ? imageRun({ image, size, alt: node.alt, isDecorative: false }, scope)
      : chartRun({ chart: drawn.chart, size, name: image.name, alt: node.alt });
  return [pictureParagraph([run], around, scope)];
}

function roomOf(node: NodeOf<'image' | 'chart'>, around: Surroundings, scope: Scope): Size {
  return { width: widthAfterIndent(around), height: scope.pictureHeights.get(node) ?? anyHeight };
}

// A picture outside of the document's own blocks has no page to fit.
const anyHeight: Mm = Number.POSITIVE_INFINITY;

function pictureParagraph(
  children: Parameters<typeof writeParagraph>[0]['children'],
  around: Surroundings,
  scope: Scope,
): FileChild {
  return writeParagraph({ style: 'Abbildung', children }, around, scope);
}

/** Picture and caption, and what is said below, kept on one page. */
export function writeFigure(node: NodeOf<'figure'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (node.id !== undefined) announceAnchor(node.id, scope);
  const begun = { ...around, before: Math.max(around.before ?? 0, scope.distances.figure) };
  const tied: Surroundings = { ...partOf(begun, opening), keepsWithNext: true };
  const end = { ...partOf(around, closing), before: scope.distances.captionGap };
  return [
    ...scope.blocks(node.children, hasCaption(node) || hasNotes(node) ? tied : begun),
    ...captionParagraph(node, hasNotes(node) ? { ...partOf(end, opening), keepsWithNext: true } : end, scope),
    ...noteParagraphs(node, end, scope),
  ];
}
