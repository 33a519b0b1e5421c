// The named paragraph styles of a Word file, made from the Hausstil. Data only; styles-xml.ts turns it into XML.
import type { Hausstil } from '../../document/hausstil.js';
import type { Pt } from '../../document/nodes.js';
import { gradesBetween, pageMeasures } from '../../document/page-measures.js';
import { textArea } from '../../document/picture-room.js';
import type { DirectoryLook } from './directory-look.js';
import { type Distances, fixedWidth, linePt, tintEdges, widthMm } from './distances.js';
import type {
  DirectoryStyleId,
  HeadingStyleId,
  ParagraphBorders,
  ParagraphStyle,
  ParagraphStyles,
} from './paragraph-style.js';
import { mmOfPoints } from './units.js';

/** Every paragraph style the writer uses. */
export function paragraphStyles(hausstil: Hausstil, distances: Distances, listed: DirectoryLook): ParagraphStyles {
  return {
    ...headings(hausstil, distances),
    ...directoryStyles(hausstil, distances, listed),
    ...textStyles(hausstil, distances),
    ...openingStyles(hausstil, distances),
    ...setOffStyles(hausstil, distances),
    ...tableStyles(hausstil, distances),
    ...runningStyles(hausstil, distances),
  };
}

const accentLabel = (hausstil: Hausstil) => ({
  ...sized(hausstil, hausstil.grade.klein, 0),
  align: 'left' as const,
  isBold: true,
  colour: hausstil.farben.akzent,
  keepsWithNext: true,
  isHyphenated: false,
});

/** Lists of people: names are not hyphenated. */
const names = { align: 'left', isHyphenated: false } as const;

function textStyles(hausstil: Hausstil, distances: Distances) {
  const { schrift, grade, farben } = hausstil;
  const body = sized(hausstil, schrift.grad, distances.paragraph);
  const quote = { isInset: true, indent: widthMm.quote, rightIndent: widthMm.quote };
  return {
    Normal: { ...body, name: 'Normal', align: schrift.ausrichtung === 'blocksatz' ? 'both' : 'left' },
    Einleitung: { ...sized(hausstil, gradesBetween(hausstil).lead, distances.paragraph), name: 'Einleitung' },
    Klein: { ...sized(hausstil, grade.klein, distances.paragraph), name: 'Klein', colour: farben.gedämpft },
    Quote: { ...body, ...quote, name: 'Quote' },
    ListBullet: { ...sized(hausstil, schrift.grad, distances.item), name: 'List Bullet' },
    ListNumber: { ...sized(hausstil, schrift.grad, distances.item), name: 'List Number' },
    ListeOhneZeichen: { ...sized(hausstil, schrift.grad, distances.item), name: 'Liste ohne Zeichen', ...names },
    Auslassung: { ...body, name: 'Auslassung', align: 'left', isItalic: true, colour: farben.gedämpft },
    Schreiblinie: {
      size: schrift.grad,
      line: distances.writingLine,
      before: 0,
      name: 'Schreiblinie',
      isUncounted: true,
      align: 'left',
      colour: farben.gedämpft,
    },
    Trennlinie: {
      size: 1,
      line: 1,
      before: distances.rule,
      name: 'Trennlinie',
      isUncounted: true,
      borders: { bottom: { width: linePt.hair, colour: farben.linie, space: 0 } },
    },
    Fuge: { size: linePt.joint, line: linePt.joint, before: 0, name: 'Fuge', isUncounted: true },
  } satisfies Partial<ParagraphStyles>;
}

function openingStyles(hausstil: Hausstil, distances: Distances) {
  const { schrift, grade, farben } = hausstil;
  return {
    Title: {
      ...sized(hausstil, grade.titel, distances.title),
      name: 'Title',
      next: 'Subtitle',
      align: 'left',
      isBold: true,
      ...(hausstil.gestalt.titel === 'akzent' && { colour: farben.akzent }),
      keepsWithNext: true,
      isHyphenated: false,
    },
    Subtitle: {
      ...sized(hausstil, grade.untertitel, distances.subtitle),
      name: 'Subtitle',
      next: 'Normal',
      align: 'left',
      isHyphenated: false,
      keepsWithNext: true,
    },
    Briefkopf: {
      ...sized(hausstil, grade.briefkopf, 0),
      name: 'Briefkopf',
      next: 'Briefkopfzeile',
      align: 'left',
      isBold: true,
      colour: farben.akzent,
      isHyphenated: false,
    },
    Briefkopfzeile: {
      ...sized(hausstil, gradesBetween(hausstil).subline, 0),
      name: 'Briefkopfzeile',
      align: 'left',
      colour: farben.gedämpft,
    },
    Eckdaten: {
      ...sized(hausstil, schrift.grad, distances.item),
      name: 'Eckdaten',
      align: 'left',
      indent: widthMm.fact,
      hanging: widthMm.fact,
      tab: widthMm.fact,
    },
    EckdatenZeile: {
      ...sized(hausstil, gradesBetween(hausstil).compact, distances.facts),
      name: 'Eckdaten in einer Zeile',
      align: 'left',
    },
    Spaltentitel: { ...accentLabel(hausstil), name: 'Spaltentitel', next: 'Spalte', before: 0 },
    Spalte: { ...sized(hausstil, gradesBetween(hausstil).compact, distances.item), name: 'Spalte', ...names },
    SpalteKlein: { ...sized(hausstil, grade.klein, 0), name: 'Spalte klein', ...names, colour: farben.gedämpft },
  } satisfies Partial<ParagraphStyles>;
}

