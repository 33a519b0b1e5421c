// Pictures inside a line: images and charts as high as asked, marks as high as capitals. Nothing here stands by itself.
import type { ParagraphChild } from 'docx';
import { chartPicture } from '../../document/chart-picture.js';
import { sizeForHeight, sizeForWidth } from '../../document/image-size.js';
import { markAlt, markPicture } from '../../document/mark-picture.js';
import type { ImageData, NodeOf, Pt } from '../../document/nodes.js';
import { pageMeasures } from '../../document/page-measures.js';
import { leftOut } from '../../document/shortfalls.js';
import { imageRun } from './image-run.js';
import { type RunFormat, type Scope, type Surroundings, widthAfterIndent } from './scope.js';
import { textRun } from './text-run.js';
import { mmOfPoints } from './units.js';

const { withinEm } = pageMeasures;

/** The sign drawn, with what it means as its alternative text. */
export function writeMark(
  node: NodeOf<'mark'>,
  _format: RunFormat,
  around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  const { size } = scope.styles[around.roles.body];
  const drop = withinEm.markDrop * size;
  const placed = { image: markPicture(node), alt: markAlt(node), height: withinEm.mark * size, drop };
  return [inLine(placed, around, scope)];
}

/** The image as high as asked. */
export function writeInlineImage(
  { image, alt, heightPt }: NodeOf<'inline-image'>,
  _format: RunFormat,
  around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  return [inLine({ image, alt, height: heightPt, drop: pictureDrop(around, scope) }, around, scope)];
}

/** The chart as high as asked; one that was not drawn leaves a line that says so. */
export function writeInlineChart(
  node: NodeOf<'inline-chart'>,
  format: RunFormat,
  around: Surroundings,
  scope: Scope,
): readonly ParagraphChild[] {
  const image = chartPicture(node);
  if (image !== undefined) {
    return [inLine({ image, alt: node.alt, height: node.heightPt, drop: pictureDrop(around, scope) }, around, scope)];
  }
  const { finding, line } = leftOut(node, 'in der Word-Datei');
  scope.report(finding);
  return [textRun(line, { ...format, style: 'Nebensache' })];
}

function pictureDrop({ roles }: Surroundings, { styles }: Scope): Pt {
  return withinEm.pictureDrop * styles[roles.body].size;
}

interface InLine {
  readonly image: ImageData;
  readonly alt: string;
  readonly height: Pt;
  readonly drop: Pt;
}

/** The picture as high as asked, at most as wide as the line; the next paragraph leaves it room. */
function inLine({ image, alt, height, drop }: InLine, around: Surroundings, scope: Scope): ParagraphChild {
  const { tallestInline } = scope.counters;
  const asked = sizeForHeight(image, mmOfPoints(height));
  const size = sizeForWidth(image, Math.min(asked.width, widthAfterIndent(around)));
  const above = size.height / mmOfPoints(1) - drop;
  tallestInline.set(around.place, Math.max(tallestInline.get(around.place) ?? 0, above));
  return imageRun({ image, size, alt, isDecorative: false, drop }, scope);
}
