// What Word makes of the measures of a page: its lines reach beyond the em that those count from, so its distances are
// smaller, and a page of Word breaks where the same page of the PDF does.
import type { Hausstil } from '../../document/hausstil.js';
import type { Mm, NodeOf, Pt } from '../../document/nodes.js';
import { gradesBetween, type Length, pageMeasures } from '../../document/page-measures.js';
import { mmOfPoints } from './units.js';

const { betweenBlocks, withinEm, withinMm, alongMm } = pageMeasures;

/** Indents and gaps along the line, and what only Word wants to be told. Units: mm. */
export const widthMm = {
  ...alongMm,
  fact: alongMm.term + alongMm.termGap,
  bullet: 4.2,
  figure: 6,
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
  toSignature: 1,
  toHead: 4,
  toStatus: 1.5,
  /** As high as the paragraphs that only join a table to what must not touch it. */
  joint: 1,
} as const;

/** Multiples of a font size. */
export const proportion = {
  /** What Word and LibreOffice put of an exact line above its baseline. */
  lineAboveBaseline: 0.8,
} as const;

/** What is typed as code: all characters are as wide as those of the PDF's family, a part of their size. */
export const fixedWidth = { family: 'Courier New', advance: 0.6 } as const;

/** Vertical space before paragraphs. Units: pt. */
export interface Distances {
  readonly paragraph: Pt;
  /** Between the items of a tight list, between facts. */
  readonly item: Pt;
  /** Before the title of a directory. */
  readonly directory: Pt;
  /** Before an entry of the first level in a contents list that has more. */
  readonly directoryPart: Pt;
  readonly chapter: Pt;
  readonly heading: Pt;
  readonly subheading: Pt;
  readonly title: Pt;
  readonly subtitle: Pt;
  readonly facts: Pt;
  readonly label: Pt;
  readonly note: Pt;
  readonly noteText: Pt;
  readonly caption: Pt;
  readonly captionGap: Pt;
  readonly tableNote: Pt;
  /** Between the paragraphs of a footnote. */
  readonly footnoteParagraph: Pt;
  readonly verbatim: Pt;
  readonly rule: Pt;
  /** Above a picture that is no figure. */
  readonly picture: Pt;
  readonly figure: Pt;
  /** Between the rows of a group of figures, and above its caption. */
  readonly figureRow: Pt;
  readonly groupCaption: Pt;
  readonly signing: Pt;
  readonly signingAgain: Pt;
  readonly columnRow: Pt;
  /** From the title of a group to its names. */
  readonly columnList: Pt;
  readonly fillLines: Pt;
  /** Of the line above the footnotes. */
  readonly footnoteLine: Pt;
  /** Of a line to write on. */
  readonly writingLine: Pt;
  /** Below the title of a directory. */
  readonly directoryTitle: Pt;
}

/** How far a line of Word reaches beyond the em the PDF counts, above and below, as multiples of the size. */
export function lineOverhang({ schrift }: Hausstil): { readonly above: number; readonly below: number } {
  // With an exact pitch Word and LibreOffice put a fifth of it below the baseline; the PDF has 0.86 em above and 0.14 em below.
  return {
    above: proportion.lineAboveBaseline * schrift.zeilenabstand - 0.86,
    below: 0.2 * schrift.zeilenabstand - 0.14,
  };
}

/** By how much a label and the text below it stand further apart than in the PDF: the label begins that much higher. */
export function labelExcess(hausstil: Hausstil): Pt {
  const { schrift, grade } = hausstil;
  const { above, below } = lineOverhang(hausstil);
  return Math.max(0, below * grade.klein + (above - withinEm.label) * schrift.grad);
}

/**
 * What the head of a table has above its words beyond what it has in the PDF: as much as a line reaches beyond its em, so
 * that it stands where a line would when it is repeated at the top of a page. A tint or a line above would show it.
 */
export function aboveTableHead({ style, headerRows }: NodeOf<'table'>, hausstil: Hausstil): Pt {
  return style === 'ruled' && headerRows > 0 ? lineOverhang(hausstil).above * hausstil.schrift.grad : 0;
}

/** From the edges of a tint to the lines of a note: Word wants whole points between, the line itself is what is left. */
export function tintEdges(hausstil: Hausstil): { readonly top: TintEdge; readonly bottom: TintEdge } {
  const { above, below } = lineOverhang(hausstil);
  const inset = withinMm.noteEdge / mmOfPoints(1);
  return {
    top: tintEdge(inset - above * hausstil.grade.klein),
    bottom: tintEdge(inset - below * hausstil.schrift.grad),
  };
}

