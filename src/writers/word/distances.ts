// The distances on a page that no Hausstil sets: one place, measured on the hand-made pages, so that Word and PDF look alike.

/** Vertical spaces and border measures, in points. */
export const spacePt = {
  /** Before an ordinary paragraph. */
  paragraph: 4,
  /** Between the parts of a set-off block. */
  inside: 2,
  /** Before a set-off block, and before the text after it. */
  block: 9,
  /** Before a paragraph that follows a set-off block. */
  afterSetOff: 7,
  caption: 12,
  chapter: 17,
  heading: 14,
  title: 34,
  facts: 14,
  /** Room to write a name in: 16 mm. */
  signing: 45,
  barWidth: 2.25,
  /** From the accent bar to the text; Word wants whole points, at most 31 (ECMA-376 17.18.68). */
  bar: 11,
  rule: 1,
  headRule: 3,
  letterheadRule: 1.25,
  /** Above and below a row set apart. */
  emphasisRule: 0.75,
  ruledCell: 1.3,
  figureCell: 0.4,
} as const;

/** Indents and gaps along the line, in millimetres. */
export const widthMm = {
  /** The column of the terms in a list of facts. */
  factTerm: 38,
  bar: 4.5,
  quote: 8,
  list: 6,
  /** A fine line below a name. */
  fine: 3,
  footnote: 4,
  /** Between the crest and the line below the letterhead. */
  crest: 1.5,
  columnGap: 6,
  columnRowGap: 3,
  signatureGap: 18,
  cellGap: 2,
  /** From the edge of the paper to the running head and foot (DIN 5008 leaves them free). */
  runningHead: 12,
  runningFoot: 11,
} as const;

/** Multiples of a font size. */
export const proportion = {
  /** A lead opens a chapter a little larger than the body. */
  lead: 1.09,
  /** Handwriting needs lines about twice as far apart as print. */
  writingLine: 2.2,
  /** Letter spacing of words in capitals. */
  capsTracking: 0.04,
  /** Between a heading's number and its title. */
  numberGap: 1.1,
} as const;
