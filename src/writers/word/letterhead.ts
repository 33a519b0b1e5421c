// The top of the first page: letterhead with crest above the accent line, title and subtitle.
import type { FileChild } from 'docx';
import { sizeForHeight } from '../../document/image-size.js';
import type { NodeOf } from '../../document/nodes.js';
import { pageMeasures } from '../../document/page-measures.js';
import { linePt } from './distances.js';
import { imageRun } from './image-run.js';
import { type LayoutCell, layoutTable } from './layout-table.js';
import { borderLine, writeParagraph } from './paragraph.js';
import { closing, opening, partOf, type Scope, type Surroundings, widthAfterIndent } from './scope.js';

/** Name and subline at the left, the crest at the right; a table without lines centres the two on each other. */
export function writeLetterhead(node: NodeOf<'letterhead'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { hausstil } = scope;
  const crestSize = node.crest && sizeForHeight(node.crest, hausstil.wappenhöhe);
  const names: LayoutCell = {
    width: widthAfterIndent({ ...around, indent: around.indent + (crestSize?.width ?? 0) }),
    gap: 0,
    bottom: pageMeasures.withinMm.crest,
    verticalAlign: 'center',
    write: (inside) => [
      writeParagraph({ style: 'Briefkopf', children: scope.inlines(node.name, {}, inside) }, inside, scope),
      ...writeSubline(node, inside, scope),
    ],
  };
  const rule = borderLine({ width: linePt.letterhead, colour: hausstil.farben.akzent, space: 0 });
  const rows = [{ mayBreak: false, cells: [names, ...crestCell(node, scope)] }];
  return layoutTable(rows, around, scope, { bottom: rule });
}

function writeSubline(node: NodeOf<'letterhead'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  if (node.subline.length === 0) return [];
  const children = scope.inlines(node.subline, {}, around);
  return [writeParagraph({ style: 'Briefkopfzeile', children }, around, scope)];
}

function crestCell({ crest, crestAlt }: NodeOf<'letterhead'>, scope: Scope): readonly LayoutCell[] {
  if (crest === undefined) return [];
  const size = sizeForHeight(crest, scope.hausstil.wappenhöhe);
  const run = imageRun({ image: crest, size, alt: crestAlt, isDecorative: false }, scope);
  return [
    {
      width: size.width,
      gap: 0,
      bottom: pageMeasures.withinMm.crest,
      write: (inside) => [
        writeParagraph({ style: 'Abbildung', children: [run] }, { ...inside, exactBefore: 0 }, scope),
      ],
    },
  ];
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
