// The top of the first page: letterhead with crest above its line, title and subtitle.
import type { FileChild } from 'docx';
import { sizeForHeight } from '../../document/image-size.js';
import type { Mm, NodeOf } from '../../document/nodes.js';
import { pageMeasures } from '../../document/page-measures.js';
import { linePt } from './distances.js';
import { imageRun } from './image-run.js';
import { type LayoutCell, layoutTable } from './layout-table.js';
import { borderLine, writeParagraph } from './paragraph.js';
import { closing, opening, partOf, type Scope, type Surroundings, widthAfterIndent } from './scope.js';

/** Name and subline beside the crest; a table without lines centres the two on each other. */
export function writeLetterhead(node: NodeOf<'letterhead'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { farben, gestalt } = scope.hausstil;
  const isCrestFirst = gestalt.wappen === 'links';
  const crest = crestCell(node, isCrestFirst ? pageMeasures.alongMm.crest : 0, scope);
  const names: LayoutCell = {
    width: widthAfterIndent({ ...around, indent: around.indent + (crest?.width ?? 0) }),
    gap: crest === undefined || isCrestFirst ? 0 : pageMeasures.alongMm.crest,
    bottom: pageMeasures.withinMm.crest,
    verticalAlign: 'center',
    write: (inside) => [
      writeParagraph({ style: 'Briefkopf', children: scope.inlines(node.name, {}, inside) }, inside, scope),
      ...writeSubline(node, inside, scope),
    ],
  };
  const rule =
    gestalt.briefkopflinie === 'fein'
      ? borderLine({ width: linePt.hair, colour: farben.linie, space: 0 })
      : borderLine({ width: linePt.letterhead, colour: farben.akzent, space: 0 });
  const cells = crest === undefined ? [names] : isCrestFirst ? [crest, names] : [names, crest];
  return layoutTable([{ mayBreak: false, cells }], around, scope, { bottom: rule });
}

function writeSubline(node: NodeOf<'letterhead'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (node.subline.length === 0) return [];
  const children = scope.inlines(node.subline, {}, around);
  return [writeParagraph({ style: 'Briefkopfzeile', children }, around, scope)];
}

function crestCell({ crest, crestAlt }: NodeOf<'letterhead'>, gap: Mm, scope: Scope): LayoutCell | undefined {
  if (crest === undefined) return undefined;
  const size = sizeForHeight(crest, scope.hausstil.wappenhöhe);
  const run = imageRun({ image: crest, size, alt: crestAlt, isDecorative: false }, scope);
  return {
    width: size.width + gap,
    gap,
    bottom: pageMeasures.withinMm.crest,
    write: (inside) => [writeParagraph({ style: 'Abbildung', children: [run] }, { ...inside, exactBefore: 0 }, scope)],
  };
}

/** Title and subtitle in Word's styles of that name; the outline begins below them, with the headings. */
export function writeTitle(node: NodeOf<'title'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const title = { style: 'Title', children: scope.inlines(node.children, {}, around) } as const;
  if (node.subtitle.length === 0) return [writeParagraph(title, around, scope)];
  const subtitle = { style: 'Subtitle', children: scope.inlines(node.subtitle, {}, around) } as const;
  return [
    writeParagraph(title, partOf(around, opening), scope),
    writeParagraph(subtitle, partOf(around, closing), scope),
  ];
}
