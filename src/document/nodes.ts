// The one tree every document passes through: all kinds of blocks and inlines, and nothing about how they look.
// Writers turn it into bytes; markdown/ and templates make it. Whoever adds a kind is led by the compiler to every writer.
import type { Position } from '../diagnostic.js';
import type { PlaceShape, Series } from './series.js';

/** Millimetres on the page. */
export type Mm = number;
/** Typographic points (1/72 inch). */
export type Pt = number;

interface Placed {
  /** Where its author wrote it; absent for what a template or the program made. */
  readonly at?: Position;
}

// ── Inlines ────────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Text extends Placed {
  readonly kind: 'text';
  readonly value: string;
}
export interface Emphasis extends Placed {
  readonly kind: 'emphasis';
  readonly children: readonly Inline[];
}
export interface Strong extends Placed {
  readonly kind: 'strong';
  readonly children: readonly Inline[];
}
/** Struck out, as in an amended resolution. */
export interface Struck extends Placed {
  readonly kind: 'struck';
  readonly children: readonly Inline[];
}
export interface Script extends Placed {
  readonly kind: 'script';
  readonly position: 'super' | 'sub';
  readonly children: readonly Inline[];
}
/** Text of secondary weight, set in the muted colour. */
export interface Muted extends Placed {
  readonly kind: 'muted';
  readonly children: readonly Inline[];
}
export interface Code extends Placed {
  readonly kind: 'code';
  readonly value: string;
}
export interface LineBreak extends Placed {
  readonly kind: 'line-break';
}
export interface Link extends Placed {
  readonly kind: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}
/** A footnote at its reference; writers number them in reading order. */
export interface Footnote extends Placed {
  readonly kind: 'footnote';
  readonly children: readonly Block[];
}
/** "Anlage 2" or "Anlage 2, Seite 3", living: `label` is filled in from the numbers of the sitting before any writer sees it. */
export interface AnnexReference extends Placed {
  readonly kind: 'annex-reference';
  readonly annex: string;
  /** The page alone is printed behind another reference to the same annex. */
  readonly show: 'nummer' | 'titel' | 'seite';
  /** The page it leads to, counted from 1 in the annex's own file: the cover before what others made is none; absent = its beginning. */
  readonly page?: number;
  readonly label: string;
}
/** A reference to an anchor (heading, table, figure) of the same document; `label` is filled in when numbers are given. */
export interface CrossReference extends Placed {
  readonly kind: 'cross-reference';
  readonly target: string;
  readonly show: 'nummer' | 'titel' | 'seite';
  readonly label: string;
}
/** A drawn sign – never a glyph – with the word that says what it means. */
export interface Mark extends Placed {
  readonly kind: 'mark';
  readonly sign: 'ampel-grün' | 'ampel-gelb' | 'ampel-rot' | 'kästchen-leer' | 'kästchen-angekreuzt';
  readonly label: string;
}
export interface InlineImage extends Placed {
  readonly kind: 'inline-image';
  readonly image: ImageData;
  readonly alt: string;
  readonly heightPt: Pt;
}
/** A chart as high as a line, e.g. a sparkline. */
export interface InlineChart extends Placed, Drawn {
  readonly kind: 'inline-chart';
  readonly heightPt: Pt;
}
/** A blank to fill in by hand inside a line. */
export interface FillIn extends Placed {
  readonly kind: 'fill-in';
  readonly widthMm: Mm;
  /** What belongs there, for readers who cannot see the line. */
  readonly label: string;
}

/** A place that an index prints with its page; unseen where it stands. */
export interface IndexMark extends Placed {
  readonly kind: 'index-mark';
  /** As the index prints it. */
  readonly term: string;
  /** The anchor: its own among all of the document. */
  readonly id: string;
}

/** What a call asks the figures or records of the workspace for: its name, what stands behind it, and its options as typed. */
export interface DataCall {
  readonly name: string;
  readonly argument: string;
  readonly options: ReadonlyMap<string, string>;
}
/** Where a figure goes, or the name of a place; gone once the figures are filled in. */
export interface IndicatorWords extends Placed {
  readonly kind: 'indicator-words';
  readonly call: DataCall;
}

