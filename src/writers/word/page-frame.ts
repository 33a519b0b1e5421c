// Page size, margins, running head and foot of one section of the file.
import {
  Footer,
  Header,
  type IPageMarginAttributes,
  type ISectionOptions,
  LineNumberRestartFormat,
  NoteNumberRestart,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Hausstil } from '../../document/hausstil.js';
import type { CutFrom, Mm, Pt } from '../../document/nodes.js';
import { gradesBetween } from '../../document/page-measures.js';
import { paper, textArea } from '../../document/picture-room.js';
import { estimatedWidth } from '../../source/text-width.js';
import { linePt, marginRelief, widthMm } from './distances.js';
import { fieldRuns } from './fields.js';
import { borderLine } from './paragraph.js';
import type { PageKind, Stretch } from './stretches.js';
import { textRun } from './text-run.js';
import { mmOfPoints, twips } from './units.js';

/** Head and foot keep this part of the margin between themselves and the text, as in the PDF. */
const FREE_MARGIN = 0.3;

/** What the pages of a section have around their text. */
export interface SectionLook extends PageKind, Pick<Stretch, 'startsPage' | 'hasNumberedLines' | 'continuesLines'> {
  readonly status: readonly string[];
  /** The bookmark whose page is the "y" in "Seite x von y". */
  readonly total: { readonly bookmark: string; readonly count: number };
  readonly cutFrom: CutFrom | undefined;
  /** Body and annexes begin their pages at 1, a part cut from a document where it stood; what follows inside them counts on. */
  readonly beginsPart: boolean;
  /** Annexes begin their footnotes at 1; those of the body do so by themselves, where LibreOffice would begin anew in every chapter. */
  readonly restartsNotes: boolean;
}

/** Everything of a section but its content. */
export function sectionFrame(look: SectionLook, hausstil: Hausstil): Omit<ISectionOptions, 'children'> {
  const { frame, status, beginsPart, orientation, opening } = look;
  const width = textArea(hausstil, orientation).width;
  const opensWithoutHead = opening === undefined && beginsPart && !frame.headOnFirstPage;
  const head = () => [...statusLine(status, 0), headLine(look, width, hausstil)];
  const footLines = opening === 'title-page' ? [new Paragraph({ style: 'Footer' })] : [footLine(look, width)];
  const foot = () => new Footer({ children: footLines });
  return {
    properties: sectionProperties(look, hausstil, opensWithoutHead),
    headers: {
      default: new Header({ children: opening === undefined ? head() : withoutHead(status, hausstil) }),
      ...(opensWithoutHead && { first: new Header({ children: withoutHead(status, hausstil) }) }),
    },
    footers: { default: foot(), ...(opensWithoutHead && { first: foot() }) },
  };
}

