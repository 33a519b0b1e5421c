// How documents of a body look: one value drives both writers. Read from templates/hausstil/*.yaml by domain/.
import type { Mm, Pt } from './nodes.js';

/** Field names are the YAML keys the users type; lengths are mm or pt as the type says; colours are `#rrggbb`. */
export interface Hausstil {
  readonly name: string;
  /** Margins of the A4 page; DIN 5008: 25 mm left, 20 mm right. */
  readonly seite: { readonly links: Mm; readonly rechts: Mm; readonly oben: Mm; readonly unten: Mm };
  readonly schrift: {
    /** Family typeset in the PDF; must be one of the bundled ones. */
    readonly pdf: string;
    /** Family named in the Word file, of the same metrics. */
    readonly word: string;
    readonly grad: Pt;
    /** Line pitch as a multiple of the size. */
    readonly zeilenabstand: number;
    readonly ausrichtung: 'links' | 'blocksatz';
    readonly silbentrennung: boolean;
  };
  /** Sizes of everything that is not body text. */
  readonly grade: {
    readonly titel: Pt;
    readonly untertitel: Pt;
    /** Headings of level 1, 2, 3 and deeper. */
    readonly überschriften: readonly [Pt, Pt, Pt];
    readonly klein: Pt;
    readonly kopfzeile: Pt;
    readonly briefkopf: Pt;
  };
  readonly farben: {
    readonly akzent: string;
    /** Secondary text; at least 4.5 : 1 on white. */
    readonly gedämpft: string;
    readonly linie: string;
    /** Tint behind table heads and notes. */
    readonly fläche: string;
  };
  /** Height of the crest in the letterhead. */
  readonly wappenhöhe: Mm;
  /** What gives a house its face beyond sizes and colours. */
  readonly gestalt: {
    /** The side of the letterhead on which the crest stands. */
    readonly wappen: 'rechts' | 'links';
    /** Below the letterhead: a stroke in the accent colour or a hairline. */
    readonly briefkopflinie: 'kräftig' | 'fein';
    readonly titel: 'schwarz' | 'akzent';
    /** Headings of level 1; numbers before headings have the accent colour either way. */
    readonly überschriften: 'akzent' | 'schwarz';
    /** What sets the head of a table off: the tint behind figures, or for all tables a hairline in the accent colour. */
    readonly tabellenkopf: 'fläche' | 'linie';
  };
}
