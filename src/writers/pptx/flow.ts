// The pieces of one slide → shapes with their places, on as many slides as they take. What cannot fit is reported, never cut off.
import type { Mm } from '../../document/nodes.js';
import type { KeyFiguresPiece } from './key-figures.js';
import { countLines, heightOf, type Line, partLine } from './lines.js';
import { contentArea, gaps, leastPictureHeight, lineHeight } from './measures.js';
import type { Piece, TextPiece } from './pieces.js';
import { placePictures } from './place-pictures.js';
import {
  boxAt,
  captionHeight,
  columnWidth,
  type FlowOptions,
  type Placed,
  type Room,
  type Shape,
  textAt,
} from './placed.js';
import {
  headRows,
  leastRows,
  type MeasuredTable,
  measureTable,
  partHeight,
  range,
  rowsThatFit,
  slidesFor,
  type TablePiece,
} from './tables.js';

/** The shapes of each slide that the pieces take; at least one. */
export function flow(pieces: readonly Piece[], options: FlowOptions): readonly (readonly Shape[])[] {
  const slides: Shape[][] = [[]];
  const bottom = contentArea.y + contentArea.height;
  let y = contentArea.y;
  const waiting = [...pieces];
  const nextSlide = () => {
    slides.push([]);
    y = contentArea.y;
  };
  for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
    const slide = slides.at(-1) ?? [];
    const room = {
      y,
      height: bottom - y,
      isFresh: slide.length === 0,
      wantedBelow: waiting.reduce((sum, next) => sum + leastHeight(next, options.family) + gaps.pieces, 0),
    };
    const placed = place(piece, room, options);
    if (placed === undefined) {
      waiting.unshift(piece);
      nextSlide();
      continue;
    }
    slide.push(...placed.shapes);
    y = placed.bottom + gaps.pieces;
    if (placed.rest === undefined) continue;
    waiting.unshift(placed.rest);
    nextSlide();
  }
  return slides;
}

/** The piece in the room; nothing where it asks for a slide of its own. */
function place(piece: Piece, room: Room, look: FlowOptions): Placed | undefined {
  switch (piece.kind) {
    case 'text':
      return placeText(piece, room, look);
    case 'key-figures':
      return placeKeyFigures(piece, room, look);
    case 'table':
      return placeTable(piece, room, look);
    case 'pictures':
      return placePictures(piece, room, look);
    case 'rule':
      return { shapes: [{ kind: 'line', box: boxAt(room.y, 0) }], bottom: room.y };
  }
}

/** As high as the piece must be at least, so that what stands before it leaves it room. */
function leastHeight(piece: Piece, family: string): Mm {
  switch (piece.kind) {
    case 'text':
      return textHeight(piece, family);
    case 'key-figures':
      return figuresHeight(piece, family);
    case 'table':
      return contentArea.height / 2;
    case 'pictures':
      return leastPictureHeight;
    case 'rule':
      return 0;
  }
}

function innerWidth({ frame }: TextPiece): Mm {
  return contentArea.width - (frame === undefined ? 0 : 2 * gaps.frame);
}

function textHeight(piece: TextPiece, family: string): Mm {
  return heightOf(piece.lines, innerWidth(piece), family) + (piece.frame === undefined ? 0 : 2 * gaps.frame);
}

function placeText(piece: TextPiece, room: Room, { family, ...events }: FlowOptions): Placed | undefined {
  const whole = textHeight(piece, family);
  const shape = (lines: readonly Line[], height: Mm): Shape => {
    const { frame } = piece;
    return { kind: 'text', box: boxAt(room.y, height), lines, ...(frame !== undefined && { frame }) };
  };
  if (whole <= room.height) return { shapes: [shape(piece.lines, whole)], bottom: room.y + whole };
  // What fits on a slide of its own is not torn apart.
  if (!room.isFresh && whole <= contentArea.height) return undefined;
  const [head, tail] = partText(piece, room.height, family);
  if (head.length === 0) return undefined;
  events.onTextParted();
  const height = textHeight({ ...piece, lines: head }, family);
  return {
    shapes: [shape(head, height)],
    bottom: room.y + height,
    ...(tail.length > 0 && { rest: { ...piece, lines: tail } }),
  };
}

