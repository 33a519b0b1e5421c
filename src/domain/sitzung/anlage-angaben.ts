// What may be recorded of an annex: one entry under `anlagen:`.
import { oneOrMore, optional, record, refine, text, yesNo } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import { topNummer } from './top-nummer.js';

/** Ids go into file names and link addresses. */
const kürzel = refine(
  text(),
  (typed) => (/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(typed) ? typed : undefined),
  'ein Kürzel aus Buchstaben, Ziffern und Bindestrichen wie „gutachten-2“',
);

/** The number of an annex, or of one that belongs to another: 2, 2a. */
export const anlagenNummer = refine(
  text(),
  (typed) => /^0*(?<nummer>[1-9]\d{0,3}[a-z]?)$/u.exec(typed.trim().toLowerCase())?.groups?.nummer,
  'eine Nummer wie 2 oder 2a',
);

/** One entry under `anlagen:`. */
export const anlageShape = record(
  {
    id: optional(kürzel),
    titel: optional(titled(text())),
    dokument: optional(text()),
    datei: optional(text()),
    top: optional(topNummer()),
    zu: optional(text()),
    von: optional(text()),
    öffentlich: optional(yesNo()),
    vorgelegen: optional(yesNo()),
    abrufbar: optional(text()),
    deckblatt: optional(yesNo()),
    stempel: optional(yesNo()),
    beschreibung: optional(text()),
    blätter: optional(oneOrMore(text())),
    außerhalb: optional(yesNo()),
    nummer: optional(anlagenNummer),
  },
  'Anlage',
);

/** An annex as typed; what it consists of is found apart. */
export type AnlageAngaben = Shaped<typeof anlageShape>;
