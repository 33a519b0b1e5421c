// The distances on a page that no Hausstil sets, so chosen that a page of Word breaks where the same page of the PDF does.
import type { Hausstil } from '../../document/hausstil.js';
import type { Mm, Pt } from '../../document/nodes.js';
import { mmOfPoints } from './units.js';

/** Indents and gaps along the line. Units: mm. */
export const widthMm = {
  /** The column of the terms in a list of facts. */
  factTerm: 38,
  bar: 4.5,
  note: 4,
  verbatim: 4.5,
  quote: 6,
  bullet: 4.2,
  figure: 6,
  /** A fine line below a name. */
  fine: 3,
  footnote: 4,
  columnGap: 6,
  signatureGap: 16,
  /** Between cells of a ruled table, and inside the tint of a table of figures. */
  ruledCell: 3,
  figureCell: 2,
  /** Above and below the em of a cell's text. */
  cellPadding: 1.1,
  /** From the crest to the line below the letterhead. */
  crest: 4,
  rule: 30,
  /** Between a heading's title and what stands at the right edge. */
  aside: 5,
} as const;

/** Lines and what stands off from them. Units: pt. */
export const linePt = {
  hair: 0.5,
  bar: 2.25,
  letterhead: 1.25,
  signature: 0.5,
  /** From a border to the text; Word wants whole points, and no more than these (ECMA-376 17.3.4, w:space). */
  largestSpace: 31,
  toBar: 11,
  toNoteSide: 11,
  toNoteEdge: 5,
  toSignature: 1,
  toHead: 4,
  toStatus: 1.5,
} as const;

/** Multiples of a font size. */
export const proportion = {
  /** Between a heading's number and its title. */
  numberGap: 1.2,
  /** Letter spacing of words in capitals. */
  capsTracking: 0.03,
  /** Labels directly above what they name have a tight line. */
  labelLine: 1.1,
} as const;

/** Vertical space before paragraphs. Units: pt. */
export interface Distances {
  readonly paragraph: Pt;
  /** Between the items of a tight list, between facts. */
  readonly item: Pt;
  readonly chapter: Pt;
  readonly heading: Pt;
  readonly title: Pt;
  readonly subtitle: Pt;
  readonly facts: Pt;
  readonly label: Pt;
  readonly note: Pt;
  readonly noteText: Pt;
  readonly caption: Pt;
  readonly captionGap: Pt;
  readonly tableNote: Pt;
  readonly verbatim: Pt;
  readonly rule: Pt;
  readonly figure: Pt;
  readonly signing: Pt;
  readonly signingAgain: Pt;
  readonly columnRow: Pt;
  /** From the title of a group to its names. */
  readonly columnList: Pt;
  readonly fillLines: Pt;
  /** Of a line to write on. */
  readonly writingLine: Pt;
  readonly table: Pt;
  readonly columns: Pt;
  readonly after: {
    readonly title: Pt;
    readonly resolution: Pt;
    readonly note: Pt;
    readonly columns: Pt;
    readonly facts: Pt;
    readonly table: Pt;
    readonly verbatim: Pt;
    readonly rule: Pt;
    readonly 'fill-lines': Pt;
    readonly signatures: Pt;
  };
}

/** How far a line of Word reaches beyond the em the PDF counts, above and below, as multiples of the size. */
function overhang({ schrift }: Hausstil): { readonly above: number; readonly below: number } {
  // With an exact pitch Word and LibreOffice put a fifth of it below the baseline; the PDF has 0.86 em above and 0.14 em below.
  return { above: 0.8 * schrift.zeilenabstand - 0.86, below: 0.2 * schrift.zeilenabstand - 0.14 };
}

/** The distances for a house style, from those of the PDF: the white between two lines, less what Word's lines hold already. */
export function distancesOf(hausstil: Hausstil): Distances {
  const { schrift, grade } = hausstil;
  const { above, below } = overhang(hausstil);
  const body = schrift.grad;
  // Between two paragraphs, in em.
  const spacing = schrift.zeilenabstand - 1 + 0.38;
  const compact = (body + grade.klein) / 2;
  const small = grade.klein;
  const [first, second] = grade.überschriften;
  const white = (distance: Pt, sizes: { readonly upper?: Pt; readonly lower?: Pt }) =>
    Math.max(0, distance - below * (sizes.upper ?? 0) - above * (sizes.lower ?? 0));
  const between = (em: number) => white(em * body, { upper: body, lower: body });
  const labelExcess = (0.2 * proportion.labelLine - 0.14) * small + above * body - 0.15 * body;
  const points = (length: Mm) => length / mmOfPoints(1);
  return {
    paragraph: between(spacing),
    item: 0.1 * body,
    chapter: white(1.5 * first, { upper: body, lower: first }),
    heading: white(1.5 * second, { upper: body, lower: second }),
    title: white(points(11), { lower: grade.titel }),
    subtitle: white(0.5 * body, { upper: grade.titel, lower: grade.untertitel }),
    facts: between(0.9),
    label: Math.max(0, white(1.1 * body + points(0.3), { upper: body }) - Math.max(0, labelExcess)),
    note: white(1.1 * body, { upper: body }),
    noteText: white(0.4 * body, { upper: small, lower: body }),
    caption: white(0.9 * body, { upper: body, lower: compact }),
    captionGap: white(0.65 * body, { upper: compact }),
    tableNote: white(0.6 * body, { lower: small }),
    verbatim: between(0.9),
    rule: white(1.2 * body, { upper: body }),
    figure: white(1.1 * body, { upper: body }),
    signing: white(points(16), { upper: body }),
    signingAgain: white(points(14), { upper: small }),
    columnRow: white(points(4), { upper: compact }),
    columnList: white(spacing * compact, { upper: small, lower: compact }),
    fillLines: white(spacing * body, { upper: body }),
    writingLine: points(8),
    table: white(0.9 * body, { upper: body }),
    columns: white(0.8 * body, { upper: first }),
    after: {
      title: white(points(5), { upper: grade.untertitel, lower: body }),
      resolution: between(1.1) + points(0.3),
      note: white(1.1 * body, { lower: body }),
      columns: white(body, { upper: compact, lower: body }),
      facts: between(0.9),
      table: white(1.1 * body, { lower: body }),
      verbatim: between(0.9),
      rule: white(1.2 * body, { lower: body }),
      'fill-lines': white(spacing * body, { lower: body }),
      signatures: white(body, { upper: small, lower: body }),
    },
  };
}

/** What the margins must give way so that as many lines stand on a page of Word as on one of the PDF. Units: mm. */
export function marginRelief(hausstil: Hausstil): { readonly top: Mm; readonly bottom: Mm } {
  const { above, below } = overhang(hausstil);
  const { grad } = hausstil.schrift;
  return { top: mmOfPoints(Math.max(0, above) * grad), bottom: mmOfPoints(Math.max(0, below) * grad) };
}
