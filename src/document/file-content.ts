// What a writer gets for one file: finished trees, and where their parts came to stand. Says nothing about any format.
import type { Layout } from './layout.js';
import type { DocumentTree } from './nodes.js';

/** A tree and where its parts came to stand. */
export interface TypesetPart {
  readonly tree: DocumentTree;
  readonly layout: Layout;
}

/** An annex inside the file. */
export interface TypesetAnnex extends TypesetPart {
  readonly id: string;
  /** "Anlage 1", as the references to it read. */
  readonly label: string;
  /** The sheet before it: references lead there, its pages are counted apart. */
  readonly cover?: TypesetPart;
}

/** One file to be written. */
export interface FileContent {
  readonly body: TypesetPart;
  /** Annexes that follow the body in this file, in order; none where the format does not hold them. */
  readonly annexes: readonly TypesetAnnex[];
  /** Annex id → relative name of the file it lies in, for references to annexes that are not in this file. */
  readonly annexFiles: ReadonlyMap<string, string>;
}
