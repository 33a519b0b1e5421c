// The top of the first page: letterhead with crest above the accent line, title and subtitle.
import { BorderStyle, type FileChild } from 'docx';
import type { ImageData, NodeOf } from '../../document/nodes.js';
import { spacePt, widthMm } from './distances.js';
import { type LayoutCell, layoutTable } from './layout-table.js';
import { writeParagraph } from './paragraph.js';
import { imageRun, sizeForHeight } from './pictures.js';
import type { Scope, Surroundings } from './scope.js';
import { eighthPoints, hexColour } from './units.js';

/** Name and subline at the left, the crest at the right; a table without lines centres the two on each other. */
export function writeLetterhead(node: NodeOf<'letterhead'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { wappenhöhe, farben } = scope.hausstil;
  const crest = node.crest && { image: node.crest, size: sizeForHeight(node.crest, wappenhöhe) };
  const crestWidth = crest === undefined ? 0 : crest.size.width;
  const name: LayoutCell = {
    width: around.width - crestWidth,
    gap: 0,
    verticalAlign: 'center',
    write: (inside) => [
      writeParagraph({ style: 'Briefkopf', children: scope.inlines(node.name, {}, inside) }, inside, scope),
      ...(node.subline.length === 0
        ? []
        : [
            writeParagraph(
              { style: 'Briefkopfzeile', children: scope.inlines(node.subline, {}, inside) },
              inside,
              scope,
            ),
          ]),
    ],
  };
  const cells = crest === undefined ? [name] : [name, crestCell(crest, node.crestAlt, scope)];
  const rule = {
    style: BorderStyle.SINGLE,
    size: eighthPoints(spacePt.letterheadRule),
    color: hexColour(farben.akzent),
  };
  return [layoutTable([cells], around, scope, { bottom: rule })];
}

function crestCell(
  crest: { readonly image: ImageData; readonly size: ReturnType<typeof sizeForHeight> },
  alt: string,
  scope: Scope,
): LayoutCell {
  return {
    width: crest.size.width,
    gap: 0,
    bottom: widthMm.crest,
    write: (inside) => [
      writeParagraph(
        { style: 'Abbildung', before: 0, children: [imageRun({ ...crest, alt, isDecorative: false }, scope)] },
        inside,
        scope,
      ),
    ],
  };
}

/** Title and subtitle in Word's styles of that name; the outline begins below them, with the headings. */
export function writeTitle(node: NodeOf<'title'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { after: _after, ...above } = around;
  const hasSubtitle = node.subtitle.length > 0;
  const { before: _before, ...below } = around;
  const title = { style: 'Title', children: scope.inlines(node.children, {}, around) } as const;
  const subtitle = { style: 'Subtitle', children: scope.inlines(node.subtitle, {}, around) } as const;
  if (!hasSubtitle) return [writeParagraph(title, around, scope)];
  return [writeParagraph(title, above, scope), writeParagraph(subtitle, below, scope)];
}