function setOffStyles(hausstil: Hausstil, distances: Distances) {
  const { schrift, grade, farben } = hausstil;
  const body = sized(hausstil, schrift.grad, distances.paragraph);
  const bar = { isInset: true, indent: widthMm.bar, borders: barBorders(hausstil) };
  const tint = {
    isInset: true,
    indent: widthMm.note,
    rightIndent: widthMm.note,
    borders: tintBorders(hausstil),
    shading: farben.fläche,
  };
  const code = {
    ...sized(hausstil, grade.klein, 0),
    font: fixedWidth.family,
    align: 'left',
    isHyphenated: false,
  } as const;
  const signed = {
    ...sized(hausstil, schrift.grad, distances.signing),
    next: 'Unterschriftsfunktion',
    align: 'left',
    keepsWithNext: true,
    isHyphenated: false,
  } as const;
  return {
    Beschlussbezeichnung: {
      ...accentLabel(hausstil),
      ...bar,
      name: 'Beschlussbezeichnung',
      next: 'Beschluss',
      before: distances.label,
      tracking: pageMeasures.labelTracking * grade.klein,
    },
    Beschluss: { ...body, ...bar, name: 'Beschluss' },
    Abstimmung: { ...body, name: 'Abstimmung', align: 'left', keepsLines: true, isHyphenated: false },
    Hinweistitel: { ...accentLabel(hausstil), ...tint, name: 'Hinweistitel', next: 'Hinweis', before: distances.note },
    Hinweis: { ...body, ...tint, name: 'Hinweis' },
    Wortlaut: { ...code, ...tint, indent: widthMm.verbatim, rightIndent: widthMm.verbatim, name: 'Wortlaut' },
    WortlautImRahmen: { ...code, isInset: true, name: 'Wortlaut im Rahmen' },
    Gezeichnet: { ...signed, name: 'Gezeichnet' },
    Unterschrift: {
      ...signed,
      name: 'Unterschrift',
      borders: { top: { width: linePt.signature, colour: '#000000', space: linePt.toSignature } },
    },
    Unterschriftsfunktion: {
      ...sized(hausstil, grade.klein, 0),
      name: 'Unterschriftsfunktion',
      align: 'left',
      colour: farben.gedämpft,
    },
  } satisfies Partial<ParagraphStyles>;
}

function tableStyles(hausstil: Hausstil, distances: Distances) {
  const { schrift, grade, farben } = hausstil;
  const head = { align: 'left', keepsWithNext: true, isHyphenated: false } as const;
  return {
    Caption: {
      ...sized(hausstil, gradesBetween(hausstil).compact, distances.caption),
      name: 'caption',
      align: 'left',
      isHyphenated: false,
    },
    Tabelle: { ...sized(hausstil, schrift.grad, 0), name: 'Tabelle', align: 'left' },
    Tabellenkopf: { ...sized(hausstil, grade.klein, 0), ...head, name: 'Tabellenkopf', colour: farben.gedämpft },
    Zahlentabelle: { ...sized(hausstil, gradesBetween(hausstil).compact, 0), name: 'Zahlentabelle', align: 'left' },
    Zahlentabellenkopf: { ...sized(hausstil, grade.klein, 0), ...head, name: 'Zahlentabellenkopf', isBold: true },
    Tabellenanmerkung: { ...sized(hausstil, grade.klein, 0), name: 'Tabellenanmerkung', colour: farben.gedämpft },
    // The mark of the paragraph must not make the line of a picture higher.
    Abbildung: {
      size: 1,
      before: distances.picture,
      name: 'Abbildung',
      align: 'left',
      keepsLines: true,
      isUncounted: true,
    },
  } satisfies Partial<ParagraphStyles>;
}

function runningStyles(hausstil: Hausstil, distances: Distances) {
  const { grade, farben } = hausstil;
  const running = {
    ...sized(hausstil, grade.kopfzeile, 0),
    align: 'left',
    colour: farben.gedämpft,
    isHyphenated: false,
  } as const;
  return {
    Header: { ...running, name: 'header' },
    Footer: { ...running, name: 'footer' },
    Status: {
      ...running,
      ...sized(hausstil, gradesBetween(hausstil).compact, 0),
      name: 'Status',
      basedOn: 'Header',
      isBold: true,
      colour: farben.akzent,
    },
    Fussnotenlinie: { size: 1, line: distances.footnoteLine, before: 0, name: 'Fußnotenlinie', align: 'left' },
    FootnoteText: { ...sized(hausstil, grade.klein, 0), name: 'footnote text', isUncounted: true },
    Fussnotenabsatz: {
      ...sized(hausstil, grade.klein, distances.footnoteParagraph),
      name: 'Fußnotenabsatz',
      isUncounted: true,
    },
  } satisfies Partial<ParagraphStyles>;
}

