// What every document type has to say of itself; one file per type implements it, arten.ts lists them.
import type { Finding, Position } from '../diagnostic.js';
import type { Block, DocumentMeta, PageFrame } from '../document/nodes.js';
import type { Koerperschaft } from './koerperschaft.js';
import type { Lesung } from './lesung.js';

/** For which circle of readers; also the folder the results lie in. */
export type Fassung = 'oeffentlich' | 'nichtoeffentlich' | 'intern';

/** What a file is called, before its ending, that holds this part of a document: "Niederschrift", "Anlage-1-plan". */
export type Namensgebung = (teil: string) => string;

/** An annex with the number it has everywhere. */
export interface NummerierteAnlage {
  readonly id: string;
  readonly nummer: number;
  /** "Anlage 1" */
  readonly bezeichnung: string;
  readonly titel: string;
  /** The document it is, by id. */
  readonly dokument: string;
  /** The TOP it was recorded for. */
  readonly top?: string;
  /** Where it is named. */
  readonly at?: Position;
}

/** What the template of a document is given; nothing in it that its readers may not see. */
export interface DokumentSicht {
  readonly meta: DocumentMeta;
  readonly frame: PageFrame;
  /** The values the template names. */
  readonly werte: object;
  /** The authors' texts by the key the template inserts them with. */
  readonly texte: ReadonlyMap<string, readonly Block[]>;
}

/** A document to be made: what it is, for whom, from what, and what must be made before it. */
export interface GeplantesDokument {
  readonly id: string;
  /** Folder of its templates. */
  readonly art: string;
  /** How file names and messages call it: "Niederschrift". */
  readonly bezeichnung: string;
  /** How its files are called; else after its id. */
  readonly dateiname?: Namensgebung;
  readonly fassung: Fassung;
  readonly istEntwurf: boolean;
  /** What is to be said once it is made: everything still open. */
  readonly hinweise: readonly Finding[];
  /** Whether the headings are numbered 1, 1.1 …; a Niederschrift has its TOPs instead. */
  readonly hatKapitelnummern: boolean;
  readonly anlagen: readonly NummerierteAnlage[];
  /** Ids of the documents that must be made first. */
  readonly needs: readonly string[];
  /** Files it is made from, besides those common to all documents. */
  readonly quellen: readonly string[];
  /** The view, once the annexes are typeset: `anlagenSeiten` maps an annex's id to its number of pages. */
  readonly sicht: (anlagenSeiten: ReadonlyMap<string, number>) => DokumentSicht;
}

/** For a document that everybody may read as soon as it is made, without annexes. */
export const öffentlichOhneAnlagen = {
  fassung: 'oeffentlich',
  istEntwurf: false,
  hinweise: [],
  anlagen: [],
  needs: [],
} as const satisfies Partial<GeplantesDokument>;

/** What planning a document may know of the workspace. */
export interface Umfeld {
  readonly lesung: Lesung;
  readonly koerperschaft: Koerperschaft;
  readonly dokumente: readonly Dokument[];
}

/** A document type for one kind of source. */
export interface Art<Quelle> {
  readonly art: string;
  readonly plan: (umfeld: Umfeld, quelle: Quelle) => GeplantesDokument | undefined;
}

/** A document that is no sitting, as its file in dokumente/ declares it. */
export interface Dokument {
  /** The file's name without its ending. */
  readonly id: string;
  readonly titel: string;
  /** Nothing when it must not be made; why has been reported. */
  readonly plan: (umfeld: Umfeld) => GeplantesDokument | undefined;
}
