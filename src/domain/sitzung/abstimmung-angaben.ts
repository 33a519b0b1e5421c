// What sitzung.yaml may say of votes, resolutions and elections: the shapes of its records. Nothing is resolved or judged here.
import { withAdvice } from '../../source/refused-keys.js';
import {
  count,
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
import { adviceForAbstimmung, adviceForErgebnis } from './ergebnis-rat.js';
import { topNummer } from './top-nummer.js';

/**
 * Votes of one kind: one figure, a figure per group, or – by name – the people themselves.
 *
 * Among the groups `gesamt` is the figure that was announced for all of them.
 */
const stimmenShape = either(either(count(), dictionary(count())), list(text()));

const auszählungShape = record(
  {
    verfahren: optional(oneOf('durch Handzeichen', 'namentlich', 'geheim')),
    ja: optional(stimmenShape),
    nein: optional(stimmenShape),
    enthaltung: optional(stimmenShape),
    ungültig: optional(count()),
    wie: optional(oneOf('einstimmig', 'mehrheitlich', 'im Einvernehmen')),
    gegen: withDefault(list(text()), []),
    enthalten: withDefault(list(text()), []),
    auch_für: withDefault(oneOrMore(topNummer()), []),
  },
  'Abstimmung',
);

const befangenShape = record({ wer: text(), raum_verlassen: optional(openOr(yesNo())) }, 'Befangenheit');

/** What may have come of a TOP. */
export const ergebnisse = [
  'angenommen',
  'geändert angenommen',
  'abgelehnt',
  'zurückgezogen',
  'vertagt',
  'verwiesen',
  'zur Kenntnis genommen',
  'zustimmend zur Kenntnis genommen',
  'beantwortet',
  'erledigt',
  'ohne Beschluss',
  'im Text',
] as const;

/** What is recorded of one question put to the vote, at a TOP itself or in its list of votes. */
export const beschlussFelder = {
  beschluss: optional(openOr(text())),
  beschluss_nr: optional(text()),
  ergebnis: optional(withAdvice(openOr(oneOf(...ergebnisse)), adviceForErgebnis)),
  abstimmung: optional(
    withAdvice(
      either(oneOf('einstimmig', 'mehrheitlich', 'im Einvernehmen', 'offen'), auszählungShape),
      adviceForAbstimmung,
    ),
  ),
  befangen: optional(either(oneOf('keine', 'offen'), list(either(text(), befangenShape)))),
} as const;

/** One of several votes at a TOP: an amendment, a paragraph, the whole – or one committee of a joint sitting. */
export const abstimmungsgangShape = record(
  { über: optional(text()), von: optional(text()), gremium: optional(text()), ...beschlussFelder },
  'Abstimmung',
);

const wahlgangShape = record(
  {
    stimmen: withDefault(dictionary(count()), new Map<string, number>()),
    ja: optional(count()),
    nein: optional(count()),
    enthaltung: optional(count()),
    ungültig: optional(count()),
  },
  'Wahlgang',
);

/** An election: for what, how, the ballots, who was announced as elected, whether they accepted. */
export const wahlShape = record(
  {
    amt: text(),
    verfahren: optional(oneOf('durch Handzeichen', 'namentlich', 'geheim')),
    vorschläge: withDefault(oneOrMore(text()), []),
    wahlgänge: withDefault(list(wahlgangShape), []),
    abstimmung: optional(oneOf('einstimmig', 'mehrheitlich', 'offen')),
    gewählt: optional(openOr(oneOrMore(text()))),
    losentscheid: optional(yesNo()),
    angenommen: optional(openOr(yesNo())),
  },
  'Wahl',
);

/** A vote with figures or groups. */
export type Auszählung = Shaped<typeof auszählungShape>;
/** Votes of one kind: one figure, one per group, or the people. */
export type Stimmen = Shaped<typeof stimmenShape>;
/** One question put to the vote as typed: a TOP, or an entry of its list of votes. */
export type BeschlussAngaben = { readonly [K in keyof typeof beschlussFelder]?: Shaped<(typeof beschlussFelder)[K]> };
/** One of several votes as typed. */
export type AbstimmungsgangAngaben = Shaped<typeof abstimmungsgangShape>;
/** An election as typed. */
export type WahlAngaben = Shaped<typeof wahlShape>;
