// What every document type has to say of itself; one file per type implements it, arten.ts lists them.
import type { Finding, Position } from '../diagnostic.js';
import type { Abbreviations } from '../document/abbreviations.js';
import type { Hausstil } from '../document/hausstil.js';
import type { Block, DocumentMeta, PageFrame } from '../document/nodes.js';
import type { Typography } from '../document/typography/rule.js';
import type { Dateiart } from './dateiart.js';
import type { Festgeschrieben } from './festschreibung/festschreibung.js';
import type { Gebiete } from './gebiete/gebiete.js';
import type { Katalog } from './indikator/katalog.js';
import type { Gelesen, Lesung } from './lesung.js';
import type { Planung } from './planung/planung.js';
import type { Sitzung } from './sitzung/sitzung.js';
import type { Koerperschaft } from './stammdaten/koerperschaft.js';

/** For whom: the public, those admitted to the non-public part, or the office itself, which sees everything. */
export type Kreis = 'öffentlich' | 'nichtöffentlich' | 'vollständig';

/** The folder the results lie in: that of their readers, for a draft the one that leaves the office never. */
export type Fassung = 'oeffentlich' | 'nichtoeffentlich' | 'intern';

/** Where a finished document for these readers lies, or a draft of it. */
export function fassungFor(kreis: Kreis, istEntwurf: boolean): Fassung {
  if (istEntwurf || kreis === 'vollständig') return 'intern';
  return kreis === 'öffentlich' ? 'oeffentlich' : 'nichtoeffentlich';
}

/** What a sitting's document for these readers is known by; a slash stands in no folder's name. */
export function documentId(dokument: string, kreis: Kreis): string {
  return kreis === 'öffentlich' ? dokument : `${dokument}/${kreis}`;
}

/** What a file is called, before its ending, that holds this part of a document: "Niederschrift", "Anlage-1-plan". */
export type Namensgebung = (teil: string) => string;

/** What an annex is: a document of the workspace by its id, a file by its absolute path, or nothing that is attached. */
export type Anlageninhalt =
  /** As the sitting names it, and once all is planned the id of the one version that is attached. */
  | { readonly art: 'dokument'; readonly dokument: string }
  | { readonly art: 'datei'; readonly datei: string }
  /** Lay before the committee. */
  | { readonly art: 'vorgelegen' }
  /** Can be looked up in the council information system; the address is empty where none is recorded. */
  | { readonly art: 'abrufbar'; readonly adresse: string };

/** How an annex is made up: what was recorded; where nothing was, its kind decides. */
export interface Aufmachung {
  /** Who handed it in. */
  readonly von?: string;
  /** What is to be seen in it, for those who cannot see it. */
  readonly beschreibung?: string;
  readonly deckblatt?: boolean;
  /** Whether its number stands in the margin of its pages. */
  readonly stempel?: boolean;
  /** Of a workbook: the sheets that are printed, by name or number. */
  readonly blätter?: readonly string[];
}

/** The form of a file that is handed out byte for byte as it was handed in; every other form is a format of ours. */
export const originalformat = 'original';

/** An annex with the number it has everywhere. */
export interface NummerierteAnlage {
  readonly id: string;
  /** "2", or "2a" of one that belongs to another. */
  readonly nummer: string;
  /** The number as file names bear it, its own in the whole document: "2", "TOP-4-2". */
  readonly kennung: string;
  /** "Anlage 1" */
  readonly bezeichnung: string;
  readonly titel: string;
  readonly inhalt: Anlageninhalt;
  readonly aufmachung: Aufmachung;
  /** Whether everybody may read it. */
  readonly istÖffentlich: boolean;
  /** The TOP it was recorded for. */
  readonly top?: string;
  /** Where it is named. */
  readonly at?: Position;
}

/** Headings below which there is to be one page, and what to do where there is more. */
export interface Einseitiges {
  readonly anker: readonly string[];
  readonly abhilfe: string;
}

/** What answers a call for a building block: a template, and what it is given. Like a view it holds nothing that its readers may not see. */
export interface Baustein {
  /** Name of the file in templates/bausteine/, without its ending. */
  readonly vorlage: string;
  /** The values the template names. */
  readonly werte: object;
  /** The authors' texts by the key the template inserts them with; in none of them is a building block. */
  readonly texte: ReadonlyMap<string, readonly Block[]>;
  /** What of it is to have one page: the ids of headings, each with what stands below it. */
  readonly einseitige?: Einseitiges;
}

/** What the template of a document is given; nothing in it that its readers may not see. */
export interface DokumentSicht {
  readonly meta: DocumentMeta;
  readonly frame: PageFrame;
  /** The values the template names. */
  readonly werte: object;
  /** The authors' texts by the key the template inserts them with. */
  readonly texte: ReadonlyMap<string, readonly Block[]>;
  /** The building blocks that the texts ask for, by `callKey`. */
  readonly bausteine?: ReadonlyMap<string, Baustein>;
  /** What is spelled out where it is first used. */
  readonly abkürzungen?: Abbreviations;
}

/** A chapter of a report. */
export interface Teil {
  /** From the workspace on. */
  readonly pfad: string;
  /** Its file, absolute. */
  readonly datei: string;
  /** How file names and messages call it: "Kapitel 04-familien". */
  readonly bezeichnung: string;
}

