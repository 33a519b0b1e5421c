// The protocol of a working group: a record of what was said at one of its meetings.
import { count, date, list, oneOf, optional, record, text, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { compareAsWords } from '../../source/spelling.js';
import type { Dateiart } from '../dateiart.js';
import type { Lesung } from '../lesung.js';
import { type Aufzeichnung, readAufzeichnung } from './aufzeichnung.js';

const protokollShape = record(
  {
    gruppe: text(),
    sitzung: optional(count()),
    datum: date(),
    ort: optional(text()),
    teilnehmende: optional(text()),
    moderation: optional(text()),
    themen: withDefault(list(text()), []),
    freigabe: withDefault(oneOf('öffentlich', 'intern'), 'intern'),
  },
  'Protokoll',
);

/** The heads of the protocols; a summary names the files it is made of. */
export const protokollDatei = {
  art: 'protokoll',
  muster: 'protokolle/**/*.md',
  shape: protokollShape,
} as const satisfies Dateiart;

/** The protocols, as hints speak of them. */
export const protokollart = { datei: protokollDatei, nominativ: 'Das Protokoll' } as const;

/** A protocol as recorded, with the section a summary prints. */
export type Protokoll = Aufzeichnung<Shaped<typeof protokollShape>>;

/** The protocol in a Markdown file. Errors: those of `readAufzeichnung`. */
export function readProtokoll(lesung: Lesung, file: string): Protokoll | undefined {
  return readAufzeichnung(lesung, file, {
    shape: protokollShape,
    nominativ: protokollart.nominativ,
    dativ: 'Dem Protokoll',
    kopf: 'Gruppe, Sitzung und Datum',
    beispiel: 'gruppe: Arbeitsgruppe …',
  });
}

/** What a template prints of a protocol; its short version is inserted by its key. */
export function protokollWerte({ schlüssel, angaben }: Protokoll) {
  const { gruppe, sitzung = '', datum, ort = '', teilnehmende = '', moderation = '', themen } = angaben;
  return { gruppe, sitzung, datum, ort, teilnehmende, moderation, themen, kurzfassung: schlüssel };
}

/** The protocols in the order of their days. */
export function byDatum(protokolle: readonly Protokoll[]): readonly Protokoll[] {
  return protokolle.toSorted((a, b) => compareAsWords(a.angaben.datum, b.angaben.datum));
}