function headings(hausstil: Hausstil, distances: Distances): Pick<ParagraphStyles, HeadingStyleId> {
  const style = (level: number) => headingStyleOf(hausstil, distances, level);
  return {
    Heading1: style(1),
    Heading2: style(2),
    Heading3: style(3),
    Heading4: style(4),
    Heading5: style(5),
    Heading6: style(6),
  };
}

function headingStyleOf(hausstil: Hausstil, distances: Distances, level: number): ParagraphStyle {
  return {
    ...sized(
      hausstil,
      headingSize(hausstil, level),
      level === 1 ? distances.chapter : level === 2 ? distances.heading : distances.subheading,
    ),
    name: `heading ${level}`,
    next: 'Normal',
    align: 'left',
    isBold: true,
    keepsWithNext: true,
    keepsLines: true,
    isHyphenated: false,
    outlineLevel: level - 1,
    ...(level === 1 && hausstil.gestalt.überschriften === 'akzent' && { colour: hausstil.farben.akzent }),
  };
}

/** Entries stand back by level, their numbers hang; dots lead to the pages at the right edge. */
function directoryStyles(
  hausstil: Hausstil,
  distances: Distances,
  { rooms, captionRoom, termRoom, hasLevels }: DirectoryLook,
): Pick<ParagraphStyles, DirectoryStyleId | 'TOCHeading' | 'TableofFigures' | 'Index1'> {
  const entry = (name: string, room: Pt, level = 1): ParagraphStyle => ({
    ...sized(hausstil, hausstil.schrift.grad, distances.item),
    name,
    next: 'Normal',
    align: 'left',
    isHyphenated: false,
    indent: widthMm.directoryIndent * (level - 1) + mmOfPoints(room),
    hanging: mmOfPoints(room),
    // No right margin as in the PDF: LibreOffice (7.4) loses what stands at a tab in it, the page.
    dottedTab: textArea(hausstil, 'hochformat').width,
  });
  const contents = (level: number): ParagraphStyle => entry(`toc ${level}`, rooms[level - 1] ?? 0, level);
  const isPart = { isBold: true, keepsWithNext: true, before: distances.directoryPart };
  const { outlineLevel: _none, ...likeHeading } = headingStyleOf(hausstil, distances, 1);
  return {
    TOCHeading: { ...likeHeading, name: 'TOC Heading', before: distances.directory },
    TOC1: { ...contents(1), ...(hasLevels && isPart) },
    TOC2: contents(2),
    TOC3: contents(3),
    TOC4: contents(4),
    TOC5: contents(5),
    TOC6: contents(6),
    TableofFigures: entry('table of figures', captionRoom),
    Index1: {
      ...sized(hausstil, hausstil.schrift.grad, distances.item),
      name: 'index 1',
      next: 'Normal',
      align: 'left',
      isHyphenated: false,
      indent: mmOfPoints(termRoom),
      hanging: mmOfPoints(termRoom),
      tab: mmOfPoints(termRoom),
    },
  };
}

function sized({ schrift }: Hausstil, size: Pt, before: Pt) {
  return { size, line: size * schrift.zeilenabstand, before };
}

/** The Hausstil has sizes for three levels; deeper ones look like the third. */
export function headingSize({ grade }: Hausstil, level: number): Pt {
  return grade.überschriften[level <= 1 ? 0 : level === 2 ? 1 : 2];
}

/** The accent bar at the left of a resolution. */
export function barBorders({ farben }: Hausstil): ParagraphBorders {
  return { left: { width: linePt.bar, colour: farben.akzent, space: linePt.toBar } };
}

/** Lines in the colour of the tint: they widen it around the text. */
export function tintBorders(hausstil: Hausstil): ParagraphBorders {
  const colour = hausstil.farben.fläche;
  const side = { width: linePt.hair, colour, space: linePt.toNoteSide };
  const { top, bottom } = tintEdges(hausstil);
  return { top: { ...top, colour }, left: side, bottom: { ...bottom, colour }, right: side };
}

/** The built-in style of a heading; Word has a place for six levels in its navigation. */
export function headingStyle(level: number): HeadingStyleId {
  const ids: readonly HeadingStyleId[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'];
  return ids[Math.min(Math.max(level, 1), ids.length) - 1] ?? 'Heading6';
}

/** Word's own style for the entries of a level in a contents list. */
export function directoryStyle(level: number): DirectoryStyleId {
  const ids: readonly DirectoryStyleId[] = ['TOC1', 'TOC2', 'TOC3', 'TOC4', 'TOC5', 'TOC6'];
  return ids[Math.min(Math.max(level, 1), ids.length) - 1] ?? 'TOC6';
}
