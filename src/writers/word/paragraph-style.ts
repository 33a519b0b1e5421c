// What a named paragraph style of a Word file can say, and the ids of those the writer uses. Types alone.
import type { Mm, Pt } from '../../document/nodes.js';

/** A line at one side of a paragraph. */
export interface BorderLine {
  readonly width: Pt;
  readonly colour: string;
  /** Between line and text; Word allows 0 to 31 pt. */
  readonly space: Pt;
}

/** The sides that have a line. */
export interface ParagraphBorders {
  readonly top?: BorderLine;
  readonly left?: BorderLine;
  readonly bottom?: BorderLine;
  readonly right?: BorderLine;
}

/** One named style; what is absent is as in the style it is based on. */
export interface ParagraphStyle {
  /** As Word lists it; its own styles by their English names, which a German Word shows translated. */
  readonly name: string;
  readonly basedOn?: StyleId;
  readonly next?: StyleId;
  /** Of what is no prose, and not to be checked as such; absent = that of the document. */
  readonly font?: string;
  readonly size: Pt;
  /** Exact line pitch; absent = as high as the content, for pictures. */
  readonly line?: Pt;
  /** The only vertical space there is: Word adds the space after one paragraph to the space before the next, LibreOffice takes the larger. */
  readonly before: Pt;
  readonly indent?: Mm;
  readonly rightIndent?: Mm;
  /** Whether these indents are those of the block it is meant for, which the place of the paragraph holds already. */
  readonly isInset?: boolean;
  readonly hanging?: Mm;
  readonly align?: 'left' | 'both' | 'right' | 'center';
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly tracking?: Pt;
  readonly colour?: string;
  readonly keepsWithNext?: boolean;
  readonly keepsLines?: boolean;
  readonly isHyphenated?: boolean;
  readonly outlineLevel?: number;
  /** Lines that are not counted where lines are numbered. */
  readonly isUncounted?: boolean;
  readonly borders?: ParagraphBorders;
  readonly shading?: string;
  /** Where a tab leads to, from the left margin. */
  readonly tab?: Mm;
  /** Where a tab leads to that is filled with dots; what follows it ends there. */
  readonly dottedTab?: Mm;
}

/** Word's own headings. */
export type HeadingStyleId = 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4' | 'Heading5' | 'Heading6';

/** Word's own entries of a contents list. */
export type DirectoryStyleId = 'TOC1' | 'TOC2' | 'TOC3' | 'TOC4' | 'TOC5' | 'TOC6';

/** Ids of Word's own styles, and German ones of the house's. */
export type StyleId =
  | HeadingStyleId
  | DirectoryStyleId
  | 'TOCHeading'
  | 'TableofFigures'
  | 'Index1'
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Quote'
  | 'Caption'
  | 'Header'
  | 'Footer'
  | 'FootnoteText'
  | 'Fussnotenabsatz'
  | 'Fussnotenlinie'
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
  | 'Gezeichnet'
  | 'Unterschriftsfunktion'
  | 'Schreiblinie'
  | 'Wortlaut'
  | 'WortlautImRahmen'
  | 'Trennlinie'
  | 'Auslassung'
  | 'Fuge';

/** All styles of a file; a forgotten one does not compile. */
export type ParagraphStyles = { readonly [K in StyleId]: ParagraphStyle };
