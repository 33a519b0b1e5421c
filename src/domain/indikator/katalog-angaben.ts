// What indikatoren/katalog.yaml may say of each indicator. Whether it fits together, and with the tables, is checked elsewhere.
import {
  count,
  date,
  dictionary,
  list,
  number,
  oneOf,
  oneOrMore,
  optional,
  record,
  refine,
  text,
  withDefault,
  yesNo,
} from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import type { Dateiart } from '../dateiart.js';
import { zeitraumShape } from './zeitraum.js';

/** What is counted: columns of a table, of certain rows where it is long; or other indicators. */
const seiteShape = record(
  {
    tabelle: optional({ ...text(), example: 'zensus-haushalte' }),
    spalten: optional({ ...oneOrMore(text()), example: '[Insgesamt]' }),
    abzüglich: optional(oneOrMore(text())),
    wo: optional(dictionary(oneOrMore(text()))),
    indikator: optional(oneOrMore(text())),
    worte: optional(text()),
  },
  'Zähler oder Nenner',
);

/** Counts from 1 to below the threshold are confidential; 0 where none are. */
const schwelleShape = refine(text(), schwelleFrom, 'eine Anzahl wie 3 oder „keine“');

function schwelleFrom(typed: string): number | undefined {
  if (typed.trim().toLowerCase() === 'keine') return 0;
  return /^\d{1,6}$/u.test(typed.trim()) ? Number(typed) : undefined;
}

const zeitFelder = {
  stichtag: optional(date()),
  zeitraum: optional(zeitraumShape),
  gebietsstand: optional(date()),
  quelle: optional(text()),
  lizenz: optional(text()),
} as const;

const standShape = record(
  {
    ...zeitFelder,
    definition: optional(text()),
    zähler: optional(seiteShape),
    nenner: optional(seiteShape),
    wert: optional(seiteShape),
  },
  'Stand',
);

const indikatorShape = record(
  {
    titel: titled(text()),
    kurz: optional(text()),
    definition: text(),
    zähler: optional(seiteShape),
    nenner: optional(seiteShape),
    wert: optional(seiteShape),
    index: optional(list(record({ indikator: text(), gewicht: number() }, 'Gewicht'))),
    je: optional(count()),
    einheit: optional(text()),
    dezimalen: optional(count()),
    richtung: withDefault(oneOf('neutral', 'hoch ist günstig', 'hoch ist ungünstig'), 'neutral'),
    begründung: optional(text()),
    ...zeitFelder,
    schwelle: withDefault(schwelleShape, 3),
    kleinste_ebene: optional(text()),
    turnus: optional(text()),
    beispielwerte: withDefault(yesNo(), false),
    klassen: withDefault(list(record({ name: text(), bis: optional(number()) }, 'Klasse')), []),
    stände: withDefault(list(standShape), []),
  },
  'Indikator',
);

export type SeiteAngaben = Shaped<typeof seiteShape>;
export type StandAngaben = Shaped<typeof standShape>;
export type IndikatorAngaben = Shaped<typeof indikatorShape>;

/** The catalogue: one file, or several whose names begin so. */
export const katalogDatei = {
  art: 'katalog',
  muster: 'indikatoren/katalog*.yaml',
  shape: dictionary(indikatorShape),
} as const satisfies Dateiart;
