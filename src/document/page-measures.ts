// The lengths on a page that no house style sets: one value drives both writers, so that Word breaks pages as the PDF does.
// program.typ gets them as JSON; the Word writer works out what Word makes of them.
import type { Hausstil } from './hausstil.js';
import type { Block, Mm, Pt } from './nodes.js';

/** Multiples of the body's size – of its own for a heading – or millimetres. */
export type Length = { readonly em: number } | { readonly mm: Mm };

/** The white from the em of the line before to the em of the first line, and from the last to the next. */
export interface White {
  readonly above: Length;
  readonly below: Length;
}

const em = (count: number): Length => ({ em: count });
const mm = (count: Mm): Length => ({ mm: count });

/** Between blocks; a kind without an entry stands off like a paragraph. Of two that meet the larger counts. */
const betweenBlocks = {
  heading: { above: em(1.5), below: em(0.65) },
  resolution: { above: em(1.1), below: em(1.1) },
  columns: { above: em(0.8), below: em(1) },
  facts: { above: em(0.9), below: em(0.9) },
  table: { above: em(0.9), below: em(1.1) },
  figure: { above: em(1.1), below: em(1.1) },
  note: { above: em(1.1), below: em(1.1) },
  rule: { above: em(1.2), below: em(1.2) },
  verbatim: { above: em(0.9), below: em(0.9) },
  letterhead: { above: em(0), below: mm(11) },
  title: { above: em(0), below: mm(5) },
  signatures: { above: mm(16), below: em(1) },
  directory: { above: em(0.9), below: em(1.5) },
  'figure-group': { above: em(1.1), below: em(1.1) },
} as const satisfies { readonly [K in Block['kind']]?: White };

/** All lengths that both writers keep to. */
export const pageMeasures = {
  betweenBlocks,

  /** Vertical distances within a block. Units: em of the text they stand in. */
  withinEm: {
    /** What two paragraphs have between them beyond the leading. */
    paragraph: 0.38,
    /** What two items of a tight list, two facts or two names have beyond it. */
    item: 0.1,
    subtitle: 0.5,
    noteText: 0.4,
    /** From the label of a resolution, the title of a group, to what it names. */
    label: 0.15,
    caption: 0.65,
    tableNotes: 0.6,
    /** Above an entry of the first level in a directory of several. */
    directoryPart: 0.5,
    /** The height of a mark, and how far it and other pictures in the line reach below the baseline. */
    mark: 0.85,
    markDrop: 0.1,
    pictureDrop: 0.14,
  },

  /** Vertical distances within a block. Units: mm. */
  withinMm: {
    /** What the bar of a resolution reaches beyond its text. */
    bar: 0.3,
    /** From the edge of the tint of a note or verbatim to its text. */
    noteEdge: 2.5,
    groupRow: 4,
    signatureRow: 14,
    /** From the crest to the line below the letterhead. */
    crest: 4,
    /** Above and below the em of a cell's text. */
    cell: 1.1,
    writingLine: 8,
    /** From the top margin to the first line of a title page or cover sheet. */
    titlePage: 60,
    /** Between the rows of a group of figures. */
    figureRow: 4,
    /** From the text to the line above the footnotes; LibreOffice keeps this distance whatever a Word file says. */
    footnoteLine: 2.25,
  },

  /** Indents, gaps and widths along the line. Units: mm. */
  alongMm: {
    /** The column of the terms in a list of facts, and the gap behind it. */
    term: 34,
    termGap: 4,
    bar: 4.5,
    note: 4,
    /** From the edges of the ground of a verbatim to its lines. */
    verbatim: 4,
    quote: 6,
    /** A fine line below a name. */
    fine: 3,
    groupGap: 6,
    signatureGap: 16,
    /** Between the crest and the names beside it. */
    crest: 6,
    /** Between cells of a ruled table, and inside the tint of a table of figures. */
    ruledCell: 3,
    figureCell: 2,
    rule: 30,
    /** Between a heading's title and what stands at the right edge. */
    aside: 5,
    /** Between the figures of a group that stand side by side. */
    figureGap: 6,
    /** Per level in a contents list. */
    directoryIndent: 6,
    /** At the right of a directory, for the pages. */
    directoryPage: 10,
    /** From the longest term of an index to the pages. */
    indexGap: 8,
    /** From the number of a line to its text. */
    lineNumber: 4,
  },

  /** From the number or bullet of an item to its text. Units: em. */
  markerGap: 0.7,
  /** From the number of a heading, or of an entry in a directory, to its title. Units: em. */
  numberGap: 1.4,
  /** Of a word typed as code, whose letters are higher than those around it. Units: em. */
  codeSize: 0.865,
  /** Letter spacing of the label of a resolution. Units: em. */
  labelTracking: 0.03,

  /** A group of up to this many names fits into one column beside others; a longer one takes the whole width. */
  mostNamesInColumn: 15,
  /** Up to this many names a group moves whole to the next page; a longer one may go on there. */
  mostNamesKeptTogether: 8,
  /** Up to this many rows a table moves whole to the page of what must follow it; a longer one sends its last row. */
  mostRowsMovedWhole: 15,
  /** Signatures in a row: a single one is half as wide as the page. */
  signaturesInRow: { least: 2, most: 3 },

  /** What does not begin a page when it is short and one of these stands before it. */
  staysWith: {
    vote: ['paragraph', 'list', 'quote', 'table'],
    facts: ['paragraph', 'list', 'quote', 'vote', 'resolution'],
  } as { readonly [K in Block['kind']]?: readonly Block['kind'][] },
} as const;

/** How many signatures stand side by side, so that the rows are as even as they can be: four are two and two. */
export function signaturesInRow(count: number): number {
  const { least, most } = pageMeasures.signaturesInRow;
  return Math.max(least, Math.ceil(count / Math.max(1, Math.ceil(count / most))));
}

/** Font sizes between those of the house style. */
export interface GradesBetween {
  /** Columns, captions, tables of figures. */
  readonly compact: Pt;
  /** The paragraph that opens a chapter. */
  readonly lead: Pt;
  /** Below the name in the letterhead. */
  readonly subline: Pt;
}

/** The size of a word typed as code among words of that size. */
export function codeSizeAmong(size: Pt): Pt {
  return inHalves(size * pageMeasures.codeSize);
}

/** The sizes that follow from those of the house style. */
export function gradesBetween({ schrift: { grad }, grade: { klein, untertitel } }: Hausstil): GradesBetween {
  return { compact: inHalves((grad + klein) / 2), lead: inHalves((grad + untertitel) / 2), subline: klein + 0.5 };
}

/** Word knows half points. */
function inHalves(size: Pt): Pt {
  return Math.round(size * 2) / 2;
}