/** What stands inside a line. */
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Struck
  | Script
  | Muted
  | Code
  | LineBreak
  | Link
  | Footnote
  | AnnexReference
  | CrossReference
  | Mark
  | InlineImage
  | InlineChart
  | FillIn
  | IndexMark
  | IndicatorWords;

// ── Blocks ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Deepest level of a heading: Markdown, PDF/UA and the built-in styles of Word all know six. */
export const deepestHeading = 6;

export interface Heading extends Placed {
  readonly kind: 'heading';
  /** From 1 to `deepestHeading`; a document starts with 1 and skips none. */
  readonly level: number;
  /** The anchor: unique in the document, bookmark in Word, destination in the PDF. */
  readonly id: string;
  /** What stands before the title: "TOP 4", "4.1", "Anhang A"; absent = none. */
  readonly number?: string;
  /** It is not counted, nor is what stands below it: a preface. */
  readonly isUnnumbered?: true;
  readonly children: readonly Inline[];
  /** Set at the right edge of the same line, e.g. "Vorlage 45/2018". */
  readonly aside?: readonly Inline[];
}
export interface Paragraph extends Placed {
  readonly kind: 'paragraph';
  /** `lead` opens a chapter a little larger, `fine` is secondary and smaller. */
  readonly role: 'body' | 'lead' | 'fine';
  readonly children: readonly Inline[];
}
export interface List extends Placed {
  readonly kind: 'list';
  /** `plain` has no bullets: the names of a presence list. */
  readonly style: 'bullet' | 'ordered' | 'plain';
  readonly start: number;
  /** Tight items stand without the space between paragraphs. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}
/** Terms and their values in two columns: date, place, begin … */
export interface Facts extends Placed {
  readonly kind: 'facts';
  /** `list`: a term–value pair per line; `line`: running on in one line, as "Entschuldigt: …  Anwesend: …". */
  readonly layout: 'list' | 'line';
  readonly items: readonly Fact[];
}
export interface Quote extends Placed {
  readonly kind: 'quote';
  readonly children: readonly Block[];
}
/** A note set apart from the text ("Hinweis"). */
export interface Note extends Placed {
  readonly kind: 'note';
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}
/** Cells flowing into `count` columns row by row, e.g. presence by group. */
export interface Columns extends Placed {
  readonly kind: 'columns';
  readonly count: number;
  readonly cells: readonly ColumnCell[];
}
/** A resolution, set off by the accent bar; its vote is a `vote` among the children. */
export interface Resolution extends Placed {
  readonly kind: 'resolution';
  readonly label: readonly Inline[];
  readonly children: readonly Block[];
}
/** The vote as one line: the result in bold, the counts after it. */
export interface Vote extends Placed {
  readonly kind: 'vote';
  readonly result: readonly Inline[];
  readonly counts: readonly Inline[];
}
/** Signature lines side by side, never alone on a page. */
export interface Signatures extends Placed {
  readonly kind: 'signatures';
  readonly signatories: readonly Signatory[];
  /** They tell who signed the sheet this is a copy of ("gez."): there are no lines to sign on. */
  readonly isCopy?: true;
}
/** A directory the writers fill in from headings, captions or, for `orte`, index marks. */
export interface Directory extends Placed {
  readonly kind: 'directory';
  readonly of: 'inhalt' | 'tabellen' | 'abbildungen' | 'orte';
  readonly title: readonly Inline[];
  /** Deepest heading level listed; for `inhalt` only. */
  readonly depth: number;
}

/** Width and alignment of a column, whatever its cells span. */
export interface TableColumn {
  /** A share of the free width (`1`) or a fixed width. */
  readonly width: { readonly share: number } | { readonly mm: Mm } | { readonly auto: true };
  readonly align: 'left' | 'center' | 'right' | 'decimal';
}
export interface Table extends Placed {
  readonly kind: 'table';
  readonly id?: string;
  /** `ruled`: hairlines only (directories, agenda); `figures`: tinted head and tabular figures. */
  readonly style: 'ruled' | 'figures';
  readonly number?: string;
  readonly caption: readonly Inline[];
  /** For readers who cannot see it: how the table is built; empty = none. */
  readonly summary: string;
  readonly columns: readonly TableColumn[];
  /** How many of the first rows are header rows, repeated on every page. */
  readonly headerRows: number;
  /** Whether the first cell of a body row is that row's header. */
  readonly hasRowHeaders: boolean;
  readonly rows: readonly TableRow[];
  /** Notes, the legend of signs, and the source: printed small below the table. */
  readonly notes: readonly Block[];
  readonly source: readonly Inline[];
}
/** The bytes of a picture that was read. */
export interface ImageData extends Placed {
  readonly format: 'png' | 'jpeg' | 'svg';
  readonly bytes: Uint8Array;
  /** Stable name, unique per image: names the file inside the .docx and the compiler's shadow path. */
  readonly name: string;
  /** Its path as its author typed it; absent where nobody did. */
  readonly fileName?: string;
}
export interface Image extends Placed {
  readonly kind: 'image';
  readonly image: ImageData;
  /** Empty only when `isDecorative`. */
  readonly alt: string;
  readonly isDecorative: boolean;
  readonly widthMm?: Mm;
}
/** How Word and slides draw a chart themselves, from the numbers. */
export type NativeChart = 'bars' | 'columns' | 'stacked-bars' | 'lines' | 'scatter';

/** What a chart of any size shows, and once it is drawn the picture of it. */
export interface Drawn {
  /** The chart type: the name of its file in templates/diagramme; empty where the author gives the picture. */
  readonly art: string;
  readonly series: Series;
  /** Of charts that are maps: the shapes of places by their ids. */
  readonly shapes?: ReadonlyMap<string, PlaceShape>;
  /** Empty until it is drawn, before the writers run. */
  readonly svg: string;
  /** What is to be seen, made from the series where its author says nothing. */
  readonly alt: string;
}
export interface Chart extends Placed, Drawn {
  readonly kind: 'chart';
  /** Absent where it is a picture in every format. */
  readonly native?: NativeChart;
  readonly widthMm?: Mm;
}
export interface Figure extends Placed {
  readonly kind: 'figure';
  readonly id?: string;
  readonly number?: string;
  readonly caption: readonly Inline[];
  /** One image or chart, or another block (a verbatim, a table) that is captioned as a figure. */
  readonly children: readonly Block[];
  readonly notes: readonly Block[];
  readonly source: readonly Inline[];
}
/** Several figures side by side under one caption. */
export interface FigureGroup extends Placed {
  readonly kind: 'figure-group';
  readonly id?: string;
  readonly number?: string;
  readonly caption: readonly Inline[];
  readonly columns: number;
  readonly figures: readonly Figure[];
}
export interface Letterhead extends Placed {
  readonly kind: 'letterhead';
  readonly name: readonly Inline[];
  readonly subline: readonly Inline[];
  readonly crest?: ImageData;
  readonly crestAlt: string;
}
/** The document's title as printed on its first page; not a heading (PDF: P, Word: Title). */
export interface Title extends Placed {
  readonly kind: 'title';
  readonly children: readonly Inline[];
  readonly subtitle: readonly Inline[];
}
/** A first page of its own. */
export interface TitlePage extends Placed {
  readonly kind: 'title-page';
  readonly children: readonly Block[];
}
/** The sheet laid before an annex that cannot carry its own number. */
export interface CoverSheet extends Placed {
  readonly kind: 'cover-sheet';
  readonly children: readonly Block[];
}
/** Empty ruled lines to write on. */
export interface FillLines extends Placed {
  readonly kind: 'fill-lines';
  readonly count: number;
  readonly label: string;
}
/** Text kept as typed, line breaks and spaces included. */
export interface Verbatim extends Placed {
  readonly kind: 'verbatim';
  readonly value: string;
}
/** A passage whose lines are numbered in the margin, to be quoted by line. */
export interface NumberedLines extends Placed {
  readonly kind: 'numbered-lines';
  /** It counts on from the passage before, of which a new page has cut it off. */
  readonly continues?: true;
  readonly children: readonly Block[];
}
/** A passage on pages of its own kind: landscape, or with its own running head and foot. */
export interface Section extends Placed {
  readonly kind: 'section';
  readonly orientation: 'hochformat' | 'querformat';
  readonly frame?: PageFrame;
  readonly children: readonly Block[];
}
export interface PageBreak extends Placed {
  readonly kind: 'page-break';
}
/** A thematic break. */
export interface Rule extends Placed {
  readonly kind: 'rule';
}
/** Where an author's text goes; gone after `insert`. */
export interface Insertion extends Placed {
  readonly kind: 'insertion';
  readonly key: string;
}

/** What the speaker of a slide sees and nobody else; gone from every document that has no slides. */
export interface SpeakerNotes extends Placed {
  readonly kind: 'speaker-notes';
  readonly children: readonly Block[];
}

/** Where a table of figures goes; gone once the figures are filled in. */
export interface IndicatorBlock extends Placed {
  readonly kind: 'indicator-block';
  readonly call: DataCall;
}
/** Where a building block made of records goes – talks, measures, profiles of places; gone once these are inserted. */
export interface RecordBlock extends Placed {
  readonly kind: 'record-block';
  readonly call: DataCall;
}
/** What holds a place until it is filled; writers never see it. */
export type Placeholder = Insertion | IndicatorWords | IndicatorBlock | RecordBlock;

/** What stands by itself, one below the other. */
export type Block =
  | Heading
  | Paragraph
  | List
  | Facts
  | Quote
  | Note
  | Columns
  | Resolution
  | Vote
  | Signatures
  | Directory
  | Table
  | Image
  | Chart
  | Figure
  | FigureGroup
  | Letterhead
  | Title
  | TitlePage
  | CoverSheet
  | FillLines
  | Verbatim
  | NumberedLines
  | Section
  | PageBreak
  | Rule
  | SpeakerNotes
  | Insertion
  | IndicatorBlock
  | RecordBlock;

// ── Parts: what blocks are made of ─────────────────────────────────────────────────────────────────────────────────

export interface ListItem extends Placed {
  readonly kind: 'list-item';
  readonly children: readonly Block[];
}
export interface Fact extends Placed {
  readonly kind: 'fact';
  readonly term: readonly Inline[];
  readonly value: readonly Block[];
}
export interface ColumnCell extends Placed {
  readonly kind: 'column-cell';
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}
export interface Signatory extends Placed {
  readonly kind: 'signatory';
  readonly name: readonly Inline[];
  readonly role: readonly Inline[];
}
/** The cells that begin in this row. */
export interface TableRow extends Placed {
  readonly kind: 'table-row';
  readonly cells: readonly TableCell[];
  /** Set apart: the row of the Kreis, a sum. */
  readonly isEmphasised: boolean;
}
/** A cell; the columns and rows that it spans have no cells of their own there. */
export interface TableCell extends Placed {
  readonly kind: 'table-cell';
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Block[];
}

/** What only stands inside one kind of block. */
export type Part = ListItem | Fact | ColumnCell | Signatory | TableRow | TableCell;
/** Everything a tree is made of. */
export type Node = Inline | Block | Part;
/** The names of all kinds; a table over them must have an entry for each. */
export type Kind = Node['kind'];
/** The nodes of one kind. */
export type NodeOf<K extends Kind> = Extract<Node, { kind: K }>;

// ── The document around them ───────────────────────────────────────────────────────────────────────────────────────

/** What runs along every page. */
export interface PageFrame {
  readonly headLeft: string;
  readonly headRight: string;
  readonly footLeft: string;
  /** The running head starts on page 2 where page 1 has a letterhead. */
  readonly headOnFirstPage: boolean;
}

/** What the file says of itself, unseen on its pages. */
export interface DocumentMeta {
  readonly title: string;
  readonly author: string;
  /** ISO date (YYYY-MM-DD) of the document: PDF and Word metadata, never the clock's. */
  readonly date: string;
  readonly language: 'de-DE';
  readonly keywords: readonly string[];
}

/** Where a part stood in the document it was cut from. */
export interface CutFrom {
  /** The page on which it began. */
  readonly page: number;
  readonly pageCount: number;
  readonly footnotesBefore: number;
}

/** A finished document, ready for any writer. */
export interface DocumentTree {
  readonly meta: DocumentMeta;
  readonly frame: PageFrame;
  /** Of a part that goes by itself and counts pages and footnotes as the whole does; absent = it is whole. */
  readonly cutFrom?: CutFrom;
  /** Words that stand on every page, e.g. "Entwurf", "Nichtöffentlich"; empty = none. */
  readonly status: readonly string[];
  readonly children: readonly Block[];
}
