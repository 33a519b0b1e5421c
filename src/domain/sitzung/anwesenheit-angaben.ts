// What sitzung.yaml may say of who took part, and when: the shapes of its records. Nothing is resolved or judged here.
import { refusingKeys, withHint } from '../../source/refused-keys.js';
import {
  date,
  either,
  list,
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
import { topNummer } from './top-nummer.js';

/** From when until when, by the clock, by the agenda or by both; `tag` where the sitting lasted several days. */
const zeitFelder = {
  tag: optional(date()),
  ab: optional(openOr(time())),
  ab_top: optional(topNummer()),
  bis: optional(openOr(time())),
  bis_top: optional(topNummer()),
} as const;

const zeitraumShape = record(zeitFelder, 'Zeitraum der Anwesenheit');

const eintragShape = record(
  {
    wer: text(),
    da: optional(openOr(yesNo())),
    entschuldigt: optional(withHint(yesNo(), 'Ein Grund wird nicht festgehalten.')),
    vertritt: optional(text()),
    als: optional(text()),
    gremium: optional(text()),
    ...zeitFelder,
    zeiten: withDefault(list(zeitraumShape), []),
    nicht_bei: withDefault(oneOrMore(topNummer()), []),
    stimmverzicht: withDefault(oneOrMore(text()), []),
    zugeschaltet: optional(yesNo()),
  },
  'Eintrag der Anwesenheit',
);

const gründe = [
  'grund',
  'gründe',
  'begründung',
  'ursache',
  'anlass',
  'weil',
  'warum',
  'krank',
  'erkrankt',
  'krankheit',
  'urlaub',
];

/** One line of the presence; who came and went more than once has `zeiten`. An excuse has no reason: "erkrankt" is health data. */
export const anwesenheitShape = refusingKeys(eintragShape, gründe, {
  why: 'hat hier keinen Platz: Warum jemand fehlt, wird nicht festgehalten; eine Krankheit gehört zu den Gesundheitsdaten.',
  remedy: 'Löschen Sie ihn; entschuldigt: ja genügt.',
});

/** Who presided or kept the minutes, where it changed: from which TOP, until which (inclusive). */
const amtszeitShape = record({ wer: text(), ab_top: optional(topNummer()), bis_top: optional(topNummer()) }, 'Leitung');

/** One person for the whole sitting, or several one after the other. */
export const amtShape = either(openOr(text()), list(amtszeitShape));

const teilnahmeShape = record({ wer: text(), tops: withDefault(oneOrMore(topNummer()), []) }, 'Teilnahme');

/** Somebody of the administration: the person, or the person and the TOPs they were there for. */
export const verwaltungShape = either(text(), teilnahmeShape);

export const gastShape = record(
  { name: text(), für: optional(text()), tops: withDefault(oneOrMore(topNummer()), []) },
  'Gast',
);

/** A line of the presence as typed. */
export type AnwesenheitAngaben = Shaped<typeof anwesenheitShape>;
/** A span of presence as typed. */
export type ZeitraumAngaben = Shaped<typeof zeitraumShape>;
/** A guest, for whom they speak, and the TOPs they were there for (none: the whole sitting). */
export type Gast = Shaped<typeof gastShape>;
