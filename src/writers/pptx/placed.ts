// What stands on a slide and where, and the room that there is for it: what all that lays pieces onto slides shares. Decides nothing itself.
import type { Mm, NodeOf } from '../../document/nodes.js';
import type { DrawnByOffice } from '../../office/charts/chart-look.js';
import type { ChartRoom } from '../../office/charts/native-chart.js';
import { heightOf, type Line } from './lines.js';
import { type Box, contentArea, gaps } from './measures.js';
import type { Seen } from './pictures.js';
import type { Frame, Piece } from './pieces.js';
import type { TablePart, TablePiece } from './tables.js';

/** Something on a slide, and where. */
export type Shape =
  | { readonly kind: 'text'; readonly box: Box; readonly lines: readonly Line[]; readonly frame?: Frame }
  | {
      readonly kind: 'seen';
      readonly box: Box;
      readonly seen: Exclude<Seen, { readonly words: Line }>;
      readonly anchor?: string;
    }
  | { readonly kind: 'table'; readonly box: Box; readonly part: TablePart }
  | {
      readonly kind: 'chart';
      readonly box: Box;
      readonly drawn: DrawnByOffice;
      readonly alt: string;
      readonly anchor?: string;
    }
  | { readonly kind: 'line'; readonly box: Box };

/** What the flow depends on besides the pieces, and whom it tells what happened on the way. */
export interface FlowOptions {
  readonly family: string;
  /** The chart as PowerPoint can draw it in that room, or nothing. */
  readonly drawChart: (chart: NodeOf<'chart'>, room: ChartRoom) => DrawnByOffice | undefined;
  /** A text goes on on the next slide. */
  readonly onTextParted: () => void;
  /** A row, or what stands around a picture, is higher than a slide. */
  readonly onTooHigh: () => void;
  readonly onTableTooWide: (table: TablePiece) => void;
}

export interface Room {
  readonly y: Mm;
  readonly height: Mm;
  /** Nothing stands on the slide yet: what does not fit here fits nowhere. */
  readonly isFresh: boolean;
  /** What must still find room below. */
  readonly wantedBelow: Mm;
}

export interface Placed {
  readonly shapes: readonly Shape[];
  readonly bottom: Mm;
  readonly rest?: Piece;
}

/** As wide as a slide's content. */
export function boxAt(y: Mm, height: Mm): Box {
  return { ...contentArea, y, height };
}

/** Of one of so many columns. */
export function columnWidth(count: number): Mm {
  return (contentArea.width - (count - 1) * gaps.columns) / count;
}

/** With what keeps it from the thing it names. */
export function captionHeight(lines: readonly Line[], width: Mm, family: string): Mm {
  return lines.length === 0 ? 0 : heightOf(lines, width, family) + gaps.caption;
}

/** The lines from there on; nothing where there are none. */
export function textAt(
  lines: readonly Line[],
  y: Mm,
  family: string,
  box: Pick<Box, 'x' | 'width'> = contentArea,
): readonly Shape[] {
  if (lines.length === 0) return [];
  return [{ kind: 'text', box: { ...box, y, height: heightOf(lines, box.width, family) }, lines }];
}