function sectionProperties(
  look: SectionLook,
  hausstil: Hausstil,
  opensWithoutHead: boolean,
): NonNullable<ISectionOptions['properties']> {
  const { beginsPart, cutFrom, restartsNotes, orientation, startsPage, hasNumberedLines, continuesLines } = look;
  return {
    type: startsPage ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
    titlePage: opensWithoutHead,
    footnoteProperties: {
      ...(cutFrom && { start: cutFrom.footnotesBefore + 1 }),
      restart: restartsNotes ? NoteNumberRestart.EACH_SECTION : NoteNumberRestart.CONTINUOUS,
    },
    ...(hasNumberedLines && { lineNumbers: continuesLines ? furtherLineNumbers : lineNumbers }),
    page: {
      // `docx` turns the sides itself when the page lies across.
      size: {
        width: twips({ mm: paper.short }),
        height: twips({ mm: paper.long }),
        orientation: orientation === 'hochformat' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: margins(look, hausstil),
      ...(beginsPart && { pageNumbers: { start: cutFrom?.page ?? 1 } }),
    },
  };
}

/** Every line counts, from 1 in each passage. */
const lineNumbers = {
  countBy: 1,
  restart: LineNumberRestartFormat.NEW_SECTION,
  distance: twips({ mm: widthMm.lineNumber }),
} as const;

const furtherLineNumbers = { ...lineNumbers, restart: LineNumberRestartFormat.CONTINUOUS } as const;

function margins(look: SectionLook, hausstil: Hausstil): IPageMarginAttributes {
  const { seite, schrift, grade } = hausstil;
  const { status } = look;
  const relief = marginRelief(hausstil);
  const secondLine = needsTwoHeadLines(look, hausstil) ? grade.kopfzeile * schrift.zeilenabstand : 0;
  const headHeight = headLineHeight(hausstil) + secondLine + (status.length > 0 ? statusHeight(hausstil) : 0);
  return {
    top: twips({ mm: seite.oben - relief.top }),
    bottom: twips({ mm: seite.unten - relief.bottom }),
    left: twips({ mm: seite.links }),
    right: twips({ mm: seite.rechts }),
    // Measured from the edge of the paper: the line below the head and the words of the foot stand as in the PDF.
    header: twips({ mm: Math.max(0, seite.oben * (1 - FREE_MARGIN) - mmOfPoints(headHeight)) }),
    footer: twips({ mm: Math.max(0, seite.unten * (1 - FREE_MARGIN) - mmOfPoints(footHeight(hausstil))) }),
  };
}

function headLineHeight({ schrift, grade }: Hausstil): Pt {
  return grade.kopfzeile * schrift.zeilenabstand + linePt.toHead;
}

function statusHeight(hausstil: Hausstil): Pt {
  return gradesBetween(hausstil).compact * hausstil.schrift.zeilenabstand + linePt.toStatus;
}

function footHeight({ schrift, grade }: Hausstil): Pt {
  // What an exact line has above its capitals counts as free in the PDF.
  return grade.kopfzeile * (schrift.zeilenabstand - (0.8 * schrift.zeilenabstand - 0.86));
}

/** On a page without running head the status words stand where that head would end. */
function withoutHead(status: readonly string[], hausstil: Hausstil): readonly Paragraph[] {
  const lines = statusLine(status, headLineHeight(hausstil));
  return lines.length > 0 ? lines : [new Paragraph({ style: 'Header' })];
}

/** "Entwurf", "Nichtöffentlich": above the running head of every page. */
function statusLine(status: readonly string[], before: Pt): readonly Paragraph[] {
  if (status.length === 0) return [];
  const spacing = before === 0 ? {} : { spacing: { before: twips({ pt: before }) } };
  return [new Paragraph({ style: 'Status', ...spacing, children: [textRun(status.join(' · '), {})] })];
}

/** Whether left and right words do not fit beside each other with a gap of one size between them. */
function needsTwoHeadLines({ frame, orientation }: SectionLook, hausstil: Hausstil): boolean {
  const { grade, schrift } = hausstil;
  const font = { family: schrift.word, size: grade.kopfzeile, isBold: false };
  const needed = estimatedWidth(frame.headLeft, font) + grade.kopfzeile + estimatedWidth(frame.headRight, font);
  return mmOfPoints(needed) > textArea(hausstil, orientation).width;
}

function headLine(look: SectionLook, width: Mm, hausstil: Hausstil): Paragraph {
  const { frame, status } = look;
  const { farben } = hausstil;
  const isEmpty = frame.headLeft === '' && frame.headRight === '';
  const hairline = borderLine({ width: linePt.hair, colour: farben.linie, space: linePt.toHead });
  return new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: twips({ mm: width }) }],
    ...(status.length > 0 && { spacing: { before: twips({ pt: linePt.toStatus }) } }),
    ...(!isEmpty && { border: { bottom: hairline } }),
    children: [
      textRun(frame.headLeft, {}),
      ...(needsTwoHeadLines(look, hausstil) ? [new TextRun({ break: 1 })] : []),
      tab(),
      textRun(frame.headRight, {}),
    ],
  });
}

function footLine({ frame, total, cutFrom }: SectionLook, width: Mm): Paragraph {
  const count =
    cutFrom === undefined
      ? fieldRuns({ instruction: `PAGEREF ${total.bookmark}`, result: [textRun(String(total.count), {})], format: {} })
      : [textRun(String(cutFrom.pageCount), {})];
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: twips({ mm: width }) }],
    children: [
      textRun(frame.footLeft, {}),
      tab(),
      textRun('Seite ', {}),
      // Word counts a PAGE field anew on every page; the result is for programs that do not.
      ...fieldRuns({ instruction: 'PAGE', result: [textRun('1', {})], format: {} }),
      textRun(' von ', {}),
      ...count,
    ],
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