/** A document to be made: what it is, for whom, from what, and what must be made before it. */
export interface GeplantesDokument {
  /** Its own among all that is planned, by `documentId`. */
  readonly id: string;
  /** The sitting or declared document it is made of, as others name it: the folder its results lie in. */
  readonly dokument: string;
  readonly kreis: Kreis;
  /** Folder of its templates. */
  readonly art: string;
  /** The document type whose partials serve it where it has none of that name. */
  readonly grundlage?: string;
  /** How its pages look, where not as those of the house. */
  readonly hausstil?: Hausstil;
  /** The only formats it is made in, by their names; absent = all that have pages. */
  readonly formate?: readonly string[];
  /** How file names and messages call it: "Niederschrift". */
  readonly bezeichnung: string;
  /** How its files are called; else after its id. */
  readonly dateiname?: Namensgebung;
  readonly fassung: Fassung;
  readonly istEntwurf: boolean;
  /** What was issued of its sitting. */
  readonly festgeschrieben?: Festgeschrieben;
  /** Whether it is to have one page, and what to do where it has more. */
  readonly eineSeite?: { readonly abhilfe: string };
  /** What is to be said once it is made: everything still open. */
  readonly hinweise: readonly Finding[];
  /** Whether the headings are numbered 1, 1.1 …; a Niederschrift has its TOPs instead. */
  readonly hatKapitelnummern: boolean;
  /** How its texts are set; absent = as they were typed. */
  readonly typografie?: Typography | undefined;
  readonly anlagen: readonly NummerierteAnlage[];
  /** Whether there is to be a file in which every annex begins on a right-hand page. */
  readonly hatDruckfassung?: boolean;
  /** Ids of the documents that must be made first. */
  readonly needs: readonly string[];
  /** Files it is made from, besides those common to all documents. */
  readonly quellen: readonly string[];
  /** Those of them that make a part which can be made by itself; absent = there are none. */
  readonly teile?: readonly Teil[];
  /** Those of them that its readers are not told of, by name or otherwise. */
  readonly verschwiegen?: readonly string[];
  /** Other sittings it quotes a date or number from; who asks for one of those does not ask for this one. */
  readonly zitiert?: readonly Zitat[];
  /** The view, once the annexes are made: what of each is told in the document, by the annex's id. */
  readonly sicht: (beigefügt: ReadonlyMap<string, Beigefügt>) => DokumentSicht;
}

/** What a document tells of an annex that is attached to it. */
export interface Beigefügt {
  /** Absent where it has no pages that anybody could count. */
  readonly seiten?: number;
  /** The name of its file, shortened by what all files of the document begin with. */
  readonly datei: string;
}

/** What a document quotes of a sitting that it is not made from. */
export interface Zitat {
  readonly datei: string;
  /** The lines that must be right; none where what is quoted cannot be read at all. */
  readonly zeilen: readonly number[];
  /** Where it is quoted. */
  readonly at?: Position;
}

/** For a declared document that its readers may read as soon as it is made, without annexes. */
export function sofortFertig(id: string, { öffentlich }: { readonly öffentlich: boolean }) {
  const kreis: Kreis = öffentlich ? 'öffentlich' : 'nichtöffentlich';
  const fassung = fassungFor(kreis, false);
  return { id, dokument: id, kreis, fassung, istEntwurf: false, hinweise: [], anlagen: [], needs: [] } as const;
}

/** The view of these values, made when it is asked for. An arrow function where a document is planned would enclose the whole workspace and hand it on to later stages. */
export function sichtAus<Werte extends readonly unknown[]>(
  view: (...werte: Werte) => DokumentSicht,
  ...werte: Werte
): GeplantesDokument['sicht'] {
  return () => view(...werte);
}

/** What planning a document may know of the workspace. */
export interface Umfeld {
  readonly lesung: Lesung;
  readonly koerperschaft: Koerperschaft;
  readonly dokumente: readonly Dokument[];
  /** Those that could be read. */
  readonly sitzungen: readonly Sitzung[];
  /** Absent where there is no gebiete.yaml. */
  readonly gebiete?: Gelesen<Gebiete>;
  /** The indicators there are, without their figures; absent where there is no catalogue. */
  readonly katalog?: Katalog;
  readonly planung: Planung;
  /** All kinds of files there are, for a document that explains them. */
  readonly dateiarten: readonly Dateiart[];
}

/** What a document type is called, and in a few words what it is and from what it is made. */
export interface BenannteArt {
  readonly art: string;
  readonly beschreibung: string;
}

/** A document type for one kind of source. */
export interface Art<Quelle> extends BenannteArt {
  readonly plan: (umfeld: Umfeld, quelle: Quelle) => readonly GeplantesDokument[];
}

/** A document that is no sitting, as its file in dokumente/ declares it. */
export interface Dokument {
  /** The file's name without its ending. */
  readonly id: string;
  readonly titel: string;
  /** Whether everybody may read it. */
  readonly öffentlich: boolean;
  /** What is made of it, one document or several that lie in one folder; nothing when it must not be made: why has been reported. */
  readonly plan: (umfeld: Umfeld) => GeplantesDokument | readonly GeplantesDokument[] | undefined;
}
