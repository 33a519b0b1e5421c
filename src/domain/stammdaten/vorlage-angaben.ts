// What may be recorded of a paper: the keys of a file in vorlagen/. A paper whose text is written here is printed, too.
import {
  date,
  dictionary,
  either,
  list,
  oneOf,
  oneOrMore,
  openOr,
  optional,
  record,
  text,
  withDefault,
  yesNo,
} from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import type { Dateiart } from '../dateiart.js';
import { mitzeichnungShape } from '../mitzeichnung.js';
import { anlageShape } from '../sitzung/anlage-angaben.js';

const stationShape = record(
  {
    gremium: text(),
    datum: optional(openOr(date())),
    zuständigkeit: optional(oneOf('Vorberatung', 'Entscheidung', 'Anhörung', 'Kenntnisnahme')),
    ergebnis: optional(text()),
  },
  'Station der Beratungsfolge',
);

/** What the resolution costs and from where it is paid; without figures a sentence is enough. */
const finanzenShape = record(
  {
    erläuterung: optional(text()),
    aufwand: optional(text()),
    ertrag: optional(text()),
    folgekosten: optional(text()),
    produkt: optional(text()),
    deckung: optional(text()),
  },
  'Finanzielle Auswirkungen',
);

const unterschriftShape = record(
  { wer: text(), funktion: optional(text()), am: optional(openOr(date())) },
  'Unterschrift der Vorlage',
);

const vorlageShape = record(
  {
    nummer: optional(text()),
    titel: titled(text()),
    art: optional(text()),
    datum: optional(date()),
    amt: optional(text()),
    aktenzeichen: optional(text()),
    öffentlich: withDefault(yesNo(), true),
    beratungsfolge: withDefault(list(stationShape), []),
    beschlussvorschlag: optional(either(text(), dictionary(text()))),
    sachverhalt: optional(text()),
    begründung: optional(text()),
    alternativen: optional(text()),
    finanzielle_auswirkungen: optional(either(text(), finanzenShape)),
    klimarelevanz: optional(text()),
    anlagen: withDefault(list(anlageShape), []),
    mitzeichnung: withDefault(list(mitzeichnungShape), []),
    status: withDefault(oneOf('entwurf', 'mitzeichnung', 'endfassung'), 'entwurf'),
    unterschrift: withDefault(oneOrMore(unterschriftShape), []),
  },
  'Vorlage',
);

/** A paper as typed. */
export type VorlageAngaben = Shaped<typeof vorlageShape>;

/** A committee the paper goes to. */
export type Station = VorlageAngaben['beratungsfolge'][number];

/** The papers, one file each. */
export const vorlageDatei = {
  art: 'vorlage',
  muster: 'vorlagen/*.yaml',
  shape: vorlageShape,
} as const satisfies Dateiart;
