// The named paragraph styles of a Word file, made from the Hausstil. Data only; styles-xml.ts turns it into XML.
import type { Hausstil } from '../../document/hausstil.js';
import type { Mm, Pt } from '../../document/nodes.js';
import { proportion, spacePt, widthMm } from './distances.js';

export interface BorderLine {
  readonly width: Pt;
  readonly colour: string;
  /** Between line and text; Word allows 0 to 31 pt. */
  readonly space: Pt;
}

export interface ParagraphStyle {
  /** As Word lists it; its own styles by their English names, which a German Word shows translated. */
  readonly name: string;
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  readonly size: Pt;
  /** Exact line pitch; absent = as high as the content, for pictures. */
  readonly line?: Pt;
  /** The only vertical space there is: Word adds the space after one paragraph to the space before the next, LibreOffice takes the larger. */
  readonly before: Pt;
  readonly indent?: Mm;
  readonly hanging?: Mm;
  readonly align?: 'left' | 'both' | 'right' | 'center';
  readonly isBold?: boolean;
  readonly isCaps?: boolean;
  readonly isItalic?: boolean;
  readonly tracking?: Pt;
  readonly colour?: string;
  readonly keepsWithNext?: boolean;
  readonly keepsLines?: boolean;
  readonly isHyphenated?: boolean;
  /** No space between paragraphs of this same style. */
  readonly isTight?: boolean;
  readonly outlineLevel?: number;
  readonly borders?: { readonly top?: BorderLine; readonly left?: BorderLine; readonly bottom?: BorderLine };
  readonly shading?: string;
  /** Where a tab leads to, from the left margin. */
  readonly tab?: Mm;
}

export type HeadingStyleId = 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4' | 'Heading5' | 'Heading6';

export type StyleId =
  | HeadingStyleId
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Quote'
  | 'Caption'
  | 'Header'
  | 'Footer'
  | 'FootnoteText'
  | 'ListBullet'
  | 'ListNumber'
  | 'Einleitung'
  | 'Klein'
  | 'Status'
  | 'Briefkopf'
  | 'Briefkopfzeile'
  | 'Eckdaten'
  | 'EckdatenZeile'
  | 'ListeOhneZeichen'
  | 'Spaltentitel'
  | 'Spalte'
  | 'SpalteKlein'
  | 'Beschlussbezeichnung'
  | 'Beschluss'
  | 'Abstimmung'
  | 'Hinweistitel'
  | 'Hinweis'
  | 'Tabelle'
  | 'Tabellenkopf'
  | 'Zahlentabelle'
  | 'Zahlentabellenkopf'
  | 'Tabellenanmerkung'
  | 'Abbildung'
  | 'Unterschrift'
  | 'Unterschriftsfunktion'
  | 'Schreiblinie'
  | 'Wortlaut'
  | 'Trennlinie'
  | 'Auslassung'
  | 'Fuge';

export type ParagraphStyles = { readonly [K in StyleId]: ParagraphStyle };

