// The sentences that the program itself writes into a Niederschrift, in both tenses; a profile may replace each of them. They state
// only what is recorded – which values a sentence gets is decided where it is printed.
import { optional } from '../../source/shape.js';
import type { OptionalField } from '../../source/shape-type.js';
import { fill, satzmuster } from './satzmuster.js';

type Zeitform = 'Präteritum' | 'Präsens';

/** Each sentence: the values it may name, and its wording in the two tenses. */
const sätze = {
  eingeladen: {
    werte: ['einladung'],
    Präteritum: 'Zu der Sitzung war[ mit Einladung vom {einladung}] ordnungsgemäß eingeladen worden.',
    Präsens: 'Zu der Sitzung ist[ mit Einladung vom {einladung}] ordnungsgemäß eingeladen worden.',
  },
  nicht_eingeladen: {
    werte: ['einladung'],
    Präteritum: 'Zu der Sitzung war nicht ordnungsgemäß eingeladen worden.',
    Präsens: 'Zu der Sitzung ist nicht ordnungsgemäß eingeladen worden.',
  },
  beschlussfähig: {
    werte: [],
    Präteritum: 'Die Beschlussfähigkeit wurde festgestellt.',
    Präsens: 'Die Beschlussfähigkeit wird festgestellt.',
  },
  nicht_beschlussfähig: {
    werte: [],
    Präteritum: 'Die Beschlussfähigkeit war nicht gegeben.',
    Präsens: 'Die Beschlussfähigkeit ist nicht gegeben.',
  },
  leitungswechsel: {
    werte: ['person', 'funktion'],
    Präteritum: '{person}[, {funktion},] übernahm die Leitung der Sitzung.',
    Präsens: '{person}[, {funktion},] übernimmt die Leitung der Sitzung.',
  },
  fortsetzung: {
    werte: ['datum', 'beginn', 'ort'],
    Präteritum: 'Die Sitzung wurde am {datum}[, um {beginn}] fortgesetzt[ ({ort})].',
    Präsens: 'Die Sitzung wird am {datum}[, um {beginn}] fortgesetzt[ ({ort})].',
  },
  unterbrechung: {
    werte: ['von', 'bis', 'anlass'],
    Präteritum: 'Die Sitzung war von {von} bis {bis} unterbrochen[ ({anlass})].',
    Präsens: 'Die Sitzung ist von {von} bis {bis} unterbrochen[ ({anlass})].',
  },
  teil_beginn: {
    werte: ['teil', 'beginn'],
    Präteritum: 'Beginn des {teil} Teils: {beginn}',
    Präsens: 'Beginn des {teil} Teils: {beginn}',
  },
  ergänzt: {
    werte: ['angabe'],
    Präteritum: 'Der Punkt wurde nachträglich auf die Tagesordnung gesetzt[: {angabe}].',
    Präsens: 'Der Punkt wird nachträglich auf die Tagesordnung gesetzt[: {angabe}].',
  },
  verlegt: {
    werte: ['angabe'],
    Präteritum: 'Der Punkt wurde verlegt[: {angabe}].',
    Präsens: 'Der Punkt wird verlegt[: {angabe}].',
  },
  abgesetzt: {
    werte: ['angabe'],
    Präteritum: 'Der Punkt wurde von der Tagesordnung abgesetzt[: {angabe}].',
    Präsens: 'Der Punkt wird von der Tagesordnung abgesetzt[: {angabe}].',
  },
  gemeinsam: {
    werte: ['tops'],
    Präteritum: 'Der Punkt wurde gemeinsam mit {tops} beraten.',
    Präsens: 'Der Punkt wird gemeinsam mit {tops} beraten.',
  },
  erklärung: {
    werte: ['person', 'für'],
    Präteritum: '{person} gab[ für {für}] folgende Erklärung zu Protokoll:',
    Präsens: '{person} gibt[ für {für}] folgende Erklärung zu Protokoll:',
  },
  keine_einwendungen: {
    werte: ['bezug'],
    Präteritum: 'Einwendungen[ gegen die Niederschrift über die {bezug}] wurden nicht erhoben.',
    Präsens: 'Einwendungen[ gegen die Niederschrift über die {bezug}] werden nicht erhoben.',
  },
  einwendung: {
    werte: ['bezug'],
    Präteritum: 'Gegen die Niederschrift[ über die {bezug}] wurde folgende Einwendung erhoben:',
    Präsens: 'Gegen die Niederschrift[ über die {bezug}] wird folgende Einwendung erhoben:',
  },
  einwendung_von: {
    werte: ['person', 'bezug'],
    Präteritum: '{person} erhob gegen die Niederschrift[ über die {bezug}] folgende Einwendung:',
    Präsens: '{person} erhebt gegen die Niederschrift[ über die {bezug}] folgende Einwendung:',
  },
  einwendung_ergebnis: { werte: ['angabe'], Präteritum: 'Ergebnis: {angabe}', Präsens: 'Ergebnis: {angabe}' },
  berichtigung: {
    werte: ['bezug', 'top', 'datum'],
    Präteritum: 'Berichtigung[ vom {datum}] zur Niederschrift[ über die {bezug}][, {top}]:',
    Präsens: 'Berichtigung[ vom {datum}] zur Niederschrift[ über die {bezug}][, {top}]:',
  },
} as const;

/** The name of a sentence, as a profile replaces it. */
export type Satzname = keyof typeof sätze;

/** The keys under `sätze:` of a profile. */
export const satzFelder = Object.fromEntries(
  Object.entries(sätze).map(([name, { werte }]) => [name, optional(satzmuster(...werte))]),
) as { readonly [K in Satzname]: OptionalField<string> };

/** What a sentence is chosen by. */
export interface Satzwahl {
  readonly zeitform: Zeitform;
  readonly sätze: { readonly [K in Satzname]?: string };
}

/** The sentence as this house writes it, with its values; an empty value drops the passage in brackets that names it. */
export function satz(wahl: Satzwahl, name: Satzname, values: Readonly<Record<string, string>> = {}): string {
  return asSentence(fill(wahl.sätze[name] ?? sätze[name][wahl.zeitform], values));
}

/** A value that ends in a full stop brings the second one along. */
function asSentence(words: string): string {
  return words.replace(/\.\.$/u, '.').trim();
}
