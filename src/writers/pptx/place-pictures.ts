// Pictures and charts of a slide → their places, each with its caption and source. Shrinks none below what can be read.
import type { Mm } from '../../document/nodes.js';
import { heightOf } from './lines.js';
import { type Box, contentArea, gaps, leastPictureHeight } from './measures.js';
import type { PictureCell, PicturesPiece } from './pictures.js';
import { captionHeight, columnWidth, type FlowOptions, type Placed, type Room, type Shape, textAt } from './placed.js';

/** As high as the room allows, with what must follow below on the same slide where it can. */
export function placePictures(piece: PicturesPiece, room: Room, look: FlowOptions): Placed | undefined {
  const rows = inRows(piece);
  const needed = rows.length * leastPictureHeight + (rows.length - 1) * gaps.pieces;
  if (room.height < Math.min(needed, contentArea.height) && !room.isFresh) return undefined;
  const first = rows[0] ?? [];
  const count = Math.max(
    1,
    Math.min(rows.length, Math.floor((room.height + gaps.pieces) / (leastPictureHeight + gaps.pieces))),
  );
  const free = room.height - room.wantedBelow;
  const height = (free >= needed ? free : room.height) / count - (count > 1 ? gaps.pieces : 0);
  if (!room.isFresh && first.some((cell) => isDrawnOnlyAlone(cell, height, look))) return undefined;
  const placed = rows.slice(0, count).map((cells, index) => {
    const y = room.y + index * (height + gaps.pieces);
    return cells.map((cell, at) => placeCell(cell, { ...cellBox(at, piece.columns), y, height }, look));
  });
  const rest = rows.slice(count).flat();
  const shapes = placed.flat(2).flatMap(({ shapes }) => shapes);
  const bottom = Math.max(room.y, ...placed.flat().map((one) => one.bottom));
  if (first.length === 0 || rest.length === 0) return { shapes, bottom };
  return { shapes, bottom, rest: { ...piece, cells: rest } };
}

/** A chart that PowerPoint can draw on a slide of its own is not shrunk to a picture beside other things. */
function isDrawnOnlyAlone(
  { chart, above, below }: PictureCell,
  height: Mm,
  { family, drawChart }: FlowOptions,
): boolean {
  if (chart === undefined) return false;
  const { width } = contentArea;
  const around = captionHeight(above, width, family) + captionHeight(below, width, family);
  const isDrawnIn = (whole: Mm) => drawChart(chart, { width, height: whole - around }) !== undefined;
  return !isDrawnIn(height) && isDrawnIn(contentArea.height);
}

function inRows({ cells, columns }: PicturesPiece): readonly (readonly PictureCell[])[] {
  const count = Math.ceil(cells.length / columns);
  return Array.from({ length: count }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

function cellBox(at: number, columns: number): Pick<Box, 'x' | 'width'> {
  const width = columnWidth(columns);
  return { x: contentArea.x + at * (width + gaps.columns), width };
}

function placeCell(cell: PictureCell, box: Box, look: FlowOptions): Placed {
  const { family, ...events } = look;
  const above = captionHeight(cell.above, box.width, family);
  const below = captionHeight(cell.below, box.width, family);
  const room = box.height - above - below;
  if (room < leastSeen) events.onTooHigh();
  const height = Math.max(leastSeen, room);
  const y = box.y + above;
  const seen = seenShape(cell, { ...box, y, height }, look);
  const bottom = seen.box.y + seen.box.height;
  const shapes = [
    ...textAt(cell.above, box.y, family, box),
    seen,
    ...textAt(cell.below, bottom + gaps.caption, family, box),
  ];
  return { shapes, bottom: bottom + below };
}

/** Less is no picture. Units: mm. */
const leastSeen: Mm = 30;

/** In the middle of its box, in its own proportions. */
function seenShape({ seen, chart, ratio, anchor }: PictureCell, box: Box, { family, drawChart }: FlowOptions): Shape {
  if ('words' in seen) {
    return { kind: 'text', box: { ...box, height: heightOf([seen.words], box.width, family) }, lines: [seen.words] };
  }
  const drawn = chart && drawChart(chart, box);
  if (drawn !== undefined) {
    return { kind: 'chart', box, drawn, alt: seen.alt, ...(anchor !== undefined && { anchor }) };
  }
  const shape = { kind: 'seen', seen, ...(anchor !== undefined && { anchor }) } as const;
  if (ratio === undefined) return { ...shape, box };
  const width = Math.min(box.width, box.height * ratio);
  return { ...shape, box: { x: box.x + (box.width - width) / 2, y: box.y, width, height: width / ratio } };
}