/** Every paragraph style the writer uses. */
export function paragraphStyles(hausstil: Hausstil): ParagraphStyles {
  const { schrift, grade, farben } = hausstil;
  const sized = (size: Pt, before: Pt) => ({ size, line: size * schrift.zeilenabstand, before });
  const body = sized(schrift.grad, spacePt.paragraph);
  const small = sized(grade.klein, spacePt.paragraph);
  const between = (schrift.grad + grade.klein) / 2;
  const bar: BorderLine = { width: spacePt.barWidth, colour: farben.akzent, space: spacePt.bar };
  const hairline: BorderLine = { width: 0.5, colour: farben.linie, space: spacePt.rule };
  return {
    ...headings(hausstil),
    Normal: { ...body, name: 'Normal', align: schrift.ausrichtung === 'blocksatz' ? 'both' : 'left' },
    Title: {
      ...sized(grade.titel, spacePt.title),
      name: 'Title',
      next: 'Subtitle',
      align: 'left',
      isBold: true,
      keepsWithNext: true,
      isHyphenated: false,
    },
    Subtitle: {
      ...sized(grade.untertitel, 0),
      name: 'Subtitle',
      next: 'Normal',
      align: 'left',
      isHyphenated: false,
      keepsWithNext: true,
    },
    Einleitung: { ...sized(schrift.grad * proportion.lead, spacePt.paragraph), name: 'Einleitung' },
    Klein: { ...small, name: 'Klein', colour: farben.gedämpft },
    Quote: { ...body, name: 'Quote', indent: widthMm.quote, colour: farben.gedämpft },
    Caption: { ...small, name: 'caption', before: spacePt.caption, align: 'left', keepsWithNext: true },
    FootnoteText: {
      ...sized(grade.klein, 0),
      name: 'footnote text',
      indent: widthMm.footnote,
      hanging: widthMm.footnote,
      tab: widthMm.footnote,
    },
    ListBullet: { ...body, name: 'List Bullet', isTight: true },
    ListNumber: { ...body, name: 'List Number', isTight: true },
    ListeOhneZeichen: { ...body, name: 'Liste ohne Zeichen', isTight: true, align: 'left' },
    Header: {
      ...sized(grade.kopfzeile, 0),
      name: 'header',
      align: 'left',
      colour: farben.gedämpft,
      isHyphenated: false,
    },
    Footer: {
      ...sized(grade.kopfzeile, 0),
      name: 'footer',
      align: 'left',
      colour: farben.gedämpft,
      isHyphenated: false,
    },
    Status: {
      ...sized(grade.kopfzeile, 0),
      name: 'Status',
      basedOn: 'Header',
      align: 'right',
      isBold: true,
      isCaps: true,
      tracking: proportion.capsTracking * grade.kopfzeile,
      colour: farben.akzent,
    },
    Briefkopf: {
      ...sized(grade.briefkopf, 0),
      name: 'Briefkopf',
      next: 'Briefkopfzeile',
      align: 'left',
      isBold: true,
      colour: farben.akzent,
      isHyphenated: false,
    },
    Briefkopfzeile: { ...sized(grade.klein, 0), name: 'Briefkopfzeile', align: 'left', colour: farben.gedämpft },
    Eckdaten: {
      ...sized(schrift.grad, spacePt.facts),
      name: 'Eckdaten',
      isTight: true,
      align: 'left',
      indent: widthMm.factTerm,
      hanging: widthMm.factTerm,
      tab: widthMm.factTerm,
    },
    EckdatenZeile: { ...sized(between, spacePt.block), name: 'Eckdaten in einer Zeile', align: 'left' },
    Spaltentitel: {
      ...sized(grade.klein, 0),
      name: 'Spaltentitel',
      next: 'Spalte',
      align: 'left',
      isBold: true,
      colour: farben.akzent,
      keepsWithNext: true,
    },
    Spalte: { ...sized(between, 0), name: 'Spalte', align: 'left' },
    SpalteKlein: { ...sized(grade.klein, 0), name: 'Spalte klein', align: 'left', colour: farben.gedämpft },
    Beschlussbezeichnung: {
      ...sized(grade.klein, spacePt.block),
      name: 'Beschlussbezeichnung',
      next: 'Beschluss',
      align: 'left',
      isBold: true,
      isCaps: true,
      tracking: proportion.capsTracking * grade.klein,
      colour: farben.akzent,
      keepsWithNext: true,
      indent: widthMm.bar,
      borders: { left: bar },
    },
    Beschluss: {
      ...sized(schrift.grad, spacePt.inside),
      name: 'Beschluss',
      indent: widthMm.bar,
      borders: { left: bar },
    },
    Abstimmung: { ...sized(schrift.grad, spacePt.inside), name: 'Abstimmung', align: 'left', keepsLines: true },
    Hinweistitel: {
      ...body,
      name: 'Hinweistitel',
      next: 'Hinweis',
      before: spacePt.block,
      align: 'left',
      isBold: true,
      keepsWithNext: true,
      colour: farben.akzent,
      shading: farben.fläche,
    },
    Hinweis: { ...sized(schrift.grad, spacePt.inside), name: 'Hinweis', shading: farben.fläche },
    Tabelle: { ...sized(schrift.grad, 0), name: 'Tabelle', align: 'left' },
    Tabellenkopf: {
      ...sized(grade.klein, 0),
      name: 'Tabellenkopf',
      align: 'left',
      colour: farben.gedämpft,
      keepsWithNext: true,
      isHyphenated: false,
    },
    Zahlentabelle: { ...sized(grade.klein, 0), name: 'Zahlentabelle', align: 'left' },
    Zahlentabellenkopf: {
      ...sized(grade.klein, 0),
      name: 'Zahlentabellenkopf',
      align: 'left',
      isBold: true,
      keepsWithNext: true,
      isHyphenated: false,
    },
    Tabellenanmerkung: { ...sized(grade.klein, spacePt.inside), name: 'Tabellenanmerkung', colour: farben.gedämpft },
    Abbildung: { size: schrift.grad, before: spacePt.block, name: 'Abbildung', align: 'left', keepsLines: true },
    Unterschrift: {
      ...sized(schrift.grad, spacePt.signing),
      name: 'Unterschrift',
      next: 'Unterschriftsfunktion',
      align: 'left',
      keepsWithNext: true,
      borders: { top: { width: 0.6, colour: '#000000', space: 2 } },
    },
    Unterschriftsfunktion: {
      ...sized(grade.klein, 0),
      name: 'Unterschriftsfunktion',
      align: 'left',
      colour: farben.gedämpft,
    },
    Schreiblinie: {
      size: schrift.grad,
      line: schrift.grad * proportion.writingLine,
      before: 0,
      name: 'Schreiblinie',
      align: 'left',
      colour: farben.gedämpft,
    },
    Wortlaut: { ...small, name: 'Wortlaut', align: 'left', isHyphenated: false, shading: farben.fläche },
    Trennlinie: { size: 1, line: 1, before: spacePt.block, name: 'Trennlinie', borders: { bottom: hairline } },
    Auslassung: { ...body, name: 'Auslassung', align: 'left', isItalic: true, colour: farben.gedämpft },
    Fuge: { size: 1, line: 1, before: 0, name: 'Fuge' },
  };
}

function headings(hausstil: Hausstil): Pick<ParagraphStyles, HeadingStyleId> {
  const { schrift, grade, farben } = hausstil;
  const style = (level: 1 | 2 | 3 | 4 | 5 | 6): ParagraphStyle => {
    const size = grade.überschriften[level === 1 ? 0 : level === 2 ? 1 : 2];
    return {
      name: `heading ${level}`,
      next: 'Normal',
      size,
      line: size * schrift.zeilenabstand,
      before: level === 1 ? spacePt.chapter : spacePt.heading,
      align: 'left',
      isBold: true,
      keepsWithNext: true,
      keepsLines: true,
      isHyphenated: false,
      outlineLevel: level - 1,
      ...(level === 1 && { colour: farben.akzent }),
    };
  };
  return {
    Heading1: style(1),
    Heading2: style(2),
    Heading3: style(3),
    Heading4: style(4),
    Heading5: style(5),
    Heading6: style(6),
  };
}

/** The built-in style of a heading; Word has a place for six levels in its navigation. */
export function headingStyle(level: number): HeadingStyleId {
  const ids: readonly HeadingStyleId[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading5', 'Heading6'];
  return ids[Math.min(Math.max(level, 1), ids.length) - 1] ?? 'Heading6';
}
