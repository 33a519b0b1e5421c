// What comes of a foreign PDF: pages that can be merged, or the reason why it stays a file. Types alone.
import type { Finding } from '../../diagnostic.js';
import type { Verdict } from '../verdict.js';

/** What is wrong with a foreign file, for the secretary; whoever named the file knows the place. */
export type Shortcoming = Omit<Finding, 'at'>;

/** What is known of the annex before its file is read. */
export interface PdfToPrepare {
  /** What listeners are told of its pages: `Seite 1 von 3 der Anlage: <title>`. */
  readonly title: string;
  /** A language tag (RFC 3066) for a file that names none, `de-DE`. */
  readonly language: string;
  /** Afterwards the file counts as one that cannot be read. */
  readonly limitMs: number;
}

/** A PDF that can be merged: not encrypted, without XFA and actions that run something, every page tagged. */
export interface PreparedPages {
  readonly kind: 'pages';
  /** The given bytes themselves where nothing was to be done. */
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  readonly verdict: Extract<Verdict, 'getaggt (ungeprüft)' | 'instand gesetzt' | 'als Bild beschrieben'>;
  readonly shortcomings: readonly Shortcoming[];
  /** A stamp on it would deny the signature; it can be verified on the original alone. */
  readonly isSigned: boolean;
}

/** A PDF whose pages cannot be part of another file; a cover sheet takes their place. */
export interface RefusedPdf {
  readonly kind: 'file';
  readonly verdict: Extract<Verdict, 'als Datei beigelegt' | 'abgelehnt'>;
  /** A German sentence for the cover sheet: why its pages do not follow. */
  readonly reason: string;
  readonly shortcomings: readonly Shortcoming[];
}

export type PreparedPdf = PreparedPages | RefusedPdf;
