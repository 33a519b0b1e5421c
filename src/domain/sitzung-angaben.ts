// What sitzung.yaml may say: the shapes of its records. Nothing is resolved or judged here.
import {
  count,
  date,
  dictionary,
  either,
  list,
  oneOf,
  openOr,
  optional,
  record,
  text,
  time,
  withDefault,
  yesNo,
} from '../source/shape.js';
import type { Shaped } from '../source/shape-type.js';
import { anlageShape } from './anlage.js';

const anwesenheitShape = record(
  {
    wer: text(),
    da: optional(openOr(yesNo())),
    entschuldigt: optional(yesNo()),
    vertritt: optional(text()),
    ab: optional(openOr(time())),
    ab_top: optional(text()),
    bis: optional(openOr(time())),
    bis_top: optional(text()),
  },
  'Eintrag der Anwesenheit',
);

/** Noes and abstentions: one figure, or a figure per group. */
const stimmenShape = either(count(), dictionary(count()));

const auszählungShape = record(
  {
    ja: optional(count()),
    nein: optional(stimmenShape),
    enthaltung: optional(stimmenShape),
    wie: optional(oneOf('einstimmig', 'mehrheitlich')),
    gegen: withDefault(list(text()), []),
    enthalten: withDefault(list(text()), []),
  },
  'Abstimmung',
);

const topShape = record(
  {
    nr: text(),
    titel: openOr(text()),
    art: optional(
      oneOf('Beschluss', 'Empfehlung', 'Kenntnisnahme', 'Anfrage', 'Antrag', 'Mitteilung', 'Wahl', 'Verschiedenes'),
    ),
    an: optional(text()),
    von: optional(text()),
    vorlage: optional(openOr(text())),
    text: optional(openOr(text())),
    beschluss: optional(openOr(text())),
    ergebnis: optional(
      openOr(
        oneOf('angenommen', 'abgelehnt', 'zurückgezogen', 'vertagt', 'verwiesen', 'zur Kenntnis genommen', 'im Text'),
      ),
    ),
    abstimmung: optional(either(oneOf('einstimmig', 'mehrheitlich', 'offen'), auszählungShape)),
  },
  'Tagesordnungspunkt',
);

const teilShape = record(
  { teil: oneOf('öffentlich', 'nichtöffentlich'), tops: list(topShape) },
  'Teil der Tagesordnung',
);

const gastShape = record({ name: text(), für: optional(text()) }, 'Gast');

/** What a sitzung.yaml may say. */
export const sitzungShape = record(
  {
    gremium: text(),
    nummer: optional(openOr(count())),
    datum: date(),
    ort: openOr(text()),
    beginn: openOr(time()),
    ende: openOr(time()),
    leitung: openOr(text()),
    schriftführung: openOr(text()),
    einladung: optional(openOr(date())),
    stand: optional(date()),
    status: withDefault(oneOf('entwurf', 'durchsicht', 'unterschrieben', 'veröffentlicht'), 'entwurf'),
    anwesenheit: list(anwesenheitShape),
    anwesend_stimmberechtigt: openOr(count()),
    verwaltung: withDefault(list(text()), []),
    gäste: withDefault(list(gastShape), []),
    tagesordnung: list(teilShape),
    anlagen: withDefault(list(anlageShape), []),
  },
  'Sitzung',
);

/** A sitting as typed. */
export type SitzungsAngaben = Shaped<typeof sitzungShape>;
/** An item of the agenda as typed. */
export type TopAngaben = Shaped<typeof topShape>;
/** A vote with figures or groups. */
export type Auszählung = Shaped<typeof auszählungShape>;
/** Votes of one kind: one figure, or one per group. */
export type Stimmen = Shaped<typeof stimmenShape>;
/** A guest and for whom they speak. */
export type Gast = Shaped<typeof gastShape>;