interface TintEdge {
  readonly space: Pt;
  readonly width: Pt;
}

function tintEdge(distance: Pt): TintEdge {
  const space = Math.max(0, Math.floor(distance - linePt.hair / 2));
  return { space, width: Math.max(linePt.hair / 2, distance - space) };
}

/** Between two paragraphs. Units: em. */
export function spacingOf({ schrift }: Hausstil): number {
  return schrift.zeilenabstand - 1 + withinEm.paragraph;
}

/** The distances for a house style, from those of the PDF: the white between two lines, less what Word's lines hold already. */
export function distancesOf(hausstil: Hausstil): Distances {
  const { schrift, grade } = hausstil;
  const { above, below } = lineOverhang(hausstil);
  const body = schrift.grad;
  const { compact } = gradesBetween(hausstil);
  const small = grade.klein;
  const [first, second, third] = grade.überschriften;
  const points = (length: Mm) => length / mmOfPoints(1);
  const inPoints = (length: Length, size = body) => ('mm' in length ? points(length.mm) : length.em * size);
  const white = (distance: Pt, sizes: { readonly upper?: Pt; readonly lower?: Pt }) =>
    Math.max(0, distance - below * (sizes.upper ?? 0) - above * (sizes.lower ?? 0));
  const between = (length: Length) => white(inPoints(length), { upper: body, lower: body });
  const spacing = spacingOf(hausstil);
  const bar = points(withinMm.bar);
  const { heading, resolution, note, rule, table, facts, verbatim, signatures, directory } = betweenBlocks;
  return {
    paragraph: between({ em: spacing }),
    item: withinEm.item * body,
    directory: white(inPoints(directory.above), { upper: body, lower: first }),
    directoryPart: (withinEm.item + withinEm.directoryPart) * body,
    chapter: white(inPoints(heading.above, first), { upper: body, lower: first }),
    heading: white(inPoints(heading.above, second), { upper: body, lower: second }),
    subheading: white(inPoints(heading.above, third), { upper: body, lower: third }),
    title: white(inPoints(betweenBlocks.letterhead.below), { lower: grade.titel }),
    subtitle: white(withinEm.subtitle * body, { upper: grade.titel, lower: grade.untertitel }),
    facts: between(facts.above),
    label: Math.max(0, white(inPoints(resolution.above) + bar, { upper: body, lower: small }) - labelExcess(hausstil)),
    note: white(inPoints(note.above), { upper: body }),
    noteText: white(withinEm.noteText * body, { upper: small, lower: body }),
    caption: white(inPoints(table.above), { upper: body, lower: compact }),
    captionGap: white(withinEm.caption * body, { upper: compact }),
    tableNote: white(withinEm.tableNotes * body, { lower: small }),
    footnoteParagraph: withinEm.paragraph * small,
    verbatim: white(inPoints(verbatim.above), { upper: body }),
    rule: white(inPoints(rule.above), { upper: body }),
    picture: white(spacing * body, { upper: body }),
    figure: white(inPoints(betweenBlocks.figure.above), { upper: body }),
    figureRow: white(points(withinMm.figureRow), { upper: compact }),
    groupCaption: white(points(withinMm.figureRow), { upper: compact, lower: compact }),
    signing: white(inPoints(signatures.above), { upper: body }),
    signingAgain: white(points(withinMm.signatureRow), { upper: small }),
    columnRow: white(points(withinMm.groupRow), { upper: compact, lower: small }),
    columnList: white(spacing * compact, { upper: small, lower: compact }),
    fillLines: white(spacing * body, { upper: body }),
    // What the lines at both sides of it hold already is as much as the PDF has between two notes.
    footnoteLine: points(withinMm.footnoteLine) - below * body + below * small,
    writingLine: points(withinMm.writingLine),
    directoryTitle: white(inPoints(heading.below, first), { upper: first, lower: body }),
  };
}

/** What the margins must give way so that as many lines stand on a page of Word as on one of the PDF. Units: mm. */
export function marginRelief(hausstil: Hausstil): { readonly top: Mm; readonly bottom: Mm } {
  const { above, below } = lineOverhang(hausstil);
  const { grad } = hausstil.schrift;
  return { top: mmOfPoints(Math.max(0, above) * grad), bottom: mmOfPoints(Math.max(0, below) * grad) };
}
