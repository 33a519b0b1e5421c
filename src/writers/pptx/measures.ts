// The lengths of a slide and the sizes of its type, which no house style sets: slides are read from the last row of a room.
import { mmPerPoint } from '../../document/image-size.js';
import type { Mm, Pt } from '../../document/nodes.js';

/** A rectangle on a slide, from its upper left corner. */
export interface Box {
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
}

/** 16:9 in PowerPoint's own size: 13.333 by 7.5 inches. */
export const slideSize = { width: 338.667, height: 190.5 } as const;

/** Where what is told on a slide stands. */
export const contentArea: Box = { x: 20, y: 40, width: 304, height: 132 };

/** Bars and boxes around that area. */
export const frameBoxes = {
  bar: { x: 13, y: 13, width: 2.4, height: 20 },
  title: { x: 20, y: 11, width: 276, height: 24 },
  crest: { x: 300, y: 11, width: 24, height: 20 },
  footLine: { x: 13, y: 177, width: 311, height: 0 },
  footer: { x: 13, y: 178.5, width: 220, height: 7.5 },
  date: { x: 235, y: 178.5, width: 66, height: 7.5 },
  number: { x: 304, y: 178.5, width: 20, height: 7.5 },
} as const satisfies Readonly<Record<string, Box>>;

/** The same of the first slide. */
export const titleBoxes = {
  bar: { x: 0, y: 0, width: 9, height: slideSize.height },
  letterhead: { x: 28, y: 17, width: 230, height: 20 },
  crest: { x: 284, y: 15, width: 40, height: 26 },
  title: { x: 28, y: 58, width: 290, height: 44 },
  subtitle: { x: 28, y: 105, width: 290, height: 24 },
  facts: { x: 28, y: 136, width: 290, height: 36 },
} as const satisfies Readonly<Record<string, Box>>;

/** Sizes of type. Units: pt. */
export const grades = {
  title: 28,
  /** Of a title that takes more than two lines. */
  longTitle: 24,
  body: 22,
  /** Of a list within a list. */
  inner: 20,
  table: 14,
  /** Of a table that would not fit otherwise. */
  denseTable: 12,
  caption: 14,
  source: 10.5,
  foot: 10.5,
  /** In charts, the largest first. */
  chart: [14, 12, 11, 10, 9],
  keyFigure: 48,
  keyTerm: 18,
  deckTitle: 40,
  deckSubtitle: 22,
  deckFacts: 16,
} as const satisfies Readonly<Record<string, Pt | readonly Pt[]>>;

/** What is left free within boxes and between things. Units: mm. */
export const gaps = {
  /** Between one thing and the next. */
  pieces: 4.5,
  /** Between a caption, what it names, and the source. */
  caption: 1.5,
  columns: 8,
  frame: 4,
  bar: 1.4,
  cellAcross: 2,
  cellAlong: 1,
  indent: 9,
} as const;

/** A chart or picture that gets less height is worth a slide of its own. */
export const leastPictureHeight: Mm = 66;

/** Line pitch as a multiple of the size, set exactly so that what was measured is what is shown. */
export const leading = 1.2;

/** How high a line of that size is. */
export function lineHeight(size: Pt): Mm {
  return size * leading * mmPerPoint;
}

/** English Metric Units, in which DrawingML counts (ECMA-376 20.1.10.16): 36 000 to the millimetre. */
export function emu(length: Mm): number {
  return Math.round(length * 36000);
}
