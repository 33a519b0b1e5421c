// A part of a table → DrawingML (ECMA-376 21.1.3): hairlines between the rows, the head tinted, all of the house's colours.
import type { Hausstil } from '../../document/hausstil.js';
import { hexColour } from '../../office/hex-colour.js';
import { emu, gaps } from './measures.js';
import { sizedLines, type TableCell, type TablePart, type TableRow } from './tables.js';
import { emuOfPoints, paragraphsXml, type TextSurroundings } from './text-xml.js';

/** The table with the rows of this slide; those of its head are named as such, whatever slide it is. */
export function tableXml(part: TablePart, hausstil: Hausstil, around: TextSurroundings): string {
  const { piece, measured } = part;
  const hasHead = piece.rows.some(({ isHead }) => isHead);
  const flags = `${hasHead ? ' firstRow="1"' : ''}${piece.hasRowHeaders ? ' firstCol="1"' : ''}`;
  const grid = measured.widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('');
  return `<a:tbl><a:tblPr${flags}/><a:tblGrid>${grid}</a:tblGrid>${rowsXml(part, hausstil, around)}</a:tbl>`;
}

function rowsXml({ piece, measured, rows }: TablePart, hausstil: Hausstil, around: TextSurroundings): string {
  const reaching = new Map<number, { rows: number; span: number }>();
  return rows
    .map((y) => {
      const row = piece.rows[y];
      if (row === undefined) return '';
      const cells: string[] = [];
      for (let x = 0; x < piece.width; ) {
        const above = reaching.get(x);
        const cell = row.cells.find((candidate) => candidate.x === x);
        const span = above?.span ?? cell?.columnSpan ?? 1;
        const own = cell === undefined || above !== undefined ? '' : cellText(cell, measured.size, around);
        cells.push(...mergedCells(cell, { isBelow: above !== undefined, span, own, row }, hausstil));
        if (above !== undefined) {
          if (above.rows === 1) reaching.delete(x);
          else reaching.set(x, { ...above, rows: above.rows - 1 });
        } else if (cell !== undefined && cell.rowSpan > 1) reaching.set(x, { rows: cell.rowSpan - 1, span });
        x += span;
      }
      return `<a:tr h="${emu(measured.heights[y] ?? 0)}">${cells.join('')}</a:tr>`;
    })
    .join('');
}

interface Merging {
  readonly isBelow: boolean;
  readonly span: number;
  readonly own: string;
  readonly row: TableRow;
}

/** A cell and, of one over several columns, the empty ones that DrawingML wants behind it. */
function mergedCells(
  cell: TableCell | undefined,
  { isBelow, span, own, row }: Merging,
  hausstil: Hausstil,
): readonly string[] {
  const reach = !isBelow && cell !== undefined && cell.rowSpan > 1 ? ` rowSpan="${cell.rowSpan}"` : '';
  return Array.from({ length: span }, (_, index) => {
    const isFirst = index === 0;
    const merge = `${isFirst && span > 1 ? ` gridSpan="${span}"` : ''}${isFirst ? reach : ' hMerge="1"'}${isBelow ? ' vMerge="1"' : ''}`;
    const text = isFirst && own !== '' ? own : paragraphsXml([], nowhere);
    return `<a:tc${merge}><a:txBody><a:bodyPr/><a:lstStyle/>${text}</a:txBody>${cellProperties(row, hausstil)}</a:tc>`;
  });
}

const nowhere: TextSurroundings = { linkXml: () => undefined, slideOf: () => undefined };

function cellText({ lines }: TableCell, size: number, around: TextSurroundings): string {
  return paragraphsXml(sizedLines(lines, size), around);
}

function cellProperties({ isHead, isEmphasised }: TableRow, { farben, gestalt }: Hausstil): string {
  const across = emu(gaps.cellAcross);
  const along = emu(gaps.cellAlong);
  const isTinted = isHead && gestalt.tabellenkopf === 'fläche';
  const none = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`;
  const line = (side: string, colour: string, points: number) =>
    `<a:${side} w="${emuOfPoints(points)}"><a:solidFill><a:srgbClr val="${hexColour(colour)}"/></a:solidFill></a:${side}>`;
  const top = isEmphasised ? line('lnT', farben.akzent, 1) : none('lnT');
  const bottom = isHead ? line('lnB', farben.akzent, 1) : line('lnB', farben.linie, 0.5);
  const fill = isTinted ? `<a:solidFill><a:srgbClr val="${hexColour(farben.fläche)}"/></a:solidFill>` : '<a:noFill/>';
  const margins = `marL="${across}" marR="${across}" marT="${along}" marB="${along}" anchor="${isHead ? 'b' : 't'}"`;
  return `<a:tcPr ${margins}>${none('lnL')}${none('lnR')}${top}${bottom}${fill}</a:tcPr>`;
}
