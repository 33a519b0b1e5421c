// What indikatoren/tabellen.yaml may say of each table: its file, where it names places and dates, whose figures it holds.
import { count, date, dictionary, oneOf, oneOrMore, optional, record, text } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import type { Dateiart } from '../dateiart.js';
import { zeitraumShape } from './zeitraum.js';

const tabelleShape = record(
  {
    datei: optional(text()),
    blatt: optional(text()),
    schlüssel: optional(oneOrMore(text())),
    name: optional(text()),
    zeit: optional(text()),
    stichtag: optional(date()),
    zeitraum: optional(zeitraumShape),
    gebietsstand: optional(date()),
    art: optional(oneOf('zensus', 'fortschreibung')),
    quelle: optional(text()),
    lizenz: optional(text()),
    turnus: optional(text()),
    genauigkeit: optional(count()),
    zahlen: optional(oneOf('deutsch', 'englisch')),
  },
  'Tabelle',
);

export type TabelleAngaben = Shaped<typeof tabelleShape>;

/** The tables by the words that the catalogue names them with. */
export const tabellenDatei = {
  art: 'tabellen',
  muster: 'indikatoren/tabellen.yaml',
  shape: dictionary(tabelleShape),
} as const satisfies Dateiart;