/** The paragraphs that fit and the others; one that fits in part is parted where a line ends. */
function partText(piece: TextPiece, height: Mm, family: string): readonly [readonly Line[], readonly Line[]] {
  const width = innerWidth(piece);
  const fits = (lines: readonly Line[]) => textHeight({ ...piece, lines }, family) <= height;
  let count = 0;
  while (count < piece.lines.length && fits(piece.lines.slice(0, count + 1))) count++;
  const next = piece.lines[count];
  // A heading is not left behind by what it is the heading of.
  while (count > 1 && piece.lines[count - 1]?.isHeading === true) count--;
  if (count > 0 || next === undefined) return [piece.lines.slice(0, count), piece.lines.slice(count)];
  const lines = Math.max(1, Math.floor((height - 2 * gaps.frame) / lineHeight(next.size)));
  const parted = lines < countLines(next, width, family) ? partLine(next, { width, lines, family }) : undefined;
  return parted === undefined ? [[next], piece.lines.slice(1)] : [[parted[0]], [parted[1], ...piece.lines.slice(1)]];
}

function figuresHeight({ figures }: KeyFiguresPiece, family: string): Mm {
  const width = columnWidth(figures.length) - 2 * gaps.frame;
  return Math.max(...figures.map(({ value, term }) => heightOf([value, term], width, family))) + 2 * gaps.frame;
}

/** Each in a field of its own. */
function placeKeyFigures(piece: KeyFiguresPiece, room: Room, { family }: FlowOptions): Placed | undefined {
  const height = figuresHeight(piece, family);
  if (height > room.height && !room.isFresh) return undefined;
  const width = columnWidth(piece.figures.length);
  const shapes = piece.figures.map(
    ({ value, term }, index): Shape => ({
      kind: 'text',
      box: { x: contentArea.x + index * (width + gaps.columns), y: room.y, width, height },
      lines: [value, term],
      frame: 'tint',
    }),
  );
  return { shapes, bottom: room.y + height };
}

function placeTable(piece: TablePiece, room: Room, look: FlowOptions): Placed | undefined {
  const { family, ...events } = look;
  const { width } = contentArea;
  const above = captionHeight(piece.above, width, family);
  const below = captionHeight(piece.below, width, family);
  const onFresh = contentArea.height - above - below;
  const measured = measureTable(piece, { width, height: onFresh }, family);
  const whole = partHeight({ measured, rows: range(0, piece.rows.length) });
  const height = room.height - above - below;
  if (whole > height && whole <= onFresh && !room.isFresh) return undefined;
  const heads = headRows(piece);
  // As many rows on each of its slides; the last one may have less.
  const most = Math.ceil((piece.rows.length - heads) / slidesFor(piece, measured, onFresh));
  const fitting = rowsThatFit(piece, measured, { height, ...(room.isFresh && { most }) });
  if (fitting < piece.rows.length && fitting < heads + fewRows && !room.isFresh) return undefined;
  if (measured.isTooWide) events.onTableTooWide(piece);
  if (fitting > heads || piece.rows.length === heads)
    return tableShapes(piece, measured, { room, look, count: fitting });
  events.onTooHigh();
  return tableShapes(piece, measured, { room, look, count: leastRows(piece) });
}

/** A table that goes on shows at least these rows before it does. */
const fewRows = 3;

/** The first rows with caption and source: each slide of a table can be read by itself. */
function tableShapes(
  piece: TablePiece,
  measured: MeasuredTable,
  { room, look: { family }, count }: { readonly room: Room; readonly look: FlowOptions; readonly count: number },
): Placed {
  const rows = range(0, count);
  const height = partHeight({ measured, rows });
  const width = measured.widths.reduce((sum, own) => sum + own, 0);
  const y = room.y + captionHeight(piece.above, contentArea.width, family);
  const part: Shape = { kind: 'table', box: { x: contentArea.x, y, width, height }, part: { piece, measured, rows } };
  const source = textAt(piece.below, y + height + gaps.caption, family);
  const shapes = [...textAt(piece.above, room.y, family), part, ...source];
  const bottom = y + height + captionHeight(piece.below, contentArea.width, family);
  if (count >= piece.rows.length) return { shapes, bottom };
  const asBefore = { size: measured.size, widths: measured.widths };
  const left = [...piece.rows.slice(0, headRows(piece)), ...piece.rows.slice(count)];
  return { shapes, bottom, rest: { ...piece, rows: left, asBefore } };
}
