// Page size, margins, running head and foot of one section of the file.
import {
  BorderStyle,
  Footer,
  Header,
  type ISectionOptions,
  NoteNumberRestart,
  PageOrientation,
  PageReference,
  Paragraph,
  SectionType,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Hausstil } from '../../document/hausstil.js';
import type { Mm, PageFrame } from '../../document/nodes.js';
import { spacePt, widthMm } from './distances.js';
import { textRun } from './text-run.js';
import { eighthPoints, hexColour, twips } from './units.js';

/** A4, ISO 216. */
const PAPER = { short: 210, long: 297 } as const;

export type Orientation = 'hochformat' | 'querformat';

export interface SectionLook {
  readonly orientation: Orientation;
  readonly frame: PageFrame;
  readonly status: readonly string[];
  /** The bookmark whose page is the "y" in "Seite x von y". */
  readonly endBookmark: string;
  /** Body and annexes begin their pages and footnotes at 1; what follows inside them counts on. */
  readonly beginsPart: boolean;
}

export function textWidth({ seite }: Hausstil, orientation: Orientation): Mm {
  return (orientation === 'hochformat' ? PAPER.short : PAPER.long) - seite.links - seite.rechts;
}

/** Everything of a section but its content. */
export function sectionFrame(look: SectionLook, hausstil: Hausstil): Omit<ISectionOptions, 'children'> {
  const { frame, status, beginsPart, orientation } = look;
  const width = textWidth(hausstil, orientation);
  const opensWithoutHead = beginsPart && !frame.headOnFirstPage;
  const foot = () => new Footer({ children: [footLine(look, width)] });
  return {
    properties: sectionProperties(look, hausstil, opensWithoutHead),
    headers: {
      default: new Header({ children: [...statusLine(status), headLine(frame, width, hausstil)] }),
      ...(opensWithoutHead && {
        first: new Header({ children: status.length > 0 ? statusLine(status) : [new Paragraph({ style: 'Header' })] }),
      }),
    },
    footers: { default: foot(), ...(opensWithoutHead && { first: foot() }) },
  };
}

function sectionProperties(
  { beginsPart, orientation }: SectionLook,
  { seite }: Hausstil,
  opensWithoutHead: boolean,
): NonNullable<ISectionOptions['properties']> {
  return {
    type: SectionType.NEXT_PAGE,
    titlePage: opensWithoutHead,
    footnoteProperties: { restart: beginsPart ? NoteNumberRestart.EACH_SECTION : NoteNumberRestart.CONTINUOUS },
    page: {
      // `docx` turns the sides itself when the page lies across.
      size: {
        width: twips({ mm: PAPER.short }),
        height: twips({ mm: PAPER.long }),
        orientation: orientation === 'hochformat' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: twips({ mm: seite.oben }),
        bottom: twips({ mm: seite.unten }),
        left: twips({ mm: seite.links }),
        right: twips({ mm: seite.rechts }),
        header: twips({ mm: widthMm.runningHead }),
        footer: twips({ mm: widthMm.runningFoot }),
      },
      ...(beginsPart && { pageNumbers: { start: 1 } }),
    },
  };
}

/** "Entwurf", "Nichtöffentlich": above the running head, on the first page too. */
function statusLine(status: readonly string[]): readonly Paragraph[] {
  if (status.length === 0) return [];
  return [new Paragraph({ style: 'Status', children: [textRun(status.join(' · '), {})] })];
}

function headLine(frame: PageFrame, width: Mm, { farben }: Hausstil): Paragraph {
  const isEmpty = frame.headLeft === '' && frame.headRight === '';
  const hairline = {
    style: BorderStyle.SINGLE,
    size: eighthPoints(0.5),
    space: spacePt.headRule,
    color: hexColour(farben.linie),
  };
  return new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: twips({ mm: width }) }],
    ...(!isEmpty && { border: { bottom: hairline } }),
    children: [textRun(frame.headLeft, {}), tab(), textRun(frame.headRight, {})],
  });
}

function footLine({ frame, endBookmark }: SectionLook, width: Mm): Paragraph {
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: twips({ mm: width }) }],
    children: [
      textRun(frame.footLeft, {}),
      tab(),
      textRun('Seite ', {}),
      // Word counts a PAGE field anew on every page; the result is for programs that do not.
      new SimpleField('PAGE', '1'),
      textRun(' von ', {}),
      new PageReference(endBookmark),
    ],
  });
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
