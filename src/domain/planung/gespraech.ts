// A talk for the plan, with a municipality or an association: a record with the facts it told and what of it may be printed.
import {
  date,
  dictionary,
  list,
  offen,
  oneOf,
  oneOrMore,
  openOr,
  optional,
  record,
  text,
  withDefault,
} from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { listFiles } from '../../source/workspace.js';
import type { Dateiart } from '../dateiart.js';
import type { Lesung } from '../lesung.js';
import { type Aufzeichnung, readAufzeichnung } from './aufzeichnung.js';

const gesprächShape = record(
  {
    /** One of the two: a municipality of gebiete.yaml, or anybody else by name. */
    kommune: optional(text()),
    verband: optional(text()),
    /** `offen` until it was held. */
    datum: openOr(date()),
    ort: optional(text()),
    /** By function, never by name. */
    teilnehmende: withDefault(oneOrMore(text()), []),
    themen: withDefault(list(text()), []),
    /** By the ids of fakten.yaml. */
    fakten: withDefault(dictionary(text()), new Map()),
    /** What the municipality allows its profile to show beside its figures. */
    vergleich: withDefault(oneOrMore(oneOf('rang', 'ampel')), []),
    freigabe: withDefault(oneOf('öffentlich', 'intern', 'offen'), 'offen'),
  },
  'Gespräch',
);

/** The heads of the talks. */
export const gesprächDatei = {
  art: 'gespräch',
  muster: 'gespraeche/**/*.md',
  shape: gesprächShape,
} as const satisfies Dateiart;

/** The talks, as hints speak of them. */
export const gesprächsart = { datei: gesprächDatei, nominativ: 'Das Gespräch' } as const;

/** A talk as recorded. */
export type Gespräch = Aufzeichnung<Shaped<typeof gesprächShape>>;

/** Those that were held. */
export function geführte(alle: readonly Gespräch[]): readonly Gespräch[] {
  return alle.filter(({ angaben }) => angaben.datum !== offen);
}

/** All talks of the workspace; one that cannot be read is reported and left out. Errors: those of `readAufzeichnung`. */
export function readGespräche(lesung: Lesung): readonly Gespräch[] {
  return listFiles(lesung.ordner, gesprächDatei.muster).flatMap(
    (file) =>
      readAufzeichnung(lesung, file, {
        shape: gesprächShape,
        nominativ: gesprächsart.nominativ,
        dativ: 'Dem Gespräch',
        kopf: 'Kommune oder Verband und Datum',
        beispiel: 'kommune: Siegburg',
        stehtAus: ({ datum }) => datum === offen,
      }) ?? [],
  );
}
