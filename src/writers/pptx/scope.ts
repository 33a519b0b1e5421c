// What the parts of a deck are written with: the house style, where findings go, and what is kept of footnotes.
import type { Report } from '../../diagnostic.js';
import type { Hausstil } from '../../document/hausstil.js';
import type { Block, DocumentTree } from '../../document/nodes.js';

/** The file as sentences about it say it. */
export const inFile = 'in den Folien';

/** What holds for the whole deck. */
export interface DeckScope {
  readonly hausstil: Hausstil;
  readonly report: Report;
  readonly tree: DocumentTree;
  /** The PNG of every SVG, by the image's name. */
  readonly rasters: ReadonlyMap<string, Uint8Array>;
}

/** The same while one slide is made. */
export interface Scope extends DeckScope {
  /** The number of a footnote, whose text goes to the notes of its slide. */
  readonly footnote: (blocks: readonly Block[]) => number;
}
