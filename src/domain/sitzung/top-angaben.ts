// What sitzung.yaml may say of one item of the agenda: the shapes of its records. Nothing is resolved or judged here.
import {
  date,
  either,
  list,
  oneOf,
  oneOrMore,
  openOr,
  optional,
  record,
  text,
  time,
  withDefault,
  yesNo,
} from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import { standardTop, topArt } from '../top-arten.js';
import { abstimmungsgangShape, beschlussFelder, wahlShape } from './abstimmung-angaben.js';
import { topNummer } from './top-nummer.js';

/** A statement for the record: printed word for word. */
const erklärungShape = record({ wer: text(), für: optional(text()), text: text() }, 'Erklärung');

/** A promise: `bis` a day, a month (2018-09) or words ("zur nächsten Sitzung"). */
const zusageShape = record({ wer: text(), was: text(), bis: optional(text()), erledigt: optional(text()) }, 'Zusage');

const einwendungShape = record({ von: optional(text()), was: text(), ergebnis: optional(text()) }, 'Einwendung');

/** A correction of issued minutes; it stands in the next ones and never changes the old. */
const berichtigungShape = record({ top: optional(topNummer()), was: text(), datum: optional(date()) }, 'Berichtigung');

/** A citizen who spoke or asked: named in the internal version only. */
const einwohnerShape = record(
  { name: text(), anrede: optional(oneOf('Frau', 'Herr')), ort: optional(text()) },
  'Einwohnerin oder Einwohner',
);

/** One item of the agenda. */
export const topShape = record(
  {
    nr: topNummer(),
    titel: optional(titled(openOr(text()))),
    titel_öffentlich: optional(titled(text())),
    standard: optional(standardTop),
    art: optional(topArt),
    an: optional(text()),
    von: optional(text()),
    gremium: optional(text()),
    vorlage: withDefault(openOr(oneOrMore(text())), []),
    tag: optional(date()),
    beginn: optional(openOr(time())),
    ende: optional(openOr(time())),
    ergänzt: optional(text()),
    abgesetzt: optional(text()),
    verlegt: optional(text()),
    gemeinsam_mit: withDefault(oneOrMore(topNummer()), []),
    text: optional(openOr(text())),
    ...beschlussFelder,
    abstimmungen: withDefault(list(abstimmungsgangShape), []),
    wahl: withDefault(oneOrMore(wahlShape), []),
    erklärungen: withDefault(list(erklärungShape), []),
    zusagen: withDefault(list(zusageShape), []),
    niederschrift: optional(text()),
    einwendungen: optional(either(oneOf('keine', 'offen'), list(einwendungShape))),
    berichtigungen: withDefault(list(berichtigungShape), []),
    einwohner: withDefault(list(einwohnerShape), []),
    veröffentlichen: optional(yesNo()),
    vermerk: optional(text()),
  },
  'Tagesordnungspunkt',
);

/** The public or the non-public part; parts stand in the order they were held. */
export const teilShape = record(
  { teil: oneOf('öffentlich', 'nichtöffentlich'), beginn: optional(openOr(time())), tops: list(topShape) },
  'Teil der Tagesordnung',
);

/** An item of the agenda as typed. */
export type TopAngaben = Shaped<typeof topShape>;
/** A promise as typed. */
export type Zusage = Shaped<typeof zusageShape>;
/** An objection to the last minutes as typed. */
export type Einwendung = Shaped<typeof einwendungShape>;
/** A correction of issued minutes as typed. */
export type Berichtigung = Shaped<typeof berichtigungShape>;
/** A citizen as typed. */
export type Einwohner = Shaped<typeof einwohnerShape>;
